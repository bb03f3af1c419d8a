import { dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Place, Row, Severity } from '../model.ts'
import { readItemPaths } from '../notation/item-path.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { type Figure, figuresOf, type Side, type Source, type Told } from './figure.ts'

/** A number that disagrees with the others that count the same, and one of these. */
export interface Outlier {
  readonly side: Side
  readonly odd: Told
  readonly witness: Told
  /** `error` where the other side proves that both count the same. */
  readonly severity: Severity
}

/** The numbers of a log that disagree: of each day, file and kind of thing the first one, in 変更後 before 変更前. */
export function outliersIn(rows: readonly Row[]): Outlier[] {
  return comparableFigures(rows).flatMap((figures) => {
    const inCells = figures.filter((figure) => !isBlock(figure) && !correctsError(figure))
    const withoutLists = figures.filter(({ source }) => source !== 'list')
    return (
      outlierOf(figures, 'after', 'before') ??
      outlierOf(withoutLists, 'after', 'before') ??
      outlierOf(inCells, 'before', 'after') ??
      []
    )
  })
}

/** The figures of one day that count the same thing. */
function comparableFigures(rows: readonly Row[]): Figure[][] {
  const figures = withoutGaps(rows.flatMap(figuresOf))
  const groups = groupBy(figures, ({ row, counted }) => `${dayOf(row) ?? row.date.text} ${counted}`)
  return [...groups.values()].flatMap(perFile).map(blocksAsOne)
}

const fileOf = (row: Row): string => readItemPaths(squeezedText(row.item))[0]?.file ?? ''

const isBlock = ({ source }: Figure): boolean => source === 'added' || source === 'deleted'

/** A row that says of 変更前 that it was wrong tells of it what there is to ask. */
const correctsError = ({ row }: Figure): boolean =>
  /誤[りっ記]|訂正|漏れ|もれ/.test(squeezedText(row.meant.reason).text)

const dayIn = ({ row }: Figure): string => dayOf(row) ?? ''

/** Once a block is deleted, its number may stay free, and later numbers tell no count. */
function withoutGaps(figures: readonly Figure[]): Figure[] {
  const blocksOf = ({ row, counted }: Figure) => `${fileOf(row)} ${counted}`
  const deleted = groupBy(
    figures.filter(({ source }) => source === 'deleted'),
    blocksOf,
  )
  const mayHaveGaps = (figure: Figure) =>
    deleted.get(blocksOf(figure))?.some((earlier) => dayIn(earlier) < dayIn(figure))
  return figures.filter((figure) => !isBlock(figure) || !mayHaveGaps(figure))
}

/** Fewer 項 may be as many as the things of another file, or as a block that comes or goes, by chance. */
const TELLING = 8
/** More lists on one day than this tell nothing of several files. */
const MOST_LISTS = 10

/** A count belongs to one 特定個人情報ファイル; the list of the law's 項 to none, so it joins the file whose count it had. */
function perFile(figures: readonly Figure[]): Figure[][] {
  const lists = figures.filter(({ source }) => source === 'list')
  const files = groupBy(
    figures.filter(({ source }) => source !== 'list'),
    ({ row }) => fileOf(row),
  )
  const [only, ...others] = files.values()
  if (only && others.length === 0 && !only.every(isBlock)) return [[...only, ...lists]]
  if (lists.length > MOST_LISTS) return [...files.values()]
  return [...files.values()].map((own) => {
    const counts = new Set(own.map(({ before }) => before?.count ?? 0))
    return [...own, ...lists.filter(({ before }) => before && before.count >= TELLING && counts.has(before.count))]
  })
}

/**
 * The blocks that the rows of a day add, or delete, as one figure. Where some are added and others deleted, or numbers are left out,
 * nothing tells how many there were.
 */
