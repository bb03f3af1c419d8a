import type { Place, Row } from '../../src/model.ts'
import { safeguardChangesIn } from '../../src/names/safeguard-changes.ts'
import { type ChangeKind, type NamedKind, namedKindsIn } from '../../src/notation/change-kind.ts'
import { unbroken } from '../../src/notation/continuation.ts'
import { NOT_CHANGED } from '../../src/notation/denial.ts'
import { comparable } from '../../src/notation/fold.ts'
import { readMajorClaim } from '../../src/notation/major-change.ts'
import { followsPractice, spellsOutPractice } from '../../src/notation/practice.ts'
import type { Safeguard } from '../../src/notation/safeguard.ts'
import { compareSingleValues, singleValueOf } from '../../src/notation/single-value.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { fittingForm, isStarred } from '../knowledge/form-items.ts'

export default logRule({
  severity: 'info',
  title: { ja: '説明より変更の内容が大きい', en: 'The change is more than the reason says' },
  why: () => ({
    ja: '説明は文言整理や名称の変更なのに、変更前と変更後を比べると、措置（施錠、承認、研修など）、担当する人、期間や回数、確認する書類、委託がなくなったり加わったり、様式の選択肢（再委託する、定めているなど）が変わったりしています。※の項目（重要な変更の対象）で取扱いの変更がないと書かれていなければ警告、ほかは確認のための質問です。箇条書きの体裁、文の移動、名称の変更そのものは見ません。',
    en: 'The reason says 文言整理 or a new name, but a measure, a person in charge, a number with its unit, a document or an entrustment is gone or new, or another choice of the form is taken. A warning on ※ items unless the author states that the practice did not change.',
  }),
  messages: {
    changed: say<{ text: string; lost: Told; gained: Told }>({
      ja: ({ text, lost, gained }) => {
        const changes = [
          told(lost.whole, 'がなくなり'),
          told(gained.whole, 'が加わり'),
          told(lost.part, 'の記載が減り'),
          told(gained.part, 'の記載が増え'),
        ]
        return `説明は${quote(text)}ですが、${changes.filter(Boolean).join('、')}、記載の内容も変わっているように見えます。取扱いは変わっていませんか。変わっていれば、説明にその理由を書いてください`
      },
      en: ({ text, lost, gained }) => {
        const changes = [
          listed('gone', lost.whole),
          listed('new', gained.whole),
          listed('less often', lost.part),
          listed('more often', gained.part),
        ]
        return `The reason says ${quote(text)}, but the content seems to change (${changes.filter(Boolean).join('; ')}). If the practice changed, say why`
      },
    }),
    gone: say<{ text: string }>({
      ja: ({ text }) => `変更前の${quote(text)}が変更後にありません`,
      en: ({ text }) => `${quote(text)} is gone`,
    }),
    added: say<{ text: string }>({
      ja: ({ text }) => `変更後の${quote(text)}が変更前にありません`,
      en: ({ text }) => `${quote(text)} is new`,
    }),
    less: say<{ text: string }>({
      ja: ({ text }) => `変更後では${quote(text)}の記載が減っています`,
      en: ({ text }) => `${quote(text)} is said less often after`,
    }),
    more: say<{ text: string }>({
      ja: ({ text }) => `変更後では${quote(text)}の記載が増えています`,
      en: ({ text }) => `${quote(text)} is said more often`,
    }),
  },
  good: () => [
    {
      form: '様式4',
      rows: [
        {
          item: 'Ⅲ-3-リスク2',
          before: '施錠する。',
          after: '施錠し、毎月確認する。',
          reason: '文言整理。従来からの運用を明記した。',
        },
      ],
    },
    {
      form: '様式4',
      rows: [
        { item: 'Ⅲ-3-リスク2', before: '棚に施錠して', after: '書棚に' },
        { date: '', item: '', before: '保管する。', after: '施錠して保管する。', timing: '', reason: '' },
      ],
    },
    {
      form: '様式4',
      rows: [
        {
          item: 'Ⅲ-3-リスク2',
          before: '・鍵は課長が保管する。 ・毎月点検する。',
          after: '1 毎月確認する。 2 鍵は、課長が保管している。',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '税務課長が申請する。要領による。',
          after:
            '課税課長が申請する。要領（要領中「税務課長」とあるのは「課税課長」と読み替える。旧版には税務課長の印がある。）による。',
          reason: '機構名変更',
        },
        { item: 'Ⅲ-3-リスク2', before: '監査課長が承認する。', after: '評価室長が承認する。', reason: '機構名変更' },
        { item: 'Ⅲ-3-リスク2', before: '１０日間、三年保存', after: '10日間、3年間保管する' },
        {
          item: 'Ⅲ-3-リスク2',
          before: '年１回研修する。',
          after: '年２回研修する。',
          reason: 'リスクの軽減のための見直し及び文言整理',
        },
        { item: 'Ⅲ-3-リスク2', before: '(略) 施錠する。', after: '記録する。' },
        { item: 'Ⅲ-3-リスク2', before: '・年1回のｅラーニング', after: '・年1回のeラーニング研修' },
        { item: 'Ⅲ-3-リスク2', before: '5人が使う。', after: '8人が使う。', reason: '組織改正に伴う記載の修正' },
        { item: 'Ⅰ-7-②', before: '市民課長', after: '窓口課', reason: '機構名変更' },
        { item: 'Ⅰ-7-②', before: '障がい者支援課長', after: '障がい福祉課', reason: '組織改正' },
        {
          item: 'Ⅲ-5-リスク1',
          before: '番号法第19条第10号による。',
          after: '番号法第19条第11号（教育委員会への提供）による。',
          reason: '号ずれの修正',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '10人以上50人未満が使う。',
          after: '50人以上100人未満が使う。',
          reason: '文言整理及び人数の修正',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '市民課長が承認する。',
          after: '窓口課長及び収納課長が承認する。',
          reason: '機構名変更',
        },
        { item: 'Ⅲ-3-リスク2', before: '職員10人が行う。', after: '職員12人が行う。', reason: '課名の変更' },
        { item: 'Ⅲ-3-リスク2', before: '職員10人が行う。', after: '職員12人が行う。', reason: '組織改正' },
        { item: 'Ⅲ-3-リスク2', before: 'VRSを見る。', after: 'ワクチン接種記録システム（VRS）を見る。' },
        { item: 'Ⅲ-3-リスク2', before: 'ISMSを取得', after: '適合性評価制度（ISMS）の認証を取得' },
        { item: 'Ⅲ-3-リスク2', before: '年1回見る。', after: '１年に１回見る。' },
        { item: 'Ⅲ-3-リスク2', before: '税務課長が行う。', after: '税務課の長が行う。' },
        {
          item: 'Ⅲ-3-リスク2',
          before: '住宅課長の承認を得る。',
          after: '住まい部参事の承認を得る。',
          reason: '機構改革により、住宅課長の職務を住まい部参事が行うこととなったことによる。',
        },
        { item: 'Ⅲ-3-リスク2', before: '約1,200人', after: '約１２００人' },
        { item: 'Ⅲ-3-リスク2', before: '1,000人以上10,000人未満', after: '千人以上1万人未満' },
        { item: 'Ⅲ-3-リスク2', before: '四半期ごとに見る。', after: '3か月に1回見る。' },
        { item: 'Ⅲ-3-リスク2', before: '毎月見る。', after: '月1回見る。' },
        { item: 'Ⅲ-3-リスク2', before: '4月及び10月に見る。', after: '年2回(4月及び10月)見る。' },
        { item: 'Ⅲ-3-リスク2', before: '24時間以内', after: '1日以内' },
        {
          item: 'Ⅲ-3-リスク2',
          before: '個人番号カードを見る。',
          after: 'マイナンバーカード(個人番号カード)を見る。',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '保存する。',
          after: '5年間保存する。',
          reason: '従来から定めている期間を明記した文言整理',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '年1回確認する。',
          after: '年2回確認する。',
          reason: '文言整理であるが、重要な変更に該当する。',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '年1回確認する。',
          after: '年2回確認する。',
          reason: '重要な変更に該当しない(鍵については文言整理)。',
        },
        { item: 'Ⅲ-3-リスク2', before: '市長が受ける届出', after: '市が受ける届出' },
        { item: 'Ⅲ-3-リスク2', before: '市長が承認する。', after: '本市の市長が承認する。' },
      ],
    },
    {
      form: '様式4',
      rows: [
        {
          item: 'Ⅲ-3-リスク2',
          before: '甲を扱い、別の職員が照合する。',
          after: '甲、乙を扱い、施錠する。',
          reason: '文言整理及び様式の改正による乙の追加',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '甲を扱う。',
          after: '甲、乙を扱い、別の職員が照合する。',
          reason: '文言整理及び政令の改正による乙の追加',
        },
      ],
    },
  ],
  bad: () => [
    {
      form: '様式4',
      rows: [
        { item: 'Ⅱ-4-委託事項3-⑦', before: '[再委託しない]', after: '[再委託する]', reason: '様式整理' },
        { item: 'Ⅲ-7-リスク3', before: '定めている', after: '定めていない', reason: '誤字脱字の修正' },
        {
          item: 'Ⅲ-3-リスク4',
          before: '裁断機で処分し、処分の日時を記録簿に残す。',
          after: '裁断機で処分する。',
          reason: '句読点及び送り仮名の統一',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '毎月確認する。',
          after: '毎週確認する。',
          reason: '文言整理。従来からの運用を明記した。',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '住宅課長が施錠する。',
          after: '窓口で行う。',
          reason: '文言整理。住宅課長の職務を参事が行うこととなった。',
        },
      ],
      finds: [
        '1.reason changed 様式整理 (warning)',
        '2.reason changed 誤字 (warning)',
        '3.reason changed 句読点及び送り仮名の統一 (warning)',
        '4.reason changed 文言整理',
        '5.reason changed 文言整理 (warning)',
      ],
    },
    {
      form: '様式2',
      rows: [
        {
          item: 'Ⅳ-8',
          before: '[○]自己点検　[○]内部監査　[　]外部監査',
          after: '［○］自己点検　［　］内部監査　［　］外部監査',
          reason: '様式整理',
        },
        { item: 'Ⅳ-8', before: '[○]自己点検 [ ]内部監査', after: '[ ○ ] 自己点検 [ ] 内部監査', reason: '様式整理' },
      ],
      finds: ['1.reason changed 様式整理'],
    },
    {
      form: '様式4',
      rows: [
        {
          item: 'Ⅲ-7-リスク1',
          before: '・書類は、鍵付きの書庫に保管する。<br>・箱は、職員が施錠した上で自ら搬送する。',
          after: '・書類は、鍵付きの書庫に保管する。<br>・箱は、職員が自ら搬送する。',
        },
        { item: 'Ⅱ-6-③', before: '媒体を破砕し、捨てる。', after: '媒体を捨てる。' },
        { item: 'Ⅲ-3-リスク2', before: '毎月、記録を点検する。', after: '四半期ごとに記録を点検する。' },
        { item: 'Ⅲ-3-リスク2', before: '毎年9月に点検する。', after: '隔年9月に点検する。' },
        {
          item: 'Ⅲ-4-リスク1',
          before: '再委託先は、市の書面による承諾を得る。',
          after: '再委託先は、市に届け出る。',
        },
      ],
      finds: [
        '1.reason changed 文言整理 (warning)',
        '2.reason changed 文言整理',
        '3.reason changed 文言整理 (warning)',
        '4.reason changed 文言整理 (warning)',
        '5.reason changed 文言整理 (warning)',
      ],
    },
    {
      form: '様式4',
      rows: [
        { item: 'Ⅲ-3-リスク2', before: '市民課長が承認し、鍵を保管する。', after: '市民課が承認する。' },
        {
          item: 'Ⅲ-3-リスク2',
          before: '年1回確認する。',
          after: '年2回、通知カードを確認する。',
          reason: '文言整理。運用に変更はない。',
        },
        {
          item: 'Ⅱ-3-⑤',
          before: '確認する。',
          after: '確認する。また、入室した者の記録を残している。',
          reason: '表記の統一',
        },
        {
          item: 'Ⅲ-4(委託契約書中の規定)',
          before: '国保課長の承認を得て認める。',
          after: '国保課長又は収納課長の承認を得て認める。',
        },
        {
          item: 'Ⅲ-4(取扱いの記録)',
          before: '操作を記録し、保管する。',
          after: '操作を記録し、保管する。保管した記録は毎月1回、必ず責任者が見る。',
          reason: '現在の運用を精査した記載の変更であり、リスクを相当程度変動させるものではない。',
        },
        {
          item: 'Ⅲ-3-リスク4',
          before: '税務課長の承認を受け、管理簿に記す。',
          after: '管理簿に記す。',
          reason: '表記の整備であり、重要な変更に該当しない。',
        },
        { item: 'Ⅲ-3-リスク4', before: '施錠して置く。', after: '棚に置く。', reason: '記載の見直し' },
        {
          item: 'Ⅲ-3-リスク4',
          before: '市民課長が申請する。失効は、市民課長が申し出る。',
          after: '市民課長が申請する。失効は、市民課の担当者が申し出る。',
          reason: '用語の補足',
        },
      ],
      finds: [
        '1.reason changed 文言整理 (warning)',
        '2.reason changed 文言整理',
        '3.reason changed 表記の統一',
        '4.reason changed 文言整理 (warning)',
        '5.reason changed 運用を精査',
        '6.reason changed 表記の整備 (warning)',
        '7.reason changed 記載の見直し (warning)',
        '8.reason changed 用語の補足 (warning)',
      ],
    },
    {
      form: '様式4',
      rows: [
        { item: 'Ⅲ-3-リスク2', before: '年1回確認する。', after: '年2回確認する。', reason: '社名変更' },
        { item: 'Ⅲ-3-リスク2', before: '年1回確認する。', after: '年2回確認する。', reason: '号ずれの修正' },
        { item: 'Ⅲ-3-リスク2', before: '年1回確認する。', after: '年2回確認する。', reason: '課名の変更' },
        { item: 'Ⅲ-3-リスク2', before: '年1回確認する。', after: '年2回確認する。', reason: '組織改正' },
        { item: 'Ⅲ-3-リスク2', before: '職員10人が行う。', after: '職員12人が行う。', reason: '社名変更' },
        {
          item: 'Ⅲ-3-リスク2',
          before: '年1回確認する。',
          after: '年2回確認し、施錠する。',
          reason: '文言整理及び回数の修正',
        },
        {
          item: 'Ⅲ-3-リスク2',
          before: '年1回確認する。',
          after: '年2回確認する。',
          reason: '重要な変更に該当しない(表記の統一)。',
        },
        { item: 'Ⅲ-3-リスク2', before: '広域連合長が承諾する。', after: '広域連合が承諾する。' },
        { item: 'Ⅲ-3-リスク2', before: '教育長の承認を得る。', after: '教育委員会の承認を得る。' },
        { item: 'Ⅲ-3-リスク2', before: '年1回見る。', after: '月1回見る。', reason: '文言整理。頻度は変わらない。' },
        { item: 'Ⅲ-3-リスク2', before: '千人が見る。', after: '1.2万人が見る。', reason: '用語の統一' },
      ],
      finds: [
        '1.reason changed 社名変更 (warning)',
        '2.reason changed 号ずれ (warning)',
        '3.reason changed 課名の変更 (warning)',
        '4.reason changed 組織改正 (warning)',
        '5.reason changed 社名変更 (warning)',
        '6.reason changed 文言整理 (warning)',
        '7.reason changed 表記の統一 (warning)',
        '8.reason changed 文言整理 (warning)',
        '9.reason changed 文言整理 (warning)',
        '10.reason changed 文言整理',
        '11.reason changed 用語の統一 (warning)',
      ],
    },
    {
      form: '様式4',
      rows: [
        {
          item: 'Ⅰ-1-②',
          before: '甲を台帳に書き、別の職員が照合する。',
          after: '甲、乙を台帳に書く。',
          reason: '文言整理及び政令の改正による乙の追加',
        },
      ],
      finds: ['1.reason changed 文言整理'],
    },
  ],
  *check(log, { flag, relate }) {
    const form = fittingForm(log)
    for (const row of unbroken(log.rows)) {
      const claim = slightClaimOf(row)
      if (!claim) continue
      const { gone, added } = unexplained(row, claim)
      const reason = squeezedText(row.reason).text
      if (gone.length + added.length === 0 || (gone.length === 0 && spellsOutPractice(reason))) continue
      const place = part(row, 'reason', claim.start, claim.end)
      const isDoubtful = claim.isBesideAddition || UNCHANGED.test(reason) || followsPractice(reason)
      const severity = isStarred(row, form) && !isDoubtful ? 'warning' : 'info'
      const data = { text: place.text, lost: toldOf(gone), gained: toldOf(added) }
      const related = [
        ...gone.map(({ place: { text }, place, isMore }) => relate(isMore ? 'less' : 'gone', place, { text })),
        ...added.map(({ place: { text }, place, isMore }) => relate(isMore ? 'more' : 'added', place, { text })),
      ]
      yield flag('changed', place, data, { severity, related })
    }
  },
})

