import type { Note, Span } from '../model.ts'
import { outsideRows } from '../place.ts'
import { lineAt, lineStartsOf } from './lines.ts'
import { surroundingsOf } from './surroundings.ts'

const MARKER = /^(?:<{7}(?: .*)?|>{7}(?: .*)?|={7}|\|{7}(?: .*)?)$/gm

/**
 * The lines that Git leaves where a merge could not be done: <<<<<<< HEAD, |||||||, =======, >>>>>>> branch.
 * Those of one conflict stand together; ======= and ||||||| mean something else outside of one.
 */
export function conflictsIn(text: string): Span[][] {
  const conflicts: Span[][] = []
  let isOpen = false
  for (const { index, 0: marker } of text.matchAll(MARKER)) {
    const span = { start: index, end: index + marker.length }
    const sign = marker[0]
    if (isOpen && sign !== '<') conflicts.at(-1)?.push(span)
    else if (sign === '<' || sign === '>') conflicts.push([span])
    if (sign === '<' || sign === '>') isOpen = sign === '<'
  }
  return conflicts
}

/** Notes each conflict at its first marker; one in a code block is an example. */
export function conflictNotes(path: string, text: string, conflicts: readonly Span[][]): Note[] {
  if (conflicts.length === 0) return []
  const lineStarts = lineStartsOf(text)
  const surroundings = surroundingsOf(text.split(/\r\n|\n|\r/))
  return conflicts.flatMap(([first]): Note[] => {
    const isExample = first && surroundings[lineAt(first.start, lineStarts)]?.kind === 'fence'
    return first && !isExample ? [{ kind: 'conflict', place: outsideRows(path, text, first) }] : []
  })
}
