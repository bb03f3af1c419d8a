import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { rdformatSchema } from '@umbrelladocs/rdformat-validator'
import { Ajv } from 'ajv'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Annotation, Report } from '../src/model.ts'
import { printable } from '../src/report/printable.ts'
import { stepSummary } from '../src/report/step-summary.ts'
import { markdownOf } from './support/examples.ts'
import {
  DRESS,
  EMPTY,
  FORMAT_NAMES,
  HOSTILE,
  HOSTILE_PATH,
  HOSTILE_TEXT,
  print,
  reportOf,
  SAMPLES,
} from './support/reports.ts'

const require = createRequire(import.meta.url)
const AjvDraft04: typeof Ajv = require('ajv-draft-04')

const REPORTS = { samples: SAMPLES, hostile: HOSTILE, empty: EMPTY }
const cases = Object.entries(REPORTS)

const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u

const findingsOf = ({ files }: Report): Annotation[] => files.flatMap(({ annotations }) => annotations)

test('there is something to print', () => {
  expect(findingsOf(SAMPLES).length).toBeGreaterThan(15)
  expect(findingsOf(SAMPLES).some(({ related }) => related.length > 0)).toBe(true)
  expect(findingsOf(HOSTILE).length).toBeGreaterThan(3)
})

describe.each(FORMAT_NAMES)('%s', (format) => {
  test.each(cases)('%s: the same report gives the same bytes', async (_, report) => {
    const text = await print(format, report)
    expect(await print(format, structuredClone(report))).toBe(text)
  })

  test.each(cases)('%s: nothing steers a terminal or a runner', async (_, report) => {
    for (const language of ['ja', 'en'] as const) {
      const text = await print(format, report, { language })
      expect(text).not.toMatch(STEERING)
      expect(text).not.toContain('##[')
      const commands = text.split('\n').filter((line) => /^\s*::/.test(line))
      expect(commands.length > 0).toBe(format === 'github' && report !== EMPTY)
    }
  })
})

describe('ndjson', () => {
  test.each(cases)('%s: says what json says', async (_, report) => {
    const { files, summary, ...head } = JSON.parse(await print('json', report))
    const lines = (await print('ndjson', report))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.at(-1)).toEqual({ kind: 'summary', ...head, ...summary })
    expect(lines.slice(0, -1)).toEqual(
      files.flatMap(({ findings, ...file }: { path: string; findings: object[] }) => [
        { kind: 'file', ...file },
        ...findings.map((finding) => ({ kind: 'finding', path: file.path, ...finding })),
      ]),
    )
  })
})

interface Result {
  readonly ruleId: string
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly locations: readonly [
    { readonly physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } },
  ]
}

