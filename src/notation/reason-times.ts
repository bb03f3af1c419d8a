/** What the reason of a row tells of when its change happens. */
import type { Span } from '../model.ts'
import { once } from '../once.ts'
import { datesIn, fiscalYearsIn } from './date.ts'
import type { Squeezed } from './squeeze.ts'

/** What is there or done already. */
const EXISTING =
  '(?:(?:既存|従来|従前|現行|現在|現状|実際|以前)の|(?:従来|従前|以前|当初)からの|現[に在](?:行って|実施して|運用して)いる|(?:実施|施行|運用|稼働|導入|適用)済み?の)'
const STATE = '(?:運用|取り?扱い|措置|内容|方法|手順|事務|改正|対策|実態|状況|機能)'
/** That the text is made to say it; not that something else is made to follow it. */
const WRITTEN_DOWN =
  '(?:を(?:評価書に)?記載した(?=もの|ため)|[のをにへ](?:評価書)?[にへの]?(?:(?:記載|記述|文言|表記)(?:内容)?[をの])?(?:明文化|明記|明確化|明示|反映|追記|合わせ|あわせ|即し)(?:し?た|する|る)?(?:による|に伴う|の)?(?=もの|ため|こと|記載|記述|文言|修正|[。)]|$))'
const SINCE = '(?:[令和平成昨前\\d元年月]{0,11}[日月年度])'
/** A statement ends: 既に運用している。, …しているもの; not 既に運用しているシステムの改修. */
const SO_IT_IS = '(?=[。)]|ため|もの(?:[。)でのを]|$)|こと|ので|$)'
const ALREADY = new RegExp(
  `(?:評価実施)?当時から(?:の)?(?:運用に)?変更(?:は|が)?(?:無[いくし]|な[いくし])|現在の運用を精査|(?:既|すで)に(?:[^。、]{0,12}から)?(?:実施|運用|変更|施行|開始|行っ|行わ)|(?:従前|従来|以前|当初|前回の?評価(?:の?(?:時|とき))?)から(?:継続して|引き続き)?(?:実施|運用|行っ|行わ|使用|利用)|(?:実態|現状)に(?:合わせ|即し|あわせ)|誤記|誤字|脱字|記載の?(?:漏れ|もれ|誤り)|${SINCE}から(?:(?:実施|運用|使用|利用|開始)して|行って)(?:いる|います)(?:${SO_IT_IS}|${STATE}${WRITTEN_DOWN})|${SINCE}(?:から|に|より)(?:開始|実施|導入|運用を開始)した${STATE}${WRITTEN_DOWN}|(?:既|すで)に[^。、]{1,20}?(?:実施|運用|変更|開始|導入|稼働|適用|施行)(?:し|され)て(?:いる|おり|います)${SO_IT_IS}|(?:既|すで)に[^。、]{0,20}?(?:導入|稼働|適用|移行|実施|運用|開始)済み?(?=であ[りる]|の?ため|[。)]|$)|変更後、?速やかに|事後(?:の)?評価|(?:実態|現状|実情)に(?:記載|記述|文言|表記)(?:内容)?を(?:合わせ|即し|あわせ)|${EXISTING}[^。、]{0,8}?${STATE}${WRITTEN_DOWN}`,
  'g',
)

const BEFOREHAND =
  '(?:(?:開始|変更|導入|実施|運用|施行|稼働|移行|接続|更改|切替え?)(?:する|を行う|を加える)?(?:\\([^()]{1,20}\\))?前に|に先立(?:って|ち)|事前(?:に|の))、?(?:提出・公表|提出|公表|評価)'
