/** The baseline as a file on the disk. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../arguments.ts'
import { type Baseline, baselineText, type KnownFinding, knownFinding, readBaseline } from '../baseline.ts'
import { display, readFile } from '../files.ts'
import { isInside, staysInside } from '../inside.ts'
import type { Report, Worded } from '../model.ts'
import { type Project, tellFaults } from '../project.ts'
import { whyUnreadable } from '../unreadable.ts'

/**
 * Where the baseline is: as the command line says, else as the configuration does.
 *
 * @returns an absolute path, or `null` for none
 * @throws UsageError where a configuration names a file outside its folder
 */
export function baselinePath(named: string | undefined, { folder, config }: Project, cwd: string): string | null {
  if (named !== undefined) return resolve(cwd, named)
  if (!config?.baseline) return null
  const path = resolve(folder, config.baseline)
  if (isInside(folder, path) && staysInside(folder, path)) return path
  throw new UsageError({
    ja: `設定の baseline「${config.baseline}」は、設定ファイルのフォルダーの外にあります（シンボリックリンクの先も含みます）。フォルダーの中のファイルを指定してください`,
    en: `The configuration's baseline "${config.baseline}" is outside its folder, or leads there by a link. Name a file inside it`,
  })
}

/**
 * Reads a baseline.
 *
 * @param isNew whether it may be missing, because it is about to be written
 * @throws UsageError for a file that is missing, unreadable or no baseline
 */
export function loadBaseline(path: string, isNew: boolean, cwd: string): Baseline {
  const name = display(path, cwd)
  if (!existsSync(path)) {
    if (isNew) return new Map()
    throw new UsageError(MISSING(name))
  }
  const file = readFile(name, cwd)
  if ('failure' in file) throw new UsageError(whyUnreadable(file))
  const read = readBaseline(file.text)
  if ('baseline' in read) return read.baseline
  throw tellFaults(name, read.faults)
}

const MISSING = (name: string): Worded => ({
  ja: `ベースライン「${name}」がありません。--update-baseline で作れます`,
  en: `No such baseline: "${name}". --update-baseline writes one`,
})

/**
 * What a baseline holds from now on.
 *
 * @param report what is found without any baseline
 * @param isUpdate takes every finding of the files that were linted; otherwise only what is found no more goes
 * @param exists whether a file is still there, by its path from the root
 */
export function renewed(
  baseline: Baseline,
  report: Report,
  isUpdate: boolean,
  identify: (path: string) => string,
  exists: (path: string) => boolean,
): string {
  const linted = new Map(
    report.files.flatMap(({ path, log, annotations }): [string, KnownFinding[]][] => {
      const known = annotations.map((annotation) => knownFinding(identify(path), annotation))
      return log ? [[identify(path), known]] : []
    }),
  )
  const kept = [...baseline].flatMap(([path, known]) => {
    const found = linted.get(path)
    if (!found) return exists(path) || isUpdate ? known : []
    if (isUpdate) return []
    const fingerprints = new Set(found.map(({ fingerprint }) => fingerprint))
    return known.filter(({ fingerprint }) => fingerprints.has(fingerprint))
  })
  return baselineText(isUpdate ? [...kept, ...[...linted.values()].flat()] : kept)
}
