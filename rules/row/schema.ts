import { breachesOf } from '../../src/breaches.ts'
import type { ChangeLog, Field, Row } from '../../src/model.ts'
import { isContinuation, sharesDayAbove } from '../../src/notation/continuation.ts'
import { comparable } from '../../src/notation/fold.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { HEADINGS } from '../../src/read/headings.ts'
import { logRule, say } from '../../src/rule.ts'
import { fittingForm, isStarred } from '../knowledge/form-items.ts'

/** Cells that the form wants filled, though an empty one can be meant: an addition, a deletion, nothing to explain. */
const MAY_BE_MEANT: Partial<Record<Field, string>> = {
  before: '追加なら「記載なし」',
  after: '削除なら「削除」',
  reason: '提出時期の理由',
}

export default logRule({
  severity: 'error',
  title: { ja: '行が様式に合わない', en: 'A row that the form does not allow' },
  why: () => ({
    ja: '変更日・項目・提出時期は必ず書き、提出時期は「事前」か「事後」のどちらかです（記載要領：提出・公表が変更前なら「事前」、変更後なら「事後」）。決まりは schemas/row.schema.json にあります。',
    en: '変更日, 項目 and 提出時期 must be filled, and 提出時期 is either 事前 or 事後 (記載要領). The contract is schemas/row.schema.json.',
  }),
  messages: {
    blank: say<{ heading: string; allowed: readonly string[] }>({
      ja: ({ heading, allowed }) =>
        `${heading}が空欄です。${allowed.length > 0 ? `${allowed.map(quote).join('か')}を` : '必ず'}記入してください`,
      en: ({ heading, allowed }) =>
        `${heading} is blank and must be filled${allowed.length > 0 ? ` with ${allowed.map(quote).join(' or ')}` : ''}`,
    }),
    empty: say<{ heading: string; write: string }>({
      ja: ({ heading, write }) => `${heading}が空欄です。${write}を書かなくてよいですか`,
      en: ({ heading, write }) => `${heading} is blank. Is that meant (${write})?`,
    }),
    sameDay: say<{ heading: string }>({
      ja: ({ heading }) => `${heading}が空欄です。上の行と同じ日ですか`,
      en: ({ heading }) => `${heading} is blank. Is it the day of the row above?`,
    }),
    continued: say<{ text: string }>({
      ja: ({ text }) =>
        `${quote(text)}の行には変更日・項目・提出時期がありません。上の行の続きですか。続きなら、上の行にまとめてください`,
      en: ({ text }) =>
        `The row of ${quote(text)} has no 変更日, 項目 and 提出時期. Does it go on with the row above? If so, join them`,
    }),
    several: say<{ heading: string; text: string; allowed: readonly string[] }>({
      ja: ({ heading, text, allowed }) =>
        `${heading}の${quote(text)}は使えません。${allowed.map((value) => `「${value}」`).join('か')}のどちらか一方を書いてください（両方の変更があるなら、行を分けてください）`,
      en: ({ heading, text, allowed }) =>
        `${heading} must be either ${allowed.map((value) => `「${value}」`).join(' or ')}, not ${quote(text)}. If there are changes of both kinds, give each its own row`,
    }),
    value: say<{ heading: string; text: string; allowed: readonly string[]; nearest: string | null }>({
      ja: ({ heading, text, allowed, nearest }) =>
        `${heading}の${quote(text)}は使えません。${allowed.map((value) => `「${value}」`).join('か')}と書いてください${nearest ? `（「${nearest}」の誤りではありませんか）` : ''}`,
      en: ({ heading, text, allowed, nearest }) =>
        `${heading} must be ${allowed.map((value) => `「${value}」`).join(' or ')}, not ${quote(text)}${nearest ? ` (did you mean 「${nearest}」?)` : ''}`,
    }),
  },
  good: () => [
    { rows: [{ timing: '事前' }, { timing: ' 事　後 ' }, { before: '記載なし' }] },
    { rows: [{ item: 'Ⅰ-6-②', reason: '' }] },
    { rows: [{ timing: '**事後**' }, { timing: '[事後](#a)' }, { timing: '`事後`[^1]' }, { timing: '事\u200b前' }] },
    {
      markdown:
        '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1-③|a|b|事後|c|\n|以下余白||||||\n||（以下余白）|||||',
    },
  ],
  bad: () => [
    { rows: [{ timing: '' }], finds: ['1.timing blank'] },
    { rows: [{ date: '', item: '', timing: '' }], finds: ['1.date blank', '1.item blank', '1.timing blank'] },
    {
      rows: [{ timing: '事後（一部事前）' }, { timing: '事前・事後' }, { timing: '―（基礎項目評価書）' }],
      finds: ['1.timing several 事後（一部事前）', '2.timing several 事前・事後', '3.timing value ―（基礎項目評価書）'],
    },
    { rows: [{ timing: '*事御*' }, { timing: '変更後' }], finds: ['1.timing value 事御', '2.timing value 変更後'] },
    { rows: [{ date: '<br>' }, { item: '' }], finds: ['1.date blank', '2.item blank'] },
    {
      rows: [
        {},
        { date: '', item: 'Ⅰ-3' },
        { date: '', item: '', before: '', after: 'を記録する。', timing: '', reason: '' },
        { date: '', timing: '' },
      ],
      finds: [
        '2.date sameDay (info)',
        '3.after continued を記録する。 (info)',
        '4.date sameDay (info)',
        '4.timing blank',
      ],
    },
    {
      rows: [{ after: '' }, { before: '', after: '' }],
      finds: ['1.after empty (info)', '2.before blank', '2.after blank'],
    },
    { rows: [{ reason: '' }], finds: ['1.reason empty (info)'] },
    {
      form: '様式4',
      rows: [
        { item: 'Ⅰ-6-②', before: '' },
        { item: 'Ⅰ-6-②', timing: '事前', reason: '' },
      ],
      finds: ['1.before empty (info)', '2.reason empty (info)'],
    },
  ],
  *check(log, { flag }) {
    for (const row of log.rows) {
      if (isContinuation(row)) {
        const place = part(row, firstFilled(row))
        yield flag('continued', place, { text: place.text }, { severity: 'info' })
        continue
      }
      const breaches = breachesOf(row)
      const blanks = new Set(breaches.map(({ field }) => field))
      const bothBlank = blanks.has('before') && blanks.has('after')
      for (const breach of breaches) {
        const { field } = breach
        const place = part(row, field)
        const heading = HEADINGS[field]
        const write = bothBlank && field !== 'reason' ? undefined : MAY_BE_MEANT[field]
        if (!place.text) {
          if (field === 'reason' && mustBeDetermined(row, log)) continue
          if (field === 'date' && sharesDayAbove(row)) yield flag('sameDay', place, { heading }, { severity: 'info' })
          else if (write) yield flag('empty', place, { heading, write }, { severity: 'info' })
          else yield flag('blank', place, { heading, allowed: breach.keyword === 'enum' ? breach.allowed : [] })
        } else if (breach.keyword === 'enum') {
          const { allowed } = breach
          if (allowed.every((value) => place.text.includes(value))) {
            yield flag('several', place, { heading, text: place.text, allowed })
            continue
          }
          yield flag('value', place, { heading, text: place.text, allowed, nearest: nearestOf(place.text, allowed) })
        }
      }
    }
  },
})

const firstFilled = (row: Row): Field =>
  (['after', 'before', 'reason'] as const).find((field) => row[field].text.trim()) ?? 'after'

/** A blank reason of a ※ item that was changed 事後 is more than a blank cell, and told as that. */
const mustBeDetermined = (row: Row, log: ChangeLog): boolean =>
  comparable(row.timing.text) === '事後' && isStarred(row, fittingForm(log))

/** The allowed value that alone says 前 or 後 as the text does. */
function nearestOf(text: string, allowed: readonly string[]): string | null {
  const near = allowed.filter((value) => text.includes(value.slice(-1)))
  return near.length === 1 ? (near[0] ?? null) : null
}