const EVENT = '(?:開始|変更|実施|移行|導入|施行|公表|接続|連携|稼働|切替|切り替え|更改|更新|廃止|追加)'
const PLANNED = new RegExp(
  `${EVENT}(?:を|する)?(?:する|行う)?予定(?!で(?:あった|した)|だった|していた|[どの]?通り|どおり|[はもが]?(?:な[いくし]|無)|していな|者|表|日|時期|期間|数|件|年|から|[をの](?:変更|取り?[や止]め|中止|撤回|延期|前倒)|と(?:し|され)て(?:いた|い?な|記載)|の[^。、]{0,20}削除)|(?:今後(?![もの])|(?:来年度?|次年度|来月)(?:から|より|に|以降))、?[^。、]{0,12}${EVENT}(?:する(?:予定)?|を行う|を予定)(?!際|場合|とき|時|こと[はがものに]|か|もの(?:では|と)|(?:予定|計画)?[はもが]?(?:な[いくし]|無))`,
  'g',
)
/** Something else is to be published: 次期システムについては、別途、事前に提出する. */
const ANOTHER = '(?<!(?:別途|改めて|その際に?|次回|後日)、?)'
const PUBLISHED = new RegExp(
  `${ANOTHER}${BEFOREHAND}を?(?:再?実施)?(?:(?:する|します|を?行う|を?行います|し)(?=[。、)]|もの|ため|$)|(?<!事前の[^。、]{0,8})(?=[。)]|$))`,
  'g',
)
/** 既に実施している研修に加え、…. */
const BESIDES = /^[^。]{0,25}(?:に加え|のほか|の他|とは別|でなく|ではなく|新たに(?!記載|追記|明記))/
/** 事前に公表する必要はない. */
const NEEDLESS = /^(?:(?!重要な変更)[^。、]){0,25}(?:必要|義務|な[いく]|ません|不要|困難|べき|ず|場合|時間)/

/** A term that ends later is no event to come. */
const UNTIL = /^(?:まで|を期限|限り|に満了)/
/** What lies before a day, or before the law of that day is in force: 番号法の改正（令和6年5月27日施行）前の公表. */
const BEFORE_IT = /^(?:の?(?:施行|適用|公布)(?:日|の日)?)?[)）]?(?:の|より)?以?前(?![日月年倒])/
/** What is to be published by itself is none of this change. */
const BY_ITSELF = /^[^。]{0,60}(?:別途|改めて)[^。]{0,20}(?:提出|公表|評価)/
/** In 令和7年度 something happens; 令和7年度税制改正 and 令和7年度分 are but names. */
const IN_YEAR = /^(?:から|より|以降|中に|[末当]初?に|に(?!向け|備え|係|お|関|対応|つい|限|満))/

/** Where a reason tells of what is done already. */
export const alreadyDoneIn: (reason: Squeezed) => readonly Span[] = once((reason) =>
  /から|より|精査|[既従実現後済]|すでに|以前|誤|脱字|漏れ|もれ|した/.test(reason.text)
    ? find(reason, ALREADY, (rest) => !BESIDES.test(rest))
    : [],
)

/** Where a reason tells of what is yet to come. */
export const yetToComeIn: (reason: Squeezed) => readonly Span[] = once((reason) =>
  /予定|今後|前|先立|来[年月]|次年度/.test(reason.text)
    ? [...find(reason, PLANNED), ...find(reason, PUBLISHED, (rest) => !NEEDLESS.test(rest))]
    : [],
)

/** The dates of a reason that lie after a day, unless something ends on them. */
export const datesAfter = (reason: Squeezed, day: string, written: string): Span[] =>
  datesIn(reason).filter(({ iso, end }) => iso !== null && iso > day && isOfThisChange(behind(written, end)))

/** The fiscal years of a reason that lie wholly after a day. */
export const fiscalYearsAfter = (reason: Squeezed, day: string, written: string): Span[] =>
  reason.text.includes('年度')
    ? fiscalYearsIn(reason).filter(({ iso, end }) => {
        const rest = behind(written, end)
        return iso !== null && iso > day && IN_YEAR.test(rest) && isOfThisChange(rest)
      })
    : []

const isOfThisChange = (rest: string): boolean => ![UNTIL, BEFORE_IT, BY_ITSELF].some((sign) => sign.test(rest))

const behind = (written: string, end: number): string => written.slice(end).trimStart()

function find({ text, span }: Squeezed, pattern: RegExp, isMeant = (_rest: string) => true): Span[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ index, 0: { length } }) =>
    isMeant(text.slice(index + length)) ? span(index, index + length) : [],
  )
}
