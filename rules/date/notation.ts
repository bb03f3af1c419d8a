import { dateOf } from '../../src/dates.ts'
import { groupBy } from '../../src/group.ts'
import type { Place, Row } from '../../src/model.ts'
import { comparable } from '../../src/notation/fold.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'

export default logRule({
  severity: 'info',
  title: { ja: '変更日の書き方がそろっていない', en: 'Several notations of dates' },
  why: () => ({
    ja: '一つの表の中では、変更日の書き方（令和5年2月3日、R5.2.3、2023/2/3、令和五年二月三日）をそろえると読みやすくなります。どの書き方でも正しく読めるので、表全体で1回だけ尋ねます。全角・半角と空白の違いは尋ねません。',
    en: 'One log reads more easily with one notation of dates. All are read rightly, so this is asked once for a log. Width and spaces do not count.',
  }),
  messages: {
    mixed: say<{ main: Notation; others: readonly Notation[] }>({
      ja: ({ main, others }) =>
        `変更日の書き方が${others.length + 1}通りあります：${[main, ...others].map(({ text, count }) => `${quote(text)}の形が${count}行`).join('、')}。そろえますか`,
      en: ({ main, others }) =>
        `変更日 is written in ${others.length + 1} notations: ${[main, ...others].map(({ text, count }) => `like ${quote(text)} in ${count} ${count === 1 ? 'row' : 'rows'}`).join(', ')}. Should it be one?`,
    }),
    main: say<{ text: string }>({
      ja: ({ text }) => `${quote(text)}のような書き方が最も多い書き方です`,
      en: ({ text }) => `Most rows are written like ${quote(text)}`,
    }),
    other: say<{ text: string }>({
      ja: ({ text }) => `${quote(text)}のような書き方の最初の行です`,
      en: ({ text }) => `The first row written like ${quote(text)}`,
    }),
  },
  good: () => [
    {
      rows: ['令和5年2月3日', '平成 31 年 4 月 26 日', '令和元年５月１日', '令和4年3月', '〃', ''].map((date) => ({
        date,
      })),
    },
    { rows: ['2023/2/3', '2023/02/04', 'ほか'].map((date) => ({ date })) },
  ],
  bad: () => [
    {
      rows: ['令和5年2月3日', '令和5年2月3日', 'R5.2.4', '2023/2/5', 'R5.2.6'].map((date) => ({ date })),
      finds: ['3.date mixed R5.2.4'],
    },
    {
      rows: ['令和五年二月三日', '令和5年2月4日', '令和五年二月十日'].map((date) => ({ date })),
      finds: ['2.date mixed 令和5年2月4日'],
    },
    {
      rows: ['R5.2.3', '2023/2/5', 'R5.2.3', '令和5年2月4日', '令和5年2月6日', 'R5.3.3'].map((date) => ({ date })),
      finds: ['2.date mixed 2023/2/5'],
    },
  ],
  *check(log, { flag, relate }) {
    const [main, ...others] = notationsIn(log.rows)
    const [first, ...rest] = others.toSorted((a, b) => a.row.number - b.row.number)
    if (!main || !first) return
    yield flag(
      'mixed',
      first.place,
      { main, others },
      {
        related: [
          relate('main', main.place, { text: main.text }),
          ...rest.map(({ place, text }) => relate('other', place, { text })),
        ],
      },
    )
  },
})

/** A way to write dates, with the first row that is written so. */
interface Notation {
  readonly row: Row
  readonly place: Place
  readonly text: string
  readonly count: number
}

/** The notations of a log, the commonest first. */
function notationsIn(rows: readonly Row[]): Notation[] {
  const written = rows.flatMap((row) => {
    const date = dateOf(row)
    if (!date) return []
    const place = part(row, 'date', date.start, date.end)
    return { row, place, text: place.text, notation: `${date.notation} ${shapeOf(place.text)}` }
  })
  return [...groupBy(written, ({ notation }) => notation).values()]
    .flatMap((group) => (group[0] ? { ...group[0], count: group.length } : []))
    .sort((a, b) => b.count - a.count)
}

/** Its sign, and whether it has numerals of Kanji or an era in one character. */
function shapeOf(text: string): string {
  const sign = /[./-]/.exec(comparable(text))?.[0]
  return [sign, /[〇一二三四五六七八九十]/.test(text), /[㍾㍽㍼㍻㋿]/.test(text)].join(' ')
}
