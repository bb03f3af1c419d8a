import type { Span } from '../model.ts'
import { once } from '../once.ts'
import { NUMERAL, readNumber } from './number.ts'
import type { Squeezed } from './squeeze.ts'

/** An entry of a list of 項: 85, 85の2, or one of a range. */
export interface Entry extends Span {
  /** The number as digits with its branch: `85の2`. */
  readonly name: string
}

/** A list of 項, as 別表 are cited: 1、2、85の2の項, 項番1、2. */
export interface ItemList extends Span {
  readonly entries: readonly Entry[]
  /** What stands before the list, without spaces, for telling what it is a list of. */
  readonly lead: string
}

const NUMBER = `[${NUMERAL}]{1,6}`
const ENTRY = new RegExp(`(?:(?<!別表|別表第)|(?<=別表)(?=第?\\d\\d))(第?)(${NUMBER}(?:の${NUMBER}){0,3})(の?項)?`, 'g')
const BETWEEN = /^(?:[、,・~]|及び|並びに|から)$/
const RANGE = /~|から/
const LONGEST_RANGE = 1000
const LEAD = 4000

/** An entry as it is written: its number, and what stands around it. */
interface Written extends Span {
  readonly name: string
  readonly isOrdinal: boolean
  /** `の項`, `項` or nothing. */
  readonly unit: string
  /** What stands between it and the entry before it in the same list. */
  readonly separator: string
}

/** Finds the lists of 項 in a text. A range counts each of its entries; a branch (85の2) is an entry of its own. */
export const readItemLists: (text: Squeezed) => ItemList[] = once((squeezed) => {
  const { text } = squeezed
  if (!text.includes('項')) return []
  return groupsIn(text).flatMap((group) => {
    const [first] = group
    const last = group.at(-1)
    if (!first || !last || isOfArticle(first, last, text)) return []
    if (!last.unit && !isLed(group, text)) return []
    return {
      ...squeezed.span(first.start, last.end),
      entries: group.flatMap(entriesOf).map(({ name, start, end }) => ({ name, ...squeezed.span(start, end) })),
      lead: text.slice(Math.max(0, first.start - LEAD), first.start),
    }
  })
})

function groupsIn(text: string): Written[][] {
  const groups: Written[][] = []
  let end = 0
  for (const { index, 0: whole, 1: ordinal, 2: number = '', 3: unit = '' } of text.matchAll(ENTRY)) {
    const separator = text.slice(Math.max(end, index - 3), index)
    const entry = {
      start: index,
      end: index + whole.length,
      name: number.split('の').map(readNumber).join('の'),
      isOrdinal: ordinal !== '',
      unit,
      separator,
    }
    const group = groups.at(-1)
    if (group && BETWEEN.test(separator) && end + separator.length === index) group.push(entry)
    else groups.push([entry])
    end = entry.end
  }
  return groups
}

/** 第2項、第3項 are paragraphs of an article, 別表第二の項 is a table; a list of a 別表 has 2の項. */
function isOfArticle(first: Written, last: Written, text: string): boolean {
  return (first.isOrdinal && last.unit === '項') || /[条表]/.test(text.charAt(first.start - 1))
}

const LED = /(?:項番号?[はが]?:?|(?<![\d〇一二三四五六七八九十])項:)[(「]?$/
const AND_SO_ON = /^(?:等|など|ほか|他|外)/

/** 項番 before a list says as much as の項 behind it: 項番53、54. */
const isLed = (group: readonly Written[], text: string): boolean => {
  const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0]
  return (
    group.length > 1 && LED.test(text.slice(Math.max(0, start - 8), start)) && !AND_SO_ON.test(text.slice(end, end + 2))
  )
}

function entriesOf(entry: Written, index: number, group: readonly Written[]): Entry[] {
  const from = Number(group[index - 1]?.name)
  const to = Number(entry.name)
  const isRange = RANGE.test(entry.separator) && to - from < LONGEST_RANGE
  const inner = isRange ? Array.from({ length: to - from - 1 }, (_, step) => String(from + step + 1)) : []
  return [...inner, entry.name].map((name) => ({ name, start: entry.start, end: entry.end - entry.unit.length }))
}

/** Puts the entries that were found in a folded text into lists: what a comma alone parts goes together. */
export function listsBetweenCommas(folded: string, found: Iterable<RegExpExecArray>): Entry[][] {
  const lists: Entry[][] = []
  for (const { index: start, 0: name } of found) {
    const entry = { name, start, end: start + name.length }
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (last && /^[、,]\s?$/.test(folded.slice(last.end, start))) list?.push(entry)
    else lists.push([entry])
  }
  return lists
}
