/** Which renumberings of references, from 変更前 to 変更後 of a row, no amendment made. */
import type { Form, Row } from '../../src/model.ts'
import { comparable } from '../../src/notation/fold.ts'
import { 番号法 } from '../../src/notation/law-name.ts'
import { type LawReference, lawReferencesIn } from '../../src/notation/law-reference.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { isOfAnotherTime } from './law-history.ts'
import { isAbout, isSaidOutright, means, type Whereabouts } from './law-meaning.ts'
import { FACTS, isAt, placeOf, type Superseded, textOf } from './superseded.ts'

/** A reference and the one that took its place. */
interface Pair {
  readonly old: LawReference
  readonly now: LawReference
}

/** A renumbering that no amendment made. */
export interface Renumbering extends Pair {
  /** The amendment of the ground; `null` where the text does not tell the ground. */
  readonly fact: Superseded | null
  /** What the ground is called on the row's 変更日; empty where nobody can tell. */
  readonly right: string
}

/** What a row renumbers as no amendment did, as of its 変更日. */
export function wrongRenumberingsIn(row: Row, day: string, form: Form | null): Renumbering[] {
  const [olds, nows] = [lawReferencesIn(row.before).filter(isOfArticle), lawReferencesIn(row.after).filter(isOfArticle)]
  if (olds.length === 0 || nows.length === 0 || citeAlike(olds, nows)) return []
  const before = ofDay(olds, row, 'before', day, form)
  const after = ofDay(nows, row, 'after', day, form)
  return pairsOf(before.references, after.references).flatMap((pair) => {
    if (isSame(pair.old, pair.now) || pair.old.article !== pair.now.article) return []
    const ground = groundOf(pair.old, before)
    if (!ground || !isWrong(pair, ground, day, after))
      return isUnexplained(pair, before, after) ? { ...pair, fact: null, right: '' } : []
    const fact = ground.findLast(({ from }) => from <= day)
    return { ...pair, fact: fact ?? ground[0], right: fact ? fact.new : textOf(ground[0].old) }
  })
}

/** Whether two texts cite the same numbers in the same order. */
const citeAlike = (olds: readonly LawReference[], nows: readonly LawReference[]): boolean =>
  nows.length === olds.length &&
  nows.every((now, index) => {
    const old = olds[index]
    return old !== undefined && isSame(old, now)
  })

/** Whether a reference is to an article of 番号法, or may be. */
const isOfArticle = ({ article, law }: LawReference): boolean => article !== null && (law ?? 番号法) === 番号法

/** Those of a cell's references that speak of the day itself, and where they stand. */
function ofDay(
  cited: readonly LawReference[],
  row: Row,
  field: 'before' | 'after',
  day: string,
  form: Form | null,
): Whereabouts {
  const references = cited.filter(({ squeezed }) => !isOfAnotherTime(row[field], squeezed, day))
  return { row, field, form, references }
}

/** Where as many references stand before and after, one takes the place of the other in order. */
function pairsOf(olds: readonly LawReference[], nows: readonly LawReference[]): Pair[] {
  if (olds.length !== nows.length) return []
  return olds.flatMap((old, index) => {
    const now = nows[index]
    return now ? { old, now } : []
  })
}

/** What is known of one ground, the first amendment first. */
type Ground = readonly [Superseded, ...Superseded[]]

/** The ground that a reference of 変更前 cites, by any of the numbers it had. */
function groundOf(reference: LawReference, at: Whereabouts): Ground | null {
  const fact = FACTS.find((candidate) =>
    (['old', 'new'] as const).some(
      (side) => isAt(reference, placeOf(candidate, side)) && means(reference, candidate, side, at),
    ),
  )
  if (!fact) return null
  const [first, ...later] = FACTS.filter(({ about }) => about === fact.about).sort((a, b) => (a.from < b.from ? -1 : 1))
  return first ? [first, ...later] : null
}

const concerns = (reference: LawReference, fact: Superseded): boolean =>
  isAt(reference, fact.old) || isAt(reference, placeOf(fact, 'new'))

/** Whether 変更後 is about the same ground under a number that it does not have, and that nobody else tells of. */
function isWrong({ old, now }: Pair, ground: Ground, day: string, after: Whereabouts): boolean {
  const [first] = ground
  const latest = ground.findLast(({ from }) => from <= day)
  if (isAt(now, latest ? placeOf(latest, 'new') : first.old) || ground.some((fact) => isOutOfTime(now, fact, day)))
    return false
  const others = FACTS.filter((fact) => !ground.includes(fact) && concerns(now, fact))
  const own = ground.flatMap(({ near }) => near)
  const against = others.flatMap(wordsOf).filter((word) => !own.some((near) => near.includes(word)))
  const tells = isShift(old, now) ? isSaidOutright : isAbout
  return ground.some((fact) => tells(now, fact, against, after))
}

/** Whether a number is the ground's own, too late or too early. */
const isOutOfTime = (now: LawReference, fact: Superseded, day: string): boolean =>
  (isAt(now, fact.old) && fact.from <= day && day <= (fact.until ?? '9999')) ||
  (isAt(now, placeOf(fact, 'new')) && day < fact.from)

/** The words that tell of a ground: its own, and those that tell it from the one whose number it had before. */
const wordsOf = (fact: Superseded): readonly string[] => [
  ...fact.near,
  ...(fact.ahead ?? []),
  ...FACTS.filter(({ from, new: place }) => from === fact.from && place === textOf(fact.old)).flatMap(
    ({ earlier }) => earlier,
  ),
]

/** Whether some amendment made one number the other, be it of another ground. */
const isShift = (old: LawReference, now: LawReference): boolean =>
  FACTS.some((fact) => isAt(old, fact.old) && isAt(now, placeOf(fact, 'new')))

const AMENDED = /改正|[号項](?:数|番号)?(?:ずれ|の?(?:修正|繰|移動))|繰り?[上下]/
/** The numbers whose every shift is known. */
const LAST_KNOWN = 11

/** Whether a row says that an amendment moved a number, in a text that is else the same, and none did. */
function isUnexplained({ old, now }: Pair, before: Whereabouts, after: Whereabouts): boolean {
  const isKnown = old.law === 番号法 && old.article === 19 && old.item !== null && old.item <= LAST_KNOWN
  if (!isKnown || now.item === null) return false
  if (
    !AMENDED.test(squeezedText(after.row.meant.reason).text) ||
    surroundings(old, before) !== surroundings(now, after)
  )
    return false
  const reachable = before.references.flatMap((reference) => [reference, ...movedFrom(reference.item)])
  return !reachable.some(({ item }) => item === now.item)
}

/** The items that amendments made of one, one after the other. */
function movedFrom(item: number | null, since = ''): { readonly item?: number }[] {
  return FACTS.filter(({ old, from }) => old.article === 19 && old.item === item && from > since).flatMap((fact) => {
    const next = placeOf(fact, 'new')
    return [next, ...movedFrom(next.item ?? null, fact.from)]
  })
}

const AROUND = 15

function surroundings({ start, end }: LawReference, { row, field }: Whereabouts): string {
  const { text } = row[field]
  return comparable(`${text.slice(Math.max(0, start - AROUND), start)}|${text.slice(end, end + AROUND)}`)
}

const isSame = (a: LawReference, b: LawReference): boolean =>
  a.article === b.article && a.paragraph === b.paragraph && a.item === b.item
