import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ExampleRow } from '../src/rule.ts'
import { runIn } from './support/command-line.ts'
import { markdownOf } from './support/examples.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-lint-'))
  return () => rmSync(folder, { recursive: true })
})

const run = (...args: string[]) => runIn(folder, args)

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

const same = (text: string, item = 'Ⅰ-1-①'): ExampleRow => ({ item, before: text, after: text })
const GOOD: ExampleRow = { item: 'Ⅰ-3', before: '甲', after: '乙' }

/** The findings that a run shows, as `row text`. */
function shown(...args: string[]): string[] {
  const { stdout } = run('--format', 'json', ...args)
  const { files } = JSON.parse(stdout) as { files: { findings: { rule: string; row: number; message: string }[] }[] }
  return files.flatMap(({ findings }) => findings.map(({ rule, row }) => `${row} ${rule}`))
}

describe('a directive', () => {
  test.each([
    [
      'in a cell of its row',
      [{ ...same('甲'), after: '甲 <!-- pia-lint-disable change/none -- 様式のみ -->' }, same('乙', 'Ⅰ-3')],
      ['2 change/none'],
    ],
    [
      'in a cell, whichever rule it means',
      [{ ...same('甲'), reason: '文言整理 <!-- pia-lint-disable date/order, change/none -- x -->' }],
      ['1 directive/unused'],
    ],
    [
      'in a cell, beside one that leaves a comment open',
      [{ ...GOOD, before: '<!-- 甲', after: '乙 <!-- pia-lint-disable change/none -- x -->' }],
      ['1 directive/unused'],
    ],
    ['in a cell, not in two', [{ ...GOOD, before: '<!-- pia-lint-disable change/none -- x', after: '乙 -->' }], []],
  ] as const)('%s silences its finding there alone', (_, rows, expected) => {
    write('log.md', markdownOf(rows))
    expect(shown('log.md')).toEqual(expected)
  })

  test.each([
    ['change/none', []],
    ['change/none item=Ⅱ(住民基本台帳ファイル)－２－⑥', ['2 change/none']],
    ['change/none item=II-2-⑥', ['2 change/none']],
    ['change/none item="I ー 3"', ['1 change/none']],
    ['change/none item=Ⅳ-1', ['1 change/none', '2 change/none', 'null directive/unused']],
  ])('above the table: %s', (terms, expected) => {
    const text = markdownOf([same('甲', 'Ⅱ(住民基本台帳ファイル)-2-⑥'), same('乙', 'Ⅰ-3')])
    write('log.md', text.replace('\n\n|', `\n\n<!-- pia-lint-disable ${terms} -- 様式のみ -->\n\n|`))
    expect(shown('log.md').sort()).toEqual([...expected].sort())
  })

  test('in a code block is text, and so is one in a file without a log', () => {
    const directive = '<!-- pia-lint-disable nothing -->'
    write('log.md', `\`\`\`\n${directive}\n\`\`\`\n\n${markdownOf([GOOD])}`)
    write('README.md', directive)
    expect(shown('log.md', 'README.md')).toEqual(['null table/no-change-log'])
  })

  test('means the whole log in a cell of the header', () => {
    const text = markdownOf([same('甲'), same('乙', 'Ⅰ-3')])
    const directive = (rule: string) => `| 変更日 <!-- pia-lint-disable ${rule} -- 様式のみ --> |`
    write('log.md', text.replace('| 変更日 |', directive('change/none')))
    expect(shown('log.md')).toEqual([])
    write('log.md', text.replace('| 変更日 |', directive('date/order')))
    expect(shown('log.md')).toContain('null directive/unused')
  })

  test('silences that a file has no log', () => {
    write('README.md', '<!-- pia-lint-disable table/no-change-log -- 対象外 -->')
    expect(shown('README.md')).toEqual([])
  })

  test('does not change what the cell says', () => {
    write('log.md', markdownOf([{ ...GOOD, timing: '事後 <!-- pia-lint-disable date/order -- x -->' }]))
    expect(shown('log.md')).toEqual(['1 directive/unused'])
  })

  test('is told as suppressed to code scanning, with its reason', () => {
    write('log.md', markdownOf([{ ...same('甲'), after: '甲 <!-- pia-lint-disable change/none -- 様式のみ -->' }]))
    const { runs } = JSON.parse(run('--format', 'sarif', 'log.md').stdout)
    expect(runs[0].results).toMatchObject([
      { ruleId: 'change/none', suppressions: [{ kind: 'inSource', justification: '様式のみ' }] },
    ])
  })
})

