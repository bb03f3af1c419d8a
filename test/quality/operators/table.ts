import type { Field, Span } from '../../../src/model.ts'
import { readCell } from '../../../src/read/cell.ts'
import { FIELDS, isChangeLog, readHeadings } from '../../../src/read/headings.ts'
import { readMarkdown, type SourceTable } from '../../../src/read/markdown.ts'
import type { GoodLog, Operator, Plant, Spot } from '../plant.ts'

/** A table of the log: its headings by field, and its rows with their numbers. */
interface LogTable extends SourceTable {
  readonly labels: readonly string[]
  readonly columns: ReadonlyMap<Field, number>
  readonly firstRow: number
}

const OUTSIDE: Spot = { row: null, field: null, planted: true }

export const header: Operator = {
  rule: 'table/header',
  *plants(good, random) {
    yield* destroyed('table/header', good)
    const tables = tablesOf(good)
    for (const [field, spellings] of Object.entries(MISNAMED)) {
      for (const spelling of spellings) {
        const table = random.pick(tables.filter(({ columns }) => columns.has(field as Field)))
        const cell = table?.header.cells[table.columns.get(field as Field) ?? -1]
        if (cell) yield outside(`${field} → ${spelling}`, { ...cell, text: spelling })
      }
    }
    for (const field of FIELDS) {
      const table = random.pick(tables.filter(({ columns }) => columns.has(field)))
      const column = table?.columns.get(field)
      if (!table || column === undefined) continue
      const other = table.header.cells[table.columns.get(field === 'date' ? 'item' : 'date') ?? -1]
      const label = table.labels[column]
      if (other && label) yield outside(`${field} twice`, { ...other, text: label })
      yield {
        ...outside(`${field} left out`, ...withoutColumn(good.text, table, column)),
        spots: [{ ...OUTSIDE, planted: false }],
      }
    }
  },
}

/** Names that are neither the form's nor read as meant. */
const MISNAMED: Readonly<Record<string, readonly string[]>> = {
  date: ['変更曰', '変更目', '変吏日', '変更日時分', ''],
  item: ['項日', '頂目', '項　番　号', '条項', ''],
  before: ['変更前の記戴', '変更前の記截', '変更前の記載の', '変更全の記載', '変吏前', '旧', '現行', ''],
  after: ['変更後の記戴', '変更後の紀載', '変更候の記載', '変更御の記載', '変更後の記', '変吏後', '新', '改定案', ''],
  timing: ['提出時気', '提出次期', '提出期時', '堤出時期', '提山時期', '時期', '事前事後', ''],
  reason: [
    '提出時期に係る説朋',
    '提出時期に系る説明',
    '提出次期に係る説明',
    '堤出時期に係る説明',
    '提出時期に係る説明会',
    '',
  ],
}

export const columns: Operator = {
  rule: 'table/columns',
  *plants(good, random) {
    yield* destroyed('table/columns', good)
    const tables = tablesOf(good)
    const rows = tables.flatMap((table) =>
      table.rows.map((source, index) => ({ table, source, number: table.firstRow + index })),
    )
    const inRow = (number: number, spelling: string, ...edits: Plant['edits']): Plant => ({
      spelling,
      edits,
      rows: [number],
      spots: [{ row: number, field: null, planted: false }],
    })
    for (const field of FIELDS) {
      const row = random.pick(rows.filter(({ table }) => table.columns.has(field)))
      const cell = row?.source.cells[row.table.columns.get(field) ?? -1]
      if (row && cell) yield inRow(row.number, `${field} lost`, { ...withPipe(good.text, cell), text: '' })
    }
    for (const [spelling, text] of [
      ['an empty cell too many', ' |'],
      ['a cell too many', ' 事後 |'],
      ['備考 without its heading', ' 様式の改正 |'],
    ] as const) {
      const row = random.pick(rows)
      if (row) yield inRow(row.number, spelling, { start: row.source.end, end: row.source.end, text })
    }
    for (const [spelling, text] of [
      ['a bare pipe in a sentence', '|'],
      ['a bare pipe with spaces', ' | '],
      ['two bare pipes', '||'],
    ] as const) {
      const row = random.pick(rows)
      const cell = row?.source.cells[row.table.columns.get('after') ?? -1]
      const at = cell && boundaryIn(good.text, cell)
      if (row && at) yield inRow(row.number, spelling, { start: at, end: at, text })
    }
    const escaped = random.pick(rows.filter(({ source }) => good.text.slice(source.start, source.end).includes('\\|')))
    if (escaped) {
      const at = good.text.indexOf('\\|', escaped.source.start)
      yield inRow(escaped.number, 'a pipe without its backslash', { start: at, end: at + 1, text: '' })
    }
    const broken = random.pick(rows.filter(({ source }) => good.text.slice(source.start, source.end).includes('<br>')))
    if (broken) {
      const at = good.text.indexOf('<br>', broken.source.start)
      const plant = inRow(broken.number, 'a line break inside a cell', { start: at, end: at + 4, text: '\n' })
      yield { ...plant, rows: [broken.number, broken.number + 1, null] }
    }
    const joined = random.pick(rows.filter(({ source, table }) => source !== table.rows.at(-1)))
    if (joined) {
      const { end } = joined.source
      yield inRow(joined.number, 'two rows on one line', {
        start: end,
        end: end + lengthOfBreak(good.text, end),
        text: '',
      })
    }
    for (const text of SWALLOWED) {
      const end = random.pick(tables)?.rows.at(-1)?.end
      if (end !== undefined) yield outside(`swallowed ${text}`, { start: end, end, text: `\n${text}` })
    }
  },
}

