import type { Cell, ChangeLog, Field, Form, Note, Row, Span } from '../model.ts'
import { comparable } from '../notation/fold.ts'
import { outsideRows } from '../place.ts'
import { readCell } from './cell.ts'
import { readDirectives } from './directives.ts'
import { FIELDS, type Heading, isChangeLog, readHeadings } from './headings.ts'
import { lineStartsOf } from './lines.ts'
import { readMarkdown, type SourceRow, type SourceTable } from './markdown.ts'
import { formOf } from './title.ts'

/** Which column of a table holds which field. */
type Columns = ReadonlyMap<Field, number>

interface Fragment {
  readonly table: SourceTable
  /** The rows that are rows of the log; without a header of its own, a fragment's first line is one, too. */
  readonly rows: readonly SourceRow[]
  readonly width: number
  readonly columns: Columns
  readonly notes: readonly Note[]
}

/**
 * Reads the change log of a Markdown text. The tables that a page break split are one log; other tables are passed over.
 *
 * @param path as reports name it
 * @param text without its byte-order mark
 * @param form the configured form; `null` lets the title tell
 */
export function readLog(path: string, text: string, form: Form | null): ChangeLog {
  const { tables, lines, html } = readMarkdown(text)
  const fragments = fragmentsOf(path, text, tables)
  const rows: Row[] = []
  const notes: Note[] = []
  let rowCount = 0
  for (const { rows: sources, columns, width, notes: headerNotes } of fragments) {
    const fields = new Set(columns.keys())
    notes.push(...headerNotes)
    let swallowing = false
    for (const source of sources) {
      const follows = swallowing
      swallowing = isSwallowed(source, text)
      if (swallowing) {
        if (!follows) notes.push({ kind: 'swallowed', place: outsideRows(path, text, source) })
        continue
      }
      rowCount++
      if (source.cells.length === width) rows.push({ path, number: rowCount, fields, ...rowOf(source, columns, text) })
      else notes.push(ragged(path, text, source, width, rowCount))
    }
  }
  return {
    path,
    form: form ?? formOf(lines.map(({ start, end }) => text.slice(start, end))),
    tables: fragments.length,
    rowCount,
    rows,
    notes,
    directives: fragments.length > 0 ? readDirectives(path, text, { rows, between: [...lines, ...html] }) : [],
    text,
    lineStarts: lineStartsOf(text),
  }
}

function fragmentsOf(path: string, text: string, tables: readonly SourceTable[]): Fragment[] {
  const fragments: Fragment[] = []
  for (const table of tables) {
    const headings = readHeadings(table.header.cells.map((cell) => readCell(text, cell).text))
    const previous = fragments.at(-1)
    if (isChangeLog(headings)) fragments.push(headed(path, text, table, headings))
    else if (previous && continues(previous, table.header, text))
      fragments.push({ ...previous, table, rows: [table.header, ...table.rows], notes: [] })
  }
  return fragments
}

function headed(path: string, text: string, table: SourceTable, headings: readonly Heading[]): Fragment {
  const columns = new Map<Field, number>()
  const notes: Note[] = []
  headings.forEach((heading, column) => {
    if (heading.kind === 'other') return
    const { field } = heading
    const place = outsideRows(path, text, table.header.cells[column] ?? table.header)
    if (columns.has(field)) notes.push({ kind: 'heading-doubled', field, place })
    else columns.set(field, column)
    if (heading.kind === 'misnamed') notes.push({ kind: 'heading-unknown', field, place })
  })
  const place = outsideRows(path, text, table.header)
  for (const field of FIELDS) if (!columns.has(field)) notes.push({ kind: 'heading-missing', field, place })
  return { table, rows: table.rows, width: headings.length, columns, notes }
}

/** A page break may leave a fragment without its header: then what stands in its place reads like a row of the log. */
function continues({ width, columns }: Fragment, { cells }: SourceRow, text: string): boolean {
  const timing = cells[columns.get('timing') ?? -1]
  return cells.length === width && timing !== undefined && /^事[前後]$/.test(comparable(readCell(text, timing).text))
}

function rowOf(source: SourceRow, columns: Columns, text: string): Record<Field, Cell> & { source: Span } {
  const cell = (field: Field) => {
    const span = source.cells[columns.get(field) ?? -1]
    return readCell(text, span ?? { start: source.end, end: source.end })
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

/** GFM takes any line that directly follows a table for a row of it. */
function isSwallowed({ start, end, cells }: SourceRow, text: string): boolean {
  return cells.length === 1 && !text.slice(start, end).replace(/\\\|/g, '').includes('|')
}

function ragged(path: string, text: string, source: SourceRow, expected: number, row: number): Note {
  const extra = source.cells[expected]
  const span = extra ? { start: extra.start, end: source.cells.at(-1)?.end ?? extra.end } : source
  return { kind: 'cells', expected, actual: source.cells.length, place: { ...outsideRows(path, text, span), row } }
}
