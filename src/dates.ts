import type { Row } from './model.ts'
import { readDate, type WrittenDate } from './notation/date.ts'
import { comparable } from './notation/fold.ts'
import { squeeze, squeezedText } from './notation/squeeze.ts'
import { once } from './once.ts'

/** The 変更日 of a row as it is written; `null` where it is not a date. */
export const dateOf: (row: Row) => WrittenDate | null = once((row) => readDate(squeezedText(row.date)))

/** The day of a row's 変更日, be it told by 〃, as YYYY-MM-DD; `null` where there is none. */
export const dayOf: (row: Row) => string | null = once(({ meant }) => readDate(squeezedText(meant.date))?.iso ?? null)

/** The 変更日 of a row that says 事後 although it is still to come on a day; `null` for any other row. */
export function daySaidOver(row: Row, asOf: string): WrittenDate | null {
  const date = dateOf(row)
  const isAhead = date?.iso && !date.fault && date.iso > asOf
  return isAhead && comparable(row.timing.text) === '事後' ? date : null
}

/** The first day that a text tells as YYYY-MM-DD; `null` where it is not a date. */
export const dayIn = (text: string): string | null => readDate(squeeze(text))?.iso ?? null

/** The day of a moment as YYYY-MM-DD, in this machine's time zone. */
export function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
