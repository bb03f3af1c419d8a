import type { Field } from '../model.ts'
import { readItemPaths } from '../notation/item-path.ts'
import { squeeze } from '../notation/squeeze.ts'
import { isDate, isTiming } from './log-line.ts'

/**
 * Which fields may be the one that a row lacks: those without which the other cells stand under the headings they fit.
 *
 * @param cells the texts of the row, one fewer than there are columns
 * @param fieldOf the field of each column
 */
export function missingFields(cells: readonly string[], fieldOf: readonly (Field | undefined)[]): Field[] {
  if (cells.length !== fieldOf.length - 1) return []
  const fits = (missing: number, isFitting: (field: Field | undefined, cell: string) => boolean) =>
    cells.every((cell, index) => isFitting(fieldOf[index < missing ? index : index + 1], cell))
  const possible = fieldOf.flatMap((field, column) => (field && fits(column, isPossible) ? { field, column } : []))
  const likely = possible.filter(({ field, column }) => field !== 'item' && fits(column, isLikely))
  return (likely.length > 0 ? likely : possible).map(({ field }) => field)
}

const isPossible = (field: Field | undefined, cell: string): boolean =>
  !cell.trim() || (isDate(cell) === (field === 'date') && isTiming(cell) === (field === 'timing'))

const isLikely = (field: Field | undefined, cell: string): boolean =>
  field !== 'item' || readItemPaths(squeeze(cell)).some(({ section, steps }) => section !== null || steps.length > 0)
