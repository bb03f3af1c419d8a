/** A municipality that a text names, not one of any: 他市, 本市, 転出地市町村. */
const NAME =
  /(?<![一-龠])(?![本当他各同両市町村転全都農漁山])([一-龠ヶ々]{1,4}[市町村])(?![一-龠]*[区町村][一-龠]|[民政税街場営立内会村町])/g

/** The municipality that texts name most; `null` where none is named. */
export function municipalityOf(texts: Iterable<string>): string | null {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(NAME)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}
