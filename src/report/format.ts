import type { Language, Report } from '../model.ts'

/** What a format may be told besides the report. */
export interface Dress {
  readonly language: Language
  readonly color: boolean
  /** Leads from the repository's root to the folder that paths start from; empty or ending in a slash. */
  readonly prefix: string
}

/** A report in one of its dresses. */
export type Format = (report: Report, dress: Dress) => string
