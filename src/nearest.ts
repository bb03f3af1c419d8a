import leven from 'leven'

/** The known name that is meant, as far as its letters tell: warn is warning; `null` where none is near. */
export function nearestOf(name: string, known: readonly string[]): string | null {
  const nearest = known.reduce<string | null>(
    (best, candidate) => (best !== null && leven(name, best) <= leven(name, candidate) ? best : candidate),
    null,
  )
  const isNear = (candidate: string) => {
    const distance = leven(name, candidate)
    return distance < name.length && distance <= Math.max(2, Math.floor(name.length / 2))
  }
  if (nearest !== null && isNear(nearest)) return nearest
  return (name.length > 2 && known.find((candidate) => candidate.startsWith(name))) || null
}
