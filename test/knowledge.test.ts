import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import formItems from '../rules/knowledge/form-items.json' with { type: 'json' }
import { fittingForm, isStarred, isSurelyUnstarred, isWhollyStarred, itemsOf } from '../rules/knowledge/form-items.ts'
import { copiedRowsIn, wrongRowsIn } from '../rules/knowledge/law-tables.ts'
import { successionsIn } from '../rules/knowledge/successions.ts'
import { inStyleOf, isAt, textOf } from '../rules/knowledge/superseded.ts'
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

describe('places in laws', () => {
  const SEVEN = { law: '番号法', article: 19, item: 7 }

  test.each([
    [SEVEN, '番号法第19条第7号'],
    [{ law: '番号法', article: 2, paragraph: 8 }, '番号法第2条第8項'],
    [{ law: '番号法', table: 2 }, '番号法別表第二'],
    [{ law: '番号法', table: 0 }, '番号法別表'],
  ])('%j is written %s', (place, expected) => expect(textOf(place)).toBe(expected))

  test.each([
    ['番号法第19条第7号', SEVEN, true],
    ['番号法第二十条第7号', SEVEN, false],
    ['番号法第19条第8号', SEVEN, false],
    ['番号法第19条第1項第7号', SEVEN, false],
    ['住民基本台帳法第19条第7号', SEVEN, false],
    ['番号法第19条第7号', { law: '番号法', article: 19 }, true],
    ['番号法別表第二の5の項', { law: '番号法', table: 2 }, true],
    ['番号法別表第一の5の項', { law: '番号法', table: 2 }, false],
  ])('%s is at %j: %s', (text, place, expected) => {
    expect(readLawReferences(squeeze(text)).map((reference) => isAt(reference, place))).toEqual([expected])
  })

  test.each([
    ['番号法第十九条第七号', '番号法第十九条第十八号'],
    ['番号法第二条', '番号法第十九条第十八号'],
    ['番号法第19条第7号', '番号法第19条第18号'],
    ['第三者', '番号法第19条第18号'],
  ])('in the style of %s: %s', (written, expected) => expect(inStyleOf(written, '番号法第19条第18号')).toBe(expected))
})

const rowOf = (example: ExampleRow): Row => {
  const [row] = readLog('log.md', markdownOf([example]), null).rows
  if (!row) throw new Error('the example has a row')
  return row
}

describe('項 that a row carries over from an old 別表', () => {
  test.each([
    ['a number that nobody changed', '番号法別表第一の30の項', '番号法別表の30の項', ['30≠44']],
    ['the same behind other words', 'ア　番号法別表第一の30の項', '根拠：番号法別表の30の項', ['30≠44']],
    ['another number', '番号法別表第一の30の項', '番号法別表の45の項', ['45≠44']],
    ['another number behind other words', 'ア　番号法別表第一の30の項', 'イ　番号法別表の45の項', []],
    [
      'the same before a long text',
      'ア　番号法別表第一の30の項',
      `イ　番号法別表の45の項<br>${'国民健康保険に関する事務'.repeat(9)}`,
      [],
    ],
    ['another number below other words', '甲<br>番号法別表第一の30の項', '乙<br>番号法別表の45の項', ['45≠44']],
    ['the right numbers', '番号法別表第一の16、30の項', '番号法別表の24、44の項', []],
    ['the right numbers in another order', '番号法別表第一の16、30の項', '番号法別表の44、24の項', []],
    ['one of a list', '番号法別表第一の16、30の項', '番号法別表の24、30の項', ['30≠44']],
    ['one beside a 項 whose move is not known', '番号法別表第一の2、30の項', '番号法別表の3、30の項', ['30≠44']],
    ['fewer 項', '番号法別表第一の30、16の項', '番号法別表の30の項', []],
    ['tables of no law', '別表第一の30の項', '別表の30の項', []],
    ['the table of another law', '住民基本台帳法別表第一の30の項', '番号法別表の30の項', []],
  ])('that are wrong: %s', (_, before, after, expected) => {
    const wrong = wrongRowsIn(rowOf({ before, after }))
    expect(wrong.map(({ now, moved }) => `${now.name}≠${moved.new}`)).toEqual(expected)
  })

  const ORDER = '番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表'

  test.each([
    ['all of a list', '42、43、48', '42、43、48', ['42…48']],
    ['the only one', '10', '10', ['10…10']],
    ['the first, which stayed', '1、2、9', '1、2、9', []],
    ['one that stayed and one that moved', '3、42', '3、42', ['3…42']],
    ['one that was changed', '42、43', '42、69', []],
    ['one that was added', '42、43', '42、43、69', []],
  ])('without looking them up: %s', (_, before, after, expected) => {
    const row = rowOf({ before: `番号法別表第二の${before}の項`, after: `${ORDER}の${after}の項` })
    expect(copiedRowsIn(row).map(({ first, last }) => `${first.name}…${last.name}`)).toEqual(expected)
  })
})

