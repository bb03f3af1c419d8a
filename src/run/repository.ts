import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { World } from './world.ts'

/**
 * Where the repository starts, and the way from there to the current folder: empty, or ending in a slash. A CI may say
 * where it put the repository; there may be none.
 */
export function inRepository({ cwd, env }: World): { readonly root: string | null; readonly prefix: string } {
  const root = rootAbove(cwd) ?? (env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || null)
  const way = root === null ? '..' : relative(root, cwd).split(sep).join('/')
  if (way.startsWith('..')) return { root: null, prefix: '' }
  return { root, prefix: way === '' ? '' : `${way}/` }
}

function rootAbove(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? null : rootAbove(above)
}
