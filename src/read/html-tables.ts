import type { Span } from '../model.ts'
import { readCell } from './cell.ts'
import { isChangeLog, readHeadings } from './headings.ts'
import { isRow } from './log-line.ts'

/** An HTML table that holds a change log. */
export interface HtmlTable extends Span {
  readonly rows: number
}

const TABLE = /<table[\s>]/gi

/** Finds the change logs that stand in HTML tables. */
export function htmlLogsIn(text: string): HtmlTable[] {
  const tables: HtmlTable[] = []
  let end = 0
  for (const { index } of text.matchAll(TABLE)) {
    if (index < end) continue
    end = endOf(text, index)
    const rows = text
      .slice(index, end)
      .split(/<tr[\s>]/i)
      .slice(1)
    const isHeaded = isChangeLog(readHeadings(cellsOf(rows[0] ?? '')))
    if (isHeaded || rows.some((row) => isRow(cellsOf(row))))
      tables.push({ start: index, end, rows: rows.length - (isHeaded ? 1 : 0) })
  }
  return tables
}

const CLOSING = /<\/table\s*>/gi

function endOf(text: string, start: number): number {
  CLOSING.lastIndex = start
  return CLOSING.exec(text) ? CLOSING.lastIndex : text.length
}

/** The cells as a reader sees them. */
const cellsOf = (row: string): string[] =>
  row
    .split(/(?=<t[dh][\s>])/i)
    .filter((cell) => /^<t[dh]/i.test(cell))
    .map((cell) =>
      readCell(cell, { start: 0, end: cell.length })
        .text.replace(/<[^<>]*>/g, '')
        .trim(),
    )
