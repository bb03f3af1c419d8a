import type { Span } from '../model.ts'
import { differenceOf, isInsideWord, type Replacement } from './difference.ts'
import { wordingOf } from './two-states.ts'

/** So short a text is quoted whole. */
const SHORT = 40
const CONTEXT = 8

/** Where two texts begin to differ in more than signs, with a little of what is around it, in whole words. */
export function firstDifference(a: string, b: string): Replacement {
  const first = differenceOf(a, b)?.find(
    ({ removed, added }) =>
      wordingOf(a.slice(removed.start, removed.end)) !== wordingOf(b.slice(added.start, added.end)),
  )
  return {
    removed: widened(first?.removed ?? { start: 0, end: a.length }, a),
    added: widened(first?.added ?? { start: 0, end: b.length }, b),
  }
}

function widened(span: Span, text: string): Span {
  if (text.length <= SHORT) return { start: 0, end: text.length }
  let start = Math.max(0, span.start - CONTEXT)
  let end = Math.min(text.length, span.end + CONTEXT)
  while (start < span.start && isInsideWord(text, start)) start++
  while (end > span.end && isInsideWord(text, end)) end--
  return { start, end }
}
