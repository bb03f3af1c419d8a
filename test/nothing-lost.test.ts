import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.generated.ts'
import { check } from '../src/check.ts'
import type { ChangeLog, Finding } from '../src/model.ts'
import { regionOf } from '../src/read/lines.ts'
import { readLog } from '../src/read/log.ts'
import { AS_OF } from './support/examples.ts'

const SHAPE = new Map([...rules].filter(([id]) => id.startsWith('table/')))

const findingsOf = (log: ChangeLog): Finding[] => check([log], SHAPE, AS_OF)

/** What is said of a text: the rule's message, how loud, from which line to which. */
function said(text: string): string[] {
  const log = readLog('log.md', text, null)
  return findingsOf(log).map(({ rule, id, place, severity }) => {
    const { line, endLine } = regionOf(place, log.lineStarts)
    return `${rule} ${id} ${severity ?? rules.get(rule)?.severity} ${line}-${endLine}`
  })
}

const HEADER = '|変更日|項目|変更前の記載|変更後の記載|提出時期|提出時期に係る説明|\n'
const DELIMITER = '|-|-|-|-|-|-|\n'
const ROW = '|令和5年2月3日|Ⅰ-1-①|a|b|事後|c|\n'
/** A row without the date and the 事前 or 事後 that tell one. */
const VAGUE = '|〃|Ⅰ-1-②|a|b|－|c|\n'
const LOG = HEADER + DELIMITER + ROW

