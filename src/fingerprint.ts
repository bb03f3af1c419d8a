const SEEDS = [0x9e3779b1, 0x85ebca6b] as const
const PRIMES = [0x01000193, 0x5bd1e995] as const

/** A short name for a list of texts: the same texts have the same name, on every machine. 64 bits, not for secrets. */
export function fingerprint(texts: readonly string[]): string {
  const text = texts.join('\u0000')
  return SEEDS.map((seed, lane) => hash32(text, seed, PRIMES[lane] ?? 1)).join('')
}

function hash32(text: string, seed: number, prime: number): string {
  let hash = seed
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), prime)
    hash ^= hash >>> 15
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
