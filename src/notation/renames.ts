import { diffArrays } from 'diff'
import { type CompanyName, readCompanyNames } from './company-name.ts'
import { type OfficeName, readOfficeNames } from './office-name.ts'

/** A name that another one took the place of. */
export interface Rename<Name> {
  readonly old: Name
  readonly new: Name
}

/** An office as one text, for comparing: qualifier, chain and post. */
export const officeText = ({ qualifier, units, post }: OfficeName): string =>
  `${qualifier}${units.join('')}${post ? '長' : ''}`

/** Which office took the place of which, by comparing the names in two texts one by one. */
export function officeRenames(before: string, after: string): Rename<OfficeName>[] {
  return replaced(readOfficeNames(before), readOfficeNames(after), officeText)
}

/** Which company took the place of which. */
export function companyRenames(before: string, after: string): Rename<CompanyName>[] {
  return replaced(readCompanyNames(before), readCompanyNames(after), ({ core }) => core)
}

/** Pairs what was removed with what was put in its place; where their numbers differ nothing tells which is which. */
function replaced<Name>(
  before: readonly Name[],
  after: readonly Name[],
  textOf: (name: Name) => string,
): Rename<Name>[] {
  if (before.length === 0 || after.length === 0 || before.map(textOf).join() === after.map(textOf).join()) return []
  const changes = diffArrays([...before], [...after], { comparator: (a, b) => textOf(a) === textOf(b) })
  return changes.flatMap(({ removed, value: olds }, index) => {
    const next = changes[index + 1]
    if (!removed || !next?.added) return []
    const news = next.value
    if (news.length === olds.length) return olds.flatMap((old, at) => pair(old, news[at]))
    return news.length === 1 ? olds.flatMap((old) => pair(old, news[0])) : []
  })
}

function pair<Name>(old: Name, renamed: Name | undefined): Rename<Name>[] {
  return renamed === undefined ? [] : [{ old, new: renamed }]
}
