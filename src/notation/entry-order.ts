import type { Entry } from './enumeration.ts'

/** An entry that stands twice, or out of its order, and the one that it stands against. */
export interface Fault {
  readonly kind: 'doubled' | 'order'
  readonly entry: Entry
  readonly other: Entry
}

/** The shortest list that is judged: in a short one the order may be meant. */
const SHORTEST = 8
/** In one that starts but once and is in order but for this, an entry that stands twice, or two that are swapped, are told earlier. */
const SHORTEST_DOUBLED = 5
/** A list with more of its entries out of order follows another order than that of its numbers. */
const MOST_DISORDER = 0.1

/** Finds what is doubled or out of order in a list of numbers. A list that starts over from a smaller number is another one. */
export function faultsIn(entries: readonly Entry[]): Fault[] {
  const faults: Fault[] = []
  let kept: Entry[] = []
  let found: Fault[] = []
  const seen = new Map<string, Entry>()
  const close = () => {
    const disordered = found.filter(({ kind }) => kind === 'order').length
    const isOrdered = disordered <= Math.max(1, kept.length * MOST_DISORDER)
    const length = kept.length + found.length
    if (length >= SHORTEST) faults.push(...found.filter(({ kind }) => isOrdered || kind === 'doubled'))
    else if (length >= SHORTEST_DOUBLED && length === entries.length && found.length === 1)
      faults.push(...found.filter((fault) => fault.kind === 'doubled' || areSwapped(fault, entries)))
    kept = []
    found = []
    seen.clear()
  }
  for (const [index, entry] of entries.entries()) {
    const last = kept.at(-1)
    if (last && compare(entry, last) <= 0) {
      const fault = faultOf(entry, {
        last,
        previous: kept.at(-2),
        next: entries[index + 1],
        same: seen.get(entry.name),
      })
      if (fault) {
        found.push(fault)
        if (fault.entry !== last) continue
        kept.pop()
      } else close()
    }
    kept.push(entry)
    seen.set(entry.name, entry)
  }
  close()
  return faults
}

/** Whether two neighbours in the middle of a list need but change places. */
function areSwapped({ entry, other }: Fault, entries: readonly Entry[]): boolean {
  const at = Math.min(entries.indexOf(entry), entries.indexOf(other))
  const [before, first, second, behind] = entries.slice(at - 1, at + 3)
  if (at < 1 || !before || !first || !second || !behind) return false
  const order = [before, second, first, behind]
  return order.every((one, index) => index === 0 || compare(order[index - 1] ?? one, one) < 0)
}

/**
 * What is wrong with an entry that does not go on from the ones before it; `null` where another list begins.
 *
 * ```
 * 1 2 [2] 3      doubled        1 2 4 [3] 5    in the wrong place
 * 1 2 [9] 3 4    too far ahead  1 2 9 | 1 2 3  another list
 * ```
 */
function faultOf(entry: Entry, { last, previous, next, same }: Around): Fault | null {
  const goesOn = next !== undefined && compare(next, last) > 0
  if (same) return same === last || goesOn || !next ? { kind: 'doubled', entry, other: same } : null
  if (goesOn) return { kind: 'order', entry, other: last }
  const isAhead = previous !== undefined && compare(entry, previous) > 0
  return isAhead ? { kind: 'order', entry: last, other: entry } : null
}

/** What stands around an entry: the two before it, the next one, and the same one earlier in the list. */
interface Around {
  readonly last: Entry
  readonly previous: Entry | undefined
  readonly next: Entry | undefined
  readonly same: Entry | undefined
}

/** By number, then by branch: 85, 85の2, 86. */
function compare(a: Entry, b: Entry): number {
  const [first, second] = [a.name.split('の').map(Number), b.name.split('の').map(Number)]
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