describe('what is no row is told', () => {
  test.each([
    ['a row apart', `${LOG}\n${ROW}`, ['table/columns apart error 5-5']],
    [
      'rows apart, told once',
      `${LOG}\n${ROW}${ROW}\n\n${ROW}`,
      ['table/columns apart error 5-6', 'table/columns apart error 9-9'],
    ],
    ['a row without 提出時期 apart', `${LOG}\n${ROW.replace('事後', '')}`, ['table/columns apart error 5-5']],
    ['rows without any header', ROW + ROW, ['table/columns apart error 1-2']],
    ['a row below a heading', `${LOG}# 次\n${ROW}`, ['table/columns apart error 5-5']],
    ['an indented row', `${LOG}\t${ROW}`, ['table/columns indented error 4-4']],
    ['a fence with another log', `${LOG}\n\`\`\`\n${LOG}\`\`\`\n`, ['table/columns fence warning 8-8']],
    [
      'a quoted fence',
      `> \`\`\`\n> ${ROW}\n${LOG}\n${ROW}`,
      ['table/columns apart error 8-8', 'table/columns fence warning 2-2'],
    ],
    ['a fence that never ends', `${LOG}\n~~~\n${LOG}\n${ROW}`, ['table/columns open-fence error 8-10']],
    ['no delimiter', `前文\n${HEADER}${ROW}${ROW}`, ['table/header delimiter error 2-4']],
    ['a delimiter of other dashes', `${HEADER}|ー|ー|ー|ー|ー|ー|\n${ROW}`, ['table/header delimiter error 1-3']],
    ['no delimiter, and rows that tell no day', HEADER + VAGUE + ROW + VAGUE, ['table/header delimiter error 1-4']],
    ['a delimiter too short', `${HEADER}|-|-|\n${VAGUE}|a|b|c|d|\n`, ['table/header delimiter error 1-4']],
    [
      'no outer pipes and no delimiter',
      (HEADER + VAGUE).replace(/^\||\|$/gm, ''),
      ['table/header delimiter error 1-2'],
    ],
    ['full-width pipes and no day', (HEADER + VAGUE).replace(/\|/g, '｜'), ['table/columns full-width error 2-2']],
    ['an indented log', (LOG + VAGUE).replace(/^/gm, '    '), ['table/columns indented info 3-4']],
    ['a row that tells no day, indented', `${LOG}\n\t${VAGUE}`, ['table/columns indented error 5-5']],
    ['a log below a tag', `<div>\n${HEADER}${DELIMITER}${VAGUE}</div>`, ['table/columns html error 4-4']],
    ['a fence with the only log', `\`\`\`\n${HEADER}${DELIMITER}${VAGUE}\`\`\`\n`, ['table/columns fence info 4-4']],
    [
      'rows that fall out of a quote',
      `${LOG.replace(/^(?=.)/gm, '> ')}${ROW}${VAGUE}`,
      ['table/columns apart error 4-5'],
    ],
    [
      'rows that fall out of a list',
      `- a\n\n${LOG.replace(/^(?=.)/gm, '  ')}${ROW}`,
      ['table/columns apart error 6-6'],
    ],
    ...['- a', '> a', '[^1]: a'].map((above): [string, string, string[]] => [
      `a log below ${above}`,
      `${above}\n${LOG}${VAGUE}`,
      ['table/columns continued error 2-5'],
    ]),
    [
      'blank lines between the rows',
      `${HEADER}\n${DELIMITER}\n${VAGUE}\n${VAGUE}`,
      ['table/columns apart error 5-5', 'table/columns apart error 7-7'],
    ],
    ['full-width pipes', LOG.replace(/\|/g, '｜'), ['table/columns full-width error 3-3']],
    ['escaped pipes', LOG.replace(/\|/g, '\\|'), ['table/columns escaped error 3-3']],
    ['escaped full-width pipes', `${LOG}\n${ROW.replace(/\|/g, '\\｜')}`, ['table/columns full-width error 5-5']],
    ['mixed pipes', LOG + ROW.replace(/\|a\|/, '｜a｜'), ['table/columns fewer error 4-4']],
    [
      'a conflict',
      `${LOG}<<<<<<< HEAD\n${ROW}||||||| 1a2b\n${ROW}=======\n${ROW}>>>>>>> kiko|2\n${ROW}`,
      ['table/columns conflict error 4-4'],
    ],
    [
      'a conflict around a table',
      `<<<<<<< HEAD\n${LOG}=======\n${LOG}>>>>>>> b\n`,
      ['table/columns conflict error 1-1', 'table/header repeated warning 6-6'],
    ],
    ['the rest of a conflict', `${LOG}>>>>>>> b\n${ROW}`, ['table/columns conflict error 4-4']],
    [
      'an HTML table',
      `# 表\n<table>\n<tr><th>変更日</th><th>変更前</th><th>変更後</th></tr>\n<tr><td>R5.2.3</td></tr>\n</table>\n`,
      ['table/header html-table error 2-5'],
    ],
    [
      'an HTML table without headings',
      '<table><tr><td>R5.2.3<td>Ⅰ<td>a<td>b<td>事後</table>',
      ['table/header html-table error 1-1'],
    ],
    [
      'an HTML table with > in attributes and references to characters',
      '<table><tr><th class="a>b">&#22793;&#26356;&#26085;<th>変更&#x524d;<th>変更後<tr><td class="a>b">〃</table>',
      ['table/header html-table error 1-1'],
    ],
    [
      'an HTML table in a fence',
      '```\n<table><tr><td>R5.2.3<td>Ⅰ<td>a<td>b<td>事後</table>\n```\n',
      ['table/columns fence info 2-2'],
    ],
    ['a header that lost its log', `${ROW}${DELIMITER}${ROW}`, ['table/header other-table info 1-3']],
  ])('%s', (_, text, expected) => {
    expect(said(text).sort()).toEqual([...expected].sort())
    expect(said(text.replace(/\n/g, '\r\n')).sort()).toEqual([...expected].sort())
  })

  test.each([
    ['in a quote', LOG.replace(/^/gm, '> ')],
    ['in a list', `- ${LOG.replace(/\n(?=.)/g, '\n  ')}`],
    ['with spaces behind its rows', LOG.replace(/\n/g, ' \t\n')],
    ['without outer pipes', LOG.replace(/^\||\|$/gm, '')],
    ['with a header only', HEADER + DELIMITER],
    ['with a row of blanks', `${HEADER}${DELIMITER}|  |  |  |  |  |  |\n`],
    ['with なし', `${HEADER}${DELIMITER}|なし||－||||\n`],
    [
      'beside the form of one',
      `${LOG}\n\`\`\`\n${HEADER}${DELIMITER}|令和○年○月○日|Ⅰ-1|a|b|事前/事後|c|\n\`\`\`\n\n    |a|b|c|d|e|f|\n    ${DELIMITER}    |1|2|3|4|5|6|\n`,
    ],
    ['with the header repeated', `${LOG}\n${LOG}`],
  ])('nothing is said of a log %s', (_, text) => {
    expect(said(text)).toEqual([])
    const all = check([readLog('log.md', text, null)], rules, AS_OF)
    expect(all.filter(({ severity, rule }) => (severity ?? rules.get(rule)?.severity) === 'error')).toEqual([])
  })

  test.each([
    ['other tables', '|日付|版|内容|担当|状態|\n|-|-|-|-|-|\n|2024-04-01|1|a|b|済|\n'],
    [
      'a template in a fence',
      '```\n|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|      |  |  |  |  |  |\n```\n',
    ],
    ['a tutorial on Git', '```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c\n```\n'],
    ['headings with a double line', '見出し\n=======\n\n>>>>>>> 深い引用\n'],
    ['an HTML table of other things', '<table><tr><th>名前<th>電話<tr><td>a<td>b</table>'],
    ['pipes in a sentence', 'a | b | c | d | e | f\n\n`||||||`\n'],
  ])('but for the question whether it is a log, nothing of %s', (_, text) => {
    expect(said(text)).toEqual(['table/no-change-log none info 1-1'])
  })

  test('a row of blanks or of なし is none of the log', () => {
    const log = readLog('log.md', `${HEADER}${DELIMITER}|||||||\n${ROW}|なし|－||||　|\n`, null)
    expect(log).toMatchObject({ tables: 1, rowCount: 1, rows: [{ number: 1 }] })
  })

  test('the column that seems to be missing is named', () => {
    const message = (row: string) => findingsOf(readLog('log.md', LOG + row, null))[0]?.message.ja
    expect(message('|Ⅰ-1|a|b|事後|c|\n')).toContain('「変更日」が抜けているようです')
    expect(message('|R5.2.3|a|b|事後|c|\n')).toContain(
      '「項目」か「変更前の記載」か「変更後の記載」が抜けているようです',
    )
    expect(message('|R5.2.3|Ⅰ-1|a|事後|c|\n')).toContain('「変更前の記載」か「変更後の記載」が抜けているようです')
    expect(message('|R5.2.3|Ⅰ-1|a|b|c|\n')).toContain('「提出時期」が抜けているようです')
    expect(message('|R5.2.3|Ⅰ-1|a|b|事後|\n')).toContain('「提出時期に係る説明」が抜けているようです')
    expect(message('|R5.2.3|Ⅰ-1|\n')).not.toContain('抜けているようです')
  })
})

