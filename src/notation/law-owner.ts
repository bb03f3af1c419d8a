import { firstIndex } from '../first-index.ts'
import type { Span } from '../model.ts'
import { type LawName, lastNameOf, 主務省令, 番号法 } from './law-name.ts'
import { NUMERAL } from './number.ts'
import { sentenceAround } from './sentence.ts'
import type { Squeezed } from './squeeze.ts'

/** What belongs to a law. */
export interface Owned {
  /** The law's short name, or the name as it is written; `null` where the text does not tell. */
  readonly law: string | null
  /** Whether the name stands right before, or before the reference that this one is joined to: 番号法第19条第8号及び別表第二. */
  readonly isNamed: boolean
  /** Where it stands in the squeezed text, for looking at what is around it. */
  readonly squeezed: Span
}

const JOINED = new RegExp(
  `^[の表第項${NUMERAL}、,・: 及び並に又は若しくかつ]*(?:\\([^()]{0,120}\\)[、,・: 及び並に又は若しくかつ]*)?(?:の規定(?:による|により|に基づく)|に基づく|に規定する|に定める)?[「『(]?$`,
)
const LONGEST_JOINT = 200
/** The law of the bracket before: (番号法第9条第1項 別表の24の項) … (同 別表第一の68の項). */
const SAME_LAW = /[(「]同$/
const NUMBERED = /^別表第[一二12]/
/** An order by the provision right before it: 番号法第19条第8号に基づく主務省令. */
const BY_PROVISION = /^(?:の規定)?に基づく主務省令$/
const ASIDE = /\([^()]*\)$/
/** An instrument that is called by its title: 「事務引継要領」(平成12年制定)別表第二. */
const TITLE =
  /[「『]([^「」『』]{1,60}(?:要領|要綱|規程|規則|基準|手順書|マニュアル|協定書?|契約書?|覚書|約款|計画))[」』]$/

/**
 * The law that a reference at `index` of a squeezed text belongs to, and where the reference starts with its name.
 *
 * @param earlier the references before it
 */
export function ownerOf(
  squeezed: Squeezed,
  index: number,
  names: readonly LawName[],
  earlier: readonly Owned[],
): Pick<Owned, 'law' | 'isNamed'> & { readonly start: number } {
  const { text } = squeezed
  const beside = earlier.at(-1)
  if (beside && SAME_LAW.test(text.slice(Math.max(0, index - 2), index)) && NUMBERED.test(text.slice(index, index + 4)))
    return { law: beside.law, isNamed: beside.law !== null, start: index }
  const previous = previousTo(index, text, earlier)
  const from = previous?.squeezed.end ?? 0
  const ahead = text.slice(from, index)
  const end = from + ahead.replace(/の$/, '').replace(ASIDE, '').length
  const name = lastName(names, end)
  if (name?.end === end && name.start >= from && name.law !== '条例')
    return { law: name.law, isNamed: true, start: name.start }
  const lead = text.slice(from, end)
  const titled = /[」』]$/.test(lead.slice(-1)) ? TITLE.exec(lead) : null
  if (titled) return { law: titled[1] ?? null, isNamed: true, start: from + titled.index }
  const written = lastNameOf(lead)
  if (written) {
    const short = standsAlone(squeezed, end - 1) ? written.slice(-1) : written
    const start = end - short.length
    const known = lastName(names, start, ({ law }) => /法律?$/.test(law))
    if (short === '同法') return { law: actMeant(previous?.law ?? null, known?.law ?? null), isNamed: true, start }
    if (previous?.law === 番号法 && BY_PROVISION.test(ahead)) return { law: 主務省令, isNamed: true, start }
    return { law: short === '法' ? lawMeant(text, start, known) : short, isNamed: true, start }
  }
  if (previous && previous.law !== 番号法 && INQUIRED_BY.test(text.slice(index, index + 24)))
    return { law: null, isNamed: false, start: index }
  if (previous && ahead.length <= LONGEST_JOINT && JOINED.test(ahead) && !ahead.includes('条例'))
    return { law: previous.law, isNamed: previous.isNamed, start: index }
  const last = lastStanding(names, index, text)
  const since = last && last.start >= from ? last : undefined
  const above = since?.law ?? previous?.law ?? name?.law ?? null
  return { law: above !== 番号法 && isOnNetwork(text, index) ? null : above, isNamed: false, start: index }
}

const NETWORK = /情報提供ネットワークシステム|情報照会者|情報提供者/
/** By which others ask for data, so that it is no order's: 第19条第7号により照会を受けた. */
const INQUIRED_BY = /^第?(?:19|十九)条第?[\d七八]号(?:の規定)?(?:により|に基づき|に基づく|による)(?:情報)?照会/

/** Whether a place is a 第19条 in a sentence on the network that data go through: it is no other law's, whatever is cited above it. */
function isOnNetwork(text: string, index: number): boolean {
  const isNineteen = /^第?(?:19|十九)条/.test(text.slice(index, index + 4))
  return isNineteen && NETWORK.test(sentenceAround(text, { start: index, end: index }))
}

/** Behind an order 同法 is the law named before it, or the one that its title begins with. */
function actMeant(previous: string | null, known: string | null): string | null {
  if (!previous || !/命令$|(?:政|省|施行)令$/.test(previous)) return previous ?? known
  return known ?? (previous.startsWith(番号法) ? 番号法 : null)
}

const BRACKET = new RegExp(`(?:の[項の、${NUMERAL}]{1,40})?\\(`, 'y')

/** The law whose name alone stands in a bracket behind a place of a squeezed text: 別表第2(番号法). */
export function lawBehind({ text }: Squeezed, end: number, names: readonly LawName[]): string | null {
  BRACKET.lastIndex = end
  if (!BRACKET.test(text)) return null
  const name = names[firstIndex(names.length, (index) => (names[index]?.start ?? 0) >= BRACKET.lastIndex)]
  return name && name.start === BRACKET.lastIndex && text[name.end] === ')' ? name.law : null
}

/** The last of some names that ends at a place or before. */
function lastName(names: readonly LawName[], end: number, isMeant = (_name: LawName) => true): LawName | undefined {
  let at = firstIndex(names.length, (index) => (names[index]?.start ?? 0) >= end)
  for (let name = names[--at]; name; name = names[--at]) if (name.end <= end && isMeant(name)) return name
  return undefined
}

/** The last name that ends at a place or before, but for one that only tells whose 事務 a bracket speaks of. */
function lastStanding(names: readonly LawName[], end: number, text: string): LawName | undefined {
  const name = lastName(names, end)
  const [task] = (name && OF_TASK.exec(text.slice(name.end, end))) ?? []
  return name && task ? (lastName(names, text.lastIndexOf('(', name.start)) ?? name) : name
}

/** What goes on behind a law in a bracket on the 事務 that it provides for: (住民基本台帳法による届出に関する事務). */
const OF_TASK =
  /^(?:による|に基づく|に規定する|の規定(?:による|に基づく))[^()]{0,100}事務(?:であって主務省令で定めるもの)?\)/

