import { againstBaseline, type Baseline, type KnownFinding } from './baseline.ts'
import { check, checkIdle, type ProjectWords } from './check.ts'
import type { Annotation, FileReport, Finding, Form, Idle, Language, Report, Silenced } from './model.ts'
import { fileStart } from './place.ts'
import { readLog } from './read/log.ts'
import type { Rules } from './rule.ts'
import { byPlace, type Setting, settle } from './settle.ts'
import { silence } from './silence.ts'
import { VERSION } from './version.ts'

/** A file as it was read, or why it could not be, in words. */
export type Source =
  | { readonly path: string; readonly text: string; readonly encoding: string }
  | { readonly path: string; readonly error: string }

export interface LintOptions extends ProjectWords {
  readonly rules: Rules
  /** The day of the check, as YYYY-MM-DD. */
  readonly asOf: string
  readonly language?: Language
  /** The form of every file whose form is not to be taken from its title. */
  readonly form?: Form | null
  /** Severities that differ from the rules' own, by rule. */
  readonly settings?: ReadonlyMap<string, Setting>
  /** Findings that are known and stay silent. */
  readonly baseline?: Baseline | null
  /** The path that a file is known by wherever a run starts: what fingerprints and the baseline go by. */
  readonly identify?: (path: string) => string
  /** Is told which step begins, and with what: a file's path or a rule's id. */
  readonly watch?: (step: Step, what: string) => void
}

/** The steps that a run takes time for. */
export type Step = 'read' | 'check' | 'settle'

/** Lints texts: reads the change log of each, checks them together and settles what is said. Touches no disk. */
export function lint(sources: readonly Source[], options: LintOptions): Report {
  const { rules, asOf, language = 'ja', form = null, settings = new Map() } = options
  const { baseline, identify = (path) => path, watch = () => {} } = options
  const active: Rules = new Map([...rules].filter(([id]) => settings.get(id) !== 'off'))
  const read = sources.map((source) => {
    watch('read', source.path)
    return { source, log: 'error' in source ? null : readLog(source.path, source.text, form) }
  })
  const logs = read.flatMap(({ log }) => log ?? [])
  const { findings, idle } = silence(
    logs,
    check(logs, active, asOf, options, (rule) => watch('check', rule)),
    [...rules.keys()],
    active,
  )
  const judge = (some: readonly Idle[]) => checkIdle(some, active, asOf, options)
  const dress = (some: readonly Finding[]) => settle(logs, some, { rules: active, settings, language, identify })

  watch('settle', '')
  const dressed = dress([...findings, ...judge(idle)])
  const compared = new Map(
    logs.map(({ path }) => [path, againstBaseline(dressed.get(path) ?? [], baseline?.get(identify(path)) ?? [])]),
  )
  const stale = [...compared].flatMap(([path, { stale }]) =>
    stale.filter(({ rule }) => active.has(rule)).map((entry) => staleEntry(path, entry)),
  )
  const told = dress(judge(stale))

  const files = read.map(({ source, log }): FileReport => {
    const annotations = [...(compared.get(source.path)?.annotations ?? []), ...(told.get(source.path) ?? [])]
    return {
      path: source.path,
      form: log?.form ?? null,
      tables: log?.tables ?? 0,
      rows: log?.rowCount ?? 0,
      encoding: 'error' in source ? null : source.encoding,
      error: 'error' in source ? source.error : null,
      log,
      annotations: annotations.filter(({ silence }) => !silence).toSorted(byPlace),
      silenced: annotations.filter(isSilenced),
    }
  })
  return { asOf, version: VERSION, files }
}

const isSilenced = (annotation: Annotation): annotation is Silenced => annotation.silence !== null

const staleEntry = (path: string, { rule, item, text }: KnownFinding): Idle => ({
  kind: 'stale-entry',
  place: fileStart(path),
  rule,
  item,
  text,
})
