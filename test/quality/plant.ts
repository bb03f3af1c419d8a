import type { ChangeLog, Edit, Field, Row } from '../../src/model.ts'
import { sourceOf } from '../../src/place.ts'
import type { Random } from './random.ts'

/** A log that is right, and its source. */
export interface GoodLog {
  readonly text: string
  readonly log: ChangeLog
}

/** Where a finding is exact. */
export interface Spot {
  /** `null` is a place outside rows. */
  readonly row: number | null
  readonly field: Field | null
  /** Whether the finding has to touch what was planted, not only its cell. */
  readonly planted: boolean
}

/** One defect, put into a log that is right. */
export interface Plant {
  /** The way the defect is written; misses are told by it. */
  readonly spelling: string
  readonly edits: readonly Edit[]
  /** The rows on which a finding counts as found; `null` is a place outside rows. */
  readonly rows: readonly (number | null)[]
  /** The places at which it counts as found exactly. */
  readonly spots: readonly Spot[]
}

/** Plants the defects that one rule is there to find, and no text that is right. */
export interface Operator {
  readonly rule: string
  /** The defects of every spelling for which the log has a row that can carry it. */
  plants(good: GoodLog, random: Random): Iterable<Plant>
}

/** The text with the defect in it. */
export function plantedText(text: string, { edits }: Plant): string {
  let planted = text
  for (const edit of inOrder(edits).reverse()) {
    planted = planted.slice(0, edit.start) + edit.text + planted.slice(edit.end)
  }
  return planted
}

/** Edits by their place in the source. */
export const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.start - b.start)

/** Replaces a stretch of a cell's text. */
export function replaced(row: Row, field: Field, start: number, end: number, text: string): Edit {
  return { ...sourceOf(row[field], start, end), text: asCell(text) }
}

/** Replaces a cell as a whole. */
export const rewritten = (row: Row, field: Field, text: string): Edit => ({ ...row[field].source, text: asCell(text) })

/** Adds to the end of a cell. */
export function appended(row: Row, field: Field, text: string): Edit {
  const { end } = row[field].source
  return { start: end, end, text: asCell(text) }
}

const asCell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, '<br>')

/** A defect that stands in one cell, all of it in the edits. */
export function inCell(row: Row, field: Field, spelling: string, ...edits: readonly Edit[]): Plant {
  return { spelling, edits, rows: [row.number], spots: [{ row: row.number, field, planted: true }] }
}

/** A defect that any place of a cell may be told at. */
export function ofCell(row: Row, fields: readonly Field[], spelling: string, ...edits: readonly Edit[]): Plant {
  const spots = fields.map((field) => ({ row: row.number, field, planted: false }))
  return { spelling, edits, rows: [row.number], spots }
}

/** Every place at which a text stands in a cell. */
export function occurrences(row: Row, field: Field, sought: string | RegExp): { start: number; end: number }[] {
  const pattern = typeof sought === 'string' ? new RegExp(escaped(sought), 'g') : new RegExp(sought.source, 'g')
  return Array.from(row[field].text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Rows whose 変更後 stands for itself: no addition to nothing, no deletion. */
export const hasBoth = (row: Row): boolean =>
  !/^(?:記載なし|新規|なし|[-－―]?)$/.test(row.before.text.trim()) && !/^(?:削除|[-－―]?)$/.test(row.after.text.trim())
