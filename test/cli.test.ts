import { spawnSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rules } from '../rules/index.generated.ts'
import { explain } from '../src/explain.ts'
import { VERSION } from '../src/version.ts'
import { CLI, runIn } from './support/command-line.ts'
import { markdownOf } from './support/examples.ts'

const run = (
  args: readonly string[],
  { cwd = folder, ...options }: { cwd?: string; input?: string | Uint8Array; env?: object } = {},
) => runIn(cwd, args, options)

let folder = ''

const GOOD = markdownOf([{}])
const BAD = markdownOf([{ after: '(略) 第7号', before: '(略) 第７号' }])
const WARNED = markdownOf([{ timing: '事前', reason: '既に運用している。' }])

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-lint-'))
  mkdirSync(join(folder, 'empty'))
  mkdirSync(join(folder, '評価書 (案)[1]'))
  writeFileSync(join(folder, 'good.md'), GOOD)
  writeFileSync(join(folder, 'bad.md'), BAD)
  writeFileSync(join(folder, 'warned.md'), WARNED)
  writeFileSync(join(folder, '評価書 (案)[1]', '別添3.md'), BAD)
  writeFileSync(join(folder, 'binary.md'), Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x0a]))
})

describe('exit codes', () => {
  test.each([
    [['good.md'], 0],
    [['bad.md'], 1],
    [['warned.md'], 0],
    [['warned.md', '--max-warnings', '0'], 1],
    [['warned.md', '--max-warnings', '1'], 0],
    [['bad.md', '--rule', 'change/none=warning'], 0],
    [['bad.md', '--rule', 'change/none=off'], 0],
    [['--version'], 0],
    [['--help'], 0],
    [['rules'], 0],
    [['explain', 'change/none'], 0],
  ])('%j: %d', (args, status) => expect(run(args).status).toBe(status))
})

test.each(['change/none', 'table/no-change-log'])('%s is explained by the examples that it is tested with', (id) =>
  expect(run(['explain', id]).stdout).toBe(explain([id], rules, 'ja')),
)

describe('mistakes end with 2 and one clear line', () => {
  test.each([
    [['--max-warning', '1'], /--max-warnings/],
    [['--rule', 'change/non=off', 'good.md'], /「change\/none」のことですか/],
    [['--rule', 'change/none=loud', 'good.md'], /loud/],
    [['--format', 'xml', 'good.md'], /xml/],
    [['--format'], /--format/],
    [['--form', '5', 'good.md'], /「5」.*2、3、4/],
    [['--as-of', 'someday', 'good.md'], /someday/],
    [['--max-warnings', 'x', 'good.md'], /「x」/],
    [['--quiet=yes', 'good.md'], /--quiet/],
    [['--lang', 'fr', 'good.md'], /「fr」.*ja、en/],
    [['--stdin', 'good.md'], /--stdin/],
    [['--stdin-filename', 'a.md', 'good.md'], /--stdin-filename/],
    [[''], /空のパス/],
    [['--format', 'json:good.md', 'good.md'], /「good.md」は検査するファイル/],
    [['--format', 'json:x', '--format', 'sarif:./x', 'good.md'], /同じファイル/],
    [['missing.md'], /「missing.md」がありません/],
    [['empty'], /「empty」にMarkdownファイル/],
    [['*.txt'], /「\*\.txt」に合うファイル/],
    [['--encoding', 'shift_jsi', 'good.md'], /「shift_jis」のことですか/],
    [['explain', 'change/nothing'], /change\/nothing/],
    [['explain'], /規則を1つ/],
    [['binary.md'], /「binary.md」はUTF-8/],
  ])('%j', (args, message) => {
    const { status, stderr } = run(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/)
  })

  test('in English where that was asked for', () => {
    expect(run(['--lang', 'en', '--quite']).stderr).toBe(
      'pia-lint: Unknown option "--quite". Did you mean "--quiet"?\n',
    )
  })

  test('a folder as standard input', () => {
    const input = openSync(folder, 'r')
    const { status, stderr } = spawnSync(process.execPath, [CLI, '--stdin'], {
      stdio: [input, 'pipe', 'pipe'],
      encoding: 'utf8',
    })
    closeSync(input)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^pia-lint: [^\n]*フォルダー[^\n]*\n$/),
    })
  })

  test('the other files are linted and reported all the same', () => {
    const { status, stdout } = run(['missing.md', 'bad.md', 'binary.md', '--format', 'compact'])
    expect(status).toBe(2)
    expect(stdout).toMatch(/^bad\.md:\d+:\d+: error change\/none /)
  })
})

