import { dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Row } from '../model.ts'
import { isSubsequence } from '../notation/label.ts'
import { type OfficeName, officesIn } from '../notation/office-name.ts'
import type { RowsOfBody } from './by-body.ts'
import { isNamedAfterFile } from './file-office.ts'
import { bureauOf, type Misspelt, misspeltBureausIn, TELLS_APART } from './misspelt-bureau.ts'
import { isGeneric, isMainOffice, isMisjoined, looksLikeOne, mayBeOne, shortens } from './one-office.ts'
import { endsWith, leafOf, nameOf, ownName } from './own-office.ts'
import { sisterText } from './sister-rows.ts'
import { officesRenamedIn, officesReplacedIn, type Stated, tellsOfSplit } from './stated-renames.ts'
import { ofItsBody } from './whose-office.ts'

/** What a row says an office became. */
interface Claim extends Stated<OfficeName> {
  /** Whether it is told by a subsection that got another name, too, and so may be of a part. */
  readonly isBySubsection?: true
}

/** A new name that a row gives to an office, and another one that a row gives it. */
export interface Divergence {
  readonly odd: Claim
  readonly usual: Claim
  /** Whether the office has still another new name, so that it may have been split. */
  readonly mayBeSplit: boolean
}

/** Where rows of one body give one office two new names on one day, each row once for a name. */
export function divergingNames(body: RowsOfBody): Divergence[] {
  const { rows } = body
  const families = familiesIn(body)
  const misspelt = misspeltBureausIn(rows, rows.flatMap(officesRenamedIn))
  if (families.length + misspelt.length === 0) return []
  const around = surroundingsOf(body)
  const found = [
    ...families.flatMap((names) => divergingIn(names, around)),
    ...misspelt.filter((one) => isAlone(one, around)).map((one) => ({ ...one, mayBeSplit: false })),
  ]
  return [...groupBy(found, ({ odd }) => `${odd.row.path} ${odd.row.number} ${nameOf(odd.new)}`).values()].flatMap(
    ([first]) => first ?? [],
  )
}

/** The several new names of each office that has them. */
function familiesIn(body: RowsOfBody): Usage[][] {
  const claims = claimsOf(body.rows.flatMap(officesReplacedIn))
  const written = severalNamesIn([...claims, ...claims.flatMap(bySubsection)])
  const replaced = written.map((claim) => ofBodies(body, claim))
  const isSure = ({ row, isBySubsection }: Claim) => !isBySubsection && officesRenamedIn(row).length > 0
  const renamed = replaced.filter(isSure)
  const unstated = replaced.filter((claim) => !isSure(claim))
  const sisters = sisterFamilies(replaced.filter(({ isBySubsection }) => !isBySubsection))
  return [...familiesOf([...renamed, ...nearOf(unstated, renamed)]), ...sisters]
    .map(byNewName)
    .filter((names) => names.length > 1)
}

/** Whether the bureau stands in one row alone, and the other one in several. */
const isAlone = ({ odd, usual }: Misspelt, { existsOn, namedIn }: Surroundings): boolean => {
  const [bureau, other] = [bureauOf(odd.new), bureauOf(usual.new)]
  return !existsOn.has(bureau) && namedIn.get(bureau)?.size === 1 && (namedIn.get(other)?.size ?? 0) > 1
}

const claimsOf = (told: readonly Claim[]): Claim[] => told.filter(isNamed).map(ofSection)

/** Of claims as they are written, those on an office that gets several names on one day. */
const severalNamesIn = (claims: readonly Claim[]): Claim[] =>
  [...groupBy(claims, ({ day, old }) => `${day} ${leafOf(old)}`).values()]
    .filter(([first, ...others]) => first && others.some((other) => !isWrittenAlike(first.new, other.new)))
    .flat()

const isWrittenAlike = (a: OfficeName, b: OfficeName): boolean =>
  a.qualifier === b.qualifier && a.units.length === b.units.length && endsWith(a.units, b.units)

const isNamed = ({ old, new: renamed }: Claim): boolean => !isGeneric(old) && !isGeneric(renamed)

/**
 * Of claims that no reason states, those whose new name is one that is stated with more or less in it: 住民税務保険課, 住民保険課;
 * or with one character otherwise, where the row gives the stated name, too: 納税促進課, 納税推進課.
 */
function nearOf(claims: readonly Claim[], stated: readonly Claim[]): Claim[] {
  const names = new Map(
    [...groupBy(stated, officeOf)].map(([office, same]) => [
      office,
      [...new Set(same.map((claim) => leafOf(claim.new)))].slice(0, MOST_NAMES),
    ]),
  )
  const inRow = groupBy(claims, ({ row }) => row)
  const isBeside = ({ row, old }: Claim, name: string) =>
    inRow.get(row)?.some((other) => leafOf(other.new) === name && nameOf(other.old) === nameOf(old))
  return claims.filter((claim) => {
    const leaf = leafOf(claim.new)
    const stated = names.get(officeOf(claim))
    return stated?.some((name) => isNear(leaf, name) || (isMiswritten(leaf, name) && isBeside(claim, name)))
  })
}

