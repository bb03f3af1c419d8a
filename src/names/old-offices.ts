import { dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Cell, Row } from '../model.ts'
import { type OfficeName, officesIn, readOfficeNames } from '../notation/office-name.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { once } from '../once.ts'
import { isKeptBeside } from './body-beside.ts'
import { type Brought, officesBroughtIn } from './brought-offices.ts'
import { isHome, type RowsOfBody } from './by-body.ts'
import { changeOf, isSection, nearestOf, renamedAs, weightOf } from './nearest-rename.ts'
import { type OldNameFinder, type Renamed, standsAsHistory, standsBeside, together } from './old-name.ts'
import { isMainOffice, withoutBody } from './one-office.ts'
import { endsWith, isMunicipality, leafOf, nameOf, ownName } from './own-office.ts'
import { oldNamesOf, type RegisteredRename } from './registered-rename.ts'
import { officesRenamedIn } from './stated-renames.ts'
import { withoutSurvivors } from './surviving-offices.ts'
import { ofItsBody } from './whose-office.ts'

/**
 * Learns from the rows of one body which offices were renamed, and finds their old names.
 *
 * @param registry offices known to be renamed whether or not a row says so
 */
export function oldOfficesBy(body: RowsOfBody, registry: readonly RegisteredRename[] = []): OldNameFinder<OfficeName> {
  const { rows } = body
  const stated = together(
    rows.flatMap(officesRenamedIn).map((rename) => ({
      ...rename,
      old: ofItsBody(body, rename.row.before.text, rename.old),
      new: ofItsBody(body, rename.row.after.text, rename.new),
    })),
    nameOf,
  )
  const known = agreed([...stated, ...registry.flatMap(registeredOffices)])
  if (known.length === 0) return () => []
  const own = new Set(known.flatMap((rename) => [rename.old.qualifier, rename.new.qualifier]).filter(isMunicipality))
  const isOwn = (qualifier: string): boolean => own.has(qualifier) || isHome(body, qualifier)
  const asOwn = (name: OfficeName): OfficeName => (isOwn(name.qualifier) ? ownName(name) : name)
  const read = once((cell: Cell) => officesIn(cell).map((name) => asOwn(ofItsBody(body, cell.text, name))))
  const renames = withoutSurvivors(known, rows, read)
  const byLeaf = groupBy(renames, ({ old }) => leafOf(old))
  const renamedTo = known.flatMap((rename) => rename.new.units.map((unit) => ({ unit, brought: rename })))
  const brought = rows.flatMap(officesBroughtIn).map((office) => ({ unit: leafOf(office.new), brought: office }))
  const byNewUnit = groupBy<string, { readonly unit: string; readonly brought: Brought }>(
    [...renamedTo, ...brought],
    ({ unit }) => unit,
  )

  /** An office lives on where its name is the newer one, be it under another bureau. */
  const livesOn = (unit: string, day: string): boolean => {
    const latest = (days: readonly string[]) =>
      days
        .filter((other) => other <= day)
        .sort()
        .at(-1)
    const asNew = latest((byNewUnit.get(unit) ?? []).map(({ brought }) => brought.day))
    const asOld = latest((byLeaf.get(unit) ?? []).filter(changesLeaf).map((rename) => rename.day))
    return asNew !== undefined && (asOld === undefined || asNew >= asOld)
  }

  /** The last day until then on which a rename brings a name: from then on it is no old one, for offices are renamed back. */
  const lastBroughtOn = (name: OfficeName, day: string): string | null =>
    (byNewUnit.get(leafOf(name)) ?? [])
      .filter(({ brought }) => brought.day <= day && isEndOf(name, brought.new))
      .reduce<string | null>((last, { brought }) => (last === null || brought.day > last ? brought.day : last), null)

  return (row) => {
    const names = officesIn(row.after).filter(({ units }) => units.some((unit) => byLeaf.has(unit)))
    const day = dayOf(row) ?? ''
    return names.flatMap((written) => {
      const name = ofItsBody(body, row.after.text, written)
      const hits = outerFirst(name).flatMap((office) => {
        const inForce = (byLeaf.get(leafOf(office)) ?? []).filter((rename) => rename.day <= day)
        if (inForce.length === 0) return []
        const named = asOwn(office)
        const isChain = named.units.length > 1 || named.qualifier !== ''
        const broughtOn = lastBroughtOn(named, day)
        const isPart = !livesOn(leafOf(office), day) && isPartOf(named, inForce)
        const isOld = (rename: Renamed<OfficeName>) =>
          (broughtOn === null || rename.day > broughtOn) &&
          ((isChain && isEndOf(named, rename.old)) || (isPart && mayBePart(named, rename)))
        return inForce.filter(isOld).map((rename) => ({ rename, office }))
      })
      const nearest = nearestOf(hits)
      if (!nearest || standsAsHistory(row, name, nearest.rename.day) || isKeptBeside(row, name)) return []
      const { rename, office } = nearest
      if (standsBeside(row.after.text, name, leafOf(rename.new))) return []
      if (hits.some((hit) => hit.rename.rows.some((stated) => takesUp(stated.row, row)))) return []
      const renames = hits.map((hit) => hit.rename)
      const change = changeOf(rename)
      const told = renames.filter((other) => changeOf(other) === change)
      return {
        kind: 'office',
        start: name.start,
        end: name.end,
        renames,
        told,
        instead: renamedAs(written, office.units.length, rename),
        isBare: isSection(name) && told.every(({ old }) => !isSection(ownName(old))),
      }
    })
  }
}

