import { type Arguments, oneOf, UsageError, unknown } from './arguments.ts'
import { ENCODINGS, type Encoding, encodingOf } from './encoding/names.ts'
import { findFiles, folderOf, type ReadFile, readBytes, readFile } from './files.ts'
import type { Source } from './lint.ts'
import type { FileReport, Form, Language, Report, Worded } from './model.ts'
import { readDay } from './notation/date.ts'
import { squeeze } from './notation/squeeze.ts'
import { lintByProject, type Project, projectFinder } from './project.ts'
import type { Dress } from './report/format.ts'
import { FORMATS, type FormatName } from './report/formats.ts'
import { countBySeverity } from './report/words.ts'
import type { Rules } from './rule.ts'
import { SEVERITIES, type Setting } from './settle.ts'
import { guessedAs, whyUnreadable } from './unreadable.ts'

/** The world a run acts on. */
export interface World {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
  readonly today: () => Date
  readonly readStdin: () => Promise<Uint8Array>
  readonly write: (
    target: { readonly file: string; readonly append?: boolean } | 'stdout' | 'stderr',
    text: string,
  ) => void
}

/** 0 all well; 1 findings; 2 the run could not be done, or not wholly. */
export type ExitCode = 0 | 1 | 2

interface Output {
  readonly format: FormatName
  readonly file: string | null
}

/**
 * Lints what the arguments name and prints what was found.
 *
 * The configuration of the first file says what is said once for a run: the language and the day of the check.
 *
 * @param told the language that the arguments ask for, or the usual one
 * @throws UsageError for arguments that make no sense together with these rules, and for a wrong configuration
 */
export async function run(args: Arguments, told: Language, rules: Rules, world: World): Promise<ExitCode> {
  const { values } = args
  const outputs = outputsOf(values.format ?? [], world)
  const settings = settingsOf(values.rule ?? [], rules)
  const maxWarnings = numberOf('--max-warnings', values['max-warnings'])
  const day = dayOf(values['as-of'])
  const form = values.form === undefined ? null : (`様式${oneOf('--form', values.form, ['2', '3', '4'])}` as Form)
  const encoding = namedEncoding(values.encoding)

  const projectOf = projectFinder(values, [...rules.keys()], world.cwd)
  const here = await projectOf(world.cwd)
  const { read, complaints } = values.stdin
    ? { read: [await readStdin(values['stdin-filename'] ?? '<stdin>', encoding, world)], complaints: [] }
    : await readPaths(args.paths, here, encoding, world)
  const projects = new Map<string, Project>()
  for (const { path } of read) projects.set(path, await projectOf(folderOf(path, world.cwd)))
  const [first = here] = projects.values()

  const language = (values.lang === undefined ? first.config?.language : null) ?? told
  const asOf = day ?? first.config?.asOf ?? localDay(world.today())
  const sources = read.map(
    (file): Source => ('failure' in file ? { path: file.path, error: whyUnreadable(file)[language] } : file),
  )
  const whole = lintByProject(sources, projects, { rules, asOf, language, form, settings })
  const report = values.quiet ? errorsOnly(whole) : whole

  for (const complaint of complaints) world.write('stderr', `pia-lint: ${complaint[language]}\n`)
  for (const file of read) {
    if ('guessed' in file && file.guessed) {
      world.write('stderr', `pia-lint: ${guessedAs(file.path, file.encoding)[language]}\n`)
    }
  }
  for (const { error } of report.files) if (error) world.write('stderr', `pia-lint: ${error}\n`)
  await print(report, outputs, language, values, rules, world)

  if (complaints.length > 0 || report.files.some(({ error }) => error)) return 2
  const { error, warning } = countBySeverity(whole)
  return error > 0 || (maxWarnings !== null && warning > maxWarnings) ? 1 : 0
}

async function print(
  report: Report,
  outputs: readonly Output[],
  language: Language,
  values: Arguments['values'],
  rules: Rules,
  world: World,
): Promise<void> {
  for (const { format, file } of outputs) {
    const color = file === null && isColored(values, world)
    const dress: Dress = { language, color, prefix: repositoryPrefix(world), rules }
    const text = (await FORMATS[format]())(report, dress)
    world.write(file === null ? 'stdout' : { file }, text)
  }
  const summary = world.env.GITHUB_ACTIONS === 'true' ? world.env.GITHUB_STEP_SUMMARY : undefined
  if (!summary || outputs.every(({ format }) => format !== 'github')) return
  const { stepSummary } = await import('./report/step-summary.ts')
  const dress: Dress = { language, color: false, prefix: repositoryPrefix(world), rules }
  world.write({ file: summary, append: true }, stepSummary(report, dress))
}

/** Colour on a terminal, unless somebody said otherwise: the option first, then the environment. */
function isColored(values: Arguments['values'], { env, isTerminal }: World): boolean {
  if (values['no-color']) return false
  if (values.color) return true
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}

/** GitHub and GitLab want paths from the repository's root, whichever folder the step runs in. */
function repositoryPrefix({ cwd, env }: World): string {
  const root = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR
  return root && cwd.startsWith(`${root}/`) ? `${cwd.slice(root.length + 1)}/` : ''
}

/** In GitHub Actions annotations come by themselves, unless a program reads what is printed. */
function outputsOf(formats: readonly string[], { env }: World): Output[] {
  const outputs = formats.map((format): Output => {
    const [, name = '', file = null] = /^([^:]*)(?::(.+))?$/s.exec(format) ?? []
    return { format: oneOf('--format', name, Object.keys(FORMATS) as FormatName[]), file }
  })
  if (outputs.every(({ file }) => file !== null)) outputs.unshift({ format: 'pretty', file: null })
  const isForPeople = outputs.every(({ format, file }) => file !== null || format === 'pretty' || format === 'compact')
  if (env.GITHUB_ACTIONS === 'true' && isForPeople) outputs.push({ format: 'github', file: null })
  return outputs
}

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

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

async function readStdin(path: string, encoding: Encoding | null, { readStdin }: World): Promise<ReadFile> {
  return readBytes(path, await readStdin(), encoding)
}

/** Reads what is named; without a name, the files of the configuration, else the current folder. */
async function readPaths(
  named: readonly string[],
  { folder, config }: Project,
  encoding: Encoding | null,
  { cwd }: World,
) {
  const listed = named.length > 0 ? [] : (config?.files ?? [])
  const paths = named.length > 0 ? named : listed.length > 0 ? listed : ['.']
  const files = new Set<string>()
  const complaints: Worded[] = []
  for (const path of paths) {
    const found = await findFiles(path, cwd, listed.length > 0 ? folder : cwd)
    if ('paths' in found) for (const file of found.paths) files.add(file)
    else complaints.push(MISSING[found.missing](path))
  }
  return { read: [...files].map((path) => readFile(path, cwd, encoding)), complaints }
}

const MISSING: Readonly<Record<'file' | 'markdown' | 'match', (path: string) => Worded>> = {
  file: (path) => ({ ja: `ファイル「${path}」がありません`, en: `No such file: "${path}"` }),
  markdown: (path) => ({
    ja: `フォルダー「${path}」にMarkdownファイル（.md、.markdown）がありません`,
    en: `No Markdown file (.md, .markdown) in folder "${path}"`,
  }),
  match: (path) => ({ ja: `「${path}」に合うファイルがありません`, en: `No file matches "${path}"` }),
}

function errorsOnly(report: Report): Report {
  const quiet = (file: FileReport): FileReport => ({
    ...file,
    annotations: file.annotations.filter(({ severity }) => severity === 'error'),
  })
  return { ...report, files: report.files.map(quiet) }
}
