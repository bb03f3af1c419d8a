/** Findings that are known and stay silent: a file beside the logs, one finding a line. */
import { validate } from './baseline-validator.generated.js'
import { breach, notJson } from './config-words.ts'
import { groupBy } from './group.ts'
import type { Annotation, FileFault } from './model.ts'
import { type Json, readJson } from './notation/json.ts'

/** A known finding, and by what a person recognises it. */
export interface KnownFinding {
  /** The file's path from the root of the repository. */
  readonly path: string
  readonly rule: string
  readonly item: string
  /** Empty for a whole row or table. */
  readonly field: string
  readonly text: string
  readonly fingerprint: string
}

/** The known findings by the path of their file. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>

/** Reads a baseline. */
export function readBaseline(
  text: string,
): { readonly baseline: Baseline } | { readonly faults: readonly FileFault[] } {
  const read = readJson(text)
  if ('fault' in read) return { faults: [{ line: read.fault.line, message: notJson(read.fault) }] }
  if (validate(read.value)) return { baseline: groupBy(findingsIn(read.value), ({ path }) => path) }
  const breaches = (validate.errors ?? []).map(breach)
  return { faults: breaches.map(({ pointer, message }) => ({ line: read.lines.get(pointer) ?? 1, message })) }
}

/** What the schema lets through. */
const findingsIn = (value: Json) => (value as unknown as { readonly findings: readonly KnownFinding[] }).findings

/** A baseline as a file: sorted, so that the updates of two people merge. */
export function baselineText(known: readonly KnownFinding[]): string {
  const lines = known.map((finding) => `    ${JSON.stringify(finding)}`).toSorted()
  return `{\n  "version": "1",\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`
}

/** What a baseline says of a finding. */
export function knownFinding(path: string, { rule, item, field, excerpt, fingerprint }: Annotation): KnownFinding {
  return { path, rule, item, field: field ?? '', text: excerpt.text, fingerprint }
}

/**
 * Marks the findings of a file that its baseline knows.
 *
 * @returns all findings, and the entries that none of them answers to
 */
export function againstBaseline(
  annotations: readonly Annotation[],
  known: readonly KnownFinding[],
): { readonly annotations: readonly Annotation[]; readonly stale: readonly KnownFinding[] } {
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint))
  const found = new Set(annotations.map(({ fingerprint }) => fingerprint))
  return {
    annotations: annotations.map((annotation) =>
      !annotation.silence && fingerprints.has(annotation.fingerprint)
        ? { ...annotation, silence: { by: 'baseline', reason: '' } }
        : annotation,
    ),
    stale: known.filter(({ fingerprint }) => !found.has(fingerprint)),
  }
}
