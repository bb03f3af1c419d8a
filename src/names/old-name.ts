import { dayIn, dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Row, Span } from '../model.ts'
import { fiscalYearsIn } from '../notation/date.ts'
import { fold } from '../notation/fold.ts'
import { DID } from '../notation/past.ts'
import { speaksOfHistory } from '../notation/quotation.ts'
import { squeeze } from '../notation/squeeze.ts'
import { withoutFormAhead, withoutFormBehind } from './occurrences.ts'
import type { RegisteredRename } from './registered-rename.ts'
import type { Stated } from './stated-renames.ts'

/** A rename with what tells of it: the rows that state it, or the registry that holds it. */
export interface Renamed<Name> {
  readonly old: Name
  readonly new: Name
  /** From when: the first 変更日 that states it, or the registry's day, as YYYY-MM-DD; empty where no row has one. */
  readonly day: string
  readonly rows: readonly Stated<Name>[]
  readonly registered: RegisteredRename | null
}

/** A place in a text where an old name stands, and the renames that make it old. */
export interface OldName<Name> extends Span {
  readonly kind: 'office' | 'company'
  readonly renames: readonly Renamed<Name>[]
  /** Of the renames those that say the same of the name as the nearest one. */
  readonly told: readonly Renamed<Name>[]
  /** The new name in the form of the old one. */
  readonly instead: string
  /** Whether it is the name of a section alone, where rows rename it by its full name. */
  readonly isBare: boolean
}

/** Finds the old names that stand in a row's 変更後. */
export type OldNameFinder<Name> = (row: Row) => OldName<Name>[]

/** Puts the rows together that state the same rename. */
export function together<Name>(stated: readonly Stated<Name>[], textOf: (name: Name) => string): Renamed<Name>[] {
  const groups = groupBy(stated, (rename) => `${textOf(rename.old)}→${textOf(rename.new)}`)
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows
    const day = rows.map((row) => row.day ?? '').sort()[0] ?? ''
    return first ? { old: first.old, new: first.new, day, rows, registered: null } : []
  })
}

/** The old names that several finders see in a row; where two see one at the same place, it is one. */
export function oldNamesIn(row: Row, finders: readonly OldNameFinder<Span>[]): OldName<Span>[] {
  const found = finders.flatMap((find) => find(row)).sort((a, b) => a.start - b.start || b.end - a.end)
  const names: OldName<Span>[] = []
  for (const name of found) {
    const previous = names.at(-1)
    if (previous && name.start < previous.end)
      names[names.length - 1] = { ...previous, renames: [...previous.renames, ...name.renames] }
    else names.push(name)
  }
  return names
}

/** A place that is called after an office. */
const PLACE = /^前(?:停留所|バス停|駐[車輪]場|交差点)/
const ACT = /^(?:[一-龠]{0,4}第\d{1,5}号|決裁|専決|通知|通達|告示|訓令|達|名義|依命|決定|公表)/
const INSTRUMENT =
  '(?:要領|要綱|規程|規則|基準|マニュアル|手順書|条例|要項|手引|ハンドブック|(?:方針|計画|協定)(?!担当|係|班|グループ|チーム)|覚書|条項|特記事項)'
const TITLE = new RegExp(
  `^(?:[一-龠々ァ-ヶーA-Za-z0-9]{0,15}|[^「」。]{0,40}(?=[^「」。]*」))${INSTRUMENT}|^(?!製|[一-龠]{2}会社)[一-龠々ァ-ヶーA-Za-z0-9]{2,15}システム|^[一-龠々ァ-ヶーA-Za-z0-9]{1,15}(?:簿|帳|票|書|録|表)」|^等?に関する[一-龠]{0,6}(?:法律|政令|省令|規則|条例)|^[^「」『』。]{0,40}(?:について|に関する[^「」『』。]{1,20}|の取扱い|のしごと|Q&A)[」』]`,
)
/** Who wrote a document, behind its title: 手引（…課編・第4版）, 要領（…課発行）. */
const EDITOR = /^[(【]?(?:編[著集纂]?|監修|著)(?=[・、,)】」』]|$)/
const PUBLISHER = /^発行(?=[・、,)】」』]|$)/
const ITS_TITLE = new RegExp(`(?:${INSTRUMENT}|[」』])[(【][^()【】]{0,15}$`)
/** Whose document it is, at the end of its quoted title: 「照合結果報告書（…課）」. */
const ITS_DOCUMENT = new RegExp(`(?:${INSTRUMENT}|[簿帳票書録表])[(【][^()【】]{0,15}$`)
const END_OF_TITLE = /^長?[)】][」』]/
/** What an office was made of, in brackets behind its name: …課（…課及び…室を統合）. */
const INTO_ONE =
  /^長?(?:(?:及び|並びに|と|、|・)[^()【】、。を]{1,20}?(?:[局部課室係所]|センター)){0,4}(?:を|から|より|の)(?:統合|統廃合|改称|改組|改編|再編|合併|分離|分割|独立|名称変更)(?!予定|する予定)[^()【】。]{0,20}[)】]/
