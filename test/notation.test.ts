import { describe, expect, test } from 'vitest'
import { readChoices } from '../src/notation/choice.ts'
import { readCompanyNames } from '../src/notation/company-name.ts'
import { readBlockRanges, readDeclaredCounts } from '../src/notation/count.ts'
import { datesIn, fiscalYearsIn, inEra, readDate, readDay } from '../src/notation/date.ts'
import { readDetermination, readTargetDenial } from '../src/notation/determination.ts'
import { editScript } from '../src/notation/edit-script.ts'
import { readItemLists } from '../src/notation/enumeration.ts'
import { fold, hasWord } from '../src/notation/fold.ts'
import { keyOf, readItemPaths } from '../src/notation/item-path.ts'
import { readItemStyle, restyled } from '../src/notation/item-style.ts'
import { isAlike, likeness } from '../src/notation/label.ts'
import { readLawReferences } from '../src/notation/law-reference.ts'
import { readMajorClaim } from '../src/notation/major-change.ts'
import { readAmount, readNumber } from '../src/notation/number.ts'
import { readOfficeNames } from '../src/notation/office-name.ts'
import { isInPast, namesDayBefore } from '../src/notation/past.ts'
import { followsPractice } from '../src/notation/practice.ts'
import { speaksOfHistory } from '../src/notation/quotation.ts'
import { alreadyDoneIn, datesAfter, fiscalYearsAfter, yetToComeIn } from '../src/notation/reason-times.ts'
import { sentenceAround, sidesOf } from '../src/notation/sentence.ts'
import { compareSingleValues, singleValueOf } from '../src/notation/single-value.ts'
import { squeeze } from '../src/notation/squeeze.ts'
import { readWordLists } from '../src/notation/word-list.ts'

describe('numbers', () => {
  test.each([
    ['19', 19],
    ['十九', 19],
    ['百二十', 120],
    ['一九', 19],
    ['二〇', 20],
    ['二千三百', 2300],
    ['千', 1000],
    ['〇', 0],
    ['零', 0],
    ['壱', 1],
    ['弐', 2],
    ['参', 3],
    ['四五六七八九', 456789],
    ['三百五', 305],
  ])('%s', (text, value) => expect(readNumber(text)).toBe(value))

  test.each(['', '第', 'x', '19x', 'x19', '1九', '十x'])('%j is none', (text) => expect(readNumber(text)).toBeNaN())

  test.each([
    ['50', 50],
    ['1,234,567', 1_234_567],
    ['3万', 30_000],
    ['1万2千', 12_000],
    ['1千2百', 1200],
    ['2万3千500', 23_500],
    ['0.57万', 5700],
    ['1.1千', 1100],
    ['12.5', 12.5],
    ['3百', 300],
    ['千二百', 1200],
    ['二万五百', 20_500],
  ])('the amount %s', (text, value) => expect(readAmount(text)).toBe(value))

  test.each(['1.2.3', 'x1千', '1千x', '1.千'])('%j is no amount', (text) => expect(readAmount(text)).toBeNaN())
})

describe('folding', () => {
  test('keeps every index', () => {
    const text = '第１９条－ｼｽﾃﾑ〜①Ⅱ𠮷　ー'
    expect(fold(text)).toBe('第19条-システム~①Ⅱ𠮷 ー')
    expect(fold(text)).toHaveLength(text.length)
  })

  test.each([
    ['ｱ', true],
    ['é', true],
    ['한글', true],
    ['、－', false],
  ])('%s has a word: %s', (text, expected) => expect(hasWord(text)).toBe(expected))

  test('squeezing leads back', () => {
    const text = ' 平 成　28 年 3 5 '
    const { text: squeezed, span } = squeeze(text)
    expect(squeezed).toBe('平成28年3 5')
    const { start, end } = span(0, 5)
    expect(text.slice(start, end)).toBe('平 成　28 年')
    for (const [at, sign] of Array.from(squeezed).entries()) {
      const place = span(at, at + 1)
      expect(fold(text.slice(place.start, place.end))).toBe(sign)
    }
  })

  test('an empty stretch stays empty, and before the first digit stands no space', () => {
    const { text, span } = squeeze('28 年 2 月')
    expect(text).toBe('28年2月')
    expect(span(2, 2)).toEqual({ start: 3, end: 3 })
    expect(span(3, 3)).toEqual({ start: 5, end: 5 })
    expect(squeeze('3  5日').span(1, 2)).toEqual({ start: 2, end: 3 })
  })
})

describe('boxes of the form', () => {
  test.each([
    ['[○]自己点検 [ ]内部監査', ['+自己点検|[○]自己点検', '-内部監査|[ ]内部監査']],
    ['［　○　］ マイナポータル［］紙', ['+マイナポータル|［　○　］ マイナポータル', '-紙|［］紙']],
    ['[✓]はい、[10人未満]、[○]', []],
    ['(○)自己点検', []],
  ])('%s', (text, boxes) =>
    expect(
      readChoices(text).map(
        ({ label, isChosen, start, end }) => `${isChosen ? '+' : '-'}${label}|${text.slice(start, end)}`,
      ),
    ).toEqual(boxes),
  )
})

describe('sentences', () => {
  test.each([
    ['甲である。乙は〔番号法〕による。丙である。', '乙は番号法による'],
    ['甲である\n乙は〔番号法〕による\n丙である', '乙は番号法による'],
    ['・甲の提出・公表は〔番号法〕による ・乙', '甲の提出・公表は番号法による'],
    ['甲 ・乙は〔番号法〕による※丙を除く', '乙は番号法による'],
    ['※甲を除く※乙は〔番号法〕による', '乙は番号法による'],
    ['〔番号法〕による', '番号法による'],
    ['甲である。乙(丙(丁)である。〔番号法〕による。)', '乙(丙(丁)である。番号法による'],
    ['甲(乙である。)丙は〔番号法〕による', ')丙は番号法による'],
  ])('%s', (marked, sentence) => {
    const [ahead = '', name = '', behind = ''] = marked.split(/[〔〕]/)
    const place = { start: ahead.length, end: ahead.length + name.length }
    expect(sentenceAround(ahead + name + behind, place)).toBe(sentence)
  })

  test.each([
    ['甲。乙〔番号法〕丙。丁', ['乙', '丙']],
    ['甲。乙(丙。〔番号法〕丁)に戊。己', ['乙(丙。', '丁)に戊']],
    ['甲(乙。)丙〔番号法〕丁', [')丙', '丁']],
    ['甲(乙\n丙〔番号法〕', ['丙', '']],
    ['(甲。〔番号法〕乙)', ['(甲。', '乙)']],
    [`〔番号法〕${'乙'.repeat(300)}`, ['', '乙'.repeat(120)]],
  ])('both sides of %s', (marked, sides) => {
    const [ahead = '', name = '', behind = ''] = marked.split(/[〔〕]/)
    const place = { start: ahead.length, end: ahead.length + name.length }
    expect(sidesOf(ahead + name + behind, place)).toEqual(sides)
  })

  test('of an endless one, no more is read than what is near', () => {
    const [ahead, behind] = ['甲'.repeat(1000), '乙'.repeat(1000)]
    expect(sentenceAround(`${ahead}番号法${behind}`, { start: 1000, end: 1003 })).toBe(
      `${ahead.slice(-400)}番号法${behind.slice(-400)}`,
    )
  })
})

