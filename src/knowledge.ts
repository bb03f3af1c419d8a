/**
 * What is known beyond the logs themselves. The registries beside the rules and what a project adds in its configuration
 * have this one shape, so that a rule reads both alike.
 */

/** A name that another one took the place of. */
export interface KnownRename {
  readonly old: string
  readonly new: string
  /** The day from which the new name is in use, as YYYY-MM-DD. */
  readonly from: string
  /** What a finding cites: the act, notice or announcement. */
  readonly ground: string
}

/** A wording that is wrong wherever it stands. */
export interface KnownTerm {
  readonly wrong: string
  readonly right: string
  /** What a finding cites, where there is more to say than the right wording. */
  readonly ground?: string
}

/** What a project knows of itself. */
export interface Knowledge {
  /** Offices of the body that writes the log. */
  readonly offices: readonly KnownRename[]
  /** Contractors and other companies. */
  readonly companies: readonly KnownRename[]
  readonly terms: readonly KnownTerm[]
}

export const NO_KNOWLEDGE: Knowledge = { offices: [], companies: [], terms: [] }
