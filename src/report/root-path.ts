/**
 * A path from the root of the repository, without `.` and, where it can be, without `..`.
 *
 * @param prefix leads from the root to the folder that `path` starts from; empty or ending in a slash
 */
export function fromRoot(prefix: string, path: string): string {
  const folders: string[] = []
  for (const name of `${prefix}${path}`.split('/')) {
    const above = folders.at(-1)
    if (name === '.') continue
    if (name === '..' && above !== undefined && above !== '..' && above !== '') folders.pop()
    else folders.push(name)
  }
  return folders.join('/')
}
