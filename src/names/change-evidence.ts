import type { Cell, Row } from '../model.ts'
import type { ChangeKind } from '../notation/change-kind.ts'
import { readCompanyNames } from '../notation/company-name.ts'
import { type Replacement, replacementsIn } from '../notation/difference.ts'
import { fold, hasWord } from '../notation/fold.ts'
import { readItemPaths } from '../notation/item-path.ts'
import { isCircle } from '../notation/item-tokens.ts'
import { readLawNames } from '../notation/law-name.ts'
import { NUMERAL, readNumber } from '../notation/number.ts'
import { readOfficeNames } from '../notation/office-name.ts'
import { isBlankMark, isNothing, isSummary } from '../notation/omission.ts'
import { DATE } from '../notation/quantity.ts'
import { officeText } from '../notation/renames.ts'
import { singleValueOf } from '../notation/single-value.ts'
import { type Squeezed, squeezedText } from '../notation/squeeze.ts'

/** The kinds of change that leave something to be seen. */
export type SeenKind = Extract<ChangeKind, 'office-name' | 'office' | 'company-name' | 'number'>

/** How to tell that a kind of change may be between two texts. */
interface Evidence {
  readonly differ: (row: Row) => boolean
  /** Whether what is gone and new, in one text, may be a name that was not read as one, with what goes on with its word. */
  readonly mayName: (changed: string, row: Row, rest: string) => boolean
}

const OFFICE_SIGN =
  /[課部局室係庁省府署班院所長]|センター|機構|委員会|グループ|チーム|協会|法人|公社|事業団|役場|担当|支部|コーナー|ユニット|プラザ|ステーション|デスク|オフィス|ラボ|[一-龠ァ-ヶー]窓口/
/** What it was called, told beside the new name. */
const FORMER_NAME = /旧[称名]/
/** How the rest of a word names an office: デジタル|担当, 市政情報|コーナー. */
const UNIT_AT_END =
  /^[一-龠々ァ-ヶーA-Za-z]{0,12}?(?:担当(?![者職官課係])|コーナー|ユニット|プラザ|ステーション|デスク|オフィス|ラボ|窓口)/
