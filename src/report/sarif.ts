import type { Annotation, ChangeLog, FileReport, Fix, Region, Report, Silenced } from '../model.ts'
import { regionOf } from '../read/lines.ts'
import type { Dress, Format } from './format.ts'
import { inertJson } from './printable.ts'
import { fromRoot } from './root-path.ts'
import { LEVELS, ruleOf } from './sarif-rule.ts'
import { whereabouts } from './words.ts'

/** SARIF 2.1.0, for code scanning. What was silenced is told as suppressed. */
export const sarif: Format = (report, dress) => {
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(report, dress)],
  }
  return `${inertJson(document, 2)}\n`
}

function runOf({ version, files }: Report, dress: Dress) {
  const rules = [...dress.rules]
  const indexes = new Map(rules.map(([id], index) => [id, index]))
  return {
    columnKind: 'utf16CodeUnits',
    language: dress.language,
    automationDetails: { id: 'pia-lint/' },
    tool: {
      driver: {
        name: 'pia-lint',
        version,
        semanticVersion: version,
        rules: rules.map(([id, card]) => ruleOf(id, card, dress)),
      },
    },
    invocations: [invocationOf(files, dress)],
    results: files.flatMap((file) => resultsOf(file, indexes, dress)),
  }
}

function invocationOf(files: readonly FileReport[], { prefix }: Dress) {
  const notifications = files.flatMap(({ path, error }) =>
    error === null
      ? []
      : [
          {
            level: 'error',
            message: { text: unlinked(error) },
            locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(prefix, path) } } }],
          },
        ],
  )
  return { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }
}

/** A finding, and what silenced it. */
interface Told {
  readonly annotation: Annotation
  readonly suppressions: readonly object[]
}

function resultsOf({ annotations, silenced, log }: FileReport, indexes: ReadonlyMap<string, number>, dress: Dress) {
  const seen = new Set<string>()
  const told = [
    ...annotations.map((annotation): Told => ({ annotation, suppressions: [] })),
    ...silenced.map(suppressed),
  ]
  return told.map(({ annotation, suppressions }) => {
    const key = `${annotation.rule} ${annotation.line}`
    const isFirst = !seen.has(key)
    seen.add(key)
    const ruleIndex = indexes.get(annotation.rule)
    return {
      ruleId: annotation.rule,
      ...(ruleIndex !== undefined && { ruleIndex }),
      ...resultOf(annotation, log, dress),
      partialFingerprints: fingerprintsOf(annotation, isFirst),
      ...(suppressions.length > 0 && { suppressions }),
    }
  })
}

function resultOf(annotation: Annotation, log: ChangeLog | null, dress: Dress) {
  const { path, severity, related, fix } = annotation
  const relatedLocations = related.map(({ message, ...place }, index) => ({
    id: index + 1,
    message: { text: unlinked(message) },
    physicalLocation: physical(place.path, place, dress),
  }))
  return {
    level: LEVELS[severity],
    message: { text: textOf(annotation) },
    locations: [locationOf(annotation, dress)],
    ...(related.length > 0 && { relatedLocations }),
    ...(fix && log && { fixes: [fixOf(path, fix, log, dress)] }),
  }
}

const suppressed = (annotation: Silenced): Told => ({
  annotation,
  suppressions:
    annotation.silence.by === 'directive'
      ? [{ kind: 'inSource', ...(annotation.silence.reason && { justification: annotation.silence.reason }) }]
      : [{ kind: 'external' }],
})

/**
 * GitHub takes alerts of one rule for the same where `primaryLocationLineHash` is, and computes it from the start of the
 * line where a report has none. So it is left out, but for further findings of a rule in one line: they would be lost.
 */
const fingerprintsOf = ({ fingerprint }: Annotation, isFirst: boolean) => ({
  'piaLint/v1': fingerprint,
  ...(!isFirst && { primaryLocationLineHash: fingerprint }),
})

/** The message, and behind it the places that belong to it as links to `relatedLocations`. */
const textOf = ({ message, related }: Annotation): string =>
  [
    unlinked(message),
    ...related.map((other, index) => `→ [${other.line}:${other.column}](${index + 1}) ${unlinked(other.message)}`),
  ].join('\n')

/** SARIF reads `[text](target)` in a message as a link: nothing of the kind comes from a log. */
const unlinked = (text: string): string => text.replace(/\](?=\()/g, '] ')

const locationOf = (annotation: Annotation, dress: Dress) => ({
  physicalLocation: physical(annotation.path, annotation, dress),
  ...(annotation.row !== null && {
    logicalLocations: [{ fullyQualifiedName: whereabouts(annotation, dress.language), kind: 'member' }],
  }),
})

const physical = (path: string, region: Region, { prefix }: Dress) => ({
  artifactLocation: { uri: uriOf(prefix, path) },
  region: regionAs(region),
})

const regionAs = ({ line, column, endLine, endColumn }: Region) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

const fixOf = (path: string, { edits }: Fix, { lineStarts }: ChangeLog, { prefix }: Dress) => ({
  artifactChanges: [
    {
      artifactLocation: { uri: uriOf(prefix, path) },
      replacements: edits.map(({ text, ...span }) => ({
        deletedRegion: regionAs(regionOf(span, lineStarts)),
        insertedContent: { text },
      })),
    },
  ],
})

/** A path as a reference: each name percent-encoded. */
const uriOf = (prefix: string, path: string): string =>
  fromRoot(prefix, path)
    .split('/')
    .map((name) => encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
