// Texts to measure with: logs made from the samples, and shapes that a parser or a rule may stumble over.
import { readdirSync, readFileSync } from 'node:fs'

const cellsOf = (line) => line.split(/(?<!\\)\|/)
const isRow = (line) => line.startsWith('|') && cellsOf(line).length === 8 && /^\s*事[前後]\s*$/.test(cellsOf(line)[5])

/** What stands before the rows of each sample, and the rows; the usual one comes first. */
const samples = [...new Set(['midorigaoka-juki.md', ...readdirSync('samples/good').sort()])]
  .map((name) => readFileSync(`samples/good/${name}`, 'utf8').split('\n'))
  .map((lines) => ({ head: lines.slice(0, lines.findIndex(isRow)), rows: lines.filter(isRow) }))
  .filter(({ rows }) => rows.length > 0)

const HEAD =
  '# (別添3)変更箇所\n\n| 変更日 | 項目 | 変更前の記載 | 変更後の記載 | 提出時期 | 提出時期に係る説明 |\n|-|-|-|-|-|-|\n'

/**
 * A log of so many rows: a sample, with more rows of each of its days, so that dates and reasons stay true. No two rows have
 * the same text.
 */
export function logOfRows(count, sample = 0) {
  const { head, rows } = samples[sample % samples.length]
  const lines = Array.from({ length: count }, (_, index) => {
    const of = Math.floor((index * rows.length) / count)
    const copy = index - Math.ceil((of * count) / rows.length)
    const [, date, item, before, after, ...rest] = cellsOf(rows[of])
    const mark = copy === 0 ? '' : `整理番号${copy} `
    return ['', date, item, before + mark, after + mark, ...rest].join('|')
  })
  return [...head, ...lines, ''].join('\n')
}

/** How many rows and bytes the log of a real 評価書 has. */
export const USUAL_ROWS = 41
const USUAL_BYTES = 39_000

/** A log of the usual size. */
export function usualLog(sample = 0) {
  const { rows } = samples[sample % samples.length]
  const each = rows.reduce((sum, row) => sum + Buffer.byteLength(row), 0) / rows.length
  return logOfRows(Math.ceil(USUAL_BYTES / each), sample)
}

const repeated = (unit) => (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
const prose = repeated('住民基本台帳に関する事務において、特定個人情報ファイルを取り扱う。')
const cell = (text) => `${HEAD}| 令和5年2月3日 | Ⅰ-1-② | 旧い文 | ${text} | 事後 | 文言整理 |\n`
const cells = (unit) => (length) => cell(repeated(unit)(length))

/** Plain text of so many characters, outside any table. */
export const plain = (length) => `${prose(length)}\n`

/** Texts of a given length that a parser or a rule may stumble over, and the length that they are measured at. */
export const SHAPES = [
  { name: '1 MB in one cell', length: 1_000_000, text: (length) => cell(prose(length)) },
  { name: '50,000 `|` in a line', length: 50_000, text: (length) => `${HEAD}${repeated('|')(length)}\n` },
  { name: '50,000 `|` in a header', length: 100_000, text: (length) => `${repeated('|a')(length)}|\n` },
  { name: '10,000 `<ul>` in a cell', length: 40_000, text: cells('<ul>') },
  { name: '10,000 `<ul>` in lines', length: 50_000, text: (length) => `${HEAD}${repeated('<ul>\n')(length)}` },
  { name: '10,000 `>` before a line', length: 10_000, text: (length) => `${repeated('>')(length)} a\n` },
  { name: '2,000 `- ` before a line', length: 4_000, text: (length) => `${repeated('- ')(length)} a\n` },
  { name: '10,000 block quotes', length: 50_000, text: repeated('> a\n\n') },
  { name: '10,000 paragraphs', length: 30_000, text: repeated('a\n\n') },
  { name: '10,000 `[a]: b`', length: 70_000, text: repeated('[a]: b\n') },
]

const UNITS = [
  ...'> < <!-- </ ( ) （ (」 <(> 1) 「 [ [a]( * **a _ ` ~ \\ & &amp; － → ・ ① 「a」を「b」に'.split(' '),
  ...'1 １ 一 第 第1 1、 1～ 令和 令和5年 別表第 番号法第19条第7号 提供先1 Ⅱ ァ ｶﾞ 𠮷 及び'.split(' '),
  ...'課 部課 市民課 緑市、 株式会社 事後 重要な変更'.split(' '),
  ...['　', ' a'],
]

/** Cells that hold one thing again and again. */
export const REPEATED = UNITS.map((unit) => ({ name: `\`${unit}\``, length: 20_000, text: cells(unit) }))
