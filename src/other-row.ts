import type { Place, Worded } from './model.ts'

/** The row of another place, in words for whoever looks at this one. It is counted in the log, not in the file. */
export function otherRow(other: Place, own: Place): Worded {
  const file = other.path === own.path ? '' : `${other.path} `
  return !file && other.row === own.row
    ? { ja: '同じ行', en: 'the same row' }
    : { ja: `${file}表の${other.row}行目`, en: `${file}row ${other.row}` }
}
