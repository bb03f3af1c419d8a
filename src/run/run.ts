import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Arguments, UsageError } from '../arguments.ts'
import type { Baseline } from '../baseline.ts'
import { localDay } from '../dates.ts'
import { display, folderOf, type ReadFile, readBytes, readFile } from '../files.ts'
import type { LintOptions, Source } from '../lint.ts'
import type { FileReport, Language, Report, Worded } from '../model.ts'
import { isIgnored, lintByProject, type Project, type ProjectFinder, projectFinder } from '../project.ts'
import { printable } from '../report/printable.ts'
import { countBySeverity } from '../report/words.ts'
import type { Rules } from '../rule.ts'
import { guessedAs, whyUnreadable } from '../unreadable.ts'
import { baselinePath, loadBaseline, renewed } from './baseline-file.ts'
import { gather } from './gather.ts'
import { outputsOf, print, spareSources } from './print.ts'
import { inRepository } from './repository.ts'
import { type Request, requestOf } from './request.ts'
import { type Watch, watching } from './watch.ts'
import type { ExitCode, World } from './world.ts'

/**
 * Lints what the arguments name and prints what was found.
 *
 * The configuration of the first file says what is said once for a run: the language, the day of the check, the baseline.
 *
 * @param told the language that the arguments ask for, or the usual one
 * @throws UsageError for arguments that make no sense together with these rules, and for a wrong configuration
 */
export async function run(args: Arguments, told: Language, rules: Rules, world: World): Promise<ExitCode> {
  const { values } = args
  const outputs = outputsOf(values.format ?? [], world)
  const request = requestOf(args, rules)
  const projectOf = projectFinder(values, rules, world.cwd)
  const here = await projectOf(world.cwd)
  const { files, earlier, complaints } = await readAll(args, request, here, projectOf, world)
  spareSources(
    outputs,
    files.map(({ path }) => path),
    world.cwd,
  )
  const projects = new Map<string, Project>()
  for (const { path } of files) projects.set(path, await projectOf(folderOf(path, world.cwd)))
  const [first = here] = projects.values()

  const language = (values.lang === undefined ? first.config?.language : null) ?? told
  const asOf = request.day ?? first.config?.asOf ?? localDay(world.today())
  const { root: top, prefix } = inRepository(world)
  const root = top ?? (first.config ? first.folder : world.cwd)
  const identify = (path: string) => display(resolve(world.cwd, path), root)
  const watch = watching(values.stats === true, language, world)
  const { settings, form } = request
  let logs = 0
  const step: Watch['step'] = (name, what) => {
    if (name === 'read') world.makeRoom(++logs)
    watch.step(name, what)
  }
  const options: LintOptions = { rules, asOf, language, form, settings, identify, watch: step }
  const lintAll = (some: readonly ReadFile[], baseline: Baseline | null = null) =>
    lintByProject(some.map(sourceIn(language)), projects, { ...options, baseline })

  const { present, fixed, unwritten } = await fix(request, files, lintAll, world)
  const file = baselinePath(values.baseline, first, world.cwd)
  const baseline = baselineOf(file, request, () => lintAll(present), { root, identify, world })
  const found = lintAll(present, baseline)
  const whole = request.comparison ? newIn(found, lintAll(earlier)) : found
  const report = values.quiet ? errorsOnly(whole) : whole
  watch.end(report)

  tell([...complaints, ...unwritten, ...guesses(files)], report, language, world)
  const isShown = request.fix === 'show'
  if (isShown) world.write('stdout', await (await import('./fixing.ts')).diffOf(files, fixed))
  const shown = isShown ? outputs.filter((output) => output.file !== null) : outputs
  await print(report, shown, { language, prefix, rules }, values, world)
  return complaints.length + unwritten.length > 0 ? 2 : exitCodeOf(whole, request)
}

interface Read {
  readonly files: readonly ReadFile[]
  /** The same files as they were, where they are compared. */
  readonly earlier: readonly ReadFile[]
  readonly complaints: readonly Worded[]
}

