import { describe, expect, test } from 'vitest'
import { datesIn, inEra, readDate } from '../src/notation/date.ts'
import { fold } from '../src/notation/fold.ts'
import { keyOf, readItemPaths } from '../src/notation/item-path.ts'
import { readLawReferences } from '../src/notation/law-reference.ts'
import { readNumber } from '../src/notation/number.ts'
import { squeeze } from '../src/notation/squeeze.ts'

describe('numbers', () => {
  test.each([
    ['19', 19],
    ['十九', 19],
    ['百二十', 120],
    ['一九', 19],
    ['二〇', 20],
    ['千', 1000],
  ])('%s', (text, value) => expect(readNumber(text)).toBe(value))

  test.each(['', '第', 'x'])('%j is none', (text) => expect(readNumber(text)).toBeNaN())
})

describe('folding', () => {
  test('keeps every index', () => {
    const text = '第１９条－ｼｽﾃﾑ〜①Ⅱ𠮷　ー'
    expect(fold(text)).toBe('第19条-システム~①Ⅱ𠮷 ー')
    expect(fold(text)).toHaveLength(text.length)
  })

  test('squeezing leads back', () => {
    const text = ' 平 成　28 年 3 5 '
    const { text: squeezed, span } = squeeze(text)
    expect(squeezed).toBe('平成28年3 5')
    const { start, end } = span(0, 5)
    expect(text.slice(start, end)).toBe('平 成　28 年')
  })
})

describe('dates', () => {
  test.each([
    ['令和5年2月3日', '2023-02-03', 'era'],
    ['令和元年５月１日', '2019-05-01', 'era'],
    ['令和1年5月1日', '2019-05-01', 'era'],
    ['平 成 28 年 2 月 29 日', '2016-02-29', 'era'],
    ['令和五年二月三日', '2023-02-03', 'era'],
    ['R5.2.3', '2023-02-03', 'era-letter'],
    ['R5/2/3', '2023-02-03', 'era-letter'],
    ['Ｈ３１．４．３０', '2019-04-30', 'era-letter'],
    ['2023/2/3', '2023-02-03', 'western-signs'],
    ['2023-02-03', '2023-02-03', 'western-signs'],
    ['2023年2月3日', '2023-02-03', 'western'],
    ['20230203', '2023-02-03', 'digits'],
    ['令和5年2月3日～3月1日', '2023-02-03', 'era'],
    ['令和5年2月', '2023-02-01', 'era'],
  ])('%s', (text, iso, notation) => expect(readDate(text)).toMatchObject({ iso, notation, fault: null }))

  test.each([
    ['令和5年2月30日', { kind: 'day', last: 28 }],
    ['令和5年13月1日', { kind: 'month' }],
    ['平成31年5月1日', { kind: 'after-era', until: '2019-04-30' }],
    ['平成35年', { kind: 'after-era', until: '2019-04-30' }],
    ['令和元年4月30日', { kind: 'before-era', from: '2019-05-01' }],
  ])('%s cannot be', (text, fault) => expect(readDate(text)?.fault).toEqual(fault))

  test.each(['未定', '', '第2号', '12.5.3'])('%j is none', (text) => expect(readDate(text)).toBeNull())

  test('in prose stand where they are written', () => {
    const text = '令和 4 年 4 月 1 日から平成31年度末、2025年3月31日まで'
    expect(datesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '令和 4 年 4 月 1 日',
      '2025年3月31日',
    ])
  })

  test('are told in their era', () => {
    expect(inEra('2019-05-01')).toBe('令和元年5月1日')
    expect(inEra('2021-09-01')).toBe('令和3年9月1日')
  })
})

