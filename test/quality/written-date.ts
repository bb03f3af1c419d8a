/** Dates as people write them, possible or not. */
export interface Calendar {
  readonly era: '平成' | '令和' | '昭和' | null
  /** The year of the era, or of the Christian era. */
  readonly year: number
  readonly month: number
  readonly day: number
}

const LETTERS = { 平成: 'H', 令和: 'R', 昭和: 'S' } as const
const FIRST_YEARS = { 平成: 1989, 令和: 2019, 昭和: 1926 } as const
const SQUARE = { 平成: '㍻', 令和: '㋿', 昭和: '㍼' } as const

type Write = (date: Calendar) => string | null

const two = (number: number): string => String(number).padStart(2, '0')
const inEra = (date: Calendar, write: (era: NonNullable<Calendar['era']>, date: Calendar) => string): string | null =>
  date.era && write(date.era, date)
const western = ({ era, year }: Calendar): number => (era ? FIRST_YEARS[era] + year - 1 : year)

/** Full-width digits and signs. */
export const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

const KANJI = '〇一二三四五六七八九'

/** A number as 二十三. */
export function kanji(number: number): string {
  if (number >= 100) return Array.from(String(number), (digit) => KANJI[Number(digit)]).join('')
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? KANJI[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || number === 0 ? KANJI[ones] : ''}`
}

const plain: Write = (date) =>
  inEra(date, (era, { year, month, day }) => `${era}${year === 1 ? '元' : year}年${month}月${day}日`)

/** The ways to write a date in prose. */
export const PROSE: Readonly<Record<string, Write>> = {
  令和5年2月3日: plain,
  令和５年２月３日: (date) => plain(date)?.replace(/\d+/g, wide) ?? null,
  令和五年二月三日: (date) => plain(date)?.replace(/\d+/g, (digits) => kanji(Number(digits))) ?? null,
  '令和 5 年 2 月 3 日': (date) => plain(date)?.replace(/\d+/g, ' $& ') ?? null,
  '令 和 5 年 2 月 3 日': (date) =>
    plain(date)
      ?.match(/\d+|[^\d]/g)
      ?.join(' ') ?? null,
  令和05年02月03日: (date) => plain(date)?.replace(/\d+/g, (digits) => two(Number(digits))) ?? null,
  '令和5年2月3日(金)': (date) => (plain(date) ? `${plain(date)}(金)` : null),
  令和5年2月3日付け: (date) => (plain(date) ? `${plain(date)}付け` : null),
  '2023年2月3日': (date) => `${western(date)}年${date.month}月${date.day}日`,
  '２０２３年２月３日': (date) => `${wide(`${western(date)}`)}年${wide(`${date.month}`)}月${wide(`${date.day}`)}日`,
}

/** The ways to write a date with signs. */
export const SIGNS: Readonly<Record<string, Write>> = {
  'R5.2.3': (date) => inEra(date, (era, { year, month, day }) => `${LETTERS[era]}${year}.${month}.${day}`),
  'R05.02.03': (date) =>
    inEra(date, (era, { year, month, day }) => `${LETTERS[era]}${two(year)}.${two(month)}.${two(day)}`),
  'R5/2/3': (date) => inEra(date, (era, { year, month, day }) => `${LETTERS[era]}${year}/${month}/${day}`),
  'R5-2-3': (date) => inEra(date, (era, { year, month, day }) => `${LETTERS[era]}${year}-${month}-${day}`),
  'Ｒ５．２．３': (date) => inEra(date, (era, { year, month, day }) => wide(`${LETTERS[era]}${year}.${month}.${day}`)),
  R5年2月3日: (date) => inEra(date, (era, { year, month, day }) => `${LETTERS[era]}${year}年${month}月${day}日`),
  '令和5.2.3': (date) => inEra(date, (era, { year, month, day }) => `${era}${year}.${month}.${day}`),
  '㋿5年2月3日': (date) => inEra(date, (era, { year, month, day }) => `${SQUARE[era]}${year}年${month}月${day}日`),
  '令5.2.3': (date) => inEra(date, (era, { year, month, day }) => `${era.slice(0, 1)}${year}.${month}.${day}`),
  'r5.2.3': (date) =>
    inEra(date, (era, { year, month, day }) => `${LETTERS[era].toLowerCase()}${year}.${month}.${day}`),
  'R5．2．3': (date) => inEra(date, (era, { year, month, day }) => `${LETTERS[era]}${year}．${month}．${day}`),
  '2023/2/3': (date) => `${western(date)}/${date.month}/${date.day}`,
  '2023/02/03': (date) => `${western(date)}/${two(date.month)}/${two(date.day)}`,
  '2023-02-03': (date) => `${western(date)}-${two(date.month)}-${two(date.day)}`,
  '2023.2.3': (date) => `${western(date)}.${date.month}.${date.day}`,
  '２０２３／２／３': (date) => wide(`${western(date)}/${date.month}/${date.day}`),
  '20230203': (date) => `${western(date)}${two(date.month)}${two(date.day)}`,
}

/** Every way to write a 変更日. */
export const NOTATIONS: Readonly<Record<string, Write>> = { ...PROSE, ...SIGNS }

/** A day as 令和 or 平成. */
export function calendarOf(iso: string): Calendar {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const era = iso >= '2019-05-01' ? '令和' : '平成'
  return { era, year: year - FIRST_YEARS[era] + 1, month, day }
}
