import type { Cell, Span } from '../model.ts'
import { once } from '../once.ts'
import { isOrderOf番号法, type LawName, readLawNames, 番号法 } from './law-name.ts'
import { lawBehind, type Owned, ownerOf } from './law-owner.ts'
import { NUMERAL, readNumber } from './number.ts'
import { type Squeezed, squeezedText } from './squeeze.ts'
import { rowsAt, type TableRow } from './table-rows.ts'

/** A place in a law, however it is written. */
export interface LawReference extends Owned, Span {
  readonly article: number | null
  readonly paragraph: number | null
  readonly item: number | null
  /** 別表: 0 without a number, else its number; `null` where the reference is no 別表. */
  readonly table: number | null
  /** The 項 of a 別表 or of the table of an article: 別表第二の27の項, 第2条の表(85の2、87の項). */
  readonly rows: readonly TableRow[]
  /** Where the list of items starts that the reference is part of: 第7号及び第8号. An offset in the squeezed text. */
  readonly list: number
}

const N = `[${NUMERAL}]{1,6}`
const KANJI = '〇零一二三四五六七八九十百千'
const ARTICLE = `(?:第(?<article>${N})|(?<plain>\\d{1,4}))条(?:の${N})?(?:\\([^()]{0,40}\\)(?=第?${N}[項号]))?(?:第?(?<paragraph>${N})項)?(?:・?第?(?<item>${N})号|\\(第(?<bracketedItem>${N})号\\)|第\\((?<numberedItem>${N})\\)号)?`
const SAME = `(?<same>[同本][条項])(?=第?${N}[項号])(?:第?(?<sameParagraph>${N})項)?(?:第?(?<sameItem>${N})号)?`
/** 別表第2の項 is the second 別表 or its second row: it is left alone, unless 項 goes on with のうち. */
const IS_ROW = 'の?項(?!のうち|中|番)'
const TABLE = `(?<table>別表)(?!第?[${KANJI}]{2,6}${IS_ROW}|第[${KANJI}1-6]${IS_ROW})(?:第?(?<tableNumber>[一二三四五六](?![${KANJI}]|${IS_ROW})|[1-6](?!\\d|${IS_ROW})))?`
const REFERENCE = new RegExp(`${ARTICLE}|${SAME}|${TABLE}`, 'g')
const NEXT_ITEM = new RegExp(
  `(?:\\([^()]{0,80}\\))?(?:及び|並びに|又は|若しくは|から|と|[、,・~-])第?(${N})号(?!命令|規則|省令|告示|様式)`,
  'y',
)
/**
 * Finds the references to articles, items and 別表 in a text: 番号法第19条第7号, 第十九条第七号, 19条7号, 同条第7号,
 * 第7号及び第8号, 同法別表第二. A name that is given once holds for the bare references behind it; what is part of a title
 * (第十九条第八号に基づく…に関する命令) is no reference.
 */
export const readLawReferences: (squeezed: Squeezed) => readonly LawReference[] = once((squeezed) => {
  const { text } = squeezed
  if (!/条|別表/.test(text)) return []
  const names = readLawNames(text)
  const references: LawReference[] = []
  let [next, named] = [0, 0]
  for (const match of text.matchAll(REFERENCE)) {
    for (let name = names[next]; name && name.start <= match.index; name = names[++next])
      named = Math.max(named, name.end)
    if (match.index < named) continue
    const reference = referenceOf(match, squeezed, names, references)
    if (reference) references.push(reference, ...nextItems(reference, squeezed))
  }
  return references
})

/** The references of a cell; cells of one text share theirs. */
export const lawReferencesIn = (cell: Cell): readonly LawReference[] => readLawReferences(squeezedText(cell))

function referenceOf(
  match: RegExpMatchArray,
  squeezed: Squeezed,
  names: readonly LawName[],
  earlier: readonly LawReference[],
): LawReference | null {
  const { index = 0, groups = {} } = match
  const end = index + match[0].length
  const {
    article,
    plain,
    paragraph,
    item,
    bracketedItem,
    numberedItem,
    same,
    sameParagraph,
    sameItem,
    table,
    tableNumber,
  } = groups
  const rows = table || squeezed.text.startsWith('の表', end) ? rowsAt(squeezed, end) : []
  if (same) {
    const owner = ownerOf(squeezed, index, names, earlier)
    const isOfOwner = (law: string | null) => owner.start === index || law === owner.law
    const model = earlier.findLast((reference) => reference.article !== null && isOfOwner(reference.law))
    if (!model) return null
    const kept = same.endsWith('項') ? model.paragraph : read(sameParagraph)
    return { ...model, ...placed(squeezed, index, end), list: index, paragraph: kept, item: read(sameItem), rows }
  }
  const { start, ...known } = ownerOf(squeezed, index, names, earlier)
  const behind = known.law === null ? lawBehind(squeezed, end, names) : null
  const owner = behind === null ? known : { law: behind, isNamed: true }
  const isOfLawAbove = table !== undefined && start === index && isOrderOf番号法(owner.law)
  return {
    ...placed(squeezed, start, end),
    ...(isOfLawAbove ? UNNAMED : owner),
    list: start,
    article: read(article ?? plain),
    paragraph: read(paragraph),
    item: read(item ?? bracketedItem ?? numberedItem),
    table: table ? (read(tableNumber) ?? 0) : null,
    rows,
  }
}

/** The order has no 別表: one behind it is of the law. */
const UNNAMED = { law: 番号法, isNamed: false }

/** A list goes on without its article: 第7号及び第8号. */
function* nextItems(first: LawReference, squeezed: Squeezed): Iterable<LawReference> {
  for (let last = first; last.item !== null; ) {
    NEXT_ITEM.lastIndex = last.squeezed.end
    const match = NEXT_ITEM.exec(squeezed.text)
    if (!match?.[1]) return
    const end = NEXT_ITEM.lastIndex
    const digits = end - 1 - match[1].length
    const from = squeezed.text[digits - 1] === '第' ? digits - 1 : digits
    last = { ...last, ...placed(squeezed, from, end), item: readNumber(match[1]) }
    yield last
  }
}

function placed(squeezed: Squeezed, start: number, end: number): Span & { readonly squeezed: Span } {
  return { ...squeezed.span(start, end), squeezed: { start, end } }
}

const read = (written: string | undefined): number | null => (written ? readNumber(written) : null)
