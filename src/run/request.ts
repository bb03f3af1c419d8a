/** What the command line asks of a run. */
import { type Arguments, oneOf, UsageError, unknown } from '../arguments.ts'
import { ENCODINGS, type Encoding, encodingOf } from '../encoding/names.ts'
import type { Form, Worded } from '../model.ts'
import { readDay } from '../notation/date.ts'
import { squeeze } from '../notation/squeeze.ts'
import type { Rules } from '../rule.ts'
import { SEVERITIES, type Setting } from '../settle.ts'
import type { Comparison } from './versions.ts'

export interface Request {
  readonly settings: ReadonlyMap<string, Setting>
  readonly maxWarnings: number | null
  /** The day of the check, as YYYY-MM-DD. */
  readonly day: string | null
  readonly form: Form | null
  readonly encoding: Encoding | null
  /** What the files are compared with, where only what is new is to be told. */
  readonly comparison: Comparison | null
  /** Whether certain fixes are written, or only shown. */
  readonly fix: 'write' | 'show' | null
  /** Whether the baseline takes all findings, or only loses what is found no more. */
  readonly baseline: 'update' | 'prune' | null
}

/** @throws UsageError for values that make no sense, alone or together */
export function requestOf({ values, paths }: Arguments, rules: Rules): Request {
  if (values.stdin && paths.length > 0) throw new UsageError(STDIN_OR_FILES)
  if (values['stdin-filename'] !== undefined && !values.stdin) throw new UsageError(ONLY_WITH_STDIN)
  if (paths.includes('')) throw new UsageError(NO_NAME)
  for (const [one, other] of EXCLUSIVE) {
    if (values[one] !== undefined && values[other] !== undefined) throw together(one, other)
  }
  return {
    settings: settingsOf(values.rule ?? [], rules),
    maxWarnings: numberOf('--max-warnings', values['max-warnings']),
    day: dayOf(values['as-of']),
    form: values.form === undefined ? null : (`様式${oneOf('--form', values.form, ['2', '3', '4'])}` as Form),
    encoding: namedEncoding(values.encoding),
    comparison: comparisonOf(values),
    fix: values['fix-dry-run'] ? 'show' : values.fix ? 'write' : null,
    baseline: values['update-baseline'] ? 'update' : values['prune-baseline'] ? 'prune' : null,
  }
}

const STDIN_OR_FILES: Worded = {
  ja: '--stdin とファイルは一緒に指定できません。標準入力の名前は --stdin-filename で指定してください',
  en: '--stdin takes no files. Name what it holds with --stdin-filename',
}

const ONLY_WITH_STDIN: Worded = {
  ja: '--stdin-filename は --stdin と一緒に使います',
  en: '--stdin-filename goes with --stdin',
}

const NO_NAME: Worded = { ja: '空のパスが指定されています', en: 'A path is empty' }

function comparisonOf({ staged, since }: Arguments['values']): Comparison | null {
  if (staged) return { with: 'index' }
  return since === undefined ? null : { with: 'commit', commit: since }
}

/** What standard input and the index hold is not on the disk, so nothing can be written back; and a baseline is whole. */
const EXCLUSIVE = [
  ['stdin', 'fix'],
  ['stdin', 'fix-dry-run'],
  ['stdin', 'staged'],
  ['stdin', 'since'],
  ['staged', 'since'],
  ['staged', 'fix'],
  ['staged', 'fix-dry-run'],
  ['staged', 'update-baseline'],
  ['staged', 'prune-baseline'],
  ['since', 'update-baseline'],
  ['since', 'prune-baseline'],
  ['update-baseline', 'prune-baseline'],
] as const satisfies readonly (readonly (keyof Arguments['values'])[])[]

const together = (one: string, other: string): UsageError =>
  new UsageError({
    ja: `--${one} と --${other} は一緒に使えません`,
    en: `--${one} and --${other} cannot be used together`,
  })

function settingsOf(options: readonly string[], rules: Rules): Map<string, Setting> {
  return new Map(
    options.map((option) => {
      const [id = '', setting = ''] = option.split('=')
      if (!rules.has(id)) throw unknown({ ja: '規則', en: 'rule' }, id, [...rules.keys()])
      return [id, oneOf(`--rule ${id}`, setting, ['off', ...SEVERITIES])]
    }),
  )
}

function numberOf(option: string, value: string | undefined): number | null {
  if (value === undefined) return null
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new UsageError({
    ja: `${option} には0以上の整数を指定してください：「${value}」`,
    en: `${option} takes a whole number: "${value}"`,
  })
}

function dayOf(value: string | undefined): string | null {
  if (value === undefined) return null
  const day = readDay(squeeze(value))
  if (day) return day
  throw new UsageError({
    ja: `--as-of の「${value}」を日付として読めません。「2026-11-23」や「令和8年11月23日」のように書いてください`,
    en: `--as-of takes a day such as 2026-11-23: "${value}"`,
  })
}

function namedEncoding(value: string | undefined): Encoding | null {
  if (value === undefined) return null
  const encoding = encodingOf(value)
  if (!encoding) throw unknown({ ja: '文字コード', en: 'encoding' }, value, ENCODINGS)
  return encoding
}
