import { onceText } from '../once.ts'
import { type Entry, listsBetweenCommas } from './enumeration.ts'
import { fold } from './fold.ts'

/** Names that hold kana: their letters do not tell where they begin and end. */
const IN_KANA = [
  'さいたま市|つくばみらい市|つくば市|ひたちなか市|かすみがうら市|ふじみ野市|さくら市|みどり市|いすみ市|あきる野市',
  'むつ市|つがる市|にかほ市|いわき市|かほく市|あわら市|みよし市|いなべ市|たつの市|南あわじ市|さぬき市|東かがわ市',
  'うきは市|みやま市|えびの市|いちき串木野市|南さつま市|うるま市|南アルプス市|紀の川市',
  'せたな町|むかわ町|えりも町|ニセコ町|新ひだか町|おいらせ町|みなかみ町|ときがわ町|おおい町|富士河口湖町|かつらぎ町',
  'みなべ町|すさみ町|つるぎ町|東みよし町|まんのう町|みやこ町|みやき町|あさぎり町|さつま町',
  '[日星月花森海山丘]の[一-龠]{1,2}[市町村](?=[市町村でにはがをとのへ])|日の出[市町]',
].join('|')

/** Names that seem to end in the middle. */
const SPLIT = [
  '四日市市|廿日市市|野々市市|余市町|上市町|下市町|市川三郷町|市川[市町]|市原市|市貝町|町田市|大町[市町]|十日町市',
  '村上市|村山市|東村山市|武蔵村山市|村田町|羽村市|大村市|田村市|玉村町|中村市|京都市|都城市|都留市|府中[市町]|山県市',
].join('|')

/** What makes municipalities of a word that could be the name of one: 近隣市, 構成市, 管内市町村, 委託市. */
const OF_ANY =
  '近隣|隣接|周辺|近接|構成|加[入盟]|参加|関係|関連|連携|対象|該当|当該|委託|受託|管[内下轄]|[県域郡道府都]内|県下|内[市町村各]|中核市|政令|指定|特例|一般市|相手|提供|照会|転[出入居]|前住|住所|本籍|居住|所在'

/** What makes another word of 市, 町 and 村 before it: 市民課, 市税, 町会. Not 市|税務部, 市|民生部. */
const WORD_BEHIND = '(?:民(?!生(?!活)|俗)|政(?!策)|税(?!務|制)|営(?!業|繕|農|林)|会(?!計|議)|[街場立内])'

/** The municipalities whose names hold kana, as a regular expression. */
export const MUNICIPALITY_IN_KANA = `(?:${IN_KANA})`
const IRREGULAR = `(?:${IN_KANA}|${SPLIT})`

/** A municipality that a text names, not one of any: 他市, 本市, 転出地市町村, 国際都市. */
const MUNICIPALITY = `(?:${IRREGULAR}|(?:(?<![一-龠])|(?<=[一-龠ぁ-ん][県郡]))(?![本当他各同両市町村転全都農漁山]|広域|${OF_ANY})(?![^市町村]{0,3}県)[一-龠ヶケノ々]{1,4}(?<!都)[市町村](?![一-龠]*[区町村][一-龠]|${WORD_BEHIND}|[村町]))`
/** Of the office of a municipality, or its case, a text speaks where it is another one: 立浪市の市民課, 立浪市にあっては. */
const NAME = new RegExp(`${MUNICIPALITY}(?!の[一-龠]{1,8}[課係室]|にあって|の場合|…)`, 'g')

/** An association of municipalities, or a prefecture that no municipality follows. */
const LARGER =
  '(?:(?<![一-龠ァ-ヴー])[一-龠々ヶァ-ヴー・]{2,20}?(?:広域連合|組合|企業団)(?!員)|(?:東京都|北海道|(?:大阪|京都)府|(?<![一-龠ァ-ヴー])(?!都道府|[各他全同当本])(?:[一-龠ヶ]{2,3}|(?<![ぁ-ん])[ぁ-ん]{2,4})県)(?![民政税立庁内営道域]|\\s?[一-龠ヶぁ-んァ-ヴ]{1,6}[市区町村]))'
