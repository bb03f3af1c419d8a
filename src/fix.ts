/** The certain fixes, applied to a text. */
import type { Edit, FileReport } from './model.ts'

/**
 * The text of a file with the certain fixes of its findings. A fix is applied whole or, where another one was there
 * first, not at all. Nothing is changed in 変更前: it quotes what was published.
 *
 * @returns `null` where there is nothing to fix
 */
export function fixedText({ log, annotations }: FileReport): string | null {
  if (!log) return null
  const quoted = log.rows.map(({ before }) => before.source)
  const taken: Edit[] = []
  for (const { fix } of annotations) {
    const edits = fix?.edits ?? []
    const isFree = (edit: Edit) => ![...taken, ...quoted].some((other) => overlaps(edit, other))
    if (edits.every(isFree)) taken.push(...edits)
  }
  return taken.length > 0 ? edited(log.text, taken) : null
}

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end

function edited(text: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + put
    from = end
  }
  return result + text.slice(from)
}