describe('the items of the forms', () => {
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
    ['Ⅰ-5-②', 'H30.12.31', ['所属長']],
    ['Ⅰ-5-②', 'H31.1.1', ['所属長の役職名']],
    ['Ⅳ-8', 'R6.9.30', ['監査']],
    ['Ⅳ-8', 'R6.10.1', ['人手を介在させる作業']],
    ['Ⅳ-8', '不明', ['監査', '人手を介在させる作業']],
    ['Ⅰ-9', 'R6.9.30', ['規則第9条第2項の適用']],
  ])('%s of 様式2 is on %s %j', (item, date, expected) =>
    expect(itemsOf(rowOf({ item, date }), '様式2').map(({ title }) => title)).toEqual(expected),
  )

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
    ['Ⅱ-3-⑦ 使用者数', true],
    ['Ⅱ-4-委託事項1', false],
    ['(別添1)事務の内容', false],
    ['全体', false],
  ])('%s is surely not ※: %s', (item, expected) => expect(isSurelyUnstarred(rowOf({ item }), '様式4')).toBe(expected))

  test.each([
    ['Ⅰ-1-②', true],
    ['Ⅰ-1-②、Ⅰ-6-②', true],
    ['Ⅰ-1-②、Ⅰ-7-①', false],
    ['全体', false],
  ])('%s is ※ as a whole: %s', (item, expected) => {
    expect(isWhollyStarred(rowOf({ item }), '様式4')).toBe(expected)
    expect(isSurelyUnstarred(rowOf({ item }), '様式4')).toBe(false)
  })

  test.each([
    ['様式2', ['Ⅰ-5-①', 'Ⅳ-8'], '様式2'],
    ['様式2', ['Ⅱ-2-⑥', 'Ⅲ-3-リスク2', 'Ⅴ-2-①'], null],
    ['様式2', ['Ⅱ-2-⑥', 'Ⅲ-3-リスク2', 'Ⅸ-1', 'Ⅸ-2'], null],
    ['様式2', ['Ⅱ-2-⑥', 'Ⅸ-1', 'Ⅸ-2'], '様式2'],
    ['様式2', ['表紙', '全体', 'Ⅴ', 'Ⅵ', 'Ⅳ-8'], '様式2'],
    ['様式2', ['表紙', '全体', 'Ⅴ', 'Ⅵ', 'Ⅱ-2-⑥'], null],
    ['様式4', ['Ⅸ-1', 'Ⅸ-2'], '様式4'],
    [null, ['Ⅰ-1-②'], null],
  ] as const)('a log said to be of %s with %j is of %s', (form, items, expected) => {
    const markdown = markdownOf(items.map((item) => ({ item }))).replace('(別添3)変更箇所', '')
    expect(fittingForm(readLog('log.md', markdown, form))).toBe(expected)
  })
})

