import { closeSync, constants, existsSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { type Decoded, decode, type Undecodable } from './encoding/decode.ts'
import type { Encoding } from './encoding/names.ts'
import { isLedAway } from './inside.ts'

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
  const paths = await globAll([pattern], folder, false)
  return paths.map((path) => display(path, cwd)).sort()
}

/**
 * The Markdown files that globs match.
 *
 * @param withFolders whether the name of a folder means all in it
 * @returns absolute paths
 */
export async function globAll(patterns: readonly string[], folder: string, withFolders = true): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const paths = await glob([...patterns], {
    cwd: folder,
    absolute: true,
    ignore: IGNORED,
    expandDirectories: withFolders,
  })
  return paths.filter((path) => /\.(md|markdown)$/i.test(path))
}

/** A path as reports and messages show it: from the current folder, with slashes. */
export function display(absolute: string, cwd: string): string {
  return relative(cwd, absolute).split(sep).join('/')
}

/** The folder that a file stands in. */
export const folderOf = (path: string, cwd: string): string => dirname(resolve(cwd, path))

/** What is larger than this is no change log, and would not fit into memory as a tree. */
export const MOST_BYTES = 64 * 1024 * 1024

/** Why a file is not linted: it is no text, too large, or the system does not let it be read. */
export type Unreadable = { readonly path: string } & (Undecodable | { readonly failure: 'access' | 'size' })

/** A file as text without its byte-order mark, or why there is none. */
export type ReadFile = ({ readonly path: string } & Decoded) | Unreadable

/**
 * Reads a file of text.
 *
 * @param encoding the encoding that somebody says it has
 */
export function readFile(path: string, cwd: string, encoding: Encoding | null = null): ReadFile {
  try {
    const absolute = resolve(cwd, path)
    const stat = statSync(absolute)
    if (stat.size > MOST_BYTES) return { path, failure: 'size' }
    return readBytes(path, stat.isFile() ? readFileSync(absolute) : readPipe(absolute), encoding)
  } catch {
    return { path, failure: 'access' }
  }
}

/** A pipe or a device does not tell how much it holds: no more is read than shows that it is too much. */
function readPipe(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const chunks: Uint8Array[] = []
    for (let total = 0; total <= MOST_BYTES; ) {
      const chunk = new Uint8Array(1 << 16)
      const read = readSync(file, chunk)
      if (read === 0) break
      total += read
      chunks.push(chunk.subarray(0, read))
    }
    return Buffer.concat(chunks)
  } finally {
    closeSync(file)
  }
}

/** Reads what a file holds, or what came in its stead. */
export function readBytes(path: string, bytes: Uint8Array, encoding: Encoding | null = null): ReadFile {
  return bytes.length > MOST_BYTES ? { path, failure: 'size' } : { path, ...decode(bytes, encoding) }
}

/** Where the system has no such flag, there are no symbolic links to speak of. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0

/**
 * Writes a file, or behind what it holds. A symbolic link is not followed, nor is one to a folder elsewhere on the way.
 *
 * @returns whether it could be written
 */
export function replaceFile(path: string, content: string | Uint8Array, cwd: string, append = false): boolean {
  const flag = constants.O_WRONLY | constants.O_CREAT | NO_FOLLOW | (append ? constants.O_APPEND : constants.O_TRUNC)
  try {
    if (isLedAway(path, cwd)) return false
    const file = openSync(resolve(cwd, path), flag)
    try {
      writeFileSync(file, content)
    } finally {
      closeSync(file)
    }
    return true
  } catch {
    return false
  }
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
