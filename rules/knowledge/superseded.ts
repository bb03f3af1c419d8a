/** Which places in laws an amendment put out of use, and what took their place. */
import type { Form, Severity } from '../../src/model.ts'
import type { LawReference } from '../../src/notation/law-reference.ts'
import { kanjiNumber } from '../../src/notation/number.ts'
import type { TableRow } from '../../src/notation/table-rows.ts'
import facts from '../law/superseded.json' with { type: 'json' }

/** A place in a law; without paragraph and item, an article as a whole. A 別表 without a number is 0. */
export interface LawPlace {
  readonly law: string
  readonly article?: number
  readonly paragraph?: number
  readonly item?: number
  readonly table?: number
}

/** A place in a law that an amendment put out of use; see schemas/superseded.schema.json. */
export interface Superseded {
  readonly id: string
  readonly old: LawPlace
  readonly new: string
  readonly newPlace: LawPlace
  readonly from: string
  readonly settled?: string
  readonly until?: string
  readonly certainty: string
  readonly act: string
  readonly about: string
  readonly advice: string
  readonly near: readonly string[]
  readonly ahead?: readonly string[]
  readonly term?: string
  readonly alone?: boolean
  readonly items: Partial<Record<Form, readonly string[]>>
  readonly elsewhere: readonly string[]
  readonly earlier: readonly string[]
  readonly otherwise?: readonly string[]
  readonly rows?: readonly MovedRow[]
}

/** A 項 of a 別表 and the one that took its place. */
export interface MovedRow {
  readonly old: string
  readonly new: string
  readonly about: string
}

export const FACTS: readonly Superseded[] = facts

/** How sure a fact is decides how loud it may be told; what is not sure is not told. */
export const LOUDEST: Readonly<Record<string, Severity>> = { verified: 'error', likely: 'warning' }

/** Which place of a fact a reference cites. */
export type Side = 'old' | 'new'

/** Whether a reference is to a place; one whose law nobody names may be. */
export function isAt(reference: LawReference, place: LawPlace): boolean {
  if (reference.law !== null && reference.law !== place.law) return false
  if (reference.article !== (place.article ?? null) || reference.table !== (place.table ?? null)) return false
  if (isWholeArticle(place)) return true
  return reference.paragraph === (place.paragraph ?? null) && reference.item === (place.item ?? null)
}

/** Whether a place is an article, whatever its paragraph and item. */
export const isWholeArticle = ({ article, paragraph, item }: LawPlace): boolean =>
  article !== undefined && paragraph === undefined && item === undefined

/** The place that a fact has on a side. */
export const placeOf = (fact: Superseded, side: Side): LawPlace => (side === 'old' ? fact.old : fact.newPlace)

/** How a place is written: 番号法第19条第7号. */
export function textOf({ law, article, paragraph, item, table }: LawPlace): string {
  const numbers = [
    [article, '条'],
    [paragraph, '項'],
    [item, '号'],
  ] as const
  const written = numbers.map(([number, unit]) => (number === undefined ? '' : `第${number}${unit}`)).join('')
  return `${law}${written}${table === undefined ? '' : table === 0 ? '別表' : `別表第${kanjiNumber(table)}`}`
}

/** A place as the text around writes its numbers: 番号法第19条第8号 is 番号法第十九条第八号 where the text has 第十九条第七号. */
export function inStyleOf(written: string, place: string): string {
  const isKanji = /第[〇一二三四五六七八九十百]+[条号項]/.test(written)
  return isKanji ? place.replace(/第(\d+)/g, (_, digits: string) => `第${kanjiNumber(Number(digits))}`) : place
}

/** Whether the 項 of 変更後 are already those that took the place of those of 変更前, as far as is known. */
export function areMoved({ rows = [] }: Superseded, olds: readonly TableRow[], nows: readonly TableRow[]): boolean {
  const moved = rows.filter((row) => olds.some(({ name }) => name === row.old))
  return moved.length > 0 && moved.every((row) => nows.some(({ name }) => name === row.new))
}

/** Which 項 took the place of those that a reference names: 16の項は24の項. */
export function movedRows({ rows = [] }: Superseded, reference: LawReference): string {
  const moved = reference.rows.flatMap((row) => rows.find(({ old }) => old === row.name) ?? [])
  return moved.map((row) => `${row.old}の項は${row.new}の項`).join('、')
}
