import type { Format } from './format.ts'
import { fileOf, findingOf, headOf, summaryOf } from './json.ts'
import { inertJson } from './printable.ts'

/** What `json` says as one object a line: each file, behind it its findings, and a summary as the last line. */
export const ndjson: Format = (report) => {
  const lines = report.files.flatMap((file) => [
    { kind: 'file', ...fileOf(file) },
    ...file.annotations.map((annotation) => ({ kind: 'finding', path: annotation.path, ...findingOf(annotation) })),
  ])
  const summary = { kind: 'summary', ...headOf(report), ...summaryOf(report) }
  return [...lines, summary].map((line) => `${inertJson(line)}\n`).join('')
}
