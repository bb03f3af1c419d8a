import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runIn } from './support/command-line.ts'
import { markdownOf } from './support/examples.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-lint-'))
  return () => rmSync(folder, { recursive: true })
})

const CONFIG = 'pia-lint.config.json'
const BAD = markdownOf([{ before: '窓口課', after: '窓口課' }])
const RULE = 'change/none'

function write(path: string, content: string | object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
}

const run = (args: readonly string[], { cwd = '.', ...options }: { cwd?: string; input?: string } = {}) =>
  runIn(join(folder, cwd), args, options)

const severitiesOf = (args: readonly string[], options: { cwd?: string; input?: string } = {}): string[] =>
  run([...args, '--format', 'compact'], options)
    .stdout.trim()
    .split('\n')
    .map((line) => line.replace(/:\d+:\d+: (\w+) .*/, ' $1'))

describe('the configuration that counts', () => {
  test('is the nearest one above the file, whichever folder the run starts in', () => {
    write(CONFIG, { rules: { [RULE]: 'warning' } })
    write('市A/別添3.md', BAD)
    write(`市B/${CONFIG}`, { rules: { [RULE]: 'info' } })
    write('市B/令和5年/別添3.md', BAD)
    expect(severitiesOf(['.'])).toEqual(['市A/別添3.md warning', '市B/令和5年/別添3.md info'])
    expect(severitiesOf(['市B/令和5年/別添3.md', '市A/別添3.md'])).toEqual([
      '市B/令和5年/別添3.md info',
      '市A/別添3.md warning',
    ])
    expect(severitiesOf(['別添3.md'], { cwd: '市A' })).toEqual(['別添3.md warning'])
    expect(severitiesOf(['--stdin', '--stdin-filename', '市B/x.md'], { input: BAD })).toEqual(['市B/x.md info'])
    expect(severitiesOf(['--stdin'], { input: BAD })).toEqual(['<stdin> warning'])
  })

  test('is the one that is named, or none', () => {
    write(CONFIG, { rules: { [RULE]: 'warning' } })
    write('other.json', { rules: { [RULE]: 'info' } })
    write('別添3.md', BAD)
    expect(severitiesOf(['別添3.md', '-c', 'other.json'])).toEqual(['別添3.md info'])
    expect(severitiesOf(['別添3.md', '--no-config'])).toEqual(['別添3.md error'])
  })

  test('gives way to the command line', () => {
    write(CONFIG, { form: '様式3', language: 'en', asOf: '令和8年11月23日', rules: { [RULE]: 'warning' } })
    write('log.md', BAD.replace('(別添3)', ''))
    const report = (args: readonly string[]) => {
      const { asOf, files } = JSON.parse(run([...args, 'log.md', '--format', 'json']).stdout)
      const [{ form, findings }] = files
      return [asOf, form, findings[0].severity, /[ぁ-ん]/.test(findings[0].message) ? 'ja' : 'en']
    }
    expect(report([])).toEqual(['2026-11-23', '様式3', 'warning', 'en'])
    expect(report(['--as-of', '2026-12-01', '--form', '2', '--rule', `${RULE}=info`, '--lang', 'ja'])).toEqual([
      '2026-12-01',
      '様式2',
      'info',
      'ja',
    ])
  })
})

test('what the project knows is found in its logs', () => {
  const [date, timing] = ['令和6年4月1日', '事前']
  const after = '市民局戸籍課が潮風電算株式会社に委託し、住基システムを用いる。'
  write('別添3.md', markdownOf([{ date, timing, before: '市民局庶務課が行う。', after }]))
  const found = () =>
    JSON.parse(run(['別添3.md', '--format', 'json']).stdout).files[0].findings.map(
      ({ rule, message }: { rule: string; message: string }) => `${rule} ${/「([^」]+)」/.exec(message)?.[1]}`,
    )
  const unknown = found()
  write(
    CONFIG,
    `{ "knowledge": {
      "offices": [{ "old": "市民局戸籍課", "new": "市民局窓口課", "from": "R6.4.1", "ground": "事務分掌規則の改正" }],
      "companies": [{ "old": "潮風電算", "new": "シオカゼデジタル", "from": "2022-10-01", "ground": "社名変更の通知" }],
      "terms": [{ "wrong": "住基システム", "right": "住民記録システム" }], // 用語集
    } }`,
  )
  const known = ['org/obsolete-name 市民局戸籍課', 'org/obsolete-name 潮風電算', 'text/term 住基システム']
  expect(unknown.filter((told: string) => known.includes(told))).toEqual([])
  expect(found()).toEqual(expect.arrayContaining(known))
})

