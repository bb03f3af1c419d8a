/** Which items of its form a row names, and whether they are ※. */
import { dayOf } from '../../src/dates.ts'
import type { ChangeLog, Form, Row } from '../../src/model.ts'
import { fold } from '../../src/notation/fold.ts'
import { type ItemPath, keyOf, lastLabelsOf, readItemPaths } from '../../src/notation/item-path.ts'
import { ALIKE, likeness } from '../../src/notation/label.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { once } from '../../src/once.ts'
import { below, CATALOGUES, type FormItem, find, namesOf } from './form-catalogue.ts'

export { CATALOGUES, type FormItem } from './form-catalogue.ts'

/** The paths that a row's 項目 names. */
export const pathsOf: (row: Row) => readonly ItemPath[] = once((row) => readItemPaths(squeezedText(row.item)))

/** The items of the form that a row's 項目 names; none where the form is unknown, or the row names none of them. */
export function itemsOf(row: Row, form: Form | null): readonly FormItem[] {
  return form === null ? [] : ITEMS_OF[form](row)
}

const ITEMS_OF: Readonly<Record<Form, (row: Row) => readonly FormItem[]>> = {
  様式2: itemsIn('様式2'),
  様式3: itemsIn('様式3'),
  様式4: itemsIn('様式4'),
}

function itemsIn(form: Form): (row: Row) => readonly FormItem[] {
  return once((row) => [...new Set(pathsOf(row).flatMap((path) => itemsAt(path, form, dayOf(row))))])
}

/** The items at a path: the fields that its label names, else the item as a whole. */
function itemsAt(path: ItemPath, form: Form, day: string | null): readonly FormItem[] {
  const { key, unknown } = find(path, form)
  if (unknown !== null) return []
  const items = inForce(CATALOGUES[form].get(key) ?? [], day)
  const label = lastLabelsOf(path)
    .map(({ text }) => text)
    .join('')
  const scores = (label === '' ? [] : items).map((item) => ({
    item,
    score: Math.max(...namesOf(item).map((name) => likeness(label, name))),
  }))
  const best = Math.max(ALIKE, ...scores.map(({ score }) => score))
  const named = scores.filter(({ score }) => score >= best).map(({ item }) => item)
  const fields = named.filter(({ labels }) => labels.length > 0)
  if (fields.length > 0) return fields
  return key === '' ? named : items.filter(({ labels }) => labels.length === 0)
}

function inForce(items: readonly FormItem[], day: string | null): readonly FormItem[] {
  const current = items.filter(({ since, until }) => day === null || ((since ?? '') <= day && day <= (until ?? '9999')))
  return current.length > 0 ? current : items
}

/**
 * Whether a row changes a ※ item. Where only a field of the item it names is ※ (使用部署 of Ⅱ-3-⑦), what changed must be about
 * that field.
 */
export function isStarred(row: Row, form: Form | null): boolean {
  return itemsOf(row, form).some((item) => isStarredIn(row, item))
}

/** The same of every item that the row names. */
export function isWhollyStarred(row: Row, form: Form | null): boolean {
  const items = itemsOf(row, form)
  return items.length > 0 && items.every((item) => isStarredIn(row, item))
}

const isStarredIn = (row: Row, item: FormItem): boolean =>
  item.star || (item.labels.length === 0 && changesStarredField(row, item))

function changesStarredField(row: Row, { form, key }: FormItem): boolean {
  const fields = (CATALOGUES[form].get(key) ?? []).filter(({ labels }) => labels.length > 0)
  if (fields.length > 0 && fields.every(({ star }) => star)) return true
  const [before, after] = [fold(row.before.text), fold(row.after.text)]
  return fields.some(({ star, cells }) => star && cells !== null && told(before, cells) !== told(after, cells))
}

const told = (text: string, cells: RegExp): string => Array.from(text.matchAll(cells), ([found]) => found).join('\n')

/** Whether a row changes nothing that is, holds or may be a ※ item. */
export function isSurelyUnstarred(row: Row, form: Form | null): boolean {
  const items = itemsOf(row, form)
  return items.length > 0 && items.every((item) => (item.labels.length > 0 ? [item] : below(item)).every(isUnstarred))
}

const isUnstarred = ({ star, starCertainty }: FormItem): boolean => !star && starCertainty !== 'unclear'

/**
 * The form that a log is told to be of; `null` where most of its items are not of that form but of another, so that the title
 * misleads (変更箇所 is how 様式2 says it, and how people shorten it).
 */
export const fittingForm: (log: ChangeLog) => Form | null = once(({ form, rows }) => {
  if (form === null) return null
  const paths = rows.flatMap(pathsOf).filter(({ section, steps }) => section !== null && steps.length > 0)
  const known = (candidate: Form) => paths.filter((path) => CATALOGUES[candidate].has(keyOf(path))).length
  const own = known(form)
  const misleads =
    own * 2 < paths.length && Object.keys(CATALOGUES).some((other) => known(other as Form) * 2 >= paths.length)
  return misleads ? null : form
})
