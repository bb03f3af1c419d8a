import type { Annotation } from '../../src/model.ts'
import { readCell } from '../../src/read/cell.ts'
import { lineStartsOf } from '../../src/read/lines.ts'

/** What stands in the source between two places, as a reader sees it. */
export function cut(text: string, { line, column, endLine, endColumn }: Omit<Annotation, 'path'>): string {
  const starts = lineStartsOf(text)
  const start = (starts[line - 1] ?? Number.NaN) + column - 1
  const end = (starts[endLine - 1] ?? Number.NaN) + endColumn - 1
  return readCell(text, { start, end }).text
}
