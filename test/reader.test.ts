import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChangeLog } from '../src/model.ts'
import { readCell } from '../src/read/cell.ts'
import { regionOf } from '../src/read/lines.ts'
import { readLog } from '../src/read/log.ts'
import { markdownOf } from './support/examples.ts'

const read = (text: string): ChangeLog => readLog('log.md', text, null)
const HEADER = '|変更日|項目|変更前の記載|変更後の記載|提出時期|提出時期に係る説明|\n|-|-|-|-|-|-|\n'
const ROW = '|令和5年2月3日|Ⅰ-1-①|a|b|事後|c|\n'

describe('cells', () => {
  const textOf = (source: string) => readCell(source, { start: 0, end: source.length }).text

  test.each([
    ['a\\|b', 'a|b'],
    ['1&lt;2 &amp; &#x20BB7;&#31532;', '1<2 & 𠮷第'],
    ['a<br>b<br/>c<BR >d', 'a\nb\nc\nd'],
    ['<p>a</p> <p>b</p>', '\na\n \nb\n'],
    ['<ul style="list-style-type: none"> ・a', '\n ・a'],
    ['<札幌市における措置> <DV情報>', '<札幌市における措置> <DV情報>'],
    ['a <b', 'a <b'],
    ['a<!-- note -->b', 'ab'],
    ['a<!-- note', 'a<!-- note'],
    ['R&D &copy 5', 'R&D &copy 5'],
    ['\\<br>', '<br>'],
    ['提供先1~59、1~58', '提供先1~59、1~58'],
    ['C:\\令和', 'C:\\令和'],
  ])('%s', (source, text) => expect(textOf(source)).toBe(text))

  test('a cell of line breaks alone reads as it does beside other markup', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\\', '<br>', '<br/>', '<br />')), (pieces) => {
        const source = pieces.join('')
        expect(textOf(`<b>${source}`)).toBe(textOf(source))
      }),
    ))
})

describe('cells of one value', () => {
  const textOf = (source: string) => readCell(source, { start: 0, end: source.length }, true).text

  test.each([
    ['**事後**', '事後'],
    ['*事後*', '事後'],
    ['__事後__', '事後'],
    ['`事後`', '事後'],
    ['[事後](#a)', '事後'],
    ['[**事後**](https://a.example/b)[^1]', '事後'],
    ['事\u200b後\ufeff', '事後'],
    ['**令和5年<br>2月3日**', '令和5年\n2月3日'],
    ['事後*', '事後*'],
    ['** 事後 **', '** 事後 **'],
    ['\\*事後\\*', '*事後*'],
    ['Ⅱ[住基](注)_1', 'Ⅱ[住基](注)_1'],
    ['[○]事後', '[○]事後'],
  ])('%s', (source, text) => expect(textOf(source)).toBe(text))
})

