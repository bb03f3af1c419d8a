import { dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Cell, Row } from '../model.ts'
import { fold } from '../notation/fold.ts'
import type { OfficeName } from '../notation/office-name.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { once } from '../once.ts'
import { type Renamed, standsAsHistory } from './old-name.ts'
import { endsWith, leafOf, ownName } from './own-office.ts'
import { isStatedByReason, tellsOfSplit } from './stated-renames.ts'
import { mayHaveKeptPart, officesToldToLiveOn } from './told-to-live-on.ts'

/** The offices that a cell names, whosever they are. */
type Read = (cell: Cell) => readonly OfficeName[]

/**
 * The renames without those of offices that rows of the same day or later show to live on: one listed beside its supposed
 * successor has handed work over, as one has of which a reason or a note says so, and a bureau that keeps other sections has
 * lost one.
 */
export function withoutSurvivors(
  renames: readonly Renamed<OfficeName>[],
  rows: readonly Row[],
  read: Read,
): readonly Renamed<OfficeName>[] {
  const surviving = new Set(
    renames.filter(({ old, rows }) => rows.length > 0 && rows.every(({ row }) => mayHaveKeptPart(row, old))),
  )
  const byLeaf = groupBy(renames, ({ old }) => leafOf(old))
  const bureaus = renames.filter(({ old, registered }) => !registered && isBureau(old))
  for (const row of renames.length > 0 ? rows : []) {
    const names = read(row.after)
    const told = new Set(names.flatMap((name) => byLeaf.get(leafOf(name)) ?? []))
    const isHistory = once((name: OfficeName) => standsAsHistory(row, name))
    for (const rename of told) {
      if (
        !rename.registered &&
        !surviving.has(rename) &&
        isInForce(rename, row) &&
        outlives(rename, row, read, isHistory)
      )
        surviving.add(rename)
    }
    for (const name of officesToldToLiveOn(row)) {
      for (const rename of byLeaf.get(leafOf(name)) ?? []) {
        if (!rename.registered && isInForce(rename, row) && isSame(name, rename.old) && isOn(row, rename))
          surviving.add(rename)
      }
    }
  }
  for (const bureau of bureaus) if (keepsSections(bureau, rows, renames, read)) surviving.add(bureau)
  return surviving.size === 0 ? renames : renames.filter((rename) => !surviving.has(rename))
}

const isInForce = ({ day }: Renamed<OfficeName>, row: Row): boolean => day <= (dayOf(row) ?? '')

/** Whether a row speaks of the office that took the place of another one. */
const isOn = ({ after, meant }: Row, rename: Renamed<OfficeName>): boolean =>
  [after, meant.reason].some((cell) => squeezedText(cell).text.includes(fold(leafOf(rename.new))))

/** Whether a row leaves an office as it was and lists its successor beside it, or no reason tells of a rename. */
function outlives(
  { old, new: renamed, rows }: Renamed<OfficeName>,
  row: Row,
  read: Read,
  isHistory: (name: OfficeName) => boolean,
): boolean {
  const { before, after } = row
  const [olds, news] = [read(before), read(after)]
  const isSplit = tellsOfSplit(row)
  const isKept = (name: OfficeName) => isSame(name, old) || (isSplit && isSameSection(name, old))
  const had = olds.filter((name) => isSame(name, old)).length
  const isUnstated = had > 0 && !rows.some(({ row }) => isStatedByReason(row))
  const gained = news.filter((name) => isSame(name, renamed))
  const isGain = gained.length > olds.filter((name) => isSame(name, renamed)).length
  const isSign = (name: OfficeName) =>
    isUnstated ||
    (isInNote(after.text, name) && isNamedAnew(old, renamed, olds, news)) ||
    (isGain && gained.some((other) => areListed(name, other, news, after.text)))
  const kept = news.filter(isKept)
  if (kept.length < had || !kept.some(isSign)) return false
  const now = kept.filter((name) => !isHistory(name))
  return now.length >= had && now.some(isSign)
}

