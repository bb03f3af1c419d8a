/** What the reason of a row tells of when its change happens. */
import type { Span } from '../model.ts'
import { datesIn } from './date.ts'
import type { Squeezed } from './squeeze.ts'

const ALREADY =
  /(?:評価実施)?当時から(?:の)?(?:運用に)?変更(?:は|が)?(?:無[いくし]|な[いくし])|現在の運用を精査|(?:既|すで)に(?:実施|運用|変更|施行|開始|行っ|行わ)|(?:従前|従来|以前|当初|前回の?評価(?:の?(?:時|とき))?)から(?:継続して|引き続き)?(?:実施|運用|行っ|行わ|使用|利用)|(?:実態|現状)に(?:合わせ|即し|あわせ)|誤記|誤字|脱字|記載の?(?:漏れ|もれ|誤り)|[日月年]から(?:実施|運用|使用|利用)して(?:いる|います)(?=[。)]|ため|$)|変更後、?速やかに|事後(?:の)?評価/g

const BEFOREHAND =
  '(?:(?:開始|変更|導入|実施|運用|施行)(?:する|を行う|を加える)?前に|に先立(?:って|ち)|事前(?:に|の))、?(?:提出・公表|提出|公表|評価)'
const YET_TO_COME = new RegExp(
  `(?:開始|変更|実施|移行|導入|施行|公表)(?:を|する)?(?:する)?予定(?!で(?:あった|した)|だった|していた|[どの]?通り|どおり)|今後(?!も)、?[^。、]{0,12}(?:実施|変更|開始|導入|移行)(?:する|を行う|を予定)|${BEFOREHAND}を?(?:再?実施)?(?:する|します|を?行う|を?行います|し)(?=[。、)]|もの|ため|$)`,
  'g',
)
/** 既に実施している研修に加え、…. */
const BESIDES = /^[^。]{0,25}(?:に加え|のほか|の他|とは別|でなく|ではなく)/
/** 事前に公表する必要はない. */
const NEEDLESS = /^[^。]{0,25}(?:必要|義務|な[いく]|ません|不要|困難|べき|ず|場合|時間)/

/** A term that ends later is no event to come. */
const UNTIL = /^(?:まで|を期限|限り|に満了)/

/** Where a reason tells of what is done already. */
export const alreadyDoneIn = (reason: Squeezed): Span[] => find(reason, ALREADY, (rest) => !BESIDES.test(rest))

/** Where a reason tells of what is yet to come. */
export const yetToComeIn = (reason: Squeezed): Span[] =>
  /予定|今後|前|先立/.test(reason.text) ? find(reason, YET_TO_COME, (rest) => !NEEDLESS.test(rest)) : []

/** The dates of a reason that lie after a day, unless something ends on them. */
export function datesAfter(reason: Squeezed, day: string, written: string): Span[] {
  return datesIn(reason).filter(
    ({ iso, end }) => iso !== null && iso > day && !UNTIL.test(written.slice(end).trimStart()),
  )
}

function find({ text, span }: Squeezed, pattern: RegExp, isMeant = (_rest: string) => true): Span[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ index, 0: { length } }) =>
    isMeant(text.slice(index + length)) ? span(index, index + length) : [],
  )
}
