/** Fixes written back to the disk, or shown. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { encode } from '../encoding/encode.ts'
import { type ReadFile, replaceFile } from '../files.ts'
import { fixedText } from '../fix.ts'
import type { Report, Worded } from '../model.ts'

/** More rounds than fixes can call for one another. */
const MOST_ROUNDS = 10

/**
 * Applies the certain fixes to what was read, until there is none left.
 *
 * @returns the files as they are to be
 */
export function fixedFiles(files: readonly ReadFile[], lintAll: (files: readonly ReadFile[]) => Report): ReadFile[] {
  let current = [...files]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const texts = new Map(lintAll(current).files.map((file) => [file.path, fixedText(file)]))
    if ([...texts.values()].every((text) => text === null)) break
    current = current.map((file) => {
      const text = texts.get(file.path)
      return 'failure' in file || text == null ? file : { ...file, text }
    })
  }
  return current
}

/** The files as they are now, and why some could not be fixed. */
export interface Written {
  readonly written: readonly ReadFile[]
  readonly complaints: readonly Worded[]
}

/** Writes the files that were fixed, each in its own encoding and with its byte-order mark. */
export function writeFixes(files: readonly ReadFile[], fixed: readonly ReadFile[], cwd: string): Written {
  const complaints: Worded[] = []
  const written = files.map((old, index) => {
    const file = fixed[index]
    if (!file || 'failure' in file || 'failure' in old || file.text === old.text) return old
    const complaint = writeFix(old, file, cwd)
    if (complaint) complaints.push(complaint(file.path))
    return complaint ? old : file
  })
  return { written, complaints }
}

type TextFile = Exclude<ReadFile, { readonly failure: unknown }>

/** What was read must be what is on the disk and what would be written for it, to the byte. */
function writeFix(old: TextFile, file: TextFile, cwd: string): ((path: string) => Worded) | null {
  const asRead = encode(old.text, old.encoding, old.bom)
  const bytes = encode(file.text, file.encoding, file.bom)
  if (!asRead || !bytes || !readFileSync(resolve(cwd, file.path)).equals(asRead)) return UNLIKE
  return replaceFile(file.path, bytes, cwd) ? null : UNWRITABLE
}

const UNLIKE = (path: string): Worded => ({
  ja: `「${path}」は、ほかの箇所を変えずに書き戻せないので直しませんでした。UTF-8で保存し直してください`,
  en: `"${path}" cannot be written back without changing the rest of it, and was not fixed. Save it as UTF-8`,
})

const UNWRITABLE = (path: string): Worded => ({
  ja: `「${path}」に書き込めないので直しませんでした。権限と、シンボリックリンクを通らないことを確かめてください`,
  en: `"${path}" cannot be written and was not fixed. Check its permissions, and that no symbolic link leads there`,
})

/** What the fixes change, as a unified diff; it is in UTF-8, whatever the files are in. */
export async function diffOf(files: readonly ReadFile[], fixed: readonly ReadFile[]): Promise<string> {
  const { createTwoFilesPatch } = await import('diff')
  return fixed
    .map((file, index) => {
      const old = files[index]
      if (!old || 'failure' in file || 'failure' in old || file.text === old.text) return ''
      const names = [`a/${file.path}`, `b/${file.path}`] as const
      return createTwoFilesPatch(...names, wholeText(old), wholeText(file), undefined, undefined, { context: 3 })
    })
    .join('')
}

const wholeText = ({ text, bom }: TextFile): string => (bom ? `\ufeff${text}` : text)
