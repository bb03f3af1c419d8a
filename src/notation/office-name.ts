import type { Span } from '../model.ts'
import { fold } from './fold.ts'

/** An office as a text names it: 札幌市総務局情報システム部システム管理課長. */
export interface OfficeName extends Span {
  /** What says whose office it is: `(市)`, `区の`, `緑市`; empty where nothing does. */
  readonly qualifier: string
  /** The chain from bureau to section, without the municipality's name. */
  readonly units: readonly string[]
  /** Whether it names the post (…課長) rather than the office. */
  readonly post: boolean
}

/** A kind of office: how large it is (1 the largest), and what around its word makes it another word. */
interface Kind {
  readonly rank: number
  readonly notBehind?: RegExp
  readonly notBefore?: RegExp
}

const KINDS: Readonly<Record<string, Kind>> = {
  本部: { rank: 1 },
  事務局: { rank: 1 },
  局: { rank: 1, notBehind: /(?:郵便|薬|当)$/, notBefore: /^[面所留]/ },
  部門: { rank: 3 },
  部: { rank: 2, notBehind: /[一全内外細上下幹大]$/, notBefore: /^[分署会数品材局]/ },
  課: { rank: 3, notBehind: /[日賦放]$/, notBefore: /^[題税程目外]/ },
  室: { rank: 3, notBehind: /[教病書温寝浴客]$/, notBefore: /^内/ },
  センター: { rank: 3, notBehind: /(?:データ|コール)$/ },
  事務所: { rank: 3 },
  出張所: { rank: 3 },
  支所: { rank: 3 },
  保健所: { rank: 3 },
  署: { rank: 3, notBehind: /部$/, notBefore: /^[名長員]/ },
  係: { rank: 4, notBehind: /関$/, notBefore: /^[数争留わるり]/ },
  班: { rank: 4 },
  グループ: { rank: 4 },
  チーム: { rank: 4 },
}

const KIND = new RegExp(Object.keys(KINDS).join('|'), 'g')
/** Tells the many texts without any office apart, cheaply. */
const MAY_NAME = /[局部課室係班署]|センター|所|グループ|チーム/
const KIND_AT_END = new RegExp(`(?:${Object.keys(KINDS).join('|')})$`)

/** Words for any office at all: 担当課, 所管部署, 各課. */
const ANY_OFFICE =
  /^(?:当該|各|同|他|本|全|原|別|両|庁内)?(?:関係|業務|事務|制度|機器|システム)?(?:担当|所管|主管|主務|利用|関係|対象)?(?:局|部|課|室|係|班|部門|センター|グループ|チーム|本部|支所|出張所|事務所)$/
/** Rooms of a building. */
const ROOM = /(?:会議|サーバー?|電算|機械|執務|保管|マシン|入退|待合|更衣|計算機|金庫|端末|事務|応接|相談)室$/

/** What stands before the rest of a name that begins in hiragana: 子育て支援課, 障がい福祉課, ごみ減量課. */
const HIRAGANA_START = /(?:[一-龠]{1,2}|(?<![ぁ-ん]))[ぁ-ん]{0,5}[ていりしびみちきげえんらま]$/
/** Words before a name that end alike and belong to the sentence. */
const SENTENCE =
  /(?:及び|並び|[おつとよしっけべ][いっし]?て|[なたし]い|たり|より|[行使用従伴]い|[はがをにでとのへもや])$/

/** Names in hiragana that offices bear; other hiragana ends a name. */
const HIRAGANA_WORDS =
  'まちづくり|づくり|くらし|こども|子ども|ども|みどり|ふれあい|いきいき|すこやか|しごと|ひと|みらい|ふるさと|にぎわい|いのち|しあわせ|ささえあい|支え合い|あんしん|きずな|おもてなし|なぎさ'
/** Offices with sections of their own, of the same names as the main office's. */
const BRANCH = /^(?:支所|出張所|センター|事務所|本部)$/

const RUN = new RegExp(`(?:[一-龠々〆ヶァ-ヴーA-Za-z0-9]+|${HIRAGANA_WORDS})+`, 'g')