/** No office gets more new names on one day. */
const MOST_NAMES = 20
const SHORTEST_NEAR = 4

function isNear(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= SHORTEST_NEAR && isSubsequence(short, long)
}

const SHORTEST_MISWRITTEN = 5
/** Whether one character of a name, and that no number or direction, is another one. */
function isMiswritten(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST_MISWRITTEN) return false
  const others = [...a].filter((character, index) => character !== b[index])
  return others.length === 1 && !TELLS_APART.test(others.join(''))
}

const officeOf = ({ day, old }: Claim): string => `${day} ${nameOf(old)}`

/** A claim whose names tell whose offices they are of. */
const ofBodies = (body: RowsOfBody, claim: Claim): Claim => ({
  ...claim,
  old: ofItsBody(body, claim.row.before.text, claim.old),
  new: ofItsBody(body, claim.row.after.text, claim.new),
})

/** A subsection that goes on under its name tells of the section it belongs to: 健康課予防係 → 福祉課予防係. */
function ofSection(claim: Claim): Claim {
  const isSame = isSubsection(claim.old) && leafOf(claim.old) === leafOf(claim.new)
  return isSame ? (sectionsOf(claim) ?? claim) : claim
}

/** What the section may have become where its subsection got another name, too: 保健福祉課健康係 → 健康づくり課予防係. */
function bySubsection(claim: Claim): Claim[] {
  const section = isSubsection(claim.old) && isSubsection(claim.new) ? sectionsOf(claim) : null
  return section ? [{ ...section, isBySubsection: true }] : []
}

const isSubsection = (name: OfficeName): boolean => /[係班]$/.test(leafOf(name))

function sectionsOf(claim: Claim): Claim | null {
  const [old, renamed] = [claim.old.units.slice(0, -1), claim.new.units.slice(0, -1)]
  if (old.length === 0 || renamed.length === 0) return null
  return { ...claim, old: { ...claim.old, units: old }, new: { ...claim.new, units: renamed } }
}

/** The claims of one day on one office. Where a name without its bureau can mean several, only the very same name is one. */
function familiesOf(claims: readonly Claim[]): Claim[][] {
  const sameLeaf = groupBy(claims, ({ day, old }) => `${day} ${leafOf(old)} ${isMainOffice(old) ? '' : nameOf(old)}`)
  return [...sameLeaf.values()].flatMap((group) => {
    const names = groupBy(group, ({ old }) => nameOf(old))
    const longest = group.reduce((a, b) => (b.old.units.length > a.old.units.length ? b : a))
    const qualifiers = new Set(group.map(({ old }) => ownName(old).qualifier).filter((qualifier) => qualifier !== ''))
    const isOne =
      qualifiers.size < 2 && [...names.values()].every(([first]) => first && mayBeOne(first.old, longest.old))
    return isOne ? [group] : [...names.values()]
  })
}

/** The claims on one office, of rows that say the same of several files; where all give one new name, there is nothing to find. */
function sisterFamilies(claims: readonly Claim[]): Claim[][] {
  return [...groupBy(claims, officeOf).values()]
    .filter((family) => new Set(family.map((claim) => nameOf(claim.new))).size > 1)
    .flatMap((family) => [...groupBy(family, ({ row }) => sisterText(row)).values()])
}

/** The claims that give one new name. */
interface Usage {
  readonly name: OfficeName
  readonly claims: readonly Claim[]
  readonly rows: ReadonlySet<Row>
}

const byNewName = (family: readonly Claim[]): Usage[] =>
  [...groupBy(family, (claim) => nameOf(claim.new)).values()].flatMap((claims) => {
    const [first] = claims
    return first ? { name: first.new, claims, rows: new Set(claims.map(({ row }) => row)) } : []
  })

/** What the rows say beyond the claims on one office. */
interface Surroundings {
  /** The full names that offices are renamed to, by their last word. */
  readonly renamedTo: ReadonlyMap<string, readonly Claim[]>
  /** The first day that has an office in its 変更前. */
  readonly existsOn: ReadonlyMap<string, string>
  /** The rows that name an office in 変更後. */
  readonly namedIn: ReadonlyMap<string, ReadonlySet<Row>>
}

function surroundingsOf(body: RowsOfBody): Surroundings {
  const { rows } = body
  const existsOn = new Map<string, string>()
  const namedIn = new Map<string, Set<Row>>()
  for (const row of rows) {
    const day = dayOf(row) ?? ''
    for (const unit of officesIn(row.before).flatMap(({ units }) => units)) {
      if (day < (existsOn.get(unit) ?? NEVER)) existsOn.set(unit, day)
    }
    for (const unit of officesIn(row.after).flatMap(({ units }) => units)) {
      namedIn.set(unit, (namedIn.get(unit) ?? new Set()).add(row))
    }
  }
  const renamed = claimsOf(rows.flatMap(officesRenamedIn)).map((claim) => ofBodies(body, claim))
  return { renamedTo: groupBy(renamed, (claim) => leafOf(claim.new)), existsOn, namedIn }
}

