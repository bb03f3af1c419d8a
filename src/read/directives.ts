import type { Directive, Row, Span } from '../model.ts'
import { outsideRows } from '../place.ts'

const OPEN = '<!--'
const CLOSE = '-->'
const COMMAND = /^\s*pia-lint-([\w-]+)(?=\s|$)/
const CELL = /(?:[^|\\]|\\.)+/gs
const WORD = /item=(?:"([^"]*)"|(\S+))|[^\s,]+/g

/** Where directives count: in a cell of the log, or between the tables. What is code there is none. */
interface Stretches {
  readonly rows: readonly Row[]
  readonly between: readonly Span[]
}

/**
 * Finds the directives of a file, in order.
 *
 * @param path as reports name it
 * @param text the whole text of the file
 */
export function readDirectives(path: string, text: string, { rows, between }: Stretches): Directive[] {
  const within = (stretch: Span, row: number | null): Directive[] =>
    commentsIn(text, stretch).flatMap((comment) => {
      const content = text.slice(comment.start + OPEN.length, comment.end - CLOSE.length)
      const [{ length } = '', command] = COMMAND.exec(content) ?? []
      const place = { ...outsideRows(path, text, comment), row }
      return command === undefined ? [] : [{ place, command, row, ...termsOf(content.slice(length)) }]
    })
  return [
    ...rows.flatMap(({ source, number }) => cellsOf(text, source).flatMap((cell) => within(cell, number))),
    ...between.flatMap((stretch) => within(stretch, null)),
  ].sort((a, b) => a.place.start - b.place.start)
}

/** A comment ends with its cell: one that is left open swallows no other cell. */
function cellsOf(text: string, row: Span): Span[] {
  const line = text.slice(row.start, row.end)
  if (!line.includes(OPEN)) return []
  return Array.from(line.matchAll(CELL), ({ 0: cell, index }) => ({
    start: row.start + index,
    end: row.start + index + cell.length,
  }))
}

function commentsIn(text: string, stretch: Span): Span[] {
  const within = text.slice(stretch.start, stretch.end)
  const comments: Span[] = []
  for (let start = within.indexOf(OPEN); start >= 0; ) {
    const close = within.indexOf(CLOSE, start + OPEN.length)
    if (close < 0) break
    const end = close + CLOSE.length
    comments.push({ start: stretch.start + start, end: stretch.start + end })
    start = within.indexOf(OPEN, end)
  }
  return comments
}

/** `規則 item=Ⅰ-6-② -- 経過措置の引用` */
function termsOf(content: string): Pick<Directive, 'rules' | 'item' | 'reason'> {
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(content)
  const terms = [...content.slice(0, dashes?.index).matchAll(WORD)]
  const item = terms.find(([word]) => word.startsWith('item='))
  return {
    rules: terms.flatMap(([word]) => (word.startsWith('item=') ? [] : word)),
    item: item ? (item[1] ?? item[2] ?? '') : null,
    reason: dashes ? content.slice(dashes.index + dashes[0].length).trim() : '',
  }
}
