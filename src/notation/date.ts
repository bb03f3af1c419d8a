import type { Span } from '../model.ts'
import { once } from '../once.ts'
import { NUMERAL, readNumber } from './number.ts'
import type { Squeezed } from './squeeze.ts'

/** An era with its first and last day. Source: 元号を改める政令. */
interface Era {
  readonly name: string
  /** The one character that stands for the name. */
  readonly square: string
  readonly firstYear: number
  readonly from: string
  readonly until: string
}

const ERAS: Readonly<Record<string, Era>> = {
  M: { name: '明治', square: '㍾', firstYear: 1868, from: '1868-10-23', until: '1912-07-29' },
  T: { name: '大正', square: '㍽', firstYear: 1912, from: '1912-07-30', until: '1926-12-24' },
  S: { name: '昭和', square: '㍼', firstYear: 1926, from: '1926-12-25', until: '1989-01-07' },
  H: { name: '平成', square: '㍻', firstYear: 1989, from: '1989-01-08', until: '2019-04-30' },
  R: { name: '令和', square: '㋿', firstYear: 2019, from: '2019-05-01', until: '9999-12-31' },
}

/** Why a date cannot be. */
export type DateFault =
  | { readonly kind: 'month' }
  | { readonly kind: 'day'; readonly last: number }
  | { readonly kind: 'before-era'; readonly era: string; readonly from: string }
  | { readonly kind: 'after-era'; readonly era: string; readonly until: string }

/** A date as it is written somewhere. */
export interface WrittenDate extends Span {
  readonly notation: 'era' | 'era-letter' | 'western' | 'western-signs' | 'digits'
  /** The first day that the date can mean, as YYYY-MM-DD (also where the era is wrong); `null` where no such day is. */
  readonly iso: string | null
  readonly precision: 'day' | 'month' | 'year'
  readonly fault: DateFault | null
}

interface Notation {
  readonly name: WrittenDate['notation']
  /** A sign that every text in this notation holds; most texts lack it, and are done with. */
  readonly sign: RegExp
  /** Groups: era, year, month, day. */
  readonly pattern: RegExp
}

const NAMES = '(?<era>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿])'
const DAY = `(?:(?<month>[${NUMERAL}]{1,3})月(?:(?<day>[${NUMERAL}]{1,3})日)?)?`

const PROSE: readonly Notation[] = [
  {
    name: 'era',
    sign: /年/,
    pattern: new RegExp(`${NAMES}(?<year>元|[${NUMERAL}]{1,4})年(?!度)${DAY}`, 'g'),
  },
  {
    name: 'era-letter',
    sign: /[MTSHR][元\d]/,
    pattern: new RegExp(`(?<![A-Za-z\\d])(?<era>[MTSHR])(?<year>元|\\d{1,2})年(?![度代])${DAY}`, 'g'),
  },
  {
    name: 'western',
    sign: /\d{4}年/,
    pattern: new RegExp(`(?<![\\d])(?<year>(?:19|20)\\d\\d)年(?!度)${DAY}`, 'g'),
  },
]

const SIGNS: readonly Notation[] = [
  {
    name: 'era-letter',
    sign: /[./-]/,
    pattern:
      /(?<![A-Za-z\d一-龠])(?<era>[MTSHRmtshr明大昭平令])(?<year>元|\d{1,2})(?<sign>[./-])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?(?!\d)/g,
  },
  {
    name: 'era',
    sign: /[./-]/,
    pattern: new RegExp(
      `${NAMES}(?<year>元|\\d{1,2})(?<sign>[./-])(?<month>\\d{1,2})(?:\\k<sign>(?<day>\\d{1,2}))?(?!\\d)`,
      'g',
    ),
  },
  {
    name: 'western-signs',
    sign: /[./-]/,
    pattern: /(?<!\d)(?<year>(?:19|20)\d\d)(?<sign>[./-])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?(?!\d)/g,
  },
  {
    name: 'digits',
    sign: /\d{8}/,
    pattern: /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/g,
  },
]

const NOTATIONS = [...PROSE, ...SIGNS]