describe('item paths', () => {
  test.each([
    ['I-1-②', ['Ⅰ-1-②']],
    ['I-2-システム2-②', ['Ⅰ-2-システム-②']],
    ['I-2-システム8', ['Ⅰ-2-システム']],
    ['II(住民基本台帳ファイル)ー2ー⑥', ['Ⅱ-2-⑥']],
    ['II(住民基本台帳ファイル)ー4ー委託事項①ー⑥', ['Ⅱ-4-委託事項-⑥']],
    ['II(住民基本台帳ファイル)ー5ー提供・移転の有無', ['Ⅱ-5']],
    ['Ⅱ(住民基本台帳ファイル)－5－提供先1～59－①、②、③', ['Ⅱ-5-提供先-①', 'Ⅱ-5-提供先-②', 'Ⅱ-5-提供先-③']],
    ['Ⅲ－3(住民基本台帳ファイル)－リスク2(特定個人情報の使用の記録) ・具体的な方法', ['Ⅲ-3-リスク']],
    ['Ⅲ(住民基本台帳ファイル)－4(取り扱いの記録)', ['Ⅲ-4']],
    ['(別添1)事務内容 備考', ['別添1']],
    ['Vー2ー①', ['Ⅴ-2-①']],
    ['Ⅱ-2-⑥、Ⅱ-3-⑦', ['Ⅱ-2-⑥', 'Ⅱ-3-⑦']],
    ['Ⅱ－３－①～③', ['Ⅱ-3-①', 'Ⅱ-3-②', 'Ⅱ-3-③']],
    ['Ⅱ 特定個人情報ファイルの概要 3.特定個人情報の入手・使用 ②入手方法', ['Ⅱ-3-②']],
    ['Ⅰ8.他の評価実施機関', ['Ⅰ-8']],
    ['Ⅱ. 2. ⑥事務担当部署', ['Ⅱ-2-⑥']],
    ['表紙', ['']],
  ])('%s', (text, keys) => expect(readItemPaths(text).map(keyOf)).toEqual(keys))

  test('tell file, repeat and labels', () => {
    expect(readItemPaths('Ⅱ(住民基本台帳ファイル)－5－提供先1～59－⑦')).toMatchObject([
      { file: '住民基本台帳ファイル', repeat: { name: '提供先', from: 1, to: 59 } },
    ])
    expect(readItemPaths('Ⅲ－3－リスク2(アクセス権の管理方法)')).toMatchObject([
      { repeat: { name: 'リスク', from: 2, to: 2 }, labels: ['アクセス権の管理方法'] },
    ])
    expect(readItemPaths('5ー提供・移転の有無')).toMatchObject([{ steps: ['5'], labels: ['提供・移転の有無'] }])
  })
})

describe('law references', () => {
  const told = (text: string) =>
    readLawReferences(text).references.map(({ law, article, paragraph, item, table, start, end }) =>
      [law, article, paragraph, item, table, text.slice(start, end)].join(' '),
    )

  test.each([
    ['番号法第19条第7号', ['番号法 19  7  番号法第19条第7号']],
    [
      '・番号法第十九条第七号(特定個人情報の提供の制限)及び別表第二',
      ['番号法 19  7  番号法第十九条第七号', '番号法    2 別表第二'],
    ],
    ['番号法 第１９条 第７号', ['番号法 19  7  番号法 第１９条 第７号']],
    ['番号法19条7号', ['番号法 19  7  番号法19条7号']],
    [
      '行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号。以下「番号法」という。）第19条第8号',
      [
        '番号法 19  8  行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号。以下「番号法」という。）第19条第8号',
      ],
    ],
    ['法第19条第7号', ['番号法 19  7  法第19条第7号']],
    ['番号法第19条第8号、同条第9号', ['番号法 19  8  番号法第19条第8号', '番号法 19  9  同条第9号']],
    ['番号法第19条第7号及び第8号', ['番号法 19  7  番号法第19条第7号', '番号法 19  8  第8号']],
    [
      '住民基本台帳法第30条の10第1項第1号及び同法別表第二',
      ['住民基本台帳法 30 1 1  住民基本台帳法第30条の10第1項第1号', '住民基本台帳法    2 同法別表第二'],
    ],
    ['番号法に基づき提供する。(第19条第7号)', ['番号法 19  7  第19条第7号']],
    ['札幌市個人番号利用条例別表第2', ['札幌市個人番号利用条例    2 札幌市個人番号利用条例別表第2']],
    ['番号法別表の14の項', ['番号法    0 番号法別表']],
    ['番号法別表第一の10の項', ['番号法    1 番号法別表第一']],
    ['マイナンバー法第9条第1項　別表第一', ['番号法 9 1   マイナンバー法第9条第1項', '番号法    1 別表第一']],
    ['番号法施行令第20条', ['番号法施行令 20    番号法施行令第20条']],
    ['番号利用法第19条第7号', ['番号法 19  7  番号利用法第19条第7号']],
    ['告示第4号', []],
    ['第19条第7号', [' 19  7  第19条第7号']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