describe('what tells of the past', () => {
  test.each([
    'で使っていた帳面を引き継いだものに書く',
    '情報連携を開始した',
    '課が引き継いだ」',
    '手順を読んだ)',
    'が定めたもので、',
  ])('%s', (rest) => expect(isInPast(rest)).toBe(true))

  test.each(['により行う', '確認が大事だ', '受け付けた申請書', 'しなければならない'])('not %s', (rest) =>
    expect(isInPast(rest)).toBe(false),
  )

  test.each([
    ['平成29年11月13日に開始', true],
    ['令和2年度の契約', true],
    ['令和4年4月に開始', false],
    ['番号法(平成25年法律第27号)により', false],
    ['緑市個人番号条例(平成27年緑市条例第3号)により', false],
    ['命令(平成26年内閣府・総務省令第5号)により', false],
    ['法律(平成25年法律第27号)により平成30年', true],
  ])('%s', (sentence, expected) => expect(namesDayBefore(sentence, '2021-09-01')).toBe(expected))

  test.each(['運用精査による', '実態に合わせた', '従来から'])('the practice: %s', (reason) =>
    expect(followsPractice(reason)).toBe(true),
  )
})

describe('lists of words', () => {
  const SEVEN = '宛名番号、氏名、生年月日、性別、住所、電話番号、世帯番号'
  test.each([
    [`${SEVEN}、異動日`, `${SEVEN}、異動日`],
    [`次の項目:${SEVEN}，国籍（在留資格）。ほか`, `${SEVEN},国籍(在留資格)`],
    [`${SEVEN}、転入元市町村コード`, `${SEVEN}、転入元市町村コード`],
    [`${SEVEN}、12項目の計`, `${SEVEN}、12項目の計`],
    [SEVEN, ''],
    [`${SEVEN}・異動日`, ''],
    [`${SEVEN}、異動日を確認する。`, ''],
    [`${SEVEN}、緑市`, ''],
    [`${SEVEN}、第12項`, ''],
    [`${SEVEN}、12、34`, ''],
    ['氏名、性別、住所、続柄、12、国籍、本籍、番号、区分', ''],
    ['氏名、性別、住所、続柄。国籍、本籍、番号、区分', ''],
  ])('%s', (text, expected) => {
    const folded = fold(text)
    const lists = readWordLists(text).map((list) => folded.slice(list[0]?.start, list.at(-1)?.end))
    expect(lists.join(' / ')).toBe(expected)
  })
})

describe('cells that hold one value', () => {
  test.each([
    ['[ 10年以上 20年未満 ]', 'period 10年以上20年未満'],
    ['七年間', 'period 7年'],
    ['3箇月', 'period 3月'],
    ['３か月間', 'period 3月'],
    ['1年6ヶ月', 'period 1年6月'],
    ['30日超', 'period 30日超'],
    ['1千人以上1万人未満', 'headcount 1000人以上10000人未満'],
    ['[ 1,000人以上 1万人未満 ]', 'headcount 1000人以上10000人未満'],
    ['10万人以上 30万人未満', 'headcount 100000人以上300000人未満'],
    ['1万5千人', 'headcount 15000人'],
    ['十万五百人', 'headcount 100500人'],
    ['20百人', 'headcount 2000人'],
    ['[ 未定 ]', 'choice 未定'],
    ['＜選択肢＞ [ 10人未満 ]', 'headcount 10人未満'],
    ['再委託しない', 'choice 再委託しない'],
    ['委託する', 'choice 委託する'],
    ['発生なし', 'choice 発生なし'],
    ['株式会社緑電算', 'company 緑電算'],
    ['緑電算(株)', 'company 緑電算'],
    ['緑電算㈱', 'company 緑電算'],
  ])('%s', (text, expected) => {
    const value = singleValueOf(squeeze(text))
    expect(value && `${value.kind} ${value.value}`).toBe(expected)
  })

  test.each([
    '5年間保存する',
    '保存期間は5年',
    '利用者は10人',
    '10人の職員',
    '来年度実施する',
    '実施する予定',
    '緑電算株式会社に委託',
    '緑電算株式会社、青電算株式会社',
    '',
  ])('%s holds more or none', (text) => expect(singleValueOf(squeeze(text))).toBeNull())

  test.each([
    ['七年間', '[ 7年 ]', 'same'],
    ['5年', '7年', 'other'],
    ['5年', '5人', null],
    ['5年', '5年間保存する', null],
    ['5年間保存する', '5年', null],
  ])('%s and %s: %s', (a, b, expected) => expect(compareSingleValues(a, b)).toBe(expected))
})

describe('names spoken of as history', () => {
  test.each([
    ['旧', '第7号'],
    ['改正前の', '別表第二'],
    ['改正前', '別表第二'],
    ['従前の', '別表第二'],
    ['当時の', '情報課'],
    ['廃止前の', '情報課'],
    ['廃止前', '情報課'],
    ['従前', '情報課'],
    ['当時', '情報課'],
    ['変更前:', '情報課'],
    ['改称前「', '情報課」'],
    ['', 'から第8号に変更'],
    ['', '長から窓口課長に改称'],
    ['「', '」を「窓口課」に変更'],
    ['', '(令和4年度まで)を窓口課に名称を変更'],
    ['', '→窓口課へ'],
    ['', 'を窓口課に読替え'],
    ['', 'から窓口課へ移行'],
    ['', '(現窓口課)'],
    ['', '長(現在の窓口課長)'],
    ['', '(現行:窓口課)'],
  ])('%s…%s', (before, after) => expect(speaksOfHistory(before, after)).toBe(true))

  test.each([
    ['旧姓を', 'が確認する'],
    ['', 'から提供を受ける'],
    ['', 'を確認する。第7号から第8号に変更'],
    ['', 'が、情報課(現窓口課)と'],
    ['', '(新設)'],
    ['', 'を窓口課に置く'],
  ])('%s…%s is not', (before, after) => expect(speaksOfHistory(before, after)).toBe(false))
})