/** The dates written with 年月日 in a text, in order: 令和5年2月3日, 平成三十一年四月, 2023年2月3日. A 年度 is no date. */
export const datesIn: (squeezed: Squeezed) => readonly WrittenDate[] = once((squeezed) =>
  squeezed.text.includes('年') ? find(squeezed, PROSE).sort((a, b) => a.start - b.start) : [],
)

const FISCAL_YEAR = new RegExp(`(?:${NAMES})?(?<year>元|[${NUMERAL}]{1,4})年度`, 'g')

/** The fiscal years in a text by their first day: 令和7年度 begins on 2025-04-01. */
export const fiscalYearsIn = ({ text, span }: Squeezed): readonly (Span & Pick<WrittenDate, 'iso'>)[] =>
  Array.from(text.matchAll(FISCAL_YEAR), ({ index, 0: { length }, groups = {} }) => ({
    ...span(index, index + length),
    iso: dayOf({ ...groups, month: '4', day: '1' }).iso,
  }))

/** Reads a cell that holds a date in any notation: also R5.2.3, 2023/2/3, 20230203. Of a range it reads the first day. */
export const readDate: (squeezed: Squeezed) => WrittenDate | null = once((squeezed) => {
  const dates = find(squeezed, NOTATIONS)
  return dates.reduce<WrittenDate | null>((first, date) => (first && first.start <= date.start ? first : date), null)
})

/** The day that a text names in any notation, as YYYY-MM-DD; `null` where it names none, or one that cannot be. */
export function readDay(squeezed: Squeezed): string | null {
  const date = readDate(squeezed)
  return date && !date.fault && date.precision === 'day' ? date.iso : null
}

function find({ text, span }: Squeezed, notations: readonly Notation[]): WrittenDate[] {
  return notations
    .filter(({ sign }) => sign.test(text))
    .flatMap(({ name, pattern }) =>
      Array.from(text.matchAll(pattern), ({ index, 0: { length }, groups = {} }) => ({
        ...span(index, index + length),
        notation: name,
        ...dayOf(groups),
      })),
    )
}

type Reading = Pick<WrittenDate, 'iso' | 'precision' | 'fault'>

function dayOf(groups: Readonly<Record<string, string | undefined>>): Reading {
  const era =
    groups.era &&
    Object.entries(ERAS).find(([letter, { name, square }]) =>
      [letter, letter.toLowerCase(), name, name.charAt(0), square].includes(groups.era ?? ''),
    )
  const written = groups.year === '元' ? 1 : readNumber(groups.year ?? '')
  const year = era ? era[1].firstYear + written - 1 : written
  const month = groups.month ? readNumber(groups.month) : null
  const day = groups.day ? readNumber(groups.day) : null
  const precision = day !== null ? 'day' : month !== null ? 'month' : 'year'
  const calendar = calendarFault(year, month, day)
  if (calendar) return { iso: null, precision, fault: calendar }
  const iso = isoDate(year, month ?? 1, day ?? 1)
  return { iso, precision, fault: era ? eraFault(era[1], iso, precision) : null }
}

function calendarFault(year: number, month: number | null, day: number | null): DateFault | null {
  if (month === null) return null
  if (!(month >= 1 && month <= 12)) return { kind: 'month' }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day === null || (day >= 1 && day <= last) ? null : { kind: 'day', last }
}

function eraFault({ name: era, from, until }: Era, iso: string, precision: Reading['precision']): DateFault | null {
  const digits = { day: 10, month: 7, year: 4 }[precision]
  if (iso.slice(0, digits) < from.slice(0, digits)) return { kind: 'before-era', era, from }
  if (iso.slice(0, digits) > until.slice(0, digits)) return { kind: 'after-era', era, until }
  return null
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A day as people write it: 2021-09-01 is 令和3年9月1日. */
export function inEra(iso: string): string {
  const era = Object.values(ERAS).find(({ from, until }) => from <= iso && iso <= until)
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  if (!era) return `${year}年${month}月${day}日`
  const eraYear = year - era.firstYear + 1
  return `${era.name}${eraYear === 1 ? '元' : eraYear}年${month}月${day}日`
}
