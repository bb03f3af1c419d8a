/**
 * The items of the three forms: what the forms hold and in which order, never what is wrong.
 */
import type { Form } from '../../src/model.ts'
import type { ItemPath } from '../../src/notation/item-path.ts'
import { circleNumber, isCircle } from '../../src/notation/item-tokens.ts'
import { isAlike } from '../../src/notation/label.ts'
import { onceText } from '../../src/once.ts'
import written from './form-items.json' with { type: 'json' }

/** An item of a form, or a field of it that has no number; see schemas/form-items.schema.json. */
export interface FormItem {
  readonly form: Form
  /** As `keyOf` makes it: `Ⅱ-5-提供先-①`, `Ⅲ-3-リスク2`; empty for the cover. */
  readonly key: string
  /** What the form prints there. */
  readonly title: string
  /** The unnumbered fields that lead to it within the item, itself last; empty for the item as a whole. */
  readonly labels: readonly string[]
  /** Whether it is marked ※: a change there can be a 重要な変更. */
  readonly star: boolean
  /** How sure that is: no error may rest on an unconfirmed mark; an unclear item may be marked though `star` is false. */
  readonly starCertainty: 'verified' | 'unconfirmed' | 'unclear'
  readonly aliases: readonly string[]
  /** The first and last day of the form's versions that have it, as YYYY-MM-DD. */
  readonly since: string | null
  readonly until: string | null
  /** Tells what a cell says of this field, where the row names the whole item. */
  readonly cells: RegExp | null
}

interface Entry {
  readonly title: string
  readonly star?: string
  readonly aliases?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly cells?: string
}

interface ItemEntry extends Entry {
  readonly key: string
  readonly fields?: readonly (string | Entry)[]
}

const FORMS: Readonly<Record<Form, readonly ItemEntry[]>> = written

/** The items of a form, by their keys. */
export type Catalogue = ReadonlyMap<string, readonly FormItem[]>

/** The catalogue of each form, built when it is first asked for. */
export const CATALOGUES: Readonly<Record<Form, Catalogue>> = {
  get 様式2() {
    return catalogueOf('様式2')
  },
  get 様式3() {
    return catalogueOf('様式3')
  },
  get 様式4() {
    return catalogueOf('様式4')
  },
}

const catalogueOf: (form: Form) => Catalogue = onceText((form) => {
  const catalogue = new Map<string, FormItem[]>()
  for (const { fields = [], ...entry } of FORMS[form]) {
    const above = catalogue.get(parentOf(entry.key))?.[0] ?? null
    const item = itemOf(entry, entry.key, [], above, form)
    const inner = fields.map((field) => {
      const inside = typeof field === 'string' ? { title: field } : field
      return itemOf(inside, entry.key, inside.title.split('/'), item, form)
    })
    catalogue.set(entry.key, [...(catalogue.get(entry.key) ?? []), item, ...inner])
  }
  return catalogue
})

function itemOf(entry: Entry, key: string, labels: readonly string[], above: FormItem | null, form: Form): FormItem {
  return {
    form,
    key,
    title: labels.at(-1) ?? entry.title,
    labels,
    ...(entry.star
      ? starOf(entry.star)
      : { star: above?.star ?? false, starCertainty: above?.starCertainty ?? 'unconfirmed' }),
    aliases: entry.aliases ?? [],
    since: entry.since ?? above?.since ?? null,
    until: entry.until ?? null,
    cells: entry.cells ? new RegExp(entry.cells, 'g') : null,
  }
}

function starOf(star: string): Pick<FormItem, 'star' | 'starCertainty'> {
  switch (star) {
    case 'verified':
    case 'unconfirmed':
      return { star: true, starCertainty: star }
    case 'unclear':
      return { star: false, starCertainty: star }
    default:
      return { star: false, starCertainty: 'unconfirmed' }
  }
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('-')))
}

/** Where a path leads to in a form. */
export interface Found {
  /** The key of the deepest item on the path that the form has; empty where it has not even the section. */
  readonly key: string
  /** The first step that the form numbers otherwise: ⑨ where it has ① to ④. */
  readonly unknown: string | null
}

