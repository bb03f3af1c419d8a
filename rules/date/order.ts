import { dateOf, daySaidOver } from '../../src/dates.ts'
import { firstIndex } from '../../src/first-index.ts'
import type { Row } from '../../src/model.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'

/** A log keeps a direction if no more than one of so many rows goes against it, */
const ROWS_PER_SLIP = 5
/** and if against the other direction so many times more would go. */
const CLEARLY = 3

export default logRule({
  severity: 'warning',
  title: { ja: '変更日の順が前後している', en: 'A date against the order of the log' },
  why: () => ({
    ja: '変更箇所の表は、変更日の古い順か新しい順に並べます（どちらでもかまいません）。ほかの行が守っている順に反する行は、変更日の書き誤りか、行の置き場所の誤りです。項目の順に並べた表のように、日付の順が決まらない表では何も言いません。',
    en: 'A change log runs from the oldest 変更日 to the newest, or back. A row against the direction that the others keep has a slip in its date, or stands in the wrong place. Where the dates keep no direction, nothing is said.',
  }),
  messages: {
    back: say<{ text: string; other: string; where: number; isEarlier: boolean; oldestFirst: boolean }>({
      ja: ({ text, other, where, isEarlier, oldestFirst }) =>
        `変更日${quote(text)}は、表の${where}行目の${quote(other)}より${isEarlier ? '前' : '後'}の日付です。この表は${oldestFirst ? '古い' : '新しい'}順に並んでいます。日付か行の位置を確かめてください`,
      en: ({ text, other, where, isEarlier, oldestFirst }) =>
        `${quote(text)} is ${isEarlier ? 'earlier' : 'later'} than ${quote(other)} in row ${where}, in a log that runs ${oldestFirst ? 'oldest' : 'newest'} first. Check the date, or where the row stands`,
    }),
    other: say<{ text: string }>({
      ja: ({ text }) => `ここでは${quote(text)}です`,
      en: ({ text }) => `It is ${quote(text)} here`,
    }),
  },
  good: () => [
    { rows: ['令和元年5月1日', 'R3.4.1', '〃', '', '2023/4/1'].map((date) => ({ date })) },
    { rows: ['令和5年4月1日', '令和5年4月1日', '令和3年4月1日', '平成30年4月1日'].map((date) => ({ date })) },
    { rows: ['令和3年4月1日', '令和5年4月1日', '令和3年4月1日', '令和5年4月1日'].map((date) => ({ date })) },
    { rows: ['令和3年4月1日', '令和4年3月', '令和4年3月15日', '令和5年4月1日'].map((date) => ({ date })) },
    { rows: ['R3.4.1', 'R4.3.15', '令和4年3月', 'R4.3.20', 'R5.4.1', 'R6.4.1'].map((date) => ({ date })) },
    {
      rows: ['R1.5.1', 'R4.5.1', 'R2.4.1', 'R3.4.1', 'R4.4.1', 'R8.5.1', 'R5.4.1', 'R6.4.1'].map((date) => ({ date })),
    },
  ],
  bad: () => [
    {
      rows: ['R3.4.1', 'R4.4.1', 'R5.4.1', 'R6.4.1', 'R9.4.1', 'R7.4.1'].map((date) => ({ date })),
      asOf: '2026-11-23',
      finds: ['5.date back R9.4.1'],
    },
    {
      rows: ['令和元年5月1日', '令和2年4月1日', '令和3年4月1日', '令和2年4月2日', '令和4年4月1日'].map((date) => ({
        date,
      })),
      finds: ['4.date back 令和2年4月2日'],
    },
    {
      rows: ['R6.4.1', 'R5.4.1', 'R5.4.1', 'R4.4.1', 'R7.4.1', 'R3.4.1'].map((date) => ({ date })),
      finds: ['5.date back R7.4.1'],
    },
    {
      rows: ['R3.4.1', 'R3.4.1', 'R7.4.1', 'R3.5.1', 'R4.4.1', 'R5.4.1', 'R5.4.1'].map((date) => ({ date })),
      finds: ['3.date back R7.4.1'],
    },
  ],
  *check(log, { flag, relate, asOf }) {
    const dated = log.rows.flatMap((row) => datedOf(row, asOf))
    const past = dated.filter(({ isAhead }) => !isAhead)
    const rising = misplaced(past, (day, next) => day <= next)
    const falling = misplaced(past, (day, next) => day >= next)
    const oldestFirst = rising.size < falling.size
    const [slips, others] = oldestFirst ? [rising, falling] : [falling, rising]
    if (slips.size * CLEARLY > others.size || slips.size > Math.max(1, past.length / ROWS_PER_SLIP)) return
    const kept = past.filter((one) => !slips.has(one))
    let seen = 0
    for (const row of dated) {
      if (row === kept[seen]) {
        seen++
        continue
      }
      const [above, below] = [kept[seen - 1], kept[seen]]
      const against = [above, below].find(
        (other) => other && isAgainst(other.day, row.day, other === above, oldestFirst),
      )
      if (!against) continue
      const place = part(row.row, 'date', row.start, row.end)
      const other = part(against.row, 'date', against.start, against.end)
      yield flag(
        'back',
        place,
        {
          text: place.text,
          other: other.text,
          where: against.row.number,
          isEarlier: row.day < against.day,
          oldestFirst,
        },
        { related: [relate('other', other, { text: other.text })] },
      )
    }
  },
})

interface Dated {
  readonly row: Row
  /** As YYYY-MM-DD. */
  readonly day: string
  readonly start: number
  readonly end: number
  /** Whether that day is to come, of a change that is said to be made: a slip, wherever it stands. */
  readonly isAhead: boolean
}

/** A row with the day it is dated; one without its own day goes with the row above. */
function datedOf(row: Row, asOf: string): Dated[] {
  const date = dateOf(row)
  if (!date?.iso || date.fault || date.precision !== 'day') return []
  const { iso: day, start, end } = date
  return [{ row, day, start, end, isAhead: daySaidOver(row, asOf) !== null }]
}

const isAgainst = (kept: string, slip: string, isAbove: boolean, oldestFirst: boolean): boolean =>
  isAbove === oldestFirst ? kept > slip : kept < slip

/** The fewest that must go so that the rest runs in order; of two that could go, the later one. */
function misplaced(dated: readonly Dated[], inOrder: (day: string, next: string) => boolean): ReadonlySet<Dated> {
  const heads: Dated[] = []
  const nextOf = new Map<Dated, Dated | undefined>()
  for (const one of dated.toReversed()) {
    const length = firstIndex(heads.length, (at) => !inOrder(one.day, heads[at]?.day ?? ''))
    nextOf.set(one, heads[length - 1])
    heads[length] = one
  }
  const slips = new Set(dated)
  for (let one = heads.at(-1); one; one = nextOf.get(one)) slips.delete(one)
  return slips
}