describe('sarif', () => {
  const schema: object = JSON.parse(readFileSync('test/schemas/sarif-2.1.0.json', 'utf8'))
  const validate = new AjvDraft04({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)
  const runOf = async (report: Report, prefix = '') => JSON.parse(await print('sarif', report, { prefix })).runs[0]

  test.each(cases)('%s: keeps to the official schema', async (_, report) => {
    expect(validate(JSON.parse(await print('sarif', report))), JSON.stringify(validate.errors)).toBe(true)
  })

  test('has all findings, and those that were silenced as suppressed', async () => {
    const { results, tool } = await runOf(HOSTILE)
    const findings = findingsOf(HOSTILE)
    expect(results).toHaveLength(findings.length * 3)
    const kinds = results.map(
      ({ suppressions = [{ kind: 'none' }] }: { suppressions?: { kind: string }[] }) => suppressions[0]?.kind,
    )
    for (const kind of ['none', 'inSource', 'external']) {
      expect(kinds.filter((own: string) => own === kind)).toHaveLength(findings.length)
    }
    expect(results.at(-2).suppressions).toEqual([{ kind: 'inSource', justification: HOSTILE_TEXT }])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })

  test('a path is a reference, each name encoded', async () => {
    const { results, invocations } = await runOf(HOSTILE, '文書/')
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation
    expect(uri).toMatch(/^[\u0021-\u007e]+$/)
    expect(uri).not.toMatch(/[ ,:[\]]/)
    expect(decodeURIComponent(uri)).toBe(`文書/${HOSTILE_PATH}`)
    expect(invocations[0].executionSuccessful).toBe(false)
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1)
  })

  test('no link comes from a log', async () => {
    const { results } = await runOf(HOSTILE)
    expect(results[0].message.text.match(/\[[^\]]*\]\([^)]*\)/g)).toEqual(['[5:3](1)'])
  })

  test('rules have all that code scanning asks for', async () => {
    const { tool } = await runOf(EMPTY)
    expect(tool.driver.rules).toHaveLength(DRESS.rules.size)
    for (const { shortDescription, fullDescription, help, defaultConfiguration } of tool.driver.rules) {
      expect(shortDescription.text.length).toBeLessThanOrEqual(1024)
      expect(fullDescription.text.length).toBeLessThanOrEqual(1024)
      expect(help.markdown).toContain(help.text)
      expect(defaultConfiguration.level).toMatch(/^(error|warning|note)$/)
    }
  })

  test('further findings of a rule in one line stay apart', async () => {
    const { results } = await runOf(SAMPLES)
    const keys = results.map(({ ruleId, partialFingerprints, locations }: Result) => {
      const { artifactLocation, region } = locations[0].physicalLocation
      return [ruleId, artifactLocation.uri, partialFingerprints.primaryLocationLineHash ?? region.startLine].join()
    })
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('gitlab', () => {
  test.each(cases)('%s: each finding once, with what GitLab asks for', async (_, report) => {
    const issues = JSON.parse(await print('gitlab', report, { prefix: 'docs/' }))
    const failures = report.files.filter(({ error }) => error !== null)
    expect(issues).toHaveLength(findingsOf(report).length + failures.length)
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(issues.length)
    for (const { description, check_name, severity, location } of issues) {
      expect(description).toContain(check_name === 'pia-lint/unreadable' ? '' : `${check_name}: `)
      expect(severity).toMatch(/^(info|minor|major|critical)$/)
      expect(location.path).toMatch(/^docs\//)
      expect(location.lines.begin).toBeGreaterThanOrEqual(1)
    }
  })

  test('is an empty list where nothing was found', async () => expect(await print('gitlab', EMPTY)).toBe('[]\n'))
})

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** All elements of a document; strict: whatever is not well-formed throws. */
function parseXml(xml: string): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return elements
}

/** XML has no way to say these. */
const legal = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000e-\u001f\uffff]|\p{Cs}/gu, (sign) => printable(sign))

describe('checkstyle', () => {
  test.each(cases)('%s: parses back to the findings', async (_, report) => {
    const elements = parseXml(await print('checkstyle', report))
    const told = elements.filter(
      ({ name, attributes }) => name === 'error' && attributes.source !== 'pia-lint.unreadable',
    )
    expect(told.map(({ attributes }) => attributes)).toEqual(
      findingsOf(report).map(({ line, column, severity, message, rule }) => ({
        line: String(line),
        column: String(column),
        severity,
        message: legal(message),
        source: `pia-lint.${rule}`,
      })),
    )
    expect(elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes.name)).toEqual(
      report.files.map(({ path }) => legal(path)),
    )
  })
})

describe('junit', () => {
  test.each(cases)('%s: parses back to the findings', async (_, report) => {
    const elements = parseXml(await print('junit', report))
    const named = (wanted: string) => elements.filter(({ name }) => name === wanted)
    const failing = findingsOf(report).filter(({ severity }) => severity !== 'info')
    expect(named('failure').map(({ attributes }) => attributes)).toEqual(
      failing.map(({ severity, message }) => ({ type: severity, message: legal(message) })),
    )
    const [totals] = named('testsuites')
    expect(totals?.attributes).toMatchObject({
      tests: String(named('testcase').length),
      failures: String(named('failure').length),
      errors: String(named('error').length),
    })
    expect(named('testsuite')).toHaveLength(report.files.length)
  })

  test('a clean file has a test that passes', async () => {
    const [, suite, ...rest] = parseXml(
      await print('junit', reportOf({ path: 'a.md', text: markdownOf([{}]), encoding: 'utf-8' })),
    )
    expect(suite?.attributes).toMatchObject({ name: 'a.md', tests: '1', failures: '0' })
    expect(rest.map(({ name }) => name)).toEqual(['testcase'])
  })
})

