import type { Row } from '../../src/model.ts'
import { safeguardChangesIn } from '../../src/names/safeguard-changes.ts'
import { type ChangeKind, namedKindsIn } from '../../src/notation/change-kind.ts'
import { readMajorClaim } from '../../src/notation/major-change.ts'
import type { Safeguard } from '../../src/notation/safeguard.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { fittingForm, isStarred } from '../knowledge/form-items.ts'

export default logRule({
  severity: 'info',
  title: { ja: '説明より変更の内容が大きい', en: 'The change is more than the reason says' },
  why: {
    ja: '説明は文言整理や名称の変更なのに、変更前と変更後を比べると、措置（施錠、承認、研修など）、担当する人、期間や回数、確認する書類、委託がなくなったり加わったりしています。※の項目（重要な変更の対象）で取扱いの変更がないと書かれていなければ警告、ほかは確認のための質問です。箇条書きの体裁、文の移動、名称の変更そのものは見ません。',
    en: 'The reason says 文言整理 or a new name, but a measure, a person in charge, a number with its unit, a document or an entrustment is gone or new. A warning on ※ items unless the author states that the practice did not change.',
  },
  messages: {
    changed: say<{ text: string; gone: readonly string[]; added: readonly string[] }>({
      ja: ({ text, gone, added }) =>
        `説明は${quote(text)}ですが、${[told(gone, 'がなくなり'), told(added, 'が加わり')].filter(Boolean).join('、')}、記載の内容も変わっているように見えます。取扱いは変わっていませんか。変わっていれば、説明にその理由を書いてください`,
      en: ({ text, gone, added }) =>
        `The reason says ${quote(text)}, but the content seems to change (gone: ${gone.join(', ') || '-'}; new: ${added.join(', ') || '-'})`,
    }),
    gone: say<{ text: string }>({
      ja: ({ text }) => `変更前の${quote(text)}が変更後にありません`,
      en: ({ text }) => `${quote(text)} is gone`,
    }),
    added: say<{ text: string }>({
      ja: ({ text }) => `変更後の${quote(text)}が変更前にありません`,
      en: ({ text }) => `${quote(text)} is new`,
    }),
  },
  good: [
    {
      form: '様式4',
      rows: [
        {
          item: 'Ⅲ-3-リスク2',
          before: '・鍵は課長が保管する。 ・毎月点検する。',
          after: '1 毎月確認する。 2 鍵は、課長が保管している。',
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
        { item: 'Ⅰ-7-②', before: '市民課長', after: '窓口課', reason: '機構名変更' },
      ],
    },
  ],
  bad: [
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
      ],
      finds: ['1.reason changed 文言整理', '2.reason changed 文言整理', '3.reason changed 表記の統一'],
    },
  ],
  *check(log, { flag, relate }) {
    const form = fittingForm(log)
    for (const row of log.rows) {
      const claim = slightClaimOf(row)
      if (!claim) continue
      const { gone, added } = unexplained(row, claim.kind)
      if (gone.length + added.length === 0) continue
      const place = part(row, 'reason', claim.start, claim.end)
      const severity = isStarred(row, form) && !UNCHANGED.test(squeezedText(row.reason).text) ? 'warning' : 'info'
      const data = { text: place.text, gone: gone.map(({ text }) => text), added: added.map(({ text }) => text) }
      const related = [
        ...gone.map((other) => relate('gone', other, { text: other.text })),
        ...added.map((other) => relate('added', other, { text: other.text })),
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

/** The author states that the practice did not change. */
const UNCHANGED = /(?:運用|取り?扱い|事務|措置|内容)[^。、]{0,12}変更[はが]?(?:無|な)[いしく]/

const SLIGHT: ReadonlySet<ChangeKind> = new Set(['office-name', 'office', 'company-name', 'number', 'wording'])

/** What goes with a change that is named: where offices changed, their staff may have, too. */
const EXPLAINED: Partial<Record<ChangeKind, RegExp>> = { office: /^\d+人$/ }

function unexplained(row: Row, kind: ChangeKind) {
  const { gone, added } = safeguardChangesIn(row)
  const placesIn = (field: 'before' | 'after', safeguards: readonly Safeguard[]) =>
    safeguards
      .filter(({ sense }) => !EXPLAINED[kind]?.test(sense))
      .map(({ start, end }) => part(row, field, start, end))
  return { gone: placesIn('before', gone), added: placesIn('after', added) }
}

/** Where a reason says that nothing but names, numbers or wording changed; `null` where it names another cause. */
function slightClaimOf(row: Row) {
  const reason = squeezedText(row.reason)
  const kinds = namedKindsIn(reason)
  const isSlight = kinds.every(({ kind }) => SLIGHT.has(kind)) && readMajorClaim(reason)?.claims !== 'major'
  return isSlight ? (kinds.find(({ kind }) => kind === 'wording') ?? kinds[0] ?? null) : null
}