/** Words that are written with the sign of an office. */
const NO_OFFICE = /住所|[場箇個かヶ]所|[一全内外細]部|長[期さ]/g
/** The bodies that made an order are part of its title: デジタル庁・総務省令第9号. */
const ORDER = /[一-龠ァ-ヶー・]{0,20}[省府]令/g
/** Where offices as such changed, their address and staff may have, too. */
const OF_OFFICE = /\d|職員|[管理責任]者/
/** The number of an article is no address: 条例第|3条, 3条 4条|第1項. */
const OF_ARTICLE = /^\d{0,3}[条項]? \d{1,3}(?:[条項]|号(?![館室棟車]))/
/** Where an office is to be found goes with its name. */
const CONTACT = /電話(?=番号|[\s:(]{0,3}\d)|内線|ファ[クッ]|FAX|メール(?:アドレス|[\s:]{1,3}[A-Za-z\d])|@|〒|番地|丁目/

/** Beside a post stands who holds it. */
const POST = /[課部局室係所]長/
const ENTRUSTED = /委託|業者|事業者|ベンダ|会社|保守|リース/
const PROPER_NAME = /[ァ-ヶーA-Za-z]{2}|社|法人|連合会|組合|機構|基金|財団|協議会|協会/
const NO_COMPANY =
  /四半期|半[期年]|毎[年月週日]|第?[\d一二三四五六七八九十百]+(?:の[\d一二三四五六七八九十百]+)*[条項号年月日]?|別表|システム|サーバー?|人?(?:以[上下]|未満)|データ|ファイル|ネットワーク|カード|コード|センター|パスワード|ログ|ホームページ|フラッシュメモリー?|[一-龠ァ-ヶーA-Za-z]{1,20}[課部局室係]長?|(?:平成|令和)?[一二三四五六七八九十元]{1,4}[年月日]|平成|令和/g

/** Where the item is a system, a list of systems names no company. */
const LISTS_SYSTEMS = /^(?:\s?[^、,\s]{1,30}(?:システム|サーバー?|プラットフォーム|ソフトウェア)\s?(?:[、,]|$)){1,40}$/

const textsOf = ({ before, after }: Row): string[] => [before, after].map((cell) => squeezedText(cell).text)

const office: Evidence = {
  differ: (row) => {
    const [old, now] = textsOf(row).map((text) => namesOf(readOfficeNames(text), officeText))
    return old !== now
  },
  mayName: (changed, { after }, rest) =>
    OFFICE_SIGN.test(withoutLaws(changed).replace(NO_OFFICE, '')) ||
    FORMER_NAME.test(changed) ||
    UNIT_AT_END.test(rest) ||
    CONTACT.test(fold(after.text)),
}

const EVIDENCE: Readonly<Record<SeenKind, Evidence>> = {
  'office-name': office,
  office: {
    ...office,
    mayName: (changed, row, rest) =>
      (OF_OFFICE.test(changed) && !OF_ARTICLE.test(changed + rest)) || office.mayName(changed, row, rest),
  },
  'company-name': {
    differ: (row) => {
      const [old, now] = textsOf(row).map((text) => namesOf(readCompanyNames(text), ({ core }) => core))
      return old !== now
    },
    mayName: (changed, row) => {
      const rest = withoutLaws(changed).replace(NO_COMPANY, '')
      return PROPER_NAME.test(rest) || mayNameCompany(rest, row)
    },
  },
  number: {
    differ: ({ before, after }) => haveOtherNumbers(fold(before.text), fold(after.text)),
    mayName: (changed) => /別表/.test(changed),
  },
}

/** A cell that says of its item that there is none: なし, 定めなし, 該当なし. */
const THERE_IS_NONE = /^[([]?(?!変更|記載)[一-龠ぁ-ん]{0,6}(?:なし|無し)[)\]]?。?$/

const isWhole = (text: Squeezed): boolean => text.text !== '' && !isBlankMark(text) && !isSummary(text)

/** What takes the place of nothing renames nothing. */
const RENAMES: ReadonlySet<SeenKind> = new Set(['office-name', 'company-name'])

/**
 * Whether a kind of change may be in a row: names or numbers differ, or what changed may be a name in some other writing.
 * Where a cell does not give its text, or the texts cannot be compared, anything may be.
 */
export function mayShow(row: Row, kind: SeenKind): boolean {
  const [before, after] = [squeezedText(row.before), squeezedText(row.after)]
  if (before.text !== after.text && [before, after].every(({ text }) => THERE_IS_NONE.test(text))) return false
  if (kind === 'number' && isNothing(before) && isWhole(after) && numbersIn(after.text) === '') return false
  if (![before, after].every(isWhole)) return true
  const { differ, mayName } = EVIDENCE[kind]
  if (differ(row)) return true
  const replacements = replacementsIn(row)
  if (!replacements || replacements.length === 0) return true
  return replacements
    .filter((replacement) => !RENAMES.has(kind) || !(isStatement(row, replacement) || isTaskJoined(row, replacement)))
    .some(({ removed, added }) =>
      mayName(
        fold(`${row.before.text.slice(removed.start, removed.end)} ${row.after.text.slice(added.start, added.end)}`),
        row,
        fold(row.after.text.slice(added.end, added.end + LONGEST_REST)),
      ),
    )
}

/** So much of a text tells how a word goes on. */
const LONGEST_REST = 20

/** Whether a replacement only joins something to what stays, and that is no name: 印刷 → 印刷及び封入. */
function isTaskJoined({ before, after }: Row, { removed, added }: Replacement): boolean {
  const [old, now] = [before.text.slice(removed.start, removed.end), after.text.slice(added.start, added.end)].map(fold)
  if (old === undefined || !now?.startsWith(old)) return false
  const joined = /^(?:及び|並びに|又は|[、・])(.*)$/s.exec(now.slice(old.length))?.[1]
  return (
    joined !== undefined && [PROPER_NAME, LIKE_COMPANY, OFFICE_SIGN, FORMER_NAME].every((sign) => !sign.test(joined))
  )
}

/** Whether a replacement does no more than add or remove a sentence, or a line. */
function isStatement({ before, after }: Row, { removed, added }: Replacement): boolean {
  if (removed.start < removed.end && added.start < added.end) return false
  const [text, { start, end }] = removed.start < removed.end ? [before.text, removed] : [after.text, added]
  const isLine =
    /(?:^|\n)\s{0,20}$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^\s*(?:\n|$)/.test(text.slice(end, end + 20))
  return /[。\n]/.test(text.slice(start, end)) || (isLine && start > 0)
}

/** A text without the titles of laws, ordinances and orders. */
function withoutLaws(text: string): string {
  let rest = ''
  let from = 0
  for (const { start, end } of readLawNames(text)) {
    rest += text.slice(from, start)
    from = Math.max(from, end)
  }
  return (rest + text.slice(from)).replace(ORDER, '')
}

/** A company may go without its 株式会社 where the text is of contractors, or is but a name and not that of a person. */
function mayNameCompany(changed: string, { item, before, after }: Row): boolean {
  if (/システム/.test(item.text) && [before, after].every(({ text }) => LISTS_SYSTEMS.test(fold(text)))) return false
  if ([before, after].every(isOtherValue)) return false
  const text = before.text + after.text
  const isBeside = isBesideContractor(item) && !LIKE_COMPANY.test(changed)
  const isName = text.length < 80 && !/[ぁ-ん]/.test(text)
  if (isName && !POST.test(text)) return hasWord(changed) && !isBeside
  return /[一-龠]{3}/.test(changed) && ENTRUSTED.test(isBeside ? text : item.text + text)
}

/** What companies that go without 株式会社 are called: 桐野電算. */
const LIKE_COMPANY = /電算|計算|情報|通信|印刷|商[会事店]|[産工]業|研究所|製作所|警備|運[輸送]|倉庫|銀行|委託|業者|会社/

/** Whether a cell holds nothing but a period, a headcount or a choice. */
function isOtherValue(cell: Cell): boolean {
  const value = singleValueOf(squeezedText(cell))
  return value !== null && value.kind !== 'company'
}

/** The fields of a 委託事項 that hold the contractor's name: of 様式3, of 様式4. */
const CONTRACTOR: ReadonlySet<string> = new Set(['③', '⑥'])

/** Whether an item is a field of a 委託事項 that holds something else. */
function isBesideContractor(item: Cell): boolean {
  const paths = readItemPaths(squeezedText(item))
  return (
    paths.length > 0 &&
    paths.every(({ steps }) => {
      const field = steps[steps.indexOf('委託事項') + 1] ?? ''
      return steps.includes('委託事項') && isCircle(field) && !CONTRACTOR.has(field)
    })
  )
}

const namesOf = <Name>(names: readonly Name[], textOf: (name: Name) => string): string => names.map(textOf).join()

const NUMBER = new RegExp(`[${NUMERAL}]+|[①-⑳ⅰ-ⅻⅠ-Ⅻ]`, 'g')

/** A date, a headcount, a price or a period is no number that something bears, but the 件 of 提供先 go with their 項. */
const AMOUNT = new RegExp(`[${NUMERAL},万億]{1,12}(?:人|名(?!称)|回|円|%|割|台|日間|年間|か月)`, 'g')

const numbersIn = (text: string): string =>
  Array.from(
    text.replace(/\s+/g, '').replace(DATE, '').replace(AMOUNT, '').matchAll(NUMBER),
    ([number]) => readNumber(number) || number,
  ).join()

/** What numbers the lines of a text. */
const MARKER = /^[^\S\n]{0,9}(?:[①-⑳]|\(\d{1,2}\)|\d{1,2}[.)](?!\d))/gm

const haveOtherNumbers = (before: string, after: string): boolean =>
  numbersIn(withoutMarkers(before)) !== numbersIn(withoutMarkers(after)) || areRenumbered(before, after)

const withoutMarkers = (text: string): string => text.replace(MARKER, '')

/** Whether as many lines of both texts are numbered, but otherwise. */
function areRenumbered(before: string, after: string): boolean {
  const [old = [], now = []] = [before, after].map((text) => (text.match(MARKER) ?? []).map((marker) => marker.trim()))
  return old.length === now.length && old.some((marker, index) => marker !== now[index])
}
