/**
 * The form that a rule is filled in on.
 *
 * A rule is one value in one file below `rules/`; its path is its id. It says what is wrong and where; it does not decide
 * where it is printed, in which language, or whether somebody silenced it.
 */
import type { Knowledge } from './knowledge.ts'
import type { ChangeLog, Field, Finding, Fix, Form, Idle, Place, Related, Row, Severity, Worded } from './model.ts'

/** A sentence in both languages, as a function of what it tells about. */
export interface Message<Data> {
  readonly ja: (data: Data) => string
  readonly en: (data: Data) => string
}

export type Messages = Readonly<Record<string, Message<never>>>

type DataOf<M> = M extends Message<infer Data> ? Data : never

/** Declares a message, typed by the data it is told with. */
export const say = <Data>(message: Message<Data>): Message<Data> => message

/** What a project may choose for a rule: the values that each option takes. */
export type OptionValues = Readonly<Record<string, readonly string[]>>

/** What a project has chosen for a rule. */
export type Chosen = Readonly<Record<string, string>>

/** A row of an example; what is left out is filled with harmless text. */
export type ExampleRow = Partial<Readonly<Record<Field, string>>>

/** A log that shows what a rule finds or stays silent on: rows, or the Markdown as it stands. */
export interface Example {
  readonly rows?: readonly ExampleRow[]
  readonly markdown?: string
  /** Further logs of the same run. */
  readonly others?: readonly (readonly ExampleRow[])[]
  readonly form?: Form
  readonly asOf?: string
  /** What the project has chosen for the rule. */
  readonly options?: Chosen
  /** What the project's configuration adds. */
  readonly knowledge?: Partial<Knowledge>
}

/** An example in which the rule finds something. */
export interface BadExample extends Example {
  /**
   * Each finding as `row.field message text`: `1.after lost 窓口課`; a place outside rows is `-.-`. How loud it is follows where it
   * is not as loud as the rule: `2.after history 戸籍課 (info)`.
   */
  readonly finds: readonly string[]
}

/** What a rule is handed besides the log. */
export interface Context<M extends Messages> {
  /** The day of the check, as YYYY-MM-DD. */
  readonly asOf: string
  /** What the project knows of itself. */
  readonly knowledge: Knowledge
  /** What the project has chosen for this rule. */
  readonly options: Chosen
  /** Words a finding. */
  flag<Id extends keyof M & string>(id: Id, place: Place, data: DataOf<M[Id]>, more?: FindingDetails): Finding
  /** Words what another place has to do with a finding. */
  relate<Id extends keyof M & string>(id: Id, place: Place, data: DataOf<M[Id]>): Related
}

export interface FindingDetails {
  readonly severity?: Severity
  readonly related?: readonly Related[]
  readonly fix?: Fix
}

interface Card<M extends Messages> {
  readonly severity: Severity
  readonly title: Worded
  /** Why it matters and on what ground. Made when asked for, as the examples are: to lint takes neither. */
  readonly why: () => Worded
  readonly options?: OptionValues
  readonly messages: M
  /** What it is silent on. */
  readonly good: () => readonly Example[]
  /** What it finds. */
  readonly bad: () => readonly BadExample[]
}

/** Looks at one row at a time. */
export interface RowRule<M extends Messages = Messages> extends Card<M> {
  readonly scope: 'row'
  check(row: Row, context: Context<M>): Iterable<Finding>
}

/** Looks at the whole log of a file. */
export interface LogRule<M extends Messages = Messages> extends Card<M> {
  readonly scope: 'log'
  check(log: ChangeLog, context: Context<M>): Iterable<Finding>
}

/** Gathers facts (plain data) from each log of the run, then judges them together. */
export interface FilesRule<M extends Messages = Messages, Facts = unknown> extends Card<M> {
  readonly scope: 'files'
  collect(log: ChangeLog): Facts
  judge(facts: readonly Facts[], context: Context<M>): Iterable<Finding>
}

/** Looks at directives and entries of a baseline that do nothing, once all other findings are known. */
export interface SilenceRule<M extends Messages = Messages> extends Card<M> {
  readonly scope: 'silence'
  check(idle: Idle, context: Context<M>): Iterable<Finding>
}

export type Rule = RowRule | LogRule | FilesRule | SilenceRule

/** The rules of a run by id, which is the rule's path below `rules/`. */
export type Rules = ReadonlyMap<string, Rule>

export const rowRule = <M extends Messages>(rule: Omit<RowRule<M>, 'scope'>): RowRule<M> => ({ scope: 'row', ...rule })

export const logRule = <M extends Messages>(rule: Omit<LogRule<M>, 'scope'>): LogRule<M> => ({ scope: 'log', ...rule })

export const filesRule = <M extends Messages, Facts>(
  rule: Omit<FilesRule<M, Facts>, 'scope'>,
): FilesRule<M, Facts> => ({ scope: 'files', ...rule })

export const silenceRule = <M extends Messages>(rule: Omit<SilenceRule<M>, 'scope'>): SilenceRule<M> => ({
  scope: 'silence',
  ...rule,
})