describe('tables', () => {
  test('fragments with the header repeated are one log', () => {
    const log = read(`${HEADER}${ROW}\n${HEADER}${ROW}${ROW}`)
    expect(log).toMatchObject({ tables: 2, rowCount: 3, notes: [] })
    expect(log.rows.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test('a fragment may lack its header', () => {
    const log = read(`${HEADER}${ROW}\n${ROW}|-|-|-|-|-|-|\n${ROW}`)
    expect(log).toMatchObject({ tables: 2, rowCount: 3, notes: [] })
  })

  test('files that were joined with their byte-order marks', () => {
    const log = read(`\ufeff${HEADER}${ROW}\n\ufeff${HEADER}${ROW}\ufeff${ROW}`)
    expect(log).toMatchObject({ tables: 2, rowCount: 3, notes: [] })
  })

  test('a row with more cells than any table has is counted to the last one', () => {
    const log = read(`${HEADER}${ROW}${'|a'.repeat(3_000)}|\n${ROW}`)
    const notes = [{ kind: 'cells', expected: 6, actual: 3_000, place: { row: 2 } }]
    expect(log).toMatchObject({ rowCount: 3, notes })
  })

  test('other tables are passed over', () => {
    const log = read(`|項目|変更前|変更後|\n|-|-|-|\n|a|b|c|\n\n${HEADER}${ROW}\n|版|日付|\n|-|-|\n|1|2|\n`)
    expect(log).toMatchObject({ tables: 1, rowCount: 1 })
  })

  test('a table in a code block is no table', () => {
    expect(read(`\`\`\`\n${HEADER}${ROW}\`\`\`\n`)).toMatchObject({ tables: 0, rowCount: 0 })
  })

  test('columns in any order, with others between', () => {
    const [row] = read(
      '|No.|提出時期|変更後|変 更 前|備考|項目|提出時期に<br>係る説明|変更日|\n|-|-|-|-|-|-|-|-|\n|1|事後|b|a|x|Ⅰ-1|c|R5.2.3|\n',
    ).rows
    const texts = row && [row.date, row.item, row.before, row.after, row.timing, row.reason].map(({ text }) => text)
    expect(texts).toEqual(['R5.2.3', 'Ⅰ-1', 'a', 'b', '事後', 'c'])
  })

  test('a row without outer pipes, with padding, with blank cells', () => {
    const { rows } = read(`${HEADER}令和5年2月3日 | Ⅰ-1 |  a\\| |  | 事後 | c\n`)
    expect(rows.map(({ before, after, reason }) => [before.text, after.text, reason.text])).toEqual([['a|', '', 'c']])
  })

  test('a ragged row is counted and noted, not judged', () => {
    const log = read(`${HEADER}|a|b|\n${ROW}`)
    expect(log).toMatchObject({ rowCount: 2, notes: [{ kind: 'cells', expected: 6, actual: 2, place: { row: 1 } }] })
    expect(log.rows.map(({ number }) => number)).toEqual([2])
  })

  test('whatever the rows hold that are not blank, each is either read or noted', () => {
    const line = fc
      .array(fc.constantFrom('|', 'a', '\\|', '\\', '`', '<br>', '*', '令和', '~', '[x]', '&amp;', ' '), {
        maxLength: 12,
      })
      .map((parts) => `|行${parts.join('')}|`)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const log = read(`${HEADER}${lines.map((text) => `${text}\n`).join('')}`)
        const ragged = log.notes.filter(({ kind }) => kind === 'cells').length
        expect(log.rowCount).toBe(lines.length)
        expect(log.rows.length + ragged).toBe(lines.length)
      }),
    )
  })
})

describe('the form', () => {
  test.each([
    ['(別添3)変更箇所', '様式4'],
    ['# （別添３） 変更箇所', '様式4'],
    ['(別添2) 変更箇所', '様式3'],
    ['変更箇所', '様式2'],
    ['## 変更箇所', '様式2'],
    ['[平成30年5月 様式3]', '様式3'],
    ['全項目評価書の変更箇所について', '様式4'],
    ['<h2>国保に関する事務 全項目評価書</h2>\n\n<p class="t">(別添3) 変更箇所</p>', '様式4'],
    ['<div align="center">\n<b>(別添2)</b>変更箇所\n</div>', '様式3'],
    ['<p>変更箇所</p>', '様式2'],
    ['<span>(別添3)</span> **変更箇所**', '様式4'],
    ['<table><tr><th>変更箇所</th></tr></table>', null],
    ['<!-- 様式3 -->', null],
    ['議事録', null],
  ])('%s', (title, form) => expect(read(`${title}\n\n${HEADER}${ROW}`).form).toBe(form))

  test('that was configured holds', () => {
    expect(readLog('log.md', `変更箇所\n\n${HEADER}${ROW}`, '様式4').form).toBe('様式4')
  })
})

test('lines end with LF, CRLF or CR, and columns count UTF-16 units', () => {
  for (const ending of ['\n', '\r\n', '\r']) {
    const text = markdownOf([{ after: '𠮷x' }]).replace(/\n/g, ending)
    const log = read(text)
    const start = text.indexOf('x ')
    expect(regionOf({ start, end: start + 1 }, log.lineStarts)).toMatchObject({ line: 5, endLine: 5 })
    expect(log.rows[0]?.after.text).toBe('𠮷x')
  }
})
