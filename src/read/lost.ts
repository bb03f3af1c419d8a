import { groupBy } from '../group.ts'
import type { Lost, Note, Span } from '../model.ts'
import { outsideRows } from '../place.ts'
import { readCell } from './cell.ts'
import { readHeadings } from './headings.ts'
import { htmlLogsIn } from './html-tables.ts'
import { lineAt } from './lines.ts'
import { cellsOfLine, hasCells, looksLikeDelimiter, looksLikeHeader, looksLikeRow, looksLikeRowOf } from './log-line.ts'
import type { SourceTable } from './markdown.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** What was read of a document. */
export interface Seen {
  readonly path: string
  readonly text: string
  readonly lineStarts: readonly number[]
  /** The headers and rows of the log that were read, in order. */
  readonly read: readonly Span[]
  readonly tables: readonly SourceTable[]
  /** Those of the tables that are no part of the log. */
  readonly others: readonly SourceTable[]
  /** How many columns the tables of the log have. */
  readonly widths: ReadonlySet<number>
}

/** A line that looks like a row, though it was not read as one. */
interface LostLine {
  readonly index: number
  readonly line: string
  /** The table that it stands in, where that is none of the log. */
  readonly table: SourceTable | null
  /** Whether it has the date and the 事前 or 事後 of a row, or the only header above it, not only as many cells. */
  readonly isSure: boolean
}

/**
 * Looks for rows of a change log that were not read, wherever they stand, so that none is passed over in silence.
 * Rows that were lost together and for the same reason share a note.
 */
export function lostRows(seen: Seen): Note[] {
  const { path, text, lineStarts } = seen
  const lost = lostLines(seen)
  const htmlLogs = htmlLogsIn(text)
  if (lost.length === 0 && htmlLogs.length === 0) return []

  const lines = lineStarts.map((start, index) => lineOf(text, start, lineStarts[index + 1]))
  const surroundings = surroundingsOf(lines)
  const around = (index: number): Surroundings => surroundings[index] ?? { kind: 'text', firstLine: index }
  const endOf = (index: number) => (lineStarts[index] ?? 0) + (lines[index]?.trimEnd().length ?? 0)
  const place = (first: number, last: number) => {
    const start = lineStarts[first] ?? 0
    const end = (lineStarts[last] ?? 0) + (lines[last]?.length ?? 0)
    return { ...outsideRows(path, text, { start, end }), text: lines[first]?.trim() ?? '' }
  }

  const noteOf = (because: Lost, group: readonly LostLine[]): Note => {
    const rows = group.length
    const first = group[0]?.index ?? 0
    const last = group.at(-1)?.index ?? first
    const header = because === 'apart' ? headerAbove(first, around(first).firstLine, lines) : null
    if (header === null || isIn(seen.tables, endOf(header))) {
      return { kind: 'lost', because, rows, place: place(first, last) }
    }
    if (isContinued(header, lines)) return { kind: 'lost', because: 'continued', rows, place: place(header, last) }
    const [expected = 0, next = 0] = [header, header + 1].map((index) => cellsOfLine(lines[index] ?? '').length)
    const actual = looksLikeDelimiter(lines[header + 1] ?? '') ? next : 0
    return { kind: 'delimiter', expected, actual, rows, place: place(header, last) }
  }

  const groups = groupBy(lost, (own) => {
    const because = reasonOf(own, around(own.index).kind, text)
    return `${because} ${own.table?.start ?? around(own.index).firstLine}`
  })
  const told = [...groups].flatMap(([key, group]) => {
    const because = key.split(' ')[0] as Lost
    const isStray = because === 'indented' && !hasDelimiter(group, lines)
    const isTold = !QUIET.has(because) || isStray || group.some(({ isSure }) => isSure)
    return isTold ? noteOf(because, group) : []
  })
  const inHtml = htmlLogs.map(({ start, end, rows }): Note => {
    const { kind } = around(lineAt(start, lineStarts))
    const because = kind === 'fence' || kind === 'comment' ? kind : 'html-table'
    return { kind: 'lost', because, rows, place: outsideRows(path, text, { start, end }) }
  })
  return [...told, ...inHtml]
}

