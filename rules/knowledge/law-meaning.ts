/** What a reference to a law is about: the same number means something else from one amendment to the next. */
import { firstIndex } from '../../src/first-index.ts'
import type { Cell, Form, Row } from '../../src/model.ts'
import { comparable, fold } from '../../src/notation/fold.ts'
import { keyOf } from '../../src/notation/item-path.ts'
import type { LawReference } from '../../src/notation/law-reference.ts'
import { kanjiNumber } from '../../src/notation/number.ts'
import { sentenceAround } from '../../src/notation/sentence.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { once } from '../../src/once.ts'
import { pathsOf } from './form-items.ts'
import { isAt, isWholeArticle, placeOf, type Side, type Superseded } from './superseded.ts'

/** Where a reference was read. */
export interface Whereabouts {
  readonly row: Row
  readonly field: 'before' | 'after'
  readonly form: Form | null
  /** All references of the cell. */
  readonly references: readonly LawReference[]
}

/** Whether a reference to a place of a fact is about what the fact is about. */
export function means(reference: LawReference, fact: Superseded, side: Side, at: Whereabouts): boolean {
  if (standsWith(reference, fact, side, at)) return false
  return isAbout(reference, fact, side === 'old' ? fact.elsewhere : fact.earlier, at)
}

/**
 * Whether a reference, whatever its number, is about what a fact is about.
 *
 * @param against the words that tell of another meaning
 */
export function isAbout(
  reference: LawReference,
  fact: Superseded,
  against: readonly string[],
  at: Whereabouts,
): boolean {
  if (reference.law === null && !mayStandAlone(reference, fact)) return false
  if (fact.term) return reference.isNamed && definesTerm(reference, fact.term, at)
  return isToldByWords(reference, fact, against, at)
}

/**
 * 第7号及び第8号 are two grounds, so that neither is the other's old number. Where the other number stands in the same sentence,
 * what only words can tell is left alone, and else the words of its own clause have to tell.
 */
function standsWith(reference: LawReference, fact: Superseded, side: Side, at: Whereabouts): boolean {
  const other = placeOf(fact, side === 'old' ? 'new' : 'old')
  if (other.item === undefined) return false
  const others = around(reference, at.references).filter((one) => isAt(one, other))
  if (others.some(({ list }) => list === reference.list)) return true
  const { text } = at.row[at.field]
  const sentence = sentenceAround(text, reference)
  const isBare = !fact.ahead && numbered(other.item).test(fold(sentence))
  if (!isBare && !others.some((one) => sentenceAround(text, one) === sentence)) return false
  const clause = clauseOf(reference, text, numbered(other.item))
  return !isToldByItem(fact) || !holds(fact.near, clause) || holds(fact.otherwise ?? [], clause)
}

/** An item by its number alone, but for the one in the title of an order. */
const numbered = (item: number): RegExp =>
  new RegExp(`[第条](?:${item}|${kanjiNumber(item)})号(?!命令|に基づく(?:利用)?特定個人情報の提供に関する)`)

const COMMA = /[。、,，\n](?!(?:番号法|[同本]?法)?「?別表)/
const JOINT = /(?:及び|並びに|又は|若しくは|[・と)])(?!(?:番号法|[同本]?法)?別表)/

/** What of a sentence is about a reference and not about another number: between two commas, on its side of 及び, in its bracket. */
function clauseOf({ start, end }: LawReference, text: string, other: RegExp): string {
  const lead =
    text
      .slice(Math.max(0, start - NEARBY), start)
      .split(COMMA)
      .at(-1) ?? ''
  const rest =
    text
      .slice(end, end + NEARBY)
      .split(COMMA)
      .at(0) ?? ''
  const before = comparable(lead).split(other)
  const behind = comparable(rest).split(other)
  const ahead = (before.length > 1 ? before.at(-1)?.split(JOINT).at(-1) : before[0]) ?? ''
  const after = (behind.length > 1 ? behind[0]?.split(JOINT)[0] : behind[0]) ?? ''
  return `${ahead}|${before.length > 1 && ahead.includes('(') ? after.split(')')[0] : after}`
}