/** After every day. */
const NEVER = '9999'

/** How many names of one office the next one is compared with. */
const COMPARED = 20

/** A name, and those that it cannot stand for beside it. */
interface Odd {
  readonly usage: Usage
  readonly usuals: readonly Usage[]
}

function divergingIn(names: readonly Usage[], around: Surroundings): Divergence[] {
  const usuals: Usage[] = []
  const odd = byUsage(names, around).flatMap((usage) => {
    const others = usuals.slice(0, COMPARED).filter(({ name }) => !mayBeOne(name, usage.name))
    if (others.length > 0) return { usage, usuals: others }
    usuals.push(usage)
    return []
  })
  const others = odd.filter((one) => !isAlike(one))
  const mayBeSplit = others.length > 1
  const contradicting = others.filter(
    (one) => (!mayBeSplit || (others.length <= MOST_ODD && isOften(one))) && contradicts(one, around),
  )
  const alike = odd.filter(isAlike).flatMap((one) => toldOnce(one, false))
  return [...alike, ...contradicting.flatMap((one) => toldOnce(one, mayBeSplit))]
}

/** More names than that tell of a split. */
const MOST_ODD = 2

/** Whether more than one row gives the usual name. */
const isOften = ({ usuals }: Odd): boolean => usuals.some(({ rows }) => rows.size > 1)

const isAlike = ({ usage, usuals }: Odd): boolean => usuals.some(({ name }) => looksLikeOne(usage.name, name))

/** The name that most rows give comes first, a misjoined one last; of equals, one that fits a full name given elsewhere. */
function byUsage(names: readonly Usage[], { renamedTo }: Surroundings): Usage[] {
  const weightOf = ({ name, rows }: Usage): number => {
    if (isMisjoined(name)) return 0
    const fits =
      name.qualifier.startsWith('(') && renamedTo.get(leafOf(name))?.some((claim) => shortens(name, claim.new))
    return rows.size + (fits ? 0.5 : 0)
  }
  const weights = new Map(names.map((usage) => [usage, weightOf(usage)]))
  return [...names].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
}

/**
 * Whether a name that does not even look like the usual one contradicts it. It may be a part of an office that was split, an office
 * that took its work over, or the new name of another one: only a name that stands in one row alone, in the place of the old one,
 * contradicts the others.
 */
function contradicts({ usage: { name, rows, claims }, usuals }: Odd, { existsOn, namedIn }: Surroundings): boolean {
  const [claim] = claims
  const usual = usuals.find((other) => other.claims.some(({ row }) => row.path === claim?.row.path))
  const [leaf, other] = [leafOf(name), usual ? leafOf(usual.name) : '']
  if (!claim || !usual || rows.size > 1 || leaf.at(-1) !== other.at(-1)) return false
  const { row, old } = claim
  const isOfPart = usual.claims.some((part) => isPartBeside(claim, part))
  const existed = (unit: string) => (existsOn.get(unit) ?? NEVER) <= (claim.day ?? '')
  const isOlder = existed(leaf) || (usual.rows.size === 1 && existed(other))
  const isSplit = namedIn.get(other)?.has(row) && officesIn(row.after).length > officesIn(row.before).length
  const isOfAnother = officesReplacedIn(row).some(
    (rename) => leafOf(rename.new) === other && leafOf(rename.old) !== leafOf(old),
  )
  return !isOfPart && !isOlder && namedIn.get(leaf)?.size === 1 && !isSplit && !isOfAnother
}

/** Whether two new names are of the parts that an office was split into: reasons say so, or each is named after the file of its row. */
const isPartBeside = (a: Claim, b: Claim): boolean =>
  [a, b].some(({ row }) => tellsOfSplit(row)) ||
  (isNamedAfterFile(a.row, leafOf(a.new), leafOf(b.new)) && isNamedAfterFile(b.row, leafOf(b.new), leafOf(a.new)))

/** Each row once, beside a usual name in the same row, in a sister row, or where it stands first, a post beside a post. */
function toldOnce({ usage, usuals }: Odd, mayBeSplit: boolean): Divergence[] {
  const others = usuals.flatMap(({ claims }) => claims)
  const inRow = groupBy(others, ({ row }) => row)
  const sisters = groupBy(others, ({ row }) => sisterText(row))
  return [...groupBy(usage.claims, ({ row }) => row).values()].flatMap(([odd]) => {
    if (!odd) return []
    const isAsPost = (claim: Claim) => claim.new.post === odd.new.post
    const usual = inRow.get(odd.row)?.[0] ?? sisters.get(sisterText(odd.row))?.[0] ?? others.find(isAsPost) ?? others[0]
    return usual ? { odd, usual, mayBeSplit } : []
  })
}
