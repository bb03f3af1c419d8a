import type { Span } from '../model.ts'

const LONGEST = 400
const BREAK = /[。\n]|(?:^|\s)・|※/g

/** The sentence of a text that holds a stretch of it: up to 。, a line break, a bullet or ※. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const nearest = Math.max(0, start - LONGEST)
  let from = nearest
  for (const { index, 0: sign } of text.slice(nearest, start).matchAll(BREAK)) from = nearest + index + sign.length
  const ahead = text.slice(0, end + LONGEST)
  BREAK.lastIndex = end
  const stop = BREAK.exec(ahead)
  BREAK.lastIndex = 0
  return ahead.slice(from, stop?.index)
}
