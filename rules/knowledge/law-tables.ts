/** Which 項 a row carries over from an old 別表 to the table that took its place, although they moved. */
import type { Cell, Row } from '../../src/model.ts'
import { comparable } from '../../src/notation/fold.ts'
import { lawReferencesIn } from '../../src/notation/law-reference.ts'
import type { TableRow } from '../../src/notation/table-rows.ts'
import { FACTS, isAt, type LawPlace, type MovedRow, placeOf, type Superseded } from './superseded.ts'

/** A 項 of the new table that is not what became of the old one's. */
export interface WrongRow {
  readonly fact: Superseded
  readonly now: TableRow
  /** Where the 項 of the old table is now. */
  readonly moved: MovedRow
}

/** A list of 項 of the new table with the numbers of the old one. */
export interface CopiedRows {
  readonly fact: Superseded
  readonly first: TableRow
  readonly last: TableRow
}

const TABLES = FACTS.filter(({ old }) => old.table !== undefined)

/** The 項 that are wrong by what is known of their moves: those nobody renumbered, and any where all before it stayed. */
export function wrongRowsIn(row: Row): WrongRow[] {
  return TABLES.flatMap((fact) => {
    const { was, now } = listsOf(row, fact)
    const moves = was.map(({ name }) => fact.rows?.find(({ old }) => old === name))
    return now.flatMap((listed, index) => {
      const moved = moves[index]
      if (!moved || moves.some((other) => other?.new === listed.name)) return []
      return listed.name === moved.old || listed.lead === was[index]?.lead ? { fact, now: listed, moved } : []
    })
  })
}

/** The first 項 kept their numbers; from here on nothing did. */
const MOVED_FROM = 10

/** The lists that nobody renumbered, where it is not known which 項 moved where. */
export function copiedRowsIn(row: Row): CopiedRows[] {
  return TABLES.filter(({ rows }) => rows === undefined).flatMap((fact) => {
    const { was, now } = listsOf(row, fact)
    const [first, last] = [now[0], now.at(-1)]
    if (!first || !last) return []
    const isCopy = was.every(({ name }, index) => name === now[index]?.name)
    return isCopy && was.some(({ name }) => Number(name) >= MOVED_FROM) ? { fact, first, last } : []
  })
}

/** A 項 with what stands before its table in the line. */
interface ListedRow extends TableRow {
  readonly lead: string
}

/** The 項 that a row lists of the old table and of the new one, where they are as many; else none. */
function listsOf({ before, after }: Row, fact: Superseded): Readonly<Record<'was' | 'now', readonly ListedRow[]>> {
  const now = rowsAt(after, placeOf(fact, 'new'))
  const was = now.length > 0 ? rowsAt(before, fact.old) : []
  return was.length === now.length ? { was, now } : { was: [], now: [] }
}

const LONGEST_LEAD = 2000

function rowsAt(cell: Cell, place: LawPlace): ListedRow[] {
  return lawReferencesIn(cell)
    .filter((reference) => reference.law !== null && isAt(reference, place))
    .flatMap(({ rows, start }) => {
      const ahead = cell.text.slice(Math.max(0, start - LONGEST_LEAD), start)
      const lead = comparable(ahead.slice(ahead.lastIndexOf('\n') + 1))
      return rows.map((row) => ({ ...row, lead }))
    })
}
