import { dayOf } from '../dates.ts'
import type { Cell, Row } from '../model.ts'
import { datesIn, inEra } from '../notation/date.ts'
import { soleReplacement } from '../notation/difference.ts'
import type { OfficeName } from '../notation/office-name.ts'
import { companyRenames, officeRenames, officeText } from '../notation/renames.ts'
import { squeeze, squeezedText } from '../notation/squeeze.ts'
import { ownName } from './own-office.ts'

/** A replacement of words in a row: of an office, of a company, or of any other words. */
export interface WordChange {
  readonly about: 'office' | 'company' | 'words'
  readonly removed: string
  readonly added: string
  readonly row: Row
  /** The same for the same replacement on the same day. */
  readonly key: string
}

type Replaced = Pick<WordChange, 'removed' | 'added'>

/** Finds the replacements of names in a row; where none was replaced, of the one stretch of words that was. */
export function wordChangesIn(row: Row): WordChange[] {
  const day = dayOf(row)
  const changeOf = (about: WordChange['about'], removed: string, added: string): WordChange => ({
    about,
    removed,
    added,
    row,
    key: [day, about, removed, added].join(' '),
  })
  const named = [
    ...officeRenames(row).map(({ old, new: now }) => changeOf('office', withoutPost(old), withoutPost(now))),
    ...companyRenames(row).map(({ old, new: now }) => changeOf('company', old.core, now.core)),
  ]
  const words = named.length === 0 ? wordsReplaced(row) : null
  return words ? [changeOf('words', words.removed, words.added)] : named
}

/** The one stretch of words that was replaced; where that tells too little, the whole statement: twin rows state the same. */
function wordsReplaced(row: Row): Replaced | null {
  const [before, after] = [squeezedText(row.before).text, squeezedText(row.after).text]
  const sole = timeReplaced(row) ?? soleReplacement(before, after)
  if ([sole.removed, sole.added].every(isTelling)) return sole
  return before !== after && [before, after].every(isStatement) ? { removed: before, added: after } : null
}

/** So much text is a statement, and so much in a sentence. */
const STATEMENT = 20
const SENTENCE = 8

const isStatement = (text: string): boolean =>
  text.length >= (text.includes('。') ? SENTENCE : STATEMENT) && /[ぁ-ん][ぁ-ん。]/.test(text)

const AS_OF = /^(?:時点|現在)/

/** The day as of which a row counts, where nothing else changed: 令和3年4月1日時点 is now 令和4年4月1日時点. */
function timeReplaced({ before, after }: Row): Replaced | null {
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

const withoutPost = (name: OfficeName): string => officeText({ ...ownName(name), post: false })

const LONGEST = 60

/** Words, not numbers and particles. */
const isTelling = (text: string): boolean =>
  text.length >= 2 && text.length <= LONGEST && /[一-龠ァ-ヶA-Za-z]/.test(text)
