import type { Span } from '../model.ts'
import { fold } from './fold.ts'

/** A folded text without its spaces, and the way back. */
export interface Squeezed {
  readonly text: string
  /** Where a stretch of the squeezed text stands in the text as it was. */
  span(start: number, end: number): Span
}

/**
 * Folds a text and drops the spaces that converters scatter (`平 成 28 年`), but for one between two letters or digits,
 * which keeps numbers apart.
 */
export function squeeze(text: string): Squeezed {
  const folded = fold(text)
  if (!/\s/.test(folded)) return { text: folded, span: (start, end) => ({ start, end }) }
  const indexes: number[] = []
  let squeezed = ''
  for (const { index, 0: run } of folded.matchAll(/\S+/g)) {
    if (/^\w/.test(run) && /\w/.test(folded.charAt(indexes.at(-1) ?? -1))) {
      squeezed += ' '
      indexes.push(index - 1)
    }
    squeezed += run
    for (let offset = 0; offset < run.length; offset++) indexes.push(index + offset)
  }
  const at = (index: number) => indexes[index] ?? text.length
  return {
    text: squeezed,
    span: (start, end) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }),
  }
}
