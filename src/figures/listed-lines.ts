import type { Row, Span } from '../model.ts'
import { fold } from '../notation/fold.ts'
import { circleNumber } from '../notation/item-tokens.ts'
import { NUMERAL, readNumber } from '../notation/number.ts'

/** A number that a line gives of what the lines below it list: 次の3件を委託する。 ・… ・… ・…. */
export interface CountOfLines extends Span {
  readonly count: number
  /** How many lines there are. */
  readonly listed: number
}

const DECLARED = new RegExp(
  `(?:(?:次|以下|下記)(?:の|に掲げる)|(?:(?:委託|提供|移転)(?:事項|先)(?:は|:|(?=\\s?\\(?[${NUMERAL}]{1,4}\\)?\\s?件))|委託する|(?:提供|移転)を行っている)\\s?)\\(?(?<count>[${NUMERAL}]{1,4})\\)?\\s?(?:件|者|社|つ|[かカヶ箇]所|点|種類|機関|業務|事務)(?!目|ずつ|以[上下内外]|のうち|[をの]?除)|^(?:提供先|移転先|委託事項)1(?:~|から)(?<last>[${NUMERAL}]{1,4})$`,
  'gm',
)
const MARKER =
  /^\s{0,8}(?:(?<sign>[-・●○◎◆◇■□])|(?<circle>[①-⑳])|\((?<bracketed>\d{1,2})\)|(?<number>\d{1,2})[.):、\s](?!\d))\s{0,4}/
/** A remark at the end of a list is no entry of it. */
const REMARK = /^(?:なお|ただし|このほか|また、|上記|これら|いずれも|※)/
/** No list is longer. */
const MOST_LINES = 200

/** A number that the lines below do not bear out. */
export interface Miscount extends CountOfLines {
  /** Whether 変更前 listed nothing: nobody can tell which of the two is wrong. */
  readonly isNew: boolean
}

/** The numbers of 変更後 that the lines below do not bear out, where those of 変更前 did, or where it listed nothing. */
export function miscountedLines({ before, after }: Row): Miscount[] {
  const now = countsOfLines(after.text)
  const was = now.length > 0 ? countsOfLines(before.text) : []
  const isNew = now.length > 0 && !listsAnything(before.text)
  if (!isNew && was.length !== now.length) return []
  return now
    .filter(({ count, listed }, index) => count !== listed && was[index]?.count === was[index]?.listed)
    .map((miscounted) => ({ ...miscounted, isNew }))
}

const listsAnything = (text: string): boolean =>
  fold(text)
    .split('\n')
    .some((line) => MARKER.test(line) || IN_LINE.test(line))

function countsOfLines(text: string): CountOfLines[] {
  if (!text.includes('\n')) return []
  const folded = fold(text)
  if (folded.search(DECLARED) < 0) return []
  const lines = folded.split('\n')
  let offset = 0
  return lines.flatMap((line, index) => {
    const start = offset
    offset += line.length + 1
    const [declared, ...others] = line.matchAll(DECLARED)
    if (!declared || others.length > 0) return []
    const count = readNumber(declared.groups?.count ?? declared.groups?.last ?? '')
    const listed = linesListed(lines.slice(index + 1, index + 1 + MOST_LINES), kindOf(line), count)
    if (listed === null) return []
    const from = start + declared.index
    return { count, listed, start: from, end: from + declared[0].length }
  })
}

/** What marks a line: its sign, or the kind of its number. */
const kindOf = (line: string): string => {
  const { sign, circle, bracketed, number } = MARKER.exec(line)?.groups ?? {}
  return sign ?? (circle && '①') ?? (bracketed && '(1)') ?? (number && '1') ?? ''
}

const numberOf = (line: string): number => {
  const { circle, bracketed, number } = MARKER.exec(line)?.groups ?? {}
  return circle ? circleNumber(circle) : Number(bracketed ?? number)
}

/** Entries in one line: 移転先:①福祉課 ②税務課. */
const IN_LINE = /^\s{0,4}(?:(?:提供|移転|委託)(?:先|事項):?)?\s{0,4}①/
const CIRCLE = /[①-⑳]/g

/** How many entries a line has, if they are numbered from 1 on; `null` where it lists none. */
function entriesInLine(line: string): number | null {
  if (!IN_LINE.test(line)) return null
  const circles = line.match(CIRCLE) ?? []
  return circles.length > 1 && circles.every((circle, index) => circleNumber(circle) === index + 1)
    ? circles.length
    : null
}

/** How many entries lines begin with, two at least; `null` where it cannot be told, as with the marker of the line above. */
function linesListed(lines: readonly string[], above: string, count: number): number | null {
  const inLine = entriesInLine(lines[0] ?? '')
  if (inLine !== null && !MARKER.test(lines[1] ?? '')) return inLine
  const kind = kindOf(lines[0] ?? '')
  if (!kind || kind === above) return null
  const isEntry = (line: string) => kindOf(line) === kind && !REMARK.test(line.replace(MARKER, ''))
  const entries = lines.filter(isEntry)
  const listed = /\d|①/.test(kind)
    ? lengthWhile(entries, (line, index) => numberOf(line) === index + 1)
    : lengthWhile(lines, isEntry)
  const mayGoOn = listed < count && entries.length > listed
  return listed < 2 || mayGoOn ? null : listed
}

/** How many lines from the first on are such. */
function lengthWhile(lines: readonly string[], isSuch: (line: string, index: number) => boolean): number {
  const end = lines.findIndex((line, index) => !isSuch(line, index))
  return end < 0 ? lines.length : end
}
