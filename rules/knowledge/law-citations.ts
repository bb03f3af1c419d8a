/** Which grounds the 変更後 of a log cites, and by which of their numbers. */
import { dayOf } from '../../src/dates.ts'
import { groupBy } from '../../src/group.ts'
import type { ChangeLog, Place, Row } from '../../src/model.ts'
import { datesIn } from '../../src/notation/date.ts'
import { type LawReference, lawReferencesIn } from '../../src/notation/law-reference.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { once } from '../../src/once.ts'
import { part } from '../../src/place.ts'
import { fittingForm } from './form-items.ts'
import { isOfAnotherTime } from './law-history.ts'
import { means, type Whereabouts } from './law-meaning.ts'
import { FACTS, isAt, placeOf, type Side, type Superseded } from './superseded.ts'

/** A reference to what a fact is about, by its old or its new place. */
export interface Citation extends Whereabouts {
  /** The row's 変更日. */
  readonly day: string
  readonly reference: LawReference
  readonly fact: Superseded
  readonly side: Side
  /** What the reference may cite instead, and rather. */
  readonly rather: readonly Citation[]
}

/** So long a reference begins with the title of its law. */
const LONG = 40
const LAST_NUMBERED = /(?:第?[\d〇一二三四五六七八九十百０-９]{1,6}\s?条|別表)(?!.*(?:条|別表))/s

/** Where a citation stands; behind a long title, where its numbers do if they tell enough: …法律(平成25年法律第27号)第19条第7号. */
export function citedPlace({ row, field, reference: { start, end, item, table } }: Citation): Place {
  const text = row[field].text.slice(start, end)
  const tells = item !== null || table !== null
  const from = tells && text.length > LONG ? Math.max(0, text.search(LAST_NUMBERED)) : 0
  return part(row, field, start + from, end)
}

const SIDES: readonly Side[] = ['old', 'new']

/** What the 変更後 of a log's rows may cite, by place and time alone; most of it needs no look at the words around it. */
export const possibleCitationsIn: (log: ChangeLog) => readonly Citation[] = once((log) => {
  const form = fittingForm(log)
  const citations: Citation[] = []
  for (const row of log.rows) {
    const day = dayOf(row)
    if (day === null) continue
    const references = lawReferencesIn(row.after)
    for (const reference of references) citations.push(...possibleCitations(row, day, reference, { form, references }))
  }
  return citations
})

function possibleCitations(
  row: Row,
  day: string,
  reference: LawReference,
  { form, references }: Pick<Whereabouts, 'form' | 'references'>,
): Citation[] {
  const citations: Citation[] = []
  for (const { fact, side } of placesOf(FACTS).get(numberOf(reference)) ?? []) {
    if (!isOfTime(fact, side, day) || !isAt(reference, placeOf(fact, side))) continue
    const rather = citations.filter((other) => other.side === side)
    citations.push({ row, field: 'after', form, references, day, reference, fact, side, rather })
  }
  return citations
}

/** Where facts have a place, by article or 別表, the latest fact first. */
const placesOf = once((facts: readonly Superseded[]) => {
  const latestFirst = [...facts].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
  const places = SIDES.flatMap((side) => latestFirst.map((fact) => ({ fact, side })))
  return groupBy(places, ({ fact, side }) => numberOf(placeOf(fact, side)))
})

/** One number for each article and each 別表. */
const numberOf = ({ article, table }: { readonly article?: number | null; readonly table?: number | null }): number =>
  article ?? -1 - (table ?? 0)

/** Whether the words around a reference tell that it cites the fact; what speaks of history does not. */
export const isCited: (citation: Citation) => boolean = once((citation) => {
  const { row, reference, fact, side, rather } = citation
  return (
    means(reference, fact, side, citation) &&
    !isOfAnotherTime(row.after, reference.squeezed, fact.from) &&
    !rather.some(isCited)
  )
})

/** The old place is judged from the day on which it is surely out of use; neither once the new one is itself old. */
const isOfTime = ({ from, settled = from, until = '9999' }: Superseded, side: Side, day: string): boolean =>
  day <= until && (side === 'new' || day < from || settled <= day)

/** Whether a citation by the old place is out of date on the row's 変更日. */
export const isObsolete = ({ side, day, fact }: Citation): boolean => side === 'old' && fact.from <= day

/**
 * Whether a citation by the new place comes before the amendment, and nothing says that it is to come. Of an amendment that is
 * only likely, it has to be known what the number meant before.
 */
export const isPremature = ({ side, day, fact, reference, row }: Citation): boolean =>
  side === 'new' &&
  day < fact.from &&
  (fact.certainty === 'verified' || (fact.certainty === 'likely' && fact.earlier.length > 0)) &&
  (reference.table !== 0 || (reference.law !== null && reference.rows.length > 0)) &&
  !announces(row, fact.from)

const ANNOUNCES = /改正|施行|改め|予定|公布|ずれ|繰り?[上下]/

/** A row that is published beforehand because of the amendment, or that names its day, is right to be ahead of it. */
function announces(row: Row, from: string): boolean {
  const [after, reason] = [squeezedText(row.after), squeezedText(row.meant.reason)]
  if ([...datesIn(after), ...datesIn(reason)].some(({ iso }) => (iso ?? '') >= from)) return true
  return /事前/.test(squeezedText(row.timing).text) && ANNOUNCES.test(reason.text)
}
