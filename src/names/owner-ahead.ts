import type { Span } from '../model.ts'
import { fold } from '../notation/fold.ts'

const LONGEST = 24
const OWNER = /([一-龠々ァ-ヴーA-Za-z0-9]{1,20})の$/
/** Whoever writes, or no body at all. */
const OWN =
  /^[本当同](?![条法令規])|[本当][市町村区県庁]|[市町村区県都府道]$|[市区]役所|役場|(?:所管|担当|主管|所属|関係|窓口|内部|庁内|実施機関|[前後上下左右]記|次|全て|各|複数|既存|新)$/
const BUREAU = /[局部]$/
/** A bureau that no municipality's own one is called by. */
const OF_ANOTHER = /(?:部局|会事務局)$/

/**
 * Whose section a name is told to be, if that may be another than the office that was renamed: 管理者部局の総務課 beside
 * 事務局総務課, 同法第6条の福祉事務所. `null` where it is told of none, or where that may be the same.
 *
 * @param renamed the office that was renamed, with its units
 */
export function otherOwnerAhead(text: string, { start, end }: Span, renamed: string): string | null {
  const [, owner] = OWNER.exec(fold(text.slice(Math.max(0, start - LONGEST), start))) ?? []
  if (owner === undefined || OWN.test(owner)) return null
  const hasUnits = renamed.indexOf(text.slice(start, end)) > 0
  const mayBeSame = hasUnits ? fold(renamed).includes(owner) : BUREAU.test(owner) && !OF_ANOTHER.test(owner)
  return mayBeSame ? null : owner
}
