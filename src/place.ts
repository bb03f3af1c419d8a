import { firstIndex } from './first-index.ts'
import type { Cell, Field, Piece, Place, Row, Span } from './model.ts'

const CONTEXT = 40

/**
 * The source of a stretch of a cell's text.
 *
 * @param start offset in `cell.text`
 * @param end offset in `cell.text`, exclusive
 */
export function sourceOf(cell: Cell, start: number, end: number): Span {
  if (!cell.pieces) return { start: cell.source.start + start, end: cell.source.start + end }
  if (start >= end) {
    const { start: at } = sourceOfUnit(cell.pieces, cell.text.length, start, cell.source)
    return { start: at, end: at }
  }
  return {
    start: sourceOfUnit(cell.pieces, cell.text.length, start, cell.source).start,
    end: sourceOfUnit(cell.pieces, cell.text.length, end - 1, cell.source).end,
  }
}

/** The source of the one code unit at `index`; a piece that was decoded answers with the whole of its source. */
function sourceOfUnit(pieces: readonly Piece[], length: number, index: number, whole: Span): Span {
  const next = firstIndex(pieces.length, (other) => (pieces[other]?.text ?? 0) > index)
  const piece = pieces[next - 1]
  if (!piece || index >= length) return { start: whole.end, end: whole.end }
  const { start, end } = piece.source
  const textLength = (pieces[next]?.text ?? length) - piece.text
  if (end - start !== textLength) return piece.source
  return { start: start + index - piece.text, end: start + index - piece.text + 1 }
}

/**
 * A part of a cell as a place to point at.
 *
 * @param start offset in the cell's text; `end` exclusive. Without them, the whole text without the space around it.
 */
export function part(row: Row, field: Field, start?: number, end?: number): Place {
  const cell = row[field]
  const from = start ?? cell.text.length - cell.text.trimStart().length
  const to = end ?? Math.max(from, cell.text.trimEnd().length)
  return {
    path: row.path,
    row: row.number,
    field,
    item: row.item.text.trim(),
    offset: from,
    text: cell.text.slice(from, to),
    lead: cell.text.slice(Math.max(0, from - CONTEXT), from),
    tail: cell.text.slice(to, to + CONTEXT),
    ...sourceOf(cell, from, to),
  }
}

/** The place of a finding about a file as a whole. */
export function fileStart(path: string): Place {
  return outsideRows(path, '', { start: 0, end: 0 })
}

/** A stretch of the source that belongs to no row. */
export function outsideRows(path: string, text: string, { start, end }: Span): Place {
  return {
    path,
    row: null,
    field: null,
    item: '',
    offset: 0,
    text: text.slice(start, end),
    lead: '',
    tail: '',
    start,
    end,
  }
}