const LISTED = 4

function told(words: readonly string[], what: string): string {
  const quoted = words.slice(0, LISTED).map(quote).join('')
  return quoted && `${quoted}${words.length > LISTED ? 'など' : ''}${what}`
}

const listed = (what: string, words: readonly string[]): string =>
  words.length > 0 ? `${what}: ${words.slice(0, LISTED).map(quote).join(' ')}` : ''

/** The author states that the practice did not change. */
const UNCHANGED = new RegExp(
  `(?:運用|取り?扱い|事務|措置|内容|頻度|回数|期間|実質|実態)[^。、]{0,12}(?:(?:変更|変わり)${NOT_CHANGED}|変わ(?:ら|りません|ってい(?:ない|ません))|変えて(?:いない|いません))`,
)

const SLIGHT: ReadonlySet<ChangeKind> = new Set(['office-name', 'office', 'company-name', 'number', 'wording'])

/** What goes with a change that is named: where offices changed, their staff may have, too. */
const EXPLAINED: Partial<Record<ChangeKind, RegExp>> = { office: /^\d+人/, 'office-name': /^\d+人/ }

/** Numbers that a reason says were changed: 人数の修正, 件数の訂正. */
const NUMBERS = new RegExp(
  `(?:人数|人員|員数|者数|件数|回数|頻度|期間|年限|年数|数値|計数|数字)[^。、]{0,6}(?:変更(?!${NOT_CHANGED})|修正|訂正|更新)`,
)

