import type { Span } from '../model.ts'
import { fold } from './fold.ts'

const LONGEST = 400
const BREAK = /[。\n]|(?:^|\s)・|※/g

/**
 * The sentence of a text that holds a stretch of it: up to 。, a line break, a bullet or ※. What is in brackets goes with what
 * they follow.
 */
export function sentenceAround(text: string, { start, end }: Span): string {
  const ahead = text.slice(Math.max(0, start - LONGEST), start)
  const whole = text.slice(0, end + LONGEST)
  BREAK.lastIndex = end
  const stop = BREAK.exec(whole)
  BREAK.lastIndex = 0
  return ahead.slice(beginningOf(ahead, BREAK)) + whole.slice(start, stop?.index)
}

/** So far a side is read. */
const REACH = 120
const END = /[。\n]/g

/** What its sentence says before and behind a stretch of a text, folded. */
export function sidesOf(text: string, { start, end }: Span): readonly [ahead: string, behind: string] {
  const ahead = fold(text.slice(Math.max(0, start - REACH), start))
  const [behind = ''] = fold(text.slice(end, end + REACH)).split(END, 1)
  return [ahead.slice(beginningOf(ahead, END)), behind]
}

/** Where the sentence begins that a text leaves off in: before the bracket, where it leaves one open. */
function beginningOf(text: string, breaks: RegExp): number {
  const from = behindLast(text, breaks)
  const bracket = openBracketIn(text)
  return bracket < from ? behindLast(text.slice(0, bracket), breaks) : from
}

function behindLast(text: string, breaks: RegExp): number {
  let from = 0
  for (const { index, 0: sign } of text.matchAll(breaks)) from = index + sign.length
  return from
}

/** Where the bracket opens that the last line of a text leaves open; the text's length where it leaves none. */
function openBracketIn(text: string): number {
  let closed = 0
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text[at] ?? ''
    if (sign === '\n') break
    if (')）'.includes(sign)) closed++
    else if ('(（'.includes(sign) && closed-- === 0) return at
  }
  return text.length
}