const FAR = 1000
const OTHER_LAW = /[一-龠々]{2,20}(?<![方手用技司違不適合療工作])法(?![律令務人定的規案制学])/g

/** What 法 is short for without saying so: the law named last, be it one that 評価書 seldom cite. */
function lawMeant(text: string, index: number, known: LawName | undefined): string {
  const from = Math.max(known?.end ?? 0, index - FAR)
  const other = [...text.slice(from, index).matchAll(OTHER_LAW)].at(-1)?.[0]
  return other && !other.endsWith(番号法) ? other : (known?.law ?? 番号法)
}

/** The last reference before `index` that is not in a bracket closed since. */
function previousTo(index: number, text: string, earlier: readonly Owned[]): Owned | undefined {
  const from = Math.max(0, index - LONGEST_ASIDE)
  const near = text.slice(from, index)
  let previous = earlier.at(-1)
  while (previous && previous.squeezed.start >= from && closesBracket(near.slice(previous.squeezed.end - from))) {
    const open = near.lastIndexOf('(', previous.squeezed.start - from)
    previous = open < 0 ? undefined : earlier.findLast((reference) => reference.squeezed.end <= open + from)
  }
  return previous
}

/** No bracket holds more. */
const LONGEST_ASIDE = 2000
const MARKER = /\(?[\dア-ン①-⑳]{1,2}\)/g

function closesBracket(text: string): boolean {
  let depth = 0
  for (const [sign] of text.replace(MARKER, '').matchAll(/[()]/g)) {
    depth += sign === '(' ? 1 : -1
    if (depth < 0) return true
  }
  return false
}

/** Whether a line or a space parts a sign from a word before it: 情報照会の根拠 法第19条. In 国 民 健 康 保 険 法 it does not. */
function standsAlone({ text, span }: Squeezed, index: number): boolean {
  const isParted = (at: number) => at > 0 && span(at - 1, at).end < span(at, at + 1).start
  return text[index] === '法' && isParted(index) && !isParted(index - 1)
}
