import { groupBy } from '../group.ts'
import type { Row, Span } from '../model.ts'
import { fold } from '../notation/fold.ts'
import { speaksOfHistory } from '../notation/quotation.ts'
import type { Stated } from './stated-renames.ts'

/** A rename with all the rows that state it. */
export interface Renamed<Name> {
  readonly old: Name
  readonly new: Name
  /** The first 変更日 that states it, as YYYY-MM-DD; empty where no row has one. */
  readonly day: string
  readonly rows: readonly Stated<Name>[]
}

/** A place in a text where an old name stands, and the renames that make it old. */
export interface OldName<Name> extends Span {
  readonly renames: readonly Renamed<Name>[]
}

/** Finds the old names that stand in a row's 変更後. */
export type OldNameFinder<Name> = (row: Row) => OldName<Name>[]

/** Puts the rows together that state the same rename. */
export function together<Name>(stated: readonly Stated<Name>[], textOf: (name: Name) => string): Renamed<Name>[] {
  const groups = groupBy(stated, (rename) => `${textOf(rename.old)}→${textOf(rename.new)}`)
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows
    const day = rows.map((row) => row.day ?? '').sort()[0] ?? ''
    return first ? { old: first.old, new: first.new, day, rows } : []
  })
}

const ACT = /^(?:決裁|専決|通知|通達|告示|訓令|達|名義|依命)/
const INSTRUMENT = '(?:要領|要綱|規程|規則|基準|マニュアル|手順書|条例|要項)'
const TITLE = new RegExp(`^(?:[一-龠々ァ-ヶーA-Za-z0-9]{0,15}|[^「」。]{0,40}(?=[^「」。]*」))${INSTRUMENT}`)

/** Whether a name of the past stands rightly: an act of its day, the title of an instrument, a sentence on the rename. */
export function standsAsHistory(text: string, { start, end }: Span): boolean {
  const before = fold(text.slice(Math.max(0, start - 20), start)).replace(/\s/g, '')
  const after = fold(text.slice(end, end + 200)).replace(/\s/g, '')
  return ACT.test(after) || TITLE.test(after) || speaksOfHistory(before, after)
}