/** So much of a post's name tells which it is: 住宅課長. */
const POST = 4

/** Who takes over from whom: 課長の職務を参事が行うこととなった. */
const TAKES_OVER = /職務|職責|権限|事務取扱|兼務|こととなった|こととした/

/** An addition accounts for whatever is new, and for what the text only says less often. */
function unexplained(row: Row, { kind, isBesideAddition }: Claim) {
  if (choosesOtherwise(row)) return { gone: [wholeOf(row, 'before')], added: [wholeOf(row, 'after')] }
  const { gone, added } = safeguardChangesIn(row)
  const reason = squeezedText(row.reason).text
  const namesNumbers = NUMBERS.test(reason)
  const isExplained = ({ group, sense, isJoined }: Safeguard) =>
    EXPLAINED[kind]?.test(sense) || (namesNumbers && group === 'number') || (isJoined && kind.startsWith('office'))
  const namesPost = (text: string, { group, end }: Safeguard) =>
    group === 'person' && TAKES_OVER.test(reason) && reason.includes(comparable(text.slice(end - POST, end)))
  const placesIn = (field: 'before' | 'after', safeguards: readonly Safeguard[]) =>
    safeguards
      .filter((safeguard) => !isExplained(safeguard) && !namesPost(row[field].text, safeguard))
      .map(({ start, end, isMore = false }) => ({ place: part(row, field, start, end), isMore }))
  const lost = isBesideAddition ? gone.filter(({ isMore }) => !isMore) : gone
  return { gone: placesIn('before', lost), added: isBesideAddition ? [] : placesIn('after', added) }
}