/** Whether a row goes on from where an earlier one of the same item and day left off. */
const takesUp = (later: Row, row: Row): boolean =>
  later.path === row.path &&
  later.number > row.number &&
  dayOf(later) === dayOf(row) &&
  squeezedText(later.item).text === squeezedText(row.item).text &&
  squeezedText(later.before).text === squeezedText(row.after).text

/** Whether a name is written, be it without the bureaus before it. */
const isEndOf = ({ qualifier, units }: OfficeName, whole: OfficeName): boolean =>
  ownName(whole).qualifier === qualifier && endsWith(whole.units, units)

/** Whether all that a name holds is of the offices that are renamed. */
function isPartOf({ qualifier, units }: OfficeName, renames: readonly Renamed<OfficeName>[]): boolean {
  const related = renames.flatMap((rename) => [ownName(rename.old), ownName(rename.new)])
  return (
    (qualifier === '' || related.some((other) => other.qualifier === qualifier)) &&
    units.every((unit) => related.some((other) => other.units.includes(unit)))
  )
}

/** Whether a rename makes names old that do not hold all of the old one. */
const mayBePart = ({ qualifier }: OfficeName, rename: Renamed<OfficeName>): boolean =>
  changesLeaf(rename) && (qualifier !== '' || isMainOffice(withoutBody(rename.old)))

/** Of an office whose rows disagree on what it became, the renames that most rows state; a registry knows better. */
function agreed(renames: readonly Renamed<OfficeName>[]): Renamed<OfficeName>[] {
  return [...groupBy(renames, ({ old }) => nameOf(old)).values()].flatMap((same) => {
    const byNew = groupBy(same, ({ new: renamed }) => leafOf(renamed))
    const votes = (group: readonly Renamed<OfficeName>[]) => group.reduce((sum, rename) => sum + weightOf(rename), 0)
    const most = Math.max(...[...byNew.values()].map(votes))
    return [...byNew.values()].filter((group) => votes(group) === most).flat()
  })
}

const changesLeaf = (rename: Renamed<OfficeName>): boolean => leafOf(rename.old) !== leafOf(rename.new)

/** The offices that a chain names: 市民局, 市民局振興部, 市民局振興部戸籍課. */
const outerFirst = (name: OfficeName): OfficeName[] =>
  name.units.map((_, index) => ({ ...name, units: name.units.slice(0, index + 1) }))

/** What a registry says of an office; a name that is no office's is not looked for. */
function registeredOffices(registered: RegisteredRename): Renamed<OfficeName>[] {
  const [renamed] = readOfficeNames(registered.new)
  return oldNamesOf(registered).flatMap((written) => {
    const [old] = readOfficeNames(written)
    return old && renamed ? { old, new: renamed, day: registered.from, rows: [], registered } : []
  })
}
