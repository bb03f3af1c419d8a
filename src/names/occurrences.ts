import type { Span } from '../model.ts'

const LEGAL_FORM =
  '(?:(?:株式|有限|合同|合資|合名)会社|㈱|㈲|\\([株有同財社独]\\)|(?:(?:一般|公益)?(?:財団|社団)|独立行政|国立研究開発|特殊)法人)'
const BRANCH = '[一-龠]{1,4}(?:支店|支社|支部|営業所|本店|事業所)'

const WITHIN_BEFORE = /[一-龠々ァ-ヶーA-Za-z0-9]$/
const FORM_BEFORE = new RegExp(`${LEGAL_FORM}$`)
const WITHIN_AFTER = new RegExp(
  `^(?:[ァ-ヶーA-Za-z0-9・]|(?!${LEGAL_FORM}|${BRANCH}|及び|並びに|又は|若しくは|等|他|本社|社(?![団長内]))[一-龠々])`,
)
const FORM_BEHIND = new RegExp(`^\\s?${LEGAL_FORM}`)
const FORM_AND_BRANCH_BEHIND = new RegExp(`^\\s?${LEGAL_FORM}?\\s?(?:${BRANCH})?`)

/**
 * Where a company or public body stands in a folded text by its own name, not inside a longer one: 緑電算株式会社 names
 * 緑電算, 緑電算サービス株式会社 and 緑電算規程 do not.
 */
export function occurrencesOf(name: string, text: string): Span[] {
  const found: Span[] = []
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length
    const before = text.slice(Math.max(0, start - 8), start)
    const isPart = WITHIN_BEFORE.test(before) && !FORM_BEFORE.test(before)
    if (!isPart && !WITHIN_AFTER.test(text.slice(end, end + 12))) found.push({ start, end })
  }
  return found
}

/** Whether a name is told to be a company's by its kind, in front or behind: 緑電算株式会社, (株)緑電算. */
export const hasForm = (text: string, { start, end }: Span): boolean =>
  FORM_BEFORE.test(text.slice(Math.max(0, start - 8), start).trimEnd()) || FORM_BEHIND.test(text.slice(end, end + 8))

/** What is before a name without its kind of company. */
export const withoutFormAhead = (before: string): string => before.replace(FORM_BEFORE, '')

/** What is behind a name without its kind of company and branch. */
export const withoutFormBehind = (after: string): string => after.replace(FORM_AND_BRANCH_BEHIND, '')
