/** The library: lints texts without touching a disk. */
import { rules } from '../rules/index.generated.ts'
import { type LintOptions, lint as lintWith, type Source } from './lint.ts'
import type { Report } from './model.ts'

export type { Knowledge, KnownRename, KnownTerm } from './knowledge.ts'
export type { Annotation, Field, FileReport, Form, Language, Report, Severity } from './model.ts'
export type { Setting } from './settle.ts'
export type { Source }

/**
 * Lints Markdown texts with all rules.
 *
 * @param sources path and text of each file, without a byte-order mark
 * @param options the day of the check, language, form, severities and what the project knows of itself
 */
export function lint(sources: readonly Source[], options: Omit<LintOptions, 'rules'>): Report {
  return lintWith(sources, { ...options, rules })
}
