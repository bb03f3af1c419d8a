import type { Span } from '../model.ts'
import { once } from '../once.ts'
import { NONE, NOT_CHANGED } from './denial.ts'
import type { Squeezed } from './squeeze.ts'

/**
 * What a reason says was changed: the name of an office, offices as such (組織改正), the name of a company, the number of an
 * article, a law, a form, wording alone, an error, or who works there. `ground` is any other cause: a contract, a system, a
 * lapse of time.
 */
export type ChangeKind =
  | 'office-name'
  | 'office'
  | 'company-name'
  | 'number'
  | 'law'
  | 'form'
  | 'wording'
  | 'error'
  | 'staff'
  | 'ground'

/** A kind of change that a reason names, and where. */
export interface NamedKind extends Span {
  readonly kind: ChangeKind
}

const CHANGED = '(?:等)?(?:の|を|が|に係る)?(?:変更|修正|改称|改正|改め|変わ)'
const OFFICE = '(?:機構|組織|部署|部局|所属|(?<![一全外内細])部|課|局|(?<!関)係|室)'
/** 記号, 番号, 箇条 and 事項 are none. */
const OF_A_LAW = '(?:(?<![記符番称商暗信略元屋])号|(?<!箇)条|(?<![事要別条])項)'

/** In the order in which a stretch is read: 組織改正 is no amendment of a law. */
const PATTERNS: readonly (readonly [ChangeKind, string])[] = [
  [
    'office-name',
    `${OFFICE}(?:の)?(?:名称?)(?:${CHANGED})?|${OFFICE}の改称|(?<=(?:機構|組織|部局|課)(?:の)?(?:改革|改正|改編|再編|変更)(?:に伴う|による|に係る))名称(?:の)?(?:変更|修正)`,
  ],
  [
    'office',
    '(?:機構|組織|部署|部局|行政組織)(?:の)?(?:改革|改正|改編|再編|変更|見直し|統合|統廃合|新設)|改組|課の(?:再編|統合|新設|廃止)',
  ],
  ['company-name', `(?:(?:会?社|法人|事業者|委託先|受託者)(?:の)?名称?|商号)(?:${CHANGED})?`],
  [
    'number',
    `号数|号番号|条番号|条文番号|項番号?|番号ずれ|[号条項](?:の)?ずれ|${OF_A_LAW}の(?:番号|繰|移動|修正)|(?<![約記款])条項(?:の?番号)?の(?:修正|繰|移動|変更)|項の番号|項目の番号(?![がは])`,
  ],
  ['form', '様式(?:等)?(?:の)?(?:改正|変更|改訂|見直し)'],
  [
    'wording',
    '(?:文言|字句|語句|用語)(?:等)?(?:の?(?:整理|整備|修正|統一|調整|変更|訂正|補足|補正|[一-龠]{1,3}化|見直し?|[言置]い?き?換え))?|(?:句読点|送り?仮名|仮名遣い|全角|半角|改行)[^。、]{0,12}?(?:統一|整理|修正|変更|訂正|調整)|様式(?:の)?整理|誤字|脱字|体裁|表現(?:の)?(?:統一|修正|整理|整備|適正化|見直し?)|表記(?:等)?(?:の)?(?:統一|修正|整理|整備|変更|見直し?|揺れ|ゆれ)|記載(?:の|内容の|方法の)?(?:整理|整備|適正化|統一|精査)|(?<![ぁ-ん])記載(?:の|内容の|方法の)(?:修正|見直し?)|文章の(?:整理|修正)|(?:様式|体裁|文章|表現|字句|文言|記載|表記)を(?:整え|そろえ|揃え|統一)|軽微な(?:修正|変更)|運用(?:の|を)?精査',
  ],
  [
    'law',
    '[一-龠]{0,20}(?:法|法令|法律|政令|省令|条例|命令|規則|要綱|指針)(?:等)?(?:の|の一部の?|の一部を)?(?:改正|施行|制定|廃止|公布|見直し)|法改正|改正法|施行',
  ],
  ['error', '誤記|誤植|誤り'],
  ['staff', '人事|異動'],
  [
    'ground',
    '通知|委託(?!先(?:の)?(?:社名|会社|法人|事業者|商号|名))|契約|導入|移行|更新|更改|開始|終了|廃止|追加|削除|新設|新規|再実施|再評価|見直|強化|軽減|増|減|時点|漏れ|移転|移設|稼働|運用開始|統合|統一化|標準化|実態|実施|説明(?:の|を)(?:追記|追加|加え|補)',
  ],
]

