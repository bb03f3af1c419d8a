import { check } from './check.ts'
import { type Knowledge, NO_KNOWLEDGE } from './knowledge.ts'
import type { FileReport, Form, Language, Report } from './model.ts'
import { readLog } from './read/log.ts'
import type { Rules } from './rule.ts'
import { type Setting, settle } from './settle.ts'
import { VERSION } from './version.ts'

/** A file as it was read, or why it could not be, in words. */
export type Source =
  | { readonly path: string; readonly text: string; readonly encoding: string }
  | { readonly path: string; readonly error: string }

export interface LintOptions {
  readonly rules: Rules
  /** The day of the check, as YYYY-MM-DD. */
  readonly asOf: string
  readonly language?: Language
  /** The form of every file whose form is not to be taken from its title. */
  readonly form?: Form | null
  /** Severities that differ from the rules' own, by rule. */
  readonly settings?: ReadonlyMap<string, Setting>
  /** What the project knows of itself. */
  readonly knowledge?: Knowledge
}

/** Lints texts: reads the change log of each, checks them together and settles what is said. Touches no disk. */
export function lint(sources: readonly Source[], options: LintOptions): Report {
  const { rules, asOf, language = 'ja', form = null, settings = new Map(), knowledge = NO_KNOWLEDGE } = options
  const active: Rules = new Map([...rules].filter(([id]) => settings.get(id) !== 'off'))
  const read = sources.map((source) => ({
    source,
    log: 'error' in source ? null : readLog(source.path, source.text, form),
  }))
  const logs = read.flatMap(({ log }) => log ?? [])
  const annotations = settle(logs, check(logs, active, asOf, knowledge), { rules: active, settings, language })
  const files = read.map(
    ({ source, log }): FileReport => ({
      path: source.path,
      form: log?.form ?? null,
      tables: log?.tables ?? 0,
      rows: log?.rowCount ?? 0,
      encoding: 'error' in source ? null : source.encoding,
      error: 'error' in source ? source.error : null,
      log,
      annotations: annotations.get(source.path) ?? [],
      silenced: [],
    }),
  )
  return { asOf, version: VERSION, files }
}
