import type { Language, Report, Severity, Worded } from '../model.ts'

/** What a format may say of a rule itself. */
export interface RuleCard {
  readonly severity: Severity
  readonly title: Worded
  readonly why: () => Worded
}

/** What a format may be told besides the report. */
export interface Dress {
  readonly language: Language
  readonly color: boolean
  /** Leads from the repository's root to the folder that paths start from; empty or ending in a slash. */
  readonly prefix: string
  /** The rules of the run, by id. */
  readonly rules: ReadonlyMap<string, RuleCard>
}

/** A report in one of its dresses. */
export type Format = (report: Report, dress: Dress) => string
