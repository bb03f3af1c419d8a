import { fiscalYearsIn, readDate } from './date.ts'
import { squeeze } from './squeeze.ts'

/** The present tense, in which procedures are told, ends otherwise. */
const PAST = /(?:た|[いん]だ)(?:$|[)」』]|が、|もので)|[てで]い(?:た|ました)(?!場合|とき)/
/** How a word ends that tells of something that was done: …が受け付けた申請書. What is done after it is not: …が受け付けた後. */
export const DID = '(?:[っいしけきせてねべめれえ]た|んだ)(?!場合|とき|うえ|時|後|上|ら)'
/** The number of a law tells the year in which it was made. */
const LAW_NUMBER =
  /(?:明治|大正|昭和|平成|令和)[\d元]{1,3}年[^。()]{0,12}(?:法律|条例|政令|[省府]令|規則|告示|訓令)第\d{1,4}号/g

/** Whether the folded rest of a sentence is in the past tense: 開始した, …により定めた」. */
export const isInPast = (rest: string): boolean => PAST.test(rest)

/** Whether a folded sentence names a day, or a fiscal year, before another one, as YYYY-MM-DD; the number of a law is none. */
export function namesDayBefore(sentence: string, day: string): boolean {
  const told = squeeze(sentence.replace(LAW_NUMBER, ''))
  return [readDate(told), ...fiscalYearsIn(told)].some((date) => (date?.iso ?? day) < day)
}
