import type { Annotation, ChangeLog, Edit, FileReport, Region, Report } from '../model.ts'
import { regionOf } from '../read/lines.ts'
import type { Format } from './format.ts'
import { inertJson } from './printable.ts'

const LEVELS = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const

/** reviewdog's Diagnostic Format. Its columns count the bytes of UTF-8. */
export const rdjson: Format = (report) => {
  const toRange = ranger(report)
  const diagnostics = report.files.flatMap((file) => [
    ...unreadable(file),
    ...file.annotations.map((annotation) => diagnosticOf(annotation, file.log, toRange)),
  ])
  return `${inertJson({ source: { name: 'pia-lint' }, diagnostics }, 2)}\n`
}

type ToRange = (path: string, region: Region) => object

/** Turns the regions of each file into ranges. */
function ranger({ files }: Report): ToRange {
  const logs = new Map(files.map(({ path, log }) => [path, log]))
  return (path, { line, column, endLine, endColumn }) => {
    const log = logs.get(path) ?? null
    return { start: position(log, line, column), end: position(log, endLine, endColumn) }
  }
}

const encoder = new TextEncoder()

function position(log: ChangeLog | null, line: number, column: number) {
  const start = log?.lineStarts[line - 1]
  if (!log || start === undefined) return { line }
  return { line, column: encoder.encode(log.text.slice(start, start + column - 1)).length + 1 }
}

function diagnosticOf(annotation: Annotation, log: ChangeLog | null, toRange: ToRange) {
  const { path, rule, severity, message, related, fix } = annotation
  const suggestion = ({ text, ...span }: Edit) => ({
    range: toRange(path, regionOf(span, log?.lineStarts ?? [0])),
    text,
  })
  return {
    message,
    location: { path, range: toRange(path, annotation) },
    severity: LEVELS[severity],
    code: { value: rule },
    ...(fix && { suggestions: fix.edits.map(suggestion) }),
    ...(related.length > 0 && {
      related_locations: related.map((other) => ({
        message: other.message,
        location: { path: other.path, range: toRange(other.path, other) },
      })),
    }),
  }
}

const unreadable = ({ path, error }: FileReport) =>
  error === null ? [] : [{ message: error, location: { path }, severity: LEVELS.error, code: { value: 'unreadable' } }]
