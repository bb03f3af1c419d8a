import { groupBy } from '../group.ts'
import type { Span } from '../model.ts'
import type { Entry } from './enumeration.ts'
import { fold } from './fold.ts'
import { circleNumber, isCircle } from './item-tokens.ts'
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
const UNIT = '(?:件|か所|箇所)'
const DECLARED = new RegExp(
  `(?:(?:提供|移転)を(?:行っ|し)ている|委託する|(?:提供|移転|委託)(?:先|事項)?(?:の?件?数|は|:))[^${NUMERAL}。、(]{0,4}\\(?(${N})\\)?${UNIT}`,
  'g',
)
const PARTIAL = new RegExp(`^[、(]?うち[^()。、]{0,40}?(?<count>${N})${UNIT}`)
const COUNTED: Readonly<Record<string, Counted>> = { 提供: '提供先', 移転: '移転先', 委託: '委託事項' }
const RANGE = new RegExp(
  `(提供先|移転先|委託事項)(?:\\(?)(${N}|[①-⑳])(?:~|から|-)(?:提供先|移転先|委託事項)?(${N}|[①-⑳])`,
  'g',
)

/** Finds declared counts: 提供を行っている(58)件, 移転を行っている 3件, 委託する 5件. */
export const readDeclaredCounts = (squeezed: Squeezed): DeclaredCount[] =>
  declaredIn(squeezed).map(({ counted, start, end, count }) => ({ counted, count, ...squeezed.span(start, end) }))

/** Finds how many of the declared things are of the first kind that is told apart: 61件(うち番号法によるもの 60件). */
export function readPartialCounts(squeezed: Squeezed): DeclaredCount[] {
  return declaredIn(squeezed).flatMap(({ counted, end }) => {
    const match = PARTIAL.exec(squeezed.text.slice(end, end + 60))
    const count = match?.groups?.count
    if (!match || !count) return []
    const from = end + match[0].lastIndexOf(count)
    return { counted, count: readNumber(count), ...squeezed.span(from, end + match[0].length) }
  })
}

/** The declared counts with their places in the squeezed text. */
function declaredIn({ text }: Squeezed): DeclaredCount[] {
  if (!/[件所]/.test(text)) return []
  return Array.from(text.matchAll(DECLARED), ({ index, 0: whole, 1: count = '' }) => {
    const digits = whole.lastIndexOf(count)
    return {
      counted: COUNTED[whole.slice(0, 2)] ?? '提供先',
      count: readNumber(count),
      start: index + digits - (whole.charAt(digits + count.length) === ')' ? 1 : 0),
      end: index + whole.length,
    }
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

const HEAD = new RegExp(
  `(?:^|[\\s・、,;(])((?:提供先|移転先|委託事項)\\s?\\(?)(${N}|[①-⑳])(?=[\\s:.)、,;]|$)(?!\\s?[に同])`,
  'g',
)

/** The heads of repeated blocks of one kind, in order. */
export interface BlockHeads {
  readonly counted: Counted
  readonly entries: readonly Entry[]
}

/** Finds the heads of repeated blocks: 提供先1: …, 提供先2: …. */
export function readBlockHeads(text: string): BlockHeads[] {
  const folded = fold(text)
  if (!/[先項]\s?\(?[\d①-⑳]/.test(folded)) return []
  const heads = Array.from(folded.matchAll(HEAD), ({ index, 0: { length }, 1: kind = '', 2: written = '' }) => ({
    counted: kind.replace(/[\s(]/g, '') as Counted,
    name: String(indexOf(written)),
    start: index + length - kind.length - written.length,
    end: index + length,
  }))
  return [...groupBy(heads, ({ counted }) => counted)].map(([counted, entries]) => ({ counted, entries }))
}

const indexOf = (written: string) => (isCircle(written) ? circleNumber(written) : readNumber(written))
