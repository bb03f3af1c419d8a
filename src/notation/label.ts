import { onceText } from '../once.ts'
import { comparable } from './fold.ts'

/** From here on a label can be taken for a title. */
export const ALIKE = 0.6

/**
 * How much a written label is the label that the form prints: 1 the same, 0 nothing in common. Particles, signs and width do
 * not count, and an abbreviation that keeps the order is nearly the same: 措置内容 for リスクに対する措置の内容.
 */
export function likeness(label: string, printed: string): number {
  const [short, full] = [coreOf(label), coreOf(printed)]
  if (!short || !full) return 0
  if (short === full) return 1
  if (Math.min(short.length, full.length) > 1 && (full.includes(short) || short.includes(full))) return 0.9
  if (short.length > 2 && isSubsequence(short, full)) return 0.8
  return 0.79 * sharedPairs(short, full)
}

/** Whether a label can be meant for the printed one. */
export const isAlike = (label: string, printed: string): boolean => likeness(label, printed) >= ALIKE

/** The kanji, katakana, letters and digits of a text; a rare kanji is two halves from \ud840 on. */
export const coreOf: (text: string) => string = onceText((text) =>
  comparable(text).replace(/[^々〇㐀-鿿\ud840-\udfffァ-ヶーA-Za-z0-9]/g, ''),
)

/** Whether a text has the characters of another in their order, be it with more between them. */
export function isSubsequence(short: string, full: string): boolean {
  let at = 0
  for (let next = 0; next < full.length; next++) if (full.charCodeAt(next) === short.charCodeAt(at)) at++
  return at === short.length
}

/** The share of neighbouring characters in the one that are neighbours in the other, too. */
function sharedPairs(short: string, full: string): number {
  if (short.length < 2) return 0
  const pairs = short.length - 1
  let shared = 0
  for (let at = 0; at < pairs; at++) if (full.includes(short.slice(at, at + 2))) shared++
  return shared / pairs
}
