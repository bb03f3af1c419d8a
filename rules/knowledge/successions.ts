/** Which rows of a log change the same item one after the other. */
import { dayOf } from '../../src/dates.ts'
import { groupBy } from '../../src/group.ts'
import type { Row } from '../../src/model.ts'
import { comparable } from '../../src/notation/fold.ts'
import { type ItemPath, lastLabelsOf } from '../../src/notation/item-path.ts'
import { isAlike } from '../../src/notation/label.ts'
import { once } from '../../src/once.ts'
import { pathsOf } from './form-items.ts'

/** Two changes of one item with nothing between them. */
export interface Succession {
  readonly earlier: Row
  readonly later: Row
  /** The item, as the later row names it. */
  readonly path: ItemPath
}

/** An item that a row names. */
interface Spot {
  readonly row: Row
  readonly path: ItemPath
  readonly day: string
  /** Of the item and all that it is in, outermost first, with the indices of their blocks. */
  readonly keys: readonly string[]
  /** The last of them. */
  readonly key: string
  /** The name of its file. */
  readonly file: string
  /** What is written beside its last number. */
  readonly label: string
  /** Whether it is one numbered item, and the only one that the row names. */
  readonly alone: boolean
}

/** An item that so many rows name is none; to compare them all would take long. */
const MOST_ROWS = 200

/**
 * Pairs the rows that change an item with the next later ones, by 変更日. A day on which several rows change the item, what is
 * around it or what is in it breaks the chain: nobody can tell what they left.
 */
export function successionsIn(rows: readonly Row[]): Succession[] {
  const spots = rows.flatMap(spotsOf)
  const within = groupBy(
    spots.flatMap((spot) => spot.keys.map((key) => ({ spot, key }))),
    ({ key }) => key,
  )
  const at = groupBy(spots, ({ key }) => key)
  return [...at].flatMap(([key, own]) => {
    const [spot] = own
    if (!spot || own.length < 2) return []
    const inside = (within.get(key) ?? []).map(({ spot }) => spot)
    const around = spot.keys.slice(0, -1).flatMap((outer) => at.get(outer) ?? [])
    if (inside.length + around.length > MOST_ROWS) return []
    return fieldsOf(own).flatMap((field) =>
      chain(
        [...inside, ...around].filter((other) => touches(field, other)),
        field,
      ),
    )
  })
}

function spotsOf(row: Row): Spot[] {
  const day = dayOf(row)
  const paths = pathsOf(row)
  if (!day) return []
  return paths.flatMap((path) => {
    if (path.section === null) return []
    const { keys, key, file, label } = fieldAt(path)
    return { row, path, day, keys, key, file, label, alone: paths.length === 1 && path.steps.length > 0 }
  })
}

const fieldAt: (path: ItemPath) => Pick<Spot, 'keys' | 'key' | 'file' | 'label'> = once((path) => {
  const label = lastLabelsOf(path)
    .map(({ text }) => comparable(text))
    .join('')
  const keys = keysOf(path)
  return { keys, key: keys.at(-1) ?? '', file: comparable(path.file ?? ''), label }
})

function keysOf({ section, steps, repeat }: ItemPath): readonly string[] {
  const block = repeat && repeat.from !== null ? steps.indexOf(repeat.name) : -1
  const range = repeat && block >= 0 ? [`${repeat.from}~${repeat.to}`] : []
  let key = section ?? ''
  return [key, ...steps.toSpliced(block + 1, 0, ...range).map((step) => (key += `-${step}`))]
}

/** The different fields that rows name at one number: files and labels. */
const fieldsOf = (spots: readonly Spot[]): Spot[] => [
  ...new Map(spots.filter(({ alone }) => alone).map((spot) => [`${spot.file} ${spot.label}`, spot])).values(),
]

const isSameField = (a: Spot, b: Spot): boolean => a.key === b.key && a.file === b.file && a.label === b.label

/**
 * Whether a change of the one may be a change of the other: the same field, or a whole item and what is in it. A labelled field
 * is no whole.
 */
function touches(field: Spot, other: Spot): boolean {
  if (field.file !== other.file && field.file !== '' && other.file !== '') return false
  const [outer, inner] = field.keys.length <= other.keys.length ? [field, other] : [other, field]
  return (
    outer.label === '' ||
    (outer.keys.length === inner.keys.length && (inner.label === '' || isAlike(outer.label, inner.label)))
  )
}

function chain(spots: readonly Spot[], field: Spot): Succession[] {
  const days = [...groupBy(spots, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same)
  return days.flatMap((same, index) => {
    const [[earlier, ...others], [later, ...more]] = [days[index - 1] ?? [], same]
    const areTwo = earlier && later && others.length === 0 && more.length === 0
    const areSame = areTwo && [earlier, later].every((spot) => spot.alone && isSameField(spot, field))
    return areSame ? { earlier: earlier.row, later: later.row, path: later.path } : []
  })
}