/** No list or sentence is longer. */
const NEARBY = 800

/** The references around one; they end one behind the other. */
function around({ end }: LawReference, references: readonly LawReference[]): readonly LawReference[] {
  const beyond = (place: number) => firstIndex(references.length, (index) => (references[index]?.end ?? 0) >= place)
  return references.slice(beyond(end - NEARBY), beyond(end + NEARBY))
}

const isToldByItem = ({ items }: Superseded): boolean => Object.keys(items).length > 0

const CONNECTED =
  /^(?:[にで](?:規定|定め|定義)(?:する|され(?:た|る))?|に(?:規定|定義)された|に掲げる|の)?「?([一-龠ァ-ヶー]+?)(?=及び|並びに|又は|若しくは|[^一-龠ァ-ヶー]|$)/
const EXPLAINED = /(?<![一-龠ァ-ヶー])([一-龠ァ-ヶー]+)」?\($/

/** Without the name of the law, only a ground that items of the form ask for is told, and a table by 項 that it is known to have. */
const mayStandAlone = (reference: LawReference, fact: Superseded): boolean =>
  isToldByItem(fact) &&
  !isWholeArticle(fact.old) &&
  (fact.rows === undefined ||
    reference.rows.some(({ name }) => fact.rows?.some((moved) => moved.old === name || moved.new === name)))

/** 第2条第8項に規定する特定個人情報, or 特定個人情報(番号法第2条第8項…). */
function definesTerm({ squeezed: { start, end } }: LawReference, term: string, { row, field }: Whereabouts): boolean {
  const { text } = squeezedText(row[field])
  const behind = CONNECTED.exec(text.slice(end, end + 60))?.[1]
  return (behind ?? EXPLAINED.exec(text.slice(Math.max(0, start - 40), start))?.[1]) === term
}

/**
 * Words are looked for in the sentence, in 説明 where it tells of another meaning, in the line above the sentence, in the
 * item's label, and last in the whole cell, which does not tell whose they are where the other number is cited, too.
 */
function isToldByWords(
  reference: LawReference,
  fact: Superseded,
  against: readonly string[],
  { row, field, form, references }: Whereabouts,
): boolean {
  const { near, ahead, alone, items, otherwise = [] } = fact
  const { text } = row[field]
  const sentence = comparable(sentenceAround(text, reference))
  if (ahead) {
    const lead = comparable(
      text
        .slice(0, reference.start)
        .split(/[。、,\n]/)
        .at(-1) ?? '',
    )
    const behind = text.slice(reference.end)
    const isTold =
      leads(ahead, lead) ||
      explains(ahead, behind) ||
      holds(near, sentence) ||
      isGroundOf(ahead, text.slice(0, reference.start), behind)
    return isTold && !holds(against, sentence)
  }
  if (alone && reference.isNamed) return !holds(against, leadOf(text, reference))
  const item = comparable(row.item.text)
  const toldBy = (told: string): boolean | null => {
    if (holds(against, told)) return false
    if (holds(near, told)) return true
    return holds(otherwise, told) ? false : null
  }
  const isTold =
    toldBy(sentence) ??
    (holds(against, comparable(row.meant.reason.text)) ? false : toldBy(comparable(lineAbove(text, reference.start))))
  if (isTold !== null) return isTold
  if (holds(against, item) || holds(otherwise, item)) return false
  if (isAtItem(row, (form && items[form]) ?? []) || (reference.law !== null && holds(near, item))) return true
  if (reference.law === null || !cellHolds(near)(row[field]) || cellHolds(against)(row[field])) return false
  const other = isAt(reference, fact.old) ? fact.newPlace : fact.old
  return !around(reference, references).some((one) => isAt(one, other))
}

/** Whether the sentence itself says that a reference is about what a fact is about. */
export function isSaidOutright(
  reference: LawReference,
  { near }: Superseded,
  against: readonly string[],
  { row, field }: Whereabouts,
): boolean {
  const sentence = comparable(sentenceAround(row[field].text, reference))
  return holds(near, sentence) && !holds(against, sentence)
}

/** Whether a word stands before a reference with nothing listed between: 独自利用事務については番号法第19条第9号. */
const leads = (words: readonly string[], lead: string): boolean =>
  words.some((word) => {
    const at = lead.lastIndexOf(word)
    return at >= 0 && !/及び|並びに|又は|若しくは|・/.test(lead.slice(at + word.length))
  })

/** Whether a bracket right behind a reference explains it by a word, and by that alone: 第9号(条例に基づく独自利用事務). */
function explains(words: readonly string[], behind: string): boolean {
  const aside = /^\s{0,3}\(([^()]{1,60})/.exec(fold(behind.slice(0, 80)))?.[1] ?? ''
  return holds(words, comparable(aside)) && !/及び|並びに|又は|若しくは|別表/.test(aside)
}

/** A topic with one thing said of it after the other: 独自利用事務として届け出ており、…. */
const TOPIC =
  /^(?:事務)?\)?(?:に(?:係る|関する)[^。、]{1,20}?)?(?:として|については?|に関して|は、)(?:(?!事務|もの|場合|及び|並びに|又は|若しくは|別表|法定|廃止|同様|別に|ほか|ため|が、|ず、|な[いく])[^。])*$/
const BY_IT = /^(?:の規定)?(?:により|に基づき|に基づいて|によって|に基づく|による)[^。、]{0,30}(?:照会|連携|提供|入手)/
/** A reference that a sentence ends in, with the ordinance beside it: 独自利用事務については、第9号及び緑市…条例第4条. */
const IS_ALL = /^(?:の規定)?(?:(?:及び|並びに|、)[^。、]{2,40}条例(?:第\d{1,3}条(?:第\d{1,2}項)?)?)?(?:による)?(?:。|$)/
const LONGEST_TOPIC = 120

/** Whether a sentence has a word for its topic, and nothing but it, and does it by the reference: 独自利用事務は、…、第9号により照会する. */
function isGroundOf(words: readonly string[], ahead: string, behind: string): boolean {
  const rest = comparable(behind.slice(0, 80).split('\n', 1)[0] ?? '')
  if (!BY_IT.test(rest) && !IS_ALL.test(rest)) return false
  const lead = comparable(
    ahead
      .slice(-LONGEST_TOPIC)
      .split(/[。\n]/)
      .at(-1) ?? '',
  )
  return words.some((word) => {
    const at = lead.lastIndexOf(word)
    return at >= 0 && TOPIC.test(lead.slice(at + word.length))
  })
}

const holds = (words: readonly string[], text: string): boolean => words.some((word) => text.includes(word))

/** Whether one of some words stands anywhere in a cell: looked for once, however many references the cell has. */
const cellHolds: (words: readonly string[]) => (cell: Cell) => boolean = once((words) =>
  once(({ text }) => holds(words, comparable(text))),
)

const leadOf = (text: string, { start }: LawReference): string => comparable(text.slice(Math.max(0, start - 30), start))

const LONGEST_LINES = 4000

function lineAbove(text: string, start: number): string {
  const ahead = text.slice(Math.max(0, start - LONGEST_LINES), start)
  const end = ahead.lastIndexOf('\n')
  if (end < 0) return ''
  const above = ahead.slice(0, end).trimEnd()
  return above.slice(above.lastIndexOf('\n') + 1)
}

const isAtItem = (row: Row, keys: readonly string[]): boolean =>
  keys.some((key) =>
    pathsOf(row)
      .map(keyOf)
      .some((path) => path === key || path.startsWith(`${key}-`)),
  )
