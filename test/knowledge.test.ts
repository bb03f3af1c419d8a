import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import formItems from '../rules/knowledge/form-items.json' with { type: 'json' }
import { isStarred, isSurelyUnstarred, itemsOf } from '../rules/knowledge/form-items.ts'
import renamedLaws from '../rules/law/renamed-laws.json' with { type: 'json' }
import superseded from '../rules/law/superseded.json' with { type: 'json' }
import type { Row } from '../src/model.ts'
import { inEra } from '../src/notation/date.ts'
import { readLawReferences } from '../src/notation/law-reference.ts'
import { squeeze } from '../src/notation/squeeze.ts'
import { readLog } from '../src/read/log.ts'
import type { ExampleRow } from '../src/rule.ts'
import { findingsOf, markdownOf } from './support/examples.ts'

const schemaOf = (name: string): object => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))

test.each([
  ['superseded', superseded],
  ['renamed-laws', renamedLaws],
  ['form-items', formItems],
])('%s keeps to its schema', (name, knowledge) => {
  const validate = new Ajv2020({ allErrors: true, formats: { regex: true } }).compile(schemaOf(name))
  expect(validate(knowledge), JSON.stringify(validate.errors)).toBe(true)
})

/** Laws as they are judged: from the day on, and not before. */
const laws: readonly {
  readonly id: string
  readonly from: string
  readonly settled?: string
  readonly fires: readonly string[]
  readonly silent: readonly string[]
}[] = [...superseded, ...renamedLaws]

test('each law once', () => {
  expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length)
})

test.each(superseded)('the text that takes the place of $id is at its new place', ({ new: text, newPlace }) => {
  const [reference, ...others] = readLawReferences(squeeze(text))
  expect(reference).toMatchObject(newPlace)
  expect(others).toEqual([])
})

describe.each(laws)('$id', ({ from, settled = from, fires, silent }) => {
  const findings = (day: string, after: string) =>
    findingsOf('law/obsolete-reference', { rows: [{ date: inEra(day), after }] })

  test.each(fires)('fires on %s', (after) => expect(findings(settled, after)).toHaveLength(1))

  test.each(silent)('is silent on %s', (after) => expect(findings(settled, after)).toEqual([]))

  test.each(fires)('was right a day earlier: %s', (after) => {
    const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
    expect(findings(dayBefore, after)).toEqual([])
  })
})

describe('the items of the forms', () => {
  const rowOf = (example: ExampleRow): Row => {
    const [row] = readLog('log.md', markdownOf([example]), null).rows
    if (!row) throw new Error('the example has a row')
    return row
  }

  test.each([
    ['様式4', 'Ⅰ-1-②', ['Ⅰ-1-②']],
    ['様式4', 'Ⅱ(住民基本台帳ファイル)－3－⑦', ['Ⅱ-3-⑦']],
    ['様式4', 'Ⅱ－３－⑦(使用部署)', ['Ⅱ-3-⑦ 使用部署']],
    ['様式4', 'Ⅱ-5-提供先1～59-①、②', ['Ⅱ-5-提供先-①', 'Ⅱ-5-提供先-②']],
    ['様式4', 'Ⅲ－3－リスク2(アクセス権の管理方法)', ['Ⅲ-3-リスク2 アクセス権限の管理/具体的な管理方法']],
    ['様式4', 'Ⅲ－3－リスク2(使用記録方法)', ['Ⅲ-3-リスク2 特定個人情報の使用の記録/具体的な方法']],
    ['様式4', 'Ⅲ-4(取り扱いの記録)', ['Ⅲ-4 特定個人情報ファイルの取扱いの記録/具体的な方法']],
    ['様式4', 'Ⅰ-5-①', ['Ⅰ-5']],
    ['様式4', 'Ⅱ-9-①', []],
    ['様式4', '評価書名', [' 評価書名']],
    ['様式4', '全体', []],
    ['様式3', 'Ⅲ-2-リスク1(措置の内容)', ['Ⅲ-2-リスク リスクに対する措置の内容']],
    ['様式3', 'Ⅱ-4-委託事項3', ['Ⅱ-4-委託事項']],
    ['様式2', 'Ⅳ-8', ['Ⅳ-8']],
  ] as const)('%s has at %s %j', (form, item, expected) => {
    const named = itemsOf(rowOf({ item }), form).map(({ key, labels }) => [
      key,
      ...(labels.length > 0 ? [labels.join('/')] : []),
    ])
    expect(named.map((parts) => parts.join(' '))).toEqual(expected)
  })

  test.each([
    ['様式4', { item: 'Ⅰ-1-②' }, true],
    ['様式4', { item: 'Ⅰ-6-②' }, true],
    ['様式4', { item: 'Ⅱ-5-提供先1-①' }, false],
    ['様式4', { item: 'Ⅲ-7-リスク1-⑨' }, false],
    ['様式4', { item: 'Ⅲ-7-リスク1-⑤(具体的な対策の内容)' }, true],
    ['様式4', { item: 'Ⅱ-2-③ その必要性' }, false],
    ['様式4', { item: 'Ⅱ-3-⑦', before: '(略) 市民課', after: '(略) 窓口課' }, true],
    ['様式4', { item: 'Ⅱ-3-⑦', before: '市民課 50人未満', after: '市民課 50人以上' }, false],
    ['様式4', { item: 'Ⅱ-3-⑦ 使用者数', before: '市民課', after: '窓口課' }, false],
    ['様式4', { item: 'Ⅱ-4', before: '委託する 3件', after: '委託する 4件' }, true],
    ['様式4', { item: '(別添1)事務の内容' }, false],
    ['様式3', { item: 'Ⅰ-1-②' }, false],
    ['様式3', { item: 'Ⅱ-6' }, true],
    ['様式3', { item: 'Ⅲ-7-②' }, false],
    ['様式2', { item: 'Ⅰ-4-②' }, false],
    [null, { item: 'Ⅰ-1-②' }, false],
  ] as const)('%s %j is ※: %s', (form, example, expected) => {
    expect(isStarred(rowOf(example), form)).toBe(expected)
    if (expected) expect(isSurelyUnstarred(rowOf(example), form)).toBe(false)
  })

  test.each([
    ['Ⅰ-7-①', true],
    ['Ⅱ-4-委託事項1-⑥', true],
    ['Ⅱ-4-委託事項1', false],
    ['(別添1)事務の内容', false],
    ['全体', false],
  ])('%s is surely not ※: %s', (item, expected) => expect(isSurelyUnstarred(rowOf({ item }), '様式4')).toBe(expected))
})
