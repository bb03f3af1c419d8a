import type { OfficeName } from '../notation/office-name.ts'
import { leafOf, ownName } from './own-office.ts'

/** A word for an office of some kind rather than a name: システム管理部門. */
export const isGeneric = (name: OfficeName): boolean => /(?:部門|担当|担当者)$/.test(leafOf(name))

/** A section with a department behind it: デジタル企画課推進部. */
export const isMisjoined = ({ units }: OfficeName): boolean =>
  units.some(
    (unit, index) =>
      (/[課係班]$/.test(unit) && /[局部]$/.test(units[index + 1] ?? '')) ||
      (/係$/.test(unit) && /課$/.test(units[index + 1] ?? '')),
  )

/** Whether a name is of the main office: (総)情報課, 緑市情報課, 情報課; not (区)情報課 or 支所の情報課. */
export const isMainOffice = (name: OfficeName): boolean => /^(?:\([^区支出)]{1,3}\))?$/.test(ownName(name).qualifier)

/** Whether two names can be of one office: one may be a shorter way to write the other. */
export function mayBeOne(a: OfficeName, b: OfficeName): boolean {
  const [first, second] = [a, b].map(withoutBody)
  if (!first || !second || isMisjoined(a) !== isMisjoined(b)) return false
  const areNear =
    first.qualifier === second.qualifier || (isOpen(first, second) && isMainOffice(first) && isMainOffice(second))
  return areNear && (isWithin(a.units, b.units) || isWithin(b.units, a.units) || isCut(a, b) || isCut(b, a))
}

/** Whether a name may be the rest of another one, whose hiragana the sentence hides: 保険課 of けんこう保険課. */
const isCut = (rest: OfficeName, whole: OfficeName): boolean =>
  leafOf(whole).endsWith(leafOf(rest)) && /^[ぁ-ん]+$/.test(leafOf(whole).slice(0, -leafOf(rest).length))

/** A ward that writes its own log names itself as a municipality does. */
export const withoutBody = (name: OfficeName): OfficeName =>
  /^(?!各|当該)[^(]*[区県都府道]$/.test(name.qualifier) ? { ...name, qualifier: '' } : ownName(name)

const isOpen = (a: OfficeName, b: OfficeName): boolean => a.qualifier === '' || b.qualifier === ''

/** Whether two names are told apart so little that they look like one office written in two ways. */
export function looksLikeOne(a: OfficeName, b: OfficeName): boolean {
  if (isMisjoined(a) !== isMisjoined(b)) return a.units[0] === b.units[0]
  const [first, second] = [a, b].map((name) => looks(leafOf(name)))
  if (first === undefined || second === undefined) return false
  if (first === second) return !/^(?:総務|庶務|管理|企画|政策|業務|調整|経理)[課係室]$/.test(first)
  return isOfOtherKind(first, second) || isSlip(first, second)
}

/** 窓口課 and 窓口室. */
const isOfOtherKind = (a: string, b: string): boolean =>
  a.length > 2 &&
  a.length === b.length &&
  a.slice(0, -1) === b.slice(0, -1) &&
  /[課室係]$/.test(a) &&
  /[課室係]$/.test(b)

/** A slip of the pen: a letter twice, or two letters in the wrong order. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length === short.length + 1) return long[at] === long[at - 1] && short.slice(at) === long.slice(at + 1)
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return long.length === short.length && isSwapped && short.slice(at + 2) === long.slice(at + 2)
}

/** Whether a qualifier in brackets shortens one of the offices of a chain: (デ) of デジタル戦略推進局. */
export const shortens = ({ qualifier }: OfficeName, { units }: OfficeName): boolean => {
  const short = /^\((.+)\)$/.exec(qualifier)?.[1]
  return short !== undefined && units.some((unit) => unit.startsWith(short))
}

/** Whether the units stand in a chain in their order. */
function isWithin(units: readonly string[], chain: readonly string[]): boolean {
  let at = 0
  for (const unit of chain) if (isSameUnit(unit, units[at] ?? '')) at += 1
  return at === units.length
}

/** One may have something glued to it that is no part of the name: 緑市税務部, 当該税務部. */
const isSameUnit = (a: string, b: string): boolean =>
  a === b || /^(?:.{1,6}[市区町村県]|当該|同|新|現|本|各)$/.test(tailless(a, b) || tailless(b, a))

const tailless = (long: string, tail: string): string =>
  tail !== '' && long.endsWith(tail) ? long.slice(0, -tail.length) : ''

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/障(?:がい|碍)/g, '障害'],
  [/子(?:ども|供)/g, 'こども'],
  [/(?:街|町|まち)(?:づくり|作り|造り)/g, 'まちづくり'],
  [/[つず]くり/g, 'づくり'],
  [/暮らし/g, 'くらし'],
  [/ロ/g, '口'],
  [/ニ/g, '二'],
  [/カ/g, '力'],
  [/エ/g, '工'],
  [/タ/g, '夕'],
  [/[ケヶ]/g, 'が'],
]

/** A name whatever of the usual spellings it is written in, and with the characters that are taken for one another. */
const looks = (unit: string): string => SPELLINGS.reduce((text, [spelling, one]) => text.replace(spelling, one), unit)
