import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.generated.ts'
import { findingsOf, told } from './support/examples.ts'

const list = readFileSync('rules/README.md', 'utf8')

const schema: { readonly properties: { readonly options: { readonly properties: Readonly<Record<string, object>> } } } =
  JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'))

describe.each([...rules])('%s', (id, { good, bad, severity, options = {} }) => {
  test.each(good().map((example) => [JSON.stringify(example), example] as const))('is silent on %s', (_, example) => {
    expect(findingsOf(id, example).map(told)).toEqual([])
  })

  test.each(bad().map((example) => [JSON.stringify(example), example] as const))('finds %s', (_, example) => {
    const findings = findingsOf(id, example)
    expect(findings.map(told)).toEqual(example.finds)
    for (const { message, related } of findings) {
      for (const { ja, en } of [message, ...related.map((other) => other.message)]) {
        expect(`${ja}${en}`).not.toMatch(/undefined|null|NaN|\[object/)
      }
    }
  })

  test('is as loud as the list of rules says', () => {
    expect(list).toContain(`| [\`${id}\`](#${id.replace('/', '')}) | ${severity} |`)
  })

  test('lets a project choose what the schema of the configuration lists', () => {
    const listed = Object.entries(options).map(([name, values]) => [name, { enum: values }])
    expect(schema.properties.options.properties[id] ?? { properties: {} }).toMatchObject({
      properties: Object.fromEntries(listed),
    })
  })

  test('has examples of both kinds', () => {
    expect(good().length).toBeGreaterThan(0)
    expect(bad().length).toBeGreaterThan(0)
  })
})
