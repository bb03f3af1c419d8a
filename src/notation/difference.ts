import type { Row, Span } from '../model.ts'
import { once, onceText } from '../once.ts'
import { editScript } from './edit-script.ts'
import { fold } from './fold.ts'

/** A stretch of the text after that took the place of a stretch of the text before; either may be empty. */
export interface Replacement {
  readonly removed: Span
  readonly added: Span
}

/** To compare longer or more different texts costs more than could be said of them. */
const MOST_WORDS = 4000
const MOST_EDITS = 600

/** A word is a run of one script, but 及び, 並びに, 又は and 若しくは stand alone, and 及, 又, 並 and 若 end a run of kanji; a sign is a word of its own. */
const WORD = /及び|並びに|又は|若しくは|[一-严丧-叇叉友-苤苦-龠々〆〇]+|[ァ-ヶー]+|[ぁ-ん]+|[A-Za-z]+|\d+|\S/g

/**
 * Compares two texts word by word. Width and spaces are no difference.
 *
 * @returns what was replaced, in order; `null` where the texts are too long or too different to compare
 */
export function differenceOf(before: string, after: string): readonly Replacement[] | null {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length + now.length > MOST_WORDS) return null
  const stretches = editScript(old, now, MOST_EDITS)
  if (!stretches) return null
  const replacements: Replacement[] = []
  let [oldAt, nowAt] = [0, 0]
  let [oldEnd, nowEnd] = [0, 0]
  const [oldSpan, nowSpan] = [spansOf(old, before), spansOf(now, after)]
  const close = () => {
    if (oldEnd > oldAt || nowEnd > nowAt)
      replacements.push({ removed: oldSpan(oldAt, oldEnd), added: nowSpan(nowAt, nowEnd) })
  }
  for (const { kind, count } of stretches) {
    if (kind === 'kept') close()
    if (kind !== 'added') oldEnd += count
    if (kind !== 'removed') nowEnd += count
    if (kind === 'kept') [oldAt, nowAt] = [oldEnd, nowEnd]
  }
  close()
  return replacements
}

/** What a row replaces. Costs enough to be asked for only where a rule needs it. */
export const replacementsIn: (row: Row) => readonly Replacement[] | null = once(({ before, after }) =>
  differenceOf(before.text, after.text),
)

/** No more than this share of the longer text can be in the other, too: that of the words that both have, in any order. Cheap. */
export function sharedShare(a: string, b: string): number {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b]
  const spare = new Map<string, number>()
  for (const text of wordsOf(shorter)) spare.set(text, (spare.get(text) ?? 0) + 1)
  let missing = 0
  for (const text of wordsOf(longer)) {
    const count = spare.get(text) ?? 0
    if (count > 0) spare.set(text, count - 1)
    else missing += text.length
  }
  return 1 - missing / longer.length
}

const wordsOf = onceText((text): readonly string[] => fold(text).match(WORD) ?? [])

/** The stretch of the words from one to before the other; where there are none, the place where they would stand. */
function spansOf(words: readonly string[], text: string): (from: number, to: number) => Span {
  const folded = fold(text)
  const starts: number[] = []
  let end = 0
  for (const word of words) {
    const start = folded.indexOf(word, end)
    starts.push(start)
    end = start + word.length
  }
  const endOf = (index: number) => (starts[index] ?? 0) + (words[index]?.length ?? 0)
  return (from, to) => ({ start: (from < to ? starts[from] : undefined) ?? endOf(from - 1), end: endOf(to - 1) })
}

const SCRIPTS = [/[一-龠々〆〇]/, /[ァ-ヶー]/, /[ぁ-ん]/, /[A-Za-z]/, /\d/]

/**
 * The one stretch in which two texts differ, in whole words; cheap, whatever the texts are. Texts that differ in several
 * places differ in all that lies between them.
 */
export function soleReplacement(before: string, after: string): { readonly removed: string; readonly added: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  while (start > 0 && [before, after].some((text) => isInsideWord(text, start))) start--
  let tail = 0
  const isSameAt = (fromEnd: number) =>
    before.charCodeAt(before.length - fromEnd) === after.charCodeAt(after.length - fromEnd)
  while (tail < shorter - start && isSameAt(tail + 1)) tail++
  while (tail > 0 && [before, after].some((text) => isInsideWord(text, text.length - tail))) tail--
  return { removed: before.slice(start, before.length - tail), added: after.slice(start, after.length - tail) }
}

/** Whether a place in a text parts a word. */
export const isInsideWord = (text: string, at: number): boolean =>
  SCRIPTS.some((script) => script.test(text.charAt(at - 1)) && script.test(text.charAt(at)))
