import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import type * as Library from '../src/node.ts'
import type remarkPiaLint from '../src/remark.ts'
import { AS_OF, markdownOf } from './support/examples.ts'

/** What somebody gets who imports the package. */
const imported = (path: string) => import(pathToFileURL(resolve(path)).href)

let folder = ''
let library: typeof Library

beforeAll(async () => {
  library = await imported(manifest.exports['.'].default)
  folder = mkdtempSync(join(tmpdir(), 'pia-lint-'))
  mkdirSync(join(folder, '評価書'))
  writeFileSync(join(folder, '評価書', 'log.md'), markdownOf([{ before: '甲', after: '甲' }]))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('lint', () => {
  test('takes texts', () => {
    const { files } = library.lint(
      [{ path: 'a.md', text: markdownOf([{ before: '甲', after: '甲' }]), encoding: 'utf-8' }],
      {
        asOf: AS_OF,
      },
    )
    expect(files[0]?.annotations).toMatchObject([{ rule: 'change/none', line: 5, severity: 'error' }])
  })

  test('has no need of a disk or a process in a browser', () => {
    const chunk = (path: string): string[] => {
      const text = readFileSync(path, 'utf8')
      const next = Array.from(text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g), ([, name = '']) =>
        resolve(path, '..', name),
      )
      return [text, ...next.flatMap(chunk)]
    }
    const texts = chunk(resolve(manifest.exports['.'].browser))
    expect(texts.length).toBeGreaterThan(1)
    expect(
      texts.flatMap(
        (text) => text.match(/(?:from|import|require)\s*\(?"(?:node:)?(?:fs|path|child_process|util)"/g) ?? [],
      ),
    ).toEqual([])
  })
})

describe('lintFiles', () => {
  test('lints by path, as the configuration says', async () => {
    const options = { cwd: folder, asOf: AS_OF }
    const before = await library.lintFiles(['評価書'], options)
    expect(before.files).toMatchObject([{ path: '評価書/log.md', rows: 1, annotations: [{ rule: 'change/none' }] }])
    writeFileSync(join(folder, 'pia-lint.config.json'), '{ "rules": { "change/none": "off" } }')
    const after = await library.lintFiles([], options)
    expect(after.files[0]?.annotations).toEqual([])
  })

  test('says what is not there', async () => {
    await expect(library.lintFiles(['none.md'], { cwd: folder })).rejects.toThrow(library.UsageError)
  })
})

describe('the plugin for remark', () => {
  const messagesOf = async (text: string) => {
    const { default: plugin }: { default: typeof remarkPiaLint } = await imported(manifest.exports['./remark'].default)
    const processor = unified().use(remarkParse).use(remarkGfm).use(plugin, { asOf: AS_OF }).use(remarkStringify)
    return (await processor.process(new VFile({ path: 'a.md', value: text }))).messages
  }

  test('tells the findings as messages at their places', async () => {
    const messages = await messagesOf(markdownOf([{ item: 'Ⅰ-7-②', before: '市民課長', after: '窓口課' }]))
    expect(messages).toMatchObject([
      {
        ruleId: 'org/lost-title',
        source: 'pia-lint',
        fatal: false,
        line: 5,
        place: { start: { line: 5, column: 29 }, end: { line: 5, column: 32 } },
      },
    ])
  })

  test('says nothing of a text without a change log', async () => expect(await messagesOf('# a\n')).toEqual([]))
})