const BEHIND_OFFICE = /(?:[局部課室係所]|センター)[(【][^()【】]{0,40}$/
/** The day of an act stands before who acted: 平成26年12月11日 特定個人情報保護委員会. */
const DATED = /\d[年月日](?:付け?)?[、(]?$/
/** What bears a name. */
const BEARER = '(?:法人|会社|社|団体|機関|組織|部署|[局部課係室]|委託先|[受委]託者|業者|相手方?)'
/** What a name is called by, where a text tells of its time: 契約時の社名, 当時の所管. */
const NAME = `(?:題名|表題|標題|件名|商号|名称|名義|称|組織|部署|${BEARER}の?名|所管|担当)`
const DEED = '(?:契約(?:の?締結)?|締結|作成|受託|委託|発注|導入|納入|提出|発行|策定|制定|取得|登録|届出)'
/** More offices that are told to be old ones: 窓口課（旧 戸籍課及び…. */
const OLD_ONES =
  '[(【〔]旧(?:称|名称?)?[:は、]?(?:[^()【】、。]{1,20}?(?:[局部課室係所]|センター)長?(?:及び|並びに|又は|と|、|・)){1,4}$'
const FORMER = new RegExp(
  `${OLD_ONES}|[にで](?:いう|言う)$|前身(?:の|である|は、?)$|(?:廃止|統合|改組|改称|再編)(?:さ?れた|した)$|(?:合併|統合|統廃合|再編|改編|改組|分割)前の[(「『]?$|(?:旧|(?:まで|当時|以前|従前|変更前|改正前|改称前|(?:${DEED}時|契約書上)(?:\\([^()]{0,20}\\))?)の)${NAME}(?:である)?[:は(「『]{0,3}$|旧${BEARER}[(「『]$|(?:改称|改組|名称変更|商号変更|社名変更)前の${BEARER}(?:である|の|、)?[(「『]?$|契約書(?:上|面上|の(?:名義|表記|記載))(?:で?は|:)$|(?:契約|協定|覚書)[^。]{0,20}(?:甲|乙|宛名|当事者|発注者|委託者)(?:の欄)?(?:は|には?)、?[「『]?$`,
)
const RENAMED =
  /^(?:から|より|を)[^。、]{0,60}?(?:改組|改称|改名|承継|合併|(?:社名|商号|名称)[をのが]?(?:変更|改|変わ))/
const CHANGED_ITS_NAME =
  '(?<!の)(?:社名|商号|名称|[局部課係室]名)を?(?:[^。、]{0,30}[にへと])?(?:変更(?:し|$|[。、)])|改め)'
const ENDED = new RegExp(
  `^(?:は|が)、?[^。]{0,40}(?:(?:廃止|統合|改称|改組|再編|分割)(?:さ?れ|し)|${CHANGED_ITS_NAME}(?!た?(?:場合|とき)))`,
)

const PAST = new RegExp(
  `^[長等]?(?:[(【](?:旧称?|旧名称?|当時|廃止|${DEED}時|[^()【】]{0,30}(?:まで|廃止|以前)(?:の名称)?)[)】]|(?:が)?所管(?:していた|した)?(?:時|当時)|(?:の?(?:時代|頃|ころ)|在籍時|当時)|と(?:称)?していた|(?:であ|だ)った(?!場合|とき))`,
)

/** The same as of the name before: 東センター(令和3年度末で廃止)及び西センター(同). Else (同) is a kind of company. */
const ENDED_BEFORE = /(?:まで|廃止|以前)[)】](?:及び|並びに|と|[、,・])$/
const DITTO = /^長?[(【]同[)】]/

const YEAR = '(?:平成|令和|昭和)?[\\d元一二三四五六七八九十]{1,4}年'
const DONE =
  '(?:作成|制定|策定|定め|決定|発出|発行|通知|公表|締結|導入|整備|構築|開発|納入|承認|決裁|実施|改定|編集|届け?出|提出|登録|取得|契約|委託|購入|調達)(?:し|を?行っ)?た'
/** What was so until a day: 令和5年3月までは…が所管していた, (令和5年3月まで：…). */
const UNTIL =
  /(?:[\d元一二三四五六七八九十][年月日]|年度)末?(?:まで|以前|当時)[はにの、:]{0,2}$|(?:従前|以前|かつて)(?:は|、){1,2}$/
const WAS =
  /^長?(?:[)】]|(?:が[^。、]{0,12})?、(?:同年|翌年|以[後降]|その後|令和|平成)|[^。]{0,80}?(?:た|だった)(?:[。、)」]|ため|もの|が|$))/
