import type { Field, Note } from '../model.ts'
import { outsideRows } from '../place.ts'
import { readCell } from './cell.ts'
import { FIELDS, type Heading, isChangeLog, readHeadings } from './headings.ts'
import { isTiming, looksLikeDelimiter, looksLikeHeader } from './log-line.ts'
import type { SourceRow, SourceTable } from './markdown.ts'

/** Which column of a table holds which field. */
export type Columns = ReadonlyMap<Field, number>

/** A part of a change log: the rows under one header. */
export interface Fragment {
  readonly table: SourceTable
  /** The rows that are rows of the log; without a header of its own, a fragment's first line is one, too. */
  readonly rows: readonly SourceRow[]
  readonly width: number
  readonly columns: Columns
  readonly notes: readonly Note[]
}

/** A header with the rows below it; a page break without a blank line leaves several of them in one table. */
interface Section {
  readonly header: SourceRow
  readonly rows: SourceRow[]
}

/** Finds the parts of a change log among the tables of a document. */
export function fragmentsOf(path: string, text: string, tables: readonly SourceTable[]): Fragment[] {
  const fragments: Fragment[] = []
  for (const table of tables) {
    const headings = headingsOf(table.header, text)
    const previous = fragments.at(-1)
    if (isChangeLog(headings)) {
      const [first, ...repeated] = sectionsOf(table, text)
      if (first) fragments.push(headed(path, text, table, first, headings))
      for (const section of repeated) {
        const fragment = headed(path, text, table, section, headingsOf(section.header, text))
        const place = outsideRows(path, text, section.header)
        fragments.push({ ...fragment, notes: [{ kind: 'heading-repeated', place }, ...fragment.notes] })
      }
    } else if (previous && continues(previous, table.header, text))
      fragments.push({ ...previous, table, rows: [table.header, ...table.rows], notes: [] })
  }
  return fragments
}

const headingsOf = ({ cells }: SourceRow, text: string): Heading[] =>
  readHeadings(cells.map((cell) => readCell(text, cell, true).text))

function sectionsOf({ header, rows }: SourceTable, text: string): Section[] {
  const sections: Section[] = [{ header, rows: [] }]
  let isBelowHeader = false
  for (const row of rows) {
    const line = text.slice(row.start, row.end)
    const isHeader = looksLikeHeader(line)
    if (isHeader) sections.push({ header: row, rows: [] })
    else if (!isBelowHeader || !looksLikeDelimiter(line)) sections.at(-1)?.rows.push(row)
    isBelowHeader = isHeader
  }
  return sections
}

function headed(
  path: string,
  text: string,
  table: SourceTable,
  { header, rows }: Section,
  headings: readonly Heading[],
): Fragment {
  const columns = new Map<Field, number>()
  const notes: Note[] = []
  headings.forEach((heading, column) => {
    if (heading.kind === 'other') return
    const { field } = heading
    const place = outsideRows(path, text, header.cells[column] ?? header)
    if (columns.has(field)) notes.push({ kind: 'heading-doubled', field, place })
    else columns.set(field, column)
    if (heading.kind === 'misnamed') notes.push({ kind: 'heading-unknown', field, place })
  })
  const place = outsideRows(path, text, header)
  for (const field of FIELDS) if (!columns.has(field)) notes.push({ kind: 'heading-missing', field, place })
  return { table, rows, width: headings.length, columns, notes }
}

/** A page break may leave a fragment without its header: then what stands in its place reads like a row of the log. */
function continues({ width, columns }: Fragment, { cells }: SourceRow, text: string): boolean {
  const timing = cells[columns.get('timing') ?? -1]
  return cells.length === width && timing !== undefined && isTiming(readCell(text, timing, true).text)
}
