import { type Entry, listsBetweenCommas } from './enumeration.ts'
import { fold } from './fold.ts'

/** What stands between two commas, with what a bracket adds to it. */
const ENTRY =
  /(?<=^|[、,。\n:;()「【】・])[^、,。\n:;()「」【】・\s][^、,。\n:;()「」【】]{1,23}(?:\([^、,。\n()]{1,24}\))?(?=[、,。\n:;)」】]|$)/g
/** A clause of a sentence, a number, and a body, of which other lists are made. */
const OTHER = /を|[はがにでともてしくすければいず\d]$|^[\d第の項号条~-]+$|[市町村区]$/
/** Fewer words between commas may be a sentence. */
const SHORTEST_LIST = 8

/** Finds long lists of words: 宛名番号、氏名、生年月日、…. */
export function readWordLists(text: string): readonly (readonly Entry[])[] {
  if (text.split(/[、，,]/, SHORTEST_LIST).length < SHORTEST_LIST) return []
  const folded = fold(text)
  const words = Array.from(folded.matchAll(ENTRY)).filter(([word]) => !OTHER.test(word))
  return listsBetweenCommas(folded, words).filter(({ length }) => length >= SHORTEST_LIST)
}
