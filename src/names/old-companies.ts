import { dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Row, Span } from '../model.ts'
import type { CompanyName } from '../notation/company-name.ts'
import { fold } from '../notation/fold.ts'
import { type OldNameFinder, standsAsHistory, together } from './old-name.ts'
import { companiesRenamedIn } from './stated-renames.ts'

/** Learns from rows which companies were renamed, and finds their old names. */
export function oldCompaniesBy(rows: readonly Row[]): OldNameFinder<CompanyName> {
  const renames = together(rows.flatMap(companiesRenamedIn), ({ core }) => core)
  const byOld = groupBy(renames, ({ old }) => old.core)

  return (row) => {
    const text = fold(row.after.text)
    const day = dayOf(row) ?? ''
    return [...byOld].flatMap(([core, known]) => {
      const inForce = known.filter((rename) => rename.day <= day)
      if (inForce.length === 0) return []
      return occurrences(text, core)
        .filter(({ start }) => !inForce.some((rename) => text.startsWith(rename.new.core, start)))
        .filter((name) => !standsAsHistory(row.after.text, name))
        .map((name) => ({ ...name, renames: inForce }))
    })
  }
}

/** Where a company stands by its own name, not inside a longer one. */
function occurrences(text: string, core: string): Span[] {
  const found: Span[] = []
  for (let start = text.indexOf(core); start >= 0; start = text.indexOf(core, start + core.length)) {
    const end = start + core.length
    const isPart =
      /[一-龠々ァ-ヶーA-Za-z0-9]/.test(text.charAt(start - 1)) || /[ァ-ヶーA-Za-z0-9・]/.test(text.charAt(end))
    if (!isPart) found.push({ start, end })
  }
  return found
}