describe('paths', () => {
  const files = (args: readonly string[], cwd?: string): string[] =>
    JSON.parse(run([...args, '--format', 'json'], cwd ? { cwd } : {}).stdout).files.map(
      ({ path }: { path: string }) => path,
    )

  test('an existing path is taken literally before it is a glob', () => {
    expect(files(['評価書 (案)[1]/別添3.md'])).toEqual(['評価書 (案)[1]/別添3.md'])
    expect(files(['評価書 (案)[1]'])).toEqual(['評価書 (案)[1]/別添3.md'])
  })

  test('a folder and a glob give their Markdown files, each once, sorted', () => {
    const all = ['bad.md', 'binary.md', 'good.md', 'warned.md', '評価書 (案)[1]/別添3.md']
    expect(files(['.', 'bad.md'])).toEqual(all)
    expect(files([])).toEqual(all)
    expect(files(['*ad.md', 'g*.md'])).toEqual(['bad.md', 'good.md'])
  })
})

describe('standard input', () => {
  test('is linted under the name it is given', () => {
    const { status, stdout } = run(['--stdin', '--stdin-filename', '別添3.md', '--format', 'compact'], { input: BAD })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^別添3\.md:5:\d+: error change\/none /)
  })

  test('a byte-order mark is not counted', () => {
    const plain = run(['--stdin', '--format', 'compact'], { input: BAD })
    expect(run(['--stdin', '--format', 'compact'], { input: `\ufeff${BAD}` })).toEqual(plain)
  })
})

describe('encodings', () => {
  const sjis = readFileSync('test/fixtures/encodings/shift_jis.md')
  const compact = ['--stdin', '--format', 'compact']

  test('what was guessed is said, and findings are where they are in UTF-8', () => {
    const plain = run(compact, { input: readFileSync('test/fixtures/encodings/utf-8.md') })
    const guessed = run(compact, { input: sjis })
    expect(plain.stderr).toBe('')
    expect(guessed.stderr).toBe(
      'pia-lint: 「<stdin>」はShift_JIS（CP932）として読みました。違うときは --encoding で指定してください\n',
    )
    expect(guessed).toMatchObject({ status: 1, stdout: plain.stdout })
    const [file] = JSON.parse(run(['--stdin', '--format', 'json'], { input: sjis }).stdout).files
    expect(file.encoding).toBe('shift_jis')
  })

  test('what was named is not guessed, nor said', () => {
    expect(run([...compact, '--encoding', 'CP932'], { input: sjis })).toMatchObject({ status: 1, stderr: '' })
    const { status, stderr } = run([...compact, '--encoding', 'utf-8'], { input: sjis })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^pia-lint: 「<stdin>」はUTF-8のテキストではありません。UTF-8で保存し直してください\n$/)
  })

  test('a device that never ends is too large', () => {
    expect(run(['/dev/zero']).stderr).toBe(
      'pia-lint: 「../../dev/zero」は64MBを超えるので検査しません。変更箇所の表だけのファイルに分けてください\n',
    )
  })

  test('an empty file is no failure', () => expect(run(['--stdin'], { input: '' }).status).toBe(0))
})

describe('json', () => {
  const schema: object = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'))
  const validate = new Ajv2020({ allErrors: true }).compile(schema)

  test('keeps to its schema and is the same bytes every time', () => {
    const args = ['.', 'missing.md', resolve('samples'), '--format', 'json']
    const first = run(args).stdout
    expect(validate(JSON.parse(first)), JSON.stringify(validate.errors)).toBe(true)
    expect(run(args).stdout).toBe(first)
    expect(JSON.parse(first).files.flatMap(({ findings }: { findings: unknown[] }) => findings).length).toBeGreaterThan(
      5,
    )
  })

  test('tells why a file could not be read', () => {
    expect(JSON.parse(run(['binary.md', '--format', 'json']).stdout).files).toMatchObject([
      { path: 'binary.md', encoding: null, error: expect.stringContaining('UTF-8'), findings: [] },
    ])
  })

  test('the day of the check is an argument', () => {
    expect(JSON.parse(run(['good.md', '--as-of', '令和8年11月23日', '--format', 'json']).stdout).asOf).toBe(
      '2026-11-23',
    )
  })
})

