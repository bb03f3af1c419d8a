import leven from 'leven'
import type { Field } from '../model.ts'
import { comparable } from '../notation/fold.ts'

/** The headings of a change log as the form prints them. */
export const HEADINGS: Readonly<Record<Field, string>> = {
  date: '変更日',
  item: '項目',
  before: '変更前の記載',
  after: '変更後の記載',
  timing: '提出時期',
  reason: '提出時期に係る説明',
}

export const FIELDS = Object.keys(HEADINGS) as readonly Field[]

const VARIANTS: Readonly<Record<Field, readonly string[]>> = {
  date: ['変更日', '変更年月日', '変更日付', '修正日', '修正年月日', '年月日'],
  item: ['項目', '項目名', '変更項目', '変更箇所', '変更箇所の項目', '該当項目', '対象項目', '修正箇所'],
  before: ['変更前の記載', '変更前', '変更前の記載内容', '変更前記載', '変更前の内容', '修正前', '修正前の記載'],
  after: ['変更後の記載', '変更後', '変更後の記載内容', '変更後記載', '変更後の内容', '修正後', '修正後の記載'],
  timing: ['提出時期', '提出の時期', '提出・公表時期', '提出・公表の時期'],
  reason: [
    '提出時期に係る説明',
    '提出時期にかかる説明',
    '提出時期に関する説明',
    '提出時期についての説明',
    '提出時期の説明',
    '提出時期に係わる説明',
    '提出時期に係る説明等',
    '提出時期に係る理由',
    '説明',
  ],
}

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => VARIANTS[field].map((label): [string, Field] => [label, field])),
)

/** What the heading of a column was read as. */
export type Heading =
  | { readonly kind: 'known'; readonly field: Field }
  | { readonly kind: 'misnamed'; readonly field: Field }
  | { readonly kind: 'other' }

const OTHER: Heading = { kind: 'other' }

/** Reads the headings of a table; a misspelled one is read as the column it comes nearest to and that is not there yet. */
export function readHeadings(labels: readonly string[]): Heading[] {
  const names = labels.map((label) => comparable(label).replace(/[*_`]/g, ''))
  const found = new Set(names.flatMap((name) => FIELD_OF.get(name) ?? []))
  return names.map((name) => {
    const field = FIELD_OF.get(name)
    if (field) return { kind: 'known', field }
    const nearest = FIELDS.find((candidate) => !found.has(candidate) && VARIANTS[candidate].some(isNear(name)))
    if (!nearest) return OTHER
    found.add(nearest)
    return { kind: 'misnamed', field: nearest }
  })
}

function isNear(name: string): (variant: string) => boolean {
  return (variant) =>
    variant.length > 2 &&
    Math.abs(name.length - variant.length) <= 2 &&
    leven(name, variant) <= Math.max(1, Math.floor(variant.length / 3))
}

/**
 * Whether a table with these columns is a change log. 変更前 beside 変更後 alone is not enough: a 新旧対照表 has them, too.
 */
export function isChangeLog(headings: readonly Heading[]): boolean {
  const fields = new Set(headings.flatMap((heading) => (heading.kind === 'other' ? [] : heading.field)))
  const compares = fields.has('before') || fields.has('after')
  const submits = fields.has('date') || fields.has('timing') || fields.has('reason')
  return compares && submits && fields.size >= 3
}
