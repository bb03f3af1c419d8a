/** Which rows of a log change the same item one after the other. */
import { dayOf } from '../../src/dates.ts'
import { groupBy } from '../../src/group.ts'
import type { Row } from '../../src/model.ts'
import { comparable } from '../../src/notation/fold.ts'
import type { ItemPath } from '../../src/notation/item-path.ts'
import { isAlike } from '../../src/notation/label.ts'
import { pathsOf } from './form-items.ts'

/** Two changes of one item with nothing between them. */
export interface Succession {
  readonly earlier: Row
  readonly later: Row
}

/** An item that a row names. */
interface Spot {
  readonly row: Row
  readonly day: string
  readonly path: ItemPath
  /** Section, numbers and the index of its block, outermost first. */
  readonly steps: readonly string[]
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
    spots.flatMap((spot) => spot.steps.map((_, index) => ({ spot, key: keyOf(spot.steps.slice(0, index + 1)) }))),
    ({ key }) => key,
  )
  const at = groupBy(spots, ({ steps }) => keyOf(steps))
  return [...at].flatMap(([key, own]) => {
    const inside = (within.get(key) ?? []).map(({ spot }) => spot)
    const [{ steps } = { steps: [] }] = own
    const around = steps.slice(1).flatMap((_, index) => at.get(keyOf(steps.slice(0, index + 1))) ?? [])
    if (own.length < 2 || inside.length + around.length > MOST_ROWS) return []
    return fieldsOf(own).flatMap((field) =>
      chain(
        [...inside, ...around].filter((other) => touches(field, other)),
        field,
      ),
    )
  })
}

const keyOf = (steps: readonly string[]): string => steps.join('-')

function spotsOf(row: Row): Spot[] {
  const day = dayOf(row)
  const paths = pathsOf(row)
  if (!day) return []
  return paths.flatMap((path) => {
    if (path.section === null) return []
    const label = path.written
      .filter(({ depth }) => depth === path.steps.length)
      .map(({ text }) => comparable(text))
      .join('')
    return { row, day, path, steps: indexed(path), label, alone: paths.length === 1 && path.steps.length > 0 }
  })
}

/** The steps of a path with the index of its block, or the range of its blocks. */
function indexed({ section, steps, repeat }: ItemPath): readonly string[] {
  const block = repeat ? steps.indexOf(repeat.name) : -1
  const whole = [section ?? '', ...steps]
  if (!repeat || block < 0 || repeat.from === null) return whole
  return whole.toSpliced(block + 2, 0, `${repeat.from}~${repeat.to}`)
}

/** The different fields that rows name at one number: files and labels. */
const fieldsOf = (spots: readonly Spot[]): Spot[] => [
  ...new Map(spots.filter(({ alone }) => alone).map((spot) => [`${fileOf(spot)} ${spot.label}`, spot])).values(),
]

const fileOf = ({ path: { file } }: Spot): string => comparable(file ?? '')

const isSameField = (a: Spot, b: Spot): boolean =>
  keyOf(a.steps) === keyOf(b.steps) && fileOf(a) === fileOf(b) && a.label === b.label

/**
 * Whether a change of the one may be a change of the other: the same field, or a whole item and what is in it. A labelled field
 * is no whole.
 */
function touches(field: Spot, other: Spot): boolean {
  const files = [field, other].map(fileOf)
  if (files[0] !== files[1] && !files.includes('')) return false
  const [outer, inner] = field.steps.length <= other.steps.length ? [field, other] : [other, field]
  return (
    outer.label === '' ||
    (outer.steps.length === inner.steps.length && (inner.label === '' || isAlike(outer.label, inner.label)))
  )
}

function chain(spots: readonly Spot[], field: Spot): Succession[] {
  const days = [...groupBy(spots, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same)
  return days.flatMap((same, index) => {
    const [[earlier, ...others], [later, ...more]] = [days[index - 1] ?? [], same]
    const areTwo = earlier && later && others.length === 0 && more.length === 0
    const areSame = areTwo && [earlier, later].every((spot) => spot.alone && isSameField(spot, field))
    return areSame ? { earlier: earlier.row, later: later.row } : []
  })
}
