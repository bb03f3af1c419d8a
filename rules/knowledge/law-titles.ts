/** Where a law is cited within the title of a document, which keeps the numbers of its day. */
import { dayIn } from '../../src/dates.ts'
import type { Span } from '../../src/model.ts'
import { NUMERAL } from '../../src/notation/number.ts'

const N = `[${NUMERAL}元]{1,3}`
/** A day, a month or the year of an edition; the year alone is that of a law: (平成25年法律第27号). */
const ISSUE = `(?:(?:令和|平成|[RH])${N}|20\\d\\d)(?:年(?:${N}月(?:${N}日)?|(?=[度初改]?版|発行|作成))|[./-]${N}(?:[./-]${N})?)`
/** Neither does the day go on, nor is it where a period begins or ends. */
const NOT_A_PERIOD = `(?!\\d|${N}日|から|より|以[降後]|まで|末|に?施行|[~度])`

/** What leads up to a quotation: 平成29年11月13日付け(総務省通知), 平成29年11月の. Group: when. */
const ISSUED_BEFORE = new RegExp(
  `(?<when>${ISSUE})(?:(?:付け?|の|号|発行|発出|作成|策定|公表|掲載|改訂|配布)[^。、「」『』()はがをにでら]{0,30}|[^()]{0,20}\\))$`,
)
const SENT_BEFORE = new RegExp(`(?<when>${ISSUE})付け?$`)
/** The bracket behind a title: (平成30年3月), (総務省、平成29年11月掲載). Group: when. */
const ISSUED_BEHIND = new RegExp(`^(?:\\([^()]{0,20}?)?(?<when>${ISSUE})${NOT_A_PERIOD}`)
const DOCUMENT =
  /^(?<name>[^。、「」『』()はがを]{0,40})(?:お?知らせ|通知|手引き?|案内|マニュアル|ガイドライン|要領|事務連絡|資料|報告書|計画)(?<tail>\([^()]{1,40}\))/

const OPEN = /[「『](?<lead>[^「」『』]{0,60})$/
const CLOSE = /^(?<rest>[^「」『』]{0,80})[」』](?<tail>.{0,60})/s
/** More than citations that are joined: 「番号法第19条第7号及び別表第二」 is no title. */
const SAYS_MORE = new RegExp(`[^第別表条項号同法番及び並にのと、・()${NUMERAL}]{2}`)
const ASIDE = /\([^()]{1,40}\)$/

/** Whether a stretch of a squeezed text is part of the title of a document that was issued before a day. */
export function isInOldTitle(text: string, { start, end }: Span, day: string): boolean {
  const before = text.slice(Math.max(0, start - 120), start)
  const after = text.slice(end, end + 160)
  const when = issueOfQuoted(before, after) ?? issueOfNamed(before, after)
  return when !== undefined && (dayIn(when) ?? day) < day
}

/** When a document was issued whose title is in quotation marks around a place: 「…」(平成30年3月). */
function issueOfQuoted(before: string, after: string): string | undefined {
  const [open, close] = [OPEN.exec(before), CLOSE.exec(after)]
  const { lead = '', rest = '', tail = '' } = { ...open?.groups, ...close?.groups }
  if (!open || !close || !SAYS_MORE.test(lead + rest)) return undefined
  const [aside = ''] = ASIDE.exec(rest) ?? []
  return [ISSUED_BEFORE.exec(before.slice(0, open.index)), ISSUED_BEHIND.exec(tail), ISSUED_BEHIND.exec(aside)].find(
    (issued) => issued !== null,
  )?.groups?.when
}

/** When a document was issued that is named without quotation marks: …開始のお知らせ(平成29年11月掲載). */
function issueOfNamed(before: string, after: string): string | undefined {
  const { name = '', tail = '' } = DOCUMENT.exec(after)?.groups ?? {}
  const isOther = /及び|並びに|又は|若しくは/.test(name)
  const sent = /付け?$/.test(before) ? SENT_BEFORE.exec(before) : null
  return (sent ?? (tail && !isOther ? ISSUED_BEHIND.exec(tail) : null))?.groups?.when
}