/** The day until which something was so: 令和5年3月31日までの…課の記録, 令和4年度以前における…課, 同以前の実績は…課. */
const UNTIL_DAY =
  /(?<day>(?:平成|令和|昭和|[HRS])?[\d元一二三四五六七八九十]{1,4}年(?:[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?)?)度?末?(?:まで|以前)(?:の間)?(?:における|[のは、]|(?<within>に|の[^。、()]{1,16}(?:に(?:ついて|関して))?は、?))$/
const WAS_DONE = new RegExp(`^[^。]{0,80}?${DID}`)
/** What was made in a year of the past: 令和3年度に…が作成した手順書, …が令和3年度に作成した手順書. */
const IN_YEAR = /[\d元一二三四五六七八九十][年月日](?:付けで|に|度に)、?$/
const MADE = new RegExp(`^長?(?:が|との間で|と|に|から|より)[^。、]{0,20}${DONE}`)
const MADE_IN_YEAR = new RegExp(
  `^長?(?:が|は|との間で|と|に|から)、?${YEAR}[度\\d月日]{0,8}(?:付け)?[にで]、?[^。]{0,30}${DONE}`,
)
/** In whose name something was done: …の名称で平成30年に締結した契約. */
const IN_ITS_NAME = new RegExp(`^長?(?:の(?:名称|社名|商号)|[の課]?名義?)で、?[^。、]{0,20}?${DONE}`)
/** What it was called when something was done: 契約時：…, 契約締結時は…）. */
const AT_DEED = new RegExp(`${DEED}時(?:点?で)?[は:(]$`)
const IS_ALL = /^長?(?:$|[)。、」』]|である|だった|であった)/
/** The fiscal year, or the last of several, in which a name was in use: 令和3年度は…, 平成30年度~令和3年度:…. */
const FISCAL_YEAR =
  /(?:平成|令和|昭和|[HRS])?[\d元一二三四五六七八九十]{1,4}年度(?=(?:分|当時|時点|中|末?まで)?(?:の?(?:契約|委託|受託|担当|所管)(?:先|者|業者|事業者|課|部署)?)?(?:[はの:(]|で?は、)?$)/

/** An office of an old name that was founded since: 新設の…課. */
const FOUNDED =
  /(?:(?:新設|新たに設置|再設置|創設|新規に設置)(?:の|した|する|され(?:た|る)|予定の)|新たに(?:置(?:いた|かれた)|設け(?:られ)?た))$/
const FOUNDING = /^(?:の|を|が)?(?:新設|創設|新たに(?:設置|設け|置)|再設置)/
/** What bears a name, however old: the envelopes that are left. */
const SHOWN =
  /^長?[」』]?(?:の|と|名の|名義の)?(?:表示|表記|印字|印刷|記載|刻印)(?:(?:の|が)(?:ある|あり|残る)|され|した|してある|済み?の|入りの)|^名(?:の|が)入(?:った|り)/
/** What is called by an old name still, in quotes: 共有フォルダ「情報課」. */
const CALLED =
  /(?:フォルダー?|ディレクトリ|ドライブ|ファイル|アカウント|グループ|ラベル)(?:名|の名称)?(?:は|:|である)?[「『]$/
/** What is written somewhere, in quotes: 「情報課」という語を含む名前; and part of a path: \\\\情報課_資産. */
const WRITTEN =
  /^[^「」『』]{0,12}[」』](?:という(?:語|文字|名|題|表示|表記|見出し)|の文字|と(?:ある|題する|題した|記した))/
const IN_PATH = /[\\_]$/
/** The body and the bureau that a name goes with. */
const OWNER = /(?:[一-龠々ヶケ]{1,6}[市区町村])?(?:[一-龠々ァ-ヶー]{1,12}[局部]){0,2}$/
/** What joins a name to the one that takes its place: in brackets behind it, or in its sentence. */
const IN_BRACKETS = /^[長等]?[(【][^()【】]{0,40}/
const FORMERLY = /(?:まで|以前|[日行正更]前|当時|従前|従来)(?:の間)?[はの、:]{1,2}$/
/** What became of an office: …課は、…課となる. */
const BECOMES = /^(?:は|が|を|から)/
/** Whose work went to another office: …課の事務は…課が引き継いだ, …課から…課. */
const HANDED_ON = /^(?:から|より|の[一-龠]{0,6}(?:事務|業務)[はを])[^。]{0,60}?(?:引き?継|承継|移管|所管[替換])|^[→⇒]/
const NEW_NAME = /^(?:と|に|へ)、?(?:な[るっり]|改|変[更わ]|名称|再編|統合|移行|読み?替|みな[すし])/

/** Whether a text tells that an office was founded, whatever bore its name before: 新設の情報課, 情報課の新設. */
export const isFounded = (text: string, { start, end }: Span): boolean =>
  FOUNDED.test(text.slice(Math.max(0, start - 12), start)) || FOUNDING.test(text.slice(end, end + 12))

/** What a text says there, whatever its width and spacing. */
const stretchOf = (text: string, from: number, to: number): string =>
  fold(text.slice(Math.max(0, from), to)).replace(/\s/g, '')

/** Whether a text says when one name takes the place of the other: 9月30日までは戸籍課、以後は窓口課; 戸籍課（10月1日から窓口課）. */
export function standsBeside(text: string, { start, end }: Span, successor: string): boolean {
  const ahead = withoutFormAhead(stretchOf(text, start - 100, start))
  const behind = withoutFormBehind(stretchOf(text, end, end + 100))
  if (IN_BRACKETS.exec(behind)?.[0].includes(successor)) return true
  const [rest = ''] = behind.split('。', 1)
  if (FORMERLY.test(ahead.slice(-12))) return `${ahead.split('。').at(-1)}|${rest}`.includes(successor)
  const at = rest.indexOf(successor)
  if (at > 0 && HANDED_ON.test(rest)) return true
  return at > 0 && BECOMES.test(rest) && NEW_NAME.test(withoutFormBehind(rest.slice(at + successor.length)))
}

/**
 * Whether a name of the past stands rightly in the 変更後 of a row: an act of its day, the title of an instrument, a sentence
 * on the rename.
 *
 * @param renamedOn the day from which the name is one of the past, as YYYY-MM-DD
 */
export function standsAsHistory(row: Row, { start, end }: Span, renamedOn = ''): boolean {
  const { text } = row.after
  const ahead = stretchOf(text, start - 30, start)
  const behind = stretchOf(text, end, end + 200)
  const after = withoutFormBehind(behind)
  const before = withoutFormAhead(ahead)
  const beforeOwner = before.replace(OWNER, '')
  return (
    isWritten(ahead, behind) ||
    [PLACE, ACT, TITLE, EDITOR, RENAMED, ENDED, PAST, MADE_IN_YEAR, IN_ITS_NAME, SHOWN].some((sign) =>
      sign.test(after),
    ) ||
    (ITS_TITLE.test(ahead) && PUBLISHER.test(after)) ||
    (ITS_DOCUMENT.test(ahead) && END_OF_TITLE.test(behind)) ||
    (BEHIND_OFFICE.test(ahead) && INTO_ONE.test(after)) ||
    TITLE.test(behind) ||
    (ENDED_BEFORE.test(before) && DITTO.test(behind)) ||
    speaksOfHistory(before, after) ||
    tellsOfPast(before, after, dayOf(row), renamedOn) ||
    (beforeOwner !== before && tellsOfPast(beforeOwner, after, dayOf(row), renamedOn))
  )
}

/** Whether a name is quoted as it is written on something, or is part of a path. */
const isWritten = (ahead: string, behind: string): boolean =>
  IN_PATH.test(ahead) || /^_/.test(behind) || WRITTEN.test(behind) || (CALLED.test(ahead) && /^[」』]/.test(behind))

/** Whether what stands before a name tells of another time, on the day of the row. */
const tellsOfPast = (before: string, after: string, today: string | null, renamedOn: string): boolean =>
  [DATED, FORMER, FOUNDED].some((sign) => sign.test(before)) ||
  (UNTIL.test(before) && WAS.test(after)) ||
  (AT_DEED.test(before) && IS_ALL.test(after)) ||
  isOver(before, after, today) ||
  isOfYearBefore(before, renamedOn) ||
  (IN_YEAR.test(before) && MADE.test(after))

/** Whether what is told was so, or was done, until a day that is over on that of the row. */
function isOver(before: string, after: string, today: string | null): boolean {
  const { day: until, within } = UNTIL_DAY.exec(before)?.groups ?? {}
  const day = until === undefined ? null : dayIn(until)
  return day !== null && today !== null && day < today && (within === undefined || WAS_DONE.test(after))
}

/** Whether the name is told to be that of a fiscal year which began before the rename. */
function isOfYearBefore(before: string, renamedOn: string): boolean {
  const [year = ''] = FISCAL_YEAR.exec(before) ?? []
  return fiscalYearsIn(squeeze(year)).some(({ iso }) => iso !== null && iso < renamedOn)
}
