import { dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Row, Span } from '../model.ts'
import { namedKindsIn } from '../notation/change-kind.ts'
import { fold } from '../notation/fold.ts'
import { type OfficeName, readOfficeNames } from '../notation/office-name.ts'
import { officeText } from '../notation/renames.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { standsAsHistory } from './old-name.ts'
import { endsWith, leafOf } from './own-office.ts'
import { officesRenamedIn } from './stated-renames.ts'
import { officesToldToLiveOn } from './told-to-live-on.ts'

/** An office that a row takes out as renamed, and what stands in its place. */
export interface TakenOut {
  readonly row: Row
  readonly old: OfficeName
  readonly new: Span
}

/** Where an office lives on: under its new bureau, or as it was. */
export interface Standing {
  readonly row: Row
  readonly name: Span
  /** Its full name before. */
  readonly full: OfficeName
}

/** An office that some rows take out as renamed while it lives on in another row of the same day. */
export interface LivingOffice {
  /** At least one. */
  readonly takenOut: readonly TakenOut[]
  readonly stands: Standing
}

/** Finds the offices that are renamed in some rows of a log and live on under their own name in others. */
export function livingOffices(rows: readonly Row[]): LivingOffice[] {
  const renames = rows.flatMap(officesRenamedIn).filter((rename) => isOwn(rename.old) && isOwn(rename.new))
  const isMove = (rename: (typeof renames)[number]) => leafOf(rename.old) === leafOf(rename.new)
  const vague = rows.flatMap(vaguelyReplacedIn)
  const moved = byName(renames.filter(isMove).map(({ row, old, new: name }) => ({ row, name, full: old })))
  const kept = byName(vague.length > 0 ? rows.flatMap(officesAfter) : [])
  const pairs = [
    ...renames
      .filter((rename) => !isMove(rename) && !isToldToLiveOn(rename))
      .flatMap((taken) => standingOf(taken, moved)),
    ...vague.flatMap((taken) => [...standingOf(taken, moved), ...standingOf(taken, kept)].slice(0, 1)),
  ].sort((a, b) => a.taken.row.number - b.taken.row.number)
  return [...groupBy(pairs, ({ stands }) => keyOf(stands.row, stands.full)).values()].flatMap((group) =>
    group[0] ? { stands: group[0].stands, takenOut: group.map(({ taken }) => taken) } : [],
  )
}

const isToldToLiveOn = ({ row, old }: Pick<TakenOut, 'row' | 'old'>): boolean =>
  officesToldToLiveOn(row).some((name) => leafOf(name) === leafOf(old))

const keyOf = (row: Row, name: OfficeName): string => `${dayOf(row)} ${leafOf(name)}`

const byName = (standings: readonly Standing[]) => groupBy(standings, ({ row, full }) => keyOf(row, full))

function standingOf(taken: TakenOut, standings: ReadonlyMap<string, readonly Standing[]>) {
  for (const old of readingsOf(taken.old)) {
    const stands = standings.get(keyOf(taken.row, old))?.find(({ full }) => isSame(old, full))
    if (stands) return [{ taken, stands }]
  }
  return []
}

/** Any office at all, which nothing tells apart from another. */
const ANY_OFFICE = /[一-龠ァ-ヶー]{0,8}(?:部門|部署)/g

/** The one office of a row that some 担当部門 took the place of, by a reason that speaks of offices. */
function vaguelyReplacedIn(row: Row): TakenOut[] {
  if (!/部[門署]/.test(squeezedText(row.after).text)) return []
  const [before, after] = [fold(row.before.text), fold(row.after.text)]
  const vague = Array.from(after.matchAll(ANY_OFFICE)).find(([name]) => !before.includes(name))
  const speaksOfOffices =
    vague && namedKindsIn(squeezedText(row.meant.reason)).some(({ kind }) => kind.startsWith('office'))
  if (!speaksOfOffices) return []
  const kept = new Set(readOfficeNames(row.after.text).map(officeText))
  const renamed = new Set(officesRenamedIn(row).map(({ old }) => officeText(old)))
  const gone = readOfficeNames(row.before.text).filter((name) => !kept.has(officeText(name)) && isOwn(name))
  const [old] = gone
  if (!old || renamed.has(officeText(old)) || gone.some((name) => leafOf(name) !== leafOf(old))) return []
  return [{ row, old, new: { start: vague.index, end: vague.index + vague[0].length } }]
}

const officesAfter = (row: Row): Standing[] =>
  readOfficeNames(row.after.text)
    .filter((name) => isOwn(name) && !standsAsHistory(row, name))
    .map((name) => ({ row, name, full: name }))

/** Of the municipality itself, not of its wards and branches: (総), 緑市 or nothing stands before it. */
const isOwn = ({ qualifier }: OfficeName): boolean => /^(?:\([^区支)]{1,3}\)|.*[市町村])?$/.test(qualifier)

/** The ways to read a name: 総情報課 may be the 情報課 of 総務局, its bracket gone. */
function readingsOf(office: OfficeName): OfficeName[] {
  const [first = '', ...rest] = office.units
  const glued = rest.length === 0 && office.qualifier === '' && first.length > 3
  return glued ? [office, { ...office, qualifier: `(${first.slice(0, 1)})`, units: [first.slice(1)] }] : [office]
}

/** Whether a name, in full or with its bureau in brackets, is the office of the full name. */
function isSame({ qualifier, units }: OfficeName, full: OfficeName): boolean {
  const bureau = full.units.length > 1 ? (full.units[0] ?? '') : full.qualifier.slice(1)
  const short = /^\((.)/.exec(qualifier)?.[1]
  const outer = full.units.slice(0, full.units.length - units.length)
  return (!short || bureau.startsWith(short)) && endsWith(full.units, units) && !outer.some((unit) => BRANCH.test(unit))
}

/** Offices with sections of their own, of the same names as the main office's. */
const BRANCH = /(?:支所|出張所|センター|事務所)$/