/** Whether a row takes another choice of the form: 再委託しない → 再委託する. */
const choosesOtherwise = ({ before, after }: Row): boolean =>
  singleValueOf(squeezedText(after))?.kind === 'choice' && compareSingleValues(before.text, after.text) === 'other'

const wholeOf = (row: Row, field: 'before' | 'after') => ({ place: part(row, field), isMore: false })

/** The words that one text has and the other has not, and those that the other has less often. */
interface Told {
  readonly whole: readonly string[]
  readonly part: readonly string[]
}

function toldOf(changes: readonly { readonly place: Place; readonly isMore: boolean }[]): Told {
  const textsOf = (isPart: boolean) => changes.filter(({ isMore }) => isMore === isPart).map(({ place }) => place.text)
  return { whole: textsOf(false), part: textsOf(true) }
}

/** What a reason says was added, and why: 文言整理及び|政令の改正による対象疾病の追加. */
const ADDITION = /[^。、・及並]{1,50}の追加/g
/** Causes for which something may have gone, too. */
const MAY_REMOVE = /様式|見直|移[行管設]|更[新改]|変更|統[合一]|廃止|削除|切り?替|再委託/

/** That nothing but names, numbers or wording changed, and perhaps something was added. */
interface Claim extends NamedKind {
  readonly isBesideAddition: boolean
}

/** Where a reason says that nothing but names, numbers or wording changed; `null` where it names a cause for something to go. */
function slightClaimOf(row: Row): Claim | null {
  const reason = squeezedText(row.reason)
  const text = reason.text.includes('の追加') ? reason.text.replace(ADDITION, withoutAddition) : reason.text
  const isBesideAddition = text !== reason.text
  const kinds = namedKindsIn(isBesideAddition ? { ...reason, text } : reason)
  const isSlight = kinds.every(({ kind }) => SLIGHT.has(kind)) && readMajorClaim(reason)?.claims !== 'major'
  const named = isSlight ? (kinds.find(({ kind }) => kind === 'wording') ?? kinds[0]) : undefined
  return named ? { ...named, isBesideAddition } : null
}

const withoutAddition = (added: string): string => (MAY_REMOVE.test(added) ? added : ' '.repeat(added.length))
