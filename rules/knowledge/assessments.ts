/** The 評価の再実施 that a log tells of: what is changed 事前 because it is a 重要な変更. */
import { dayOf } from '../../src/dates.ts'
import { groupBy } from '../../src/group.ts'
import type { ChangeLog, Form, Place, Row } from '../../src/model.ts'
import { comparable } from '../../src/notation/fold.ts'
import { readMajorClaim } from '../../src/notation/major-change.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { pathsOf } from './form-items.ts'

/** A row that says it is a 重要な変更, and where it does. */
export interface Major {
  readonly row: Row
  readonly place: Place
}

/** A day on which something important is changed 事前. */
export interface Assessment {
  readonly majors: readonly Major[]
  /** The section that tells of the assessment itself; `null` where a row changes it, or the form has none. */
  readonly withoutProcedure: string | null
}

/** The section of a form that tells of the assessment: its days, the opinions heard, the third party. */
const PROCEDURE: Readonly<Record<Form, string | null>> = { 様式2: null, 様式3: 'Ⅴ', 様式4: 'Ⅵ' }

/** The assessments of a log, by their days. */
export function assessmentsIn({ rows }: ChangeLog, form: Form): Assessment[] {
  const dated = rows.filter((row) => dayOf(row) !== null)
  return [...groupBy(dated, dayOf).values()].flatMap((ofDay) => {
    const majors = ofDay.flatMap((row) => (comparable(row.timing.text) === '事前' ? majorIn(row) : []))
    if (majors.length === 0) return []
    return { majors, withoutProcedure: ofDay.some((row) => isOfProcedure(row, form)) ? null : PROCEDURE[form] }
  })
}

/** Where a row says that it is a 重要な変更. */
export function majorIn(row: Row): Major[] {
  const claim = readMajorClaim(squeezedText(row.reason))
  return claim?.claims === 'major' ? [{ row, place: part(row, 'reason', claim.start, claim.end) }] : []
}

/** Whether a row is of the section that tells of the assessment itself, or of the whole document. */
export const isOfProcedure = (row: Row, form: Form): boolean =>
  PROCEDURE[form] !== null &&
  pathsOf(row).some((path) => path.section === PROCEDURE[form] || (path.section === null && path.steps.length === 0))