describe('rdjson', () => {
  const validate = new Ajv({ strict: false }).compile(rdformatSchema)

  test.each(cases)('%s: keeps to the format', async (_, report) => {
    const document = JSON.parse(await print('rdjson', report))
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
  })

  test.each([
    ['samples', SAMPLES],
    [
      'astral',
      reportOf({ path: 'a.md', text: markdownOf([{ before: '𠮷野課', after: '𠮷野課(' }]), encoding: 'utf-8' }),
    ],
  ])('%s: columns count bytes of UTF-8', async (_, report) => {
    const { diagnostics } = JSON.parse(await print('rdjson', report))
    const located = diagnostics.filter(({ location }: { location: { range?: object } }) => location.range)
    const findings = findingsOf(report)
    expect(located).toHaveLength(findings.length)
    expect(located.length).toBeGreaterThan(0)
    findings.forEach((finding, index) => {
      const text = report.files.find(({ path }) => path === finding.path)?.log?.text ?? ''
      const lines = text.split('\n')
      const { start, end } = located[index].location.range
      const bytes = Buffer.from(lines[start.line - 1] ?? '')
      expect(bytes.subarray(0, start.column - 1).toString()).toBe(lines[finding.line - 1]?.slice(0, finding.column - 1))
      if (start.line !== end.line) return
      expect(bytes.subarray(start.column - 1, end.column - 1).toString()).toBe(
        lines[finding.line - 1]?.slice(finding.column - 1, finding.endColumn - 1),
      )
    })
  })
})

describe('github', () => {
  /** As the runner reads a command. */
  function parse(line: string) {
    const [, name = '', properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
    const decode = (text: string) =>
      text.replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%')
    const pairs = properties
      .split(',')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))])
    return { name, ...Object.fromEntries(pairs), message: decode(data) }
  }
  const parsed = async (report: Report, prefix = '') =>
    (await print('github', report, { prefix })).trimEnd().split('\n').map(parse)

  test('parses back as the runner does', async () => {
    for (const { name, file, message, ...place } of await parsed(HOSTILE, '文書/')) {
      if (file === undefined) continue
      expect(name).toMatch(/^(error|warning|notice)$/)
      const isRead = place.line !== undefined
      expect(file).toBe(printable(`文書/${isRead ? HOSTILE_PATH : `::${HOSTILE_TEXT}`}`))
      expect(message).toBe(printable(HOSTILE_TEXT))
      if (isRead) expect(Number(place.line)).toBeGreaterThan(0)
    }
  })

  const many = (count: number) =>
    reportOf({
      path: 'a.md',
      text: markdownOf(Array.from({ length: count }, (_, index) => ({ date: `令和5年2月${30 + (index % 70)}日` }))),
      encoding: 'utf-8',
    })

  test('tells a file that could not be read', async () => {
    const report = reportOf({ path: 'a,b.md', error: '「a,b.md」を読めません' })
    expect(await parsed(report, '文書/')).toEqual([
      { name: 'error', file: '文書/a,b.md', title: 'pia-lint', message: '「a,b.md」を読めません' },
    ])
  })

  test('says what GitHub will not show', async () => {
    const all = await parsed(many(25))
    const errors = all.filter(({ name }) => name === 'error')
    const told = all.filter(({ file }) => file === undefined)
    expect(errors.length).toBeGreaterThan(10)
    expect(told).toHaveLength(1)
    expect(told[0]?.message).toContain(`エラー${errors.length - 10}件`)
    expect(all.indexOf(told[0] as (typeof all)[number])).toBe(all.findIndex(({ name }) => name === 'notice'))
  })

  test('leads out of the folder where a file is outside of it', async () => {
    const [first] = await parsed(
      reportOf({ path: '../x/a.md', text: markdownOf([{ after: '(' }]), encoding: 'utf-8' }),
      'docs/',
    )
    expect(first?.file).toBe('x/a.md')
  })

  test('no message is longer than the runner takes', async () => {
    const long = structuredClone(HOSTILE)
    const files = long.files.map((file) => ({
      ...file,
      annotations: file.annotations.map((annotation) => ({ ...annotation, message: '𠮷'.repeat(5000) })),
    }))
    for (const { message } of await parsed({ ...long, files })) expect(message.length).toBeLessThanOrEqual(4096)
  })

  test('the summary of the step has all, or says what it has not', () => {
    const report = many(60)
    const total = findingsOf(report).length
    const rows = (text: string) => text.split('\n').filter((line) => /^\| (エラー|警告|確認)/.test(line)).length
    expect(rows(stepSummary(report, DRESS))).toBe(total)
    for (const most of [1000, 3000, 9000]) {
      const text = stepSummary(report, DRESS, most)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most)
      expect(text).toContain(`ほかの指摘${total - rows(text)}件は省きました`)
    }
  })
})
