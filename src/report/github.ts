import type { Annotation } from '../model.ts'
import { SEVERITIES } from '../settle.ts'
import type { Dress, Format } from './format.ts'
import { printable } from './printable.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands that GitHub shows as annotations; the errors come first, since it shows ten of a kind. */
export const github: Format = ({ files }, dress) => {
  const annotations = files.flatMap((file) => file.annotations)
  return SEVERITIES.flatMap((severity) => annotations.filter((annotation) => annotation.severity === severity))
    .map((annotation) => command(annotation, dress))
    .join('')
}

function command(annotation: Annotation, { prefix }: Dress): string {
  const { severity, rule, line, column, endLine, endColumn, message } = annotation
  const properties = {
    file: `${prefix}${annotation.path}`,
    line,
    endLine,
    // The runner drops columns that span lines.
    ...(line === endLine && { col: column, endColumn }),
    title: `pia-lint ${rule}`,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(printable(message))}\n`
}

const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
