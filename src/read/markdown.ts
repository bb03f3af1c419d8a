import type { Nodes, Table, TableRow } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Span } from '../model.ts'
import { shorten } from './shorten.ts'

/** A row of a Markdown table: where its cells stand, without pipes and padding. */
export interface SourceRow extends Span {
  readonly cells: readonly Span[]
}

/** A Markdown table as it stands in the source. */
export interface SourceTable extends Span {
  readonly header: SourceRow
  readonly rows: readonly SourceRow[]
}

/** What a reader of change logs needs of a Markdown document. */
export interface SourceDocument {
  readonly tables: readonly SourceTable[]
  /** Headings and paragraphs, in order. */
  readonly lines: readonly Span[]
  /** HTML that stands between them. */
  readonly html: readonly Span[]
}

/** Cells are read from their source, so nothing inside a line needs to be tokenised. */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'strikethrough',
  'emailAutolink',
  'protocolAutolink',
  'wwwAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'tasklistCheck',
]

function withoutInline(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: INLINE } }]
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(({ transforms, ...rest }) => rest)
}

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(withoutInline).freeze()

/** Finds the tables of a Markdown text, and the lines that may be their titles. */
export function readMarkdown(text: string): SourceDocument {
  const tables: SourceTable[] = []
  const lines: Span[] = []
  const html: Span[] = []
  const { text: short, original } = shorten(text)
  const spanOf: SpanOf = ({ position }) => ({
    start: original(position?.start.offset ?? 0),
    end: original(position?.end.offset ?? 0),
  })
  // A list of what is left to visit, not a recursion: converters and attackers nest block quotes by the thousand.
  const left: Nodes[] = [processor.parse(short)]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'table') tables.push(tableOf(node, text, spanOf))
    else if (node.type === 'heading' || node.type === 'paragraph') lines.push(spanOf(node))
    else if (node.type === 'html') html.push(spanOf(node))
    else if ('children' in node) for (const child of node.children.toReversed()) left.push(child)
  }
  return { tables, lines, html }
}

/** Where a node of the syntax tree stands in the source. */
type SpanOf = (node: Nodes) => Span

function tableOf(node: Table, text: string, spanOf: SpanOf): SourceTable {
  const [header, ...rows] = node.children.map((row) => rowOf(row, text, spanOf))
  if (!header) throw new Error('a table without a header row')
  return { ...spanOf(node), header, rows }
}

function rowOf(row: TableRow, text: string, spanOf: SpanOf): SourceRow {
  return { ...spanOf(row), cells: row.children.map((cell) => withoutPipes(spanOf(cell), text)) }
}

/**
 * The parser's cell reaches from its leading pipe to the next one; the last one holds its trailing pipe, too, and the
 * spaces behind that.
 */
function withoutPipes({ start, end }: Span, text: string): Span {
  const from = text[start] === '|' ? start + 1 : start
  const last = withoutPadding(text, from, end)
  const isPiped = last > from && text[last - 1] === '|' && !isEscaped(text, last - 1)
  const to = isPiped ? withoutPadding(text, from, last - 1) : last
  if (to === from) return { start: from, end: from }
  return { start: from + text.slice(from, to).search(/[^ \t]/), end: to }
}

/** Where a stretch ends without the spaces at its end. */
function withoutPadding(text: string, start: number, end: number): number {
  let last = end
  while (last > start && (text[last - 1] === ' ' || text[last - 1] === '\t')) last--
  return last
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0
  while (text[index - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}
