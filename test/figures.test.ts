import { describe, expect, test } from 'vitest'
import { readBlockHeads, readBlockRanges, readDeclaredCounts, readPartialCounts } from '../src/notation/count.ts'
import { faultsIn } from '../src/notation/entry-order.ts'
import { squeeze } from '../src/notation/squeeze.ts'

const entries = (list: string) => list.split(' ').map((name, index) => ({ name, start: index, end: index + 1 }))

describe('what is doubled or out of order', () => {
  test.each([
    ['1 2 3 4 5 6 7 8', []],
    ['1 2 85 85の2 86 92の2 92の10 93', []],
    ['1 2 3 94 94 95 96 97', ['doubled 94']],
    ['1 2 3 4 5 6 3 7 8', ['doubled 3']],
    ['1 2 3 4 5 6 7 8 3', ['doubled 3']],
    ['1 2 4 3 5 6 7 8', ['order 3']],
    ['1 2 30 3 4 5 6 7', ['order 30']],
    ['1 2 3 4 5 6 85の2 85 86', ['order 85']],
    ['1 2 3 4 5 6 7 8 1 2 3 4', []],
    ['1 2 3 4 5 6 7 8 1 2 2 3 4', []],
    ['1 2 3 4 5 6 7 8 1 2 2 3 4 5 6 7', ['doubled 2']],
    ['5 5 4 3', []],
    ['8 7 6 5 4 3 2 1', []],
    ['30 9 57 2 80 11 62 20 4', []],
    ['1 2 3 3 4', ['doubled 3']],
    ['1 2 3 3', []],
    ['1 2 2 3 3', []],
    ['1 2 4 3', []],
    ['1 2 4 3 5', ['order 3']],
    ['1 2 3 2 3', []],
    ['1 2 3 4 5 6 7 7 1 2', ['doubled 7']],
    ['9 1 2 3 4 5 6 7 8', []],
    ['8 9 1 2 3 4 5 6 7 8', []],
    ['1 2 4 3 4 5 6 7 8', ['order 4']],
    ['1 2 3 85 85の2 86 87 88', []],
    ['1 2 4 3 5 6 6 7 8 9', ['order 3', 'doubled 6']],
    ['1 2 4 3 5 6 8 7 9 10', []],
    ['1 2 4 3 5 6 8 7 9 9 10', ['doubled 9']],
    ['1 2 4 3 5 6 8 7 9 10 11 12 13 14 15 16 17 18 19 20 21 22', ['order 3', 'order 7']],
    ['1 2 4 3 5', ['order 3']],
    ['2 1 3 4 5', []],
    ['1 2 3 5 4', []],
    ['1 2 9 3 5', []],
    ['1 2 2 3 4', ['doubled 2']],
    ['', []],
  ])('%s', (list, faults) =>
    expect(faultsIn(entries(list)).map(({ kind, entry }) => `${kind} ${entry.name}`)).toEqual(faults),
  )
})

describe('counts', () => {
  const told = (text: string) =>
    readDeclaredCounts(squeeze(text)).map(({ counted, count, start, end }) => [counted, count, text.slice(start, end)])

  test.each([
    ['提供を行っている （５８）件', [['提供先', 58, '（５８）件']]],
    ['移転を行っている 五十八 件', [['移転先', 58, '五十八 件']]],
    ['[委託する](3)件', [['委託事項', 3, '(3)件']]],
    [
      '提供先の数:12件、移転件数は3件',
      [
        ['提供先', 12, '12件'],
        ['移転先', 3, '3件'],
      ],
    ],
    ['提供先は12か所', [['提供先', 12, '12か所']]],
    ['委託先における取扱者数 10人以上50人未満', []],
  ])('%s', (text, counts) => expect(told(text)).toEqual(counts))

  test.each([
    ['提供を行っている 61件(うち情報提供ネットワークシステムによるもの60件)、移転を行っている 4件', [['提供先', 60]]],
    ['提供を行っている 61件、移転を行っている 4件（うち条例によるもの1件）', [['移転先', 1]]],
    ['提供を行っている 61件', []],
  ])('of a part: %s', (text, counts) =>
    expect(readPartialCounts(squeeze(text)).map(({ counted, count }) => [counted, count])).toEqual(counts),
  )

  test.each([
    ['提供先1 甲\n提供先２：乙\n・提供先3 丙', [['1', '2', '3']]],
    ['移転先① 甲\n移転先② 乙\n提供先1 丙', [['1', '2'], ['1']]],
    ['提供先1～58、提供先1と同じ。提供先2に同じ', []],
    ['委託事項 (1) 甲\n委託事項 (2) 乙', [['1', '2']]],
    ['県知事、国税庁長官', []],
  ])('of blocks: %s', (text, lists) =>
    expect(readBlockHeads(text).map(({ entries }) => entries.map(({ name }) => name))).toEqual(lists),
  )

  test('stand where they are written', () => {
    const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end))
    const part = '提供を行っている 61件（うち番号法によるもの 60 件）、移転を行っている 4件'
    expect(cut(part, readPartialCounts(squeeze(part)))).toEqual(['60 件'])
    const range = '甲は提供先１ ～５８、乙は委託事項①～③'
    expect(cut(range, readBlockRanges(squeeze(range)))).toEqual(['提供先１ ～５８', '委託事項①～③'])
    const heads = '・提供先1 甲\n・提供先２：乙'
    expect(
      cut(
        heads,
        readBlockHeads(heads).flatMap(({ entries }) => entries),
      ),
    ).toEqual(['提供先1', '提供先２'])
  })
})
