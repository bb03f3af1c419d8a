import type { Field, Row } from './model.ts'
import { comparable } from './notation/fold.ts'
import { FIELDS } from './read/headings.ts'
import { validate } from './row-validator.generated.js'

/** What the row schema forbids in a cell, by the schema's keyword. */
export type Breach = { readonly field: Field } & (
  | { readonly keyword: 'pattern' }
  | { readonly keyword: 'enum'; readonly allowed: readonly string[] }
)

/** A choice is the same in any width and with any spaces; other text only has to be there. */
const schemaValueOf = (row: Row, field: Field): string =>
  field === 'timing' ? comparable(row.timing.text) : row[field].text.trim()

/** Holds a row against `schemas/row.schema.json`. A column that the table lacks is the header's fault, not the row's. */
export function breachesOf(row: Row): Breach[] {
  const values = Object.fromEntries(FIELDS.map((field) => [field, schemaValueOf(row, field)]))
  if (validate(values)) return []
  return (validate.errors ?? []).flatMap(({ instancePath, keyword, params: { allowedValues } }) => {
    const field = FIELDS.find((candidate) => instancePath === `/${candidate}`)
    if (!field || !row.fields.has(field)) return []
    if (keyword === 'enum') return { field, keyword, allowed: allowedValues ?? [] }
    if (keyword === 'pattern') return { field, keyword }
    throw new Error(`a keyword of the row schema without wording: ${keyword}`)
  })
}
