import { dayOf } from '../../../src/dates.ts'
import type { Row } from '../../../src/model.ts'
import { inCell, type Operator, occurrences, type Plant, replaced } from '../plant.ts'
import type { Random } from '../random.ts'
import { kanji, wide } from '../written-date.ts'

/** A number that a row's 変更後 tells of 提供先 or 移転先: where it stands, and how much it makes. */
interface Figure {
  readonly row: Row
  readonly kind: 'declared' | 'range' | 'list'
  readonly counted: '提供先' | '移転先'
  readonly start: number
  readonly end: number
  readonly count: number
}

const LIST = /\d+(?:の\d+)?(?:、\d+(?:の\d+)?){9,}(?=の項)/
const ENTRY = /\d+(?:の\d+)?/g

const numberOf = (text: string): number => Number(text.normalize('NFKC'))

export const recipients: Operator = {
  rule: 'count/recipients',
  *plants({ log: { rows } }, random) {
    for (const figures of agreeing(rows)) {
      for (const figure of figures)
        yield* figure.kind === 'list' ? otherLists(figure, figures, random) : otherCounts(figure, figures)
    }
    yield* blocks(rows)
    yield* leftOut(rows)
  },
}

/** The figures of one day that count the same things and make the same, before as after. */
function agreeing(rows: readonly Row[]): Figure[][] {
  const groups = new Map<string, Figure[]>()
  for (const figure of rows.flatMap(figuresOf)) {
    const key = `${dayOf(figure.row)} ${figure.counted} ${figure.count}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ kind }) => kind)).size > 1)
}

function figuresOf(row: Row): Figure[] {
  const { text } = row.after
  const found: Figure[] = []
  for (const counted of ['提供先', '移転先'] as const) {
    for (const { start, end } of occurrences(
      row,
      'after',
      new RegExp(`(?<=${counted.slice(0, 2)}を行っている\\s?[(（]?)[\\d０-９]+(?=[)）]?件)`),
    )) {
      found.push({ row, kind: 'declared', counted, start, end, count: numberOf(text.slice(start, end)) })
    }
    for (const { start, end } of occurrences(row, 'after', new RegExp(`(?<=${counted}[1１][～〜~])[\\d０-９]+`))) {
      found.push({ row, kind: 'range', counted, start, end, count: numberOf(text.slice(start, end)) })
    }
  }
  for (const { start, end } of occurrences(row, 'after', LIST)) {
    const count = (text.slice(start, end).match(ENTRY) ?? []).length
    found.push({ row, kind: 'list', counted: '提供先', start, end, count })
  }
  return found
}

function* otherCounts(figure: Figure, figures: readonly Figure[]): Iterable<Plant> {
  const { row, count, start, end, kind } = figure
  const reversed = Number(Array.from(String(count)).reverse().join(''))
  const others = new Set(
    [count + 1, count - 1, count + 10, count - 10, reversed].filter((other) => other > 1 && other !== count),
  )
  const write = [String, (number: number) => wide(String(number)), kanji]
  for (const other of others) {
    const text = (write[other % (kind === 'range' ? 2 : 3)] ?? String)(other)
    yield ofFigures(figure, figures, `${kind} ${figure.counted}: ${text} for ${count}`, [
      replaced(row, 'after', start, end, text),
    ])
  }
}

function* otherLists(figure: Figure, figures: readonly Figure[], random: Random): Iterable<Plant> {
  const { row } = figure
  const entries = entriesOf(figure)
  for (const entry of random.some(entries.slice(1, -1), 2)) {
    yield ofFigures(figure, figures, `the list without ${entry.text}`, [
      replaced(row, 'after', entry.start - 1, entry.end, ''),
    ])
    yield ofFigures(figure, figures, `${entry.text} twice in the list`, [
      replaced(row, 'after', entry.end, entry.end, `、${entry.text}`),
    ])
  }
  const last = entries.at(-1)
  if (!last) return
  const next = `${Number.parseInt(last.text, 10) + 1}`
  yield ofFigures(figure, figures, `${next} more in the list`, [
    replaced(row, 'after', last.end, last.end, `、${next}`),
  ])
  const gap = entries.findIndex(({ text }, index) => Number(entries[index + 1]?.text) - Number(text) > 1)
  const before = entries[gap]
  if (before) {
    const text = `、${Number(before.text) + 1}`
    yield ofFigures(figure, figures, `${text} more in the list`, [replaced(row, 'after', before.end, before.end, text)])
  }
}

function entriesOf({
  row,
  start,
  end,
}: Pick<Figure, 'row' | 'start' | 'end'>): { start: number; end: number; text: string }[] {
  return Array.from(row.after.text.slice(start, end).matchAll(ENTRY), ({ index, 0: text }) => ({
    start: start + index,
    end: start + index + text.length,
    text,
  }))
}

/** Where only two figures stand against each other, either of them may be the wrong one. */
function ofFigures(figure: Figure, figures: readonly Figure[], spelling: string, edits: Plant['edits']): Plant {
  const plant = inCell(figure.row, 'after', spelling, ...edits)
  const others = figures.map(({ row }) => row.number)
  const whole = { row: figure.row.number, field: 'after' as const, planted: false }
  const undecided = new Set(figures.map(({ row, kind }) => `${row.number} ${kind}`)).size < 3
  return {
    ...plant,
    rows: others,
    spots: [
      ...(figure.kind === 'list' ? [whole] : plant.spots),
      ...(undecided ? others.map((row) => ({ row, field: 'after' as const, planted: false })) : []),
    ],
  }
}

/** A block is new or gone, and the number of blocks stays as it was. */
function* blocks(rows: readonly Row[]): Iterable<Plant> {
  for (const row of rows) {
    const block = /(委託事項|提供先|移転先)([\d０-９]+)$/.exec(row.item.text.trim())
    const isNew = /^記載なし$/.test(row.before.text.trim())
    const isGone = /^削除$/.test(row.after.text.trim())
    if (!block || !(isNew || isGone)) continue
    const counted = block[1] === '委託事項' ? '委託する' : `${block[1]?.slice(0, 2)}を行っている`
    const index = numberOf(block[2] ?? '')
    const pattern = new RegExp(`(?<=${counted}\\s?[\\]］]?[\\s　]*[(（]?)[\\d０-９]+(?=[)）]?件)`)
    for (const other of rows.filter((one) => dayOf(one) === dayOf(row))) {
      const [at] = occurrences(other, 'after', pattern)
      if (!at || numberOf(other.after.text.slice(at.start, at.end)) !== (isNew ? index : index - 1)) continue
      const number = String(isNew ? index - 1 : index)
      const text = /[０-９]/.test(other.after.text.slice(at.start, at.end)) ? wide(number) : number
      const plant = inCell(
        other,
        'after',
        `${number}件 though ${block[0]} is ${isNew ? 'new' : 'gone'}`,
        replaced(other, 'after', at.start, at.end, text),
      )
      yield {
        ...plant,
        rows: [other.number, row.number],
        spots: [
          ...plant.spots,
          { row: row.number, field: 'after', planted: false },
          { row: row.number, field: 'item', planted: false },
        ],
      }
    }
  }
}

/** The last of the blocks that a cell lists is missing, though their number says so many. */
function* leftOut(rows: readonly Row[]): Iterable<Plant> {
  for (const figure of rows.flatMap(figuresOf).filter(({ kind }) => kind === 'declared')) {
    const { counted, count } = figure
    for (const row of rows.filter((one) => dayOf(one) === dayOf(figure.row))) {
      const listed = occurrences(row, 'after', new RegExp(`(?<=^|\\n)${counted}[\\d０-９]+(?![\\d０-９～])[^\\n]*`))
      const last = listed.at(-1)
      if (!last || listed.length !== count || count < 2) continue
      const plant = inCell(
        row,
        'after',
        `${counted}${count} left out of the cell`,
        replaced(row, 'after', last.start - 1, last.end, ''),
      )
      const numbers = [row.number, figure.row.number]
      yield {
        ...plant,
        rows: numbers,
        spots: numbers.map((number) => ({ row: number, field: 'after', planted: false })),
      }
    }
  }
}

export const list: Operator = {
  rule: 'count/list',
  *plants({ log: { rows } }, random) {
    const lists = rows.flatMap((row) => occurrences(row, 'after', LIST).map((at) => ({ row, ...at })))
    for (const [spelling, spoil] of Object.entries(SPOILS)) {
      for (const where of random.some(lists, 3)) {
        const entries = entriesOf(where)
        const at = 1 + random.below(entries.length - 7)
        const [one, next, far] = [entries[at], entries[at + 1], entries[at + 4]]
        if (!one || !next || !far) continue
        const { row } = where
        const edits = spoil(one, next, far).map(({ start, end, text }) => replaced(row, 'after', start, end, text))
        yield inCell(row, 'after', spelling, ...edits)
      }
    }
    const written = random.some(lists, 4)
    for (const [index, separator] of ['，', ', ', '・', '、 '].entries()) {
      const where = written[index]
      if (!where) continue
      const { row, start, end } = where
      const [entry, ...rest] = entriesOf(where).slice(3, 4)
      if (!entry || rest.length > 0) continue
      const text = `${row.after.text.slice(start, entry.end)}、${row.after.text.slice(entry.start, end)}`
      yield inCell(
        row,
        'after',
        `twice, in a list with ${separator}`,
        replaced(row, 'after', start, end, text.replaceAll('、', separator)),
      )
    }
    for (const where of random.some(lists, 2)) {
      const { row, start, end } = where
      const entry = entriesOf(where)[5]
      if (!entry) continue
      const text = `${row.after.text.slice(start, entry.end)}、${row.after.text.slice(entry.start, end)}`
      yield inCell(
        row,
        'after',
        'twice, in a full-width list',
        replaced(row, 'after', start, end, text.replace(/\d+/g, wide)),
      )
      yield inCell(
        row,
        'after',
        'twice, in a list in kanji',
        replaced(
          row,
          'after',
          start,
          end,
          text.replace(/\d+/g, (digits) => kanji(Number(digits))),
        ),
      )
    }
  },
}

interface Entry {
  readonly start: number
  readonly end: number
  readonly text: string
}

const SPOILS: Readonly<Record<string, (one: Entry, next: Entry, far: Entry) => readonly Entry[]>> = {
  'twice, side by side': (one) => [behind(one, `、${one.text}`)],
  'twice, further on': (one, _next, far) => [behind(far, `、${one.text}`)],
  'two neighbours swapped': (one, next) => [{ start: one.start, end: next.end, text: `${next.text}、${one.text}` }],
  'moved to another place': (one, _next, far) => [
    { start: one.start, end: one.end + 1, text: '' },
    behind(far, `、${one.text}`),
  ],
  'twice, with 及び': (one) => [behind(one, `及び${one.text}`)],
  'twice, with a space': (one) => [behind(one, `、 ${one.text}`)],
}

const behind = ({ end }: Entry, text: string): Entry => ({ start: end, end, text })
