/** A configuration, from its text: data that runs nothing. */
import { validate } from './config-validator.generated.js'
import { breach, type Mistake, noDay, notAllowed, notJson, unknownKey } from './config-words.ts'
import type { Knowledge, KnownRename } from './knowledge.ts'
import type { FileFault, Form, Language } from './model.ts'
import { readDay } from './notation/date.ts'
import { type Json, pointerTo, readJson } from './notation/json.ts'
import { squeeze } from './notation/squeeze.ts'
import type { Chosen, OptionValues } from './rule.ts'
import type { Setting } from './settle.ts'

/** What a project has set. */
export interface Config {
  /** What is linted where no path is named, from the configuration's folder. */
  readonly files: readonly string[]
  /** What is not linted even where it is named. */
  readonly ignore: readonly string[]
  /** The file of known findings, from the configuration's folder. */
  readonly baseline: string | null
  readonly form: Form | null
  readonly language: Language | null
  /** The day of the check, as YYYY-MM-DD. */
  readonly asOf: string | null
  readonly rules: ReadonlyMap<string, Setting>
  readonly options: ReadonlyMap<string, Chosen>
  readonly knowledge: Knowledge
}

/** The rules by id, and what each lets a project choose. */
export type KnownRules = ReadonlyMap<string, { readonly options?: OptionValues }>

/** What the schema lets through. */
interface Written {
  readonly files?: readonly string[]
  readonly ignore?: readonly string[]
  readonly baseline?: string
  readonly form?: Form
  readonly language?: Language
  readonly asOf?: string
  readonly rules?: Readonly<Record<string, Setting>>
  readonly options?: Readonly<Record<string, Chosen>>
  readonly knowledge?: Partial<Knowledge>
}

/**
 * Reads a configuration: JSON in which comments and trailing commas are allowed.
 *
 * @param known the rules that it may set, and the values of their options
 */
export function readConfig(
  text: string,
  known: KnownRules,
): { readonly config: Config } | { readonly faults: readonly FileFault[] } {
  const read = readJson(text)
  if ('fault' in read) return { faults: [{ line: read.fault.line, message: notJson(read.fault) }] }
  const mistakes = mistakesIn(read.value, known)
  if (mistakes.length === 0) return { config: configOf(read.value as Written) }
  const faults = mistakes.map(({ pointer, message }) => ({ line: read.lines.get(pointer) ?? 1, message }))
  return { faults: faults.sort((a, b) => a.line - b.line) }
}

function configOf({
  files = [],
  ignore = [],
  baseline,
  form,
  language,
  asOf,
  rules = {},
  options = {},
  knowledge = {},
}: Written): Config {
  const { offices = [], companies = [], terms = [] } = knowledge
  return {
    files,
    ignore,
    baseline: baseline ?? null,
    form: form ?? null,
    language: language ?? null,
    asOf: asOf === undefined ? null : readDay(squeeze(asOf)),
    rules: new Map(Object.entries(rules)),
    options: new Map(Object.entries(options)),
    knowledge: { offices: offices.map(dated), companies: companies.map(dated), terms },
  }
}

const dated = (rename: KnownRename): KnownRename => ({
  ...rename,
  from: readDay(squeeze(rename.from)) ?? rename.from,
})

/** A choice that its rule does not offer. */
function mistakesInOptions(id: string, chosen: Chosen, known: KnownRules): Mistake[] {
  const withOptions = [...known].filter(([, { options }]) => options).map(([rule]) => rule)
  const offered = known.get(id)?.options
  if (!offered) return [unknownKey('/options', id, withOptions)]
  return Object.entries(chosen).flatMap(([name, value]) => {
    const values = Object.hasOwn(offered, name) ? offered[name] : undefined
    const parent = pointerTo('/options', id)
    if (!values) return unknownKey(parent, name, Object.keys(offered))
    const pointer = pointerTo(parent, name)
    return values.includes(value) ? [] : { pointer, message: notAllowed(pointer, value, values) }
  })
}

/** What the schema forbids, and after it what a schema cannot tell. */
function mistakesIn(value: Json, known: KnownRules): Mistake[] {
  if (!validate(value)) return (validate.errors ?? []).map(breach)
  const { asOf, rules = {}, options = {}, knowledge: { offices = [], companies = [] } = {} } = value as Written
  const days = [
    { pointer: '/asOf', day: asOf },
    ...offices.map(({ from }, index) => ({ pointer: `/knowledge/offices/${index}/from`, day: from })),
    ...companies.map(({ from }, index) => ({ pointer: `/knowledge/companies/${index}/from`, day: from })),
  ]
  return [
    ...Object.keys(rules)
      .filter((id) => !known.has(id))
      .map((id) => unknownKey('/rules', id, [...known.keys()])),
    ...Object.entries(options).flatMap(([id, chosen]) => mistakesInOptions(id, chosen, known)),
    ...days.flatMap(({ pointer, day }) =>
      day === undefined || readDay(squeeze(day)) ? [] : { pointer, message: noDay(pointer, day) },
    ),
  ]
}
