import type { Annotation, FileReport, Report } from '../model.ts'
import type { Format } from './format.ts'
import { inertJson } from './printable.ts'
import { countBySeverity } from './words.ts'

/** The versioned report of `schemas/report.schema.json`. */
export const json: Format = (report) => {
  const files = report.files.map((file) => ({ ...fileOf(file), findings: file.annotations.map(findingOf) }))
  return `${inertJson({ ...headOf(report), files, summary: summaryOf(report) }, 2)}\n`
}

/** What made the report. */
export const headOf = ({ version, asOf }: Report) => ({
  schemaVersion: 1,
  tool: { name: 'pia-lint', version },
  asOf,
})

/** What is known of a file besides its findings. */
export const fileOf = ({ path, form, tables, rows, encoding, error }: FileReport) => ({
  path,
  form,
  tables,
  rows,
  encoding,
  error,
})

/** A finding as programs read it. */
export function findingOf(annotation: Annotation) {
  const { rule, severity, message, line, column, endLine, endColumn, row, field, related, fix, fingerprint } =
    annotation
  return {
    rule,
    severity,
    message,
    line,
    column,
    endLine,
    endColumn,
    row,
    field,
    ...(related.length > 0 && { related: related.map(relatedOf) }),
    ...(fix && { fix: { safe: true, edits: fix.edits } }),
    fingerprint,
  }
}

const relatedOf = ({ path, line, column, endLine, endColumn, message }: Annotation['related'][number]) => ({
  path,
  line,
  column,
  endLine,
  endColumn,
  message,
})

/** How much was looked at and found. */
export function summaryOf(report: Report) {
  const { error, warning, info } = countBySeverity(report)
  return {
    files: report.files.length,
    rows: report.files.reduce((sum, { rows }) => sum + rows, 0),
    errors: error,
    warnings: warning,
    infos: info,
  }
}
