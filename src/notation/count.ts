import type { Span } from '../model.ts'
import { NUMERAL, readNumber } from './number.ts'
import type { Squeezed } from './squeeze.ts'

/** What the form counts: to whom files are provided or transferred, and what is entrusted. */
export type Counted = '提供先' | '移転先' | '委託事項'

/** A number of things that a text declares: 提供を行っている 58件. */
export interface DeclaredCount extends Span {
  readonly counted: Counted
  readonly count: number
}

/** A range of repeated blocks: 提供先1～58. */
export interface BlockRange extends Span {
  readonly counted: Counted
  readonly from: number
  readonly to: number
}

const N = `[${NUMERAL}]{1,5}`
const DECLARED = new RegExp(
  `(?:(?<verb>提供|移転)を(?:行っ|し)ている|(?<entrusts>委託する)|(?<noun>提供先|移転先|委託事項)(?:の?数|の?件数|は|:))[^${NUMERAL}。、(]{0,4}\\(?(?<count>${N})\\)?(?:件|か所|箇所)`,
  'g',
)
const RANGE = new RegExp(
  `(提供先|移転先|委託事項)(?:\\(?)(${N}|[①-⑳])(?:~|から|-)(?:提供先|移転先|委託事項)?(${N}|[①-⑳])`,
  'g',
)

/** Finds declared counts: 提供を行っている(58)件, 移転を行っている 3件, 委託する 5件. */
export function readDeclaredCounts(squeezed: Squeezed): DeclaredCount[] {
  if (!squeezed.text.includes('件') && !squeezed.text.includes('所')) return []
  return Array.from(squeezed.text.matchAll(DECLARED), ({ index, 0: whole, groups = {} }) => {
    const { verb, noun, count = '' } = groups
    const counted = (noun ?? (verb ? `${verb}先` : '委託事項')) as Counted
    const start = index + whole.lastIndexOf(count)
    const end = index + whole.length
    return { counted, count: readNumber(count), ...squeezed.span(start, end) }
  })
}

/** Finds ranges of repeated blocks: 提供先1～58, 委託事項①～③. */
export function readBlockRanges(squeezed: Squeezed): BlockRange[] {
  if (!/[先項][\d①-⑳(]/.test(squeezed.text)) return []
  return Array.from(
    squeezed.text.matchAll(RANGE),
    ({ index, 0: { length }, 1: counted, 2: from = '', 3: to = '' }) => ({
      counted: counted as Counted,
      from: indexOf(from),
      to: indexOf(to),
      ...squeezed.span(index, index + length),
    }),
  )
}

const indexOf = (written: string) =>
  /^[①-⑳]$/.test(written) ? written.charCodeAt(0) - '①'.charCodeAt(0) + 1 : readNumber(written)
