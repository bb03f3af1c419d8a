import { groupBy } from '../group.ts'
import type { Row } from '../model.ts'
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