describe('a baseline', () => {
  const BASELINE = ['--baseline', 'known.json'] as const

  test('silences what it knows, and shows one defect more', () => {
    write('log.md', markdownOf([same('甲'), GOOD]))
    expect(run('log.md', ...BASELINE, '--update-baseline').status).toBe(0)
    expect(run('log.md', ...BASELINE).status).toBe(0)
    write('log.md', markdownOf([same('丙', 'Ⅰ-5'), GOOD, same('甲')]))
    expect(run('log.md', ...BASELINE).status).toBe(1)
    expect(shown('log.md', ...BASELINE)).toEqual(['1 change/none'])
  })

  test('counts equal defects', () => {
    write('log.md', markdownOf([same('甲')]))
    run('log.md', ...BASELINE, '--update-baseline')
    write('log.md', markdownOf([same('甲'), { ...same('甲'), date: '令和5年4月2日' }]))
    expect(shown('log.md', ...BASELINE)).toEqual(['2 change/none'])
    run('log.md', ...BASELINE, '--update-baseline')
    expect(JSON.parse(read('known.json')).findings).toHaveLength(2)
  })

  test('is sorted, one finding a line, and keeps the entries of files that were not linted', () => {
    write('b.md', markdownOf([same('甲')]))
    write('a.md', markdownOf([same('乙')]))
    run('b.md', ...BASELINE, '--update-baseline')
    run('a.md', ...BASELINE, '--update-baseline')
    const lines = read('known.json')
      .split('\n')
      .filter((line) => line.includes('fingerprint'))
    expect(lines.map((line) => /"path":"([^"]*)"/.exec(line)?.[1])).toEqual(['a.md', 'b.md'])
    run('a.md', 'b.md', ...BASELINE, '--update-baseline')
    expect(
      read('known.json')
        .split('\n')
        .filter((line) => line.includes('fingerprint')),
    ).toEqual(lines)
  })

  test('tells what is found no more, until it is pruned', () => {
    write('a.md', markdownOf([same('甲')]))
    write('b.md', markdownOf([same('乙')]))
    run('a.md', 'b.md', ...BASELINE, '--update-baseline')
    write('a.md', markdownOf([GOOD, same('丁', 'Ⅰ-5')]))
    rmSync(join(folder, 'b.md'))
    expect(shown('a.md', ...BASELINE)).toEqual(['null directive/unused', '2 change/none'])
    run('a.md', ...BASELINE, '--prune-baseline')
    expect(JSON.parse(read('known.json')).findings).toEqual([])
    expect(shown('a.md', ...BASELINE)).toEqual(['2 change/none'])
  })

  test('knows a file from whichever folder the run starts', () => {
    mkdirSync(join(folder, '.git'))
    write('評価書/log.md', markdownOf([same('甲')]))
    write('pia-lint.config.json', '{ "baseline": "known.json" }')
    expect(run('--update-baseline').status).toBe(0)
    expect(runIn(join(folder, '評価書'), ['log.md']).status).toBe(0)
  })

  test('knows a file by its way from the configuration where there is no repository', () => {
    write('所属/評価書/log.md', markdownOf([same('甲')]))
    write('所属/pia-lint.config.json', '{ "baseline": "known.json" }')
    expect(run('所属', '--update-baseline').status).toBe(0)
    expect(JSON.parse(read('所属/known.json')).findings).toMatchObject([{ path: '評価書/log.md' }])
    expect(runIn(join(folder, '所属/評価書'), ['log.md']).status).toBe(0)
    expect(runIn(join(folder, '所属/評価書'), ['..', '--update-baseline']).status).toBe(0)
    expect(JSON.parse(read('所属/known.json')).findings).toHaveLength(1)
  })

  test.each([
    [['--update-baseline'], '--baseline'],
    [[...BASELINE], 'known.json'],
    [['--baseline', 'bad.json'], 'bad.json:2'],
    [['--baseline', 'empty.json'], 'empty.json:1: ファイル全体 に「version」'],
  ])('that is missing or wrong is told: %j', (args, named) => {
    write('log.md', markdownOf([same('甲')]))
    write('empty.json', '{ "findings": [] }')
    write('bad.json', '{ "version": "1",\n "findings": [<<<<<<<] }')
    const { status, stderr } = run('log.md', ...args)
    expect(status).toBe(2)
    expect(stderr).toContain(named)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('of a configuration stays inside its folder, wherever links lead', () => {
    write('sub/log.md', markdownOf([same('甲')]))
    mkdirSync(join(folder, 'out'))
    symlinkSync('../out', join(folder, 'sub/link'))
    write('sub/pia-lint.config.json', '{ "baseline": "link/known.json" }')
    expect(run('sub', '--update-baseline').status).toBe(2)
    expect(readdirSync(join(folder, 'out'))).toEqual([])
    write('sub/pia-lint.config.json', '{ "baseline": "../known.json" }')
    expect(run('sub', '--update-baseline').status).toBe(2)
    expect(existsSync(join(folder, 'known.json'))).toBe(false)
  })
})

describe('what is new in a repository', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
  const commit = () => {
    git('add', '-A')
    git('commit', '-qm', 'x', '--allow-empty')
  }

  beforeEach(() => {
    git('init', '-q')
  })

  test('in the index', () => {
    write('log.md', markdownOf([same('甲')]))
    expect(shown('--staged')).toEqual([])
    git('add', '-A')
    expect(shown('--staged')).toEqual(['1 change/none'])
    commit()
    write('log.md', markdownOf([GOOD, same('甲'), same('乙', 'Ⅰ-5')]))
    expect(shown('--staged')).toEqual([])
    git('add', '-A')
    write('log.md', markdownOf([GOOD]))
    expect(shown('--staged')).toEqual(['3 change/none'])
    expect(run('--staged').status).toBe(1)
  })

  test('since a commit, from a folder inside', () => {
    write('評価書/log.md', markdownOf([same('甲')]))
    commit()
    git('tag', 'v1')
    write('評価書/log.md', markdownOf([same('甲'), same('乙', 'Ⅰ-5')]))
    commit()
    const { stdout } = runIn(join(folder, '評価書'), ['--since', 'v1', '--format', 'compact'])
    expect(stdout).toMatch(/^log\.md:6:\d+: error change\/none [^\n]*\n$/)
  })

  test('above the current folder', () => {
    mkdirSync(join(folder, '評価書'))
    write('log.md', markdownOf([same('甲')]))
    commit()
    write('log.md', markdownOf([same('甲'), same('乙', 'Ⅰ-5')]))
    const found = (...args: string[]) => runIn(join(folder, '評価書'), [...args, '--format', 'compact']).stdout
    expect(found('--since', 'HEAD', '..')).toMatch(/^\.\.\/log\.md:6:\d+: error change\/none [^\n]*\n$/)
    git('add', '-A')
    const staged = found('--since', 'HEAD', '..')
    for (const path of ['..', '../*.md', join(folder, 'log.md')]) expect(found('--staged', path)).toBe(staged)
  })

  test('runs no program that the repository names', () => {
    write('log.md', markdownOf([same('甲')]))
    commit()
    write('.gitattributes', '*.md filter=own diff=own')
    for (const way of ['filter.own.clean', 'filter.own.process', 'diff.own.command', 'diff.own.textconv'])
      git('config', way, 'touch ran; cat')
    write('log.md', markdownOf([same('甲'), same('乙', 'Ⅰ-5')]))
    expect(shown('--since', 'HEAD')).toEqual(['2 change/none'])
    expect(shown('--staged')).toEqual([])
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  test('knows a file that was renamed', () => {
    write('old.md', markdownOf([same('甲'), ...Array.from({ length: 20 }, () => GOOD)]))
    commit()
    renameSync(join(folder, 'old.md'), join(folder, 'new.md'))
    git('add', '-A')
    expect(shown('--staged').filter((finding) => finding.includes('change/none'))).toEqual([])
    expect(shown('--since', 'HEAD').filter((finding) => finding.includes('change/none'))).toEqual([])
  })

  test('deleting a log, and nothing at all, is no failure', () => {
    write('log.md', markdownOf([same('甲')]))
    commit()
    expect(run('--staged')).toMatchObject({ status: 0, stderr: '' })
    rmSync(join(folder, 'log.md'))
    git('add', '-A')
    expect(run('--staged')).toMatchObject({ status: 0, stderr: '' })
    expect(run('--staged', 'log.md')).toMatchObject({ status: 0, stderr: '' })
  })

  test('no such commit is told in a line', () => {
    commit()
    expect(run('--since', 'v9')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^pia-lint: [^\n]*「v9」[^\n]*\n$/),
    })
  })
})

test('outside a repository is told in a line', () => {
  write('log.md', markdownOf([GOOD]))
  expect(run('--staged')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^pia-lint: [^\n]*Git[^\n]*\n$/) })
})

