import type { Span } from '../model.ts'
import { fold } from '../notation/fold.ts'

const LONGEST = 24
const UNIT = /([一-龠々ヶァ-ヴー]{1,16}(?:[局部会所院館社庁校]|センター|法人|組合|機関|団体))の$/
/** A unit of whoever writes, by what it is called. */
const OWN = /本|当|同|[市区]役所|役場/
/** A unit that no municipality's own office is called by. */
const ANOTHER = /(?:部局|会事務局)$/

/**
 * The unit whose section a name is told to be, if the office that was renamed is of another one: 管理者部局の総務課 beside
 * 事務局総務課. `null` where none is told, or where that may be the same.
 *
 * @param renamed the office that was renamed, with its units
 */
export function otherUnitAhead(text: string, { start, end }: Span, renamed: string): string | null {
  const [, unit] = UNIT.exec(fold(text.slice(Math.max(0, start - LONGEST), start))) ?? []
  if (unit === undefined || OWN.test(unit)) return null
  const hasUnits = renamed.indexOf(text.slice(start, end)) > 0
  const isOther = hasUnits ? !fold(renamed).includes(unit) : ANOTHER.test(unit)
  return isOther ? unit : null
}
