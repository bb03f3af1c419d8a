import type { FileReport } from '../model.ts'
import type { Format } from './format.ts'
import { element, xmlDocument } from './xml.ts'

/** Checkstyle's XML, which many CI servers read. */
export const checkstyle: Format = ({ files }) =>
  xmlDocument(element('checkstyle', { version: '4.3' }, files.map(fileElement)))

function fileElement({ path, error, annotations }: FileReport): string {
  const errors = annotations.map(({ line, column, severity, message, rule }) =>
    element('error', { line, column, severity, message, source: `pia-lint.${rule}` }),
  )
  const failure =
    error === null
      ? []
      : [element('error', { line: 1, severity: 'error', message: error, source: 'pia-lint.unreadable' })]
  return element('file', { name: path }, [...failure, ...errors])
}
