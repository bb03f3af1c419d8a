import type { Cell, Field, Note, Row, Span } from '../model.ts'
import { isDitto } from '../notation/ditto.ts'
import { comparable } from '../notation/fold.ts'
import { outsideRows } from '../place.ts'
import { readCell } from './cell.ts'
import type { Columns, Fragment } from './fragments.ts'
import { FIELDS } from './headings.ts'
import { looksLikeRow, looksLikeRowOf } from './log-line.ts'
import type { SourceRow } from './markdown.ts'
import { missingFields } from './missing-cell.ts'

interface Rows {
  readonly rows: readonly Row[]
  /** How many rows there are, those included that cannot be judged. */
  readonly count: number
  /** Where all lines of the tables stand that were read, in order, blank ones included. */
  readonly read: readonly Span[]
  readonly notes: readonly Note[]
}

/**
 * Reads the rows of a log, counted over all its parts. A row that cannot be judged is counted and noted.
 *
 * @param markers the lines that are markers of a merge conflict: no rows, and noted elsewhere
 */
export function rowsOf(path: string, text: string, fragments: readonly Fragment[], markers: readonly Span[]): Rows {
  const skipped = new Set(markers.map(({ start }) => start))
  const rows: Row[] = []
  const read: Span[] = []
  const notes: Note[] = []
  let count = 0
  for (const { rows: own, columns, width, notes: headerNotes } of fragments) {
    const fields = new Set(columns.keys())
    const widths = new Set([width])
    notes.push(...headerNotes)
    let swallowing = false
    for (const source of own) {
      if (skipped.has(source.start)) continue
      const follows = swallowing
      const line = text.slice(source.start, source.end)
      swallowing = isSwallowed(source, line)
      if (swallowing) {
        const isTold = follows || looksLikeRow(line) || looksLikeRowOf(widths, line)
        if (!isTold) notes.push({ kind: 'swallowed', place: outsideRows(path, text, source) })
        continue
      }
      read.push(source)
      const cells = rowOf(source, columns, text)
      if (source.cells.length !== width) notes.push(ragged(path, text, source, { columns, width }, ++count))
      else if (!isBlank(cells)) {
        const above = rows.at(-1)
        const isNext = above?.number === count
        rows.push({ path, number: ++count, fields, meant: meantBy(cells, isNext ? above : null), ...cells })
      }
    }
  }
  return { rows, count, read, notes }
}

/** The fields that hold one value. */
const SHORT: ReadonlySet<Field> = new Set(['date', 'item', 'timing'])

function rowOf(source: SourceRow, columns: Columns, text: string): Record<Field, Cell> & { source: Span } {
  const cell = (field: Field) => {
    const span = source.cells[columns.get(field) ?? -1]
    return readCell(text, span ?? { start: source.end, end: source.end }, SHORT.has(field))
  }
  return {
    source: { start: source.start, end: source.end },
    date: cell('date'),
    item: cell('item'),
    before: cell('before'),
    after: cell('after'),
    timing: cell('timing'),
    reason: cell('reason'),
  }
}

/** What stands in cells that say 〃, the row above being told. */
function meantBy({ date, reason }: Readonly<Record<Field, Cell>>, above: Row | null): Row['meant'] {
  return {
    date: above && isDitto(date.text) ? above.meant.date : date,
    reason: above && isDitto(reason.text) ? above.meant.reason : reason,
  }
}

/** GFM takes any line that directly follows a table for a row of it. */
function isSwallowed({ cells }: SourceRow, line: string): boolean {
  return cells.length === 1 && !line.replace(/\\\|/g, '').includes('|')
}

/** A first edition's log is an empty form: a row of blanks or of なし is none of the log, nor is 以下余白. */
function isBlank(row: Readonly<Record<Field, Cell>>): boolean {
  return FIELDS.every((field) =>
    /^(?:(?:該当|変更)?なし|[([【]?以下(?:余白|空白)[)\]】]?|[-ー―—]*)$/.test(comparable(row[field].text)),
  )
}

function ragged(
  path: string,
  text: string,
  source: SourceRow,
  { columns, width }: Pick<Fragment, 'columns' | 'width'>,
  row: number,
): Note {
  const { cells } = source
  const extra = cells[width]
  const last = cells.at(-1) ?? source
  const span = extra ? { start: extra.start, end: last.end } : source
  const place = { ...outsideRows(path, text, span), row }
  const fieldOf = Array.from({ length: width }, (_, column) => FIELDS.find((field) => columns.get(field) === column))
  const texts = cells.map((cell) => readCell(text, cell).text)
  const actual = cells.length + unread(text.slice(last.start, last.end))
  return { kind: 'cells', expected: width, actual, missing: missingFields(texts, fieldOf), place }
}

/** Of a row with more cells than the parser is given, the last holds the rest. */
const unread = (cell: string): number => cell.match(/(?<!\\)\|/g)?.length ?? 0