/** Where a table may stand that was never meant to be read: the number of its columns tells nothing. */
const QUIET: ReadonlySet<Lost> = new Set(['fence', 'comment', 'html', 'indented'])

function lostLines({ text, lineStarts, read, others, widths: readWidths }: Seen): LostLine[] {
  const readIn = follow(read)
  const tableIn = follow(others)
  const widths = new Set(readWidths)
  const lost: LostLine[] = []
  let belowHeader: number | null = null
  for (const [index, start] of lineStarts.entries()) {
    const until = lineStarts[index + 1] ?? text.length
    if (readIn(start, until)) continue
    const line = lineOf(text, start, until)
    if (!/[|｜]/.test(line)) continue
    const table = tableIn(start, until)
    if (!table && looksLikeHeader(line)) {
      widths.add(cellsOfLine(line).length)
      belowHeader = index + 1
      continue
    }
    const isHeaded = !table && index === belowHeader
    if (isHeaded) belowHeader = index + 1
    // Beside a log that was read, another with its header is an example, unless its rows are those of a log.
    const isSure = looksLikeRow(line) || (isHeaded && hasCells(line) && readWidths.size === 0)
    const isAlone = !table && (isHeaded ? hasCells(line) : looksLikeRowOf(widths, line))
    if (isSure || isAlone) lost.push({ index, line, table, isSure })
  }
  return lost
}

/** Whether the row of dashes stands beside the first of some lines: they are a table of their own. */
function hasDelimiter([first]: readonly LostLine[], lines: readonly string[]): boolean {
  return first !== undefined && [first.index - 1, first.index + 1].some((at) => looksLikeDelimiter(lines[at] ?? ''))
}

/** Tells for one line after the other which of some spans, in order, reaches into it. */
function follow<S extends Span>(spans: readonly S[]): (start: number, end: number) => S | null {
  let next = 0
  return (start, end) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const span = spans[next]
    return span && span.start < end ? span : null
  }
}

function lineOf(text: string, start: number, end = text.length): string {
  return text.slice(start, end).replace(/[\r\n]{1,2}$/, '')
}

function reasonOf({ line, table, isSure }: LostLine, kind: Surroundings['kind'], text: string): Lost {
  if (kind !== 'text') return kind
  if (line.replace(/\\\|/g, '').split('|').length <= 4) return line.includes('｜') ? 'full-width' : 'escaped'
  if (table && isSure) {
    const headings = readHeadings(table.header.cells.map((cell) => readCell(text, cell).text))
    return headings.filter(({ kind: read }) => read !== 'other').length > 1 ? 'headings' : 'other-table'
  }
  return /^(?: {4}| {0,3}\t)/.test(line) ? 'indented' : 'apart'
}

const isIn = (tables: readonly Span[], offset: number): boolean =>
  tables.some(({ start, end }) => start < offset && offset <= end)

/** Whether a header is no table though its row of dashes fits: the line above it, of a list or a quote, goes on with it. */
function isContinued(header: number, lines: readonly string[]): boolean {
  const [above = '', own = '', below = ''] = lines.slice(Math.max(0, header - 1), header + 2)
  return (
    header > 0 &&
    above.trim() !== '' &&
    /^[ \t|:-]+$/.test(below) &&
    looksLikeDelimiter(below) &&
    cellsOfLine(below).length === cellsOfLine(own).length
  )
}

/** The nearest header row of a log above a line, from a first line on. */
function headerAbove(index: number, first: number, lines: readonly string[]): number | null {
  for (let above = index - 1; above >= first; above--) if (looksLikeHeader(lines[above] ?? '')) return above
  return null
}
