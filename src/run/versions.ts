/** What Git knows of files: what they held before. */
import { execFileSync } from 'node:child_process'
import { UsageError } from '../arguments.ts'
import { fromRoot } from '../report/root-path.ts'

/** What the files of a run are compared with: those of the index with the last commit, or those on the disk with one. */
export type Comparison = { readonly with: 'index' } | { readonly with: 'commit'; readonly commit: string }

/** A path and what the file holds; `null` where there is none. */
export interface Version {
  readonly path: string
  readonly bytes: Uint8Array | null
}

/** The folders and the commit that a comparison is about. */
export interface Repository {
  readonly root: string
  readonly prefix: string
  readonly commit: string
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/**
 * Opens the repository that the current folder is in.
 *
 * @throws UsageError where there is none, or not that commit, or no Git
 */
export function openRepository(comparison: Comparison, cwd: string): Repository {
  const root = asked(cwd, ['rev-parse', '--show-toplevel'])?.trim()
  const prefix = asked(cwd, ['rev-parse', '--show-prefix'])?.trim()
  if (root === undefined || prefix === undefined) throw new UsageError(NO_REPOSITORY)
  if (comparison.with === 'index') {
    return { root, prefix, commit: asked(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])?.trim() ?? EMPTY_TREE }
  }
  const { commit } = comparison
  const known = asked(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`])?.trim()
  if (!known) throw new UsageError(NO_COMMIT(commit))
  return { root, prefix, commit: asked(root, ['merge-base', known, 'HEAD'])?.trim() || known }
}

/** What the index holds of files. */
export function inIndex(paths: readonly string[], repository: Repository): Version[] {
  return objects(paths, (path) => `:0:${path}`, repository)
}

/** What files held in the commit that is compared with; a file that was renamed since is looked up by its old name. */
export function inCommit(paths: readonly string[], repository: Repository): Version[] {
  const { root, commit } = repository
  const renamed = renamesSince(commit, root)
  return objects(paths, (path) => `${commit}:${renamed.get(path) ?? path}`, repository)
}

/** Asks the index alone: to compare files on the disk, Git runs the filters that the repository names for them. */
function renamesSince(commit: string, root: string): ReadonlyMap<string, string> {
  const diff =
    asked(root, ['diff-index', '--cached', '--name-status', '-z', '-M', '--diff-filter=R', commit, '--']) ?? ''
  const renamed = new Map<string, string>()
  const parts = diff.split('\0')
  for (let at = 0; at + 2 < parts.length; at += 3) renamed.set(parts[at + 2] ?? '', parts[at + 1] ?? '')
  return renamed
}

/**
 * Asks for many objects at once. A name that holds a line break cannot be asked for, nor what is outside the repository.
 *
 * @param nameOf Git's name for what is at a path from the root
 */
function objects(paths: readonly string[], nameOf: (path: string) => string, { root, prefix }: Repository): Version[] {
  const asking = paths.filter((path) => !path.includes('\n') && !fromRoot(prefix, path).startsWith('../'))
  const names = asking.map((path) => `${nameOf(fromRoot(prefix, path))}\n`)
  const answer = git(root, ['cat-file', '--batch'], names.join(''))
  const found = new Map<string, Uint8Array>()
  let at = 0
  for (const path of asking) {
    const end = answer.indexOf(0x0a, at)
    const size = / blob (\d+)$/.exec(answer.toString('latin1', at, end))?.[1]
    at = end + 1
    if (size === undefined) continue
    found.set(path, answer.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return paths.map((path) => ({ path, bytes: found.get(path) ?? null }))
}

const asked = (cwd: string, args: readonly string[]): string | null => {
  try {
    return git(cwd, args).toString('utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(NO_GIT)
    return null
  }
}

const MOST_OUTPUT = 1024 * 1024 * 1024

/** A repository's own configuration may name programs that Git runs; none of them is wanted, nor that it fetches. */
const QUIET = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null']
const OFFLINE = { GIT_NO_LAZY_FETCH: '1' }

const git = (cwd: string, args: readonly string[], input = ''): Buffer =>
  execFileSync('git', [...QUIET, ...args], {
    cwd,
    input,
    env: { ...process.env, ...OFFLINE },
    maxBuffer: MOST_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
  })

const NO_GIT = {
  ja: '--staged と --since には git が要りますが、見つかりません。インストールし、PATHを確かめてください',
  en: '--staged and --since need git, and there is none. Install it, and check the PATH',
}

const NO_REPOSITORY = {
  ja: '--staged と --since は、Gitのリポジトリの中で使います',
  en: '--staged and --since need a Git repository',
}

const NO_COMMIT = (commit: string) => ({
  ja: `--since の「${commit}」というコミットがありません（浅いクローンでは、先に取得してください）`,
  en: `--since: no such commit "${commit}" (a shallow clone has to fetch it first)`,
})
