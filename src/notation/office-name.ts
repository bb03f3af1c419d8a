import type { Cell, Span } from '../model.ts'
import { onceText } from '../once.ts'
import { fold } from './fold.ts'
import { bodyAtStart, MUNICIPALITY_IN_KANA, withoutHall } from './municipality.ts'
import { ANY_OFFICE, KIND, KIND_ALONE, KINDS, MAY_NAME, ROOM, rankOf } from './office-kinds.ts'

/** What a section belongs to right away: 総務部電算室 is one, 3階の電算室 and 情報課電算室 are rooms. */
const BUREAU = /[局部]$/

/** An office as a text names it: 札幌市総務局情報システム部システム管理課長. */
export interface OfficeName extends Span {
  /** What says whose office it is: `(市)`, `区の`, `緑市`; empty where nothing does. */
  readonly qualifier: string
  /** The chain from bureau to section, without the municipality's name. */
  readonly units: readonly string[]
  /** Whether it names the post (…課長) rather than the office. */
  readonly post: boolean
}

/** What stands before the rest of a name that begins in hiragana: 子育て支援課, 障がい福祉課, ごみ減量課. */
const HIRAGANA_START = /(?:[一-龠]{1,2}|(?<![ぁ-ん]))[ぁ-ん]{0,5}[ていりしびみちきげえんらま]$/
/** Words before a name that end alike and belong to the sentence. */
const SENTENCE =
  /(?:から|まで|など|ほか|及び|並び|[おつとよしっけべ][いっし]?て|[なたし]い|たり|より|[行使用従伴]い|[はがをにでとのへもや])$/

/** Names in hiragana that offices bear; other hiragana ends a name. */
const HIRAGANA_WORDS =
  'まちづくり|づくり|くらし|こども|子ども|ども|みどり|ふれあい|いきいき|すこやか|しごと|ひと|みらい|ふるさと|にぎわい|いのち|しあわせ|ささえあい|支え合い|あんしん|きずな|おもてなし|なぎさ'
/** The end of another office, which a name in hiragana follows, and what joins them: 福祉部|いきがい推進課, 税務課及び|ごみ減量課. */
const OFFICE_BEFORE = /^(?:[一-龠]?[局部課室係所](?:[とやの](?=[ぁ-ん]{2}))?)?(?:及び|並びに|又は|若しくは)?/
/** Offices with sections of their own, of the same names as the main office's. */
const BRANCH = /支所|出張所|センター|事務所|本部/

/** Not where hiragana goes on with the sentence. */
const NO_PARTICLE = '(?!する|し[たてな]|すべ|[そこど][のれ]|から|かつ|また|および|まで|より|[はがをにでとのへもや])'

/** A section named in hiragana alone, behind the office it belongs to: 福祉部いきがい課. */
const IN_HIRAGANA = `(?<=[局部所])${NO_PARTICLE}[ぁ-ん]{2,8}(?=課(?![題税程目外]))`

/** A name behind its bureau that is written with a slip: 健康部健康つくり課. */
const IN_CHAIN = `(?<=[局部][一-龠]{1,4})${NO_PARTICLE}[ぁ-ん]{1,4}[くりつち](?=[課室係](?![題税程目外内すし]))`
/** づくり written in another way: 健康つくり推進課. */
const MAKING = '(?<=[一-龠ちと])[つず]くり(?=[一-龠]{0,4}[課室係])'

/** In a cell that holds nothing else, no sentence: 健康医療部健康づくり課, even where it is misspelled (健康づりく課). */
const ALONE =
  '(?=[ぁ-ん]{1,6}[課室係]長?\\s*$)(?!する|[ぁ-ん]{0,5}[のなるたじ][課室係])(?<=^[一-龠ァ-ヶー\\s]{1,30}[ぁ-ん]{0,4})[ぁ-ん]{1,6}'

const RUN = new RegExp(
  `(?:${MUNICIPALITY_IN_KANA}|[一-龠々〆ヶァ-ヴーA-Za-z0-9]+|${HIRAGANA_WORDS}|${IN_HIRAGANA}|${MAKING}|${IN_CHAIN}|${ALONE})+`,
  'g',
)

/** The letters of a run; what parts them is in none. */
const STRETCH = /[一-龠々〆ヶぁ-んァ-ヴーA-Za-z0-9]+/g

