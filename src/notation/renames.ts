import type { Row } from '../model.ts'
import { once } from '../once.ts'
import { type CompanyName, readCompanyNames } from './company-name.ts'
import { editScript } from './edit-script.ts'
import { type OfficeName, officesIn } from './office-name.ts'

/** To compare more different lists of names costs more than could be said of them. */
const MOST_EDITS = 600

/** A name that another one took the place of. */
export interface Rename<Name> {
  readonly old: Name
  readonly new: Name
}

/** An office as one text, for comparing: qualifier, chain and post. */
export const officeText = ({ qualifier, units, post }: Pick<OfficeName, 'qualifier' | 'units' | 'post'>): string =>
  `${qualifier}${units.join('')}${post ? '長' : ''}`

/** Which office took the place of which in a row, by comparing the names in its two texts one by one. */
export const officeRenames: (row: Row) => readonly Rename<OfficeName>[] = once(({ before, after }) =>
  replaced(officesIn(before), officesIn(after), officeText, isOfEach),
)

/** Offices of a kind, beside one that is named: 福祉課、各福祉事務所. */
const isOfEach = ({ units }: OfficeName): boolean => /^各/.test(units[0] ?? '')

/** Which company took the place of which. */
export const companyRenames: (row: Row) => readonly Rename<CompanyName>[] = once(({ before, after }) =>
  replaced(readCompanyNames(before.text), readCompanyNames(after.text), ({ core }) => core),
)

/**
 * Pairs what was removed with what was put in its place; where their numbers differ nothing tells which is which, unless it is
 * that some name no single one.
 */
function replaced<Name>(
  before: readonly Name[],
  after: readonly Name[],
  textOf: (name: Name) => string,
  isVague = (_: Name) => false,
): Rename<Name>[] {
  return replacedRuns(before, after, textOf).flatMap((run) => {
    const isEven = run.olds.length === run.news.length
    const single = (names: readonly Name[]) => (isEven ? names : names.filter((name) => !isVague(name)))
    const [olds, news] = [single(run.olds), single(run.news)]
    if (news.length === olds.length) return olds.flatMap((old, at) => pair(old, news[at]))
    return news.length === 1 ? olds.flatMap((old) => pair(old, news[0])) : []
  })
}

interface Run<Name> {
  readonly olds: readonly Name[]
  readonly news: readonly Name[]
}

/** What stands between the names that stayed, where something took the place of something. */
function replacedRuns<Name>(
  before: readonly Name[],
  after: readonly Name[],
  textOf: (name: Name) => string,
): Run<Name>[] {
  const [olds, news] = [before.map(textOf), after.map(textOf)]
  const stretches = editScript(olds, news, MOST_EDITS)
  if (!stretches) return []
  const kept = stretches.reduce((sum, { kind, count }) => sum + (kind === 'kept' ? count : 0), 0)
  if (standInPlace(olds, news, kept)) {
    return before.flatMap((old, index) => {
      const now = after[index]
      return now === undefined || olds[index] === news[index] ? [] : { olds: [old], news: [now] }
    })
  }
  let [oldAt, newAt] = [0, 0]
  return stretches.flatMap(({ kind, count }, index) => {
    const next = stretches[index + 1]
    const isReplaced = kind === 'removed' && next?.kind === 'added'
    const run = isReplaced
      ? [{ olds: before.slice(oldAt, oldAt + count), news: after.slice(newAt, newAt + next.count) }]
      : []
    if (kind !== 'added') oldAt += count
    if (kind !== 'removed') newAt += count
    return run
  })
}

/**
 * Whether as many names stand in their places as can, and wherever one was replaced the same one took its place: some of the
 * same name may be left behind.
 */
function standInPlace(olds: readonly string[], news: readonly string[], kept: number): boolean {
  if (olds.length !== news.length) return false
  const replacements = new Map<string, string>()
  let same = 0
  for (const [index, old] of olds.entries()) {
    const now = news[index] ?? ''
    if (old === now) same++
    else if ((replacements.get(old) ?? now) !== now) return false
    else replacements.set(old, now)
  }
  return same === kept
}

function pair<Name>(old: Name, renamed: Name | undefined): Rename<Name>[] {
  return renamed === undefined ? [] : [{ old, new: renamed }]
}