/** The group that found a stretch is the number of its kind. What none begins with, said first, halves the time to compile it. */
const ALL = new RegExp(`(?=[^。、\\s])(?:${PATTERNS.map(([, pattern]) => `(${pattern})`).join('|')})`, 'g')

/** The kind that goes with what was determined, of all that changed: 重要な変更に該当しない(文言整理), …しない文言整理. */
const KIND_OF_ALL =
  '[([【〔](?![^)\\]】〕]{0,40}(?:[はほ①-⑳]|について|のうち|一部|その他|他の|[併合]わせ|以外|を除))[^)\\]】〕。、]{1,40}(?:[)\\]】〕](?!の(?!ため)|[にをがはと])|、|。|$)|(?<=ない)(?:単なる|[一-龠]{2,3}な)?(?:文言|字句|語句|表記|表現)'
/** So much of what follows, up to where the clause ends or a kind is named. */
const upTo = (length: number): string => `(?:(?!${KIND_OF_ALL})[^。、]){0,${length}}`

/** What says nothing of the kind of change: whether it is important, when it is published. */
const ASIDE = new RegExp(
  [
    `重要な変更${upTo(60)}`,
    `(?:特定)?個人(?:の|情報の)[^。、]{0,60}リスク${upTo(60)}`,
    `事[前後][にのを]?${upTo(40)}`,
    `評価(?:の)?(?:実施)?(?:の)?当時${upTo(20)}`,
    '(?:運用|取り?扱い|判断の結果)[^。、を]{0,10}変更[^。、]{0,10}',
  ].join('|'),
  'g',
)

/** What says of a kind that it is not what happened: 社名変更ではなく、所在地の追記; 課名に変更はない. */
const DENIED = new RegExp(
  `等?(?:自体|そのもの)?(?:による|に伴う|に係る|には?|の|[はを]|については?)?(?:(?:変更|修正)${NOT_CHANGED}|(?:(?:する|した)?もの)?${NONE})|(?<=変更|修正)${NOT_CHANGED}|(?:を伴わ|によら|を含ま)な[いく]`,
  'y',
)

/** Names and numbers, of which a reason may tell how they are written. */
const WRITTEN: ReadonlySet<ChangeKind> = new Set(['office-name', 'company-name', 'number'])
/** What says which name or number is written, not that it changed: 号の番号は、公表の日のものによる。 */
const AS_WRITTEN =
  /^等?(?:は|については)、?(?:(?!変更|修正|改|繰|移動)[^。]){1,60}?(?:による|従う|従った|準じる|準じた|用いる|用いた|示す|示した|(?:表記|記載|表示)(?:する|した))(?:もの|こと(?:とする|とした)?)?(?:である)?(?:。|$)/
const LONGEST_REMARK = 90

/** Reads which kinds of change a reason names: 機構名変更及び文言整理による変更のため is a name of an office and wording. */
export const namedKindsIn: (text: Squeezed) => NamedKind[] = once(({ text, span }) => {
  const told = text.replace(ASIDE, (aside) => ' '.repeat(aside.length))
  return Array.from(told.matchAll(ALL)).flatMap((match) => {
    const { index, 0: found } = match
    const named = PATTERNS[match.indexOf(found, 1) - 1]
    const end = index + found.length
    return named && !isDenied(told, end) && !isAsWritten(named[0], told, end)
      ? { kind: named[0], ...span(index, end) }
      : []
  })
})

function isDenied(text: string, at: number): boolean {
  DENIED.lastIndex = at
  return DENIED.test(text)
}

const isAsWritten = (kind: ChangeKind, text: string, at: number): boolean =>
  WRITTEN.has(kind) && AS_WRITTEN.test(text.slice(at, at + LONGEST_REMARK))
