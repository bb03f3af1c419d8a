import { dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Row } from '../model.ts'
import { fold } from '../notation/fold.ts'
import { type OfficeName, readOfficeNames } from '../notation/office-name.ts'
import { type OldNameFinder, type Renamed, standsAsHistory, together } from './old-name.ts'
import { officesRenamedIn } from './stated-renames.ts'

/** Learns from the rows of one municipality which offices were renamed, and finds their old names. */
export function oldOfficesBy(rows: readonly Row[]): OldNameFinder<OfficeName> {
  const renames = agreed(together(rows.flatMap(officesRenamedIn), nameOf))
  if (renames.length === 0) return () => []
  const byLeaf = groupBy(renames, ({ old }) => leafOf(old))
  const byNewUnit = groupBy(
    renames.flatMap((rename) => rename.new.units.map((unit) => ({ unit, rename }))),
    ({ unit }) => unit,
  )
  const leaves = [...byLeaf.keys()]
  const own = new Set(renames.flatMap((rename) => [rename.old.qualifier, rename.new.qualifier]).filter(isMunicipality))

  /** An office lives on where its name is the newer one, be it under another bureau. */
  const livesOn = (unit: string, day: string): boolean => {
    const latest = (days: readonly string[]) =>
      days
        .filter((other) => other <= day)
        .sort()
        .at(-1)
    const asNew = latest((byNewUnit.get(unit) ?? []).map(({ rename }) => rename.day))
    const asOld = latest((byLeaf.get(unit) ?? []).filter(changesLeaf).map((rename) => rename.day))
    return asNew !== undefined && (asOld === undefined || asNew >= asOld)
  }

  return (row) => {
    const { text } = row.after
    const folded = fold(text).replace(/\s/g, '')
    if (!leaves.some((leaf) => folded.includes(leaf))) return []
    const day = dayOf(row) ?? ''
    return readOfficeNames(text).flatMap((name) => {
      if (standsAsHistory(text, name)) return []
      const hits = outerFirst(name).flatMap((office) => {
        const inForce = (byLeaf.get(leafOf(office)) ?? []).filter((rename) => rename.day <= day)
        return inForce.filter((rename) =>
          isOld(own.has(office.qualifier) ? ownName(office) : office, rename, inForce, livesOn(leafOf(office), day)),
        )
      })
      return hits.length > 0 ? { start: name.start, end: name.end, renames: hits } : []
    })
  }
}

function isOld(
  name: OfficeName,
  rename: Renamed<OfficeName>,
  inForce: readonly Renamed<OfficeName>[],
  livesOn: boolean,
): boolean {
  const isNew = inForce.some(
    (other) =>
      other.day >= rename.day &&
      ownName(other.new).qualifier === name.qualifier &&
      endsWith(other.new.units, name.units),
  )
  if (isNew) return false
  const isWhole = name.units.length > 1 || name.qualifier !== ''
  if (isWhole && name.qualifier === ownName(rename.old).qualifier && endsWith(rename.old.units, name.units)) return true
  if (!changesLeaf(rename) || livesOn) return false
  const related = inForce.flatMap((other) => [ownName(other.old), ownName(other.new)])
  return (
    (name.qualifier === '' || related.some(({ qualifier }) => qualifier === name.qualifier)) &&
    name.units.every((unit) => related.some(({ units }) => units.includes(unit)))
  )
}

/** Of an office whose rows disagree on what it became, the renames that most rows state. */
function agreed(renames: readonly Renamed<OfficeName>[]): Renamed<OfficeName>[] {
  return [...groupBy(renames, ({ old }) => nameOf(old)).values()].flatMap((same) => {
    const byNew = groupBy(same, ({ new: renamed }) => leafOf(renamed))
    const votes = (group: readonly Renamed<OfficeName>[]) => group.reduce((sum, { rows }) => sum + rows.length, 0)
    const most = Math.max(...[...byNew.values()].map(votes))
    return [...byNew.values()].filter((group) => votes(group) === most).flat()
  })
}

/** A log renames offices of its own municipality, whether it says so or not. */
const ownName = (name: OfficeName): OfficeName => (isMunicipality(name.qualifier) ? { ...name, qualifier: '' } : name)

const isMunicipality = (qualifier: string): boolean => /[市町村]$/.test(qualifier)

const nameOf = (name: OfficeName): string => `${ownName(name).qualifier} ${name.units.join('')}`

const leafOf = ({ units }: OfficeName): string => units.at(-1) ?? ''

const changesLeaf = (rename: Renamed<OfficeName>): boolean => leafOf(rename.old) !== leafOf(rename.new)

/** The offices that a chain names: 市民局, 市民局振興部, 市民局振興部戸籍課. */
const outerFirst = (name: OfficeName): OfficeName[] =>
  name.units.map((_, index) => ({ ...name, units: name.units.slice(0, index + 1) }))

const endsWith = (units: readonly string[], tail: readonly string[]): boolean =>
  tail.length <= units.length && tail.every((unit, index) => unit === units[units.length - tail.length + index])
