import { expect, test } from 'vitest'
import { rules } from '../rules/index.generated.ts'
import { readGoodLogs, recallOf, usualOf } from './quality/measure.ts'
import { operators } from './quality/operators/index.ts'
import { missesOf, scoreOf } from './quality/tables.ts'

/** A small part of `npm run quality`, which plants every defect. */
const EACH = 4

const goods = readGoodLogs('samples/good')
const usual = usualOf(goods, rules)

test('nearly all of some planted defects are found', { timeout: 30_000 }, () => {
  const recalls = operators.map((operator) => recallOf(operator, goods, rules, usual, EACH))
  const { found, planted } = scoreOf(recalls.flatMap(({ outcomes }) => outcomes ?? []))
  expect(planted).toBeGreaterThan(EACH)
  expect(found / planted, recalls.flatMap(missesOf).join('\n')).toBeGreaterThanOrEqual(0.95)
})

test('nobody is complained of who is right', () => {
  const loud = [...usual.values()].flat().filter(({ severity }) => severity !== 'info')
  expect(loud.map(({ path, rule, row, message }) => `${path} ${rule} ${row} ${message}`)).toEqual([])
})

test('there is one operator for a rule', () => {
  const planted = operators.map(({ rule }) => rule)
  expect(new Set(planted).size).toBe(planted.length)
})
