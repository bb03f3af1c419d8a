import type { Span } from '../model.ts'
import { NUMERAL, readNumber } from './number.ts'
import { squeeze } from './squeeze.ts'

/** An entry of a list of 項: 85, 85の2, or one of a range. */
export interface Entry extends Span {
  /** The number as digits with its branch: `85の2`. */
  readonly name: string
}

/** A list of 項, as 別表 are cited: 1、2、85の2の項. */
export interface ItemList extends Span {
  readonly entries: readonly Entry[]
  /** What stands before the list, without spaces, for telling what it is a list of. */
  readonly lead: string
}

const NUMBER = `[${NUMERAL}]{1,6}`
const ENTRY = `第?${NUMBER}(?:の${NUMBER}){0,3}`
const LIST = new RegExp(
  `(?<![条表第${NUMERAL}])(?:${ENTRY}(?:の?項)?(?:[、,・~]|及び|並びに|から))*${ENTRY}(?:の?項)(?:まで)?`,
  'g',
)
const ONE = new RegExp(`(${ENTRY})(?:の?項)?(~|から)?`, 'g')

/** 第2項、第3項 are paragraphs of an article; a 別表 has 2の項. */
const OF_ARTICLE = /^第[^の]*項$/
const LEAD = 4000

/** Finds the lists of 項 in a text. A range counts each of its entries; a branch (85の2) is an entry of its own. */
export function readItemLists(text: string): ItemList[] {
  if (!text.includes('項')) return []
  const squeezed = squeeze(text)
  return Array.from(squeezed.text.matchAll(LIST))
    .filter(([whole]) => !OF_ARTICLE.test(whole))
    .map(({ index, 0: whole }) => ({
      ...squeezed.span(index, index + whole.length),
      entries: entriesOf(whole).map(({ name, start, end }) => ({ name, ...squeezed.span(index + start, index + end) })),
      lead: squeezed.text.slice(Math.max(0, index - LEAD), index),
    }))
}

function entriesOf(list: string): Entry[] {
  const entries: Entry[] = []
  let rangeFrom: number | null = null
  for (const { index, 1: written = '', 2: range } of list.matchAll(ONE)) {
    const span = { start: index, end: index + written.length }
    const name = written.replace(/^第/, '').split('の').map(readNumber).join('の')
    if (rangeFrom !== null) {
      for (let number = rangeFrom + 1; number < Number(name) && number - rangeFrom < 1000; number++) {
        entries.push({ ...span, name: String(number) })
      }
    }
    entries.push({ ...span, name })
    rangeFrom = range && Number.isInteger(Number(name)) ? Number(name) : null
  }
  return entries
}