describe('dates', () => {
  test.each([
    ['令和5年2月3日', '2023-02-03', 'era'],
    ['令和元年５月１日', '2019-05-01', 'era'],
    ['令和1年5月1日', '2019-05-01', 'era'],
    ['平 成 28 年 2 月 29 日', '2016-02-29', 'era'],
    ['令和五年二月三日', '2023-02-03', 'era'],
    ['R5.2.3', '2023-02-03', 'era-letter'],
    ['r5.2.3', '2023-02-03', 'era-letter'],
    ['令5.2.3', '2023-02-03', 'era-letter'],
    ['R5/2/3', '2023-02-03', 'era-letter'],
    ['Ｈ３１．４．３０', '2019-04-30', 'era-letter'],
    ['R5年2月3日', '2023-02-03', 'era-letter'],
    ['令和5.2.3', '2023-02-03', 'era'],
    ['㋿5年2月3日', '2023-02-03', 'era'],
    ['2023/2/3', '2023-02-03', 'western-signs'],
    ['2023-02-03', '2023-02-03', 'western-signs'],
    ['2023年2月3日', '2023-02-03', 'western'],
    ['20230203', '2023-02-03', 'digits'],
    ['令和5年2月3日～3月1日', '2023-02-03', 'era'],
    ['令和5年2月', '2023-02-01', 'era'],
    ['明治45年7月29日', '1912-07-29', 'era'],
    ['大正元年7月30日', '1912-07-30', 'era'],
    ['大正15年12月24日', '1926-12-24', 'era'],
    ['昭和元年12月25日', '1926-12-25', 'era'],
    ['昭和64年1月7日', '1989-01-07', 'era'],
    ['平成元年1月8日', '1989-01-08', 'era'],
    ['平成元年', '1989-01-01', 'era'],
    ['平成31年4月30日', '2019-04-30', 'era'],
    ['㍾45年7月29日', '1912-07-29', 'era'],
    ['㍽10年1月31日', '1921-01-31', 'era'],
    ['㍼50年12月31日', '1975-12-31', 'era'],
    ['㍻28.2.29', '2016-02-29', 'era'],
    ['M45.7.29', '1912-07-29', 'era-letter'],
    ['t10-1-31', '1921-01-31', 'era-letter'],
    ['昭50/12', '1975-12-01', 'era-letter'],
    ['R元.5.1', '2019-05-01', 'era-letter'],
    ['H31年4月', '2019-04-01', 'era-letter'],
    ['2024年2月29日', '2024-02-29', 'western'],
    ['1989年', '1989-01-01', 'western'],
    ['2023.12', '2023-12-01', 'western-signs'],
    ['変更日 2023.2.3 (令和4年1月1日公表)', '2023-02-03', 'western-signs'],
  ])('%s', (text, iso, notation) => expect(readDate(squeeze(text))).toMatchObject({ iso, notation, fault: null }))

  test.each([
    ['令和5年2月30日', { kind: 'day', last: 28 }],
    ['令和5年13月1日', { kind: 'month' }],
    ['平成31年5月1日', { kind: 'after-era', era: '平成', until: '2019-04-30' }],
    ['平成35年', { kind: 'after-era', era: '平成', until: '2019-04-30' }],
    ['令和元年4月30日', { kind: 'before-era', era: '令和', from: '2019-05-01' }],
    ['令和5年0月1日', { kind: 'month' }],
    ['令和5年1月0日', { kind: 'day', last: 31 }],
    ['2024/2/30', { kind: 'day', last: 29 }],
    ['2023年2月29日', { kind: 'day', last: 28 }],
    ['昭和64年1月8日', { kind: 'after-era', era: '昭和', until: '1989-01-07' }],
    ['平成元年1月7日', { kind: 'before-era', era: '平成', from: '1989-01-08' }],
    ['平成31年5月', { kind: 'after-era', era: '平成', until: '2019-04-30' }],
    ['令和元年4月', { kind: 'before-era', era: '令和', from: '2019-05-01' }],
  ])('%s cannot be', (text, fault) => expect(readDate(squeeze(text))?.fault).toEqual(fault))

  test.each([
    '未定',
    '',
    '第2号',
    '12.5.3',
    '令和5年度',
    'H28年度',
    'H28年代',
    '2023年度',
    '5年2月3日',
    'AR5.2.3',
    '号令5.2.3',
    '12023.2.3',
    '202302031',
  ])('%j is none', (text) => expect(readDate(squeeze(text))).toBeNull())

  test('in prose stand where they are written', () => {
    const text = '令和 4 年 4 月 1 日から平成31年度末、2025年3月31日まで'
    expect(datesIn(squeeze(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      '令和 4 年 4 月 1 日',
      '2025年3月31日',
    ])
  })

  test('in prose come in their order, but for fiscal years', () => {
    const text = '2023年4月1日、令和4年度、令和5年5月1日及び2024年'
    expect(datesIn(squeeze(text)).map(({ iso, precision }) => `${iso} ${precision}`)).toEqual([
      '2023-04-01 day',
      '2023-05-01 day',
      '2024-01-01 year',
    ])
  })

  test('that are beside their era tell their day, impossible ones none', () => {
    expect(readDate(squeeze('平成31年5月1日'))?.iso).toBe('2019-05-01')
    expect(readDate(squeeze('令和5年2月30日'))?.iso).toBeNull()
    expect(readDate(squeeze('R3.4.1～R5.3.31'))?.iso).toBe('2021-04-01')
    expect(readDate(squeeze('2021/4/1 令和5年4月1日'))?.iso).toBe('2021-04-01')
    expect(readDate(squeeze('令和5年2月'))?.precision).toBe('month')
    expect(readDate(squeeze('令和5年'))?.precision).toBe('year')
    expect(datesIn(squeeze('12.5'))).toEqual([])
  })

  test.each([
    ['R5.2.3', '2023-02-03'],
    ['令和5年2月', null],
    ['令和5年2月30日', null],
    ['平成31年5月1日', null],
    ['未定', null],
  ])('the day of %s is %s', (text, day) => expect(readDay(squeeze(text))).toBe(day))

  test('of fiscal years are their first days', () => {
    const text = '令和 7 年度から、平成31年度末、2025年度、令和元年度、令和6年'
    expect(fiscalYearsIn(squeeze(text)).map(({ iso, start, end }) => `${iso} ${text.slice(start, end)}`)).toEqual([
      '2025-04-01 令和 7 年度',
      '2019-04-01 平成31年度',
      '2025-04-01 2025年度',
      '2019-04-01 令和元年度',
    ])
  })

  test.each([
    ['2021-09-01', '令和3年9月1日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1868-10-23', '明治元年10月23日'],
    ['1868-10-22', '1868年10月22日'],
  ])('%s is %s', (iso, written) => expect(inEra(iso)).toBe(written))
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
    ['Ⅲ－3(住民基本台帳ファイル)－リスク2(特定個人情報の使用の記録) ・具体的な方法', ['Ⅲ-3-リスク2']],
    ['Ⅲ-3-リスク1～3', ['Ⅲ-3-リスク1', 'Ⅲ-3-リスク2', 'Ⅲ-3-リスク3']],
    ['Ⅲ-3-リスク1、リスク2(ユーザ認証の管理)、4', ['Ⅲ-3-リスク1', 'Ⅲ-3-リスク2', 'Ⅲ-3-リスク4']],
    ['Ⅲ-4-リスク(規定の内容)', ['Ⅲ-4-リスク']],
    ['Ⅲ.7.リスク1⑨', ['Ⅲ-7-リスク1-⑨']],
    ['Ⅰ-5、6', ['Ⅰ-5', 'Ⅰ-6']],
    ['Ⅱ-2-⑥、3-⑦', ['Ⅱ-2-⑥', 'Ⅱ-3-⑦']],
    ['Ⅱ-2-⑥\nⅡ-3-⑦', ['Ⅱ-2-⑥', 'Ⅱ-3-⑦']],
    ['Ⅲ、Ⅳ', ['Ⅲ', 'Ⅳ']],
    ['Ⅰ-1-②、(別添1)事務の内容', ['Ⅰ-1-②', '別添1']],
    ['Ⅰ-2-システム1-②、システム3-②', ['Ⅰ-2-システム-②', 'Ⅰ-2-システム-②']],
    ['Ⅱ-5-提供先1-①・②', ['Ⅱ-5-提供先-①', 'Ⅱ-5-提供先-②']],
    ['Ⅱの5の提供先1の①', ['Ⅱ-5-提供先-①']],
    ['Ⅱ【住民基本台帳ファイル】-2-⑥', ['Ⅱ-2-⑥']],
    ['Ⅱ 1.住民基本台帳ファイル 2.③ その必要性', ['Ⅱ-2-③']],
    ['Ⅱ-2-④ 全ての記録項目(別添2を参照。)', ['Ⅱ-2-④']],
    [
      'Ⅰ　基本情報\n２．特定個人情報ファイルを取り扱う事務において使用するシステム\nシステム４\n②システムの機能',
      ['Ⅰ-2-システム-②'],
    ],
    [
      'Ⅲ　特定個人情報ファイルの取扱いプロセスにおけるリスク対策 ３．特定個人情報の使用 リスク２　権限のない者（元職員、アクセス権限のない職員等）によって不正に使用されるリスク ユーザ認証の管理',
      ['Ⅲ-3-リスク2'],
    ],
    [
      'Ⅲ ７．特定個人情報の保管・消去 リスク１　特定個人情報の漏えい・滅失・毀損リスク ⑨過去３年以内に、評価実施機関において、個人情報に関する重大事故が発生したか',
      ['Ⅲ-7-リスク1-⑨'],
    ],
    ['Ⅴ　開示請求、問合せ １．特定個人情報の開示・訂正・利用停止請求 ②請求方法', ['Ⅴ-1-②']],
    ['Ⅲ(住民基本台帳ファイル)－4(取り扱いの記録)', ['Ⅲ-4']],
    ['(別添1)事務内容 備考', ['別添1']],
    ['Vー2ー①', ['Ⅴ-2-①']],
    ['Ⅱ-2-⑥、Ⅱ-3-⑦', ['Ⅱ-2-⑥', 'Ⅱ-3-⑦']],
    ['Ⅱ－３－①～③', ['Ⅱ-3-①', 'Ⅱ-3-②', 'Ⅱ-3-③']],
    ['Ⅱ 特定個人情報ファイルの概要 3.特定個人情報の入手・使用 ②入手方法', ['Ⅱ-3-②']],
    ['Ⅰ8.他の評価実施機関', ['Ⅰ-8']],
    ['Ⅱ. 2. ⑥事務担当部署', ['Ⅱ-2-⑥']],
    ['表紙', ['']],
    ['、Ⅰ-1', ['Ⅰ-1']],
    ['、別添1', ['別添1']],
    ['Ⅱ-2-⑥、・3-⑦', ['Ⅱ-2-⑥', 'Ⅱ-3-⑦']],
    ['Ⅰ-1-②Ⅱ-3-①', ['Ⅰ-1-②', 'Ⅱ-3-①']],
    ['Ⅰ-1-② Ⅱ(甲ファイル)ー3', ['Ⅰ-1-②', 'Ⅱ-3']],
    ['Ⅰ-1-② Ⅴ類型', ['Ⅰ-1-②']],
    ['Ⅰ-1(別添2)', ['Ⅰ-1']],
    ['2-④(別添2)', ['-2-④']],
    ['別添1別添2', ['別添1']],
    ['別添1、別添2及び別添3', ['別添1', '別添2', '別添3']],
    ['システム1-②、システム3-②', ['-システム-②', '-システム-②']],
    ['Ⅰ-10、11', ['Ⅰ-10', 'Ⅰ-11']],
    ['Ⅱ-5-提供先1～3', ['Ⅱ-5-提供先']],
    ['Ⅱ-5-提供先1、2-①', ['Ⅱ-5-提供先', 'Ⅱ-5-提供先-①']],
    ['Ⅱ 住民基本台帳ファイル 2. 3.', ['Ⅱ-2-3']],
    ['Ⅱ 2.入手 3.', ['Ⅱ-2-3']],
    ['Ⅱ-5-提供先1-①～③', ['Ⅱ-5-提供先-①', 'Ⅱ-5-提供先-②', 'Ⅱ-5-提供先-③']],
    ['Ⅱ-3-①～②', ['Ⅱ-3-①', 'Ⅱ-3-②']],
    ['Ⅲ-3-リスク1～30', ['Ⅲ-3-リスク1']],
    ['Ⅲ-3-リスク3～1', ['Ⅲ-3-リスク3']],
    ['リスク1、2', ['-リスク1', '-リスク2']],
    ['提供先1、2', ['-提供先', '-提供先']],
    ['（項目の繰下げ）Ⅳ-9へ', ['Ⅳ-9']],
    ['Ⅱ-5-提供先1-①、2-①', ['Ⅱ-5-提供先-①', 'Ⅱ-5-提供先-①']],
    ['Ⅱ-5-提供先-①-2', ['Ⅱ-5-提供先-①-2']],
    ['Ⅱ、3', ['Ⅱ-3']],
    ['Ⅱ 別添1', ['Ⅱ']],
    ['1-② 別添1', ['-1-②']],
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
    expect(readItemPaths(squeeze('Ⅲ-4(特定個人情報ファイルの閲覧者・更新者の制限)'))).toMatchObject([
      { file: null, labels: ['特定個人情報ファイルの閲覧者・更新者の制限'] },
    ])
  })

  test('a long range is several items', () => {
    expect(readItemPaths(squeeze('Ⅲ-3-リスク1～20')).map(keyOf).at(-1)).toBe('Ⅲ-3-リスク20')
  })

  test.each([
    ['Ⅰ-7 担当部署 ①部署名、②役職名', ['担当部署/部署名', '担当部署/役職名']],
    ['Ⅱ-5-提供先1 概要、2', ['概要', '']],
    ['Ⅱ-5-提供先1(甲)-①、提供先2-①', ['甲', '']],
    ['Ⅰ-1-②(－)', ['']],
    ['Ⅰ-1(別添2)', ['(別添2)']],
    ['Ⅱ 1.住民基本台帳ファイル 2.③ その必要性', ['その必要性']],
    ['Ⅱ-1.住民税ファイル 6.①保管場所', ['保管場所']],
  ])('labels of %s', (text, labels) =>
    expect(readItemPaths(squeeze(text)).map((path) => path.labels.join('/'))).toEqual(labels),
  )

  test.each([
    ['Ⅱ-5-提供先1、2', ['1-1', '2-2']],
    ['Ⅱ-5-提供先①～③', ['1-3']],
    ['Ⅱ-5-提供先', ['null-null']],
  ])('blocks of %s', (text, blocks) =>
    expect(readItemPaths(squeeze(text)).map(({ repeat }) => `${repeat?.from}-${repeat?.to}`)).toEqual(blocks),
  )

  test('labels in brackets stand where they are written', () => {
    const text = 'Ⅲ - 3（取扱いの記録）'
    const [path] = readItemPaths(squeeze(text))
    expect(path?.written.map(({ start, end }) => text.slice(start, end))).toEqual(['取扱いの記録'])
  })

  test.each([
    ['Ⅱ（１）-2-②', '1', 'Ⅱ-2-②'],
    ['Ⅱ(A)－5－提供先1～57', 'A', 'Ⅱ-5-提供先'],
    ['Ⅱ-1(2)-2-②', '1(2)', 'Ⅱ-2-②'],
    ['Ⅱ-1(No.2)-2-②', '1(No.2)', 'Ⅱ-2-②'],
    ['Ⅱ-1(12)-2-②', '1(12)', 'Ⅱ-2-②'],
    ['Ⅱ-1(2)', '2', 'Ⅱ-1'],
    ['Ⅱ-2(2)-②', '2', 'Ⅱ-2-②'],
    ['Ⅱ 住民税ファイル -2-②', '住民税ファイル', 'Ⅱ-2-②'],
    ['Ⅱ（住民税）-2-②', '住民税', 'Ⅱ-2-②'],
    ['Ⅲ（住民税）-3', '住民税', 'Ⅲ-3'],
    ['Ⅲ-4（提供に関するルール）', null, 'Ⅲ-4'],
    ['Ⅱ-2（1回目）-②', null, 'Ⅱ-2-②'],
    ['Ⅱ しきい値判断項目 1.対象人数', null, 'Ⅱ-1'],
    ['Ⅱ 特定個人情報ファイル -2-②', null, 'Ⅱ-2-②'],
    ['Ⅱ ファイル -2-②', null, 'Ⅱ-2-②'],
    ['Ⅱ 住民税ファイルB -2-②', '住民税ファイルB', 'Ⅱ-2-②'],
    ['Ⅱ ファイルの種類 -2-②', null, 'Ⅱ-2-②'],
    ['Ⅱ特定個人情報ファイルの概要-2-②', null, 'Ⅱ-2-②'],
    ['Ⅲ（リスク対策）-3-リスク2', null, 'Ⅲ-3-リスク2'],
    ['Ⅰ（1）-7-①', null, 'Ⅰ-7-①'],
    ['Ⅱ（使用方法）', null, 'Ⅱ'],
    ['Ⅱ（甲ファイル）（乙）-2', '甲ファイル', 'Ⅱ-2'],
    ['Ⅱ-1-2(3)-④', null, 'Ⅱ-1-2-④'],
    ['Ⅲ-1(2)-3', '2', 'Ⅲ-1-3'],
  ])('%s tells the file %s', (text, file, key) =>
    expect(readItemPaths(squeeze(text)).map((path) => [path.file, keyOf(path)])).toEqual([[file, key]]),
  )

  test('tell where they are written', () => {
    const text = 'Ⅰ　基本情報 ７． ①部署、②所属長の役職名'
    const [first, second] = readItemPaths(squeeze(text))
    expect(first?.written.map(({ start, end, depth }) => [text.slice(start, end), depth])).toEqual([
      ['基本情報', 0],
      ['部署', 2],
    ])
    expect(second?.written.map(({ start, end, depth }) => [text.slice(start, end), depth])).toEqual([
      ['基本情報', 0],
      ['所属長の役職名', 2],
    ])
    expect(text.slice(second?.start, second?.end)).toBe('②所属長の役職名')
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
    ['日の出市市民部市民課', ['日の出市|市民部/市民課 市民部市民課']],
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
    ['項番 53、54、57', [['53', '54', '57']]],
    ['項番1、2、3等', []],
    ['項番は1、2', [['1', '2']]],
    ['項番（1、2）', [['1', '2']]],
    ['該当する項：1、2', [['1', '2']]],
    ['3項：1、2', [['3']]],
    ['項番の件数は1、2', []],
    ['別表第一 項番30', []],
    ['項目の人数は1,000人', []],
    ['1～4、9の項', [['1', '2', '3', '4', '9']]],
    ['第二十一、二十三の項', [['21', '23']]],
    ['番号法第9条第1項、第2項', []],
    ['別表第二の項のうち、5、6の項', [['5', '6']]],
    ['別表第二の1、2、94、94の項', [['1', '2', '94', '94']]],
    ['1、2、3', []],
    ['1甲、2の項', [['2']]],
    ['1、甲2の項', [['2']]],
    ['1甲並びに2の項', [['2']]],
    ['1並びに2及び3・4の項', [['1', '2', '3', '4']]],
    ['1から3の項', [['1', '2', '3']]],
    ['3から1の項', [['3', '1']]],
    ['1から2000の項', [['1', '2000']]],
    ['規則第2項、第3項', []],
    ['2項、3項', [['2', '3']]],
    ['同表27の項', []],
    ['別表27の項', []],
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
    ['県知事、国税庁長官', []],
  ])('%s', (text, ranges) =>
    expect(readBlockRanges(squeeze(text)).map(({ counted, from, to }) => [counted, from, to])).toEqual(ranges),
  )
})

