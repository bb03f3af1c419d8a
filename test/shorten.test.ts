import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { readMarkdown } from '../src/read/markdown.ts'
import { shorten } from '../src/read/shorten.ts'

const bare = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

/** The rows and cells of every table as the parser alone sees them, cells without pipes and padding. */
function plainly(text: string): string[][] {
  const rows: string[][] = []
  const visit = (node: Nodes) => {
    if (node.type === 'tableRow') rows.push(node.children.map((cell) => content(text, cell)))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(bare.parse(text))
  return rows
}

const content = (text: string, { position }: Nodes) =>
  text
    .slice(position?.start.offset, position?.end.offset)
    .replace(/^\|/, '')
    .replace(/[ \t]+$/, '')
    .replace(/(?<!\\)((?:\\\\)*)\|$/, '$1')
    .replace(/^[ \t]+|[ \t]+$/g, '')

const piece = fc.constantFrom(
  ...['|', '|', '|', ' ', '\\|', '\\', '\n', '\n', '\r\n', '\n\n', '変更', '日', '①', 'a', '12', '-', '|---|---|\n'],
  ...[
    '<p>',
    '</p>',
    '<br>',
    '<!-- ',
    ' -->',
    '<div>',
    '<pre>',
    '</pre>',
    '<?',
    '?>',
    '<!A',
    '<a href="',
    '```',
    '`',
    '~~~',
    '>',
    '- ',
    '1. ',
    '#',
    '    ',
    '\t',
    '[',
    ']: ',
    '*',
  ],
  ...[
    '\u00a0',
    '\u3000',
    '\u2028',
    '\ufeff',
    '𠮷',
    '\ud842',
    '&amp;',
    '| 令和5年 | 項目 |\n',
    '|変更日|項目|\n|---|---|\n',
  ],
)

test('shortening changes nothing about where tables, rows and cells stand', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = `-\n\n${pieces.join('')}`
      const rows = readMarkdown(text).tables.flatMap((table) => [table.header, ...table.rows])
      expect(rows.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)))).toEqual(plainly(text))
    }),
    { numRuns: 1500 },
  )
})

test('makes nothing of a cell with tags in it, but where HTML may end inside it', () => {
  expect(shorten('|あ<br>い|<p>う</p>|え|').text).toBe('||||')
  expect(shorten('<!--\n|あ<br>い --> う|').text).toBe('<!--\n|字<br>字 --> 字|')
})

test('makes a word of what carries no structure, and finds the way back', () => {
  const text = '|変更日|A-①(あ)|\nあい う|え'
  const { text: short, original } = shorten(text)
  expect(short).toBe('|||\n字|字')
  expect(Array.from({ length: short.length + 1 }, (_, offset) => original(offset))).toEqual([
    0, 4, 11, 12, 13, 17, 18, 19,
  ])
})
