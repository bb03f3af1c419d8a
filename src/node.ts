/** The library on a machine with a disk: what a browser has, and linting by path. */
import { rules } from '../rules/index.generated.ts'
import { UsageError } from './arguments.ts'
import { localDay } from './dates.ts'
import { folderOf, readFile } from './files.ts'
import type { LintOptions } from './lint.ts'
import type { Report } from './model.ts'
import { isIgnored, lintByProject, type Project, projectFinder } from './project.ts'
import { gather } from './run/gather.ts'
import { whyUnreadable } from './unreadable.ts'

export * from './index.ts'
export { UsageError }

/** How files are linted; what is left out is as their configuration has it. */
export interface LintFilesOptions extends Omit<LintOptions, 'rules' | 'asOf' | 'watch'> {
  /** The day of the check, as YYYY-MM-DD; today in this machine's time zone where neither this nor a configuration says. */
  readonly asOf?: string
  /** The folder that paths start from. */
  readonly cwd?: string
}

/**
 * Lints files by path, each as the configuration nearest to it says.
 *
 * @param paths files, folders and globs; none for what the configuration lists, else the Markdown files of the folder
 * @throws UsageError for a path that is not there and for a wrong configuration
 */
export async function lintFiles(paths: readonly string[], options: LintFilesOptions = {}): Promise<Report> {
  const { cwd = process.cwd(), asOf, language = 'ja', ...others } = options
  const projectOf = projectFinder({}, rules, cwd)
  const here = await projectOf(cwd)
  const gathered = await gather(paths, here, cwd)
  const [complaint] = gathered.complaints
  if (complaint) throw new UsageError(complaint)
  const projects = new Map<string, Project>()
  for (const path of gathered.paths) {
    const project = await projectOf(folderOf(path, cwd))
    if (!(await isIgnored(path, project, cwd))) projects.set(path, project)
  }
  const [first = here] = projects.values()
  const sources = [...projects.keys()].map((path) => {
    const file = readFile(path, cwd)
    return 'failure' in file ? { path, error: whyUnreadable(file)[language] } : file
  })
  const day = asOf ?? first.config?.asOf ?? localDay(new Date())
  return lintByProject(sources, projects, { ...others, rules, language, asOf: day })
}
