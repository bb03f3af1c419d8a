import type { KnownRename } from '../knowledge.ts'

/** A rename that a registry holds: one beside the rules, or a project's own, which knows it for certain. */
export interface RegisteredRename extends KnownRename {
  /** `likely` where the ground was not seen itself. */
  readonly certainty?: string
  /** Other spellings of the old name. */
  readonly also?: readonly string[]
  /** Whether the old name is a word of its own (凸版印刷), so that it names the company only beside 株式会社. */
  readonly isWord?: boolean
}

/** The old names of a rename, longest first, so that one that holds another is found before it. */
export const oldNamesOf = ({ old, also = [] }: RegisteredRename): string[] =>
  [old, ...also].sort((a, b) => b.length - a.length)
