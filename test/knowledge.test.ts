import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import superseded from '../rules/law/superseded.json' with { type: 'json' }
import { inEra } from '../src/notation/date.ts'
import { findingsOf } from './support/examples.ts'

const schemaOf = (name: string): object => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))

test('keeps to its schema', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schemaOf('superseded'))
  expect(validate(superseded), JSON.stringify(validate.errors)).toBe(true)
})

describe.each(superseded)('$id', ({ from, fires, silent }) => {
  const findings = (after: string) => findingsOf('law/obsolete-reference', { rows: [{ date: inEra(from), after }] })

  test.each(fires)('fires on %s', (after) => expect(findings(after)).toHaveLength(1))

  test.each(silent)('is silent on %s', (after) => expect(findings(after)).toEqual([]))

  test.each(fires)('was right a day earlier: %s', (after) => {
    const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
    expect(findingsOf('law/obsolete-reference', { rows: [{ date: inEra(dayBefore), after }] })).toEqual([])
  })
})
