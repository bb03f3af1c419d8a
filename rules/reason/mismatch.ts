import type { Row, Worded } from '../../src/model.ts'
import { mayShow } from '../../src/names/change-evidence.ts'
import { chosenCompanyIn } from '../../src/names/chosen-company.ts'
import { livingOffices, type TakenOut } from '../../src/names/living-offices.ts'
import { type NamedKind, namedKindsIn } from '../../src/notation/change-kind.ts'
import { unbroken } from '../../src/notation/continuation.ts'
import { soleReplacement } from '../../src/notation/difference.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'

/** What a reason names, and what did change. */
interface Named {
  readonly text: string
  readonly change: Worded
}

export default logRule({
  severity: 'warning',
  title: { ja: '説明の挙げる変更が、変更の内容にない', en: 'The reason names a change that is not there' },
  why: () => ({
    ja: '説明が「機構名変更」「社名変更」「号数の修正」などと変更の種類を挙げているのに、変更前と変更後を比べても、部署・会社の名称や番号は変わっていません。また、機構名変更とされた部署が、同じ日の別の行では新しい局や部の下に存続していることがあります。説明の取り違えか、変更後の書き誤りです。',
    en: 'The reason says that an office, a company or a number was changed, and the two texts show no such change; or an office said to be renamed lives on under a new bureau in another row of the same day.',
  }),
  messages: {
    office: say<Named>({
      ja: ({ text, change }) =>
        `説明は${quote(text)}としていますが、変更前と変更後で部署の名称は変わっていません${change.ja}。説明か変更後の記載を確かめてください`,
      en: ({ text, change }) =>
        `The reason says ${quote(text)}, but no office is named otherwise than before${change.en}. Correct the reason or 変更後`,
    }),
    company: say<Named>({
      ja: ({ text, change }) =>
        `説明は${quote(text)}としていますが、変更前と変更後で会社の名称は変わっていません${change.ja}。説明か変更後の記載を確かめてください`,
      en: ({ text, change }) =>
        `The reason says ${quote(text)}, but no company is named otherwise than before${change.en}. Correct the reason or 変更後`,
    }),
    chosen: say<{ text: string; told: string }>({
      ja: ({ text, told }) =>
        `説明は${quote(text)}としていますが、変更後には${quote(told)}とあります。別の会社に変わったのではありませんか。説明か変更後の記載を確かめてください`,
      en: ({ text, told }) =>
        `The reason says ${quote(text)}, but 変更後 says ${quote(told)}. Another company is no change of name: correct the reason or 変更後`,
    }),
    number: say<Named>({
      ja: ({ text, change }) =>
        `説明は${quote(text)}としていますが、変更前と変更後で番号は変わっていません${change.ja}。説明か変更後の記載を確かめてください`,
      en: ({ text, change }) =>
        `The reason says ${quote(text)}, but no number changed${change.en}. Correct the reason or 変更後`,
    }),
    livesOn: say<{ text: string; old: string; stands: string; row: number }>({
      ja: ({ text, old, stands, row }) =>
        `説明は部署の変更としていますが、${quote(old)}は${quote(text)}に変わったのではなく、表の${row}行目では${quote(stands)}として存続しています。説明が正しいか、変更後の記載が${quote(stands)}でよいか確かめてください`,
      en: ({ text, old, stands, row }) =>
        `${quote(old)} is said to be renamed to ${quote(text)}, but it lives on as ${quote(stands)} in row ${row}. Check the reason and 変更後`,
    }),
    stands: say<{ text: string }>({
      ja: ({ text }) => `ここでは${quote(text)}として存続しています`,
      en: ({ text }) => `It lives on here as ${quote(text)}`,
    }),
    same: say<{ text: string }>({
      ja: ({ text }) => `ここでも${quote(text)}に変えています`,
      en: ({ text }) => `It becomes ${quote(text)} here, too`,
    }),
  },
  good: () => [
    {
      rows: [
        { before: '総務課（1階）', after: '総務課（2階）', reason: '窓口の配置の変更。課名に変更なし。' },
        { before: '総務課（2階）', after: '総務課（3階）', reason: '窓口の配置の変更であり、課名に変更はありません。' },
        { before: '総務課（3階）', after: '総務課（4階）', reason: '課名は変更していない。' },
        { before: '総務課（4階）', after: '総務課（5階）', reason: '課名を変更するものではない。' },
        {
          before: '番号法第19条第10号（国税庁長官への提供）',
          after: '番号法第19条第10号（国税連携による国税庁長官への提供）',
          reason: '手段の併記。号数の変更なし。',
        },
      ],
    },
    {
      rows: [
        {
          before: '自己点検',
          after: '自己点検、内部監査',
          reason: '様式の改正により項目の番号が8から9となったことによる修正',
        },
        {
          before: '番号法第19条第8号及び別表第二',
          after: '番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表',
          reason: '番号法の改正に伴う条項の修正',
        },
      ],
    },
    {
      rows: [
        { before: '緑電算㈱', after: '青電算㈱（公募により新たに決定）', reason: '社名変更ではなく、委託先の変更' },
        { before: '緑電算㈱（公募により選定）', after: '青電算㈱（公募により選定）', reason: '社名変更' },
        { before: '緑電算㈱', after: '青電算㈱（再委託先は公募による）', reason: '社名変更' },
        { before: 'なし', after: '第8号による。', reason: '号数の修正' },
        { before: '（新規）', after: 'なし', reason: '号数の修正' },
      ],
    },
    {
      rows: [
        {
          before: '社会保険診療報酬支払基金に委託し、結果を受け取る。',
          after: '医療情報基盤・診療報酬審査支払機構に委託し、結果を受け取る。',
          reason: '社名変更',
        },
      ],
    },
    {
      rows: [
        { before: '⑥緑電算株式会社情報事業部', after: '⑥MIDORI株式会社情報事業部', reason: '社名変更' },
        { before: '緑電算㈱', after: '緑電算㈱（甲市1-2）', reason: '社名変更ではなく、所在地の追記' },
        { before: '毎月点検する。', after: '毎週点検する。', reason: '機構改革によるものではない。' },
        {
          before: '毎月点検する。',
          after: '毎週点検する。',
          reason: '説明を補ったもの。号の番号は、公表の日において施行されているものによる。',
        },
      ],
    },
    {
      rows: [
        {
          before: '学務課援助システム',
          after: '援助システム（旧称：学務課援助システム）',
          reason: '課の統合に合わせた呼称の変更',
        },
      ],
    },
    {
      rows: [
        { before: '情報システム担当', after: 'デジタル担当', reason: '組織改正に伴う担当名の変更' },
        { before: '情報公開コーナー', after: '市政情報コーナー', reason: '組織改正' },
        { before: '法務ユニット', after: '法制ユニット', reason: '組織改正' },
        { before: '（図中の課名）', after: '（図中の課名を改めたもの）', reason: '課名変更' },
        { before: '変更前の組織図', after: '変更後の組織図', reason: '組織改正' },
        { before: '所管課', after: '新たな所管課', reason: '組織改正' },
        { item: 'Ⅱ-4-委託事項1-⑥', before: '緑電算', after: '青葉電算', reason: '社名変更' },
        { item: 'Ⅱ-4-委託事項1-④', before: '緑電算に渡す。', after: '青葉電算に渡す。', reason: '社名変更' },
        { before: '毎月、書面で', after: '毎月、文書で', reason: '社名変更' },
        { date: '', item: '', before: '緑電算㈱に', after: '緑データ㈱に', timing: '', reason: '' },
      ],
    },
    {
      rows: [
        { before: '総務局が行う', after: '企画局が行う', reason: '機構名変更に伴う記載の変更' },
        { before: '内閣府に報告する', after: 'こども家庭庁に報告する', reason: '国の組織改正に伴う名称の修正' },
        { before: '電話 000-1', after: '電話 000-2', reason: '組織改正に伴う修正' },
        { before: '総務課 電話 000-1', after: '総務課 電話 000-2', reason: '課名変更に伴う電話番号の変更' },
        { before: '別表第二の8の項', after: '別表の十四の項', reason: '項番の修正' },
        { before: '八 監査', after: '九 監査', reason: '様式の改正による項目の番号の移動' },
        { before: '①部署', after: '②部署', reason: '項目の番号の修正' },
        { before: '委託先 桐野電算', after: '委託先 桐野データ', reason: '委託先の社名変更' },
        { before: '記載なし', after: '緑市の窓口で受け付ける。', reason: '機構名変更' },
        { before: '毎月点検する', after: '毎週点検する', reason: '点検の頻度の変更' },
        { before: '用紙による。', after: '用紙に記入する。', reason: '記号の修正' },
        { before: '用紙による。', after: '用紙に記入する。', reason: '符号の修正及び記載事項の修正' },
        { before: '宛名番号で突合する。', after: '統合宛名番号で突合する。', reason: '宛名番号の修正、契約条項の修正' },
        { before: '申請者の関係を確かめる', after: '申請者の続柄を確かめる', reason: '関係名称の変更' },
      ],
    },
    {
      rows: [
        { before: '総務局情報課', after: '企画局情報課', reason: '機構名変更' },
        { before: '区の情報課が行う', after: '区のデジタル課が行う', reason: '機構名変更' },
        { before: '税務部情報課', after: '税務部システム課', reason: '機構名変更' },
        { before: '窓口課が行う', after: '担当部署が行う', reason: '機構名変更及び文言整理' },
        { before: '南支所窓口課', after: '南支所窓口課及び東支所窓口課', reason: '窓口の追加' },
      ],
    },
    {
      rows: [
        { before: '市民局市民課', after: '市民局戸籍課', reason: '組織改正。市民課から戸籍部門を分離' },
        { before: '市民局市民課', after: '生活局市民課', reason: '組織改正' },
      ],
    },
    {
      rows: [
        { before: '連絡先 電話(代表)', after: '連絡先 電話番号', reason: '課名の変更' },
        { before: '窓口', after: '窓口 メールアドレス', reason: '機構名変更' },
        {
          item: 'Ⅱ-4-委託事項2-③',
          before: '10人未満(桐野電算)',
          after: '10人以上50人未満(青葉電算)',
          reason: '社名変更',
        },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { before: '緑電算㈱', after: '青電算㈱（指名競争入札により新たに決定）', reason: '社名変更' },
        { before: '緑電算㈱', after: '青電算㈱（公募により選定）', reason: '社名変更' },
        { before: 'なし', after: '定めなし', reason: '号数の修正' },
        { before: '緑市個人番号条例第3条第1項', after: '緑市個人番号条例第4条第1項', reason: '組織改正' },
        { before: '記載なし', after: '緑県国民健康保険団体連合会', reason: '号数の修正' },
      ],
      finds: [
        '1.reason chosen 社名変更',
        '2.reason chosen 社名変更 (info)',
        '3.reason number 号数',
        '4.reason office 組織改正',
        '5.reason number 号数',
      ],
    },
    {
      rows: [
        {
          item: 'Ⅲ-4-再委託',
          before: '再委託先の取扱状況を四半期ごとに点検し、委託先から報告を受ける。',
          after: '再委託先の取扱状況を毎月点検し、委託先から報告を受ける。',
          reason: '社名変更',
        },
      ],
      finds: ['1.reason company 社名変更'],
    },
    {
      rows: [
        { before: '令和6年4月1日時点', after: '令和7年3月1日時点', reason: '番号法の号数修正' },
        { before: '措置<br>①点検する。', after: '措置<br>・点検する。', reason: '番号法の改正に伴う項の修正' },
        {
          before: '毎月点検する。',
          after: '毎週点検する。',
          reason: '号の番号は、改正後の番号法によるものに修正した。',
        },
      ],
      finds: ['1.reason number 号数', '2.reason number 項の修正 (info)', '3.reason number 号の番号'],
    },
    {
      rows: [
        {
          item: 'Ⅰ-1-③システムの名称',
          before: '福祉システム、中間サーバー',
          after: '福祉総合システム、宛名管理システム、中間サーバー',
          reason: '社名変更',
        },
      ],
      finds: ['1.reason company 社名変更'],
    },
    {
      rows: [
        {
          item: 'Ⅱ-4-委託事項1-①',
          before: '明細書の印刷',
          after: '明細書の印刷及び封入封緘',
          reason: '受託会社の商号変更',
        },
        { before: '[1,000人未満(任意実施)]', after: '[1千人以上1万人未満]', reason: '条項番号の修正' },
      ],
      finds: ['1.reason company 商号変更', '2.reason number 条項番号の修正'],
    },
    {
      rows: [
        { before: '毎月点検する。', after: '毎週点検する。', reason: '機構名変更に伴う記載の変更' },
        { before: '番号法第19条第8号による提供', after: '番号法第19条第8号に基づく提供', reason: '号ずれの修正' },
        { before: '書面で緑電算㈱に指示', after: '文書で緑電算㈱に指示', reason: '文言整理及び社名変更のため' },
      ],
      finds: ['1.reason office 機構名変更', '2.reason number 号ずれ', '3.reason company 社名変更 (info)'],
    },
    {
      rows: [
        { before: '毎月点検する。', after: '毎月、点検する。', reason: '機構名変更及び組織改正による' },
        { before: '毎月点検する。', after: '毎週点検する。', reason: '社名変更及び組織改正' },
        { before: '毎月点検する。', after: '毎週点検する。', reason: '重要な変更に該当しないため（社名変更）' },
      ],
      finds: [
        '1.reason office 機構名変更',
        '2.reason office 組織改正 (info)',
        '2.reason company 社名変更',
        '3.reason company 社名変更',
      ],
    },
    {
      rows: [
        {
          before: '委託先に書面で指示する。',
          after: '委託先に書面で指示する。クラウドサービス事業者は特定個人情報を取り扱わない。',
          reason: '委託先の社名変更',
        },
        { before: '市民課長　青葉　一郎', after: '市民課長', reason: '社名変更' },
        {
          before: '番号法別表第二の8の項',
          after: '利用特定個人情報の提供に関する命令（令和6年デジタル庁・総務省令第9号）第2条の表の8の項',
          reason: '課名の変更',
        },
      ],
      finds: ['1.reason company 社名変更', '2.reason company 社名変更', '3.reason office 課名の変更'],
    },
    {
      rows: [
        {
          item: 'Ⅱ-4-委託事項2-③',
          before: '＜選択肢＞ [ 10人未満 ]',
          after: '[ 10人以上50人未満 ]',
          reason: '社名変更',
        },
        { item: 'Ⅱ-4-委託事項2-④', before: '電子記録媒体', after: '専用線及び紙', reason: '社名変更' },
        { item: 'Ⅱ-4-委託事項2-⑤', before: '市のホームページ', after: '開示請求による。', reason: '社名変更' },
      ],
      finds: ['1.reason company 社名変更', '2.reason company 社名変更', '3.reason company 社名変更'],
    },
    {
      rows: [
        { before: '総務局情報部情報課', after: '企画局情報部情報課', reason: '機構名変更' },
        { before: '（総）情報課で設定する', after: 'デジタル部門で設定する', reason: '機構名変更' },
        { before: '総情報課長の承認', after: 'デジタル部門の承認', reason: '機構名変更及び文言整理' },
      ],
      finds: ['2.after livesOn デジタル部門'],
    },
    {
      rows: [
        { before: '総務部情報課が設定する', after: '業務担当部門が設定する', reason: '機構改革に伴う部署名の変更' },
        { before: '情報課が点検', after: '総務部情報課が点検', reason: '文言整理' },
      ],
      finds: ['1.after livesOn 業務担当部門'],
    },
    {
      rows: [
        { before: '紙、専用線', after: '紙、専用線、電子メール以外の電子申請', reason: '機構名変更' },
        { before: '電話で本人に尋ねる。', after: '電話で本人に聞く。', reason: '課名の変更' },
        {
          item: 'Ⅱ-4-委託事項2-③',
          before: '10人未満（常駐する者の数）',
          after: '10人以上50人未満（常駐する者の数）',
          reason: '社名変更',
        },
        {
          item: 'Ⅱ-4-委託事項3-③',
          before: '10人以上50人未満(常駐者)',
          after: '50人以上100人未満(常駐者)',
          reason: '社名変更',
        },
      ],
      finds: [
        '1.reason office 機構名変更',
        '2.reason office 課名の変更',
        '3.reason company 社名変更',
        '4.reason company 社名変更',
      ],
    },
  ],
  *check({ rows }, { flag, relate }) {
    for (const row of unbroken(rows)) {
      const kinds = namedKindsIn(squeezedText(row.reason))
      for (const { kind, start, end } of unseen(row, kinds)) {
        const place = part(row, 'reason', start, end)
        const isAlone = kinds.every((other) => other.kind === kind || other.kind === 'office')
        yield flag(
          CHECKED[kind],
          place,
          { text: place.text, change: changeIn(row) },
          { severity: isAlone ? 'warning' : 'info' },
        )
      }
      const company = kinds.find(({ kind }) => kind === 'company-name')
      const chosen = company ? chosenCompanyIn(row) : null
      if (company && chosen) {
        const place = part(row, 'reason', company.start, company.end)
        const data = { text: place.text, told: chosen.told }
        yield flag('chosen', place, data, { severity: chosen.isAnew ? 'warning' : 'info' })
      }
    }
    for (const { takenOut, stands } of livingOffices(rows)) {
      const [first, ...others] = takenOut
      if (!first) continue
      const [place, other] = [newName(first), part(stands.row, 'after', stands.name.start, stands.name.end)]
      const related = [
        relate('stands', other, { text: other.text }),
        ...others.map(newName).map((again) => relate('same', again, { text: again.text })),
      ]
      const old = first.row.before.text.slice(first.old.start, first.old.end)
      yield flag('livesOn', place, { text: place.text, old, stands: other.text, row: stands.row.number }, { related })
    }
  },
})

