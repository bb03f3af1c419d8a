import { dayOf } from '../../src/dates.ts'
import { groupBy } from '../../src/group.ts'
import type { ChangeLog, Place, Row, Severity } from '../../src/model.ts'
import { type Counted, readBlockRanges, readDeclaredCounts } from '../../src/notation/count.ts'
import { type Entry, readItemLists } from '../../src/notation/enumeration.ts'
import { readItemPaths } from '../../src/notation/item-path.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'

type Source = 'declared' | 'range' | 'list'

/** A number that one cell tells, and the entry that it may tell twice. */
interface Told {
  readonly count: number
  readonly place: Place
  readonly doubled: Place | null
}

/** A number of things as one row tells it before and after. */
interface Figure {
  readonly row: Row
  readonly counted: Counted
  readonly source: Source
  readonly before: Told | null
  readonly after: Told | null
}

/** Where as many figures say one thing as another, the first of these is the one to look at. */
const SUSPECTS: readonly Source[] = ['declared', 'range', 'list']

/** How little a figure is suspected; a list that holds an entry twice is suspected first. */
const trustIn = (figure: Figure, side: 'before' | 'after'): number =>
  figure[side]?.doubled ? -1 : SUSPECTS.indexOf(figure.source)

export default logRule({
  severity: 'error',
  title: { ja: '件数と列挙が合わない', en: 'A count that disagrees with what is listed' },
  why: {
    ja: '「提供を行っている 58件」「提供先1～58」と、情報提供の根拠に列挙した項の数（85の2は1件）は、同じものを数えています。変更前どうし、変更後どうしで比べ、変更前で一致していた数が変更後で一致しなければ、直し漏れです。変更前の数がもともと違うもの（番号法以外の提供先を含む件数など）は比べません。',
    en: 'The declared count, the range of blocks and the listed 項 count the same things. Where they agreed in 変更前 they must agree in 変更後.',
  },
  messages: {
    differs: say<{ text: string; count: number; other: number; otherText: string; row: number }>({
      ja: ({ text, count, other, otherText, row }) =>
        `${counts(text, count)}、${row}行目の${quote(otherText)}では${other}件です。どちらかの直し漏れです`,
      en: ({ text, count, other, otherText, row }) =>
        `${quote(text)} makes ${count}, but ${quote(otherText)} in row ${row} makes ${other}`,
    }),
    doubled: say<{ text: string; count: number; other: number; otherText: string; row: number }>({
      ja: ({ text, count, otherText, row }) =>
        `${quote(text)}が2回書かれているため列挙は${count}件になり、${row}行目の${quote(otherText)}と合いません。重複を削除してください`,
      en: ({ text, count, other, otherText, row }) =>
        `${quote(text)} is listed twice, so the list makes ${count} and not ${other} as ${quote(otherText)} in row ${row}`,
    }),
    before: say<{ text: string; count: number; other: number; otherText: string; row: number }>({
      ja: ({ text, count, other, otherText, row }) =>
        `変更前の${quote(text)}は${count}件、${row}行目の変更前の${quote(otherText)}は${other}件です。前回公表した記載のとおりですか`,
      en: ({ text, count, other, otherText, row }) =>
        `In 変更前, ${quote(text)} makes ${count} and ${quote(otherText)} in row ${row} ${other}. Was it published so?`,
    }),
    here: say<{ count: number }>({
      ja: ({ count }) => `ここでは${count}件です`,
      en: ({ count }) => `${count} here`,
    }),
  },
  good: [
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1、2、85の2の項）', after: '情報提供の根拠（1、2、85の2、91の項）' },
        { item: 'Ⅱ-5-提供・移転の有無', before: '提供を行っている 3件', after: '提供を行っている（4）件' },
        { item: 'Ⅱ-5-提供先1～3-①', before: '提供先1～3:〇〇', after: '提供先1〜4：別紙' },
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠：1、2の項', after: '情報提供の根拠：1、2、5の項' },
        { item: 'Ⅱ-5', before: '提供を行っている 9件', after: '提供を行っている 10件' },
        { item: 'Ⅱ-5-提供先1～3-①', before: '提供先1～3', after: '提供先1～4' },
      ],
    },
    { rows: [{ item: 'Ⅰ-6-②', after: '情報照会の根拠（1、2の項）' }, { after: '提供を行っている 3件' }] },
  ],
  bad: [
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1、2、85の2の項）', after: '情報提供の根拠（1、85の2の項）' },
        { item: 'Ⅱ-5-提供・移転の有無', before: '提供を行っている 3件', after: '提供を行っている 3件（庁内）' },
        { item: 'Ⅱ-5-提供先1～3-①', before: '提供先1～3', after: '提供先1～2' },
      ],
      finds: ['2.after differs 3件'],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1、2、5の項）', after: '情報提供の根拠（1、2、2の項）' },
        { item: 'Ⅱ-5', before: '提供を行っている 3件', after: '提供を行っている 2件' },
      ],
      finds: ['1.after doubled 2'],
    },
    {
      rows: [
        { item: 'Ⅱ-4', before: '委託する 3件', after: '委託する 4件' },
        { item: 'Ⅱ-4-委託事項1～3-⑥', before: '委託事項1～3', after: '委託事項1～5' },
      ],
      finds: ['1.after differs 4件'],
    },
    {
      rows: [
        { item: 'Ⅱ-5', before: '移転を行っている 3件', after: '移転を行っている 4件' },
        { item: 'Ⅱ-5-移転先1～2-①', before: '移転先1～2', after: '移転先1～4' },
      ],
      finds: ['1.before before 3件'],
    },
  ],
  *check(log, { flag, relate }) {
    for (const figures of comparableFigures(log)) {
      const after = outlierOf(figures, 'after', 'before')
      if (after) yield* tell(after, 'after')
      else {
        const before = outlierOf(figures, 'before', 'after')
        if (before) yield* tell(before, 'before')
      }
    }

    function* tell({ odd, witness, severity }: Outlier, side: 'before' | 'after') {
      const { doubled } = odd
      const solved = doubled !== null && odd.count - 1 === witness.count
      const place = solved ? doubled : odd.place
      const data = {
        text: place.text,
        count: odd.count,
        other: witness.count,
        otherText: witness.place.text,
        row: witness.place.row ?? 0,
      }
      const related = [relate('here', witness.place, { count: witness.count })]
      const id = side === 'before' ? 'before' : solved ? 'doubled' : 'differs'
      yield flag(id, place, data, { severity: side === 'before' ? 'info' : severity, related })
    }
  },
})

