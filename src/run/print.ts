/** Where a report goes, and in which dress. */
import { resolve } from 'node:path'
import { oneOf, UsageError } from '../arguments.ts'
import type { Report, Worded } from '../model.ts'
import type { Dress } from '../report/format.ts'
import { FORMATS, type FormatName } from '../report/formats.ts'
import type { World } from './world.ts'

/** A format, and the file it is written to; `null` for standard output. */
export interface Output {
  readonly format: FormatName
  readonly file: string | null
}

/** What a person may say about colours. */
export interface ColorOptions {
  readonly color?: boolean
  readonly 'no-color'?: boolean
}

/** In GitHub Actions annotations come by themselves, unless a program reads what is printed. @throws UsageError */
export function outputsOf(formats: readonly string[], { cwd, env }: World): Output[] {
  const outputs = formats.map((format): Output => {
    const [, name = '', file = null] = /^([^:]*)(?::(.+))?$/s.exec(format) ?? []
    return { format: oneOf('--format', name, Object.keys(FORMATS) as FormatName[]), file }
  })
  const files = outputs.flatMap(({ file }) => (file === null ? [] : resolve(cwd, file)))
  if (new Set(files).size < files.length) throw new UsageError(SAME_FILE)
  if (outputs.every(({ file }) => file !== null)) outputs.unshift({ format: 'pretty', file: null })
  const isForPeople = outputs.every(({ format, file }) => file !== null || format === 'pretty' || format === 'compact')
  if (env.GITHUB_ACTIONS === 'true' && isForPeople) outputs.push({ format: 'github', file: null })
  return outputs
}

const SAME_FILE: Worded = {
  ja: '2つの --format が同じファイルを指しています。別々のファイルを指定してください',
  en: 'Two --format options name the same file. Give each its own',
}

/** @throws UsageError where a report would take the place of a file that it is about */
export function spareSources(outputs: readonly Output[], paths: readonly string[], cwd: string): void {
  const sources = new Set(paths.map((path) => resolve(cwd, path)))
  const lost = outputs.find(({ file }) => file !== null && sources.has(resolve(cwd, file)))
  if (lost?.file) throw new UsageError(LINTED_FILE(lost.file))
}

const LINTED_FILE = (file: string): Worded => ({
  ja: `--format の「${file}」は検査するファイルです。上書きしないよう、別のファイルを指定してください`,
  en: `--format would overwrite "${file}", which is linted. Name another file`,
})

/** Prints a report in each of the formats asked for. */
export async function print(
  report: Report,
  outputs: readonly Output[],
  dress: Omit<Dress, 'color'>,
  options: ColorOptions,
  world: World,
): Promise<void> {
  for (const { format, file } of outputs) {
    const color = file === null && isColored(options, world)
    const text = (await FORMATS[format]())(report, { ...dress, color })
    world.write(file === null ? 'stdout' : { file }, text)
  }
  const summary = world.env.GITHUB_ACTIONS === 'true' ? world.env.GITHUB_STEP_SUMMARY : undefined
  if (!summary || outputs.every(({ format }) => format !== 'github')) return
  const { stepSummary } = await import('../report/step-summary.ts')
  world.write({ file: summary, append: true }, stepSummary(report, { ...dress, color: false }))
}

/** Colour on a terminal, unless somebody said otherwise: the option first, then the environment. */
function isColored(options: ColorOptions, { env, isTerminal }: World): boolean {
  if (options['no-color']) return false
  if (options.color) return true
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal.stdout && env.TERM !== 'dumb'
}