const newName = ({ row, new: { start, end } }: TakenOut) => part(row, 'after', start, end)

/** So short a text is quoted whole. */
const SHORT = 30

/** What changed, for whoever looks for what the reason names. */
function changeIn({ before, after }: Row): Worded {
  const isShort = Math.max(before.text.length, after.text.length) <= SHORT
  const { removed, added } = isShort
    ? { removed: before.text, added: after.text }
    : soleReplacement(before.text, after.text)
  const [old, now] = [removed, added].map((text) => text.trim().replace(/^[、,]/, ''))
  if (!old && !now) return { ja: '', en: '' }
  if (!old) return { ja: `（加わったのは${quote(now ?? '')}）`, en: ` (new: ${quote(now ?? '')})` }
  if (!now) return { ja: `（なくなったのは${quote(old)}）`, en: ` (gone: ${quote(old)})` }
  return { ja: `（変わったのは${quote(old)}→${quote(now)}）`, en: ` (what changed: ${quote(old)} → ${quote(now)})` }
}

const CHECKED = { 'office-name': 'office', office: 'office', 'company-name': 'company', number: 'number' } as const
const KINDS = ['office-name', 'office', 'company-name', 'number'] as const

/** The kinds of change that a reason names and that cannot be found between the texts; the name of an office before offices. */
function unseen(row: Row, kinds: readonly NamedKind[]) {
  return KINDS.flatMap((kind) => {
    const named = kinds.find((other) => other.kind === kind)
    const isCovered = kind === 'office' && kinds.some((other) => other.kind === 'office-name')
    return !named || isCovered || mayShow(row, kind) ? [] : { ...named, kind }
  })
}