/** 「59件」 need not be told to be 59. */
const counts = (text: string, count: number): string =>
  text.includes(`${count}件`) ? `${quote(text)}とありますが` : `${quote(text)}は${count}件ですが`

interface Outlier {
  readonly odd: Told
  readonly witness: Told
  readonly severity: Severity
}

/** The figures of one day that count the same thing. */
function comparableFigures({ rows }: ChangeLog): Figure[][] {
  const figures = rows.flatMap((row) => figuresOf(row).map((figure) => ({ day: dayOf(row) ?? row.date.text, figure })))
  const groups = groupBy(figures, ({ day, figure: { counted } }) => `${day} ${counted}`)
  return [...groups.values()].flatMap((group) => perFile(group.map(({ figure }) => figure)))
}

/** A count belongs to one 特定個人情報ファイル; the list of the law's 項 to none, so it joins only where there is one file. */
function perFile(figures: readonly Figure[]): Figure[][] {
  const lists = figures.filter(({ source }) => source === 'list')
  const files = groupBy(
    figures.filter(({ source }) => source !== 'list'),
    ({ row }) => readItemPaths(squeezedText(row.item))[0]?.file ?? '',
  )
  return [...files.values()].map((own) => (files.size === 1 ? [...own, ...lists] : own))
}

/** The figure that disagrees with the others on one side, judged by what the other side tells of them. */
function outlierOf(figures: readonly Figure[], side: 'before' | 'after', evidence: 'before' | 'after'): Outlier | null {
  const told = figures.filter((figure) => figure[side] !== null)
  const usual = usualCount(told, side)
  const suspects = told
    .filter((figure) => figure[side]?.count !== usual)
    .sort((a, b) => trustIn(a, side) - trustIn(b, side))
  for (const suspect of suspects) {
    for (const other of told) {
      const [odd, witness] = [suspect[side], other[side]]
      if (!odd || !witness || witness.count !== usual) continue
      const [a, b] = [suspect[evidence], other[evidence]]
      if (a && b && a.count === b.count) return { odd, witness, severity: 'error' }
      if (side === 'after' && !(a && b) && contradict(suspect, other)) return { odd, witness, severity: 'warning' }
    }
  }
  return null
}

