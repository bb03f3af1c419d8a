import type { Annotation, FileReport, Language } from '../model.ts'
import type { Format } from './format.ts'
import { whereabouts } from './words.ts'
import { element, xmlDocument } from './xml.ts'

/**
 * JUnit's XML: a suite for each file, a test for each finding. A question (`info`) passes and is told as output; a file in
 * which nothing fails has a test that says so.
 */
export const junit: Format = ({ files }, { language }) => {
  const suites = files.map((file) => suite(file, language))
  const totals = sum(files.map(countsOf))
  return xmlDocument(element('testsuites', { name: 'pia-lint', ...totals }, suites))
}

interface Counts {
  readonly tests: number
  readonly failures: number
  readonly errors: number
}

function countsOf({ error, annotations }: FileReport): Counts {
  const failures = annotations.filter(isFailure).length
  const errors = error === null ? 0 : 1
  return { tests: annotations.length + (failures === 0 ? 1 : 0), failures, errors }
}

const sum = (counts: readonly Counts[]): Counts => ({
  tests: counts.reduce((total, { tests }) => total + tests, 0),
  failures: counts.reduce((total, { failures }) => total + failures, 0),
  errors: counts.reduce((total, { errors }) => total + errors, 0),
})

const isFailure = ({ severity }: Annotation): boolean => severity !== 'info'

function suite(file: FileReport, language: Language): string {
  const { path, error, annotations } = file
  const whole = { name: 'pia-lint', classname: path, file: path, time: 0 }
  const content = error === null ? [] : [element('error', { type: 'unreadable', message: error })]
  const tests = [
    ...(annotations.some(isFailure) ? [] : [element('testcase', whole, content)]),
    ...annotations.map((annotation) => testcase(annotation, language)),
  ]
  return element('testsuite', { name: path, ...countsOf(file), time: 0 }, tests)
}

function testcase(annotation: Annotation, language: Language): string {
  const { path, rule, line, column, severity, message } = annotation
  const text = [`${path}:${line}:${column}`, whereabouts(annotation, language), message].filter(Boolean).join(' ')
  return element('testcase', { name: `${rule} ${line}:${column}`, classname: path, file: path, line, time: 0 }, [
    isFailure(annotation) ? element('failure', { type: severity, message }, text) : element('system-out', {}, text),
  ])
}
