import type { Row, Span } from '../model.ts'
import { type OfficeName, readOfficeNames } from '../notation/office-name.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { once } from '../once.ts'
import { leafOf } from './own-office.ts'

const MAY_TELL = /存[続置在]|残[るりっ]|引き続|担当|所管|担う|受け持|分[割離立けか]|独立|切り?離|[新創]設/

/** Not on to what another office does, or to what was. */
const ON = '(?:(?![局部課室係所][がは]|て[いき]た)[^。()]){0,30}?'
/** What says that an office is there still: 市民課は存続, 市民課は引き続き…. */
const STAYS = new RegExp(
  `^(?:自体|そのもの)?[はもが]、?${ON}(?:存[続置在](?!し?な|しません|せず)|残[るりっ]|引き続き|(?:従来|従前|これまで)(?:どお|通)り)`,
)
/** What says that it has work of its own: 市民課は住民票を担当. */
const IN_CHARGE = new RegExp(
  `^[はも]、?${ON}を(?:担当|所管|担う|担い|受け持)(?![者課部係室]|(?:っ|し|ち)?て(?:い|き)た|した|った)`,
)
/** What says that a part of it left: 市民課から戸籍部門を分けて, 市民課の戸籍部門が独立. */
const LOSES_PART =
  /^(?:から|より|の[^。()]{0,20}?(?:部門|業務|事務|機能|担当|係|一部))[^。()]{0,30}?(?:分[離立けか]|独立(?!行政|性)|切り?離|[新創]設)/
/** What says that it is a part of what was split: 市民課と戸籍課に分割. */
const IS_PART = /^(?:と|及び|並びに|、|・)[^。を]{0,30}?[にへ](?:分割|分[離立けか]|再編)/
/** What says into which offices it was split: 市民課を市民課と戸籍課に分割. */
const IS_SPLIT = /^(?:を|が|の)[^。]{0,50}?(?:分割|分[離立けか]|再編)/
/** It goes on under another name, or not at all. */
const ENDS = /名称|改[称名組編め]|変更|変わ|廃止|統合|再編|移行|(?:[局部課室係所]|センター)(?:として|[とに]な[っり])/
const ENDED = /^[はをがの]、?[^。()]{0,30}?(?:改[称名組]|名称の?変更|廃止)/

/** The offices that the reason of a row tells to live on beside the one that took over work or a part of theirs. */
export const officesToldToLiveOn: (row: Row) => readonly OfficeName[] = once((row) => {
  const { text } = squeezedText(row.meant.reason)
  if (!MAY_TELL.test(text)) return []
  const names = readOfficeNames(text)
  const ended = new Set(names.filter(({ end }) => ENDED.test(text.slice(end, end + 50))).map(leafOf))
  return names.filter(
    (name) => !name.post && !ended.has(leafOf(name)) && (livesOn(text, name) || isPartOfItself(text, name, names)),
  )
})

const livesOn = (text: string, { end }: Span): boolean => {
  const behind = text.slice(end, end + 80)
  return [STAYS, IN_CHARGE, LOSES_PART, IS_PART].some((sign) => {
    const [told] = sign.exec(behind) ?? []
    return told !== undefined && !ENDS.test(told)
  })
}

function isPartOfItself(text: string, office: OfficeName, names: readonly OfficeName[]): boolean {
  const [told = ''] = IS_SPLIT.exec(text.slice(office.end, office.end + 80)) ?? []
  const end = office.end + told.length
  return names.some((name) => name.start >= office.end && name.end <= end && leafOf(name) === leafOf(office))
}

/** A split that does not say into what: 課の分割, 市民課を分割, 分課. */
const SPLIT = /(?<split>[局部課室係])[のをが]?分割|分(?<made>課)(?![税題程])/

/** Whether the reason of a row tells that an office was split, and not into what: one part may have kept the name. */
export function mayHaveKeptPart(row: Row, office: OfficeName): boolean {
  const { text } = squeezedText(row.meant.reason)
  const { split, made } = SPLIT.exec(text)?.groups ?? {}
  const kind = split ?? made
  if (kind === undefined || !leafOf(office).endsWith(kind)) return false
  const names = readOfficeNames(text).filter((name) => leafOf(name) !== '分課')
  const others = names.filter((name) => leafOf(name) !== leafOf(office))
  return others.length < 2 && (names.length === 0 || others.length < names.length)
}
