import { describe, expect, test } from 'vitest'
import { readCompanyNames } from '../src/notation/company-name.ts'
import { readBlockRanges, readDeclaredCounts } from '../src/notation/count.ts'
import { datesIn, inEra, readDate } from '../src/notation/date.ts'
import { readItemLists } from '../src/notation/enumeration.ts'
import { fold } from '../src/notation/fold.ts'
import { keyOf, readItemPaths } from '../src/notation/item-path.ts'
import { readLawReferences } from '../src/notation/law-reference.ts'
import { readNumber } from '../src/notation/number.ts'
import { readOfficeNames } from '../src/notation/office-name.ts'
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
  ])('%s', (text, iso, notation) => expect(readDate(squeeze(text))).toMatchObject({ iso, notation, fault: null }))

  test.each([
    ['令和5年2月30日', { kind: 'day', last: 28 }],
    ['令和5年13月1日', { kind: 'month' }],
    ['平成31年5月1日', { kind: 'after-era', era: '平成', until: '2019-04-30' }],
    ['平成35年', { kind: 'after-era', era: '平成', until: '2019-04-30' }],
    ['令和元年4月30日', { kind: 'before-era', era: '令和', from: '2019-05-01' }],
  ])('%s cannot be', (text, fault) => expect(readDate(squeeze(text))?.fault).toEqual(fault))

  test.each(['未定', '', '第2号', '12.5.3'])('%j is none', (text) => expect(readDate(squeeze(text))).toBeNull())

  test('in prose stand where they are written', () => {
    const text = '令和 4 年 4 月 1 日から平成31年度末、2025年3月31日まで'
    expect(datesIn(squeeze(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
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
  ])('%s', (text, keys) => expect(readItemPaths(squeeze(text)).map(keyOf)).toEqual(keys))

  test('tell file, repeat and labels', () => {
    expect(readItemPaths(squeeze('Ⅱ(住民基本台帳ファイル)－5－提供先1～59－⑦'))).toMatchObject([
      { file: '住民基本台帳ファイル', repeat: { name: '提供先', from: 1, to: 59 } },
    ])
    expect(readItemPaths(squeeze('Ⅲ－3－リスク2(アクセス権の管理方法)'))).toMatchObject([
      { repeat: { name: 'リスク', from: 2, to: 2 }, labels: ['アクセス権の管理方法'] },
    ])
    expect(readItemPaths(squeeze('5ー提供・移転の有無'))).toMatchObject([
      { steps: ['5'], labels: ['提供・移転の有無'] },
    ])
  })
})

describe('law references', () => {
  const told = (text: string) =>
    readLawReferences(squeeze(text)).map(({ law, article, paragraph, item, table, start, end }) =>
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

describe('office names', () => {
  const told = (text: string) =>
    readOfficeNames(text).map(
      ({ qualifier, units, post, start, end }) =>
        `${qualifier}|${units.join('/')}${post ? '|長' : ''} ${text.slice(start, end)}`,
    )

  test.each([
    ['市民局地域部 戸籍課 総務局情報課', ['|市民局/地域部/戸籍課 市民局地域部 戸籍課', '|総務局/情報課 総務局情報課']],
    ['緑市市民部市民課長', ['緑市|市民部/市民課|長 市民部市民課長']],
    ['日の出市市民部市民課', ['出市|市民部/市民課 市民部市民課']],
    ['（市）戸籍課、区の戸籍課', ['(市)|戸籍課 （市）戸籍課', '区の|戸籍課 戸籍課']],
    ['(略)戸籍課', ['|戸籍課 戸籍課']],
    ['子育て支援課と障がい者福祉課', ['|子育て支援課 子育て支援課', '|障がい者福祉課 障がい者福祉課']],
    ['市民課において税務課及び福祉課へ', ['|市民課 市民課', '|税務課 税務課', '|福祉課 福祉課']],
    ['南支所の市民課', ['|南支所 南支所', '支所の|市民課 市民課']],
    ['平成5年3月3日総務局長決裁', ['|総務局|長 総務局長']],
    ['担当課、各課、会議室、一部の課題、賦課、関係者、部署', []],
    ['まちづくり推進課', ['|まちづくり推進課 まちづくり推進課']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('company names', () => {
  test.each([
    ['緑電算株式会社北海道支店', ['緑電算']],
    ['株式会社緑電算中央支店に委託', ['緑電算']],
    ['さくら情報サービス(株)', ['さくら情報サービス']],
    ['委託先はさくら情報サービス㈱', []],
    ['株式会社みずなみデジタル', ['みずなみデジタル']],
    ['緑電算㈱及び青電算㈱', ['緑電算', '青電算']],
  ])('%s', (text, cores) => expect(readCompanyNames(text).map(({ core }) => core)).toEqual(cores))
})

describe('lists and counts', () => {
  test.each([
    ['（1、2、85の2の項）', [['1', '2', '85の2']]],
    ['1の項、2の項及び3の項', [['1', '2', '3']]],
    ['1～4、9の項', [['1', '2', '3', '4', '9']]],
    ['第二十一、二十三の項', [['21', '23']]],
    ['番号法第9条第1項、第2項', []],
    ['別表第二の項のうち、5、6の項', [['5', '6']]],
    ['別表第二の1、2、94、94の項', [['1', '2', '94', '94']]],
    ['1、2、3', []],
  ])('%s', (text, lists) =>
    expect(readItemLists(squeeze(text)).map(({ entries }) => entries.map(({ name }) => name))).toEqual(lists),
  )

  test.each([
    ['提供を行っている 58件', [['提供先', 58]]],
    [
      '[○]提供を行っている（58）件　[○]移転を行っている( 3 )件',
      [
        ['提供先', 58],
        ['移転先', 3],
      ],
    ],
    ['委託する 5件', [['委託事項', 5]]],
    ['条件を満たす件', []],
  ])('%s', (text, counts) =>
    expect(readDeclaredCounts(squeeze(text)).map(({ counted, count }) => [counted, count])).toEqual(counts),
  )

  test.each([
    ['提供先1～58:〇〇', [['提供先', 1, 58]]],
    ['提供先１〜５８', [['提供先', 1, 58]]],
    ['委託事項①～③', [['委託事項', 1, 3]]],
    ['提供先1から提供先9まで', [['提供先', 1, 9]]],
    ['提供先1', []],
  ])('%s', (text, ranges) =>
    expect(readBlockRanges(squeeze(text)).map(({ counted, from, to }) => [counted, from, to])).toEqual(ranges),
  )
})
