import type { Span } from '../model.ts'
import { fold } from './fold.ts'

/** An office as a text names it: 札幌市総務局情報システム部システム管理課長. */
export interface OfficeName extends Span {
  /** What says whose office it is: `(市)`, `区の`, `緑区`; empty where nothing does. */
  readonly qualifier: string
  /** The chain from bureau to section, without the municipality's name. */
  readonly units: readonly string[]
  /** Whether it names the post (…課長) rather than the office. */
  readonly post: boolean
}

/** The kinds of office from large to small, with what must not stand around the suffix for it to be one. */
const SUFFIXES: readonly { readonly rank: number; readonly pattern: string }[] = [
  { rank: 1, pattern: '(?<!郵便|薬|当|事務)局(?![面所留])' },
  { rank: 1, pattern: '本部|事務局' },
  { rank: 2, pattern: '(?<![一全内外細上下幹大])部(?![分署会数品材門局])' },
  { rank: 3, pattern: '部門' },
  { rank: 3, pattern: '(?<![日賦放])課(?![題税程目外])' },
  { rank: 3, pattern: '(?<![教病書温寝浴客])室(?!内)' },
  { rank: 3, pattern: '(?<!デ?ータ|コール)センター|事務所|出張所|支所|保健所|(?<!部)署(?![名長員])' },
  { rank: 4, pattern: '(?<!関)係(?![数争留わるりり])|班|グループ|チーム' },
]

const SUFFIX = new RegExp(SUFFIXES.map(({ pattern }, index) => `(?<s${index}>${pattern})`).join('|'), 'g')

/** Rooms of a building, and words for any office at all. */
const NO_OFFICE =
  /^(?:.*(?:会議|サーバー?|電算|機械|執務|保管|マシン|入退|待合|更衣|計算機|金庫|端末|事務|応接|相談)室|(?:当該|各|同|他|本|全|関係|担当|所管|主管|主務|原|別|他の|利用|対象|両|庁内)?(?:の)?(?:担当|所管|主管|関係|業務|事務|利用|システム利用|機器利用|業務所管|事務所管|業務主管|業務担当|事務担当|制度所管)?(?:局|部|課|室|係|班|部門|部署|センター|グループ|チーム|本部|支所|出張所|事務所))$/

/** Names in hiragana that offices bear; other hiragana ends a name. */
const HIRAGANA_WORDS =
  'まちづくり|づくり|くらし|こども|子ども|ども|みどり|ふれあい|いきいき|すこやか|しごと|ひと|みらい|ふるさと|にぎわい|いのち|しあわせ|ささえあい|支え合い|あんしん|きずな|おもてなし|なぎさ'
const RUN = new RegExp(`(?:[一-龠々〆ヶァ-ヴーA-Za-z0-9]|${HIRAGANA_WORDS})+`, 'g')

/** What is glued to a name and is none of it: the day of an act (平成5年3月3日総務局長決裁), 旧. */
const GLUED = /^.*\d日(?:付け?)?|^旧/
const BODY =
  /^(?!都市|農村|漁村|山村|地区|校区|市民|町民|村民|区民|県民)(?:[^市区町村都道府県]{1,5}[市区町村県]|[^市区町村都道府県]{2,3}[都道府])(?=.{2})(?!民|政|税|街|営|立|内|場|会)/
const QUALIFIER =
  /(?:[(](?!省?略|[新旧現注案仮他\d])[^()\s]{1,3}[)]|(?:各|当該|[^\s、。(]{0,4})[区県府都](?:役所)?)の?$/

/** Finds the names of offices in a text. A generic word (担当課, 会議室) is none. */
export function readOfficeNames(text: string): OfficeName[] {
  const folded = fold(text)
  const names: OfficeName[] = []
  for (const { index, 0: run } of folded.matchAll(RUN)) {
    const name = inRun(run, index, folded)
    if (!name) continue
    const previous = names.at(-1)
    if (previous && continues(previous, name, folded)) names[names.length - 1] = join(previous, name)
    else names.push(name)
  }
  return names
}

function inRun(run: string, index: number, folded: string): OfficeName | null {
  const units: string[] = []
  let from = 0
  for (const suffix of run.matchAll(SUFFIX)) {
    const end = suffix.index + suffix[0].length
    const unit = run.slice(from, end)
    if (unit.length > suffix[0].length) units.push(unit)
    from = end
  }
  const last = units.at(-1)
  if (from === 0 || !last || NO_OFFICE.test(last)) return null
  const [first = '', ...rest] = units
  const glued = GLUED.exec(first)?.[0].length ?? 0
  const body = BODY.exec(first.slice(glued))?.[0] ?? ''
  const post = run[from] === '長' && !/^長[期寿さ]/.test(run.slice(from))
  const outer = body || (QUALIFIER.exec(folded.slice(Math.max(0, index - 12), index))?.[0] ?? '')
  return {
    start: index + glued - (outer.startsWith('(') ? outer.length : 0),
    end: index + from + (post ? 1 : 0),
    qualifier: outer,
    units: [first.slice(glued + body.length), ...rest],
    post,
  }
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

function rankOf(unit: string | undefined): number {
  if (!unit) return 0
  const found = SUFFIXES.find(({ pattern }) => new RegExp(`(?:${pattern})$`).test(unit))
  return found?.rank ?? 0
}

const join = (previous: OfficeName, next: OfficeName): OfficeName => ({
  start: previous.start,
  end: next.end,
  qualifier: previous.qualifier,
  units: [...previous.units, ...next.units],
  post: next.post,
})
