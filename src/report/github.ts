import type { Annotation, FileReport, Language, Severity } from '../model.ts'
import { SEVERITIES } from '../settle.ts'
import { clip } from './clip.ts'
import type { Dress, Format } from './format.ts'
import { printable } from './printable.ts'
import { fromRoot } from './root-path.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** GitHub shows as many annotations of each severity for a step. */
const MOST_SHOWN = 10

const LONGEST_MESSAGE = 4096

/** Workflow commands that GitHub shows as annotations; what it will not show is said, where it will still show that. */
export const github: Format = ({ files }, dress) => {
  const annotations = files.flatMap((file) => file.annotations)
  const [errors = [], warnings = [], infos = []] = SEVERITIES.map((severity) =>
    annotations.filter((annotation) => annotation.severity === severity),
  )
  const commands = (some: readonly Annotation[]) => some.map((annotation) => command(annotation, dress))
  const failures = files.flatMap((file) => failure(file, dress))
  const hidden = {
    error: Math.max(0, failures.length + errors.length - MOST_SHOWN),
    warning: Math.max(0, warnings.length - MOST_SHOWN),
    info: Math.max(0, infos.length - MOST_SHOWN),
  }
  const isCut = hidden.error + hidden.warning + hidden.info > 0
  // Saying so takes the place of a notice itself.
  if (isCut) hidden.info = Math.max(0, infos.length - MOST_SHOWN + 1)
  const cut = isCut ? [`::notice title=pia-lint::${escapeData(HIDDEN[dress.language](hidden))}\n`] : []
  return [...failures, ...commands(errors), ...commands(warnings), ...cut, ...commands(infos)].join('')
}

const HIDDEN: Readonly<Record<Language, (hidden: Readonly<Record<Severity, number>>) => string>> = {
  ja: ({ error, warning, info }) =>
    `GitHubが表示する注釈は種類ごとに${MOST_SHOWN}件までです。エラー${error}件、警告${warning}件、確認${info}件は注釈に表れません。すべての指摘は、この実行の要約（Summary）の表にあります`,
  en: ({ error, warning, info }) =>
    `GitHub shows ${MOST_SHOWN} annotations of a kind: ${error} errors, ${warning} warnings and ${info} infos are not shown. The table in the summary of this run has them all`,
}

/** A file that could not be read. */
function failure({ path, error }: FileReport, { prefix }: Dress): string[] {
  if (error === null) return []
  return [`::error ${properties({ file: fromRoot(prefix, path), title: 'pia-lint' })}::${data(error)}\n`]
}

function command(annotation: Annotation, { prefix }: Dress): string {
  const { severity, path, rule, line, column, endLine, endColumn, message } = annotation
  const where = properties({
    file: fromRoot(prefix, path),
    line,
    endLine,
    // The runner drops columns that span lines.
    ...(line === endLine && { col: column, endColumn }),
    title: `pia-lint ${rule}`,
  })
  return `::${COMMANDS[severity]} ${where}::${data(message)}\n`
}

const properties = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`)
    .join(',')

const data = (message: string): string => escapeData(clip(printable(message), LONGEST_MESSAGE))

const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
