import type { Form } from '../model.ts'
import { comparable } from '../notation/fold.ts'

const LONGEST_TITLE = 200

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

/**
 * The form that the titles of a document tell.
 *
 * @param titles its headings and paragraphs
 */
export function formOf(titles: readonly string[]): Form | null {
  const texts = titles.filter(({ length }) => length <= LONGEST_TITLE).map(comparable)
  return TELLING.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? null
}
