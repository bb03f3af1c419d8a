import { firstIndex } from '../first-index.ts'
import type { Cell, Span } from '../model.ts'
import { once, onceText } from '../once.ts'
import { fold } from './fold.ts'

/** A folded text without its spaces, and the way back. */
export interface Squeezed {
  readonly text: string
  /** Where a stretch of the squeezed text stands in the text as it was. */
  span(start: number, end: number): Span
}

/** A run of text without spaces: where it starts in the squeezed text and in the text as it was. */
interface Run {
  readonly squeezed: number
  readonly original: number
}

/**
 * Folds a text and drops the spaces that converters scatter (`平 成 28 年`), but for one between two letters or digits,
 * which keeps numbers apart.
 */
export const squeeze: (text: string) => Squeezed = onceText((text) => {
  const folded = fold(text)
  if (!/\s/.test(folded)) return { text: folded, span: (start, end) => ({ start, end }) }
  const runs: Run[] = []
  let squeezed = ''
  let last = ''
  for (const { index, 0: run } of folded.matchAll(/\S+/g)) {
    if (/\w/.test(last) && /^\w/.test(run)) {
      runs.push({ squeezed: squeezed.length, original: index - 1 })
      squeezed += ' '
    }
    runs.push({ squeezed: squeezed.length, original: index })
    squeezed += run
    last = run.charAt(run.length - 1)
  }
  const at = (index: number) => {
    const run = runs[firstIndex(runs.length, (other) => (runs[other]?.squeezed ?? 0) > index) - 1]
    return run ? run.original + index - run.squeezed : text.length
  }
  return {
    text: squeezed,
    span: (start, end) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }),
  }
})

/** The text of a cell, squeezed once for all who read it. */
export const squeezedText: (cell: Cell) => Squeezed = once((cell) => squeeze(cell.text))
