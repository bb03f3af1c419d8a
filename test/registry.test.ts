import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import renamedNames from '../rules/org/renamed-names.json' with { type: 'json' }
import type { Severity } from '../src/model.ts'
import { inEra } from '../src/notation/date.ts'
import { findingsOf } from './support/examples.ts'

test('keeps to its schema', () => {
  const schema: object = JSON.parse(readFileSync('schemas/renamed-names.schema.json', 'utf8'))
  const validate = new Ajv2020({ allErrors: true }).compile(schema)
  expect(validate(renamedNames), JSON.stringify(validate.errors)).toBe(true)
})

test('names no old name twice', () => {
  const names = renamedNames.flatMap(({ old, also = [] }: { old: string; also?: string[] }) => [old, ...also])
  expect(new Set(names).size).toBe(names.length)
})

const LOUDNESS: Readonly<Record<string, Severity>> = { verified: 'error', likely: 'warning' }

describe.each(renamedNames)('$old → $new', ({ from, certainty, fires, silent }) => {
  const findings = (after: string, day = from) =>
    findingsOf('org/obsolete-name', { rows: [{ item: 'Ⅱ-4-委託事項1-⑥', date: inEra(day), after }] })

  test.each(fires)('fires on %s', (after) =>
    expect(findings(after).map(({ severity }) => severity ?? 'error')).toEqual([LOUDNESS[certainty]]),
  )

  test.each(silent)('is silent on %s', (after) => expect(findings(after)).toEqual([]))

  test.each(fires)('was right a day earlier: %s', (after) => {
    const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
    expect(findings(after, dayBefore)).toEqual([])
  })

  test.each(fires)('cites the day and the ground: %s', (after) => {
    for (const { message } of findings(after)) expect(message.ja).toMatch(/根拠：[^）]/)
  })
})