test('lists of items stand where they are written, behind what they are a list of', () => {
  const text = '番号法別表第二の ５ 、6から7の項'
  const [list] = readItemLists(squeeze(text))
  expect(list?.lead).toBe('番号法別表第二の')
  expect(text.slice(list?.start, list?.end)).toBe('５ 、6から7の項')
  expect(list?.entries.map(({ start, end }) => text.slice(start, end))).toEqual(['５', '6', '7'])
  expect(readItemLists(squeeze('600から900の項'))[0]?.entries).toHaveLength(301)
  expect(readItemLists(squeeze(`${'甲'.repeat(5000)}1の項`))[0]?.lead).toHaveLength(4000)
})

test('an edit script tells what is kept, removed and added', () => {
  expect(editScript([...'甲乙丙'], [...'甲丁丙戊'], 10)).toEqual([
    { kind: 'kept', count: 1 },
    { kind: 'removed', count: 1 },
    { kind: 'added', count: 1 },
    { kind: 'kept', count: 1 },
    { kind: 'added', count: 1 },
  ])
  expect(editScript([...'甲乙丙'], [...'丁戊己'], 1)).toBeNull()
})

describe('labels', () => {
  test.each([
    ['措置内容', 'リスクに対する措置の内容', true],
    ['取り扱いの記録', '特定個人情報ファイルの取扱いの記録', true],
    ['アクセス権限の発行・失効の管理', 'アクセス権限の発効・失効の管理', true],
    ['使用の主体 使用部署', '使用部署', true],
    ['所属長', '所属長の役職名', true],
    ['ユーザ認証の管理', 'アクセス権限の管理', false],
    ['再委託の有無', '委託先名', false],
    ['', '部署', false],
  ])('%s can be %s: %s', (label, printed, expected) => expect(isAlike(label, printed)).toBe(expected))

  test.each([
    ['取扱いの記録', '取扱の　記録', 1],
    ['使用部署', '使用の主体 使用部署', 0.9],
    ['使用の主体 使用部署', '使用部署', 0.9],
    ['管理方法', '管理の具体的な方法', 0.8],
    ['方法の管理', '管理の具体的な方法', 0.53],
    ['主体使用', '使用の主体', 0.53],
    ['部長', '部署の長', 0],
    ['法', '法令上の根拠', 0],
    ['表', '根拠', 0],
    ['(の)', '：', 0],
  ])('how much %s is %s: %d', (label, printed, share) => expect(likeness(label, printed)).toBeCloseTo(share))
})

