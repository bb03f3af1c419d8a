import { parseArgs } from 'node:util'
import type { Worded } from './model.ts'
import { nearestOf } from './nearest.ts'

/** A mistake in what the user asked for; the run could not be done. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly worded: Worded
  /** Who says it; a line that names its own place needs nobody. */
  readonly speaker: string

  constructor(worded: Worded, speaker = 'pia-lint: ') {
    super(worded.en)
    this.worded = worded
    this.speaker = speaker
  }
}

/** Every option of the command line. */
export const OPTIONS = {
  format: { type: 'string', short: 'f', multiple: true },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  rule: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  'prune-baseline': { type: 'boolean' },
  staged: { type: 'boolean' },
  since: { type: 'string' },
  'no-ignore': { type: 'boolean' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  encoding: { type: 'string' },
  'as-of': { type: 'string' },
  form: { type: 'string' },
  lang: { type: 'string' },
  stats: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const

export interface Arguments {
  readonly values: ReturnType<typeof parse>['values']
  readonly paths: readonly string[]
}

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true })

/** Reads the arguments. @throws UsageError for an option that is unknown or lacks its value */
export function readArguments(args: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(OPTIONS, token.name) ? OPTIONS[token.name as keyof typeof OPTIONS] : null
    if (!option)
      throw unknown(
        { ja: 'オプション', en: 'option' },
        token.rawName,
        Object.keys(OPTIONS).map((name) => `--${name}`),
      )
    if (
      option.type === 'string' &&
      (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))
    ) {
      throw new UsageError({
        ja: `オプション「${token.rawName}」には値が必要です`,
        en: `Option ${token.rawName} needs a value`,
      })
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError({
        ja: `オプション「${token.rawName}」に値は付けられません`,
        en: `Option ${token.rawName} takes no value`,
      })
    }
  }
  const { values, positionals } = parse(args)
  return { values, paths: positionals }
}

/** Says that a name is not known, with the nearest one that is. */
export function unknown(kind: Worded, name: string, known: readonly string[]): UsageError {
  const near = nearestOf(name, known)
  return new UsageError({
    ja: `${kind.ja}「${name}」はありません${near ? `。「${near}」のことですか` : ''}`,
    en: `Unknown ${kind.en} "${name}"${near ? `. Did you mean "${near}"?` : ''}`,
  })
}

/** The value of an option that takes one of a few. @throws UsageError for any other */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value)
  if (found !== undefined) return found
  const kind = { ja: `${option} の値`, en: `value of ${option}` }
  const { worded } = unknown(kind, value, allowed)
  if (nearestOf(value, allowed)) throw new UsageError(worded)
  throw new UsageError({
    ja: `${worded.ja}（使えるのは${allowed.join('、')}）`,
    en: `${worded.en} (known: ${allowed.join(', ')})`,
  })
}
