import type { Row } from '../model.ts'
import { comparable, fold } from '../notation/fold.ts'
import { companyRenames } from '../notation/renames.ts'

/** A company that 変更後 says was chosen in the place of the one before. */
export interface Chosen {
  /** How the text says so: 指名競争入札により新たに決定. */
  readonly told: string
  /** Whether it says so of another company than before: 新たに決定. */
  readonly isAnew: boolean
}

const CHOSEN =
  /[一-龠]{0,6}(?:入札|公募|プロポーザル|コンペ|見積合わせ)(?:等|方式)?(?:により|によって|で|を経て|の結果)、?(?<anew>新たに|改めて)?[^。()\n]{0,12}(?:決定|選定|落札|採用|受託|受注|委託先と|契約を?締結)/

/** Finds what a change adds on how its new company was chosen. */
export function chosenCompanyIn(row: Row): Chosen | null {
  const match = CHOSEN.exec(fold(row.after.text))
  if (!match || comparable(row.before.text).includes(comparable(match[0])) || companyRenames(row).length === 0)
    return null
  return { told: match[0], isAnew: match.groups?.anew !== undefined }
}