/** ※民生委員に関することは地域福祉課へ */
const NOTE = /(?:※|(?:^|[。\s])(?:注|なお|ただし))[^。※]{0,60}$/

/** 翌日に地域福祉課から折り返す: what the successor does, too. */
const ACTS = /^長?(?:から|より|を)/

const isInNote = (text: string, { start, end }: OfficeName): boolean =>
  NOTE.test(text.slice(Math.max(0, start - 70), start)) && !ACTS.test(text.slice(end, end + 3))

/** Whether a row names an office once more than it did, beside the one that took its place or that of its sections. */
function isNamedAnew(
  old: OfficeName,
  renamed: OfficeName,
  olds: readonly OfficeName[],
  news: readonly OfficeName[],
): boolean {
  const count = (names: readonly OfficeName[], office: OfficeName) =>
    names.filter(({ units }) => units.includes(leafOf(office))).length
  const gained = count(news, renamed) - count(olds, renamed)
  const lost = count(olds, old) - count(news, old)
  return gained > 0 && gained > lost
}

/** What may stand between the names of a list. */
const BETWEEN = /[、,・/\s]|及び|並びに|[(（][^()（）]{0,20}[)）]/g

/** Whether two names are of one list, be others between them. */
function areListed(a: OfficeName, b: OfficeName, names: readonly OfficeName[], text: string): boolean {
  const [first, last] = a.start < b.start ? [a, b] : [b, a]
  let rest = ''
  let { end } = first
  for (const name of names) {
    if (name.start < end || name.start > last.start) continue
    rest += text.slice(end, name.start)
    end = name.end
  }
  return rest.replace(BETWEEN, '') === ''
}

/** Whether a name is another one, in full or in short. */
function isSame(name: OfficeName, office: OfficeName): boolean {
  const isShort = name.units.length < office.units.length
  const short = isShort ? name.units : office.units
  const long = isShort ? office.units : name.units
  if (name.qualifier !== ownName(office).qualifier || !endsWith(long, short)) return false
  return !long.slice(0, long.length - short.length).some((unit) => BRANCH.test(unit))
}

/** Whether a name is that of a section under whatever bureau: where an office is split, bureaus are rearranged, too. */
const isSameSection = (name: OfficeName, office: OfficeName): boolean =>
  name.qualifier === ownName(office).qualifier && leafOf(name) === leafOf(office)

/** Offices with sections of their own, of the same names as the main office's. */
const BRANCH = /(?:支所|出張所|センター|事務所)$/

const isBureau = ({ units }: OfficeName): boolean => units.length === 1 && /[局部]$/.test(units[0] ?? '')

/**
 * Whether a bureau keeps sections: one in a row that renames another office, or as many as move elsewhere. Fewer may be left
 * over.
 */
function keepsSections(
  bureau: Renamed<OfficeName>,
  rows: readonly Row[],
  renames: readonly Renamed<OfficeName>[],
  read: Read,
): boolean {
  const unit = leafOf(bureau.old)
  const headed = (names: readonly OfficeName[]) =>
    names.filter(({ units }) => units.length > 1 && units[0] === unit).map(({ units }) => units.join(''))
  const moved = new Set(renames.flatMap(({ old, new: renamed }) => (renamed.units[0] === unit ? [] : headed([old]))))
  const kept = new Set<string>()
  for (const row of rows) {
    if (!isInForce(bureau, row)) continue
    const before = new Set(headed(read(row.before)))
    const stays = headed(read(row.after)).filter((name) => before.has(name) && !moved.has(name))
    if (stays.length > 0 && isStatedByReason(row) && read(row.before).some((name) => !isIn(name, read(row.after))))
      return true
    for (const name of stays) kept.add(name)
  }
  return kept.size > 0 && kept.size >= moved.size
}

const isIn = (name: OfficeName, names: readonly OfficeName[]): boolean =>
  names.some(({ units }) => units.join('') === name.units.join(''))
