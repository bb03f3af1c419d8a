import { groupBy } from '../group.ts'
import type { ChangeLog, Row } from '../model.ts'
import { municipalityOf } from '../notation/municipality.ts'

/** The logs of one municipality belong together; a log that does not tell whose it is stands alone. */
export function byMunicipality(logs: readonly (readonly Row[])[]): Row[][] {
  if (logs.length === 1) return logs.map((rows) => [...rows])
  return [...groupBy(logs, (rows) => municipalityNamedIn(rows) ?? rows).values()].map((group) => group.flat())
}

/** The municipality that rows name most, and at least so many times. */
export const municipalityNamedIn = (rows: readonly Row[], atLeast = 1): string | null =>
  municipalityOf(
    rows.flatMap(({ before, after }) => [before.text, after.text]),
    atLeast,
  )

/** The municipality that a log names before its table, as in its title. */
export function municipalityInTitle({ rows, text }: ChangeLog): string | null {
  const [first] = rows
  return first ? municipalityOf([text.slice(0, Math.min(LONGEST_HEAD, first.before.source.start))]) : null
}

/** What stands before a table that is longer is more than its title. */
const LONGEST_HEAD = 2000
