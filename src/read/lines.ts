import type { Region, Span } from '../model.ts'

/** The offset at which each line starts; lines end with LF, CRLF or CR. */
export function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length)
  return starts
}

/** A stretch of source as line and column, both from 1, columns in UTF-16 code units. */
export function regionOf({ start, end }: Span, lineStarts: readonly number[]): Region {
  const line = lineAt(start, lineStarts)
  const endLine = lineAt(end, lineStarts)
  return {
    line: line + 1,
    column: start - (lineStarts[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: end - (lineStarts[endLine] ?? 0) + 1,
  }
}

/** The line that an offset is in, from 0. */
export function lineAt(offset: number, lineStarts: readonly number[]): number {
  let low = 0
  let high = lineStarts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}