/** What is glued to a name and is none of it: the day of an act (平成5年3月3日総務局長決裁), 旧. */
const GLUED = /^.*\d日(?:付け?)?|^旧/
const BODY =
  /^(?!都市|農村|漁村|山村|地区|校区|市民|町民|村民|区民|県民)(?:[^市区町村都道府県]{1,5}[市区町村県]|[^市区町村都道府県]{2,3}[都道府])(?=.{2})(?!民|政|税|街|営|立|内|場|会)/
const OWN = /^[本当][市区町村県都道府]$/
const QUALIFIER =
  /(?:[(](?!省?略|[新旧現注案仮他\d])[^()\s]{1,3}[)]|(?:支所|出張所|センター|事務所)[の(]|(?:各|当該|[^\s、。(]{0,4})[区県府都](?:役所)?)の?$/

/** Finds the names of offices in a text. A word for any office (担当課) or a room (会議室) is none. */
export function readOfficeNames(text: string): OfficeName[] {
  const folded = fold(text)
  if (!MAY_NAME.test(folded)) return []
  const names: OfficeName[] = []
  for (const { index, 0: run } of folded.matchAll(RUN)) {
    const name = MAY_NAME.test(run) ? inRun(run, index, folded) : null
    if (!name) continue
    const previous = names.at(-1)
    if (previous && continues(previous, name, folded)) names[names.length - 1] = join(previous, name)
    else names.push(name)
  }
  return names
}

function inRun(run: string, index: number, folded: string): OfficeName | null {
  const { units, end } = unitsIn(run)
  const last = units.at(-1)
  if (!last || ANY_OFFICE.test(last) || ROOM.test(last)) return null
  const [cut = '', ...rest] = units
  const ahead = hiraganaBefore(folded, index)
  const first = ahead + cut
  const glued = GLUED.exec(first)?.[0].length ?? 0
  const body = BODY.exec(first.slice(glued))?.[0] ?? ''
  const post = run[end] === '長' && !/^長[期寿さ]/.test(run.slice(end))
  const outer = OWN.test(body) ? '' : body || (QUALIFIER.exec(folded.slice(Math.max(0, index - 12), index))?.[0] ?? '')
  return {
    start: index - ahead.length + glued + body.length - (outer.startsWith('(') ? outer.length : 0),
    end: index + end + (post ? 1 : 0),
    qualifier: outer,
    units: [first.slice(glued + body.length), ...rest],
    post,
  }
}

/** The hiragana, and the ideographs before it, that a name begins with. */
function hiraganaBefore(folded: string, index: number): string {
  if (!/[ぁ-ん]/.test(folded.charAt(index - 1))) return ''
  const before = folded.slice(Math.max(0, index - 8), index)
  return SENTENCE.test(before) ? '' : (HIRAGANA_START.exec(before)?.[0] ?? '')
}

/** Splits a run into the offices that it chains. */
function unitsIn(run: string): { readonly units: readonly string[]; readonly end: number } {
  const units: string[] = []
  let end = 0
  for (const { index, 0: word } of run.matchAll(KIND)) {
    const { notBehind, notBefore } = KINDS[word] ?? { rank: 0 }
    const next = index + word.length
    if (notBehind?.test(run.slice(end, index)) || notBefore?.test(run.slice(next))) continue
    if (index > end || BRANCH.test(word)) units.push(run.slice(end, next))
    end = next
  }
  return { units, end }
}

/** A space inside a chain: デジタル戦略局 情報部 窓口課. A larger office after a smaller one begins another name. */
function continues(previous: OfficeName, next: OfficeName, folded: string): boolean {
  return (
    !previous.post &&
    next.qualifier === '' &&
    /^\s{1,3}$/.test(folded.slice(previous.end, next.start)) &&
    rankOf(previous.units.at(-1)) < rankOf(next.units[0])
  )
}

function rankOf(unit = ''): number {
  const word = KIND_AT_END.exec(unit)?.[0] ?? ''
  return KINDS[word]?.rank ?? 0
}

const join = (previous: OfficeName, next: OfficeName): OfficeName => ({
  start: previous.start,
  end: next.end,
  qualifier: previous.qualifier,
  units: [...previous.units, ...next.units],
  post: next.post,
})
