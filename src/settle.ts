import { fingerprint } from './fingerprint.ts'
import type { Annotation, ChangeLog, Finding, Language, Place, Region, Severity } from './model.ts'
import { regionOf } from './read/lines.ts'
import type { Rules } from './rule.ts'

/** What a rule is set to for a run. */
export type Setting = Severity | 'off'

/** Loudest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

export interface Settlement {
  readonly rules: Rules
  /** Severities that differ from the rules' own, by rule. */
  readonly settings: ReadonlyMap<string, Setting>
  readonly language: Language
  /** The path that a file is known by wherever a run starts. */
  identify(path: string): string
}

type Locate = (place: Place) => Region

/**
 * Decides how loud each finding is and in which language it is said.
 *
 * @param logs the logs that the findings speak of
 * @returns the annotations of each log by its path, in the order of their places
 */
export function settle(
  logs: readonly ChangeLog[],
  findings: readonly Finding[],
  settlement: Settlement,
): ReadonlyMap<string, readonly Annotation[]> {
  const lineStarts = new Map(logs.map((log) => [log.path, log.lineStarts]))
  const locate: Locate = (place) => regionOf(place, lineStarts.get(place.path) ?? [0])
  const annotations = new Map<string, Annotation[]>(logs.map(({ path }) => [path, []]))
  for (const finding of findings) {
    const severity = severityOf(finding, settlement)
    if (severity === 'off') continue
    annotations.get(finding.place.path)?.push(annotationOf(finding, severity, locate, settlement))
  }
  return new Map([...annotations].map(([path, own]) => [path, numbered(own.sort(byPlace))]))
}

/** A setting replaces a rule's default; what a rule knows to be quieter stays quieter. */
function severityOf({ rule, severity }: Finding, { rules, settings }: Settlement): Setting {
  const setting = settings.get(rule)
  const own = severity ?? rules.get(rule)?.severity ?? 'error'
  if (!setting) return own
  if (setting === 'off' || !severity) return setting
  return SEVERITIES[Math.max(SEVERITIES.indexOf(setting), SEVERITIES.indexOf(severity))] ?? own
}

function annotationOf(
  finding: Finding,
  severity: Severity,
  locate: Locate,
  { language, identify }: Settlement,
): Annotation {
  const { rule, place, message, related, fix, silence } = finding
  const { path, row, field, item, offset, text, lead, tail } = place
  return {
    ...locate(place),
    path,
    rule,
    severity,
    message: message[language],
    row,
    field,
    item,
    excerpt: { offset, text, lead, tail },
    related: related.map(({ place: other, message: what }) => ({
      ...locate(other),
      path: other.path,
      message: what[language],
    })),
    fix,
    silence,
    fingerprint: fingerprint([identify(path), rule, item, field ?? '', text]),
  }
}

/** The order of findings in a file: by line, column and rule. */
export const byPlace = (a: Annotation, b: Annotation) =>
  a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)

/** Equal findings are numbered in their order, so that each has a fingerprint of its own. */
function numbered(annotations: readonly Annotation[]): Annotation[] {
  const seen = new Map<string, number>()
  return annotations.map((annotation) => {
    const count = (seen.get(annotation.fingerprint) ?? 0) + 1
    seen.set(annotation.fingerprint, count)
    return count === 1 ? annotation : { ...annotation, fingerprint: `${annotation.fingerprint}-${count}` }
  })
}
