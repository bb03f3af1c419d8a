import type { Json } from './notation/json.ts'

/** What the configuration's schema forbids, as ajv compiles it. */
interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: {
    readonly additionalProperty?: string
    readonly missingProperty?: string
    readonly allowedValues?: readonly string[]
    readonly type?: string
  }
  readonly parentSchema: { readonly properties?: object }
  readonly data: Json
}

interface Validator {
  (config: Json): boolean
  readonly errors?: readonly SchemaError[] | null
}

export type { SchemaError }
export declare const validate: Validator
