import type { Annotation } from '../../src/model.ts'
import { readCell } from '../../src/read/cell.ts'
import { lineStartsOf } from '../../src/read/lines.ts'

/**
 * What stands in the source at the place of a finding, as a reader sees it. A tag that is left open before it makes text of
 * a tag in it; then the source is what the finding quotes, to the letter. Marks in a cell of one value
 * are none of it; a part of the cell may hold one of a pair.
 */
export function cut(
  text: string,
  { line, column, endLine, endColumn, field, excerpt }: Omit<Annotation, 'path'>,
): string {
  const starts = lineStartsOf(text)
  const start = (starts[line - 1] ?? Number.NaN) + column - 1
  const end = (starts[endLine - 1] ?? Number.NaN) + endColumn - 1
  const source = text.slice(start, end)
  if (source === excerpt.text) return source
  const { text: seen } = readCell(text, { start, end })
  const isShort = field === 'date' || field === 'item' || field === 'timing'
  return isShort && withoutMarks(seen) === withoutMarks(excerpt.text) ? excerpt.text : seen
}

const withoutMarks = (text: string): string => text.replace(/\[\^[^[\]\s]+\]|[*_`\u00ad\u200b\u2060\ufeff]/g, '')
