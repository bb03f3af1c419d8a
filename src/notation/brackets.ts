import type { Span } from '../model.ts'
import { onceText } from '../once.ts'
import { fold } from './fold.ts'

/** A bracket that has no counterpart, or a wrong one. */
export type BracketFault =
  | { readonly kind: 'unclosed'; readonly open: Span }
  | { readonly kind: 'unopened'; readonly close: Span }
  /** Closed by a bracket of another shape (≪ … >>), or only after the bracket around it (（「 … ）」). */
  | { readonly kind: 'mismatched' | 'crossed'; readonly open: Span; readonly close: Span }

/** A shape, whatever its width. Of `<` and `>` nobody knows whether they are brackets. */
interface Shape {
  readonly open: readonly string[]
  readonly close: readonly string[]
  readonly angled?: true
  readonly loose?: true
}

const ROUND: Shape = { open: ['('], close: [')'] }
const SHAPES: readonly Shape[] = [
  ROUND,
  { open: ['['], close: [']'] },
  { open: ['{'], close: ['}'] },
  { open: ['〔'], close: ['〕'] },
  { open: ['「'], close: ['」'] },
  { open: ['『'], close: ['』'] },
  { open: ['【'], close: ['】'] },
  { open: ['〈'], close: ['〉'], angled: true },
  { open: ['《'], close: ['》'], angled: true },
  { open: ['≪'], close: ['≫'], angled: true },
  { open: ['<<'], close: ['>>'], angled: true, loose: true },
  { open: ['<'], close: ['>'], angled: true, loose: true },
]

interface Sign {
  readonly shape: Shape
  readonly opens: boolean
}

const SIGNS: ReadonlyMap<string, Sign> = new Map(
  SHAPES.flatMap((shape) => [...signsOf(shape, true), ...signsOf(shape, false)]),
)

function signsOf(shape: Shape, opens: boolean): (readonly [string, Sign])[] {
  return (opens ? shape.open : shape.close).map((sign) => [sign, { shape, opens }])
}

