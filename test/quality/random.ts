/** Chance that is the same in every run: no clock, no `Math.random`. */
export interface Random {
  /** A whole number below the bound. */
  below(bound: number): number
  /** One of the values; `undefined` of none. */
  pick<Value>(values: readonly Value[]): Value | undefined
  /** Up to `count` of the values, in their order. */
  some<Value>(values: readonly Value[], count: number): Value[]
}

/** Mulberry32, seeded by a text. */
export function randomOf(seed: string): Random {
  let state = Array.from(seed).reduce((hash, character) => Math.imul(hash ^ character.charCodeAt(0), 0x01000193), 7)
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
  return {
    below,
    pick: (values) => (values.length === 0 ? undefined : values[below(values.length)]),
    some: (values, count) => {
      const left = values.map((_, index) => index)
      const chosen: number[] = []
      while (chosen.length < count && left.length > 0) chosen.push(...left.splice(below(left.length), 1))
      return chosen.sort((a, b) => a - b).flatMap((index) => values.slice(index, index + 1))
    },
  }
}