const samples = readdirSync('samples/good').map((name) => readFileSync(`samples/good/${name}`, 'utf8'))

/** The rows of a log as anybody would find them: by a date cell, 事前 or 事後, and at least four pipes. */
const looksLikeRow = (line: string): boolean =>
  (line.match(/[|｜]/g)?.length ?? 0) >= 4 &&
  /[|｜]\s*事[前後]\s*\\?[|｜]/.test(line) &&
  /(?:^|[|｜])\s*(?:令和|平成)[^年|｜]{1,4}年[^月|｜]{1,3}月[^日|｜]{1,3}日\s*\\?[|｜]/.test(line)

/** One thing that an editor, a converter or a merge does to a document, at a line of it. */
const MUTATIONS: Readonly<Record<string, (lines: string[], at: number) => unknown>> = {
  'full-width pipes': (lines, at) => set(lines, at, (line) => line.replace(/\|/g, '｜')),
  'escaped pipes': (lines, at) => set(lines, at, (line) => line.replace(/\|/g, '\\|')),
  'some full-width pipes': (lines, at) => set(lines, at, (line) => line.replace(/^(.*?\|.*?)\|/, '$1｜')),
  'no outer pipes': (lines, at) => set(lines, at, (line) => line.replace(/^\||\|$/g, '')),
  indented: (lines, at) => set(lines, at, (line) => `    ${line}`),
  'indented by a tab': (lines, at) => set(lines, at, (line) => `\t${line}`),
  quoted: (lines, at) => set(lines, at, (line) => `> ${line}`),
  listed: (lines, at) => set(lines, at, (line) => `- ${line}`),
  'left out': (lines, at) => lines.splice(at, 1),
  doubled: (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  'a blank line': (lines, at) => lines.splice(at, 0, ''),
  'a sentence': (lines, at) => lines.splice(at, 0, '以上'),
  'a heading': (lines, at) => lines.splice(at, 0, '## 続き'),
  'a fence': (lines, at) => lines.splice(at, 0, '```'),
  'a tag': (lines, at) => lines.splice(at, 0, '<div>'),
  'a comment': (lines, at) => lines.splice(at, 0, '<!--'),
  'the end of a comment': (lines, at) => lines.splice(at, 0, '-->'),
  'a conflict': (lines, at) => lines.splice(at, 0, '<<<<<<< HEAD', lines[at] ?? '', '======='),
  'the end of a conflict': (lines, at) => lines.splice(at, 0, '>>>>>>> kiko'),
  'a rule': (lines, at) => lines.splice(at, 0, '---'),
  'another delimiter': (lines, at) => lines.splice(at, 0, '|---|---|'),
  'another header': (lines, at) => lines.splice(at, 0, '|版|日付|'),
}

function set(lines: string[], at: number, change: (line: string) => string): void {
  lines[at] = change(lines[at] ?? '')
}

test('whatever is done to a log, each of its rows is read or told', () => {
  const mutation = fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat())
  fc.assert(
    fc.property(
      fc.nat(samples.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      (sample, mutations, ending) => {
        const lines = (samples[sample] ?? '').split('\n').slice(0, 40)
        for (const [name, at] of mutations) MUTATIONS[name]?.(lines, at % lines.length)
        const log = readLog('log.md', lines.join(ending), null)
        const covered = new Set<number>()
        for (const { source, place } of [
          ...log.rows.map((row) => ({ source: row.source, place: null })),
          ...findingsOf(log).map((finding) => ({ source: null, place: finding.place })),
        ]) {
          const { line, endLine } = regionOf(source ?? place ?? { start: 0, end: 0 }, log.lineStarts)
          for (let index = line; index <= endLine; index++) covered.add(index)
        }
        const lost = lines.flatMap((line, index) => (looksLikeRow(line) && !covered.has(index + 1) ? line : []))
        expect(lost).toEqual([])
        const ragged = log.notes.filter(({ kind }) => kind === 'cells').length
        expect(log.rowCount).toBe(log.rows.length + ragged)
      },
    ),
    { numRuns: 300 },
  )
}, 120_000)
