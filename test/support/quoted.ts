import type { Annotation } from '../../src/model.ts'
import { readCell } from '../../src/read/cell.ts'
import { lineStartsOf } from '../../src/read/lines.ts'

/**
 * What stands in the source at the place of a finding, as a reader sees it. A tag that is left open before it makes text of
 * a tag in it; then the source is what the finding quotes, to the letter.
 */
export function cut(text: string, { line, column, endLine, endColumn, excerpt }: Omit<Annotation, 'path'>): string {
  const starts = lineStartsOf(text)
  const start = (starts[line - 1] ?? Number.NaN) + column - 1
  const end = (starts[endLine - 1] ?? Number.NaN) + endColumn - 1
  const source = text.slice(start, end)
  return source === excerpt.text ? source : readCell(text, { start, end }).text
}
