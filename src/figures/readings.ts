import type { Span } from '../model.ts'
import {
  type Counted,
  readBlockHeads,
  readBlockRanges,
  readDeclaredCounts,
  readPartialCounts,
} from '../notation/count.ts'
import { type Entry, readItemLists } from '../notation/enumeration.ts'
import { squeeze } from '../notation/squeeze.ts'
import { onceText } from '../once.ts'

/** A number of things as a cell tells it, and the entry that it may tell twice. */
export interface Reading extends Span {
  readonly counted: Counted
  readonly count: number
  readonly doubled?: Entry | null
}

/**
 * The ways in which the text of a cell tells a number: declared (提供を行っている 58件), declared of some of them (うち…55件), as blocks
 * (提供先1～58), by listing 項.
 */
export const READERS: Readonly<
  Record<'declared' | 'partial' | 'range' | 'list', (text: string) => readonly Reading[]>
> = {
  declared: onceText((text) => readDeclaredCounts(squeeze(text))),
  partial: onceText((text) => readPartialCounts(squeeze(text))),
  range: onceText(blocksFromOne),
  list: onceText(recipientsListed),
}

/** What says of a block that it is no more: 移転先2：削除, 提供先3（欠番）, 移転先2：福祉課（令和7年3月で終了）. */
const GONE =
  /^\s{0,3}[:：、(（[【〔]?\s{0,3}(?:削除|欠番|廃止|終了)|[(（[【〔][^()（）[\]【】〔〕]{0,40}(?:削除|欠番|廃止|終了)(?:した)?[)）\]】〕]\s{0,3}$/
/** So much of a line tells. */
const LONGEST_GONE = 100

/** Blocks that a cell tells from the first on: 提供先1～58, or 移転先1 …, 移転先2 …. Where more go on elsewhere, it tells a part. */
function blocksFromOne(text: string): Reading[] {
  const squeezed = squeeze(text)
  const ranges = readBlockRanges(squeezed)
  const goingOn = new Set(ranges.flatMap(({ from, counted }) => (from > 1 ? counted : [])))
  const whole = ranges
    .filter(
      ({ from, to, counted }) => from === 1 && !goingOn.has(counted) && !squeezed.text.includes(`${counted}${to + 1}`),
    )
    .map(({ to, ...range }) => ({ ...range, count: to }))
  const listed = readBlockHeads(text).flatMap(({ counted, entries }) => {
    const last = entries.at(-1)
    const isWhole = entries.length > 1 && entries.every(({ name }, index) => name === String(index + 1))
    const isInRange = ranges.some((range) => range.counted === counted)
    const count = entries.filter(({ end }) => !isGone(text.slice(end, end + LONGEST_GONE))).length
    return last && isWhole && !isInRange ? { counted, count, start: last.start, end: last.end } : []
  })
  return [...whole, ...listed]
}

const isGone = (behind: string): boolean => GONE.test(behind.split('\n', 1)[0] ?? '')

const PROVIDING = /提供の?根拠|情報提供者|第三欄|[【(<〔[・]情報提供[】)>〕\]:]/
/** What says that a list is the ground of providing, or of inquiring. */
const OF_PROVIDING =
  '情報提供の根拠 情報提供者 第三欄 【情報提供】 (情報提供) <情報提供> 〔情報提供〕 [情報提供] ・情報提供:'.split(' ')
const OF_INQUIRING = ['情報照会', '第一欄']

/** The 項 on which providing rests, all lists of a cell together. */
function recipientsListed(text: string): Reading[] {
  const squeezed = squeeze(text)
  if (!PROVIDING.test(squeezed.text)) return []
  const lists = readItemLists(squeezed).filter(({ lead }) => isOfRecipients(lead))
  const [first] = lists
  const last = lists.at(-1)
  if (!first || !last) return []
  const entries = lists.flatMap((list) => list.entries)
  return [{ counted: '提供先', count: entries.length, start: first.start, end: last.end, doubled: doubledIn(entries) }]
}

/** Whether what stands before a list says that it is the ground of providing, not of inquiring. */
function isOfRecipients(lead: string): boolean {
  const lastOf = (words: readonly string[]) => Math.max(...words.map((word) => lead.lastIndexOf(word)))
  return lastOf(OF_PROVIDING) > lastOf(OF_INQUIRING)
}

function doubledIn(entries: readonly Entry[]): Entry | null {
  const seen = new Set<string>()
  for (const entry of entries) {
    if (seen.has(entry.name)) return entry
    seen.add(entry.name)
  }
  return null
}
