import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Worded } from './model.ts'

const MARKDOWN = '**/*.{md,markdown}'
const IGNORED = ['**/node_modules/**', '**/.git/**']

/** The files that a path of the command line stands for, or why it stands for none. */
export type Found = { readonly paths: readonly string[] } | { readonly missing: 'file' | 'markdown' | 'match' }

/**
 * Finds the files that a path stands for: a file, the Markdown files of a folder, or those that a glob matches.
 * A path that exists is taken literally, whatever signs it holds.
 *
 * @param cwd the folder that the paths returned start from
 * @param from the folder that `path` starts from, where it is another one
 * @returns paths relative to `cwd`, with slashes, sorted
 */
export async function findFiles(path: string, cwd: string, from = cwd): Promise<Found> {
  const absolute = resolve(from, path)
  if (existsSync(absolute)) {
    if (!statSync(absolute).isDirectory()) return { paths: [display(absolute, cwd)] }
    const paths = await glob(MARKDOWN, absolute, cwd)
    return paths.length > 0 ? { paths } : { missing: 'markdown' }
  }
  if (!/[*?{}[\]!()]/.test(path)) return { missing: 'file' }
  const paths = await glob(path, from, cwd)
  return paths.length > 0 ? { paths } : { missing: 'match' }
}

async function glob(pattern: string, folder: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const paths = await glob(pattern, { cwd: folder, absolute: true, ignore: IGNORED, expandDirectories: false })
  return paths
    .filter((path) => /\.(md|markdown)$/i.test(path))
    .map((path) => display(path, cwd))
    .sort()
}

/** A path as reports and messages show it: from the current folder, with slashes. */
export function display(absolute: string, cwd: string): string {
  return relative(cwd, absolute).split(sep).join('/')
}

/** The folder that a file stands in. */
export const folderOf = (path: string, cwd: string): string => dirname(resolve(cwd, path))

/** Why a file is not linted: it is no text, or the system does not let it be read. */
export type Failure = 'encoding' | 'access'

/** A file as text without its byte-order mark, or why there is none. */
export type ReadFile =
  | { readonly path: string; readonly text: string; readonly encoding: string }
  | { readonly path: string; readonly failure: Failure }

/** Reads a file of text. */
export function readFile(path: string, cwd: string): ReadFile {
  try {
    return decode(path, readFileSync(resolve(cwd, path)))
  } catch {
    return { path, failure: 'access' }
  }
}

/** Decodes UTF-8 strictly. */
export function decode(path: string, bytes: Uint8Array): ReadFile {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { path, failure: 'encoding' }
  }
}

/** Why a file is not linted, for whoever named it. */
export const UNREADABLE: Readonly<Record<Failure, (path: string) => Worded>> = {
  encoding: (path) => ({
    ja: `「${path}」はUTF-8のテキストではありません。UTF-8で保存し直してください`,
    en: `"${path}" is not UTF-8 text. Save it as UTF-8`,
  }),
  access: (path) => ({
    ja: `「${path}」を読めません。ファイルの権限を確かめてください`,
    en: `"${path}" cannot be read. Check its permissions`,
  }),
}

/** Writes a file that is not there yet. */
export function createFile(path: string, text: string, cwd: string): 'created' | 'exists' | 'access' {
  try {
    writeFileSync(resolve(cwd, path), text, { flag: 'wx' })
    return 'created'
  } catch {
    return existsSync(resolve(cwd, path)) ? 'exists' : 'access'
  }
}
