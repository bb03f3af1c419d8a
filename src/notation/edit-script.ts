import sequences from '@jest/diff-sequences'

/** Its types are those of its build for CommonJS, where the function is `default`. */
const compare = sequences as unknown as typeof sequences.default

/** A stretch that two sequences share, or that only the old or the new one has. */
export interface Stretch {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly count: number
}

/**
 * How one sequence becomes another in the fewest edits.
 *
 * @param most bounds the work: about so many edits are found, for no more comparisons are made than its square
 * @returns `null` where these are not enough
 */
export function editScript(old: readonly string[], now: readonly string[], most: number): Stretch[] | null {
  const stretches: Stretch[] = []
  const add = (kind: Stretch['kind'], count: number) => count > 0 && stretches.push({ kind, count })
  let [oldAt, nowAt, left] = [0, 0, most * most]
  const isCommon = (a: number, b: number) => {
    if (left-- === 0) throw TOO_MANY
    return old[a] === now[b]
  }
  const upTo = (oldNext: number, nowNext: number) => {
    add('removed', oldNext - oldAt)
    add('added', nowNext - nowAt)
  }
  try {
    compare(old.length, now.length, isCommon, (count, oldNext, nowNext) => {
      upTo(oldNext, nowNext)
      add('kept', count)
      ;[oldAt, nowAt] = [oldNext + count, nowNext + count]
    })
  } catch (error) {
    if (error === TOO_MANY) return null
    throw error
  }
  upTo(old.length, now.length)
  return stretches
}

const TOO_MANY = new Error('too many edits')
