import type { Cut } from './markup.ts'

/** Emphasis and code, links to somewhere, calls of footnotes, and characters that nobody sees. */
const PATTERNS: readonly RegExp[] = [
  /(?<![\\*_`])(?<open>\*{1,3}|_{1,3}|`{1,2})[^\s*_`][^*_`]*(?<close>\k<open>)(?![*_`])/g,
  /(?<open>\[)[^[\]^][^[\]]*(?<close>\]\((?:#|\.{0,2}\/|https?:\/\/)[^()\s]*\))/g,
  /(?<open>\[\^[^[\]\s]+\])/g,
  /(?<open>[\u00ad\u200b\u2060\ufeff]+)/g,
]

const MARKS = /[*_`[\u00ad\u200b\u2060\ufeff]/

/** Finds what stands around the value of a short cell, a date or 事後, and is no part of it. */
export function marksIn(raw: string): Cut[] {
  if (!MARKS.test(raw)) return []
  return PATTERNS.flatMap((pattern) =>
    Array.from(raw.matchAll(pattern)).flatMap(({ index, 0: whole, groups: { open = '', close = '' } = {} }) => {
      const end = index + whole.length
      const opening = { start: index, end: index + open.length, reads: '' }
      return close ? [opening, { start: end - close.length, end, reads: '' }] : opening
    }),
  )
}
