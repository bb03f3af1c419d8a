import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Report } from '../src/model.ts'
import { inertMarkdown } from '../src/report/inert-markdown.ts'
import { markedText } from '../src/report/marked-text.ts'
import { printable } from '../src/report/printable.ts'
import { markdownOf } from './support/examples.ts'
import { EMPTY, HOSTILE, HOSTILE_TEXT, print, reportOf, SAMPLES } from './support/reports.ts'

const cases = Object.entries({ samples: SAMPLES, hostile: HOSTILE, empty: EMPTY })

const findingsOf = ({ files }: Report) => files.flatMap(({ annotations }) => annotations)

test('pretty clips a long item', async () => {
  const report = reportOf({
    path: 'a.md',
    text: markdownOf([{ item: 'あ'.repeat(300), after: '(' }]),
    encoding: 'utf-8',
  })
  expect(await print('pretty', report)).toMatch(/^ {2}1行目「あ{77}\.\.\.」/m)
})

describe('markdown', () => {
  const parse = (markdown: string): Nodes => unified().use(remarkParse).use(remarkGfm).parse(markdown)

  const nodesOf = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]

  const textOf = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

  test.each(cases)('%s: is headings and tables, and nothing that a log made', async (_, report) => {
    const nodes = nodesOf(parse(await print('markdown', report)))
    const allowed = /^(root|heading|paragraph|strong|text|table|tableRow|tableCell|inlineCode)$/
    expect(nodes.filter(({ type }) => !allowed.test(type))).toEqual([])
    expect(nodes.filter(({ type }) => type === 'strong')).toHaveLength(1)
    expect(nodes.filter(({ type }) => type === 'inlineCode').map(textOf)).toEqual(
      findingsOf(report).map(({ rule }) => rule),
    )
    for (const node of nodes) if (node.type === 'tableRow') expect(node.children).toHaveLength(6)
  })

  test('a text reads as it was, but for what keeps mentions and references apart', () => {
    const read = textOf(parse(`x ${inertMarkdown(HOSTILE_TEXT)}`))
    expect(read.replaceAll('\u200b', '')).toBe(`x ${printable(HOSTILE_TEXT)}`)
    expect(read).not.toMatch(/[@#!][\w]|:\/\/|www\.|GH-\d/)
  })

  test('Japanese text is not touched', () => {
    const text = '「Ⅰ－6－②」の変更後の記載（令和5年4月1日、番号法第19条第8号）を直してください'
    expect(inertMarkdown(text)).toBe(text)
  })
})

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of a page with all text in them. */
function tagsOf(page: string): Tag[] {
  const tags: Tag[] = []
  const open: Tag[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const tag = { name, attributes, text: '' }
      tags.push(tag)
      open.push(tag)
      if (name === 'br') for (const around of open) around.text += '\n'
    },
    ontext: (text) => {
      for (const around of open) around.text += text
    },
    onclosetag: () => open.pop(),
  })
  parser.end(page)
  return tags
}

