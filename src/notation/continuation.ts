import type { Field, Row } from '../model.ts'

const OWN: readonly Field[] = ['date', 'item', 'timing']

const isBlank = (row: Row, field: Field): boolean => !row[field].text.trim()

/** Whether a row goes on with the one above: a page break left its texts without 変更日, 項目 and 提出時期. */
export const isContinuation = (row: Row): boolean =>
  row.number > 1 &&
  OWN.every((field) => row.fields.has(field) && isBlank(row, field)) &&
  (['before', 'after', 'reason'] as const).some((field) => !isBlank(row, field))

/** Whether a row may be of the day above, as in a sheet whose 変更日 is one cell for several rows. */
export const sharesDayAbove = (row: Row): boolean => row.number > 1 && isBlank(row, 'date') && !isBlank(row, 'item')

/** The rows that give all of their texts: none of those that a page break split. */
export const unbroken = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row, index) => {
    const next = rows[index + 1]
    return !isContinuation(row) && (next === undefined || !isContinuation(next))
  })