const RISK = 'リスク'
/** What tells repeated blocks apart; of risks, the first may be the only one, which a form leaves unnumbered. */
const INDEX = /(?<!\d|リスク)\d+$|(?<=リスク)1$/

/** Follows a path through a form. A number where the form has none at all is somebody's own way to write, not unknown. */
export function find(path: Pick<ItemPath, 'section' | 'steps'>, form: Form): Found {
  const catalogue = CATALOGUES[form]
  const { section, steps } = path
  if (section === null) return { key: '', unknown: null }
  if (!catalogue.has(section)) return { key: '', unknown: section.startsWith('別添') ? null : section }
  let key: string = section
  for (const step of steps) {
    let next = `${key}-${step}`
    if (!catalogue.has(next)) next = next.replace(INDEX, '')
    if (!catalogue.has(next)) return { key, unknown: isElsewhere(key, form, step) ? step : null }
    key = next
  }
  return { key, unknown: null }
}

/** Whether a form has other steps of that kind at an item, or that block at another number of the section. */
function isElsewhere(key: string, form: Form, step: string): boolean {
  if (step === RISK) return false
  if (stepsBelow(key, form, step).length > 0 || isBeyond(key, form, step) || isOfOtherForm(key, form, step)) return true
  const [section = '', ...numbers] = key.split('-')
  const isSame = (other: string) => other.startsWith(`${section}-`) && other.endsWith(`-${step}`)
  return numbers.length > 0 && kindOf(step) === step && [...CATALOGUES[form].keys()].some(isSame)
}

/** Whether a number goes beyond the fields of a section that the form does not number: Ⅲ-3 where Ⅲ is one field. */
function isBeyond(key: string, form: Form, step: string): boolean {
  if (key.includes('-')) return false
  const fields = (CATALOGUES[form].get(key) ?? []).filter(({ labels }) => labels.length > 0)
  return Number(step) > Math.max(1, fields.length)
}

/**
 * Whether a circle at an item that has none is the number of another form: Ⅱ-6-① 保管場所, which 様式3 does not number. Authors
 * number the fields of an item, so that another form must number the same field, or the circle count further than the fields.
 */
function isOfOtherForm(key: string, form: Form, step: string): boolean {
  if (!isCircle(step)) return false
  const fields = (CATALOGUES[form].get(key) ?? []).filter(({ labels }) => labels.length > 0)
  return Object.values(CATALOGUES).some((catalogue) => {
    if (circleNumber(step) > fields.length) return catalogue.has(`${key}-①`)
    const [item] = catalogue.get(`${key}-${step}`) ?? []
    return item !== undefined && fields.some(({ title }) => isAlike(title, item.title))
  })
}

const kindOf = (step: string): string => {
  if (/^\d+$/.test(step)) return 'number'
  if (isCircle(step)) return 'circle'
  return /^[Ⅰ-Ⅹ]$/.test(step) ? 'section' : step.replace(/(?<!\d)\d+$/, '')
}

/**
 * The steps that a form has right below an item, of the kind of another step: ① to ④ for ⑨.
 *
 * @param key the item's; empty for the sections
 */
export function stepsBelow(key: string, form: Form, like: string): string[] {
  return [...CATALOGUES[form].keys()]
    .filter((other) => parentOf(other) === key)
    .map((other) => other.slice(key === '' ? 0 : key.length + 1))
    .filter((step) => kindOf(step) === kindOf(like))
}

/** The names that an item goes by. */
export function namesOf({ title, labels, aliases }: FormItem): readonly string[] {
  return [...(labels.length > 1 ? [labels.join('')] : []), title, ...aliases]
}

/** An item with all that the form has inside it. */
export function below({ form, key }: FormItem): FormItem[] {
  return [...CATALOGUES[form]].flatMap(([other, items]) => (other === key || other.startsWith(`${key}-`) ? items : []))
}
