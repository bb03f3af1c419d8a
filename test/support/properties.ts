/** What holds for every log, as properties that a test tries a few times and `npm run fuzz` as often as it is told. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { rules } from '../../rules/index.generated.ts'
import { readBytes } from '../../src/files.ts'
import { lint } from '../../src/index.ts'
import type { Annotation, FileReport, Language, Region, Report } from '../../src/model.ts'
import { lineStartsOf } from '../../src/read/lines.ts'
import { FORMATS } from '../../src/report/formats.ts'
import { AS_OF } from './examples.ts'
import { anyText, type Drawn, drawn, tableOf } from './hostile-logs.ts'
import { cut } from './quoted.ts'

/** Tries a property. @throws for a value that it does not hold for, shrunk */
export type Attempt = (parameters: Pick<fc.Parameters<unknown>, 'numRuns' | 'seed'>) => void

const property =
  <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): Attempt =>
  (parameters) =>
    fc.assert(fc.property(arbitrary, holds), { ...parameters, endOnFailure: false })

const formats = await Promise.all(Object.values(FORMATS).map((load) => load()))
const { json } = FORMATS
const asJson = await json()
const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object,
)

const linted = (text: string, language: Language = 'ja'): Report =>
  lint([{ path: 'log.md', text, encoding: 'utf-8' }], { asOf: AS_OF, language })

function fileOf(report: Report): FileReport {
  const [file] = report.files
  assert(file)
  return file
}

const annotationsOf = (text: string): readonly Annotation[] => fileOf(linted(text)).annotations

/** A finding without its place in the file. */
const told = ({ rule, severity, message, row, field, excerpt }: Annotation): string =>
  JSON.stringify([row, field, rule, severity, message, field && excerpt.text])

const titled = (...tables: readonly string[]): string => `(別添3)変更箇所\n\n${tables.join('\n')}`

const joined = ({ rows }: Drawn): string => titled(tableOf(rows))

export const PROPERTIES: Readonly<Record<string, Attempt>> = {
  'any text is linted, and its report keeps to the contract': property(anyText, (text) => {
    const report = linted(text)
    const file = fileOf(report)
    assertInside(file, text)
    assertOrdered(file.annotations)
    assertCounted(file)
    const written: unknown = JSON.parse(asJson(report, { language: 'ja', color: false, prefix: '', rules }))
    assert(validate(written), JSON.stringify(validate.errors))
  }),

  'a finding points at what it quotes': property(drawn, (log) => {
    const text = joined(log)
    for (const annotation of annotationsOf(text)) {
      if (annotation.field) assert.equal(cut(text, annotation), annotation.excerpt.text, annotation.message)
    }
  }),

  'line endings and a byte-order mark change nothing': property(anyText, (any) => {
    const lf = any.replace(/\r\n?/g, '\n')
    const usual = annotationsOf(read(lf))
    assert.deepEqual(annotationsOf(read(`\ufeff${lf}`)), usual)
    const crlf = annotationsOf(read(lf.replace(/\n/g, '\r\n')))
    const seen = (all: readonly Annotation[]) => all.map((one) => [regionOf(one), told(one).replaceAll('\\r', '')])
    assert.deepEqual(seen(crlf), seen(usual))
  }),

  'spaces behind the rows change nothing': property(
    fc.tuple(drawn, fc.constantFrom(' ', '\t', ' \t ')),
    ([log, spaces]) => {
      const text = joined(log)
      const seen = (all: readonly Annotation[]) => all.map((one) => [regionOf(one), told(one), one.fingerprint])
      assert.deepEqual(seen(annotationsOf(text.replace(/\|\n/g, `|${spaces}\n`))), seen(annotationsOf(text)))
    },
  ),

  'a log in two tables says the same as in one': property(drawn, (log) => {
    const split = titled(tableOf(log.rows.slice(0, log.split)), tableOf(log.rows.slice(log.split)))
    const facts = (text: string) => annotationsOf(text).map((one) => [told(one), one.fingerprint])
    assert.deepEqual(facts(split), facts(joined(log)))
  }),

  'the order of the columns changes nothing': property(drawn, (log) => {
    // Which cell a row lacks is told by where the others stand.
    const shapeless = (one: Annotation) => (one.rule === 'table/columns' ? { ...one, message: '' } : one)
    const facts = (text: string) => annotationsOf(text).map(shapeless).map(told).sort()
    assert.deepEqual(facts(titled(tableOf(log.rows, log.columns))), facts(joined(log)))
  }),

  'the same text gives the same bytes in every format, and the same findings in every language': property(
    anyText,
    (text) => {
      const reports = (['ja', 'en'] as const).map((language) => {
        const [first, again] = [linted(text, language), linted(text, language)]
        const dress = { language, color: true, prefix: '', rules }
        for (const format of formats) assert.equal(format(again, dress), format(first, dress))
        return fileOf(first).annotations.map(regionOf)
      })
      assert.deepEqual(reports[1], reports[0])
    },
  ),
}

/** A text as it comes from a file; one that lost a character is refused. */
function read(text: string): string {
  const file = readBytes('log.md', Buffer.from(text.replace(/[\p{Surrogate}\ufffd\0]/gu, '?')))
  assert('text' in file)
  return file.text
}

const regionOf = ({ line, column, endLine, endColumn }: Region): Region => ({ line, column, endLine, endColumn })

function assertInside({ annotations }: FileReport, text: string): void {
  const starts = [...lineStartsOf(text), text.length + 1]
  const offsetOf = (line: number, column: number) => {
    const start = starts[line - 1]
    const next = starts[line]
    assert(start !== undefined && next !== undefined && column >= 1, `no line ${line}`)
    assert(start + column - 1 < Math.max(next, start + 1), `no column ${column} in line ${line}`)
    return start + column - 1
  }
  for (const { line, column, endLine, endColumn, related, fix } of annotations) {
    assert(offsetOf(line, column) <= offsetOf(endLine, endColumn))
    for (const other of related) {
      assert(offsetOf(other.line, other.column) <= offsetOf(other.endLine, other.endColumn))
    }
    for (const { start, end } of fix?.edits ?? []) assert(0 <= start && start <= end && end <= text.length)
  }
}

function assertOrdered(annotations: readonly Annotation[]): void {
  annotations.slice(1).forEach((second, index) => {
    const first = annotations[index]
    assert(first)
    const order = first.line - second.line || first.column - second.column || (first.rule <= second.rule ? -1 : 1)
    assert(order < 0, `${first.rule} stands before ${second.rule}`)
  })
}

function assertCounted({ annotations, log, rows }: FileReport): void {
  assert(log)
  assert.equal(rows, log.rowCount)
  assert.equal(log.rows.length + log.notes.filter(({ kind }) => kind === 'cells').length, rows)
  assert(annotations.every(({ row }) => row === null || (row >= 1 && row <= rows)))
  assert.equal(new Set(annotations.map(({ fingerprint }) => fingerprint)).size, annotations.length)
}
