/** Where a text cites a law as it was, or as it is to be. */

import { dayIn } from '../../src/dates.ts'
import type { Cell, Span } from '../../src/model.ts'
import { NUMERAL } from '../../src/notation/number.ts'
import { isInPast, namesDayBefore } from '../../src/notation/past.ts'
import { speaksOfHistory } from '../../src/notation/quotation.ts'
import { sidesOf } from '../../src/notation/sentence.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { once } from '../../src/once.ts'
import { isInOldTitle } from './law-titles.ts'

const GONE =
  /^[」』]?(?:(?:\([^()]{0,60}\))?の例によ|(?:の[^。、をはがに]{1,20}項)?に(?:代|替|か)[えわ]|[のをがは][^。、]{0,20}(?:廃止|削除)|\([^()]{0,60}?(?:改正前|施行前|旧題名)|\([^()]{0,20}廃止|[^。]{0,12}(?:とし|と記載し|と規定され|と表記し)ていた|[^。]{0,12}であった|[。、]?[^()。、のをはが]{0,20}(?:をもって)?(?:廃止|失効)\))/
const PAST =
  /(?:日|年|年度|月)(?:まで|以前|時点|当時)[はのに、][^。]{0,20}$|(?:これまで|従来|従前)[^。]{0,40}$|(?:改正|施行|変更)後の?[「(:]?$|施行日?前[^。]{0,40}$|(?:改正|廃止|変更|移行)前[はの、:][^。]{0,20}$|旧法(?:令|下)?(?:では|において|[の、:])[^。]{0,40}$|旧(?:条例|法|規則|規程|政令|省令|制度|要綱)等?\($|(?:廃止|失効|削除)(?:(?:さ|と)?(?:れ|し|なっ)た|済みの?)[「『(]?$/

/** What says at the start of a bracket that all of it is history: (旧:番号法第19条第7号、別表第二), but not (旧市民課). */
const OLD =
  '(?:旧(?=[:・、 番同号第別]|法|規定|根拠|条[項文]|主務省令|[^()。、をはがに]{0,12}(?:第[\\d一二三四五六七八九十]|別表))|(?:改正|施行|移行|廃止|変更|改称)前|従前|従来|当時|これまで)'
const IN_OLD_BRACKET = new RegExp(`[(【〔]${OLD}(?<told>[^()【】〔〕]{0,200})$`)
const BRACKETED = /\([^()]{0,100}\)/g
/** And what says that it goes on to tell of now. */
const NOW = /→|⇒|新[:・法]|現[:行在]|(?:改正|施行|移行|変更)後|から/
const LONGEST_BRACKET = 300

const DAY = `(?:(?:令和|平成|[RH])[${NUMERAL}元]+|20\\d\\d)(?:年度?|[./-])(?:[${NUMERAL}]+(?:月|[./-]))?(?:[${NUMERAL}]+日?)?末?`
const UNTIL = `(?:${DAY}(?:まで(?!に)|以前|より前|前)|~${DAY}(?![\\d年月日]))`
/** What was so until a day: 令和3年8月まで同条第7号. Group: until when. */
const ONCE = new RegExp(`(?<until>${UNTIL})(?:[はのに、:][^。]{0,20}|[^。、()【】〔〕]{0,20})$`)
/** What goes by another name since a day: 第7号(令和3年9月1日から第8号). Group: since when. */
const SINCE = new RegExp(
  `^(?:の[^。、()をはが]{1,20}項)?\\((?<since>${DAY})(?:から|より|以降|以後)は?[、:]?[^()]{1,40}[条項号表]\\)`,
)
/** A bracket behind what it is about: 別表第二の27の項(令和6年5月26日まで). Groups: what it says, in () or in 【】. */
const ASIDE =
  /^[^。()【】〔〕はがを]{0,40}(?:\((?<round>[^()]{0,60})|[【〔](?<square>[^【】〔〕]{0,60})[】〕](?:[、,。)]|$))/
const MAY_END = /まで|前|~/
const MAY_BE_UNTIL = /[\d年月日度末](?:まで|以前|より前|前)|~/
const OPENS_ASIDE = /^(?:の[^。、()]{1,21})?\([^()]*(?:から|より|以降|以後)/
const ENDS = new RegExp(`^.{0,12}${UNTIL}`, 's')
const LONGEST_REST = 12

const MAY_HEAD_PAST =
  /[日月年度末\d](?:まで|以前|より前|前)|(?:改正|施行|廃止|移行|変更)前|[(【〔]旧|~(?:令和|平成|[RH]\d|20\d\d)/

/** What heads the text below it: 【令和6年5月26日まで】, (改正前), 令和6年5月27日から:. Group: what it says. */
const HEADING = new RegExp(
  `[【〔](?<told>[^【】〔〕]{1,40})[】〕]|\\((?<aside>[^()]{1,40})\\):?|(?<bare>~${DAY}|${DAY}(?:まで|以前|から|以降|以後|~)):`,
  'g',
)
const OF_THE_PAST = new RegExp(`${UNTIL}|(?:改正|施行|廃止|移行|変更)前|^旧(?:$|法|規定|根拠)`)
const OF_A_TIME = new RegExp(`${DAY}|(?:改正|施行|廃止|移行|変更)[前後]|^[新旧現](?:$|行|法|規定|根拠)`)

/**
 * Whether a stretch of a squeezed cell speaks of another time: 旧第7号, 令和3年8月31日までは第7号, 改正後の第8号.
 *
 * @param from the day of the amendment, before which it was right
 */
export function isOfAnotherTime(cell: Cell, { start, end }: Span, from: string): boolean {
  const { text } = squeezedText(cell)
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 200)
  return (
    speaksOfHistory(before, after) ||
    GONE.test(after) ||
    PAST.test(before) ||
    isDone(before, after, from) ||
    isInOldBracket(text.slice(Math.max(0, start - LONGEST_BRACKET), start)) ||
    isChangedAt(from, before, after) ||
    isDated(after) ||
    isInOldTitle(text, { start, end }, from) ||
    (headingsIn(cell).findLast((heading) => heading.end <= start)?.isPast ?? false)
  )
}

const CLAUSE_END = /[。「」『』]/
const DEED = /(?:開始|着手|締結|制定|策定|導入|構築|作成|公表|提出|決定|承認|届出|登録)$/

/** Whether a sentence tells what was done before an amendment: 第7号により平成29年11月に情報連携を開始した, …を開始. */
function isDone(before: string, after: string, from: string): boolean {
  const [rest = ''] = after.split(CLAUSE_END, 1)
  return (isInPast(rest) || DEED.test(rest)) && namesDayBefore(`${before.split(CLAUSE_END).at(-1)}|${rest}`, from)
}

const OF_ANOTHER_TIME = /当時|従前|かつて|改めない|経過措置|なお効力|のまま|時点の/
const IN_QUOTES = /[「『][^「」『』|]*\|[^「」『』|]*[」』]/

/** Whether the sentence or the quotation in which a reference stands may tell of its time, so that only its author knows. */
export function mayBeOfAnotherTime({ text }: Cell, place: Span): boolean {
  const sentence = sidesOf(text, place).join('|')
  return IN_QUOTES.test(sentence) || OF_ANOTHER_TIME.test(sentence)
}

/** Whether the bracket that a text leaves open speaks of history. */
function isInOldBracket(before: string): boolean {
  if (!/[(【〔]/.test(before)) return false
  const told = IN_OLD_BRACKET.exec(before.replace(BRACKETED, ''))?.groups?.told
  return told !== undefined && !NOW.test(told)
}

/** Whether the text says that something was so until the day of an amendment, or is called otherwise since. */
function isChangedAt(from: string, before: string, after: string): boolean {
  const until = MAY_BE_UNTIL.test(before) ? ONCE.exec(before)?.groups?.until : undefined
  const since = OPENS_ASIDE.test(after) ? SINCE.exec(after)?.groups?.since : undefined
  return (
    (until !== undefined && (dayIn(until) ?? from) <= from) || (since !== undefined && (dayIn(since) ?? '') >= from)
  )
}

/** Whether a bracket behind says until when: (令和6年5月26日まで), 【～R6.5.26】. */
function isDated(after: string): boolean {
  const { round, square } = ASIDE.exec(after)?.groups ?? {}
  const says = round ?? square ?? ''
  const [told] = (MAY_END.test(says) && ENDS.exec(says)) || []
  return told !== undefined && (round !== undefined || says.length - told.length <= LONGEST_REST)
}

interface Heading {
  readonly end: number
  readonly isPast: boolean
}

/** The headings of a cell that part its text by time; none where no part is of the past. */
const headingsIn: (cell: Cell) => readonly Heading[] = once((cell) => {
  const { text, span } = squeezedText(cell)
  if (!MAY_HEAD_PAST.test(text) || !/[【〔(:]/.test(text)) return []
  const headings = Array.from(text.matchAll(HEADING)).flatMap(({ index, 0: { length }, groups = {} }) => {
    const { told, aside, bare } = groups
    const says = told ?? aside ?? bare ?? ''
    const isHeading = OF_A_TIME.test(says) && (told !== undefined || opensLine(cell.text, span(index, index + 1).start))
    return isHeading ? { end: index + length, isPast: OF_THE_PAST.test(says) } : []
  })
  return headings.some(({ isPast }) => isPast) ? headings : []
})

const opensLine = (text: string, at: number): boolean =>
  /^[\s・○●■◆□◇※]*$/.test(text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 20), at))