describe('output', () => {
  test('pretty marks the place, also under full-width text', () => {
    const { stdout } = run(['bad.md'])
    expect(stdout).toBe(
      [
        'bad.md:5:32  エラー  change/none',
        '  1行目「Ⅰ-1-①」の変更後の記載',
        '  │ (略) 第7号',
        '  │ ^^^^^^^^^^',
        '  「(略) 第7号」は、変更前と全角・半角など文字の幅しか違いません（「７」と「7」）。記載の内容が変わらないなら行を削除してください',
        '',
        '1ファイル・1行：エラー1件、警告0件、確認0件',
        '',
      ].join('\n'),
    )
  })

  test('colour only where it was asked for', () => {
    const color = '\u001b['
    expect(run(['bad.md']).stdout).not.toContain(color)
    expect(run(['bad.md', '--color']).stdout).toContain(color)
    expect(run(['bad.md'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(color)
    expect(run(['bad.md'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(color)
    expect(run(['bad.md', '--color', '--no-color']).stdout).not.toContain(color)
  })

  test('quiet prints errors only', () => {
    expect(run(['warned.md', '--quiet', '--format', 'compact']).stdout).toBe('')
    expect(run(['warned.md', '--format', 'compact']).stdout).toContain('warning timing/contradiction')
  })

  test('in GitHub Actions annotations come by themselves, from the root of the repository', () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: resolve(folder, '..') }
    const { stdout } = run(['bad.md'], { env })
    expect(stdout).toContain(`::error file=${folder.split('/').at(-1)}/bad.md,line=5,endLine=5,col=32,endColumn=39,`)
  })

  test('in GitHub Actions a report for a program stays as it is', () => {
    const { stdout } = run(['bad.md', '--format', 'json'], { env: { GITHUB_ACTIONS: 'true' } })
    expect(JSON.parse(stdout).summary.errors).toBe(1)
    const { stdout: once } = run(['bad.md', '--format', 'github'], { env: { GITHUB_ACTIONS: 'true' } })
    expect(once.match(/::error /g)).toHaveLength(1)
  })

  test('in GitHub Actions the whole table is added to the summary of the step', () => {
    const summary = join(folder, 'summary.txt')
    writeFileSync(summary, 'before\n')
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
    run(['bad.md'], { env })
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n\*\*pia-lint\*\* [\s\S]*\| エラー \| 5:32 \|/)
    run(['bad.md', '--format', 'json'], { env })
    expect(readFileSync(summary, 'utf8').match(/pia-lint/g)).toHaveLength(1)
  })

  test('several formats, each where it was sent', () => {
    const { stdout } = run(['bad.md', '--format', 'compact', '--format', 'json:report.json'])
    expect(stdout).toMatch(/^bad\.md:5:32: error/)
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).summary.errors).toBe(1)
  })

  test('what a log says never steers the terminal or the runner', () => {
    const hostile = '\u001b[31m::error::x%0A##[error]\u202e令和5年2月30日\u0085'
    writeFileSync(join(folder, '::error::evil.md'), markdownOf([{ item: hostile, after: hostile, before: 'x' }]))
    for (const format of ['pretty', 'compact', 'github', 'json']) {
      const { stdout, status } = run(['::error::evil.md', '--format', format])
      expect(status).toBe(1)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through
      expect(stdout).not.toMatch(/[\u001b\u0085\u202e]|##\[/)
      const commands = stdout.split('\n').filter((line) => /^\s*::/.test(line))
      expect(commands.every((line) => format === 'github' && /^::(error|warning|notice) file=/.test(line))).toBe(true)
    }
  })

  test('the version is told', () => expect(run(['--version']).stdout).toBe(`${VERSION}\n`))
})

describe('the samples', () => {
  const good = readdirSync('samples/good')
  const bad = readdirSync('samples/bad').filter((name) => name.endsWith('.md'))

  test('there are enough of both', () => {
    expect(good.length).toBeGreaterThanOrEqual(4)
    expect(bad.length).toBeGreaterThanOrEqual(4)
  })

  test('nothing is said of the good ones, together or alone', () => {
    const { stdout, status } = run(['samples/good', '--format', 'compact', '--as-of', '2026-11-23'], { cwd: '.' })
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })

  test.each(bad)('%s', async (name) => {
    const { stdout, status } = run([`samples/bad/${name}`, '--as-of', '2026-11-23'], { cwd: '.' })
    expect(status).toBe(1)
    await expect(stdout).toMatchFileSnapshot(`../samples/bad/${name.replace(/\.md$/, '.txt')}`)
  })
})

test.each([
  [['\u001b[31mnone.md']],
  [['--format', '\u001b[31m']],
  [['explain', '\u001b[31m']],
  [['--as-of', '\u001b[31m', 'good.md']],
  [['--format', 'json:no/such/\u001b[31m', 'good.md']],
])('what the user names never steers the terminal: %j', (args) => {
  const { status, stdout, stderr } = run(args)
  expect(status).toBe(2)
  expect(stderr).toContain('<U+001B>')
  expect(`${stdout}${stderr}`).not.toContain('\u001b')
})

test.skipIf(!existsSync('/dev/full'))('a full disk is told in a line', () => {
  const full = openSync('/dev/full', 'w')
  for (const args of [['good.md'], ['bad.md'], ['--help'], ['rules']]) {
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^pia-lint: [^\n]*ENOSPC[^\n]*\n$/) })
  }
  closeSync(full)
})

