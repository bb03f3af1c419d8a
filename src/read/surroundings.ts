/** A stretch of lines that Markdown reads as no table, or a stretch of text between blank lines. */
export interface Surroundings {
  readonly kind: 'text' | 'html' | 'comment' | 'fence' | 'open-fence'
  readonly firstLine: number
}

const FENCE = /^([\s>]*)(?:(?:[-+*]|\d{1,9}[.)])\s+)?(`{3,}(?=[^`]*$)|~{3,})/
/** A comment that goes on behind its first line. */
const COMMENT = /^ {0,3}<!--(?!.*-->)/
const HTML = /^ {0,3}<[/!]?[a-z]/i

/** What each line stands in: as much of Markdown's blocks as it takes to tell why a row was not read. */
export function surroundingsOf(lines: readonly string[]): Surroundings[] {
  const all: Surroundings[] = []
  while (all.length < lines.length) {
    const firstLine = all.length
    const { kind, length } = blockAt(firstLine, lines)
    for (let index = 0; index < length; index++) all.push({ kind, firstLine })
  }
  return all
}

function blockAt(first: number, lines: readonly string[]): { kind: Surroundings['kind']; length: number } {
  const line = lines[first] ?? ''
  const until = (last: number) => (last < 0 ? lines.length : last) - first
  const [, before = '', sign] = FENCE.exec(line) ?? []
  if (sign) {
    const last = findFrom(first + 1, lines, closing(sign, before.includes('>')))
    return last < 0 ? { kind: 'open-fence', length: until(last) } : { kind: 'fence', length: until(last) + 1 }
  }
  if (COMMENT.test(line)) {
    const last = findFrom(first + 1, lines, (other) => other.includes('-->'))
    return { kind: 'comment', length: last < 0 ? until(last) : until(last) + 1 }
  }
  if (!line.trim()) return { kind: 'text', length: 1 }
  const last = findFrom(first + 1, lines, (other) => !other.trim() || FENCE.test(other) || COMMENT.test(other))
  return { kind: HTML.test(line) ? 'html' : 'text', length: until(last) }
}

function findFrom(first: number, lines: readonly string[], test: (line: string) => boolean): number {
  for (let index = first; index < lines.length; index++) if (test(lines[index] ?? '')) return index
  return -1
}

/** A fence ends with its own sign; one in a quote ends with the quote, too. */
function closing(sign: string, isQuoted: boolean): (line: string) => boolean {
  return (line) => {
    const [, own = ''] = /^[\s>]*(`+|~+)\s*$/.exec(line) ?? []
    return own.startsWith(sign) || (isQuoted && !/^\s*>/.test(line))
  }
}
