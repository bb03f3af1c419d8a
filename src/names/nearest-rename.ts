import type { OfficeName } from '../notation/office-name.ts'
import { officeText } from '../notation/renames.ts'
import type { Renamed } from './old-name.ts'
import { leafOf, ownName } from './own-office.ts'

/** A rename, and as much of a name as it makes old. */
export interface Hit {
  readonly rename: Renamed<OfficeName>
  readonly office: OfficeName
}

/** The rename of the smallest office; of equals, the one that most rows tell, by its fullest name. */
export function nearestOf(hits: readonly Hit[]): Hit | undefined {
  const votes = votesOf(hits)
  const votesFor = ({ rename }: Hit) => votes.get(changeOf(rename)) ?? 0
  return [...hits].sort(
    (a, b) =>
      b.office.units.length - a.office.units.length ||
      votesFor(b) - votesFor(a) ||
      b.rename.old.units.length - a.rename.old.units.length,
  )[0]
}

/** How many rows tell each change of an office's name. */
function votesOf(hits: readonly Hit[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>()
  for (const { rename } of hits) {
    votes.set(changeOf(rename), (votes.get(changeOf(rename)) ?? 0) + weightOf(rename))
  }
  return votes
}

/** How many rows tell a rename; a registry knows better. */
export const weightOf = ({ rows, registered }: Renamed<OfficeName>): number =>
  registered ? Number.POSITIVE_INFINITY : rows.length

/** What a rename changes, whatever stands around it: 税務課 → 課税課 under any bureau. */
export const changeOf = (rename: Renamed<OfficeName>): string => `${leafOf(rename.old)} ${leafOf(rename.new)}`

export const isSection = ({ qualifier, units }: OfficeName): boolean => qualifier === '' && units.length === 1

/** A name whose first offices are renamed, in the length that it has, without what stands before it: 窓口課 for 緑市戸籍課. */
export function renamedAs(name: OfficeName, depth: number, { old, new: renamed }: Renamed<OfficeName>): string {
  const shorter = Math.max(0, ownName(old).units.length - depth)
  const units = renamed.units.slice(shorter === 0 ? 0 : -Math.max(1, renamed.units.length - shorter))
  const { qualifier } = name.qualifier === old.qualifier ? renamed : name
  return officeText({
    ...name,
    qualifier: qualifier.startsWith('(') ? qualifier : '',
    units: [...units, ...name.units.slice(depth)],
  })
}