test('a report follows no symbolic link', () => {
  writeFileSync(join(folder, 'real.json'), 'kept')
  symlinkSync('real.json', join(folder, 'link.json'))
  expect(run(['good.md', '--format', 'json:link.json'])).toMatchObject({ status: 2 })
  expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('kept')
})

test('a report follows no link to a folder elsewhere, unless its whole path is named', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'pia-lint-'))
  symlinkSync(elsewhere, join(folder, 'away'))
  expect(run(['good.md', '--format', 'json:away/x.json'])).toMatchObject({ status: 2 })
  expect(readdirSync(elsewhere)).toEqual([])
  expect(run(['good.md', '--format', `json:${join(folder, 'away/x.json')}`])).toMatchObject({ status: 0 })
  expect(readdirSync(elsewhere)).toEqual(['x.json'])
  rmSync(elsewhere, { recursive: true })
})

describe('the code that was compiled before', () => {
  const start = (copy: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(copy, 'cli.cjs'), ...args], { cwd: folder, encoding: 'utf8' })
  const cachesIn = (copy: string) => readdirSync(copy).filter((name) => name.endsWith('.cache'))
  let copy = ''

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'pia-lint-dist-'))
    for (const name of ['cli.cjs', 'main.cjs']) copyFileSync(resolve('dist', name), join(copy, name))
    return () => rmSync(copy, { recursive: true })
  })

  test('is kept by the first run that lints, and taken by the next', () => {
    start(copy, '--version')
    expect(cachesIn(copy)).toEqual([])
    const { stdout } = start(copy, 'bad.md')
    const [name = '', ...others] = cachesIn(copy)
    expect(others).toEqual([])
    // One that cannot be used would be written anew.
    const { ino, mtimeMs } = statSync(join(copy, name))
    expect(start(copy, 'bad.md').stdout).toBe(stdout)
    expect(statSync(join(copy, name))).toMatchObject({ ino, mtimeMs })
  })

  test('is replaced where it cannot be used', () => {
    const { stdout } = start(copy, 'bad.md')
    const [name = ''] = cachesIn(copy)
    writeFileSync(join(copy, name), Buffer.alloc(64, 1))
    expect(start(copy, 'bad.md').stdout).toBe(stdout)
    expect(readFileSync(join(copy, name)).length).toBeGreaterThan(64)
  })
})
