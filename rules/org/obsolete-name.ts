import { dayOf } from '../../src/dates.ts'
import type { Row, Span } from '../../src/model.ts'
import { byBody, titled } from '../../src/names/by-body.ts'
import { oldCompaniesBy } from '../../src/names/old-companies.ts'
import { type OldName, type OldNameFinder, oldNamesIn } from '../../src/names/old-name.ts'
import { oldOfficesBy } from '../../src/names/old-offices.ts'
import { otherOwnerAhead } from '../../src/names/owner-ahead.ts'
import { mayBeHistory } from '../../src/names/perhaps-history.ts'
import type { RegisteredRename } from '../../src/names/registered-rename.ts'
import { type Statement, statementOf } from '../../src/names/statement.ts'
import { inEra } from '../../src/notation/date.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { filesRule, say } from '../../src/rule.ts'
import renamedNames from './renamed-names.json' with { type: 'json' }

/** Companies and public bodies renamed; see schemas/renamed-names.schema.json. */
const RENAMED: readonly RegisteredRename[] = renamedNames
const LIKELY = 'likely'

export default filesRule({
  severity: 'error',
  title: { ja: '変更後に旧名称が残っている', en: 'An old name remains' },
  why: () => ({
    ja: '変更後の記載は、その行の変更日の名称で書きます。名称の変更は、この表の行（2行以上が示していればエラー、1行だけなら警告）、商号変更や法令の一覧、設定に登録した名称から読み取ります。ほかの団体や支所の同名の部署（区の…課、教育委員会 …課）、新しい局の下で存続する部署、事務を移したあとも存続する部署（新しい部署と並ぶもの、説明に存続や一部の分離とあるもの）、事業だけを譲った会社、あとで新設された部署、過去の決裁や契約（…局長決裁）、経過の説明（…までは…課、以後は…課）、要領や法令などの題名は指摘しません。過去の日付、過去形、「」で囲んだ表示など、当時のことを述べたかもしれない文と、「管理者部局の…課」のようにほかの組織の部署かもしれない名称は、確認（info）として尋ねます。',
    en: 'What will be published names offices and companies as of its 変更日. Renames are taken from the rows of the log (two rows make an error, one a warning), from a registry with grounds, and from the configuration. Where the sentence may tell of the past (a day that is over, the past tense, quotes), or the name is told to be of a unit that the renamed office was not of, it asks.',
  }),
  messages: {
    old: say<{ text: string; rename: Statement }>({
      ja: ({ text, rename: { old, renamed, instead, isBare, where, day } }) =>
        `${quote(text)}は旧名称です。${where.ja}で${quote(old)}が${quote(renamed)}に変わっています${day ? `（変更日 ${inEra(day)}）` : ''}。${quote(instead)}に直してください${isBare ? '（別の組織の部署であれば、そのままで構いません）' : ''}`,
      en: ({ text, rename: { old, renamed, instead, isBare, where, day } }) =>
        `${quote(text)} is an old name: ${where.en} renames ${quote(old)} to ${quote(renamed)}${day ? ` (${day})` : ''}. Write ${quote(instead)}${isBare ? ', unless it is the office of another body' : ''}`,
    }),
    registered: say<{ text: string; rename: RegisteredRename; day: string }>({
      ja: ({ text, rename: { new: renamed, from, ground }, day }) =>
        `${quote(text)}は、変更日（${inEra(day)}）の時点では旧名称です。${inEra(from)}に${quote(renamed)}に変わりました（根拠：${ground}）。新しい名称に直してください`,
      en: ({ text, rename: { new: renamed, from, ground }, day }) =>
        `${quote(text)} was an old name on ${day}: since ${from} it is ${quote(renamed)} (${ground})`,
    }),
    likely: say<{ text: string; rename: RegisteredRename; day: string }>({
      ja: ({ text, rename: { new: renamed, from, ground }, day }) =>
        `${quote(text)}は、変更日（${inEra(day)}）の時点では旧名称のようです。${inEra(from)}に${quote(renamed)}に変わったとされています（根拠：${ground}）。正式な名称を確かめてください`,
      en: ({ text, rename: { new: renamed, from, ground }, day }) =>
        `${quote(text)} seems to be an old name on ${day}: since ${from} it should be ${quote(renamed)} (${ground}). Check the name`,
    }),
    history: say<{ text: string; renamed: string }>({
      ja: ({ text, renamed }) =>
        `${quote(text)}は旧名称です（現在は${quote(renamed)}）。過去の事実や当時の表示を述べたものですか。そうでなければ、新しい名称に直してください`,
      en: ({ text, renamed }) =>
        `${quote(text)} is an old name, now ${quote(renamed)}. Does the sentence tell of the past?`,
    }),
    elsewhere: say<{ text: string; renamed: string; owner: string }>({
      ja: ({ text, renamed, owner }) =>
        `${quote(text)}は旧名称です（現在は${quote(renamed)}）。${quote(owner)}の${quote(text)}は、名称の変わっていない別の部署ですか。そうでなければ、新しい名称に直してください`,
      en: ({ text, renamed, owner }) =>
        `${quote(text)} is an old name, now ${quote(renamed)}. Is that of ${quote(owner)} another office, which keeps its name?`,
    }),
    renamed: say<{ rename: Statement }>({
      ja: ({ rename: { old, renamed } }) => `ここで${quote(old)}が${quote(renamed)}に変わっています`,
      en: ({ rename: { old, renamed } }) => `${quote(old)} becomes ${quote(renamed)} here`,
    }),
  },
  good: () => [
    {
      markdown: [
        '# 全項目評価書',
        '',
        '| 変更後 | 変更日 | 項目 | 変更前 | 提出時期 | 説明 |',
        '|---|---|---|---|---|---|',
        '| 緑市役所　戸籍課 | R5.4.1 | Ⅰ-8 | なし | 事後 | 追加 |',
        '| 窓口課 | R5.4.1 | Ⅰ-7-① | 戸籍課 | 事後 | 機構改革 |',
      ].join('\n'),
    },
    {
      rows: [
        { before: '保健福祉課', after: '健康推進課', reason: '機構改革' },
        { after: '県の中部保健福祉事務所には保健福祉課が置かれているが、同課は届出を受け付けるだけである。' },
        { after: '隣の上山町には保健福祉課がある。上山町に置かれた保健福祉課が受け付ける。' },
        { after: '構成市町村の担当課の名称は、保険課、保健福祉課、住民課等それぞれ異なる。' },
        { after: '要領の題名にある保健福祉課は、健康推進課と読み替える。' },
        { after: '旧課（保健福祉課）が作成した台帳は、健康推進課が保管する。保健福祉課の時代の媒体を消去する。' },
        { after: '改称前の課である保健福祉課の台帳' },
        { after: '取扱手引（保健福祉課編・第4版）及び「番号のしおり」（保健福祉課発行）による。' },
        { after: '健康推進課（保健福祉課及び保険年金室を統合）で受け付ける。' },
        { after: '庶務は令和7年3月まで緑町保健福祉課、同年4月からは隣の上山町が担う。' },
        { after: '令和7年3月31日までは、緑町福祉部保健福祉課が管理していた。' },
        { after: '町長通知「保健福祉課における番号制度への対応について」による。' },
        { after: '手引「保健福祉課における個人番号の取扱い」に従う。' },
        { after: '「照合結果報告書（保健福祉課）」として保存している。' },
        { after: '契約書の甲の欄は「緑町保健福祉課」である。' },
        { after: '「保健福祉課」という語を含むフォルダの名前（\\\\server\\保健福祉課_台帳）は変えない。' },
        { after: '制定時の題名は「個人情報取扱保健福祉課特約条項」である。' },
      ],
    },
    {
      rows: [
        { before: '緑電算株式会社', after: '青電算株式会社', reason: '社名変更' },
        { after: '旧社（緑電算株式会社）との間で締結した契約は、社名変更後も効力を有する。' },
      ],
    },
    {
      rows: [
        { before: 'まちの窓口課', after: '市民課', reason: '機構改革' },
        { before: '受付は、まちの窓口課が行う。', after: '受付は、市民課が行う。', reason: '機構改革' },
        { after: '町の窓口課、窓口課で受け付ける。' },
      ],
    },
    {
      rows: [
        { date: 'R4.5.31', before: '税務課', after: '会計課', reason: '課の再編' },
        { date: '〃', before: '税務課長', after: '会計課長（会計管理者）', reason: '〃' },
        { date: 'R5.5.31', before: '会計課', after: '税務課', reason: '会計事務の分離により戻したもの' },
        { date: '〃', before: '会計課長（会計管理者）', after: '税務課長', reason: '同上' },
      ],
    },
    {
      rows: [
        { before: '福祉部児童課', after: '福祉部こども課', reason: '機構改革' },
        { after: '窓口（丙市にあっては児童課）で受け、丙市では、児童課が送る。丙市の場合は児童課、丙市……児童課' },
        { after: '丁市は、児童課が、乙市は、こども課が受け付ける。丁市が児童課、甲市が支援課である。' },
        { after: '戊市福祉部の児童課に送る。各市においては児童課が受け付け、市町村は、児童課又は支援課が送る。' },
      ],
    },
    {
      rows: [
        { date: 'R4.4.1', before: '潮風電算㈱', after: '㈱シオカゼ', reason: '社名変更' },
        { date: 'R4.4.1', before: '戸籍課', after: '窓口課', reason: '機構改革' },
        { date: 'R6.4.1', after: '㈱シオカゼ（契約締結時（令和3年4月1日）の社名は潮風電算㈱）、契約書上は潮風電算' },
        { date: 'R6.4.1', after: '覚書（締結時の受託者名は潮風電算㈱）を更新している。' },
        {
          date: 'R6.4.1',
          after: '契約時：潮風電算㈱、潮風電算㈱の名称で平成30年に締結した契約、戸籍課名で作成した台帳',
        },
        {
          date: 'R6.4.1',
          after: '平成30年度～令和3年度：潮風電算㈱、令和3年度の契約先は㈱潮風電算、令和3年度は戸籍課',
        },
        { date: 'R6.4.1', after: '※潮風電算㈱は令和4年4月1日に㈱シオカゼに社名を変更した。合併前の潮風電算㈱との契約' },
      ],
    },
    {
      rows: [
        { before: '①保守 ⑥やまと電算株式会社', after: '①保守 ⑥やまとデータ株式会社', reason: '社名変更' },
        { before: '印刷をみなと印刷㈱に委託', after: '印刷をみなとデータ㈱に委託', reason: '社名変更' },
        { before: '緑電算㈱', after: '青電算㈱', reason: '社名変更ではなく、委託先の変更' },
        { after: '電算が処理し、印刷を緑電算㈱に委託する。' },
      ],
    },
    {
      rows: [
        { date: 'R3.4.1', before: '情報課長', after: '運用課長', reason: '機構改革による名称変更' },
        { date: 'R4.4.1', after: '様式「情報課媒体搬出簿」に記入する。' },
        { date: 'R6.4.1', after: '総務部に新たに置かれた情報課は関与しない。' },
      ],
    },
    {
      rows: [
        { date: 'R3.4.1', before: '町民課', after: '住民課', reason: '機構改革' },
        { date: 'R6.4.1', after: '住民課、町民課で受け付ける。', reason: '窓口を受け持つ町民課を新たに設けたため' },
        { date: 'R7.4.1', after: '町民課でも受け付ける。' },
      ],
    },
    {
      rows: [
        { date: 'R3.7.1', before: '潮風電算株式会社', after: '株式会社シオカゼ', reason: '社名変更' },
        { date: 'R4.4.1', after: '当時の商号である「潮風電算株式会社」名義の証明書を保存する。' },
      ],
    },
    {
      rows: [
        { date: 'R3.4.1', before: '健康部保健所予防課', after: '福祉部保健所感染課', reason: '部の名称変更及び分課' },
        {
          date: 'R3.4.1',
          before: '健康部保健所予防課、税務課',
          after: '福祉部保健所感染課、福祉部保健所予防課、税務課',
          reason: '一課を二課に分けたことによる',
        },
        { date: 'R4.4.1', after: '福祉部保健所予防課の職員に付与する。' },
      ],
    },
    {
      rows: [
        { date: 'R3.4.1', before: '戸籍課長', after: '窓口課長', reason: '機構改革による名称変更' },
        { date: 'R4.4.1', after: '窓口課（旧・戸籍課）、戸籍課住民記録システム（現在は窓口課が所管）' },
        {
          date: 'R4.4.1',
          after: '廃止された戸籍課が編集し、窓口課が改訂した教材、西室（令和3年度末で廃止）及び戸籍課（同）の予診票',
        },
      ],
    },
    {
      rows: [
        { date: 'R3.4.1', before: '福祉部子育て支援課', after: '福祉部こども課', reason: '機構改革による名称変更' },
        { date: 'R6.4.1', after: '丙市子育て支援課等に通知する。同市が設置する子育て支援課の所管は対象外である。' },
        { date: 'R6.4.1', after: '令和2年度までに子育て支援課（その前身の子育て支援課を含む）が受け付けた申請書' },
      ],
    },
    {
      rows: [
        { date: 'R3.4.1', before: '東福祉事務所', after: '東保健センター', reason: '保健所との統合による組織改正' },
        {
          date: 'R6.4.1',
          before: '東保健センター',
          after: '東福祉事務所',
          reason: '福祉部門が分かれて福祉事務所に戻ったため',
        },
        { date: 'R6.4.1', after: '東福祉事務所が決定する。' },
      ],
    },
    {
      rows: [
        {
          date: 'R3.4.1',
          before: '税務課',
          after: '総務課',
          reason: '受付窓口を総務課に集約（税務課の組織に変更はない）',
        },
        { date: 'R6.4.1', after: '税務課の職員が照合する。' },
      ],
    },
    {
      rows: [
        { date: 'R5.4.1', before: '戸籍課長', after: '窓口課長', reason: '機構改革による名称変更' },
        { date: 'R6.4.1', after: '令和4年度までの戸籍課の記録、令和5年3月31日以前における戸籍課の台帳' },
        { date: 'R6.4.1', after: '令和5年3月末までは戸籍課が記録していた台帳を引き続き保管する。' },
        { date: 'R6.4.1', after: '区役所の窓口（税務課、児童課及び戸籍課）の職員は、権限の付与を受ける。' },
        { date: 'R6.4.1', after: '契約書（平成31年4月1日締結。戸籍課契約第7号）の別記' },
        { date: 'R6.4.1', after: '緑1丁目2番3号（戸籍課前停留所そば）窓口課' },
        { date: 'R6.4.1', after: '他の特別区の税務課、児童課又は戸籍課から照会があったとき' },
        { date: 'R6.4.1', after: '令和4年度以前の実績については、戸籍課に報告したものを保存する。' },
        { date: 'R6.4.1', after: '戸籍課（平成31年4月1日設置、令和5年4月1日廃止）の文書' },
        {
          date: 'R6.4.1',
          after: '令和5年4月1日に戸籍課から窓口課へ所管替えをした文書。戸籍課の名称を窓口課に改めた。',
        },
      ],
    },
    {
      rows: [
        { date: 'R1.4.1', before: '福祉部福祉課', after: '福祉部支援課', reason: '機構改革' },
        { date: 'R6.4.1', before: '福祉部支援課', after: '福祉部福祉課', reason: '機構改革' },
        { date: 'R6.4.1', after: '福祉部福祉課が承認する。' },
      ],
    },
    {
      rows: [
        { before: '市民局戸籍課', after: '市民局窓口課', reason: '機構名変更に伴う記載の変更' },
        { after: '区の戸籍課、(区)戸籍課及び緑区市民部戸籍課' },
        {
          after:
            '平成5年3月3日戸籍課長決裁により、戸籍課事務処理要領（旧戸籍課が定めたもの）及び「戸籍課における取扱手順書」に定める。',
        },
        { before: '戸籍課', after: '戸籍課から窓口課に名称を変更した。' },
        { after: '令和5年3月までは戸籍課が所管していた。窓口課（令和5年3月31日までの名称：戸籍課）' },
        { after: '戸籍課が令和3年度に作成した手順書及び平成30年度に市民局戸籍課が定めた様式による。' },
        { after: '戸籍課は令和5年4月1日付けで廃止され、窓口課が引き継いだ。' },
        { after: '戸籍課（令和5年3月まで）が定め、戸籍課所管時に改めた。' },
        { after: '令和6年3月31日までは戸籍課、同年4月1日以後は窓口課で受け付ける。戸籍課（同日から窓口課）に送る。' },
        { after: '「戸籍課」の表示のある封筒は、在庫がなくなるまで使用する。' },
        { item: 'Ⅰ-7-①', before: '戸籍課', after: '戸籍課、年金課' },
        { item: 'Ⅰ-7-①', before: '戸籍課、年金課', after: '窓口課、年金課', reason: '機構名変更' },
        { date: '令和4年4月1日', after: '戸籍課が管理する。' },
      ],
    },
    {
      rows: [
        { before: '保健部健康課', after: '健康部増進課', reason: '組織改正' },
        { before: '健康課、教育委員会 健康課', after: '増進課、教育委員会 健康課', reason: '組織改正' },
        { before: '本庁：健康課　支所：健康課', after: '本庁：増進課　支所：健康課', reason: '組織改正' },
        { before: '健康課', after: '増進課（本庁）、健康課（各支所）', reason: '組織改正' },
        { before: '健康課、青園 健康課', after: '増進課、青園 健康課', reason: '組織改正' },
        { after: '各総合支所<br>健康課、広域連合　健康課、乙町（健康課）、【各区】健康課' },
        { after: '東支所（税務課、健康課）、社会福祉法人緑会 健康課、西支所　税務課、健康課' },
        { after: '東支所<br>・税務課<br>・健康課' },
        { after: '前住所地の健康課、相手方の健康課、近隣市の健康課、各構成団体（健康課）、市町の担当課（健康課等）' },
      ],
    },
    {
      rows: [
        { before: '財務部税務課', after: '財務部収納課', reason: '組織改正' },
        { before: '財務部税務課、市民課', after: '財務部税務課、財務部収納課、市民課', reason: '組織改正' },
        { before: '市民課', after: '国保課', reason: '事務分掌の変更' },
        { before: '戸籍課', after: '住民課', reason: '担当課の変更' },
        { before: '福祉課', after: '年金課', reason: '現状に合わせた修正' },
        { before: '福祉課 電話1111', after: '福祉課 電話2222' },
        { after: '税務課が市民課及び戸籍課に送る。' },
        { before: '保険課', after: '年金保険課', reason: '組織改正' },
        { before: '記載なし', after: '保険課、年金保険課' },
      ],
    },
    {
      rows: [
        { before: '総務部情報課、総務部人事課', after: '企画部政策課、総務部人事課', reason: '組織改正' },
        { before: '総務部の承認', after: '企画部の承認', reason: '組織改正' },
        { after: '総務部人事課が研修する。総務部が監査する。' },
      ],
    },
    {
      rows: [
        { before: '戸籍課長', after: '窓口課長', reason: '機構改革' },
        { after: '連合会に委託する業務は、同会の戸籍課が所管する規程による。' },
        { after: '国民健康保険団体連合会（以下「連合会」という。）の戸籍課が発行する。' },
        { after: '同要領にいう戸籍課長の職務は、窓口課長が行う。' },
        { after: '総合窓口課（旧 住民課及び戸籍課）' },
      ],
    },
    {
      rows: [
        { before: '戸籍課', after: '住民課', reason: '機構改革' },
        { before: '戸籍課に送る。', after: '住民課に送る。', reason: '機構改革' },
        { before: '住民課', after: '戸籍課', reason: '所管替えに伴う変更' },
        { before: '情報課', after: 'デジタル課', reason: '組織改正' },
        { date: '令和7年4月1日', after: '新設の情報課が監査し、戸籍課及び情報課に知らせる。' },
      ],
    },
    {
      rows: [
        { before: '教育委員会 健康課', after: '教育委員会 増進課', reason: '組織改正' },
        { before: '広域連合 健康課', after: '広域連合 増進課', reason: '組織改正' },
        { after: '健康課が管理する。' },
      ],
    },
    {
      rows: [
        { before: '総務局情報課', after: '企画局情報課', reason: '組織改正' },
        { after: '情報課が管理する。総務局の職員' },
        { before: '戸籍課', after: '窓口課', reason: '事務の移管による' },
        { before: '市民局税務課', after: '市民局税務課徴収係', reason: '組織改正' },
        { after: '戸籍課が保管し、市民局税務課が確認する。' },
      ],
    },
    {
      rows: [
        { before: '東日本情報株式会社', after: '緑情報株式会社', reason: '委託先の変更' },
        { after: '東日本情報株式会社が保守する。' },
      ],
    },
    {
      rows: [
        { after: '特定個人情報保護評価に関する規則（平成26年特定個人情報保護委員会規則第1号）' },
        { date: '令和4年3月31日', after: '日本ユニシス株式会社' },
        { after: '東日本電信電話株式会社、ユニアデックス株式会社' },
        { after: '2020年に日本ユニシス株式会社と締結した契約による。日本ユニシス株式会社と2020年に締結した契約' },
        { after: '日本ユニシス株式会社（令和4年4月1日以降BIPROGY株式会社）' },
        { date: '令和8年10月2日', after: '社会保険診療報酬支払基金等（令和8年9月まで）' },
      ],
    },
    {
      rows: [
        { before: '福祉部福祉課', after: '福祉部支援課', reason: '組織改正。福祉課から保護部門を分けて支援課を新設' },
        { before: '福祉部福祉課', after: '福祉部支援課', reason: '同上' },
        { before: '市民課', after: '戸籍課', reason: '組織改正（市民課は引き続き住民票を担当）' },
        { before: '税務課', after: '収納課', reason: '組織の見直し。税務課を税務課と収納課に分割' },
        { before: '企画課', after: '広報課', reason: '組織改正に伴う分課' },
        { before: '学務課', after: '給食課', reason: '組織改正' },
        { before: '学務課給食係', after: '給食課給食係　※就学に関することは学務課へ', reason: '同上' },
        { after: '福祉課、市民課、税務課、企画課及び学務課が監査する。' },
      ],
    },
    {
      rows: [
        { before: '緑電算㈱', after: '緑データ㈱', reason: '自治体向け事業の承継に伴う社名の修正' },
        { before: '戸籍課', after: '窓口課', reason: '課名変更' },
        { after: '再委託先：緑電算㈱。窓口課の共有フォルダ「戸籍課」に保管する。' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        {
          before: '児童課が印刷し、児童課が審査し、設定は児童課の担当者が行い、児童課が保管する。',
          after: 'こども課が印刷し、こども課が審査し、設定は児童課の担当者が行い、こども課が保管する。',
          reason: '機構改革',
        },
      ],
      finds: ['1.after old 児童課 (warning)'],
    },
    {
      rows: [
        { before: '総務部電算室', after: '総務部デジタル推進室', reason: '機構改革' },
        { after: '入手元は総務部電算室である。端末は電算室に置く。' },
      ],
      finds: ['2.after old 総務部電算室 (warning)'],
    },
    {
      rows: [
        { before: '児童部児童課', after: 'こども部こども課', reason: '課名の変更' },
        {
          before: '児童課給付係',
          after: 'こども課給付係<br>※夜間は、翌日に児童課から折り返す。',
          reason: '課名の変更',
        },
      ],
      finds: ['2.after old 児童課 (warning)'],
    },
    {
      rows: [
        { date: 'R5.4.1', before: '緑組合事務局総務課', after: '緑組合事務局支援室', reason: '機構改革' },
        { date: 'R6.4.1', after: '管理者部局の総務課、医師会事務局の総務課、緑組合事務局の総務課、本局の総務課' },
        { date: 'R6.4.1', after: '答申（平成27年12月1日。総務課からの諮問。非公開）に従う。' },
      ],
      finds: [
        '2.after elsewhere 総務課 (info)',
        '2.after elsewhere 総務課 (info)',
        '2.after old 総務課 (warning)',
        '2.after old 総務課 (warning)',
        '3.after history 総務課 (info)',
      ],
    },
    {
      rows: [
        { date: 'R5.4.1', before: '総務課長', after: '支援室長', reason: '機構改革' },
        { date: 'R6.4.1', after: '管理者部局の総務課、市民部の総務課、同法第6条の総務課、所管の総務課' },
      ],
      finds: [
        '2.after elsewhere 総務課 (info)',
        '2.after old 総務課 (warning)',
        '2.after elsewhere 総務課 (info)',
        '2.after old 総務課 (warning)',
      ],
    },
    {
      rows: [
        { date: 'R5.4.1', before: '戸籍課長', after: '窓口課長', reason: '機構改革による名称変更' },
        {
          date: 'R6.4.1',
          after: '返信の宛名は「戸籍課」である。台帳は戸籍課で管理していた。申出書（戸籍課が調えたもの）',
        },
        { date: 'R6.4.1', after: '起案課は、R3.4.1の第4版が戸籍課、第5版が窓口課である。' },
        { date: 'R6.4.1', after: '個人情報の保護に関する法律（平成15年法律第57号）により戸籍課が開示する。' },
      ],
      finds: [
        '2.after history 戸籍課 (info)',
        '2.after history 戸籍課 (info)',
        '2.after history 戸籍課 (info)',
        '3.after history 戸籍課 (info)',
        '4.after old 戸籍課 (warning)',
      ],
    },
    {
      rows: [
        { date: 'R5.4.1', before: '戸籍課長', after: '窓口課長', reason: '機構改革による名称変更' },
        { date: 'R6.4.1', after: '令和4年度以前の申請については、戸籍課が受け付けた後に送付する。' },
      ],
      finds: ['2.after history 戸籍課 (info)'],
    },
    {
      rows: [
        { before: '国保・年金課', after: '保険・医療課', reason: '機構改革' },
        { before: '国保・年金課長が確認する。', after: '国保・年金課長が承認する。' },
        { before: '年金課', after: '年金課' },
      ],
      finds: ['2.after old 国保・年金課長 (warning)'],
    },
    {
      rows: [
        { before: '保健福祉課', after: '健康推進課', reason: '機構改革' },
        { after: '本庁舎には保健福祉課が置かれている。' },
        { after: '本町の担当課の名称は、住民課、保健福祉課である。' },
        { after: '担当課（以下「保健福祉課」という。）が受け付ける。' },
        { after: '保健福祉課計画担当が確認する。' },
        { after: '証明（保健福祉課発行）を、健康推進課（保健福祉課の台帳を統合）に送る。' },
        { after: '「照合結果報告書」（保健福祉課）に添える申出書（保健福祉課）' },
      ],
      finds: [
        '2.after old 保健福祉課 (warning)',
        '3.after old 保健福祉課 (warning)',
        '4.after old 保健福祉課 (warning)',
        '5.after old 保健福祉課 (warning)',
        '6.after old 保健福祉課 (warning)',
        '6.after old 保健福祉課 (warning)',
        '7.after old 保健福祉課 (warning)',
        '7.after old 保健福祉課 (warning)',
      ],
    },
    {
      rows: [
        { before: '税務課', after: 'ぜいむ課', reason: '機構改革' },
        { before: 'けんこう・ほけん課', after: '保険課', reason: '機構改革' },
        { before: 'まちの窓口課', after: '市民課', reason: '機構改革' },
        { after: '税務課、まちの窓口課及びすべての税務課で受け付ける。' },
        { after: 'けんこう・ほけん課' },
      ],
      finds: [
        '4.after old 税務課 (warning)',
        '4.after old まちの窓口課 (warning)',
        '4.after old 税務課 (warning)',
        '5.after old けんこう・ほけん課 (warning)',
      ],
    },
    {
      rows: [
        { before: '業務課', after: '保険業務課', reason: '機構改革' },
        { before: '業務課、総務課', after: '保険業務課、総務課', reason: '機構改革' },
        { after: '業務課の担当者、各業務課、業務担当課' },
      ],
      finds: ['3.after old 業務課'],
    },
    {
      rows: [
        { date: 'R4.5.31', before: '毎月点検する。', after: '毎週点検する。', reason: '課の再編' },
        { date: '〃', before: '税務課長（会計管理者）', after: '会計課長（会計管理者）', reason: '〃' },
        { date: '同上', after: '税務課で受け付ける。' },
      ],
      finds: ['3.after old 税務課 (warning)'],
    },
    {
      markdown: [
        '# 瑞穂県　全項目評価書',
        '',
        '(別添3)変更箇所',
        '',
        '| 変更日 | 項目 | 変更前 | 変更後 | 提出時期 | 説明 |',
        '|---|---|---|---|---|---|',
        '| R5.4.1 | Ⅰ-7-① | 児童課 | こども課 | 事後 | 機構改革 |',
        '| R5.4.1 | Ⅰ-8 | なし | 瑞穂県では、児童課が受け付ける。県は、児童課が送る。 | 事後 | 追加 |',
        '| R5.4.1 | Ⅰ-8 | なし | 丙市は、児童課長に申請する。 | 事後 | 追加 |',
      ].join('\n'),
      finds: ['2.after old 児童課 (warning)', '2.after old 児童課 (warning)', '3.after old 児童課長 (warning)'],
    },
    {
      markdown: [
        '# 全項目評価書　東原区長',
        '',
        '(別添3)変更箇所',
        '',
        '| 変更日 | 項目 | 変更前 | 変更後 | 提出時期 | 説明 |',
        '|---|---|---|---|---|---|',
        '| R5.4.1 | Ⅰ-7-① | 福祉部児童課 | 福祉部こども課 | 事後 | 機構改革 |',
        '| R5.4.1 | Ⅰ-8 | なし | 東原区　福祉部児童課 | 事後 | 追加 |',
        '| R5.4.1 | Ⅰ-8 | なし | 東原区福祉部児童課 | 事後 | 追加 |',
        '| R5.4.1 | Ⅰ-8 | なし | 西原区　福祉部児童課 | 事後 | 追加 |',
      ].join('\n'),
      finds: ['2.after old 福祉部児童課 (warning)', '3.after old 福祉部児童課 (warning)'],
    },
    {
      rows: [
        { date: 'R4.4.1', before: '戸籍課', after: '窓口課', reason: '機構改革' },
        { date: 'R6.4.1', after: '令和5年度は戸籍課、令和3年度以降は戸籍課、契約時の手続は戸籍課が行う。' },
        { date: 'R6.4.1', after: '戸籍課が住民の名称を変更した届を戸籍課名で送付する。' },
      ],
      finds: [
        '2.after history 戸籍課 (info)',
        '2.after history 戸籍課 (info)',
        '2.after history 戸籍課 (info)',
        '3.after old 戸籍課 (warning)',
        '3.after old 戸籍課 (warning)',
      ],
    },
    {
      rows: [
        { before: '①保守 ⑥やまと電算株式会社', after: '①保守 ⑥やまとデータ株式会社', reason: '社名変更' },
        { after: 'やまと電算㈱に委託する。' },
      ],
      finds: ['2.after old やまと電算 (warning)'],
    },
    {
      rows: [
        { date: 'R3.4.1', before: '潮風電算（同）', after: '合同会社シオカゼ', reason: '社名変更' },
        { date: 'R3.4.1', before: '戸籍課長', after: '窓口課長', reason: '機構改革による名称変更' },
        { date: 'R4.4.1', after: '潮風電算（同）、潮風電算合同会社製住民記録システム' },
        { date: 'R4.4.1', after: '市役所にある戸籍課、窓口部における戸籍課、戸籍課（同）' },
      ],
      finds: [
        '3.after old 潮風電算 (warning)',
        '3.after old 潮風電算 (warning)',
        '4.after old 戸籍課 (warning)',
        '4.after old 戸籍課 (warning)',
        '4.after old 戸籍課 (warning)',
      ],
    },
    {
      rows: [
        { date: 'R3.4.1', before: '福祉部ほほえみ児童課', after: 'こども部すくすく支援課', reason: '組織再編' },
        { date: 'R4.4.1', after: '申請書は福祉部ほほえみ児童課の職員が読み合わせる。' },
      ],
      finds: ['2.after old 福祉部ほほえみ児童課 (warning)'],
    },
    {
      rows: [
        { date: 'R3.4.1', before: '福祉部子育て支援課', after: '福祉部こども課', reason: '機構改革による名称変更' },
        { date: 'R6.4.1', after: '当市の子育て支援課が設置する窓口' },
      ],
      finds: ['2.after old 子育て支援課 (warning)'],
    },
    {
      rows: [
        { date: 'R5.4.1', before: '戸籍課長', after: '窓口課長', reason: '機構改革による名称変更' },
        { date: 'R6.4.1', after: '令和9年3月31日までの戸籍課の記録、令和6年9月30日までに戸籍課が消去する。' },
      ],
      finds: ['2.after old 戸籍課 (warning)', '2.after old 戸籍課 (warning)'],
    },
    {
      rows: [
        { before: '市民局戸籍課', after: '市民局窓口課', reason: '機構名変更' },
        { before: '（市）戸籍課', after: '（市）窓口課', reason: '機構名変更' },
        { after: '戸籍課長が承認し、（市）戸籍課で市民局 戸籍課の職員が消去する。' },
      ],
      finds: ['3.after old 戸籍課長', '3.after old （市）戸籍課', '3.after old 市民局 戸籍課'],
    },
    {
      rows: [
        { before: '保健部健康課', after: '健康部増進課', reason: '組織改正' },
        { after: '本庁：健康課、連絡先（健康課）、税務課 健康課' },
        { before: '教育委員会 学務課', after: '教育委員会 就学課', reason: '組織改正' },
        { after: '教育委員会　学務課' },
      ],
      finds: [
        '2.after old 健康課 (warning)',
        '2.after old 健康課 (warning)',
        '2.after old 健康課 (warning)',
        '4.after old 学務課 (warning)',
      ],
    },
    {
      rows: [
        { before: '総務部', after: '企画部', reason: '組織改正に伴う所管課の変更' },
        { before: '総務部情報課、総務部人事課', after: '企画部情報課、企画部人事課', reason: '組織改正' },
        { before: '総務部文書課が受け、情報課が送る。', after: '総務部文書課が受け、情報課が直ちに送る。' },
        { before: '税務課が受け、税務課が送る。', after: '収納課が受け、税務課が送る。', reason: '課名変更' },
      ],
      finds: ['3.after old 総務部文書課 (warning)', '4.after old 税務課 (warning)'],
    },
    {
      rows: [
        { before: '市民局戸籍課', after: '市民局窓口課', reason: '機構名変更' },
        { after: '記録は令和9年3月まで戸籍課が保管する。令和3年度に導入した端末で戸籍課が作成する。' },
      ],
      finds: ['2.after old 戸籍課 (warning)', '2.after history 戸籍課 (info)'],
    },
    {
      rows: [
        { before: '戸籍課', after: '窓口課', reason: '機構名変更' },
        { after: '令和9年3月までは戸籍課が保管する。戸籍課（南庁舎）の端末に表示する。戸籍課と締結した覚書' },
      ],
      finds: ['2.after old 戸籍課 (warning)', '2.after old 戸籍課 (warning)', '2.after old 戸籍課 (warning)'],
    },
    {
      rows: [
        { before: '緑電算株式会社中央支店', after: 'みどりIT株式会社中央支店', reason: '社名変更' },
        { after: '緑電算㈱に委託する。緑電算サービス株式会社' },
      ],
      finds: ['2.after old 緑電算 (warning)'],
    },
    {
      rows: [{ before: '緑市総務局情報部情報課', after: '緑市企画局情報部情報課', reason: '組織改正' }],
      others: [
        [{ after: '緑市では、総務局情報部情報課' }, { after: '総務局' }],
        [{ after: '青市では、総務局情報部情報課' }],
      ],
      finds: ['1.after old 総務局情報部情報課 (warning)'],
    },
    {
      rows: [{ after: '評価書を特定個人情報保護委員会に提出する。' }, { after: '日本ユニシス株式会社緑支店' }],
      finds: ['1.after registered 特定個人情報保護委員会', '2.after registered 日本ユニシス'],
    },
    {
      rows: [{ date: '令和6年4月1日', after: '株式会社エヌ・ティ・ティ・データ東北支社' }],
      finds: ['1.after likely エヌ・ティ・ティ・データ (warning)'],
    },
    {
      rows: [{ after: '市民局戸籍課長が承認し、緑電算㈱に委託する。' }],
      knowledge: {
        offices: [{ old: '市民局戸籍課', new: '市民局窓口課', from: '2023-04-01', ground: '緑市組織規則' }],
        companies: [{ old: '緑電算', new: 'みどりIT株式会社', from: '2022-10-01', ground: '商号変更' }],
      },
      finds: ['1.after registered 市民局戸籍課長', '1.after registered 緑電算'],
    },
    {
      rows: [
        { before: '市民課', after: '窓口課', reason: '組織改正（市民課を窓口課に改称し、戸籍部門を分離）' },
        { before: '税務課', after: '収納課', reason: '組織改正（税務課を収納課と課税課に分割）' },
        { before: '福祉課', after: '支援課', reason: '組織改正（福祉課が担当していた事務を支援課が引き続き担当）' },
        { before: '緑電算㈱', after: '緑データ㈱', reason: '吸収合併による事業の承継に伴う社名の修正' },
        { after: '市民課、税務課及び福祉課が監査し、緑電算㈱が保守する。' },
      ],
      finds: [
        '5.after old 市民課 (warning)',
        '5.after old 税務課 (warning)',
        '5.after old 福祉課 (warning)',
        '5.after old 緑電算 (warning)',
      ],
    },
  ],
  collect: titled,
  *judge(logs, { flag, relate, knowledge: { offices, companies } }) {
    for (const body of byBody(logs)) {
      const { rows } = body
      const finders: readonly OldNameFinder<Span>[] = [
        oldOfficesBy(body, offices),
        oldCompaniesBy(rows, [...RENAMED, ...companies]),
      ]
      for (const row of rows) {
        for (const old of oldNamesIn(row, finders)) yield* judgeName(row, old)
      }
    }

    function* judgeName(row: Row, old: OldName<Span>) {
      const place = part(row, 'after', old.start, old.end)
      const { text, path } = place
      const day = dayOf(row) ?? ''
      const stated = statementOf(old, path)
      const rename = old.renames.find(({ registered }) => registered)?.registered
      const related = stated ? [relate('renamed', stated.place, { rename: stated })] : []
      const asked = { text, renamed: rename?.new ?? stated?.instead ?? '' }
      const owner = old.kind === 'office' ? otherOwnerAhead(row.after.text, old, stated?.old ?? '') : null
      if (mayBeHistory(row.after.text, old, day)) yield flag('history', place, asked, { severity: 'info', related })
      else if (owner !== null) yield flag('elsewhere', place, { ...asked, owner }, { severity: 'info', related })
      else if (rename && rename.certainty !== LIKELY)
        yield flag('registered', place, { text, rename, day }, { related })
      else if (stated) {
        const severity = stated.isConfirmed ? 'error' : 'warning'
        yield flag('old', place, { text, rename: stated }, { severity, related })
      } else if (rename) yield flag('likely', place, { text, rename, day }, { severity: 'warning' })
    }
  },
})