describe('the style of items', () => {
  test.each([
    ['Ⅱ（住民基本台帳ファイル）－3ー⑦', ['roman Ⅰ', 'file Ⅱ(…)-3', 'dash －', 'digits 半角', 'dash ー']],
    ['I-2-システム2-②', ['roman I', 'dash -', 'digits 半角', 'dash -', 'dash -']],
    ['Ⅲ‐3(甲ファイル)', ['roman Ⅰ', 'dash ‐', 'digits 半角', 'file Ⅱ-3(…)']],
    ['Ⅰ　基本情報　７．担当部署', ['roman Ⅰ', 'digits 全角']],
    ['(別添1)e-Taxの図', []],
    ['Ⅱ:2', ['roman Ⅰ', 'digits 半角']],
    ['-Ⅰ-1-', ['roman Ⅰ', 'dash -', 'digits 半角']],
    ['Ⅰ 基本情報-1', ['roman Ⅰ', 'digits 半角']],
    ['Ⅰ--1', ['roman Ⅰ', 'digits 半角']],
    ['Ⅰ-1、Ⅱ', ['roman Ⅰ', 'dash -', 'digits 半角', 'roman Ⅰ']],
    ['Ⅰ-①Ⅱ', ['roman Ⅰ', 'dash -']],
    ['Ⅰ-①(甲ファイル)', ['roman Ⅰ', 'dash -']],
    ['Ⅰ-１-2', ['roman Ⅰ', 'dash -', 'digits 全角', 'dash -', 'digits 半角']],
    ['1-2', []],
    ['－', []],
  ])('%s', (text, expected) =>
    expect(readItemStyle(text).map(({ aspect, choice }) => `${aspect} ${choice}`)).toEqual(expected),
  )
})

