import { readDate } from '../notation/date.ts'
import { comparable } from '../notation/fold.ts'
import { squeeze } from '../notation/squeeze.ts'
import { isChangeLog, readHeadings } from './headings.ts'

/** What people and converters write between the cells of a row: |, ｜, \|, \｜. */
const PIPE = /\\?[|｜]/
const PIPES = new RegExp(PIPE, 'g')

/** The fewest pipes that a row of a change log has. */
const FEWEST_PIPES = 4

const LONGEST_DATE = 40
const LONGEST_HEADER = 300

/** The cells of a line as people see them, whatever stands between them and whatever the line stands in. */
export function cellsOfLine(line: string): string[] {
  const cells = withoutMarkers(line).split(PIPE)
  if (!cells[0]?.trim()) cells.shift()
  if (!cells.at(-1)?.trim()) cells.pop()
  return cells.map((cell) => cell.replace(/<[^<>]*>/g, '').trim())
}

const withoutMarkers = (line: string): string => line.replace(/^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)?/, '')

const hasPipes = (line: string): boolean => (line.match(PIPES)?.length ?? 0) >= FEWEST_PIPES

/** Whether a line has the pipes, the date and the 事前 or 事後 of a row, wherever it stands. */
export function looksLikeRow(line: string): boolean {
  return /事\s*[前後]/.test(line) && hasPipes(line) && isRow(cellsOfLine(line))
}

/** Whether a line has the pipes of a row, and says something. */
export const hasCells = (line: string): boolean => hasPipes(line) && /[^\s>|｜\\:：\-－ー—―─]/.test(line)

/** Whether a line begins like a row of a table of so many columns, and says something. */
export function looksLikeRowOf(widths: ReadonlySet<number>, line: string): boolean {
  return hasCells(line) && PIPE.test(withoutMarkers(line).slice(0, 2)) && widths.has(cellsOfLine(line).length)
}

/** Whether a line is the header row of a change log. */
export function looksLikeHeader(line: string): boolean {
  return (
    line.length <= LONGEST_HEADER &&
    COMPARES.test(line) &&
    hasPipes(line) &&
    isChangeLog(readHeadings(cellsOfLine(line)))
  )
}

/** What every header has, even a misspelt one: 変更前 or 変更後, 修正前 or 修正後. */
const COMPARES = /[変更修正].{0,3}[前後]/

/** Whether a line is, or was meant to be, the row of dashes below a header. */
export const looksLikeDelimiter = (line: string): boolean =>
  /^[\s>|｜\\:：\-－ー—―─]+$/.test(line) && PIPE.test(line) && /[-－ー—―─]/.test(line)

export const isRow = (cells: readonly string[]): boolean => cells.some(isTiming) && cells.some(isDate)

export const isTiming = (cell: string): boolean => cell.length <= LONGEST_DATE && /^事[前後]$/.test(comparable(cell))

/** Whether a cell holds a date, a range of dates, and nothing else. */
export function isDate(cell: string): boolean {
  const date = cell.length <= LONGEST_DATE ? readDate(squeeze(cell)) : null
  return date?.start === 0 && OTHER_DAY.test(cell.slice(date.end))
}

const OTHER_DAY = /^[\s\d０-９元〇一二三四五六七八九十年月日付頃./,、()（）〜～~\-－―—]*$/
