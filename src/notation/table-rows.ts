import type { Span } from '../model.ts'
import { NUMERAL, readNumber } from './number.ts'
import type { Squeezed } from './squeeze.ts'

/** A 項 of a table that a reference names. */
export interface TableRow extends Span {
  /** Its number as digits with the branch: 85の2. */
  readonly name: string
}

const N = `[${NUMERAL}]{1,6}`
const ROW = `${N}(?:の${N}){0,2}`
const ROWS = new RegExp(
  `(?:の表)?(?:の|\\(| )?(?:項番号?[:はが]?(?<numbered>LIST)|第?(?<listed>LIST)(?<=項))`.replace(
    /LIST/g,
    `${ROW}(?:の?項)?(?:(?:[、,・]|及び|並びに|又は)第?${ROW}(?:の?項)?){0,400}`,
  ),
  'y',
)
/** What a list begins with; behind most references there is none. */
const MAY_LIST = new RegExp(`(?:の表)?[の( ]?(?:項|第?[${NUMERAL}])`, 'y')

/** The 項 that a squeezed text lists from an index on: の27の項, (85の2、87の項). A range is not read. */
export function rowsAt({ text, span }: Squeezed, index: number): TableRow[] {
  MAY_LIST.lastIndex = index
  if (!MAY_LIST.test(text)) return []
  ROWS.lastIndex = index
  const { numbered, listed = numbered ?? '' } = ROWS.exec(text)?.groups ?? {}
  const from = ROWS.lastIndex - listed.length
  return Array.from(listed.matchAll(new RegExp(ROW, 'g')), ({ index: at, 0: row }) => ({
    name: row.split('の').map(readNumber).join('の'),
    ...span(from + at, from + at + row.length),
  }))
}
