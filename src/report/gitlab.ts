import { fingerprint } from '../fingerprint.ts'
import type { Annotation, FileReport, Severity } from '../model.ts'
import type { Format } from './format.ts'
import { inertJson, printable } from './printable.ts'
import { fromRoot } from './root-path.ts'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** A report of GitLab's Code Quality: a list, empty where nothing was found. */
export const gitlab: Format = ({ files }, { prefix }) => {
  const issues = files.flatMap((file) => [
    ...unreadable(file, prefix),
    ...file.annotations.map((annotation) => issueOf(annotation, prefix)),
  ])
  return `${inertJson(issues, 2)}\n`
}

/** GitLab does not show the name of a check, so the description starts with it. */
function issueOf({ rule, message, severity, path, line, endLine, fingerprint }: Annotation, prefix: string) {
  return {
    description: `${rule}: ${printable(message)}`,
    check_name: rule,
    fingerprint,
    severity: LEVELS[severity],
    location: { path: fromRoot(prefix, path), lines: { begin: line, end: endLine } },
  }
}

function unreadable({ path, error }: FileReport, prefix: string) {
  if (error === null) return []
  const location = { path: fromRoot(prefix, path), lines: { begin: 1 } }
  const check = 'pia-lint/unreadable'
  return [
    {
      description: printable(error),
      check_name: check,
      fingerprint: fingerprint([location.path, check]),
      severity: 'critical',
      location,
    },
  ]
}
