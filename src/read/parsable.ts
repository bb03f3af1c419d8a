import type { Span } from '../model.ts'

/** Quotes and lists in one another, on one line; the parser's time grows with the square of their depth. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){33,}/gm

/** Lists in one another by their indentation. */
const INDENTED = /^[ \t]{64,}(?=[-+*>\d])./gm

/** Quotes that begin anew after other text; the parser's time grows with the square of their number. */
const QUOTED = /^[ \t]{0,3}>/gm
const MOST_QUOTED = 1000

/** More than any row has; the parser is slow at each. */
const MOST_CELLS = 1000

/** Byte-order marks that joined files leave at the start of lines. */
const MARKS = /^\ufeff{1,3}/gm

/**
 * A copy for the parser, each character in its place: in it a marker of a merge conflict is a line of text and ends no
 * table, no table stands deeper than anybody writes, quotes and cells beyond number are text, and a byte-order mark is a space.
 *
 * @param markers the lines that are markers of a merge conflict, in order
 */
export function parsable(text: string, markers: readonly Span[]): string {
  let copy = ''
  let read = 0
  for (const { start, end } of markers) {
    copy += text.slice(read, start) + '<'.repeat(end - start)
    read = end
  }
  let quoted = 0
  return (copy + text.slice(read))
    .replace(MARKS, (marks) => ' '.repeat(marks.length))
    .replace(/[^\r\n]+/g, uncrowded)
    .replace(DEEP, blunt)
    .replace(INDENTED, blunt)
    .replace(QUOTED, (markers) => (++quoted > MOST_QUOTED ? blunt(markers) : markers))
}

const blunt = (markers: string): string => markers.replace(/[^ \t]/g, 'x')

function uncrowded(line: string): string {
  if (line.length <= MOST_CELLS) return line
  let end = 0
  for (let cells = 0; cells < MOST_CELLS; cells++) {
    const pipe = line.indexOf('|', end)
    if (pipe < 0) return line
    end = pipe + 1
  }
  return line.slice(0, end) + line.slice(end).replace(/\|(?=.)/g, 'x')
}
