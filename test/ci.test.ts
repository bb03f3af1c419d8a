import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import manifest from '../package.json' with { type: 'json' }
import { OPTIONS } from '../src/arguments.ts'
import { markdownOf } from './support/examples.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-lint-'))
  writeFileSync(join(folder, '評価書 (案).md'), markdownOf([{ before: '甲', after: '甲' }]))
  writeFileSync(join(folder, 'good.md'), markdownOf([{}]))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the action', () => {
  const action = parse(readFileSync('action.yml', 'utf8'))
  const [step] = action.runs.steps

  /** Runs the step as the runner does: every input that is not given has its default. */
  function run(inputs: Record<string, string>) {
    const env = Object.fromEntries(
      Object.entries<string>(step.env).map(([name, value]) => [
        name,
        value.replace(
          /\$\{\{ inputs\.([\w-]+) \}\}/,
          (_, input: string) => inputs[input] ?? action.inputs[input].default,
        ),
      ]),
    )
    const summary = join(folder, 'summary.md')
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: folder,
      env: {
        ...process.env,
        ...env,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: folder,
        GITHUB_ACTION_PATH: resolve('.'),
        GITHUB_STEP_SUMMARY: summary,
      },
      encoding: 'utf8',
    })
    return { ...ran, summary: readFileSync(summary, 'utf8') }
  }

  test('annotates, writes the summary and fails on an error', () => {
    const { status, stdout, summary } = run({})
    expect(status).toBe(1)
    expect(stdout).toContain('::error file=評価書 (案).md,line=5,')
    expect(summary).toContain('change/none')
  })

  test('lints the paths that are given, one a line', () => {
    expect(run({ paths: 'good.md\n' })).toMatchObject({ status: 0 })
    expect(run({ paths: 'good.md\n評価書 (案).md' })).toMatchObject({ status: 1 })
  })

  test('takes what is given for data', () => {
    const { status, stderr } = run({ paths: '--version\n$(touch evil)\n`touch evil`', 'max-warnings': '"; touch evil' })
    expect(status).toBe(2)
    expect(stderr).toContain('--max-warnings')
    expect(() => readFileSync(join(folder, 'evil'))).toThrow()
    expect(run({ paths: '--version' })).toMatchObject({ status: 2, stderr: expect.stringContaining('--version') })
  })

  test('writes SARIF where that is asked for', () => {
    run({ 'sarif-file': 'pia.sarif' })
    expect(JSON.parse(readFileSync(join(folder, 'pia.sarif'), 'utf8')).version).toBe('2.1.0')
  })

  test('puts no input into the script itself', () => expect(step.run).not.toContain('${{'))
})

describe('the hooks of pre-commit', () => {
  const hooks: { id: string; entry: string; language: string; require_serial: boolean; types: string[] }[] = parse(
    readFileSync('.pre-commit-hooks.yaml', 'utf8'),
  )

  test.each(hooks)('$id calls the command with options it has, on Markdown, in one process', (hook) => {
    const [command = '', ...args] = hook.entry.split(' ')
    expect(Object.keys(manifest.bin)).toContain(command)
    expect(args.map((arg) => arg.slice(2)).filter((name) => !Object.keys(OPTIONS).includes(name))).toEqual([])
    expect(hook).toMatchObject({ language: 'node', types: ['markdown'], require_serial: true })
  })

  test('install without running a script, and without a dependency', () => {
    const trip = ['postinstall', 'build', 'preinstall', 'install', 'prepack', 'prepare']
    expect(Object.keys(manifest.scripts).filter((name) => trip.includes(name))).toEqual([])
    expect(manifest).not.toHaveProperty('dependencies')
  })

  test.each(['--version', '--help', 'rules', 'explain count/list', 'samples/good --format html --format sarif'])(
    'find in the repository all that the command takes: %s',
    (args) => {
      const copy = mkdtempSync(join(tmpdir(), 'pia-lint-'))
      const kept = execFileSync('git', ['ls-files', 'dist'], { encoding: 'utf8' }).trim().split('\n')
      for (const file of kept) cpSync(file, join(copy, file))
      const ran = spawnSync(process.execPath, [join(copy, manifest.bin['pia-lint']), ...args.split(' ')])
      rmSync(copy, { recursive: true })
      expect(ran).toMatchObject({ status: 0 })
    },
  )
})
