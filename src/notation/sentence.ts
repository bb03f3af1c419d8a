import type { Span } from '../model.ts'
import { fold } from './fold.ts'

const LONGEST = 400
const BREAK = /[。\n]|(?:^|\s)・|※/g

/**
 * The sentence of a text that holds a stretch of it: up to 。, a line break, a bullet or ※. What is in brackets goes with what
 * they follow.
 */
export function sentenceAround(text: string, { start, end }: Span): string {
  const nearest = Math.max(0, start - LONGEST)
  const from = breakBefore(text, nearest, start)
  const bracket = bracketOpenAt(text, nearest, start)
  const ahead = text.slice(0, end + LONGEST)
  BREAK.lastIndex = end
  const stop = BREAK.exec(ahead)
  BREAK.lastIndex = 0
  return ahead.slice(bracket < from ? breakBefore(text, nearest, bracket) : from, stop?.index)
}

/** Where a sentence begins that goes on at a place. */
function breakBefore(text: string, nearest: number, place: number): number {
  let from = nearest
  for (const { index, 0: sign } of text.slice(nearest, place).matchAll(BREAK)) from = nearest + index + sign.length
  return from
}

/** Where the bracket opens that a place is in; that place where it is in none, or in one of an earlier line. */
function bracketOpenAt(text: string, nearest: number, place: number): number {
  let closed = 0
  for (let at = place - 1; at >= nearest; at--) {
    const sign = text[at] ?? ''
    if (sign === '\n') break
    if (')）'.includes(sign)) closed++
    else if ('(（'.includes(sign) && closed-- === 0) return at
  }
  return place
}

/** So far a side is read. */
const REACH = 120
const END = /[。\n]/

/** What its sentence says before and behind a stretch of a text, folded. */
export function sidesOf(text: string, { start, end }: Span): readonly [ahead: string, behind: string] {
  const [before, after] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)].map(fold)
  return [before?.split(END).at(-1) ?? '', after?.split(END, 1)[0] ?? '']
}
