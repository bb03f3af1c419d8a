import { existsSync, readFileSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'

const MARKDOWN = '**/*.{md,markdown}'
const IGNORED = ['**/node_modules/**', '**/.git/**']

/** The files that a path of the command line stands for, or why it stands for none. */
export type Found = { readonly paths: readonly string[] } | { readonly missing: 'file' | 'markdown' | 'match' }

/**
 * Finds the files that a path stands for: a file, the Markdown files of a folder, or those that a glob matches.
 * A path that exists is taken literally, whatever signs it holds.
 *
 * @param cwd the folder that relative paths start from
 * @returns paths relative to `cwd`, with slashes, sorted
 */
export async function findFiles(path: string, cwd: string): Promise<Found> {
  const absolute = resolve(cwd, path)
  if (existsSync(absolute)) {
    if (!statSync(absolute).isDirectory()) return { paths: [display(absolute, cwd)] }
    const paths = await glob(MARKDOWN, absolute, cwd)
    return paths.length > 0 ? { paths } : { missing: 'markdown' }
  }
  if (!/[*?{}[\]!()]/.test(path)) return { missing: 'file' }
  const paths = await glob(path, cwd, cwd)
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

function display(absolute: string, cwd: string): string {
  return relative(cwd, absolute).split(sep).join('/')
}

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
