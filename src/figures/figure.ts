import type { Place, Row } from '../model.ts'
import { type Counted, readBlockHeads } from '../notation/count.ts'
import { readItemPaths } from '../notation/item-path.ts'
import { isBlankMark } from '../notation/omission.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { part } from '../place.ts'
import { READERS, type Reading } from './readings.ts'

/** Where a number of things is told; `added` and `deleted` are blocks that a row adds or deletes as a whole (提供先59). */
export type Source = keyof typeof READERS | 'added' | 'deleted'

export type Side = 'before' | 'after'

/** A number that one cell tells, and the entry that it may tell twice. */
export interface Told {
  readonly count: number
  readonly place: Place
  readonly doubled: Place | null
}

/** A number of things as one row tells it before and after. */
export interface Figure extends Readonly<Record<Side, Told | null>> {
  readonly row: Row
  readonly counted: Counted
  readonly source: Source
}

/** Tells the many rows that count nothing apart, cheaply. */
const MAY_COUNT = /件|か所|箇所|[先項][\d①-⑳(]|の項/

/** The numbers of things that a row tells. */
export function figuresOf(row: Row): Figure[] {
  const blocks = changedBlocks(row)
  if (![row.before, row.after].some((cell) => MAY_COUNT.test(squeezedText(cell).text))) return blocks
  const read = (['declared', 'partial', 'range', 'list'] as const).flatMap((source) => {
    const [before, after] = [row.before, row.after].map(({ text }) => READERS[source](text))
    return [...new Set([...(before ?? []), ...(after ?? [])].map(({ counted }) => counted))].map((counted) => ({
      row,
      counted,
      source,
      before: toldBy(before, row, 'before', counted) ?? (source === 'range' ? beforeOfRange(row, counted) : null),
      after: toldBy(after, row, 'after', counted) ?? (source === 'range' ? onlyHead(row, 'after', counted) : null),
    }))
  })
  return [...read, ...blocks]
}

function toldBy(readings: readonly Reading[] = [], row: Row, side: Side, counted: Counted): Told | null {
  const reading = readings.findLast((one) => one.counted === counted)
  if (!reading) return null
  const { count, start, end, doubled } = reading
  const place = part(row, side, start, end)
  return { count, place, doubled: doubled ? part(row, side, doubled.start, doubled.end) : null }
}

const beforeOfRange = (row: Row, counted: Counted): Told | null =>
  onlyHead(row, 'before', counted) ?? rangeOfItem(row, counted)

/** Where the 項目 is of several blocks from the first on, and the text tells of the first alone, it is the only one. */
function onlyHead(row: Row, side: Side, counted: Counted): Told | null {
  const [head, ...others] = readBlockHeads(row[side].text).find((heads) => heads.counted === counted)?.entries ?? []
  if (head?.name !== '1' || others.length > 0 || !rangeOfItem(row, counted)) return null
  return { count: 1, place: part(row, side, head.start, head.end), doubled: null }
}

/** Where the text of 変更前 does not tell its blocks, the 項目 may: Ⅱ-5-提供先1～58-①. */
function rangeOfItem(row: Row, counted: Counted): Told | null {
  if (isBlankMark(squeezedText(row.before))) return null
  const path = readItemPaths(squeezedText(row.item)).find(({ repeat }) => repeat?.name === counted)
  if (path?.repeat?.from !== 1 || !path.repeat.to) return null
  return { count: path.repeat.to, place: part(row, 'item', path.start, path.end), doubled: null }
}

const COUNTED: readonly Counted[] = ['提供先', '移転先', '委託事項']

/** The blocks that a row adds or deletes, told by its 項目: adding 委託事項5 tells of 4 before and 5 after. */
function changedBlocks(row: Row): Figure[] {
  const [isAdded, isDeleted] = [isBlankMark(squeezedText(row.before)), isBlankMark(squeezedText(row.after))]
  if (isAdded === isDeleted) return []
  return readItemPaths(squeezedText(row.item)).flatMap(({ repeat, steps, start, end }): Figure[] => {
    const counted = COUNTED.find((name) => name === repeat?.name)
    const isWhole = steps.at(-1) === counted || steps.at(-1) === '①'
    if (!counted || !isWhole || !repeat?.from || !repeat.to) return []
    const told = (count: number): Told => ({ count, place: part(row, 'item', start, end), doubled: null })
    const [without, withThem] = [told(repeat.from - 1), told(repeat.to)]
    return isAdded
      ? [{ row, counted, source: 'added', before: without, after: withThem }]
      : [{ row, counted, source: 'deleted', before: withThem, after: without }]
  })
}
