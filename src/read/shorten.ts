import { firstIndex } from '../first-index.ts'

/** A text that is quicker to parse, and the way back from its offsets. */
export interface Shortened {
  readonly text: string
  /** The offset in the text as it was. */
  original(offset: number): number
}

/** What stands between the signs that Markdown may read as structure wherever in a line they stand. */
const STRETCH = /[^|\\<>[\]`\r\n]+/g

/** The same, or a whole cell with the tags in it: a tag is structure at the beginning of a line alone. */
const STRETCH_OR_CELL = /(?<=\|)[^|\\[\]`\r\n]+(?=\|)|[^|\\<>[\]`\r\n]+/g

/** HTML that ends at a mark of its own, wherever in a line that stands, be it in a cell. */
const HTML_TO_A_MARK = /<(?:[!?]|script|pre|style|textarea)/i

const BEYOND_ASCII = /[^\0-\x7f]/

/**
 * Makes one character of each stretch of a text that carries no structure, and none of one that fills a cell: a parser
 * that looks at no inline syntax takes the one for a word, and the other for an empty cell. Only what begins and ends
 * outside ASCII is taken for such a stretch.
 */
export function shorten(text: string): Shortened {
  /** Where a shortened stretch ends, and how many characters are missing from there on. */
  const ends: number[] = []
  const missing: number[] = []
  let dropped = 0
  const drop = (start: number, end: number, keeps: string) => {
    ends.push(start - dropped + keeps.length)
    dropped += end - start - keeps.length
    missing.push(dropped)
  }
  const short = text.replace(HTML_TO_A_MARK.test(text) ? STRETCH : STRETCH_OR_CELL, (stretch, index: number) => {
    const from = stretch.search(BEYOND_ASCII)
    if (from < 0) return stretch
    if (text[index - 1] === '|' && text[index + stretch.length] === '|') {
      drop(index, index + stretch.length, '')
      return ''
    }
    let to = stretch.length
    while (stretch.charCodeAt(to - 1) < 0x80) to--
    drop(index + from, index + to, '字')
    return `${stretch.slice(0, from)}字${stretch.slice(to)}`
  })
  return {
    text: short,
    original: (offset) => offset + (missing[firstIndex(ends.length, (at) => (ends[at] ?? 0) > offset) - 1] ?? 0),
  }
}
