/** How two texts compare that may be one text at two times. */
import type { Span } from '../model.ts'
import { onceText } from '../once.ts'
import { differenceOf, sharedShare } from './difference.ts'
import { comparable } from './fold.ts'

/** Anything but the letters and digits that Japanese texts hold, of one width; 𠮷 is two halves from the end of the range. */
const SIGN = /[^0-9A-Za-zÀ-ԯ々-〇ぁ-ゖゝ-ゟァ-ヺー-ヿ㐀-鿿\ud840-\udfff]/g

/** A text without width, spaces and signs. */
export const wordingOf: (text: string) => string = onceText((text) => comparable(text).replace(SIGN, ''))

/** Whether a text quotes the other, in one piece or line by line, and from where an amount begins. */
export function isPartOf(text: string, whole: string): boolean {
  if (whole.includes(text)) return !beginsInAmount(text, whole)
  const all = wordingOf(whole)
  return text.split(/[\n。・]/).every((line) => all.includes(wordingOf(line)) && !beginsInAmount(line.trim(), whole))
}

/** The character before a text and its first one, of one amount: 半|年に1回, 四|半期, 1|5年, 3|月に1回. */
const IN_AMOUNT = /^(?:半[年期月]|隔[年月週日]|四半|[\d０-９]{2}|[2-9２-９二三四五六七八九十][年月週日])/

/** Whether a text stands in another one only where it cuts an amount: 年に1回 of 半年に1回. */
function beginsInAmount(text: string, whole: string): boolean {
  if (!text) return false
  const ahead = whole.split(text).slice(0, -1)
  return ahead.length > 0 && ahead.every((before) => IN_AMOUNT.test(before.slice(-1) + text.charAt(0)))
}

/** Whether two texts of several lines are the same but for the ends of some: who quotes a part takes whole lines. */
export function areCutOff(a: string, b: string): boolean {
  const [one, other] = [linesOf(a), linesOf(b)]
  return (
    one.length > 1 &&
    one.length === other.length &&
    one.every((line, index) => isSameOrCut(line, other[index] ?? '')) &&
    one.some((line, index) => line !== other[index])
  )
}

const linesOf = (text: string): readonly string[] => text.trim().split('\n').map(wordingOf)

const isSameOrCut = (a: string, b: string): boolean =>
  a === b || (a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a)))

/** From here on two texts are taken for two states of one. */
const ALIKE = 0.6

/** Whether two texts have so much in common that they are two states of one, but for what one has more at its end. */
export function areTwoStates(a: string, b: string): boolean {
  const [one, other] = [withoutTail(a, b), withoutTail(b, a)]
  return sharedShare(one, other) >= ALIKE && keptShare(one, other) >= ALIKE
}

/** So many characters tell where the other text ends. */
const ENDING = 8

/** A text without what its last sentence has more at its end than the other: 70の項(情報連携) ends as 70の項 does. */
function withoutTail(text: string, other: string): string {
  const ending = other.trimEnd().slice(-ENDING)
  const at = text.lastIndexOf(ending)
  const end = at + ending.length
  return at < 0 || /[。\n]/.test(text.slice(end)) ? text : text.slice(0, end)
}

/** How much of the longer text the other one has, too. */
function keptShare(a: string, b: string): number {
  const replacements = differenceOf(a, b)
  if (!replacements) return 0
  const changed = replacements.reduce(
    (sum, { removed, added }) => sum + Math.max(lengthOf(removed), lengthOf(added)),
    0,
  )
  return 1 - changed / Math.max(a.length, b.length)
}

const lengthOf = ({ start, end }: Span): number => end - start