async function readAll(
  { values, paths: named }: Arguments,
  { encoding, comparison }: Request,
  here: Project,
  projectOf: ProjectFinder,
  { cwd, readStdin }: World,
): Promise<Read> {
  const fromBytes = ({ path, bytes }: { path: string; bytes: Uint8Array | null }): ReadFile[] =>
    bytes ? [readBytes(path, bytes, encoding)] : []
  if (values.stdin) {
    const path = values['stdin-filename'] ?? '<stdin>'
    return { files: fromBytes({ path, bytes: await readStdin() }), earlier: [], complaints: [] }
  }
  const gathered = await gather(named, here, cwd)
  const paths: string[] = []
  for (const path of gathered.paths) {
    if (values['no-ignore'] || !(await isIgnored(path, await projectOf(folderOf(path, cwd)), cwd))) paths.push(path)
  }
  if (!comparison)
    return { files: paths.map((path) => readFile(path, cwd, encoding)), earlier: [], complaints: gathered.complaints }

  const { inCommit, inIndex, openRepository } = await import('./versions.ts')
  const repository = openRepository(comparison, cwd)
  const files =
    comparison.with === 'index'
      ? inIndex(paths, repository).flatMap(fromBytes)
      : paths.map((path) => readFile(path, cwd, encoding))
  // What was deleted or renamed is no longer there to be named.
  return { files, earlier: inCommit(paths, repository).flatMap(fromBytes), complaints: [] }
}

const sourceIn =
  (language: Language) =>
  (file: ReadFile): Source =>
    'failure' in file ? { path: file.path, error: whyUnreadable(file)[language] } : file

/** What a run goes on with after fixing. */
interface Fixed {
  /** The files as they are now. */
  readonly present: readonly ReadFile[]
  /** The files as they would be. */
  readonly fixed: readonly ReadFile[]
  readonly unwritten: readonly Worded[]
}

async function fix(
  { fix: mode }: Request,
  files: readonly ReadFile[],
  lintAll: (files: readonly ReadFile[]) => Report,
  { cwd }: World,
): Promise<Fixed> {
  if (!mode) return { present: files, fixed: files, unwritten: [] }
  const { fixedFiles, writeFixes } = await import('./fixing.ts')
  const fixed = fixedFiles(files, lintAll)
  if (mode === 'show') return { present: files, fixed, unwritten: [] }
  const { written, complaints } = writeFixes(files, fixed, cwd)
  return { present: written, fixed, unwritten: complaints }
}

interface Surroundings {
  readonly root: string
  readonly identify: (path: string) => string
  readonly world: World
}

/** The baseline that counts, renewed where that is asked for. */
function baselineOf(
  file: string | null,
  { baseline: renewal }: Request,
  lintAll: () => Report,
  { root, identify, world }: Surroundings,
): Baseline | null {
  if (file === null) {
    if (renewal) throw new UsageError(NO_BASELINE)
    return null
  }
  const baseline = loadBaseline(file, renewal === 'update', world.cwd)
  if (!renewal) return baseline
  const exists = (path: string) => existsSync(resolve(root, path))
  world.write({ file: display(file, world.cwd) }, renewed(baseline, lintAll(), renewal === 'update', identify, exists))
  return loadBaseline(file, false, world.cwd)
}

const NO_BASELINE: Worded = {
  ja: 'ベースラインのファイルを --baseline か、設定の baseline で指定してください',
  en: 'Name the file of the baseline with --baseline, or in the configuration',
}

/** Only the findings that an earlier state of the same files had not. */
function newIn(report: Report, earlier: Report): Report {
  const known = new Map(
    earlier.files.map(({ path, annotations }) => [path, new Set(annotations.map(({ fingerprint }) => fingerprint))]),
  )
  return filtered(report, ({ path, fingerprint }) => !known.get(path)?.has(fingerprint))
}

const errorsOnly = (report: Report): Report => filtered(report, ({ severity }) => severity === 'error')

function filtered(report: Report, keeps: (annotation: FileReport['annotations'][number]) => boolean): Report {
  return { ...report, files: report.files.map((file) => ({ ...file, annotations: file.annotations.filter(keeps) })) }
}

function guesses(files: readonly ReadFile[]): Worded[] {
  return files.flatMap((file) => ('guessed' in file && file.guessed ? guessedAs(file.path, file.encoding) : []))
}

function tell(words: readonly Worded[], { files }: Report, language: Language, { write }: World): void {
  const complaints = [...words.map((worded) => worded[language]), ...files.flatMap(({ error }) => error ?? [])]
  for (const complaint of complaints) write('stderr', `pia-lint: ${printable(complaint)}\n`)
}

function exitCodeOf(report: Report, { maxWarnings }: Request): ExitCode {
  if (report.files.some(({ error }) => error !== null)) return 2
  const { error, warning } = countBySeverity(report)
  return error > 0 || (maxWarnings !== null && warning > maxWarnings) ? 1 : 0
}