describe('changes of one item, one after the other', () => {
  test.each([
    ['an item in any notation', ['R3 Ⅰ-7-②', 'R5 Ⅰ－７－②'], ['1→2']],
    ['the newest first', ['R5 Ⅰ-7-②', 'R4 Ⅰ-7-②', 'R3 Ⅰ-7-②'], ['3→2', '2→1']],
    ['two rows on the earlier day', ['R3 Ⅰ-7-②', 'R3 Ⅰ-7-②', 'R5 Ⅰ-7-②'], []],
    ['two rows on the later day', ['R3 Ⅰ-7-②', 'R5 Ⅰ-7-②', 'R5 Ⅰ-7-②'], []],
    ['a row without a day', ['R3 Ⅰ-7-②', '〃 Ⅰ-7-②'], []],
    ['a row with a day that nobody can read', ['R3 Ⅰ-7-②', '- Ⅰ-7-②'], []],
    ['numbers of no section', ['R3 2-⑥', 'R5 2-⑥'], []],
    ['other numbers', ['R3 Ⅰ-7-①', 'R5 Ⅰ-7-②', 'R5 Ⅰ-8'], []],
    ['no numbers', ['R3 表紙', 'R5 表紙', 'R3 Ⅱ', 'R5 Ⅱ'], []],
    ['a list', ['R3 Ⅱ-2-⑥、Ⅱ-3-⑦', 'R5 Ⅱ-2-⑥'], []],
    ['a list between', ['R3 Ⅱ-2-⑥', 'R4 Ⅱ-2-⑥、Ⅱ-3-⑦', 'R5 Ⅱ-2-⑥'], []],
    ['the whole between', ['R3 Ⅱ-2-⑥', 'R4 Ⅱ-2', 'R5 Ⅱ-2-⑥'], []],
    ['a part between', ['R3 Ⅱ-2', 'R4 Ⅱ-2-⑥', 'R5 Ⅱ-2'], []],
    ['a neighbour between', ['R3 Ⅱ-2-⑥', 'R4 Ⅱ-2-①', 'R5 Ⅱ-2-⑥'], ['1→3']],
    ['a labelled field between', ['R3 Ⅱ-2-⑥', 'R4 Ⅱ-2 基本情報', 'R5 Ⅱ-2-⑥'], ['1→3']],
    ['one file', ['R3 Ⅱ(甲ファイル)-2-⑥', 'R5 Ⅱ（甲ファイル）－2－⑥'], ['1→2']],
    ['two files', ['R3 Ⅱ(甲ファイル)-2-⑥', 'R5 Ⅱ(乙ファイル)-2-⑥'], []],
    ['another file between', ['R3 Ⅱ(甲ファイル)-2-⑥', 'R4 Ⅱ(乙ファイル)-2-⑥', 'R5 Ⅱ(甲ファイル)-2-⑥'], ['1→3']],
    ['any file between', ['R3 Ⅱ(甲ファイル)-2-⑥', 'R4 Ⅱ-2-⑥', 'R5 Ⅱ(甲ファイル)-2-⑥'], []],
    ['one file between', ['R3 Ⅱ-2-⑥', 'R4 Ⅱ(甲ファイル)-2-⑥', 'R5 Ⅱ-2-⑥'], []],
    ['a labelled field of a part between', ['R3 Ⅱ-3', 'R4 Ⅱ-3-⑦ 使用部署', 'R5 Ⅱ-3'], []],
    ['one label', ['R3 Ⅱ-3-⑦ 使用部署', 'R5 Ⅱ-3-⑦(使用部署)'], ['1→2']],
    ['two labels', ['R3 Ⅱ-3-⑦ 使用部署', 'R5 Ⅱ-3-⑦ 使用者数'], []],
    ['another label between', ['R3 Ⅱ-3-⑦ 使用部署', 'R4 Ⅱ-3-⑦ 使用者数', 'R5 Ⅱ-3-⑦ 使用部署'], ['1→3']],
    ['no label between', ['R3 Ⅱ-3-⑦ 使用部署', 'R4 Ⅱ-3-⑦', 'R5 Ⅱ-3-⑦ 使用部署'], []],
    ['a like label between', ['R3 Ⅱ-3-⑦ 使用者数', 'R4 Ⅱ-3-⑦ 使用者の数', 'R5 Ⅱ-3-⑦ 使用者数'], []],
    ['the label of what is around', ['R3 Ⅰ 7 担当部署 ②', 'R5 Ⅰ-7-②'], ['1→2']],
    ['one block', ['R3 Ⅱ-4-委託事項1-⑥', 'R4 Ⅱ-4-委託事項2', 'R5 Ⅱ-4-委託事項1-⑥'], ['1→3']],
    ['two blocks', ['R3 Ⅱ-4-委託事項1-⑥', 'R5 Ⅱ-4-委託事項2-⑥'], []],
    ['the whole block between', ['R3 Ⅱ-4-委託事項1-⑥', 'R4 Ⅱ-4-委託事項1', 'R5 Ⅱ-4-委託事項1-⑥'], []],
    ['other ranges of blocks', ['R3 Ⅱ-5-提供先1～58-①', 'R5 Ⅱ-5-提供先1～60-①'], []],
    ['the whole section between', ['R3 Ⅱ-2-⑥', 'R4 Ⅱ', 'R5 Ⅱ-2-⑥'], []],
    ['what no item names', ['R3 Ⅱ-2-⑥', 'R4 全体', 'R5 Ⅱ-2-⑥'], ['1→3']],
    ['a range and one of its blocks', ['R3 Ⅱ-5-提供先1～58-①', 'R5 Ⅱ-5-提供先1～58-①'], ['1→2']],
    [
      'a field beside the fields of other labels',
      ['R3 Ⅱ-3-⑦ 使用部署', 'R3 Ⅱ-3-⑦ 使用者数', 'R5 Ⅱ-3-⑦ 使用部署', 'R5 Ⅱ-3-⑦ 使用者数'],
      ['1→3', '2→4'],
    ],
    ['a block without its number', ['R3 Ⅱ-4-委託事項-⑥', 'R5 Ⅱ-4-委託事項-⑥'], ['1→2']],
  ])('%s: %j', (_, changes, expected) => {
    const rows = changes.map((change) => {
      const [era = '', ...item] = change.split(' ')
      return { date: era === '〃' ? era : `${era}.4.1`, item: item.join(' ') }
    })
    const { rows: read } = readLog('log.md', markdownOf(rows), null)
    expect(successionsIn(read).map(({ earlier, later }) => `${earlier.number}→${later.number}`)).toEqual(expected)
  })

  test.each([
    [200, 199],
    [201, 0],
  ])('are not looked for where %i rows name an item', (count, expected) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      date: `R${2 + Math.floor(index / 12)}.${1 + (index % 12)}.1`,
      item: 'Ⅰ-7-②',
    }))
    expect(successionsIn(readLog('log.md', markdownOf(rows), null).rows)).toHaveLength(expected)
  })
})
