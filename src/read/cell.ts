import type { Cell, Piece, Span } from '../model.ts'
import { onceText } from '../once.ts'
import { marksIn } from './marks.ts'
import { type Cut, markupIn } from './markup.ts'

/** Equal texts as one, by which what is remembered of a text is found sooner. */
const oneOf = onceText((text) => text)

const MARKUP = /[<&\\]/
const ESCAPE = /\\([!-/:-@[-`{-~])/g

/**
 * Reads a cell: takes converter markup, comments, entities and escapes out of its text and keeps the way back.
 *
 * @param text the whole text of the file
 * @param source where the cell stands in it, without pipes and padding
 * @param isShort whether it holds one value, a date or 事後, around which marks of Markdown say nothing
 */
export function readCell(text: string, source: Span, isShort = false): Cell {
  const raw = text.slice(source.start, source.end)
  const marks = isShort ? marksIn(raw) : []
  const markup = MARKUP.test(raw) ? [...markupIn(raw), ...escapesIn(raw)] : []
  if (marks.length + markup.length === 0) return { text: oneOf(raw), source, pieces: null }
  const cuts = [...markup, ...marks].sort((a, b) => a.start - b.start)
  return { source, ...withoutCuts(raw, cuts, source.start) }
}

function escapesIn(raw: string): Cut[] {
  return Array.from(raw.matchAll(ESCAPE), ({ index, 0: { length }, 1: reads = '' }) => ({
    start: index,
    end: index + length,
    reads,
  }))
}

/** Where cuts overlap the first one counts: an escaped `\<br>` is no tag. */
function withoutCuts(raw: string, cuts: readonly Cut[], base: number): Pick<Cell, 'text' | 'pieces'> {
  const pieces: Piece[] = []
  let text = ''
  let read = 0
  const put = (reads: string, end: number) => {
    if (reads) pieces.push({ text: text.length, source: { start: base + read, end: base + end } })
    text += reads
    read = end
  }
  for (const { start, end, reads } of cuts) {
    if (start < read) continue
    if (start > read) put(raw.slice(read, start), start)
    put(reads, end)
  }
  if (raw.length > read) put(raw.slice(read), raw.length)
  return { text: oneOf(text), pieces }
}
