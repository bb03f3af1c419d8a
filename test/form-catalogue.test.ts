import { describe, expect, test } from 'vitest'
import { below, CATALOGUES, type FormItem, find, namesOf, stepsBelow } from '../rules/knowledge/form-catalogue.ts'
import type { Form } from '../src/model.ts'
import type { ItemPath } from '../src/notation/item-path.ts'

type Section = ItemPath['section']

describe('the catalogue of a form', () => {
  const told = ({ key, labels, star, starCertainty, since, until, aliases, cells }: FormItem) => [
    [key, ...labels].join(' '),
    `${star ? '※' : '-'} ${starCertainty}`,
    `${since ?? ''}~${until ?? ''}`,
    ...aliases,
    ...(cells ? [cells.flags] : []),
  ]

  test.each<readonly [Form, number, readonly (readonly string[])[]]>([
    [
      '様式2',
      68,
      [
        ['Ⅰ', '- unconfirmed', '~'],
        ['Ⅰ-9 適用した理由', '- unconfirmed', '2024-10-01~'],
        ['Ⅳ-1', '- unconfirmed', '2019-01-01~'],
        ['Ⅳ-9', '- unconfirmed', '2019-01-01~2024-09-30'],
        ['Ⅳ-9', '- unconfirmed', '2024-10-01~'],
      ],
    ],
    [
      '様式3',
      158,
      [
        ['Ⅰ-4', '※ unconfirmed', '~'],
        ['Ⅰ-4 法令上の根拠', '※ unconfirmed', '~'],
        ['Ⅱ-2-③ その必要性', '- unconfirmed', '~'],
        ['Ⅱ-2-④ 主な記録項目', '※ unconfirmed', '~', 'g'],
      ],
    ],
    [
      '様式4',
      276,
      [
        ['Ⅰ-1', '- unconfirmed', '~'],
        ['Ⅰ-1-②', '※ verified', '~'],
        ['Ⅲ-4 特定個人情報ファイルの取扱いの記録 具体的な方法', '※ unconfirmed', '~', '取り扱いの記録'],
        ['別添1 備考', '- unclear', '~', '事務内容 備考'],
      ],
    ],
  ])('of %s has %i items, as they are marked', (form, size, some) => {
    const items = [...CATALOGUES[form].values()].flat()
    const names = some.map(([name]) => name)
    expect(items).toHaveLength(size)
    expect(items.map(told).filter(([name]) => names.includes(name))).toEqual(some)
  })
})

describe('a path through a form', () => {
  test.each<readonly [Form, Section, readonly string[], string, string | null]>([
    ['様式2', '別添1', [], '', null],
    ['様式4', 'Ⅸ', [], '', 'Ⅸ'],
    ['様式4', 'Ⅱ', ['5', '提供先12', '①'], 'Ⅱ-5-提供先-①', null],
    ['様式4', 'Ⅲ', ['2', 'リスク'], 'Ⅲ-2', null],
    ['様式4', 'Ⅲ', ['2', 'リスク9'], 'Ⅲ-2', 'リスク9'],
    ['様式4', 'Ⅲ', ['2', 'リスク12'], 'Ⅲ-2', 'リスク12'],
    ['様式4', 'Ⅱ', ['3', '委託事項'], 'Ⅱ-3', '委託事項'],
    ['様式4', 'Ⅱ', ['3', '謎の欄'], 'Ⅱ-3', null],
    ['様式4', 'Ⅱ', ['2', 'システム'], 'Ⅱ-2', null],
    ['様式3', 'Ⅲ', ['8', '9'], 'Ⅲ-8', null],
    ['様式2', 'Ⅲ', ['1'], 'Ⅲ', null],
    ['様式2', 'Ⅲ', ['2'], 'Ⅲ', '2'],
    ['様式4', '別添1', ['2'], '別添1', null],
    ['様式4', '別添1', ['3'], '別添1', '3'],
  ])('of %s at %s %j leads to %j, unknown: %j', (form, section, steps, key, unknown) => {
    expect(find({ section, steps }, form)).toEqual({ key, unknown })
  })

  test.each<readonly [string, Form, string, readonly string[]]>([
    ['Ⅰ-7', '様式4', '⑨', ['①', '②']],
    ['Ⅲ', '様式4', 'リスク1', []],
    ['Ⅲ-4', '様式3', 'リスク2', ['リスク']],
    ['', '様式3', 'Ⅸ', ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ']],
  ])('goes on at %j of %s like %s: %j', (key, form, like, expected) => {
    expect(stepsBelow(key, form, like)).toEqual(expected)
  })
})

describe('an item', () => {
  const itemsAt = (form: Form, key: string) => CATALOGUES[form].get(key) ?? []

  test('goes by its title, with what leads to it and alone, and by its other names', () => {
    const names = itemsAt('様式4', 'Ⅲ-4').map(namesOf)
    expect(names).toContainEqual(['特定個人情報ファイルの取扱いの記録具体的な方法', '具体的な方法', '取り扱いの記録'])
    expect(itemsAt('様式4', 'Ⅰ-4').map(namesOf)).toContainEqual(['特定個人情報ファイルを取り扱う理由'])
  })

  test('holds its fields and the items below it', () => {
    const [item] = itemsAt('様式4', 'Ⅰ-7')
    expect(item && below(item).map(({ key, labels }) => [key, ...labels].join(' '))).toEqual(['Ⅰ-7', 'Ⅰ-7-①', 'Ⅰ-7-②'])
  })
})
