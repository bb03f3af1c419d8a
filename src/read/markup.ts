import { Tokenizer } from 'htmlparser2'
import type { Span } from '../model.ts'

/** A stretch of a cell's source that reads as something else, or as nothing. */
export interface Cut extends Span {
  readonly reads: string
}

const LINE_TAGS = new Set('p br ul ol li div table tr td th hr h1 h2 h3 h4 h5 h6 blockquote'.split(' '))
const INLINE_TAGS = new Set('span b i u s em strong sup sub font del ins small big a code mark ruby rt rp'.split(' '))

const LINE_BREAK = /<br\s?\/?>/g
const OTHER_MARKUP = /<(?!br\s?\/?>)|&/

/**
 * Finds what a converter left in a cell: tags (a line break in the text where they start a line), comments, entities.
 * What only looks like a tag (`<札幌市における措置>`, `<DV情報>`) is text, and so is one that never ends.
 */
export function markupIn(raw: string): Cut[] {
  return OTHER_MARKUP.test(raw) ? anyMarkupIn(raw) : lineBreaksIn(raw)
}

/** What most cells hold; a tokenizer is made for the others only. */
function lineBreaksIn(raw: string): Cut[] {
  return Array.from(raw.matchAll(LINE_BREAK), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    reads: '\n',
  }))
}

function anyMarkupIn(raw: string): Cut[] {
  const cuts: Cut[] = []
  let tag: { start: number; reads: string } | null = null
  const openTag = (start: number, end: number) => {
    const name = raw.slice(start, end).toLowerCase()
    const known = LINE_TAGS.has(name) || INLINE_TAGS.has(name)
    tag = known ? { start: raw.lastIndexOf('<', start), reads: LINE_TAGS.has(name) ? '\n' : '' } : null
  }
  const endTag = (last: number) => {
    if (tag) cuts.push({ ...tag, end: last + 1 })
    tag = null
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...IGNORED,
      onopentagname: openTag,
      onopentagend: endTag,
      onselfclosingtag: endTag,
      onclosetag: (start, end) => {
        const last = raw.indexOf('>', end)
        if (last < 0) return
        openTag(start, end)
        endTag(last)
      },
      oncomment: (start, end) => {
        // One that never ends is text.
        if (raw[end] === '>')
          cuts.push({ start: raw.lastIndexOf('<', start - 1), end: Math.min(raw.length, end + 1), reads: '' })
      },
      ontextentity: (codePoint, end) => {
        const last = cuts.at(-1)
        const reads = String.fromCodePoint(codePoint)
        if (last?.end === end) cuts[cuts.length - 1] = { ...last, reads: last.reads + reads }
        else if (raw[end - 1] === ';') cuts.push({ start: raw.lastIndexOf('&', end - 1), end, reads })
      },
    },
  )
  tokenizer.write(raw)
  tokenizer.end()
  return cuts
}

const ignore = () => {}

const IGNORED = {
  ontext: ignore,
  oncdata: ignore,
  ondeclaration: ignore,
  onprocessinginstruction: ignore,
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  onend: ignore,
}
