import type { Severity, Span } from '../model.ts'
import { htmlText } from './html-text.ts'

/** A finding in a cell's text. */
export interface Mark extends Span {
  /** Counts the findings of the page. */
  readonly number: number
  readonly severity: Severity
}

/**
 * A cell's text as HTML with its findings and its differences marked. Where marks overlap, each piece lies in all of its marks.
 *
 *     text          ……市民課長と窓口課……
 *     changes           ├──┤    ├──┤
 *     marks             ├────────┤
 *
 * @param changes the stretches that differ from the other cell
 * @param tag what such a stretch becomes
 */
export function markedText(text: string, marks: readonly Mark[], changes: readonly Span[], tag: 'ins' | 'del'): string {
  const whole = (span: Span) => ({ ...span, start: pairStart(text, span.start), end: pairEnd(text, span.end) })
  const spans = marks.map((mark) => ({ ...mark, ...whole(mark) }))
  const changed = changes.map(whole)
  // Space around the text is no text to look at.
  const [first, last] = [text.length - text.trimStart().length, text.trimEnd().length]
  const cuts = new Set([0, text.length, ...[...spans, ...changed].flatMap(({ start, end }) => [start, end])])
  const points = [...cuts].sort((a, b) => a - b)
  const pieces = points.map((start, index) => {
    const end = points[index + 1] ?? start
    const empty = spans.filter((mark) => mark.start === start && mark.end === start).map((mark) => opened(mark, start))
    const covers = (span: Span) => span.start <= start && end <= span.end
    const shown = text.slice(Math.max(start, first), Math.min(end, last))
    const inner = spans
      .filter((mark) => mark.start < mark.end && covers(mark))
      .reduceRight((html, mark) => `${opened(mark, start)}${html}</mark>`, htmlText(shown))
    const piece = changed.some(covers) ? `<${tag}>${inner}</${tag}>` : inner
    const numbers = spans.filter((mark) => mark.end === end && mark.start < mark.end && end > start).map(numberOf)
    return [...empty.map((mark) => `${mark}</mark>`), ...(end > start ? [piece, ...numbers] : [])].join('')
  })
  return pieces.join('')
}

/** A mark may be cut into pieces; its first one is what links lead to. */
function opened({ number, severity, start, end }: Mark, at: number): string {
  const id = at === start ? ` id="m${number}"` : ''
  return `<mark${id} class="${severity}${start === end ? ' point' : ''}" data-mark="${number}">`
}

const numberOf = ({ number, severity }: Mark): string =>
  `<a class="number ${severity}" data-mark="${number}" href="#f${number}">${number}</a>`

/** No character is cut in two. */
const pairStart = (text: string, at: number): number => (isInsidePair(text, at) ? at - 1 : at)
const pairEnd = (text: string, at: number): number => (isInsidePair(text, at) ? at + 1 : at)

const isInsidePair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
