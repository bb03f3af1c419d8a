import { dayOf } from '../dates.ts'
import type { Cell, Row } from '../model.ts'
import { datesIn, inEra } from '../notation/date.ts'
import { soleReplacement } from '../notation/difference.ts'
import type { OfficeName } from '../notation/office-name.ts'
import { companyRenames, officeRenames, officeText, type Rename } from '../notation/renames.ts'
import { squeeze, squeezedText } from '../notation/squeeze.ts'

/** A replacement of words in a row: of an office, of a company, or of any other words. */
export interface WordChange {
  readonly about: 'office' | 'company' | 'words'
  readonly removed: string
  readonly added: string
  readonly row: Row
  /** The same for the same replacement on the same day. */
  readonly key: string
}

/** Finds the replacements of names in a row; where none was replaced, of the one stretch of words that was. */
export function wordChangesIn(row: Row): WordChange[] {
  const named = [
    ...officeRenames(row).map((rename) => ({ about: 'office' as const, ...told(rename, withoutPost) })),
    ...companyRenames(row).map((rename) => ({
      about: 'company' as const,
      ...told(rename, ({ core }) => core),
    })),
  ]
  const changes = named.length > 0 ? named : [wordsReplaced(row) ?? []].flat()
  return changes.map((change) => ({
    ...change,
    row,
    key: [dayOf(row), change.about, change.removed, change.added].join(' '),
  }))
}

/** The one stretch of words that was replaced; where that tells too little, the whole statement: twin rows state the same. */
function wordsReplaced(row: Row): Pick<WordChange, 'about' | 'removed' | 'added'> | null {
  const [before, after] = [squeezedText(row.before).text, squeezedText(row.after).text]
  const sole = timeReplaced(row) ?? soleReplacement(before, after)
  if ([sole.removed, sole.added].every(isTelling)) return { about: 'words', ...sole }
  return before !== after && [before, after].every(isStatement)
    ? { about: 'words', removed: before, added: after }
    : null
}

/** So much text is a statement, and so much in a sentence. */
const STATEMENT = 20
const SENTENCE = 8

const isStatement = (text: string): boolean =>
  text.length >= (text.includes('。') ? SENTENCE : STATEMENT) && /[ぁ-ん]{2}/.test(text)

const AS_OF = /^(?:時点|現在)/

/** The day as of which a row counts, where nothing else changed: 令和3年4月1日時点 is now 令和4年4月1日時点. */
function timeReplaced({ before, after }: Row): { readonly removed: string; readonly added: string } | null {
  const [old, now] = [timeOf(before), timeOf(after)]
  return old && now && old.rest === now.rest && old.day !== now.day ? { removed: old.day, added: now.day } : null
}

function timeOf(cell: Cell): { readonly day: string; readonly rest: string } | null {
  const [date, ...others] = /[時現]/.test(cell.text) ? datesIn(squeezedText(cell)) : []
  if (!date?.iso || others.length > 0) return null
  const behind = squeeze(cell.text.slice(date.end)).text
  const asOf = AS_OF.exec(behind)?.[0]
  const rest = squeeze(cell.text.slice(0, date.start)).text + behind
  return asOf ? { day: `${inEra(date.iso)}${asOf}`, rest } : null
}

const told = <Name>(rename: Rename<Name>, textOf: (name: Name) => string) => ({
  removed: textOf(rename.old),
  added: textOf(rename.new),
})

const withoutPost = (name: OfficeName): string => officeText({ ...name, post: false })

const LONGEST = 60

/** Words, not numbers and particles. */
const isTelling = (text: string): boolean =>
  text.length >= 2 && text.length <= LONGEST && /[一-龠ァ-ヶA-Za-z]/.test(text)
