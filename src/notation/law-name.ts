import type { Span } from '../model.ts'
import { NUMERAL } from './number.ts'

/** The law a reference without a name means in a 評価書: 行政手続における特定の個人を識別するための番号の利用等に関する法律. */
export const 番号法 = '番号法'

/** The order that took the place of 番号法別表第二. */
export const 提供命令 = '番号法第19条第8号に基づく利用特定個人情報の提供に関する命令'

/** An order that is told by the provision it was made by: 番号法第19条第8号に基づく主務省令. */
export const 主務省令 = '番号法の主務省令'

/** Whether a law is an order of 番号法, none of which has a 別表 of its own. */
export const isOrderOf番号法 = (law: string | null): boolean =>
  law === 提供命令 || law === 主務省令 || (law !== null && /別表.{0,24}(?:命令|省令)$/.test(law))

/** A law, ordinance or order as a text names it; the span is one of the squeezed text. */
export interface LawName extends Span {
  /** The short name, or the name as it is written. */
  readonly law: string
}

/** Names of the laws that 評価書 cite, and what they are called here. */
const KNOWN: Readonly<Record<string, string>> = {
  番号法:
    '行政手続における特定の個人を識別するための番号の利用等?に関する法律|個人番号利用法|番号利用法|マイナンバー法|番号法|(?<![一-龠])利用法(?=第|別表|\\d)',
  住民基本台帳法: '住民基本台帳法|住基法',
  行政機関個人情報保護法: '行政機関の保有する個人情報の保護に関する法律|行政機関個人情報保護法',
  独立行政法人等個人情報保護法: '独立行政法人等の保有する個人情報の保護に関する法律|独立行政法人等個人情報保護法',
  個人情報保護法: '個人情報の保護に関する法律|個人情報保護法',
  条例: '条例',
}
const BELOW_A_LAW = '施行令|施行規則|施行条例|施行細則'

const N = `[${NUMERAL}]{1,6}`
const OF_BANGO = `(?:(?:${KNOWN.番号法})(?:\\([^()]{0,120}\\))?)?`
const SUBJECT = '[^。、()「」:※]{0,40}?'

/** A title that holds a reference is no reference: 第十九条第八号に基づく…に関する命令, 別表第一の主務省令で定める事務を定める命令. */
const TITLES: readonly string[] = [
  `${OF_BANGO}第?${N}条(?:第?${N}項)?(?:第?${N}号)?(?:に基づく|の規定に(?:より|基づき|基づく))(?!利用特定個人情報の提供に関する命令)${SUBJECT}(?:に関する|を定める)(?:命令|規則|省令|政令|規程|告示|条例)`,
  `${OF_BANGO}別表(?:第?[一二12])?の?主務省令(?:で定める事務(?:及び情報)?を定める(?:命令|省令))?`,
  `${OF_BANGO}別表第?[一二12]省令`,
]
const ORDER = `(?:${OF_BANGO}第?(?:19|十九)条第?(?:8|八)号に基づく)?利用特定個人情報の提供に関する命令`

const NAMES = new RegExp(
  `(?:${[
    `(?<order>${ORDER})`,
    `(?<title>${TITLES.join('|')})`,
    ...Object.entries(KNOWN).map(([law, names]) => `(?<${law}>${names})`),
  ].join('|')})(?<below>${BELOW_A_LAW})?`,
  'g',
)

/** Any law, ordinance or order by the last sign of its name. 方法 and 根拠法令 are none. */
const ANY_NAME =
  /(?<![一-龠々ァ-ヶーA-Za-z])[一-龠々ァ-ヶーA-Za-z]*(?:(?<![方手用技司違不適合療工作])法|法律|条例|規則|政令|省令|命令|(?<!法)令|規程|規約|要綱|要領|細則|定款|約款|協定書?|指針|基準)$/
const LONGEST_NAME = 60

/** Finds the laws that a squeezed text names, in order, with the short names that it gives them (以下「法」という。). */
export function readLawNames(text: string): LawName[] {
  const names = Array.from(text.matchAll(NAMES), ({ index: start, 0: found, groups = {} }) => ({
    start,
    end: start + found.length,
    law: lawOf(found, groups),
  }))
  return [...names, ...definedIn(text, names)].sort((a, b) => a.start - b.start)
}

/** The name of any law that ends where a text does; `null` where none does. */
export function lastNameOf(text: string): string | null {
  return ANY_NAME.exec(text.slice(-LONGEST_NAME))?.[0] ?? null
}

function lawOf(found: string, groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.order) return 提供命令
  const known = Object.keys(KNOWN).find((law) => groups[law])
  return known ? `${known}${groups.below ?? ''}` : found
}

const DEFINITION = /以下[^「」()]{0,10}「([^「」]{1,30})」とい/g

/** Where the names stand that a text gives to laws: 提供命令 behind …に関する命令(以下「提供命令」という。). */
function definedIn(text: string, names: readonly LawName[]): LawName[] {
  return Array.from(text.matchAll(DEFINITION)).flatMap(({ index, 1: short = '' }) => {
    const bracket = text.lastIndexOf('(', index)
    const law = names.findLast(({ end }) => end === bracket)?.law ?? lastNameOf(text.slice(0, Math.max(0, bracket)))
    if (!law || names.some((name) => name.law === short)) return []
    const use = new RegExp(`(?<![一-龠々ァ-ヶー])${escaped(short)}(?=[第別の\\d])|「${escaped(short)}」とい`, 'g')
    use.lastIndex = index
    return Array.from(text.matchAll(use), ({ index: start, 0: { length } }) => ({ start, end: start + length, law }))
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
