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
  const weights = new Map(hits.map(({ rename }) => [rename, weightOf(rename, hits)]))
  return [...hits].sort(
    (a, b) =>
      b.office.units.length - a.office.units.length ||
      (weights.get(b.rename) ?? 0) - (weights.get(a.rename) ?? 0) ||
      b.rename.old.units.length - a.rename.old.units.length,
  )[0]
}

/** How many rows say the same as a rename; a registry knows better. */
const weightOf = (rename: Renamed<OfficeName>, hits: readonly Hit[]): number =>
  hits
    .filter((hit) => saysTheSame(hit.rename, rename))
    .reduce((sum, { rename: { rows, registered } }) => sum + (registered ? Number.POSITIVE_INFINITY : rows.length), 0)

export const saysTheSame = (a: Renamed<OfficeName>, b: Renamed<OfficeName>): boolean =>
  leafOf(a.old) === leafOf(b.old) && leafOf(a.new) === leafOf(b.new)

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
