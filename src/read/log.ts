import type { ChangeLog, Form } from '../model.ts'
import { conflictNotes, conflictsIn } from './conflicts.ts'
import { readDirectives } from './directives.ts'
import { fragmentsOf } from './fragments.ts'
import { lineStartsOf } from './lines.ts'
import { lostRows } from './lost.ts'
import { readMarkdown } from './markdown.ts'
import { parsable } from './parsable.ts'
import { rowsOf } from './rows.ts'
import { formOf, titleIn, titlesInHtml } from './title.ts'

/**
 * Reads the change log of a Markdown text. The tables that a page break split are one log; other tables are passed over.
 * What looks like a row and is none that was read is noted.
 *
 * @param path as reports name it
 * @param text without its byte-order mark
 * @param form the configured form; `null` lets the title tell
 */
export function readLog(path: string, text: string, form: Form | null): ChangeLog {
  const conflicts = conflictsIn(text)
  const markers = conflicts.flat()
  const { tables, lines, html } = readMarkdown(parsable(text, markers))
  const fragments = fragmentsOf(path, text, tables)
  const { rows, count, read, notes } = rowsOf(path, text, fragments, markers)
  const lineStarts = lineStartsOf(text)
  const parts = new Set(fragments.map(({ table }) => table))
  const lost = lostRows({
    path,
    text,
    lineStarts,
    read: [...read, ...[...parts].map(({ header }) => header)].sort((a, b) => a.start - b.start),
    tables,
    others: tables.filter((table) => !parts.has(table)),
    widths: new Set(fragments.map(({ width }) => width)),
  })
  const headers = new Set(fragments.flatMap(({ table, rows: own }) => (own[0] === table.header ? [] : table.header)))
  const headerCells = [...headers].flatMap(({ cells }) => cells)
  const isLog = fragments.length > 0 || lost.length > 0
  return {
    path,
    form:
      form ??
      formOf([...lines.map((line) => titleIn(text, line)), ...html.flatMap((span) => titlesInHtml(text, span))]),
    tables: fragments.length,
    rowCount: count,
    rows,
    notes: [...(isLog ? conflictNotes(path, text, conflicts) : []), ...notes, ...lost],
    directives: readDirectives(path, text, { rows, between: [...lines, ...html, ...headerCells] }),
    text,
    lineStarts,
  }
}
