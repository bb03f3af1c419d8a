import type { Span } from '../model.ts'
import { NUMERAL, readNumber } from './number.ts'
import type { Squeezed } from './squeeze.ts'

/** The law a reference without a name means in a 評価書: 行政手続における特定の個人を識別するための番号の利用等に関する法律. */
export const 番号法 = '番号法'

/** A place in a law, however it is written. */
export interface LawReference extends Span {
  /** The law's short name, or the name as it is written; `null` where the cell does not tell. */
  readonly law: string | null
  readonly article: number | null
  readonly paragraph: number | null
  readonly item: number | null
  /** 別表: 0 without a number, else its number; `null` where the reference is no 別表. */
  readonly table: number | null
  /** Where the reference stands in the squeezed text, for looking at what is around it. */
  readonly squeezed: Span
}

/** Names of the laws that 評価書 cite, longest first. */
const SHORT_NAMES: readonly (readonly [string, string])[] = [
  ['行政手続における特定の個人を識別するための番号の利用等に関する法律', 番号法],
  ['行政手続における特定の個人を識別するための番号の利用に関する法律', 番号法],
  ['個人番号利用法', 番号法],
  ['マイナンバー法', 番号法],
  ['番号利用法', 番号法],
  ['番号法', 番号法],
  ['住民基本台帳法', '住民基本台帳法'],
  ['住基法', '住民基本台帳法'],
  ['個人情報の保護に関する法律', '個人情報保護法'],
  ['個人情報保護法', '個人情報保護法'],
]

const LONGEST_NAME = 60

const N = `[${NUMERAL}]{1,6}`
const ARTICLE = `(?:第(?<article>${N})|(?<plain>\\d{1,4}))条(?:の${N})?(?:第?(?<paragraph>${N})項)?(?:第?(?<item>${N})号)?`
const SAME_ARTICLE = `(?<same>[同本]条)(?=第?${N}[項号])(?:第?(?<sameParagraph>${N})項)?(?:第?(?<sameItem>${N})号)?`
const TABLE = `(?<table>別表)(?:第?(?<tableNumber>[一二三四五1-5])(?![${NUMERAL}]*(?:の項|項)))?`
const REFERENCE = new RegExp(`${ARTICLE}|${SAME_ARTICLE}|${TABLE}`, 'g')
const NEXT_ITEM = new RegExp(`(?:\\([^()]{0,80}\\))?(?:及び|並びに|又は|若しくは|から|と|[、,・~-])第?(${N})号`, 'y')

const LAW_NAME = /[一-龠々ァ-ヶーA-Za-z]*(?:法|条例|規則|政令|省令|命令|令|規程|要綱|指針)$/
const ASIDE = /\([^()]*\)$/

/**
 * Finds the references to articles, items and 別表 in a text: 番号法第19条第7号, 第十九条第七号, 19条7号, 同条第7号,
 * 第7号及び第8号, 同法別表第二. A name that is given once holds for the bare references behind it.
 */
export function readLawReferences(squeezed: Squeezed): LawReference[] {
  if (!/条|別表/.test(squeezed.text)) return []
  const references: LawReference[] = []
  for (const match of squeezed.text.matchAll(REFERENCE)) {
    const reference = referenceOf(match, squeezed, references)
    if (reference) references.push(reference, ...nextItems(reference, squeezed))
  }
  return references
}

function referenceOf(
  match: RegExpMatchArray,
  squeezed: Squeezed,
  earlier: readonly LawReference[],
): LawReference | null {
  const { index = 0, groups = {} } = match
  const end = index + match[0].length
  const { article, plain, paragraph, item, same, sameParagraph, sameItem, table, tableNumber } = groups
  if (same) {
    const article = earlier.findLast((reference) => reference.article !== null)
    if (!article) return null
    return {
      ...article,
      ...placed(squeezed, index, end),
      paragraph: read(sameParagraph),
      item: read(sameItem),
      table: null,
    }
  }
  const { law, start } = lawAt(squeezed.text, index, earlier.at(-1))
  return {
    ...placed(squeezed, start, end),
    law,
    article: read(article ?? plain),
    paragraph: read(paragraph),
    item: read(item),
    table: table ? (read(tableNumber) ?? 0) : null,
  }
}

/** A list goes on without its article: 第7号及び第8号. */
function* nextItems(first: LawReference, squeezed: Squeezed): Iterable<LawReference> {
  for (let last = first; last.item !== null; ) {
    NEXT_ITEM.lastIndex = last.squeezed.end
    const match = NEXT_ITEM.exec(squeezed.text)
    if (!match?.[1]) return
    const end = NEXT_ITEM.lastIndex
    const start = squeezed.text.lastIndexOf('第', end)
    const from = start >= match.index ? start : end - match[1].length - 1
    last = { ...last, ...placed(squeezed, from, end), item: readNumber(match[1]) }
    yield last
  }
}

/** The law that a reference at `index` belongs to, and where the reference starts with its name. */
function lawAt(text: string, index: number, previous: LawReference | undefined): { law: string | null; start: number } {
  const ahead = text.slice(Math.max(previous?.squeezed.end ?? 0, index - 2 * LONGEST_NAME), index)
  const named = ahead.replace(/の$/, '').replace(ASIDE, '')
  const known = SHORT_NAMES.find(([long]) => named.endsWith(long))
  const name = known?.[0] ?? LAW_NAME.exec(named.slice(-LONGEST_NAME))?.[0]
  if (name) {
    const start = index - (ahead.length - named.length) - name.length
    if (name === '同法') return { law: previous?.law ?? nameBefore(text, start), start }
    if (name === '法') return { law: nameBefore(text, start) ?? 番号法, start }
    return { law: known?.[1] ?? name, start }
  }
  const law = nameBefore(text, index, previous?.squeezed.end)
  return { law: law ?? previous?.law ?? null, start: index }
}

/** The law that was named last between `from` and `index`. */
function nameBefore(text: string, index: number, from = 0): string | null {
  const ahead = text.slice(from, index)
  let last: { readonly law: string; readonly end: number } | null = null
  for (const [long, law] of SHORT_NAMES) {
    const at = ahead.lastIndexOf(long)
    if (at >= 0 && at + long.length > (last?.end ?? 0)) last = { law, end: at + long.length }
  }
  return last?.law ?? null
}

function placed(squeezed: Squeezed, start: number, end: number): Span & { readonly squeezed: Span } {
  return { ...squeezed.span(start, end), squeezed: { start, end } }
}

const read = (written: string | undefined): number | null => (written ? readNumber(written) : null)
