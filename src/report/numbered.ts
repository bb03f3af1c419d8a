import type { Annotation, ChangeLog, FileReport, Row } from '../model.ts'
import { regionOf } from '../read/lines.ts'
import type { Dress } from './format.ts'
import type { Mark } from './marked-text.ts'

/** A finding with its number on the page. */
export interface Numbered {
  readonly number: number
  readonly annotation: Annotation
  /** Where it stands in the text of its cell; `null` where it belongs to no cell that is shown. */
  readonly mark: Mark | null
}

export interface FileFindings {
  readonly file: FileReport
  readonly findings: readonly Numbered[]
}

export interface Page extends Dress {
  /** The id of the row that starts in a line of a file. */
  readonly rowIds: ReadonlyMap<string, string>
}

/** Numbers the findings of all files, and finds each in its cell. */
export function numbered(files: readonly FileReport[]): FileFindings[] {
  let number = 0
  return files.map((file) => {
    const rows = new Map(file.log?.rows.map((row) => [row.number, row]))
    const findings = file.annotations.map((annotation): Numbered => {
      number++
      return { number, annotation, mark: markOf(annotation, number, rows.get(annotation.row ?? 0)) }
    })
    return { file, findings }
  })
}

function markOf({ field, severity, excerpt }: Annotation, number: number, row: Row | undefined): Mark | null {
  if (!row || !field || !row.fields.has(field)) return null
  const { text } = row[field]
  const end = excerpt.offset + excerpt.text.length
  const isThere = text.slice(excerpt.offset, end) === excerpt.text
  return { number, severity, start: isThere ? excerpt.offset : 0, end: isThere ? end : text.length }
}

/** The id of a row on the page. */
export const rowId = (file: number, row: Row): string => `r${file + 1}-${row.number}`

/** The ids of all rows by path and line, which is how findings name related places. */
export const rowIdsOf = (files: readonly FileReport[]): Map<string, string> =>
  new Map(
    files.flatMap(({ path, log }, index) =>
      (log?.rows ?? []).map((row): [string, string] => [`${path}:${lineOf(row, log)}`, rowId(index, row)]),
    ),
  )

/** The line of the file that a row starts in. */
export const lineOf = (row: Row, log: ChangeLog | null): number => regionOf(row.source, log?.lineStarts ?? [0]).line

/** How often each name occurs, by name. */
export function countOf(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
