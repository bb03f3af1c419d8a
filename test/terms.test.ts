import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import terms from '../rules/text/terms.json' with { type: 'json' }
import { inEra } from '../src/notation/date.ts'
import { findingsOf, markdownOf } from './support/examples.ts'

interface Term {
  readonly id: string
  readonly right: string
  readonly wrong: readonly string[]
  readonly preceded?: readonly string[]
  readonly followed?: readonly string[]
  readonly from?: string
  readonly fires: readonly string[]
  readonly silent: readonly string[]
}

const all: readonly Term[] = terms

test('keep to their schema', () => {
  const schema: object = JSON.parse(readFileSync('schemas/terms.schema.json', 'utf8'))
  const validate = new Ajv2020({ allErrors: true }).compile(schema)
  expect(validate(terms), JSON.stringify(validate.errors)).toBe(true)
})

test('have names of their own', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

describe.each(all)('$id', ({ right, wrong, preceded = [''], followed = [''], from = '2013-05-31', fires, silent }) => {
  const rowOf = (after: string, day: string) => ({ date: inEra(day), after })
  const findings = (after: string, day = from) => findingsOf('text/term', { rows: [rowOf(after, day)] })

  test.each(fires)('fires on %s, and mends it', (after) => {
    const [finding, ...others] = findings(after)
    expect(others).toEqual([])
    const [edit] = finding?.fix?.edits ?? []
    const source = markdownOf([rowOf(after, from)])
    const mended = source.slice(0, edit?.start) + edit?.text + source.slice(edit?.end)
    expect(edit?.text).toBe(right)
    expect(findingsOf('text/term', { markdown: mended })).toEqual([])
  })

  test.each(wrong)('knows %s', (misspelled) => {
    expect(findings(`${preceded[0]}${misspelled}${followed[0]}`).map(({ place }) => place.text)).toContain(misspelled)
  })

  test.each([...silent, right])('is silent on %s', (after) => expect(findings(after)).toEqual([]))

  test.runIf(from !== '2013-05-31').each(fires)('did not know a day earlier: %s', (after) => {
    const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
    expect(findings(after, dayBefore)).toEqual([])
  })
})
