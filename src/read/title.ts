import type { Form, Span } from '../model.ts'
import { comparable } from '../notation/fold.ts'
import { readCell } from './cell.ts'

const LONGEST_TITLE = 200
/** With its tags. */
const LONGEST_WRITTEN = 1000

/** What tells the form, surest first. The title of 様式2 is 変更箇所 alone, so it comes last. */
const TELLING: readonly (readonly [RegExp, Form])[] = [
  [/別添3\)?】?変更箇所/, '様式4'],
  [/別添2\)?】?変更箇所/, '様式3'],
  [/様式4/, '様式4'],
  [/様式3/, '様式3'],
  [/様式2/, '様式2'],
  [/全項目評価書/, '様式4'],
  [/重点項目評価書/, '様式3'],
  [/基礎項目評価書/, '様式2'],
  [/^#*[([【]?変更箇所[)\]】]?$/, '様式2'],
]

/** What a reader sees of a heading or a paragraph. */
export function titleIn(text: string, { start, end }: Span): string {
  const written = text.slice(start, end)
  return written.length > LONGEST_WRITTEN ? written : readCell(text, { start, end }).text.replace(/[*_`]/g, '')
}

/** What a reader sees of HTML that stands before a table of its own: all of it, and each of its lines. */
export function titlesInHtml(text: string, { start, end }: Span): string[] {
  const table = text.slice(start, end).search(/<table[\s>]/i)
  const shown = readCell(text, { start, end: table < 0 ? end : start + table }).text
  return [shown, ...shown.split('\n')]
}

/**
 * The form that the titles of a document tell.
 *
 * @param titles its headings and paragraphs, in Markdown or HTML
 */
export function formOf(titles: readonly string[]): Form | null {
  const texts = titles.filter(({ length }) => length <= LONGEST_TITLE).map(comparable)
  return TELLING.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? null
}
