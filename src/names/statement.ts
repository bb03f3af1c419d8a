import { groupBy } from '../group.ts'
import type { Place, Span, Worded } from '../model.ts'
import { once } from '../once.ts'
import { part } from '../place.ts'
import { quote } from '../quote.ts'
import type { OldName, Renamed } from './old-name.ts'
import type { Stated } from './stated-renames.ts'

/** What a log itself says of a rename. */
export interface Statement {
  readonly old: string
  readonly renamed: string
  /** What the old name found is to be replaced by. */
  readonly instead: string
  /** Whether the old name found is that of a section alone, which another body may have, too. */
  readonly isBare: boolean
  /** The 変更日 of the row that states it, as YYYY-MM-DD; empty where it has none. */
  readonly day: string
  /** The rows that state it, in words. */
  readonly where: Worded
  /** Whether more than one row states it. */
  readonly isConfirmed: boolean
  /** Where the new name stands. */
  readonly place: Place
}

const LISTED = 3

/** For each file the first rows that state a rename, a few more than are told. */
const firstByFile = once((renamed: Renamed<Span>) => {
  const rows = new Map(renamed.rows.toReversed().map((stated) => [stated.row, stated]))
  const files = groupBy([...rows.values()].reverse(), ({ row }) => row.path)
  return new Map([...files].map(([path, stated]) => [path, stated.slice(0, LISTED + 1)]))
})

const statedIn = (renames: readonly Renamed<Span>[], path: string): readonly Stated<Span>[] =>
  renames.flatMap((renamed) => firstByFile(renamed).get(path) ?? [])

/** How rows state what makes a name old, told to a reader of the file at `path`; `null` where no row does. */
export function statementOf({ renames, told, instead, isBare }: OldName<Span>, path: string): Statement | null {
  const first = statedIn(told, path)[0] ?? told.flatMap(({ rows }) => rows.slice(0, 1))[0]
  if (!first) return null
  const { row, day, old, new: renamed } = first
  const numbers = [...new Set(statedIn(told, row.path).map((other) => other.row.number))].sort((a, b) => a - b)
  const file = row.path === path ? '' : quote(row.path)
  const listed = numbers.slice(0, LISTED)
  return {
    old: row.before.text.slice(old.start, old.end),
    renamed: row.after.text.slice(renamed.start, renamed.end),
    instead,
    isBare,
    day: day ?? '',
    where: {
      ja: `${file && `${file}の`}表の${listed.join('・')}行目${numbers.length > listed.length ? 'ほか' : ''}`,
      en: `${file && `${file} `}row ${listed.join(', ')}`,
    },
    isConfirmed: renames.some(({ rows }) => rows.some((other) => other.row !== row)),
    place: part(row, 'after', renamed.start, renamed.end),
  }
}