/** Without evidence that two figures count the same, a range may be a part; only one beyond the count contradicts it. */
function contradict(a: Figure, b: Figure): boolean {
  const declared = [a, b].find(({ source }) => source === 'declared')?.after
  const range = [a, b].find(({ source }) => source === 'range')?.after
  return Boolean(declared && range && range.count > declared.count)
}

/** What most figures say; where as many say one thing as another, what the least suspect says. */
function usualCount(figures: readonly Figure[], side: 'before' | 'after'): number | undefined {
  const votes = groupBy(figures, (figure) => figure[side]?.count)
  const weight = (group: readonly Figure[]) =>
    group.length * (SUSPECTS.length + 1) + Math.max(...group.map((figure) => trustIn(figure, side)))
  return [...votes].sort(([, a], [, b]) => weight(b) - weight(a))[0]?.[0]
}

/** Tells the many rows that count nothing apart, cheaply. */
const MAY_COUNT = /件|か所|箇所|[先項][\d①-⑳(]|の項/

function figuresOf(row: Row): Figure[] {
  if (!MAY_COUNT.test(squeezedText(row.before).text) && !MAY_COUNT.test(squeezedText(row.after).text)) return []
  const sources: readonly Source[] = ['declared', 'range', 'list']
  return sources.flatMap((source) => {
    const before = READERS[source](row, 'before')
    const after = READERS[source](row, 'after')
    return [...new Set([...before.keys(), ...after.keys()])].map((counted) => ({
      row,
      counted,
      source,
      before: before.get(counted) ?? null,
      after: after.get(counted) ?? null,
    }))
  })
}

type Reader = (row: Row, field: 'before' | 'after') => ReadonlyMap<Counted, Told>

const READERS: Readonly<Record<Source, Reader>> = {
  declared: (row, field) =>
    new Map(
      readDeclaredCounts(squeezedText(row[field])).map(({ counted, count, start, end }) => [
        counted,
        { count, place: part(row, field, start, end), doubled: null },
      ]),
    ),

  range: (row, field) => {
    const ranges = readBlockRanges(squeezedText(row[field]))
    return new Map(
      ranges
        .filter(
          ({ from, counted }) => from === 1 && !ranges.some((other) => other.counted === counted && other.from > 1),
        )
        .map(({ counted, to, start, end }) => [
          counted,
          { count: to, place: part(row, field, start, end), doubled: null },
        ]),
    )
  },

  list: (row, field) => {
    if (!/提供の?根拠|情報提供者|第三欄/.test(squeezedText(row[field]).text)) return new Map()
    const lists = readItemLists(squeezedText(row[field])).filter(({ lead }) => isOfRecipients(lead))
    const [first] = lists
    const last = lists.at(-1)
    const entries = lists.flatMap((list) => list.entries)
    const doubled = doubledIn(entries)
    return first && last
      ? new Map([
          [
            '提供先',
            {
              count: entries.length,
              place: part(row, field, first.start, last.end),
              doubled: doubled && part(row, field, doubled.start, doubled.end),
            },
          ],
        ])
      : new Map()
  },
}

/** Whether what stands before a list says that it is the ground of providing, not of inquiring. */
function isOfRecipients(lead: string): boolean {
  const provides = Math.max(
    lead.lastIndexOf('情報提供の根拠'),
    lead.lastIndexOf('情報提供者'),
    lead.lastIndexOf('第三欄'),
  )
  const inquires = Math.max(lead.lastIndexOf('情報照会'), lead.lastIndexOf('第一欄'))
  return provides > inquires
}

function doubledIn(entries: readonly Entry[]): Entry | null {
  const seen = new Set<string>()
  for (const entry of entries) {
    if (seen.has(entry.name)) return entry
    seen.add(entry.name)
  }
  return null
}
