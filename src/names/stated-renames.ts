import { dayOf } from '../dates.ts'
import type { Row } from '../model.ts'
import type { CompanyName } from '../notation/company-name.ts'
import { type OfficeName, readOfficeNames } from '../notation/office-name.ts'
import { companyRenames, officeRenames, type Rename } from '../notation/renames.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { once } from '../once.ts'

/** A rename that a row states, in force from the row's 変更日. */
export interface Stated<Name> extends Rename<Name> {
  readonly row: Row
  /** The 変更日 as YYYY-MM-DD; `null` where the row has none. */
  readonly day: string | null
}

const OFFICES_CHANGED = /機構|組織|部署|名称|改組|改編|再編|分掌|[局部課係室]名/
const COMPANIES_CHANGED = /社名|商号|名称|合併/

const LONGEST_NAME = 80

/** Where only the work moved, the old office goes on under its name. */
const WORK_MOVED = /移管|所管替|所管換|担当替|人事/

/** The renames of offices that a row states: by its reason, or because the cells hold nothing else. */
export const officesRenamedIn: (row: Row) => readonly Stated<OfficeName>[] = once((row) => {
  const reason = squeezedText(row.reason).text
  if (WORK_MOVED.test(reason)) return []
  const states = OFFICES_CHANGED.test(reason) || (isOfficeOnly(row.before.text) && isOfficeOnly(row.after.text))
  return states ? officeRenames(row.before.text, row.after.text).filter(bringsUnit).map(stated(row)) : []
})

/** A shorter way to name the same office is no rename. */
const bringsUnit = ({ old, new: renamed }: Rename<OfficeName>): boolean =>
  renamed.units.some((unit) => !old.units.includes(unit))

/** The renames of companies that a row states by its reason: another contractor is not another name. */
export const companiesRenamedIn: (row: Row) => readonly Stated<CompanyName>[] = once((row) =>
  COMPANIES_CHANGED.test(squeezedText(row.reason).text)
    ? companyRenames(row.before.text, row.after.text).map(stated(row))
    : [],
)

const stated =
  (row: Row) =>
  <Name>(rename: Rename<Name>): Stated<Name> => ({ ...rename, row, day: dayOf(row) })

function isOfficeOnly(text: string): boolean {
  if (text.length > LONGEST_NAME) return false
  const [name, ...others] = readOfficeNames(text)
  if (!name || others.length > 0) return false
  const rest = text.slice(0, name.start) + text.slice(name.end)
  return /^(?:\(省?略\)|（省?略）|[^\s]{1,5}[市区町村県]|\s)*$/.test(rest)
}
