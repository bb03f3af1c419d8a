/** Which configuration counts where. */
import { existsSync, lstatSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from './arguments.ts'
import type { Config, KnownRules } from './config.ts'
import { display, globAll, readFile } from './files.ts'
import { groupBy } from './group.ts'
import { type LintOptions, lint, type Source } from './lint.ts'
import type { FileFault, Report, Worded } from './model.ts'
import { once } from './once.ts'
import { printable, printablePath } from './report/printable.ts'
import { whyUnreadable } from './unreadable.ts'
import { VERSION } from './version.ts'

export const CONFIG_FILE = 'pia-lint.config.json'

/** A folder with the configuration in it; `null` where there is none. */
export interface Project {
  /** What the configuration's own paths start from. */
  readonly folder: string
  readonly config: Config | null
}

/** Gives the project that a folder belongs to. */
export type ProjectFinder = (folder: string) => Promise<Project>

/**
 * Finds projects by the nearest configuration in a folder or above it, unless one is named or none is wanted.
 * Each configuration is read once.
 *
 * @param rules the rules that a configuration may set
 * @param cwd the folder that `options.config` starts from
 */
export function projectFinder(
  options: { readonly config?: string; readonly 'no-config'?: boolean },
  rules: KnownRules,
  cwd: string,
): ProjectFinder {
  const none = Promise.resolve({ folder: cwd, config: null })
  if (options['no-config']) return () => none
  if (options.config !== undefined) {
    const named = openProject(resolve(cwd, options.config), rules, cwd)
    return () => named
  }
  const known = new Map<string, Promise<Project>>()
  const find: ProjectFinder = (folder) => {
    const project = known.get(folder) ?? look(folder)
    known.set(folder, project)
    return project
  }
  const look = (folder: string): Promise<Project> => {
    const path = join(folder, CONFIG_FILE)
    if (isThere(path)) return openFound(path, rules, cwd)
    const above = dirname(folder)
    return above === folder ? none : find(above)
  }
  return find
}

/** Whether anything has a name, and be it a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** A configuration that nobody named is no pipe to wait for. */
async function openFound(path: string, rules: KnownRules, cwd: string): Promise<Project> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFIFO()) return openProject(path, rules, cwd)
  throw new UsageError(whyUnreadable({ path: display(path, cwd), failure: 'access' }))
}

/** @throws UsageError for a configuration that is missing, unreadable or wrong */
async function openProject(path: string, rules: KnownRules, cwd: string): Promise<Project> {
  const name = display(path, cwd)
  if (!existsSync(path)) throw new UsageError(missing(name))
  const file = readFile(path, cwd, 'utf-8')
  if ('failure' in file) throw new UsageError(whyUnreadable({ ...file, path: name }))
  const { readConfig } = await import('./config.ts')
  const read = readConfig(file.text, rules)
  if ('config' in read) return { folder: dirname(path), config: read.config }
  throw tellFaults(name, read.faults)
}

/** A line for each mistake in a file that people write for the tool. */
export const tellFaults = (name: string, faults: readonly FileFault[]): UsageError =>
  new UsageError({ ja: told(name, faults, 'ja'), en: told(name, faults, 'en') }, '')

/** Whether a project wants a file left alone, even where it is named. */
export async function isIgnored(path: string, project: Project, cwd: string): Promise<boolean> {
  return project.config?.ignore.length ? (await ignoredIn(project)).has(resolve(cwd, path)) : false
}

const ignoredIn = once(async ({ folder, config }: Project): Promise<ReadonlySet<string>> => {
  const paths = await globAll(config?.ignore ?? [], folder)
  return new Set(paths)
})

const missing = (name: string): Worded => ({
  ja: `設定ファイル「${name}」がありません`,
  en: `No such configuration: "${name}"`,
})

const told = (name: string, faults: readonly FileFault[], language: keyof Worded): string =>
  faults.map(({ line, message }) => `${printablePath(name)}:${line}: ${printable(message[language])}`).join('\n')

/**
 * Lints each file as its project has set, all in one report.
 *
 * @param projects the project of each source, by path
 * @param options what the command line says; it goes before what a project has set
 */
export function lintByProject(
  sources: readonly Source[],
  projects: ReadonlyMap<string, Project>,
  options: LintOptions,
): Report {
  const groups = groupBy(sources, ({ path }) => projects.get(path)?.config ?? null)
  const reports = [...groups].map(([config, own]) => lint(own, config ? settled(options, config) : options))
  const files = new Map(reports.flatMap((report) => report.files.map((file) => [file.path, file])))
  return { asOf: options.asOf, version: VERSION, files: sources.flatMap(({ path }) => files.get(path) ?? []) }
}

const settled = (options: LintOptions, { form, rules, options: chosen, knowledge }: Config): LintOptions => ({
  ...options,
  form: options.form ?? form,
  settings: new Map([...rules, ...(options.settings ?? [])]),
  options: chosen,
  knowledge,
})
