import { diffArrays } from 'diff'

/** A stretch that two sequences share, or that only the old or the new one has. */
export interface Stretch {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly count: number
}

/**
 * How one sequence becomes another in the fewest edits.
 *
 * @param most edits that are tried; the work grows with their square
 * @returns `null` where more are needed
 */
export function editScript(old: readonly string[], now: readonly string[], most: number): Stretch[] | null {
  const changes = diffArrays([...old], [...now], { maxEditLength: most })
  return (
    changes?.map(({ added, removed, count }) => ({ kind: added ? 'added' : removed ? 'removed' : 'kept', count })) ??
    null
  )
}
