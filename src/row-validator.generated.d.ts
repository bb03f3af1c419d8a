/** What `schemas/row.schema.json` forbids, as ajv compiles it. */
interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: { readonly allowedValues?: readonly string[] }
}

interface Validator {
  (row: Readonly<Record<string, string>>): boolean
  readonly errors?: readonly SchemaError[] | null
}

export declare const validate: Validator
