const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壱: 1,
  二: 2,
  弐: 2,
  三: 3,
  参: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The characters of a number in folded text, for use inside a character class. */
export const NUMERAL = '\\d〇零一二三四五六七八九十百千'

/** Reads a number in folded text: `19`, `十九`, `百二十`, `一九`. Anything else is `NaN`. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (!text || /[^〇零一壱二弐三参四五六七八九十百千]/.test(text)) return Number.NaN
  return /[十百千]/.test(text) ? withUnits(text) : Number(Array.from(text, (digit) => DIGITS[digit]).join(''))
}

function withUnits(text: string): number {
  let total = 0
  let digit: number | null = null
  for (const character of text) {
    const unit = UNITS[character]
    if (unit) {
      total += (digit ?? 1) * unit
      digit = null
    } else digit = DIGITS[character] ?? 0
  }
  return total + (digit ?? 0)
}

/** Reads an amount in folded text, with digits, signs and units mixed: `1,200`, `1万2千`, `1.2万`, `千二百`. */
export function readAmount(text: string): number {
  const [low = '', high] = text.replaceAll(',', '').split('万').reverse()
  return (high ? Math.round(amountBelow(high) * 10_000) : 0) + (low ? amountBelow(low) : 0)
}

const PART = /(\d+(?:\.\d+)?)([十百千]?)/g

/** An amount below ten thousand, or so many of them: `1200`, `1千2百`, `1千200`. */
function amountBelow(written: string): number {
  const plain = Number(written)
  if (!Number.isNaN(plain)) return plain
  const parts = Array.from(written.matchAll(PART))
  if (parts.map(([part]) => part).join('') !== written) return readNumber(written)
  return parts.reduce((sum, [, digits, unit]) => sum + inNumber(Number(digits), unit), 0)
}

const inNumber = (digits: number, unit = ''): number => (unit ? Math.round(digits * readNumber(unit)) : digits)

const KANJI = '〇一二三四五六七八九'

/** Writes a number below 1000 the way laws do: 19 is 十九, 107 is 百七. */
export function kanjiNumber(value: number): string {
  const digits = Array.from(String(value), Number)
  return digits
    .map((digit, index) => {
      const unit = ['', '十', '百'][digits.length - 1 - index] ?? ''
      if (digit === 0) return ''
      return digit === 1 && unit ? unit : `${KANJI.charAt(digit)}${unit}`
    })
    .join('')
}