describe('html', () => {
  const KNOWN = new Set(
    'html head meta title style body header h1 p span form label input b select option output aside details summary ol li a main section h2 article h3 div h4 ins del mark br ul code blockquote i dl dt dd script'.split(
      ' ',
    ),
  )

  test.each(cases)('%s: has no element and no address but its own', async (_, report) => {
    const tags = tagsOf(await print('html', report))
    expect(tags.filter(({ name }) => !KNOWN.has(name))).toEqual([])
    expect(tags.filter(({ name }) => name === 'script' || name === 'style')).toHaveLength(2)
    const ids = tags.flatMap(({ attributes: { id } }) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of tags) {
      expect(Object.keys(attributes).filter((name) => /^on|^style$|^src$/.test(name))).toEqual([])
      if (attributes.href !== undefined) expect(ids.map((id) => `#${id}`)).toContain(attributes.href)
    }
  })

  test('allows its own style and script by their hashes, and nothing else', async () => {
    const tags = tagsOf(await print('html', SAMPLES))
    const policy = tags.find(({ attributes }) => attributes['http-equiv'])?.attributes.content
    const hash = (wanted: string) =>
      `'sha256-${createHash('sha256')
        .update(tags.find(({ name }) => name === wanted)?.text ?? '')
        .digest('base64')}'`
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash('script')}; style-src ${hash('style')}; base-uri 'none'; form-action 'none'`,
    )
  })

  test('each finding is marked where it is', async () => {
    const tags = tagsOf(await print('html', SAMPLES))
    const marks = new Map<string, string>()
    for (const { name, attributes, text } of tags) {
      if (name !== 'mark') continue
      const number = attributes['data-mark'] ?? ''
      marks.set(number, `${marks.get(number) ?? ''}${text}`)
    }
    const findings = findingsOf(SAMPLES)
    const bare = (text: string) => text.replace(/\s/g, '')
    findings.forEach(({ field, excerpt }, index) => {
      if (field) expect(bare(marks.get(String(index + 1)) ?? '')).toBe(bare(excerpt.text))
    })
    expect(marks.size).toBe(findings.filter(({ field }) => field).length)
  })

  test.each(cases)('%s: each finding is told with its severity and rule', async (_, report) => {
    const told = tagsOf(await print('html', report)).filter(({ attributes }) => attributes.id?.match(/^f\d+$/))
    const findings = findingsOf(report)
    expect(told).toHaveLength(findings.length)
    for (const { attributes, text } of told) {
      const finding = findings[Number(attributes['data-finding']) - 1]
      expect(attributes).toMatchObject({ 'data-severity': finding?.severity, 'data-rule': finding?.rule })
      expect(text).toContain(finding?.message.split('\n').map(printable).join('\n'))
    }
  })

  test('a hostile cell is shown as it is', async () => {
    const cells = tagsOf(await print('html', HOSTILE)).filter(
      ({ name, attributes }) => name === 'div' && attributes.lang,
    )
    const bare = (text: string) => text.replace(/\s/g, '')
    for (const line of HOSTILE_TEXT.split('\n').map(printable)) {
      // Those of one value are shown without marks of Markdown.
      expect(cells.filter(({ text }) => bare(text).includes(bare(line))).length, line).toBeGreaterThanOrEqual(3)
    }
  })

  test('shows what was replaced', async () => {
    const report = reportOf({
      path: 'a.md',
      text: markdownOf([{ before: '市民課の𠮷田が行う', after: '窓口課の𠮟田が行う' }]),
      encoding: 'utf-8',
    })
    const tags = tagsOf(await print('html', report))
    const text = (wanted: string) => tags.filter(({ name }) => name === wanted).map((tag) => tag.text)
    expect(text('del')).toEqual(['市民課', '𠮷'])
    expect(text('ins')).toEqual(['窓口課', '𠮟'])
  })
})

describe('a marked text', () => {
  const mark = (number: number, start: number, end: number) => ({ number, severity: 'error' as const, start, end })

  test('marks may overlap', () => {
    const page = markedText('あいうえお', [mark(1, 1, 3), mark(2, 2, 4)], [{ start: 0, end: 2 }], 'ins')
    const marked = (number: number) =>
      tagsOf(page)
        .filter(({ name, attributes }) => name === 'mark' && attributes['data-mark'] === String(number))
        .map(({ text }) => text)
    expect(marked(1)).toEqual(['い', 'う'])
    expect(marked(2)).toEqual(['う', 'え'])
    expect(page.replace(/<a.*?<\/a>|<.*?>/g, '')).toBe('あいうえお')
  })

  test('a place without a text is a point, also in an empty cell', () => {
    for (const text of ['', 'あ']) {
      expect(markedText(text, [mark(1, 0, 0)], [], 'ins')).toMatch(/^<mark id="m1" class="error point" data-mark="1">/)
    }
  })

  test('what cannot be shown is told by its number', () => {
    expect(markedText('a\u202eb', [], [], 'ins')).toBe('a&lt;U+202E&gt;b')
  })
})
