import type { Directive, Row, Span } from '../model.ts'
import { outsideRows } from '../place.ts'

const OPEN = '<!--'
const CLOSE = '-->'
const COMMAND = /^\s*pia-lint-([\w-]+)(?=\s|$)/
const WORD = /item=(?:"([^"]*)"|(\S+))|[^\s,]+/g

/** Where directives count: in a row of the log, or between the tables. What is code there is none. */
interface Stretches {
  readonly rows: readonly Row[]
  readonly between: readonly Span[]
}

/**
 * Finds the directives of a file.
 *
 * @param path as reports name it
 * @param text the whole text of the file
 */
export function readDirectives(path: string, text: string, { rows, between }: Stretches): Directive[] {
  return commentsIn(text).flatMap((comment): Directive[] => {
    const content = text.slice(comment.start + OPEN.length, comment.end - CLOSE.length)
    const [{ length } = '', command] = COMMAND.exec(content) ?? []
    const isIn = ({ source }: { source: Span }) => source.start <= comment.start && comment.end <= source.end
    if (command === undefined) return []
    const row = rows.find(isIn)?.number ?? null
    if (row === null && !between.some((source) => isIn({ source }))) return []
    return [{ place: { ...outsideRows(path, text, comment), row }, command, row, ...termsOf(content.slice(length)) }]
  })
}

function commentsIn(text: string): Span[] {
  const comments: Span[] = []
  for (let start = text.indexOf(OPEN); start >= 0; ) {
    const close = text.indexOf(CLOSE, start + OPEN.length)
    if (close < 0) break
    const end = close + CLOSE.length
    comments.push({ start, end })
    start = text.indexOf(OPEN, end)
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