describe('another style', () => {
  test.each([
    ['dash', 'ー', '－', '－'],
    ['roman', 'Ⅱ', 'I', 'II'],
    ['roman', 'III', 'Ⅰ', 'Ⅲ'],
    ['roman', 'Ⅵ', 'Ⅰ', 'Ⅵ'],
    ['roman', 'XX', 'Ⅰ', null],
    ['digits', '１２', '半角', '12'],
    ['digits', '12.', '全角', '１２.'],
    ['file', '(甲ファイル)', 'Ⅱ-3(…)', null],
  ] as const)('of %s: %s in %s is %s', (aspect, text, choice, restyledText) =>
    expect(restyled(aspect, text, choice)).toBe(restyledText),
  )

  test('is told where it is written', () => {
    const text = 'II．（甲 ファイル）－ ３'
    expect(readItemStyle(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'II',
      '（甲 ファイル）',
      '－',
      '３',
    ])
  })
})

describe('reasons', () => {
  test.each([
    ['文言整理による変更のため、重要な変更にあたらない。', 'given'],
    ['リスクを相当程度変動させるものではないと考えられる変更', 'given'],
    ['特定個人情報の取扱いに変更はない。', 'given'],
    ['法改正による変更であり、取扱いを変更しない。', 'given'],
    ['※の項目ではないため', 'given'],
    ['重要な変更にあたらないため', 'asserted'],
    ['「重要な変更」に該当しない変更のため', 'asserted'],
    ['字句の整理', 'formal'],
    ['番号法の改正に伴う修正（号数・項の修正）', 'cause'],
    ['運用を変更したため', 'cause'],
    ['重要な変更に該当するため、評価を再実施', 'major'],
    ['「重要な変更」に該当する。', 'major'],
    ['同上', 'elsewhere'],
    ['その他の変更', 'cause'],
    ['その他の項目の変更', 'given'],
    ['法令改正に伴うもので、事前の公表は不要', 'given'],
    ['－', 'none'],
    ['', 'none'],
    ['・', 'none'],
    ['〃', 'elsewhere'],
    ['上記の記載を確認のこと', 'elsewhere'],
    ['項番3と併せて', 'elsewhere'],
    ['No.3による', 'elsewhere'],
    ['No3による', 'elsewhere'],
    ['明らかに危険を減少させる変更', 'given'],
    ['リスクが増えないため', 'given'],
    ['誤植', 'given'],
    ['軽微な変更', 'given'],
    ['事後で足りる', 'given'],
    ['事後でよい', 'given'],
    ['事前の評価は不要', 'given'],
    ['事前に公表する必要はない', 'given'],
    ['事前に公表する必要なし、今回は', 'cause'],
    ['公表を義務付けられていない', 'given'],
    ['公表を義務づけるものでない', 'given'],
    ['しきい値判断による', 'given'],
    ['指針第6の2による', 'given'],
    ['指針六による', 'given'],
    ['従来からの運用の記載', 'given'],
    ['従前の通りの運用', 'given'],
    ['従来どおりの運用', 'given'],
    ['運用に変更無し', 'given'],
    ['実態に影響を及ぼすものでないため', 'given'],
    ['実態に影響を与えず', 'given'],
    ['取扱いに変更等はありません', 'given'],
    ['手順に差異を生じさせないため', 'given'],
    ['緊急の対応', 'given'],
    ['災害への対応', 'given'],
    ['やむを得ない事情による', 'given'],
    ['事後評価による', 'given'],
    ['規則第9条第2項による', 'given'],
    ['規則第九条第二項による', 'given'],
    ['委託先の追加であり、重要な変更に該当しない', 'given'],
    ['今回の変更内容は、重要な変更に該当しません。', 'asserted'],
    ['重大な変更には当たらず', 'asserted'],
    ['重要変更には該当しない', 'asserted'],
    ['重要な変更：非該当', 'asserted'],
    ['※重要な変更に該当しない', 'asserted'],
    ['危険を相当程度変動させない', 'given'],
    ['相当程度の件数。変動', 'cause'],
    ['明らかである。件数の減少', 'cause'],
    ['リスク対策。件数の増', 'cause'],
    ['リスク軽減のため', 'given'],
    ['事前に公表する必要ない', 'given'],
    ['指針6の2による', 'given'],
    ['運用に変更が全くない', 'given'],
    ['運用に変更無く', 'given'],
    ['手順に相違が生じず', 'given'],
    ['体裁を整えるため', 'formal'],
    ['用語を改めた', 'formal'],
    ['法改正による', 'cause'],
  ])('%s is %s', (text, expected) => expect(readDetermination(squeeze(text))).toBe(expected))

  test.each([
    ['重要な変更の対象項目ではないため', '重要な変更の対象項目ではない'],
    ['重要な変更の対象となる項目ではないが', '重要な変更の対象となる項目ではない'],
    ['重要な変更の対象項目以外の修正のため。', '重要な変更の対象項目以外'],
    ['重要な変更の対象項目に当たらない', '重要な変更の対象項目に当たらない'],
    ['「重要な変更」の対象外', '重要な変更」の対象外'],
    ['重大な変更の対象外', '重大な変更の対象外'],
    ['重要変更の対象外', '重要変更の対象外'],
    ['重要な変更対象外', '重要な変更対象外'],
    ['※の付された項目ではない', '※の付された項目ではない'],
    ['重要な変更の対象にならず', '重要な変更の対象にならず'],
    ['※印項目でない', '※印項目でない'],
    ['重要な変更の対象となる記載項目ではないため', '重要な変更の対象となる記載項目ではない'],
    ['重要な変更となる対象である項目に該当しないため', '重要な変更となる対象である項目に該当しない'],
    ['重要な変更の対象となる事項でなく', '重要な変更の対象となる事項でなく'],
    ['※の項目ではないため', '※の項目ではない'],
    ['※印の記載項目以外', '※印の記載項目以外'],
    ['※の付いた項目に該当しない', '※の付いた項目に該当しない'],
    ['※を付した事項にはあたらない', '※を付した事項にはあたらない'],
    ['今回は ※ 項目外', '※ 項目外'],
    ['※の項目の変更ではない', null],
    ['重要な変更の対象項目であるが、重要な変更に該当しない', null],
    ['重要な変更にあたらない', null],
  ])('%s denies %s', (text, expected) => {
    const denial = readTargetDenial(squeeze(text))
    expect(denial && text.slice(denial.start, denial.end)).toBe(expected)
  })

  test.each([
    '事前に提出した評価書の記載との整合',
    '事前の提出・公表が義務付けられない',
    '事前に公表する必要はない',
    '今後も継続して実施する措置の記載の明確化',
    '導入予定であった機器の記載の削除',
    '令和2年から実施している事業に追加する',
    '既に実施している研修に加え、点検を追加する',
  ])('%s tells nothing of that', (text) =>
    expect([...yetToComeIn(squeeze(text)), ...alreadyDoneIn(squeeze(text))]).toEqual([]),
  )

  test.each([
    ['重要な変更に該当するため、評価を再実施', 'major 重要な変更に該当する'],
    ['重要な変更に該当し、事前に提出', 'major 重要な変更に該当し'],
    ['「重要な変更」に当たる。', 'major 重要な変更」に当たる'],
    ['重要な変更にあたり、', 'major 重要な変更にあたり'],
    ['重要な変更となるため', 'major 重要な変更となる'],
    ['重要な変更である', 'major 重要な変更である'],
    ['重要な変更です', 'major 重要な変更です'],
    ['重要な変更のため', 'major 重要な変更のため'],
    ['重要な変更のための確認', 'null'],
    ['重要な変更の有無', 'null'],
    ['重要な変更に該当しない。', 'not-major 重要な変更に該当しない'],
    ['重要な変更には当たりません', 'not-major 重要な変更には当たりません'],
    ['重要な変更とはならず、', 'not-major 重要な変更とはならず'],
    ['重要な変更ではなかった', 'not-major 重要な変更ではなかった'],
    ['重要な変更に該当するが、この行は重要な変更に該当しない', 'not-major 重要な変更に該当しない'],
    ['重要な変更に該当するかを検討', 'null'],
    ['重要な変更に該当する場合', 'null'],
    ['重要な変更にあたる可能性', 'null'],
    ['重要な変更となるおそれ', 'null'],
    ['重要な変更に該当するとき', 'null'],
    ['重要な変更に該当するものを除く', 'null'],
    ['重要な変更の対象項目であるが、字句の修正', 'null'],
    ['重要な変更の対象項目に該当するものの、字句の修正', 'null'],
    ['重要な変更に該当する令和4年4月1日の再実施の字句', 'null'],
    ['重要な変更に該当する2022年の再実施の字句', 'null'],
    ['重要な変更に該当する前回の評価の字句', 'null'],
    ['重要な変更に該当する過去の評価の字句', 'null'],
    ['重要な変更に該当するシステム更改に伴う修正', 'null'],
    ['重要な変更に該当する再実施の際に漏れた字句', 'null'],
    ['重要な変更に該当する変更を前回の後に行う', 'major 重要な変更に該当する'],
    ['重要な変更に該当する内容を前回の後に直す', 'major 重要な変更に該当する'],
    ['重要な変更である。前回の評価', 'major 重要な変更である'],
    ['重要な変更に該当する部分は公表済みであり、今回は誤字の修正', 'null'],
    ['重要な変更に該当する内容については既に公表しており、字句の修正', 'null'],
    ['重要な変更に該当する変更(Ⅱ-6-①)に付随する修正', 'null'],
    ['重要な変更に該当するとして公表した内容のうち、誤字の訂正', 'null'],
    ['重要な変更に該当する項目だが、リスクを変動させるものではない', 'null'],
    ['重要な変更に該当するとして、事前に公表した。', 'major 重要な変更に該当する'],
    ['重要な変更に該当する変更に伴い、評価を再実施した。', 'major 重要な変更に該当する'],
    ['重要な変更に該当するため、リスクを変動させるものではない', 'major 重要な変更に該当する'],
    ['重要な変更ならば事前に提出', 'null'],
    ['重要な変更該当のため', 'major 重要な変更該当'],
    ['重要な変更のため前回の評価を見直す', 'major 重要な変更のため'],
    ['重要な変更の対象に該当するが、字句の修正', 'null'],
    ['重要な変更の対象に該当する', 'major 重要な変更の対象に該当する'],
    ['重要な変更に該当するシステム更改時に漏れた字句', 'null'],
    ['重要な変更に該当する更改のときの字句', 'null'],
    ['重要な変更に該当する更改に併せて直した字句', 'major 重要な変更に該当する'],
    ['重要な変更に該当する更改と併わせて直した字句', 'null'],
    ['重要な変更に該当する更改と合わせて直した字句', 'null'],
    ['重要な変更に該当する更改にあわせ直した字句', 'major 重要な変更に該当する'],
    ['重要な変更に該当する再評価で漏れた字句', 'null'],
    ['重要な変更に該当する再評価に漏れた字句', 'null'],
    ['重要な変更に該当するから、事前に評価する', 'major 重要な変更に該当する'],
    ['重要な変更に該当する。対象の部分は公表済みであり', 'major 重要な変更に該当する'],
    ['重要な変更に該当する部分は公表済', 'null'],
    ['重要な変更に該当する部分は評価実施済みであり', 'null'],
    ['重要な変更に該当する部分は評価を実施した上で、字句の修正', 'null'],
    ['重要な変更に該当する部分は評価を再実施済みであり', 'null'],
    ['重要な変更に該当する変更であるが、リスクを変動させるものではない', 'null'],
    ['重要な変更に該当する変更であるが、リスクを変動させるものでない', 'null'],
    ['重要な変更に該当する変更であるが、リスクが変動するものではありません', 'null'],
    ['重要な変更に該当する変更であるが、リスクを変動させることなく行う', 'null'],
    ['重要な変更に該当する変更であるが、リスクを変動させない', 'null'],
    ['重要な変更に該当する変更であるが、リスクを変動させず行う', 'null'],
    ['重要な変更に該当する変更であるが、リスクは変動しない', 'null'],
    ['重要な変更に該当する変更であり、リスクを変動させるものである', 'major 重要な変更に該当する'],
    ['重要な変更に該当する', 'major 重要な変更に該当する'],
    ['重要な変更に該当する。リスクを変動させるものではない', 'major 重要な変更に該当する'],
  ])('%s claims %s', (text, expected) => {
    const claim = readMajorClaim(squeeze(text))
    expect(claim ? `${claim.claims} ${text.slice(claim.start, claim.end)}` : 'null').toBe(expected)
  })

  const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end))

  test.each([
    ['評価実施当時から運用に変更はない', '評価実施当時から運用に変更はない'],
    ['当時から変更なし', '当時から変更なし'],
    ['現在の運用を精査した', '現在の運用を精査'],
    ['すでに運用している', 'すでに運用'],
    ['従来から実施している', '従来から実施'],
    ['前回の評価の時から継続して使用', '前回の評価の時から継続して使用'],
    ['当初から引き続き利用', '当初から引き続き利用'],
    ['実態に合わせ修正', '実態に合わせ'],
    ['現状に即し修正', '現状に即し'],
    ['誤記', '誤記'],
    ['誤字、脱字', '誤字,脱字'],
    ['記載漏れ', '記載漏れ'],
    ['記載の誤り', '記載の誤り'],
    ['令和2年4月から運用している。', '令和2年4月から運用している'],
    ['令和2年から使用しています', '令和2年から使用しています'],
    ['変更後、速やかに提出', '変更後、速やかに'],
    ['変更後速やかに提出', '変更後速やかに'],
    ['事後の評価', '事後の評価'],
    ['既に名称が変更されている', '既に名称が変更されている'],
    ['既に本市で開始しているもの', '既に本市で開始している'],
    ['既に別の課で導入している機器を使うため', ''],
    ['昨年度から運用している内容の追記', '昨年度から運用している内容の追記'],
    ['昨年度から運用している内容を見直すため', ''],
    ['現在行っている取扱いを記載したもの', '現在行っている取扱いを記載した'],
    ['既に運用している機器と新たに接続するもの', ''],
    ['既に実施している研修とは別に点検', ''],
    ['既に実施している。点検のほか研修', '既に実施'],
  ])('%s is done: %s', (text, done) => expect(cut(text, alreadyDoneIn(squeeze(text))).join()).toBe(done))

  test.each([
    ['開始予定', '開始予定'],
    ['移行を予定している', '移行を予定'],
    ['更新する予定', '更新する予定'],
    ['廃止を行う予定である', '廃止を行う予定'],
    ['今後、新たに導入する', '今後、新たに導入する'],
    ['今後サーバーの更改を行う', '今後サーバーの更改を行う'],
    ['変更する前に提出する。', '変更する前に提出する'],
    ['導入に先立ち、評価を実施するため', 'に先立ち、評価を実施する'],
    ['事前に提出・公表を行う', '事前に提出・公表を行う'],
    ['事前の評価を再実施するもの', '事前の評価を再実施する'],
    ['事前に公表します。', '事前に公表します'],
    ['来年度から開始するため', '来年度から開始する'],
    ['来年度から使用する用語', ''],
    ['開始前に提出', '開始前に提出'],
    ['開始前に提出済みの字句の修正', ''],
    ['導入予定を取りやめた', ''],
    ['開始予定としていた運用', ''],
    ['廃止予定のシステムの記載を削除', ''],
    ['開始予定であった機器', ''],
    ['開始予定どおり', ''],
    ['開始予定日、開始予定者', ''],
    ['開始予定はない', ''],
    ['今後も実施する', ''],
    ['今後、変更する場合', ''],
    ['今後、変更する予定はない', ''],
    ['事前に公表する義務はない', ''],
    ['事前に公表する。変更の場合', '事前に公表する'],
    ['事前に公表された', ''],
  ])('%s is yet to come: %s', (text, coming) => expect(cut(text, yetToComeIn(squeeze(text))).join()).toBe(coming))

  test.each([
    ['令和 7 年度から開始', '令和 7 年度'],
    ['令和7年度に開始、令和7年度末に、令和7年度中に', '令和7年度,令和7年度,令和7年度'],
    ['令和7年度以降', '令和7年度'],
    ['令和6年度から開始', ''],
    ['令和7年度税制改正', ''],
    ['令和7年度に向けて、令和7年度に係る', ''],
    ['令和7年4月1日から', ''],
  ])('%s names a year to come: %s', (text, years) =>
    expect(cut(text, fiscalYearsAfter(squeeze(text), '2024-04-01', text)).join()).toBe(years),
  )

  test.each([
    ['令和9年3月31日まで', ''],
    ['令和9年3月31日を期限とし', ''],
    ['令和9年3月31日 限り', ''],
    ['令和9年3月31日に満了', ''],
    ['令和9年3月31日に廃止', '令和9年3月31日'],
    ['令和5年4月1日に廃止', ''],
    ['令和5年4月31日に廃止', ''],
  ])('%s names a day to come: %s', (text, days) =>
    expect(cut(text, datesAfter(squeeze(text), '2023-04-01', text)).join()).toBe(days),
  )

  test('tell when the change happens', () => {
    const text = '令和5年4月 1日に開始する予定。既に 実施している。令和9年3月31日まで'
    const told = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end))
    expect(told(yetToComeIn(squeeze(text)))).toEqual(['開始する予定'])
    expect(told(alreadyDoneIn(squeeze(text)))).toEqual(['既に 実施'])
    expect(told(datesAfter(squeeze(text), '2023-03-31', text))).toEqual(['令和5年4月 1日'])
  })
})
