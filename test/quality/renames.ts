import { dayOf } from '../../src/dates.ts'
import type { Row } from '../../src/model.ts'
import { municipalityOf } from '../../src/notation/municipality.ts'

/** An office that a good log renames, read without the product's own reader. */
export interface OfficeRename {
  /** From bureau to section. */
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly day: string
  /** The rows that name the old one before and the new one after. */
  readonly rows: readonly Row[]
}

/** A company that a good log renames. */
export interface CompanyRename {
  readonly old: string
  readonly new: string
  readonly day: string
  readonly row: Row
}

const CHAIN = /^(?:[^\s、。（(「」局部課室係]{1,14}(?:局|部|課|室|係)){1,4}$/
const UNIT = /[^\s局部課室係]{1,14}(?:局|部|課|室|係)/g
const ORGANISATION = /機構|組織|部署/

/** The renames that rows state whose cells hold offices alone. */
export function officeRenamesOf(rows: readonly Row[]): OfficeRename[] {
  const own = municipalityOf(rows.flatMap(({ before, after }) => [before.text, after.text]))?.name ?? ''
  const found = new Map<string, OfficeRename>()
  for (const row of rows.filter(({ reason }) => ORGANISATION.test(reason.text))) {
    const [olds, news] = [chainsIn(row.before.text, own), chainsIn(row.after.text, own)]
    if (olds.length !== news.length) continue
    olds.forEach((old, index) => {
      const renamed = news[index] ?? old
      const key = `${old}→${renamed} ${dayOf(row)}`
      if (old === renamed || found.has(key) || !CHAIN.test(old) || !CHAIN.test(renamed)) return
      found.set(key, {
        old: old.match(UNIT) ?? [],
        new: renamed.match(UNIT) ?? [],
        day: dayOf(row) ?? '',
        rows: rows.filter((other) => dayOf(other) === dayOf(row) && states(other, old, renamed)),
      })
    })
  }
  return [...found.values()].filter((one) => one.old.length > 0 && one.new.length > 0)
}

/** The names in a cell that holds nothing else: one a line, or between 、. */
function chainsIn(text: string, own: string): string[] {
  const names = text.split(/[\n、]/).map((name) => bare(name).replace(new RegExp(`^${own}`), ''))
  return names.every((name) => name === '' || /(?:局|部|課|室|係|センター)$/.test(name)) ? names.filter(Boolean) : []
}

/** A text without spaces. */
export const bare = (text: string): string => text.replace(/\s/g, '')

const states = ({ before, after }: Row, old: string, renamed: string): boolean =>
  bare(before.text).includes(old) && bare(after.text).includes(renamed) && !bare(after.text).includes(old)

/** The companies that rows rename by their reason. */
export function companyRenamesOf(rows: readonly Row[]): CompanyRename[] {
  return rows
    .filter(({ reason, before }) => /社名|商号/.test(reason.text) && before.text.length < 40)
    .map((row) => ({ old: row.before.text.trim(), new: row.after.text.trim(), day: dayOf(row) ?? '', row }))
    .filter((rename) => /株式会社/.test(rename.old) && /株式会社/.test(rename.new))
}