function blocksAsOne(figures: readonly Figure[]): Figure[] {
  const others = figures.filter((figure) => !isBlock(figure))
  const blocks = figures.filter(isBlock).sort((a, b) => most(a) - most(b))
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last || blocks.some(({ source }) => source !== first.source)) return others
  const isUnbroken = blocks.every((block, index) => least(block) <= most(blocks[index - 1] ?? block))
  if (first.source === 'deleted') return isUnbroken ? [...others, { ...last, after: first.after }] : others
  return [...others, { ...last, before: isUnbroken ? first.before : null }]
}

const most = ({ before, after }: Figure): number => Math.max(before?.count ?? 0, after?.count ?? 0)
const least = ({ before, after }: Figure): number => Math.min(before?.count ?? 0, after?.count ?? 0)

/** Where as many figures say one thing as another, the first of these is the one to look at. */
const SUSPECTS: readonly Source[] = ['declared', 'partial', 'range', 'added', 'deleted', 'list']

/** How little a figure is suspected; a list that holds an entry twice is suspected first. */
const trustIn = (figure: Figure, side: Side): number => (figure[side]?.doubled ? -1 : SUSPECTS.indexOf(figure.source))

/** The figure that disagrees with the others on one side, judged by what the other side tells of them. */
function outlierOf(figures: readonly Figure[], side: Side, evidence: Side): Outlier | null {
  const told = figures.filter((figure) => figure[side] !== null)
  const usual = usualCount(told, side)
  const agreeing = told.filter((figure) => figure[side]?.count === usual)
  const suspects = told.filter((figure) => figure[side]?.count !== usual)
  const proving = firstBy(agreeing, (figure) => figure[evidence]?.count)
  const kinds = [...firstBy(agreeing, (figure) => `${figure.source} ${figure[evidence] === null}`).values()]
  for (const suspect of suspects.sort((a, b) => trustIn(a, side) - trustIn(b, side))) {
    const known = suspect[evidence]
    const proof = known ? proving.get(known.count) : undefined
    const contrary = side === 'after' ? kinds.find((other) => contradict(suspect, other)) : undefined
    const [odd, witness] = [suspect[side], (proof ?? contrary)?.[side]]
    if (odd && witness) return { side, odd, witness, severity: proof ? 'error' : 'warning' }
  }
  return null
}

function firstBy<Key>(figures: readonly Figure[], keyOf: (figure: Figure) => Key): Map<Key, Figure> {
  const first = new Map<Key, Figure>()
  for (const figure of figures) if (!first.has(keyOf(figure))) first.set(keyOf(figure), figure)
  return first
}

/**
 * Without evidence that two figures count the same, a range may be a part; only one beyond the count contradicts it, and one
 * that stands beside it in the same cell. Where there is evidence that they do not, only an added block still does: its number
 * is beyond the count whatever was before.
 */
function contradict(a: Figure, b: Figure): boolean {
  if (a.before && b.before && a.source !== 'added' && b.source !== 'added') return false
  const declared = [a, b].find(({ source }) => source === 'declared')
  const blocks = [a, b].find(({ source }) => source === 'range' || source === 'added')
  if (!declared?.after || !blocks?.after) return false
  const areBeside = declared.row === blocks.row && blocks.source === 'range' && isOfAll(blocks.after.place)
  return areBeside || blocks.after.count > declared.after.count
}

/** Whether nothing is said of a range that may hold for some only: 委託事項1～3は再委託あり, うち委託事項1～3. */
const isOfAll = ({ lead, tail }: Place): boolean =>
  !/うち[^。、\n]{0,10}$|再委託[^。\n]{0,10}$/.test(lead) &&
  /^\s*(?:$|[\n:：、。)）]|[はを(（]?(?:別紙|別表|別添|下記|次の|以下の))/.test(tail)

/** What most figures say; where as many say one thing as another, what the least suspect says. */
function usualCount(figures: readonly Figure[], side: Side): number | undefined {
  const votes = groupBy(figures, (figure) => figure[side]?.count)
  const weight = (group: readonly Figure[]) =>
    group.length * (SUSPECTS.length + 1) + group.reduce((most, figure) => Math.max(most, trustIn(figure, side)), -1)
  return [...votes].sort(([, a], [, b]) => weight(b) - weight(a))[0]?.[0]
}
