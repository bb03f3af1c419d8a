import { dayOf } from '../dates.ts'
import type { Row } from '../model.ts'
import { type CompanyName, isTrade } from '../notation/company-name.ts'
import { NONE, NOT_CHANGED } from '../notation/denial.ts'
import type { OfficeName } from '../notation/office-name.ts'
import { companyRenames, officeRenames, type Rename } from '../notation/renames.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { once } from '../once.ts'
import { officesAlone } from './offices-alone.ts'

/** A rename that a row states, in force from the row's 変更日. */
export interface Stated<Name> extends Rename<Name> {
  readonly row: Row
  /** The 変更日 as YYYY-MM-DD; `null` where the row has none. */
  readonly day: string | null
}

const OFFICES_CHANGED =
  /機構|組織|部署|名称|改組|改編|再編|分掌|[局部課係室]名|(?:[局部課係室所署]|センター)に(?:戻[っしりす]|分[けか割])/
/** What says that offices are as they were: 税務課の組織に変更はない. */
const OFFICES_UNCHANGED = new RegExp(
  `(?:機構|組織|部署|名称|[局部課係室]名)(?:自体|そのもの)?(?:に|の|[はを]|には|については?|についての)?変更${NOT_CHANGED}`,
)
const COMPANIES_CHANGED = /社名|商号|名称|合併/
/** What says that no company is called otherwise: 社名変更ではなく、本社の移転. */
const COMPANIES_UNCHANGED = new RegExp(
  `(?:社名|商号|名称)(?:自体|そのもの)?(?:に|の|[はを]|には|については?|についての)?(?:(?:変更|修正)${NOT_CHANGED}|(?:変更|修正)?(?:によるもの)?${NONE})`,
)
/** A company that hands over a business, not itself, goes on under its name: 自治体向け事業の承継に伴う社名の修正. */
const BUSINESS_MOVED =
  /(?:事業|部門|業務)(?:の一部)?[のをが]?(?:承継|継承|引き?継|移管|移転|譲渡|譲り?受)|(?:会社|吸収|新設|事業)分割|分社|は(?:引き続き)?存続/
const MERGED = /合併/

/** Where only the work moved, the old office goes on under its name. */
const WORK_MOVED =
  /(?:窓口|受付|請求先|連絡先|問い?合わ?せ先|担当者?)[をはが][^。、]{0,20}(?:一本化|集約|統一|移[しすっ])|移管|所管替|所管換|担当替|人事|事務分掌(?!規|条例|の?名|等?に関する)|分掌事務|事務分担/
/** The office in charge is another one; where offices as such changed, it may be the same under another name. */
const CHARGE_MOVED =
  /(?:担当|所管|主管)(?:する)?(?:課|室|係|部署|部門|部局|所属|組織)?[がはをの]?(?:変更|変わ|見直|替え|交[代替]|改め)/
/** Another person may act: whoever approves is reviewed beside what offices are called, not for it. */
const ACTOR_REVIEWED =
  /(?:承認|決裁|専決|審査|許可|管理|責任|確認)(?:者|権者|権限|区分|ルート)(?:等|及び[一-龠]{1,8})?の?(?:見直|再検討)|(?<!伴う|伴い|よる|より|係る|、)(?:承認|決裁|専決|審査|許可)(?:者|権者|権限)の?(?:変更|交[代替])/
const AS_SUCH = /機構|組織|名称|改組|改編|再編|改称|[局部課係室署]名/

const officesReplacing = (row: Row): Stated<OfficeName>[] => officeRenames(row).filter(bringsUnit).map(stated(row))

/** The offices that another one took the place of in a row, whatever its reason, unless only work moved. */
export const officesReplacedIn: (row: Row) => readonly Stated<OfficeName>[] = once((row) =>
  [WORK_MOVED, ACTOR_REVIEWED].some((sign) => sign.test(squeezedText(row.meant.reason).text))
    ? []
    : officesReplacing(row),
)

/** The offices that took the place of others in a row because work moved to them: they bore their names before. */
export const officesTakingOver = (row: Row): readonly Stated<OfficeName>[] => {
  const reason = squeezedText(row.meant.reason).text
  return WORK_MOVED.test(reason) || CHARGE_MOVED.test(reason) ? officesReplacing(row) : []
}

/** The renames of offices that a row states: by its reason, or because the cells hold nothing else. */
export const officesRenamedIn: (row: Row) => readonly Stated<OfficeName>[] = once((row) => {
  const reason = squeezedText(row.meant.reason).text
  if (CHARGE_MOVED.test(reason) && !AS_SUCH.test(reason)) return []
  const states = isStatedByReason(row) || (isOfficeOnly(row.before.text) && isOfficeOnly(row.after.text))
  return states ? officesReplacedIn(row) : []
})

/** Whether the reason of a row tells that offices were split: each part has a name of its own. */
export const tellsOfSplit = (row: Row): boolean => SPLIT.test(squeezedText(row.meant.reason).text)

/** 福祉課を住民課と支援課に再編 is a split, too. */
const SPLIT =
  /分割|分離|分課|分立|独立(?!行政|性)|細分|存続|[局部課室係所]から[^。、]{1,20}(?:分[けか]|新設)|[一1][局部課係室]を[二2三3]|[局部課係室所](?:\([^()]{1,20}\))?(?:と|及び|並びに|、|・)[^。、]{1,15}(?:[局部課係室所]|センター)(?:\([^()]{1,20}\))?(?:の?[二2](?:[局部課係室]|つ))?と?(?:に|へ)(?:再編|再び|分[けか]|な[っりる]|改組|改編|移行)/

/** Whether the reason of a row tells that offices were renamed. */
export const isStatedByReason = (row: Row): boolean =>
  OFFICES_CHANGED.test(squeezedText(row.meant.reason).text.replace(OFFICES_UNCHANGED, ''))

/** Neither a shorter way to name the same office nor a part of it is a rename. */
const bringsUnit = ({ old, new: renamed }: Rename<OfficeName>): boolean =>
  renamed.units.some((unit) => !old.units.includes(unit)) &&
  old.units.some((unit, index) => unit !== renamed.units[index])

/**
 * The renames of companies that a row states by its reason: another contractor is not another name. A name that is but a word for
 * what companies do tells none.
 */
export const companiesRenamedIn: (row: Row) => readonly Stated<CompanyName>[] = once((row) =>
  COMPANIES_CHANGED.test(squeezedText(row.meant.reason).text.replace(COMPANIES_UNCHANGED, ''))
    ? companyRenames(row).flatMap((rename) => (isTrade(rename.old) ? [] : stated(row)(rename)))
    : [],
)

/** The companies that another one took the place of in a row because a business moved to it. */
export const companiesHandingOverIn = (row: Row): readonly Rename<CompanyName>[] => {
  const reason = squeezedText(row.meant.reason).text
  return BUSINESS_MOVED.test(reason) && !MERGED.test(reason) ? companyRenames(row) : []
}

const stated =
  (row: Row) =>
  <Name>(rename: Rename<Name>): Stated<Name> => ({ ...rename, row, day: dayOf(row) })

const isOfficeOnly = (text: string): boolean => officesAlone(text).length === 1
