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
  return replacedRuns(before, after, textOf).flatMap(({ olds, news }) => {
    if (news.length === olds.length) return olds.flatMap((old, at) => pair(old, news[at]))
    return news.length === 1 ? olds.flatMap((old) => pair(old, news[0])) : []
  })
}

interface Run<Name> {
  readonly olds: readonly Name[]
  readonly news: readonly Name[]
}

/** What stands between the names that stayed. Few rows need a diff: mostly one run of names took the place of another. */
function replacedRuns<Name>(
  before: readonly Name[],
  after: readonly Name[],
  textOf: (name: Name) => string,
): Run<Name>[] {
  const [olds, news] = [before.map(textOf), after.map(textOf)]
  const shorter = Math.min(olds.length, news.length)
  let head = 0
  while (head < shorter && olds[head] === news[head]) head++
  let tail = 0
  while (tail < shorter - head && olds.at(-1 - tail) === news.at(-1 - tail)) tail++
  const run = { olds: before.slice(head, before.length - tail), news: after.slice(head, after.length - tail) }
  if (run.olds.length === 0 || run.news.length === 0) return []
  const kept = new Set(run.news.map(textOf))
  return run.olds.some((old) => kept.has(textOf(old))) ? diffedRuns(run, textOf) : [run]
}

function diffedRuns<Name>({ olds, news }: Run<Name>, textOf: (name: Name) => string): Run<Name>[] {
  const changes = diffArrays([...olds], [...news], { comparator: (a, b) => textOf(a) === textOf(b) })
  return changes.flatMap(({ removed, value }, index) => {
    const next = changes[index + 1]
    return removed && next?.added ? { olds: value, news: next.value } : []
  })
}

function pair<Name>(old: Name, renamed: Name | undefined): Rename<Name>[] {
  return renamed === undefined ? [] : [{ old, new: renamed }]
}
