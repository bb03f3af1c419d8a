import { dayOf } from '../dates.ts'
import type { Row } from '../model.ts'
import { type OfficeName, readOfficeNames } from '../notation/office-name.ts'
import { isFounded } from './old-name.ts'
import { officesTakingOver } from './stated-renames.ts'

/** An office whose name is in use from a day on. */
export interface Brought {
  readonly new: OfficeName
  /** As YYYY-MM-DD; empty where the row has none. */
  readonly day: string
}

/** The offices that a row brings without renaming one: they took over the work of another one, or were founded. */
export function officesBroughtIn(row: Row): Brought[] {
  const founded = [row.after.text, row.reason.text].flatMap((text) =>
    /設|新たに/.test(text) ? readOfficeNames(text).filter((name) => isFounded(text, name)) : [],
  )
  const takingOver = officesTakingOver(row).map((rename) => rename.new)
  return [...founded, ...takingOver].map((office) => ({ new: office, day: dayOf(row) ?? '' }))
}
