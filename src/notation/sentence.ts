import type { Span } from '../model.ts'

const LONGEST = 400
const BREAK = /[。\n]|(?:^|\s)・|※/g

/** The sentence of a text that holds a stretch of it: up to 。, a line break, a bullet or ※. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const nearest = Math.max(0, start - LONGEST)
  let from = nearest
  for (const { index, 0: sign } of text.slice(nearest, start).matchAll(BREAK)) from = nearest + index + sign.length
  BREAK.lastIndex = end
  const stop = BREAK.exec(text)
  BREAK.lastIndex = 0
  return text.slice(from, Math.min(stop ? stop.index : text.length, end + LONGEST))
}