const BODY = new RegExp(`${LARGER}|${MUNICIPALITY}`, 'g')

/** What most texts name, and how many do. */
export interface Named {
  readonly name: string
  readonly count: number
}

/** The municipality that most texts name; `null` where none does. */
export const municipalityOf = (texts: Iterable<string>): Named | null => mostNamed(texts, NAME)

/** A ward of 東京都, where no city is named that it could be of. */
const WARD =
  /(?:(?<=東京都)|(?<![一-龠]))(?![各本当同全他]区|特別区|行政区|選挙区)(?:(?![市町村])[一-龠]){1,4}(?<![地校学街管政])区(?=長?(?![一-龠]))/g

/** The municipality, prefecture or association that most texts name, else the ward. */
export const bodyOf = (texts: readonly string[]): string | null =>
  (mostNamed(texts, BODY) ?? mostNamed(texts, WARD))?.name ?? null

function mostNamed(texts: Iterable<string>, names: RegExp): Named | null {
  const counts = new Map<string, number>()
  for (const text of texts) {
    if (!/[市区町村県都府道合団]/.test(text)) continue
    for (const name of new Set(text.match(names))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  let most: Named | null = null
  for (const [name, count] of counts) if (count > (most?.count ?? 0)) most = { name, count }
  return most
}

/** An association of municipalities at the start of a name; not 組合員係. */
const ASSOCIATION =
  '[一-龠々ヶァ-ヴー]{2,20}?(?:広域連合|(?:事務|消防|衛生|環境|水道|下水道|病院|医療|福祉|健康保険|共済|施設|広域|圏)組合|企業団)(?![員課係室])'
const PREFECTURE = '(?:東京都|北海道|(?:大阪|京都)府|(?:[本当]|[^市区町村都道府県]{2,3})県(?![民政税立庁内営道域]))'
/** Words that end like a municipality: 都市, 農村, 地区, 城下町. */
const WORD = '(?:[一-龠]{0,3}都市|[農漁山]村|[地校学街管]区|選挙区|行政区|特別区|[城門宿]下町|下町|広域市)'
const REGULAR = '[^市区町村]{1,5}?(?<![地校学街管])[市区町村]'
const atStart = (regular: string): RegExp =>
  new RegExp(
    `^(?:${ASSOCIATION}|${PREFECTURE}?(?:${regular})|${PREFECTURE})(?:[^市区町村]{1,4}(?<![地校学街管])区(?![政民内域画]))?(?:役[所場])?(?=.{2})(?!${WORD_BEHIND})`,
  )
const ANY_AT_START = atStart(`${IRREGULAR}|(?!${WORD})${REGULAR}`)
/** Takes a fifth of the time to compile; few names need the other. */
const REGULAR_AT_START = atStart(`(?!${WORD})${REGULAR}`)
const HAS_IRREGULAR = new RegExp(IRREGULAR)

/** The body that the name of an office begins with: 緑市, 緑県, 緑市中央区, 緑区役所; empty where there is none. */
export const bodyAtStart: (name: string) => string = onceText((name) => {
  if (!/[市区町村都道府県合団]/.test(name)) return ''
  const start = HAS_IRREGULAR.test(name) ? ANY_AT_START : REGULAR_AT_START
  return start.exec(name)?.[0] ?? ''
})

/** 緑市役所 is 緑市. */
export const withoutHall = (body: string): string => body.replace(/(?<=[市町村])役[所場]$/, '')

const LISTED = /(?<=^|[、,\s:(])[一-龠ヶケノ々ぁ-んァ-ヶー]{1,6}[市町村区](?=[、,\s)。]|及び|$)/g
/** Fewer names that are joined may be of anything. */
const SHORTEST_LIST = 5

/** Finds long lists of nothing but municipalities: 砂丘市、立浪町、白根町、上野町、八尾町. */
export function readMunicipalityLists(text: string): readonly (readonly Entry[])[] {
  const folded = fold(text)
  if (!/[市町村区][、,]/.test(folded)) return []
  return listsBetweenCommas(folded, folded.matchAll(LISTED)).filter(({ length }) => length >= SHORTEST_LIST)
}