test('without Git, that is what is told', () => {
  write('log.md', markdownOf([GOOD]))
  expect(runIn(folder, ['--staged'], { env: { PATH: folder } })).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^pia-lint: [^\n]* git [^\n]*見つかりません[^\n]*\n$/),
  })
})

describe('fixing', () => {
  const TEXT = markdownOf([
    { item: 'Ⅰ-1-②', before: '漏洩', after: '漏洩  と𠮷' },
    { item: 'Ⅰ-3', before: '甲', after: '乙 <!-- pia-lint-disable change/none -- x -->' },
  ])

  test('changes the places of the fixes and not one other byte', () => {
    const crlf = `\ufeff${TEXT.replaceAll('\n', '\r\n')}`
    write('log.md', crlf)
    expect(run('log.md', '--fix').status).toBe(0)
    expect(read('log.md')).toBe(
      crlf.replace('漏洩  と', '漏えい  と').replace('<!-- pia-lint-disable change/none -- x -->', ''),
    )
    const once = read('log.md')
    run('log.md', '--fix')
    expect(read('log.md')).toBe(once)
  })

  test('on every bad sample leaves none of what it mends, and changes nothing else', () => {
    let mended = 0
    for (const name of readdirSync('samples/bad').filter((file) => file.endsWith('.md'))) {
      const text = readFileSync(join('samples/bad', name), 'utf8')
      const fixesOf = (path: string): { edits: { start: number; end: number; text: string }[] }[] =>
        JSON.parse(run(path, '--format', 'json').stdout).files[0].findings.flatMap(
          (found: { fix?: object }) => found.fix ?? [],
        )
      write(name, text)
      const edits = fixesOf(name).flatMap((fix) => fix.edits)
      run(name, '--fix')
      const expected = edits
        .sort((a, b) => b.start - a.start)
        .reduce((left, { start, end, text: put }) => left.slice(0, start) + put + left.slice(end), text)
      expect(read(name)).toBe(expected)
      expect(fixesOf(name)).toEqual([])
      mended += edits.length
    }
    expect(mended).toBeGreaterThan(0)
  })

  test('keeps the encoding', () => {
    const utf16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le')
    write('log.md', utf16)
    run('log.md', '--fix')
    expect(readFileSync(join(folder, 'log.md')).toString('utf16le')).toContain('漏えい  と𠮷')
  })

  const scattered = markdownOf(
    Array.from({ length: 24 }, (_, index) => ({ item: 'Ⅰ-3', before: '甲', after: index % 11 ? '乙' : '漏洩' })),
  )

  test.each([
    ['one place', TEXT],
    ['three places', scattered],
    ['a byte-order mark beside the place', `\ufeff${TEXT.replace(/^[^|]*/, '')}`],
    ['CRLF', scattered.replaceAll('\n', '\r\n')],
  ])('is shown as a diff that git applies, and nothing is written: %s', (_, text) => {
    write('log.md', text)
    const { stdout, status } = run('log.md', '--fix-dry-run')
    expect(status).toBe(0)
    expect(read('log.md')).toBe(text)
    write('fix.diff', stdout)
    execFileSync('git', ['apply', 'fix.diff'], { cwd: folder })
    const applied = read('log.md')
    write('log.md', text)
    run('log.md', '--fix')
    expect(read('log.md')).toBe(applied)
    expect(applied).not.toBe(text)
  })

  test('follows no symbolic link', () => {
    write('real.md', TEXT)
    symlinkSync('real.md', join(folder, 'log.md'))
    expect(run('log.md', '--fix').status).toBe(2)
    expect(read('real.md')).toBe(TEXT)
  })

  test('follows no link to a folder elsewhere, but one that stays here or that the current folder is reached by', () => {
    write('out/log.md', TEXT)
    write('here/docs/log.md', TEXT)
    symlinkSync('../out', join(folder, 'here/sub'))
    symlinkSync('docs', join(folder, 'here/alias'))
    symlinkSync('here', join(folder, 'linked'))
    expect(runIn(join(folder, 'here'), ['sub', '--fix']).status).toBe(2)
    expect(read('out/log.md')).toBe(TEXT)
    expect(runIn(join(folder, 'here'), ['alias', '--fix'])).toMatchObject({ stderr: '' })
    expect(read('here/docs/log.md')).not.toBe(TEXT)
    write('here/docs/log.md', TEXT)
    expect(runIn(join(folder, 'linked'), ['docs', '--fix'])).toMatchObject({ stderr: '' })
    expect(read('here/docs/log.md')).not.toBe(TEXT)
  })
})

describe('ignored files', () => {
  beforeEach(() => {
    write('旧版/log.md', markdownOf([same('甲')]))
    write('log.md', markdownOf([GOOD]))
    write('pia-lint.config.json', '{ "ignore": ["旧版"] }')
  })

  test.each([[[]], [['旧版/log.md']], [['旧版/log.md', 'log.md']]])('stay ignored: %j', (args) => {
    expect(run(...args)).toMatchObject({ status: 0, stderr: '' })
  })

  test('unless they are asked for', () => expect(run('旧版/log.md', '--no-ignore').status).toBe(1))
})

test.each([
  [['--staged', '--since', 'x'], '--since'],
  [['--stdin', '--fix'], '--fix'],
  [['--update-baseline', '--prune-baseline'], '--prune-baseline'],
])('%j exclude each other', (args, named) => {
  const { status, stderr } = run(...args)
  expect(status).toBe(2)
  expect(stderr).toContain(named)
})

test('statistics are told on standard error', () => {
  write('log.md', markdownOf([GOOD]))
  const { stdout, stderr } = run('log.md', '--stats', '--format', 'compact')
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^pia-lint: 1ファイル・1表・1行、読み取り \d+ ms、検査 \d+ ms、整理 \d+ ms\n$/)
})
