/** Which files a run reads. */
import { findFiles } from '../files.ts'
import type { Worded } from '../model.ts'
import type { Project } from '../project.ts'

/** The paths that are linted, and what was named in vain. */
export interface Gathered {
  readonly paths: readonly string[]
  readonly complaints: readonly Worded[]
}

/** Finds what is named; without a name, the files of the configuration, else those of the current folder. */
export async function gather(named: readonly string[], { folder, config }: Project, cwd: string): Promise<Gathered> {
  const configured = named.length > 0 ? [] : (config?.files ?? [])
  const paths = named.length > 0 ? named : configured.length > 0 ? configured : ['.']
  const files = new Set<string>()
  const complaints: Worded[] = []
  for (const path of paths) {
    const found = await findFiles(path, cwd, configured.length > 0 ? folder : cwd)
    if ('paths' in found) for (const file of found.paths) files.add(file)
    else complaints.push(MISSING[found.missing](path))
  }
  return { paths: [...files], complaints }
}

const MISSING: Readonly<Record<'file' | 'markdown' | 'match', (path: string) => Worded>> = {
  file: (path) => ({ ja: `ファイル「${path}」がありません`, en: `No such file: "${path}"` }),
  markdown: (path) => ({
    ja: `フォルダー「${path}」にMarkdownファイル（.md、.markdown）がありません`,
    en: `No Markdown file (.md, .markdown) in folder "${path}"`,
  }),
  match: (path) => ({ ja: `「${path}」に合うファイルがありません`, en: `No file matches "${path}"` }),
}