describe('the files of the configuration', () => {
  beforeEach(() => {
    write(CONFIG, { files: ['評価書/*.md', '別添[3].md'] })
    write('評価書/a.md', BAD)
    write('別添[3].md', BAD)
    write('README.md', BAD)
  })

  test('are linted where no path is named, from the folder of the configuration', () => {
    expect(severitiesOf([])).toEqual(['評価書/a.md error', '別添[3].md error'])
    expect(severitiesOf([], { cwd: '評価書' })).toEqual(['a.md error', '../別添[3].md error'])
    expect(severitiesOf(['README.md'])).toEqual(['README.md error'])
  })

  test('must be there', () => {
    write(CONFIG, { files: ['評価書/*.md', '別添4.md'] })
    expect(run(['--quiet'])).toMatchObject({ status: 2, stderr: 'pia-lint: ファイル「別添4.md」がありません\n' })
  })
})

describe('a configuration that cannot be used ends the run with 2', () => {
  test('one line for each mistake', () => {
    write('別添3.md', BAD)
    write(`設定/${CONFIG}`, '{\n  // 設定\n  "rules": {\n    "change/non": "off",\n  },\n  "asOf": "2026-02-30",\n}')
    expect(run(['別添3.md', '-c', `設定/${CONFIG}`])).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        `設定/${CONFIG}:4: rules.change/non という設定はありません。「change/none」のことですか`,
        `設定/${CONFIG}:6: asOf の「2026-02-30」を日付として読めません。「2026-11-23」や「令和8年11月23日」のように書いてください`,
        '',
      ].join('\n'),
    })
    expect(run(['別添3.md', '--lang', 'en', '-c', `設定/${CONFIG}`]).stderr).toContain(
      `:4: There is no setting rules.change/non. Did you mean "change/none"?\n`,
    )
    expect(run(['設定', '--no-config']).stderr).not.toContain(CONFIG)
  })

  test('also when it is found', () => {
    write('市A/別添3.md', BAD)
    write(`市A/${CONFIG}`, '{ "rules": { "change/none": "off" }')
    expect(run(['市A/別添3.md'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `市A/${CONFIG}:1: 「,」か「}」が必要ですが、ここで終わっています\n`,
    })
  })

  test.each([
    ['nowhere.json', '設定ファイル「nowhere.json」がありません'],
    ['folder', '「folder」を読めません。ファイルの権限を確かめてください'],
    ['sjis.json', '「sjis.json」はUTF-8のテキストではありません。UTF-8で保存し直してください'],
  ])('%s', (path, message) => {
    write('folder/x.md', BAD)
    writeFileSync(join(folder, 'sjis.json'), Buffer.from([0x7b, 0x22, 0x83, 0x67, 0x22]))
    expect(run(['-c', path])).toEqual({ status: 2, stdout: '', stderr: `pia-lint: ${message}\n` })
  })

  test('a link to it that leads nowhere, and a pipe in its place', () => {
    write('市A/別添3.md', BAD)
    write('市B/別添3.md', BAD)
    symlinkSync('nowhere.json', join(folder, '市A', CONFIG))
    execFileSync('mkfifo', [join(folder, '市B', CONFIG)])
    expect(run(['市A'])).toMatchObject({ status: 2, stderr: `pia-lint: 設定ファイル「市A/${CONFIG}」がありません\n` })
    expect(run(['市B'])).toMatchObject({ status: 2, stderr: expect.stringContaining(`「市B/${CONFIG}」を読めません`) })
  })

  test('what it says never steers the terminal or the runner', () => {
    write(CONFIG, '{ "\\u001b[31m\\n::error::x": 1, "rules": { "##[error]\\u202e": "off" } }')
    const { stderr, status } = run([])
    expect(status).toBe(2)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through
    expect(stderr).not.toMatch(/[\u001b\u202e]|##\[|^::/m)
  })
})

describe('init', () => {
  test('writes a configuration that sets nothing, and leaves one that is there alone', () => {
    write('別添3.md', BAD)
    const without = run(['別添3.md'])
    expect(run(['init'])).toMatchObject({ status: 0, stdout: '' })
    expect(run(['別添3.md'])).toEqual(without)

    const written = readFileSync(join(folder, CONFIG), 'utf8')
    expect(run(['init'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `pia-lint: ${CONFIG} はもうあります。上書きはしません\n`,
    })
    expect(readFileSync(join(folder, CONFIG), 'utf8')).toBe(written)
  })
})
