import type { Language, Report } from '../model.ts'
import type { Dress } from './format.ts'
import { markdownLines } from './markdown.ts'

/** GitHub drops the summary of a step above 1 MiB; a step may write more than this report. */
const MOST_BYTES = 1_000_000

const CUT: Readonly<Record<Language, (count: number) => string>> = {
  ja: (count) => `\n表が長いため、ほかの指摘${count}件は省きました。\`--format html:FILE\` などで全体を見られます。\n`,
  en: (count) => `\n${count} more findings were cut for length. \`--format html:FILE\`, for one, shows them all.\n`,
}

/**
 * The table of findings for the summary page of a GitHub step. What did not fit is said.
 *
 * @param most how many bytes it may take
 */
export function stepSummary(report: Report, dress: Dress, most = MOST_BYTES): string {
  const encoder = new TextEncoder()
  const sizeOf = (text: string) => encoder.encode(text).length
  const all = markdownLines(report, dress)
  const total = all.reduce((sum, { findings }) => sum + findings, 0)
  const room = most - sizeOf(CUT[dress.language](total))
  const kept: string[] = []
  let [size, shown] = [0, 0]
  for (const { text, findings } of all) {
    size += sizeOf(text) + 1
    if (size > room) return `${kept.join('')}${CUT[dress.language](total - shown)}`
    kept.push(`${text}\n`)
    shown += findings
  }
  return kept.join('')
}
