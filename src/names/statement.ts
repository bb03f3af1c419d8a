import type { Place, Span, Worded } from '../model.ts'
import { part } from '../place.ts'
import { quote } from '../quote.ts'
import type { Renamed } from './old-name.ts'

/** What a log itself says of a rename. */
export interface Statement {
  readonly old: string
  readonly renamed: string
  /** The 変更日 of the row that states it, as YYYY-MM-DD; empty where it has none. */
  readonly day: string
  /** The rows that state it, in words. */
  readonly where: Worded
  /** How many rows state it. */
  readonly rows: number
  /** Where the new name stands. */
  readonly place: Place
}

const LISTED = 3

/** How rows state renames, told to a reader of the file at `path`; `null` where no row does. */
export function statementOf(renames: readonly Renamed<Span>[], path: string): Statement | null {
  const stated = renames.flatMap(({ rows }) => rows)
  const first = stated.find(({ row }) => row.path === path) ?? stated[0]
  if (!first) return null
  const { row, day, old, new: renamed } = first
  const numbers = [...new Set(stated.flatMap((other) => (other.row.path === row.path ? other.row.number : [])))].sort(
    (a, b) => a - b,
  )
  const file = row.path === path ? '' : quote(row.path)
  const listed = numbers.slice(0, LISTED)
  return {
    old: row.before.text.slice(old.start, old.end),
    renamed: row.after.text.slice(renamed.start, renamed.end),
    day: day ?? '',
    where: {
      ja: `${file && `${file}の`}${listed.join('・')}行目${numbers.length > listed.length ? 'ほか' : ''}`,
      en: `${file && `${file} `}row ${listed.join(', ')}`,
    },
    rows: new Set(stated.map((other) => other.row)).size,
    place: part(row, 'after', renamed.start, renamed.end),
  }
}