/** What stands below tables: none of it begins another block in Markdown. */
const SWALLOWED = [
  '以上',
  '※ 別紙「提供先一覧」を参照',
  '(注) 変更前の記載は前回の公表時のものである。',
  '12 / 72',
  '（別添３）変更箇所　つづき',
  '備考：重要な変更に該当しない項目を含む。',
  'Ⅱ　特定個人情報ファイルの概要',
]

export const noChangeLog: Operator = {
  rule: 'table/no-change-log',
  *plants(good) {
    yield* destroyed('table/no-change-log', good)
  },
}

const DELIMITER = /^\s*\|?[\s:|-]+\|?\s*$/

type Destruction = (text: string, tables: readonly Span[]) => string

/** What makes a whole log unreadable, by the rule that tells of it: the more that is left of the log, the more exactly. */
const DESTRUCTIONS: Readonly<Record<string, Readonly<Record<string, Destruction>>>> = {
  'table/header': {
    'no delimiter rows': (text) => mapLines(text, (line) => (line.includes('-') && DELIMITER.test(line) ? [] : line)),
    'no headings of the form': (text) =>
      mapLines(text, (line) => (isHeader(line) ? line.replace(/[^|\s]/g, '―') : line)),
  },
  'table/columns': {
    'full-width pipes': (text) => text.replaceAll('|', '｜'),
    code: (text) => `\`\`\`\n${text}\n\`\`\`\n`,
    indented: (text) => mapLines(text, (line) => `    ${line}`),
    'in a comment': (text) => `<!--\n${text.replaceAll('--', '- -')}\n-->\n`,
  },
  'table/no-change-log': {
    'tabs for pipes': (text) => text.replaceAll('|', '\t'),
    'no tables': (text, tables) =>
      tables.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text),
    HTML: () => `<table><tr><td>変更日</td><td>項目</td></tr></table>\n`,
    empty: () => '',
  },
}

const mapLines = (text: string, map: (line: string) => string | never[]): string =>
  text.split('\n').flatMap(map).join('\n')

function* destroyed(rule: string, { text }: GoodLog): Iterable<Plant> {
  const { tables } = readMarkdown(text)
  for (const [spelling, destroy] of Object.entries(DESTRUCTIONS[rule] ?? {})) {
    yield {
      spelling,
      edits: [{ start: 0, end: text.length, text: destroy(text, tables) }],
      rows: [null],
      spots: [{ row: null, field: null, planted: false }],
    }
  }
}

const isHeader = (line: string): boolean => /\|.*変\s?更\s?日.*\|/.test(line) && /提出時期/.test(line)

function outside(spelling: string, ...edits: Plant['edits']): Plant {
  return { spelling, edits, rows: [null], spots: [OUTSIDE] }
}

function tablesOf({ text }: GoodLog): LogTable[] {
  const found: LogTable[] = []
  let rows = 0
  for (const table of readMarkdown(text).tables) {
    const labels = table.header.cells.map((cell) => readCell(text, cell).text)
    const headings = readHeadings(labels)
    if (!isChangeLog(headings)) continue
    const columns = new Map(
      headings.flatMap((heading, index) => (heading.kind === 'other' ? [] : [[heading.field, index] as const])),
    )
    found.push({ ...table, labels, columns, firstRow: rows + 1 })
    rows += table.rows.length
  }
  return found
}

/** A column and its heading, taken out of every line of a table. */
function withoutColumn(text: string, table: SourceTable, column: number): Plant['edits'] {
  const delimiter = text.indexOf('\n', table.header.end) + 1
  const delimiterEnd = text.indexOf('\n', delimiter)
  const pipes = Array.from(text.slice(delimiter, delimiterEnd).matchAll(/\|/g), ({ index }) => delimiter + index)
  const [from = delimiter, to = delimiter] = pipes.slice(column)
  return [
    { start: from, end: to, text: '' },
    ...[table.header, ...table.rows].flatMap(({ cells }) => {
      const cell = cells[column]
      return cell ? { ...withPipe(text, cell), text: '' } : []
    }),
  ]
}

/** A cell with the pipe before it. */
function withPipe(text: string, { start, end }: Span): Span {
  const pipe = text.lastIndexOf('|', start - 1)
  const next = text.indexOf('|', end)
  return { start: pipe, end: next < 0 ? end : next }
}

/** A place between two sentences or words of a cell, not inside a tag. */
function boundaryIn(text: string, { start, end }: Span): number | null {
  const match = /[。、）)](?=[^<>|]{2})/.exec(text.slice(start, end))
  return match ? start + match.index + 1 : null
}

const lengthOfBreak = (text: string, at: number): number => (text.startsWith('\r\n', at) ? 2 : 1)