/** What is glued to a name and is none of it: the day of an act (平成5年3月3日総務局長決裁), 旧, 本庁. */
const GLUED = /^.*\d日(?:付け?)?|^旧|^本庁(?!舎)|^[市町村]役[所場]/
const OWN = /^[本当][市区町村県]$/
const QUALIFIER =
  /(?:[(](?!省?略|[新旧現注案仮他\d]|[ア-コA-Za-zⅰ-ⅻ一二三四五六七八九十][)])[^()\s]{1,3}[)]|(?:支所|出張所|センター|事務所)[の(]|(?:各|当該|[^\s、。(]{0,4})[区県府都](?:役所)?)の?$/

/** Finds the names of offices in a text. A word for any office (担当課) or a room (会議室) is none. */
export const readOfficeNames: (text: string) => OfficeName[] = onceText((text) => {
  const folded = fold(text)
  if (!MAY_NAME.test(folded)) return []
  const whole = folded.length <= LONGEST_WHOLE ? inHiragana(folded) : null
  if (whole) return [whole]
  const names: OfficeName[] = []
  for (const { index, 0: run } of runsIn(folded)) {
    const name = MAY_NAME.test(run) ? inRun(run, index, folded) : null
    if (!name) continue
    const previous = names.at(-1)
    if (previous && continues(previous, name, folded)) names[names.length - 1] = join(previous, name)
    else names.push(name)
  }
  return names
})

const LONGEST_WHOLE = 24
/** A cell that holds nothing but a name in hiragana: ぜいむ課, けんこう・ほけん課長; not すべての課, 関係する課. */
const WHOLE = /^(?<ahead>\s*)(?<unit>[ぁ-ん]{3,8}(?:・[ぁ-ん]{2,8}){0,2}(?<![のなるた])[課室係])(?<post>長?)\s*$/

function inHiragana(folded: string): OfficeName | null {
  const { ahead = '', unit = '', post = '' } = WHOLE.exec(folded)?.groups ?? {}
  const start = ahead.length
  return unit
    ? { start, end: start + unit.length + post.length, qualifier: '', units: [unit], post: post !== '' }
    : null
}

/** The runs in which a name may stand. Most stretches between signs and spaces hold no word for an office, and are passed over. */
function* runsIn(folded: string): Iterable<RegExpExecArray> {
  for (const { index: start, 0: stretch } of folded.matchAll(STRETCH)) {
    if (!MAY_NAME.test(stretch)) continue
    RUN.lastIndex = start
    for (let run = RUN.exec(folded); run && run.index < start + stretch.length; run = RUN.exec(folded)) yield run
  }
}

/** The offices that a cell names. */
export const officesIn = ({ text }: Cell): readonly OfficeName[] => readOfficeNames(text)

function inRun(run: string, index: number, folded: string): OfficeName | null {
  const { units, end } = unitsIn(run)
  const last = units.at(-1)
  if (!last || ANY_OFFICE.test(last) || (ROOM.test(last) && !BUREAU.test(units.at(-2) ?? ''))) return null
  const [cut = '', ...rest] = units
  const hiragana = hiraganaBefore(folded, index)
  const ahead = joinedBefore(folded, index - hiragana.length) + hiragana
  const first = ahead + cut
  const glued = GLUED.exec(first)?.[0].length ?? 0
  const body = bodyBefore(first.slice(glued))
  const post = run[end] === '長' && !/^長[期寿]/.test(run.slice(end))
  const outer = OWN.test(body)
    ? ''
    : withoutHall(body) ||
      (QUALIFIER.exec(folded.slice(Math.max(0, index - ahead.length - 12), index - ahead.length))?.[0] ?? '')
  return {
    start: index - ahead.length + glued + body.length - (outer.startsWith('(') ? outer.length : 0),
    end: index + end + (post ? 1 : 0),
    qualifier: outer,
    units: [first.slice(glued + body.length), ...rest],
    post,
  }
}

/** The body whose office it is, unless a kind of office is all that is left: 中町支所 is an office's own name. */
function bodyBefore(name: string): string {
  const body = bodyAtStart(name)
  return KIND_ALONE.test(name.slice(body.length)) ? '' : body
}

/** Hiragana that a cell, or a name inside a bureau, begins with: すくすく支援課. */
const FIRST = new RegExp(
  `(?:^|(?<=[局部所市町村])${NO_PARTICLE})(?!お(?:よび|おむね)|ならびに|または|もしくは|すべて|ただし|さらに|それぞれ|いずれ|その|この|あの|あわせ|うち)[ぁ-ん]{3,6}$`,
)

/** A word in hiragana and の that a name begins with where no sentence goes on: まちの窓口課. */
const WITH_NO =
  /(?:^|[\s、。(「『:→局部])((?!すべ|それ|いず|ほか|おのお|もと|これ|その|この|あの|どの|ため|とき|こと|もの|ところ|うち|など|から|まで|より|ごと|のみ|だけ|ら|お(?:よび|いて)|ならび|また|もしく|[はがをにでとのへもや])[ぁ-ん]{2,5}の)$/

/** The hiragana, and the ideographs before it, that a name begins with. */
function hiraganaBefore(folded: string, index: number): string {
  if (!/[ぁ-ん]/.test(folded.charAt(index - 1))) return ''
  const before = folded.slice(Math.max(0, index - 8), index)
  const withNo = before.endsWith('の') ? WITH_NO.exec(before)?.[1] : undefined
  if (withNo) return withNo
  if (SENTENCE.test(before)) return ''
  return FIRST.exec(before)?.[0] ?? (HIRAGANA_START.exec(before)?.[0] ?? '').replace(OFFICE_BEFORE, '')
}

/** The first of two words that a name is made of: 国保・年金課, 子ども・子育て支援課; not 税務課・市民課, 氏名・収納課. */
const JOINED = new RegExp(
  `(?:(?:^|[\\s、。,(「『:→⇒])・?|[局部市区町村はがをにでとのへもや])((?:${HIRAGANA_WORDS}|[一-龠々]{2,4}|[ァ-ヴー]{2,6}|[A-Z]{2,4})・)$`,
)
const NO_PART = /[先名者等所地日号月回課局部室係班署]・$/

function joinedBefore(folded: string, index: number): string {
  if (folded[index - 1] !== '・') return ''
  const before = folded.slice(Math.max(0, index - 12), index)
  return NO_PART.test(before) ? '' : (JOINED.exec(before)?.[1] ?? '')
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
    /^\s{0,3}$/.test(folded.slice(previous.end, next.start)) &&
    rankOf(previous.units.at(-1)) < rankOf(next.units[0])
  )
}

const join = (previous: OfficeName, next: OfficeName): OfficeName => ({
  start: previous.start,
  end: next.end,
  qualifier: previous.qualifier,
  units: [...previous.units, ...next.units],
  post: next.post,
})
