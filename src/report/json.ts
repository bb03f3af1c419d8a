import type { Annotation, FileReport } from '../model.ts'
import type { Format } from './format.ts'
import { countBySeverity } from './words.ts'

/** The versioned report of `schemas/report.schema.json`. */
export const json: Format = (report) => {
  const { error, warning, info } = countBySeverity(report)
  const document = {
    schemaVersion: 1,
    tool: { name: 'pia-lint', version: report.version },
    asOf: report.asOf,
    files: report.files.map(fileOf),
    summary: {
      files: report.files.length,
      rows: report.files.reduce((sum, { rows }) => sum + rows, 0),
      errors: error,
      warnings: warning,
      infos: info,
    },
  }
  return `${inert(JSON.stringify(document, null, 2))}\n`
}

const fileOf = ({ path, form, tables, rows, encoding, error, annotations }: FileReport) => ({
  path,
  form,
  tables,
  rows,
  encoding,
  error,
  findings: annotations.map(findingOf),
})

function findingOf(annotation: Annotation) {
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

/** Escapes what JSON allows but a terminal or a CI runner would act on. */
function inert(text: string): string {
  return text
    .replace(
      /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/##(?=\[)/g, '#\\u0023')
}
