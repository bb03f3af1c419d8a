/** Whether paths stay in a folder, by their names and by where links lead. */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'

/** Whether a path lies in a folder by its name. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}

/** Whether a path in a folder stays there, wherever the links on its way lead. */
export function staysInside(folder: string, path: string): boolean {
  const [root, target] = [realPathOf(folder), realPathOf(path)]
  return root === target || isInside(root, target)
}

/** Whether a path leads through a link to another place than its name says. Who names a whole path means where it leads. */
export function isLedAway(path: string, cwd: string): boolean {
  if (isAbsolute(path)) return false
  const absolute = resolve(cwd, path)
  return !staysInside(sharedFolder(cwd, absolute), absolute)
}

/** Where a path leads, or what of it is already there. */
function realPathOf(path: string): string {
  return existsSync(path) || dirname(path) === path ? realpathSync(path) : realPathOf(dirname(path))
}

function sharedFolder(folder: string, path: string): string {
  return isInside(folder, path) || dirname(folder) === folder ? folder : sharedFolder(dirname(folder), path)
}
