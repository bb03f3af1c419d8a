import type { Span } from '../model.ts'
import { readAmount } from './number.ts'

/** A number with its unit: how many, how long, how often. */
export interface Quantity extends Span {
  /** One for all wordings of the same: 1,200人 and 1千2百名, 24時間 and 1日, 四半期ごと and 年4回. */
  readonly sense: string
  /** Of how often something is done, the quantities it is worded by: 3か月 and 1回. */
  readonly parts?: readonly string[]
  /** Whether it is said without any number: 毎月, 半年. */
  readonly isImplied?: true
}

const KANJI = '[一二三四五六七八九十百]'
/** A number with its signs, and its units as they stand; 1,20 is none. */
const IN_DIGITS = '\\d(?<![第\\d百千万]\\d|\\d[.,]\\d)(?![\\d,]{0,12},(?!\\d{3}(?!\\d)))[\\d,.百千万]{0,12}(?<!\\.)'
const IN_KANJI =
  '[一二三四五六七八九十百千](?<![第同統単唯〇一二三四五六七八九十百千万].)[〇一二三四五六七八九十百千万]{0,6}'
const N = `(?:${IN_DIGITS}|${IN_KANJI})`

/** A date is no number of days. */
export const DATE = new RegExp(
  `(?:(?:明治|大正|昭和|平成|令和)(?:元|\\d{1,3}|${KANJI}{1,4})|\\d{4})年(?:(?:\\d{1,2}|${KANJI}{1,3})月)?(?:(?:\\d{1,2}|${KANJI}{1,4})日)?|\\d{1,2}月\\d{1,2}日`,
  'g',
)

const LASTS = '年半(?!ば|期)|[かヶヵカケ箇]?年(?!度)|[かヶヵカケ箇]月|月(?=間)|週間?|日(?!市)|時間|(?<=\\d)分'
const UNIT = `(?:${LASTS}|回|人(?!的)|名(?!称|簿)|件|点(?!検)|文字|度(?![合目数化々])|桁|世代|[かヶヵカケ箇]所|%|割)`
const NUMBER = new RegExp(`(?<count>${N})(?<unit>${UNIT})(?:以上(?<below>${N})(?<belowUnit>${UNIT})未満)?`, 'g')

const PERIOD = '年度?|四半期|半[期年]|月|週|日'
const TIMES = '(?:回|度(?![合目数化々]))'
/** Of 4月1回 and 翌年に1回, neither is how often. */
const NO_PERIOD = '\\d〇一二三四五六七八九十百数何半元今昨来翌前当同次初隔某近新本生学平休祝曜月'
/** How often: 毎月, 毎年1回, 3か月に1回, 年度ごと, 4月及び10月. */
const RATE = new RegExp(
  [
    `(?:毎|(?<second>(?<!間)隔))(?<each>${PERIOD}|時)(?!曜|新聞|離)(?:に?(?<timesEach>${N})${TIMES})?`,
    `(?:(?<count>${N})(?<unit>${LASTS})|(?<![${NO_PERIOD}])(?<period>${PERIOD}))間?(?:(?:に(?:つき)?|あたり|当たり)?(?<times>${N})${TIMES}|ごと|毎(?![年月週日回]))`,
    '(?<months>\\d{1,2}月(?:(?:及び|並びに|[と、・,])\\d{1,2}月){1,11})(?![\\d間分])',
  ].join('|'),
  'g',
)
const HALF_YEAR = /(?<!年)半年/g

/** How long a unit is, in months or in minutes. */
const LENGTHS: Readonly<Record<string, readonly [length: number, of: 'か月' | '分']>> = {
  年: [12, 'か月'],
  年度: [12, 'か月'],
  か年: [12, 'か月'],
  半年: [6, 'か月'],
  半期: [6, 'か月'],
  四半期: [3, 'か月'],
  月: [1, 'か月'],
  か月: [1, 'か月'],
  週: [7 * 24 * 60, '分'],
  週間: [7 * 24 * 60, '分'],
  日: [24 * 60, '分'],
  時間: [60, '分'],
  時: [60, '分'],
  分: [1, '分'],
}
const LARGER = {
  か月: [[12, '年']],
  分: [
    [24 * 60, '日'],
    [60, '時間'],
  ],
} as const

/** Units that say the same. */
const UNITS: Readonly<Record<string, string>> = { 名: '人', 度: '回' }

/** What a rate is worded with; most texts tell of none. */
const MAY_HOLD_RATE = /[毎隔]|ごと|[\d〇一二三四五六七八九十百千万][回度]|月(?:及び|並びに|[と、・,])\d/

/** Finds the quantities in a folded text, none of them twice: in 3か月に1回 there is one. */
export function readQuantities(folded: string): Quantity[] {
  const undated = folded.includes('月') || folded.includes('年') ? folded.replace(DATE, blank) : folded
  const rates = MAY_HOLD_RATE.test(undated) ? Array.from(undated.matchAll(RATE), rateOf) : []
  const rest = rates.length > 0 ? undated.replace(RATE, blank) : undated
  return [
    ...rates,
    ...Array.from(rest.matchAll(NUMBER), numberOf),
    ...Array.from(
      rest.matchAll(HALF_YEAR),
      (match) => ({ ...spanOf(match), sense: amountOf(1, '半年'), isImplied: true }) as const,
    ),
  ]
}

const blank = (stretch: string): string => ' '.repeat(stretch.length)

const spanOf = ({ index: start, 0: { length } }: RegExpExecArray): Span => ({ start, end: start + length })

function numberOf(match: RegExpExecArray): Quantity {
  const { count = '', unit = '', below, belowUnit = '' } = match.groups ?? {}
  const sense = amountOf(readAmount(count), unit)
  return { ...spanOf(match), sense: below ? `${sense}以上${amountOf(readAmount(below), belowUnit)}未満` : sense }
}

function rateOf(match: RegExpExecArray): Quantity {
  const { each, second, timesEach, count, unit, period, times = timesEach, months } = match.groups ?? {}
  if (months) return { ...spanOf(match), sense: every(1, '年', months.split('月').length - 1), isImplied: true }
  const sense = every(
    count ? readAmount(count) : second ? 2 : 1,
    each ?? period ?? unit ?? '',
    times ? readAmount(times) : 1,
  )
  if (!count && !times) return { ...spanOf(match), sense, isImplied: true }
  const lasting = count && unit ? [amountOf(readAmount(count), unit)] : []
  return { ...spanOf(match), sense, parts: times ? [...lasting, amountOf(readAmount(times), '回')] : lasting }
}

const every = (count: number, unit: string, times: number): string => `${amountOf(count, unit, times)}ごと`

/** An amount in the largest unit that holds it without a rest, or the part of it that comes so many times. */
function amountOf(count: number, written: string, times = 1): string {
  if (written === '年半') return amountOf(count * 2 + 1, '半年', times)
  const unit = written.replace(/[ヶヵカケ箇]/, 'か')
  const [length, of] = LENGTHS[unit] ?? []
  if (!length || !of) return `${count}${UNITS[unit] ?? unit}`
  const whole = (count * length) / times
  const [size, name] = LARGER[of].find(([size]) => whole % size === 0) ?? [1, of]
  return `${whole / size}${name}`
}
