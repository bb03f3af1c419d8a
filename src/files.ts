import { existsSync, readFileSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Source } from './lint.ts'

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

/** Reads a file as text without its byte-order mark; a file that is no text is told apart. */
export function readSource(path: string, cwd: string): Source {
  try {
    const bytes = readFileSync(resolve(cwd, path))
    return { path, text: decode(bytes), encoding: 'utf-8' }
  } catch (error) {
    return { path, error: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' }
  }
}

/** Decodes UTF-8 strictly. @throws TypeError with code `ERR_ENCODING_INVALID_ENCODED_DATA` where the bytes are not UTF-8 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
