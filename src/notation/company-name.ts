import type { Span } from '../model.ts'
import { onceText } from '../once.ts'
import { fold } from './fold.ts'

/** A company as a text names it: 日本ユニシス株式会社北海道支店. */
export interface CompanyName extends Span {
  /** The name without the kind of company and its branch. */
  readonly core: string
}

const KIND = /\s?(?:株式会社|有限会社|合同会社|合資会社|合名会社|\((?:株|有|同)\)|㈱|㈲)\s?/g
const WORD = '[一-龠々〆ヶァ-ヴーA-Za-z0-9&・.]'
/** What a name stands behind, apart from the sentence around it. */
const EDGE = '(?:^|[\\s、。,「『(【:→⇒/①-⑳※○●■◆-])'
/** A particle of the sentence; behind other hiragana it may be a letter of the name: やまと電算, みなと印刷. */
const PARTICLE =
  '(?<![ぁ-ん])(?:(?:に|と|で|から|まで|より|など|ほか|について|として|する|した|され[るた])の?)?[はがをにでとのへもや]'
/** A name in hiragana can be told from the sentence only where something else comes before it. */
const AHEAD = new RegExp(`(?:${EDGE}[ぁ-ん]{0,8}|${PARTICLE}|及び|並びに|又は)(?<name>${WORD}{2,40})$`)
const WITH_HIRAGANA = new RegExp(`${EDGE}(?<name>[ぁ-ん]{1,8}${WORD}{1,40})$`)
const IN_HIRAGANA = /(?:^|[「(:→])(?<name>[ぁ-ん]{3,8})$/
const BEHIND = new RegExp(
  `^(?:(?:(?![のにはがをでとへも])[ぁ-ん]{2,8})?${WORD}{2,40}|(?![のにはがをでとへも])[ぁ-ん]{3,8}(?=[\\s、。)」→]|$))`,
)
const BRANCH = /(?:北海道|神奈川|和歌山|鹿児島|[一-龠]{2})(?:支店|支社|営業所|本店|事業所|事業部)$/
/** What joins a name to what comes before it and is none of it: 緑電算株式会社・青電算株式会社, 旧青電算. */
const JOINED = /^(?:・|及び|並びに|又は|および|ならびに|または|旧)/
/** What companies do: 電算, 情報システム. */
const TRADE =
  /^(?:電算|電子|計算機?|情報|処理|通信|印刷|事務|総合|技術|研究所?|開発|企画|保守|運用|管理|警備|運輸|倉庫|システムズ?|サービス|ソフト(?:ウェア)?|コンピューター?|ネットワーク|データ|デジタル|ビジネス|センター|・){1,5}$/

/** Finds the companies in a text by their kind, in front or behind: 緑電算株式会社北海道支店, (株)緑電算, 緑電算㈱. */
export const readCompanyNames: (text: string) => CompanyName[] = onceText((text) => {
  const folded = fold(text)
  let read = 0
  return Array.from(folded.matchAll(KIND)).flatMap(({ index, 0: kind }) => {
    const end = index + kind.length
    const before = folded.slice(Math.max(read, index - 40), index)
    read = end
    const written = [WITH_HIRAGANA, AHEAD, IN_HIRAGANA]
      .map((pattern) => pattern.exec(before)?.groups?.name)
      .find(Boolean)
    const ahead = written?.replace(JOINED, '') ?? ''
    const core = ahead.replace(BRANCH, '')
    const start = index - ahead.length
    if (core) return { core, start, end: start + core.length }
    const behind = BEHIND.exec(folded.slice(end, end + 40))?.[0].replace(BRANCH, '')
    if (!behind) return []
    read = end + behind.length
    return { core: behind, start: end, end: read }
  })
})

/** Whether a name says no more than what a company does: 電算 of 緑の電算株式会社. */
export const isTrade = ({ core }: CompanyName): boolean => TRADE.test(core)
