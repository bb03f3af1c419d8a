import { dayOf } from '../dates.ts'
import { groupBy } from '../group.ts'
import type { Row } from '../model.ts'
import { type OfficeName, officesIn } from '../notation/office-name.ts'
import { looksLikeOne } from './one-office.ts'
import { leafOf, nameOf } from './own-office.ts'
import type { Stated } from './stated-renames.ts'

/** A new name whose bureau is written with another character, and the rename that tells how it is written. */
export interface Misspelt {
  readonly odd: Stated<OfficeName>
  readonly usual: Stated<OfficeName>
}

/** What tells one office from another on purpose: 東部, 第一部, 納税第二課. */
export const TELLS_APART = /[東西南北中上下左右内外前後新旧本支大小高低老若男女甲乙丙丁一二三四五六七八九十\d]/

/** A section that so many bureaus have is known by none of them. */
const MOST_BUREAUS = 20

/** Finds the offices in place of one that other rows rename whose bureau is a slip: 財政部課税課 for 財務部課税課. */
export function misspeltBureausIn(rows: readonly Row[], renamed: readonly Stated<OfficeName>[]): Misspelt[] {
  const inBureaus = groupBy(
    renamed.filter(({ new: { units } }) => units.length > 1),
    ({ day, new: name }) => `${day} ${nameOf(name)}`,
  )
  if (inBureaus.size === 0) return []
  const usuals = groupBy(
    [...inBureaus.values()].flatMap(([first]) => first ?? []),
    ({ day, new: name }) => `${day} ${leafOf(name)}`,
  )
  return rows.flatMap((row) => {
    const day = dayOf(row)
    return officesIn(row.after).flatMap((name) => {
      const known = usuals.get(`${day} ${leafOf(name)}`) ?? []
      const usual = known.length <= MOST_BUREAUS ? known.find((other) => isSlip(name, other.new)) : undefined
      const old = usual && officesIn(row.before).find((office) => leafOf(office) === leafOf(usual.old))
      return old ? { odd: { row, day, old, new: name }, usual } : []
    })
  })
}

export const bureauOf = ({ units }: OfficeName): string => units.at(-2) ?? ''

function isSlip(a: OfficeName, b: OfficeName): boolean {
  const [bureau, other] = [bureauOf(a), bureauOf(b)]
  if (bureau === other || bureau.length !== other.length || !/[局部]$/.test(bureau)) return false
  const differing = [...bureau].flatMap((letter, at) => (letter === other[at] ? [] : letter + other[at]))
  const areElseAlike = a.qualifier === b.qualifier && a.units.slice(0, -2).join() === b.units.slice(0, -2).join()
  return differing.length === 1 && !TELLS_APART.test(differing.join('')) && areElseAlike && looksLikeOne(a, b)
}
