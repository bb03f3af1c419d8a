import { dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Row, Span } from '../model.ts'
import { type CompanyName, readCompanyNames } from '../notation/company-name.ts'
import { fold } from '../notation/fold.ts'
import type { Rename } from '../notation/renames.ts'
import { onceText } from '../once.ts'
import { hasForm, occurrencesOf } from './occurrences.ts'
import { type OldNameFinder, type Renamed, standsAsHistory, standsBeside, together } from './old-name.ts'
import { oldNamesOf, type RegisteredRename } from './registered-rename.ts'
import { companiesHandingOverIn, companiesRenamedIn } from './stated-renames.ts'

type RenamedCompany = Renamed<CompanyName>

/**
 * Learns from rows which companies were renamed, and finds their old names.
 *
 * @param registry companies and public bodies known to be renamed whether or not a row says so
 */
export function oldCompaniesBy(
  rows: readonly Row[],
  registry: readonly RegisteredRename[] = [],
): OldNameFinder<CompanyName> {
  const stated = together(rows.flatMap(companiesRenamedIn), ({ core }) => core)
  const handing = new Set(stated.length > 0 ? rows.flatMap(companiesHandingOverIn).map(pairOf) : [])
  const renamed = stated.filter((rename) => !handing.has(pairOf(rename)))
  const byOld = groupBy([...renamed, ...registry.flatMap(registeredCompanies)], ({ old }) => old.core)
  if (byOld.size === 0) return () => []
  const anyOld = new RegExp([...byOld.keys()].map((core) => core.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'))

  return (row) => {
    const text = fold(row.after.text)
    if (!anyOld.test(text)) return []
    const day = dayOf(row) ?? ''
    return [...byOld].flatMap(([core, known]) =>
      occurrencesOf(core, text).flatMap((name) => {
        const renames = known.filter((rename) => rename.day <= day && isMeant(rename, name, text))
        const [first] = renames
        if (!first || standsAsHistory(row, name, first.day)) return []
        const instead = first.new.core
        if (standsBeside(row.after.text, name, instead)) return []
        const told = renames.filter((rename) => rename.new.core === instead)
        return { kind: 'company', core, ...name, renames, told, instead, isBare: false }
      }),
    )
  }
}

const pairOf = ({ old, new: renamed }: Rename<CompanyName>): string => `${old.core}→${renamed.core}`

/** Whether the old name is meant, not the new one that begins alike, nor the word that it is made of. */
const isMeant = ({ new: renamed, registered }: RenamedCompany, name: Span, text: string): boolean =>
  !text.startsWith(renamed.core, name.start) && (!registered?.isWord || hasForm(text, name))

const registeredCompanies = (registered: RegisteredRename): RenamedCompany[] =>
  oldNamesOf(registered).map((old) => ({
    old: companyOf(old),
    new: companyOf(registered.new),
    day: registered.from,
    rows: [],
    registered,
  }))

/** A name that a registry gives, with its kind of company or without. */
const companyOf: (written: string) => CompanyName = onceText((written) => {
  const text = fold(written)
  return readCompanyNames(text)[0] ?? { core: text, start: 0, end: text.length }
})
