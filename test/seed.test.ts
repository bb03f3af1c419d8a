import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint } from '../src/index.ts'
import type { Annotation } from '../src/model.ts'

const SEED = '../shared/seed/sapporo-change-log.md'
const present = existsSync(SEED)
const seed = present ? readFileSync(SEED, 'utf8') : ''

const annotationsOf = (text: string): readonly Annotation[] =>
  lint([{ path: 'log.md', text, encoding: 'utf-8' }], { asOf: '2026-11-23' }).files[0]?.annotations ?? []

/** What the planted text makes a rule say, beyond what it says of the log as it is. */
function found(text: string): string[] {
  const usual = new Set(annotationsOf(seed).map(({ fingerprint }) => fingerprint))
  return annotationsOf(text)
    .filter(({ fingerprint, severity }) => !usual.has(fingerprint) && severity !== 'info')
    .map(({ rule, row, field, excerpt, severity }) => `${severity} ${rule} ${row}.${field} ${excerpt.text}`.trim())
}

/** Replaces the text once, in the row that holds all of `row`. */
function planted(row: readonly string[], from: string | RegExp, to: string): string {
  const lines = seed.split('\n')
  const at = lines.findIndex((line) => line.startsWith('| 令和') && row.every((part) => line.includes(part)))
  const line = lines[at] ?? ''
  const index = typeof from === 'string' ? line.lastIndexOf(from) : line.search(from)
  expect(index).toBeGreaterThan(0)
  const length = typeof from === 'string' ? from.length : (from.exec(line)?.[0].length ?? 0)
  lines[at] = line.slice(0, index) + to + line.slice(index + length)
  return lines.join('\n')
}

describe.runIf(present)('the real log', () => {
  test('is read as one log of 41 rows in 9 tables', () => {
    const [file] = lint([{ path: 'log.md', text: seed, encoding: 'utf-8' }], { asOf: '2026-11-23' }).files
    expect(file).toMatchObject({ form: '様式4', tables: 9, rows: 41 })
  })

  test('points no warning or error into 変更前', () => {
    expect(annotationsOf(seed).filter(({ field, severity }) => field === 'before' && severity !== 'info')).toEqual([])
  })

  test('names an office wrongly in three rows', () => {
    const told = annotationsOf(seed).filter(({ rule }) => rule.startsWith('org/'))
    expect(
      told.map(({ rule, row, field, excerpt, related }) => [rule, row, field, excerpt.text, related.length]),
    ).toEqual([
      ['org/lost-title', 7, 'after', '住民情報課', 1],
      ['org/inconsistent-rename', 29, 'after', '(デ)デジタル企画課推進部', 1],
      ['org/inconsistent-rename', 38, 'after', '(区)住民情報課', 1],
    ])
  })

  test('is right about its references and counts', () => {
    expect(annotationsOf(seed).filter(({ rule }) => /^(law|count)\//.test(rule))).toEqual([])
  })

  test.each([
    [['I-6-②'], '第19条第8号', '第19条第7号', 'error law/obsolete-reference 5.after 番号法第19条第7号'],
    [['I-6-②'], '第19条第8号', '第十九条第七号', 'error law/obsolete-reference 5.after 番号法第十九条第七号'],
    [['I-6-②'], '第19条第8号', '第１９条　第７号', 'error law/obsolete-reference 5.after 番号法第１９条　第７号'],
    [['I-6-②'], '番号法第19条第8号', '法19条7号', 'error law/obsolete-reference 5.after 法19条7号'],
    [['提供先1～58'], '②番号法第19条第8号', '②同条第7号', 'error law/obsolete-reference 15.after 同条第7号'],
    [['提供を行っている'], '58件', '57件', 'error count/recipients 14.after 57件'],
    [['提供先1～58'], '提供先1～58', '提供先1～56', 'error count/recipients 15.after 提供先1～56'],
    [['I-6-②'], '106、', '', /^error count\/recipients 5.after 1、2、3.*120の項$/],
    [['I-6-②'], '106、', '106、106、', 'error count/recipients 5.after 106'],
    [
      ['Vー2ー①'],
      'デジタル戦略推進局スマートシティ推進部住民情報課',
      '(略)市民文化局地域振興部戸籍住民課',
      'error org/obsolete-name 41.after 市民文化局地域振興部戸籍住民課',
    ],
    [['I-7-②'], '住民情報課', '(新)戸籍住民課', /^error org\/obsolete-name 7.after .*戸籍住民課/],
    [
      ['(本人確認情報ファイル)－3－リスク2(アクセス権'],
      '(デ)住民情報課に',
      '(市)戸籍住民課に',
      'error org/obsolete-name 34.after (市)戸籍住民課',
    ],
    [
      ['送付先情報ファイル)ー3ーリスク3'],
      'システム管理部門',
      '(総)システム管理課',
      'error org/obsolete-name 40.after (総)システム管理課',
    ],
    [
      ['情報システム部へ'],
      '受領し',
      '(総)システム調整課で受領し',
      'warning org/obsolete-name 3.after (総)システム調整課',
    ],
    [['情報システム部へ'], '受領し', '日本ユニシス(株)から受領し', 'error org/obsolete-name 3.after 日本ユニシス'],
    [['I-7-①'], '事後', '', 'error row/schema 6.timing'],
    [['I-7-①'], '事後', '事中', 'error row/schema 6.timing 事中'],
    [['I-7-①'], '令和5年2月3日', '令和5年2月30日', 'error date/impossible 6.date 令和5年2月30日'],
    [['I-7-①'], '令和5年2月3日', '平成35年2月3日', 'error date/impossible 6.date 平成35年2月3日'],
    [
      ['I-7-①'],
      '重要な変更にあたらない',
      '重要な変更に該当する',
      'error timing/contradiction 6.reason 重要な変更に該当する',
    ],
    [['提供を行っている'], '58件', '59 件', /^error change\/none 14.after 提供を行っている 59 件$/],
    [['I-7-①'], '| 事後 ', '', /^error table\/columns 6.null/],
    [['I-7-①'], '| 事後 ', '| 事後 | 事後 ', /^error table\/columns 6.null/],
  ] as const)('%j: %s → %s', (row, from, to, expected) => {
    const all = found(planted(row, from, to))
    expect(all).toContainEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
  })

  test('別表第二 in a row of 令和7年', () => {
    expect(found(planted(['I-6-②'], '令和5年2月3日', '令和7年4月1日'))).toEqual([
      'error law/obsolete-reference 5.after 別表第二',
      'error law/obsolete-reference 5.after 別表第二',
      'error law/obsolete-reference 5.after 別表第二',
    ])
  })

  test('says the same with CRLF, with a byte-order mark taken off, and as one table', () => {
    const told = (text: string) =>
      annotationsOf(text).map(({ rule, message, fingerprint }) => [rule, message, fingerprint])
    const defective = planted(['I-6-②'], '第19条第8号', '第19条第7号')
    const first = defective.indexOf('|-')
    const oneTable = defective.slice(0, first) + defective.slice(first).replace(/\n\n\| 変更日 .*\n\|-.*/g, '')
    expect(oneTable.match(/\| 変更日 /g)).toHaveLength(1)
    expect(told(defective.replace(/\n/g, '\r\n'))).toEqual(told(defective))
    expect(told(oneTable)).toEqual(told(defective))
  })
})