/** A bracket that is spoken of (「(」) and arrows and comparisons come first, so that their signs are no brackets. */
const TOKEN = /[「『"'][()[\]{}〔〕【】〈〉《》<>][」』"']|[-=]>|<[-=]|>=|<<|>>|[()[\]{}〔〕「」『』【】〈〉《》≪≫<>]/g

/** Of a word, the last letter is no counter. */
const COUNTER =
  '(?:\\d{1,2}(?:[-.]\\d{1,2})?|(?<![A-Za-z])(?:[A-Za-z]|[ivx]{1,4})|(?<![ァ-ヶー])[ァ-ン]|(?<![ぁ-ん])[ぁ-ん]|[ⅰ-ⅻⅠ-Ⅻ①-⑳]|(?<![一-龠])[一二三四五六七八九十]{1,3})'
const MARKER = `(?:(?<![一-龠])(?:注|例|図|表|案|備考|参考|※|\\*)${COUNTER}?|${COUNTER})$`
/** What stands before the bracket of a list marker, 1) or 注1), wherever it may be, and where it can be nothing else. */
const PERHAPS_MARKER = new RegExp(MARKER)
const SURELY_MARKER = new RegExp(`(?:^|[\\s、。,・:;」』】\\]>→〉》≫)])${MARKER}`)
const LONGEST_MARKER = 10

type Written = Span & Sign

interface Bracket extends Written {
  readonly marker: 'surely' | 'perhaps' | null
}

/** Finds the brackets in a text that are not closed, not opened, or closed by one of another shape. */
export const bracketFaultsIn: (text: string) => readonly BracketFault[] = onceText((text) => {
  const folded = fold(text)
  const written = writtenIn(folded)
  if (areInOrder(written)) return []
  const brackets = written.map((bracket): Bracket => ({ ...bracket, marker: markerOf(bracket, folded) }))
  const faults = faultsOf(
    brackets.filter(({ marker }) => marker !== 'surely'),
    folded,
  )
  if (faults.length === 0 || !markersExplain(brackets)) return faults
  return faultsOf(
    brackets.filter(({ shape }) => shape !== ROUND),
    folded,
  )
})

function writtenIn(folded: string): Written[] {
  const written: Written[] = []
  for (const { index: start, 0: token } of folded.matchAll(TOKEN)) {
    const sign = SIGNS.get(token)
    if (sign) written.push({ start, end: start + token.length, ...sign })
  }
  return written
}

/** Most texts are done with here: whatever is a list marker in them, nothing is wrong. */
function areInOrder(brackets: readonly Written[]): boolean {
  const { unclosed, unopened } = unmatched(brackets)
  return unclosed.length + unopened.length === 0
}

const markerOf = ({ shape, opens, start }: Written, folded: string): Bracket['marker'] =>
  shape === ROUND && !opens ? markerBefore(folded, start) : null

function markerBefore(folded: string, index: number): Bracket['marker'] {
  const before = folded.slice(Math.max(0, index - LONGEST_MARKER), index).trimEnd()
  if (!PERHAPS_MARKER.test(before)) return null
  return SURELY_MARKER.test(before) ? 'surely' : 'perhaps'
}

/** Whether the round brackets are right when some of those that may be list markers are. */
function markersExplain(brackets: readonly Bracket[]): boolean {
  let [fewest, most] = [0, 0]
  for (const { shape, opens, marker } of brackets) {
    if (shape !== ROUND) continue
    if (opens) {
      fewest++
      most++
    } else {
      fewest = Math.max(0, fewest - 1)
      if (!marker) most--
      if (most < 0) return false
    }
  }
  return fewest === 0 && brackets.some(({ marker }) => marker)
}

function faultsOf(brackets: readonly Bracket[], folded: string): BracketFault[] {
  const { unclosed, unopened } = unmatched(brackets)
  const taken = new Set<Bracket>()
  let at = 0
  const faults = unclosed.flatMap((open): BracketFault[] => {
    while ((unopened[at]?.start ?? Number.POSITIVE_INFINITY) < open.end) at++
    const near = unopened.slice(at, at + NEAR)
    const close = near.find((other) => !taken.has(other) && belongs(open, other))
    if (!close) return !open.shape.loose || opensHeading(folded, open) ? [{ kind: 'unclosed', open }] : []
    taken.add(close)
    return [{ kind: open.shape === close.shape ? 'crossed' : 'mismatched', open, close }]
  })
  const rest = unopened.filter(
    (close) => !taken.has(close) && !close.marker && (!close.shape.loose || closesHeading(folded, close)),
  )
  return [...faults, ...rest.map((close) => ({ kind: 'unopened', close }) as const)]
}

function unmatched<Kind extends Written>(
  brackets: readonly Kind[],
): { readonly unclosed: Kind[]; readonly unopened: Kind[] } {
  const open: Kind[] = []
  const unclosed: Kind[] = []
  const unopened: Kind[] = []
  for (const bracket of brackets) {
    if (bracket.opens) open.push(bracket)
    else if (!isOpen(bracket, open)) unopened.push(bracket)
    else for (let last = open.pop(); last && last.shape !== bracket.shape; last = open.pop()) unclosed.push(last)
  }
  return { unclosed: [...unclosed, ...open].sort((a, b) => a.start - b.start), unopened }
}

const DEEPEST = 20

/** Whether a bracket closes one that is open; one that may be none, only the last. */
const isOpen = ({ shape }: Written, open: readonly Written[]): boolean =>
  open.slice(shape.loose ? -1 : -DEEPEST).some((other) => other.shape === shape)

/** So many brackets, and so much text, may stand between one and the wrong one that closes it. */
const NEAR = 20
const FAR = 120

/** Whether a bracket can be meant to close the other. */
function belongs(open: Bracket, close: Bracket): boolean {
  if (close.start - open.end > FAR || close.marker) return false
  if (open.shape.loose && close.shape.loose) return false
  return !(open.shape.loose || close.shape.loose) || (open.shape.angled === true && close.shape.angled === true)
}

/** A heading in angles that lacks one: ＜緑市における措置 at the start of a line, or 緑市における措置＞ at its end. */
const HEADING = '[一-龠ァ-ヶーA-Za-z・]{2,25}における[一-龠]{2,4}'
const OPENED = new RegExp(`^(?:${HEADING}(?![一-龠>])|[一-龠ァ-ヶ]{2}[^<>\\n]{0,40}(?:\\n|$))`)
const CLOSED = new RegExp(`(?:^|[\\s。])${HEADING}$`)
const LINE_CLOSED = /(?:^|[\s。])[一-龠ァ-ヶーぁ-ん・]{3,25}[一-龠]$/

const opensHeading = (folded: string, { start, end }: Span): boolean =>
  /(?:^|[\n。])[^\S\n]*$/.test(folded.slice(Math.max(0, start - 10), start)) && OPENED.test(folded.slice(end, end + 50))

const closesHeading = (folded: string, { start, end }: Span): boolean => {
  const before = folded.slice(Math.max(0, start - 40), start)
  return CLOSED.test(before) || (LINE_CLOSED.test(before) && /^(?:\s*\n|\s*$)/.test(folded.slice(end, end + 20)))
}
