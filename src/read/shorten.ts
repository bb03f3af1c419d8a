/** A text that is quicker to parse, and the way back from its offsets. */
export interface Shortened {
  readonly text: string
  /** The offset in the text as it was. */
  original(offset: number): number
}

/** Signs that Markdown may read as structure wherever in a line they stand. */
const SIGNS = '|\\\\<>[\\]`\\r\\n'

/**
 * What carries no structure: a cell with a word outside ASCII in it, and elsewhere the stretch from one such character
 * to the last one before a sign. A parser that looks at no inline syntax takes a word for it, or an empty cell.
 */
const WORDS = new RegExp(
  `(?<=\\|)[^${SIGNS}]*[^\\0-\\x7f][^${SIGNS}]*(?=\\|)|[^\\0-\\x7f](?:[^${SIGNS}]*[^\\0-\\x7f])?`,
  'g',
)

/** Makes one character of each stretch of a text that carries no Markdown structure. */
export function shorten(text: string): Shortened {
  /** Where a shortened stretch ends, and how many characters are missing from there on. */
  const ends: number[] = []
  const missing: number[] = []
  let dropped = 0
  const short = text.replace(WORDS, (word, index: number) => {
    const keeps = text[index - 1] === '|' && text[index + word.length] === '|' ? '' : '字'
    ends.push(index - dropped + keeps.length)
    dropped += word.length - keeps.length
    missing.push(dropped)
    return keeps
  })
  return { text: short, original: (offset) => offset + (missing[lastUpTo(offset, ends)] ?? 0) }
}

/** The index of the last of the sorted values that is not above a limit; -1 where there is none. */
function lastUpTo(limit: number, sorted: readonly number[]): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
