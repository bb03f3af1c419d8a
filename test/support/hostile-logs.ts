/** Logs as fast-check makes them: in order, in disorder, and meant to do harm. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { rules } from '../../rules/index.generated.ts'
import type { Field } from '../../src/model.ts'
import { FIELDS, HEADINGS } from '../../src/read/headings.ts'
import { HARMLESS } from './examples.ts'

/** The cells of a row, as they stand in the source. */
export type Cells = Readonly<Record<Field, string>>

/** Rows to be written as one table or as several, in any order of columns. */
export interface Drawn {
  readonly rows: readonly Cells[]
  readonly columns: readonly Field[]
  /** How many rows the first table takes. */
  readonly split: number
}

const words = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '))

const NOTATIONS = [
  ' ',
  '　',
  ...words(
    '令和5年4月1日 平成35年2月30日 令和元年4月３１日 R5.4.1 H３０．１．１ 2023-04-01 令和5年度',
    '番号法第19条第8号 第十九条第七号 同条第7号 別表第二 別表第一の16の項 法19条8号及び別表第二 第第第',
    '58件 提供先1～58 1、2、3、4、5、7 ①②④ (1)(2) 第三者 一部 百人以上千人未満 １０万人',
    '市民課 市民課長 デジタル戦略推進局住民情報課 (デ)住民情報課 潮風電算(株) 株式会社シオカゼデジタル',
    '「市民課」を「窓口課」に変更 市民課→窓口課 (旧)市民課 (略) 〃 同上 － なし 削除 追加',
    '重要な変更に該当する 重要な変更にあたらない。 軽微な修正 事前 事後 法改正に伴う変更 運用開始前',
    'Ⅰ－1－② Ⅱ(住民基本台帳ファイル)－5－提供先1～58－① Ⅲ－3－リスク2 (別添1) Ⅴ.2.① II-3 表紙',
    '、 。 の を 及び 又は ・ ※ [○] （ ） 「 」 < > 住基ネット 漏えい',
  ),
]

const MARKUP = [
  '<ul style="x">',
  '<!-- a -->',
  '<a b="',
  ...words(
    '<br> <BR/> <p> </p> </ul> <li> <!-- --> <b <札幌> <http://a> http://a <![CDATA[ <?',
    '&nbsp; &amp; &lt; &#x20BB7; &#31532; &#0; &#xD842; &#x110000; &copy',
    '\\| \\ \\\\ ` `` * ** _ ~ [a](b) ![ [^1] $&',
  ),
]

const HOSTILE = [
  '👨‍👩‍👧',
  '\u3000\u3000',
  ...words(
    '\ud842 \udfb7 𠮷 ｶﾞ か\u3099 \ufa19 辻\u{e0100} \u0000 \u0008 \u001b[31m \u0085 \u202e \u200b \ufeff \u2028 \ufffd',
    '__proto__ constructor toString %s %0A ::error::a ##[error]a {{a}} ../../a null 1e400 -0',
  ),
  ...words('（ 「 第 < > 一 ９ 9 1、').map((unit) => unit.repeat(60)),
  '9'.repeat(400),
]

const anything = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...NOTATIONS) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)

const text = fc.array(anything, { maxLength: 10 }).map((parts) => parts.join('').replace(/[\r\n]/g, ''))

const usually = (...values: readonly string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: text })

const row: fc.Arbitrary<Cells> = fc.record({
  date: usually('令和5年4月1日', '令和5年2月30日', '令和４年１２月１日', 'R3.4.1', ''),
  item: usually('Ⅰ－1－②', 'Ⅱ(住民基本台帳ファイル)－5－提供先1～58－①', 'Ⅲ－3－リスク2', 'Ⅰ－7－②', 'Ⅸ－1', ''),
  before: text,
  after: text,
  timing: usually('事前', '事後', '変更後', ''),
  reason: usually('文言整理による変更のため、重要な変更にあたらない。', '重要な変更に該当するため', ''),
})

/** The rows of every example that a rule is tested with. */
const examples = [...rules.values()]
  .flatMap(({ good, bad }) => [...good(), ...bad()])
  .flatMap(({ rows = [] }) => (rows.length > 0 ? [rows.map((cells): Cells => ({ ...HARMLESS, ...cells }))] : []))

/** An example in which things were put into some cells. */
const disturbed = fc
  .record({
    rows: fc.constantFrom(...examples),
    puts: fc.array(fc.record({ row: fc.nat({ max: 9 }), field: fc.constantFrom(...FIELDS), at: fc.nat(), text }), {
      maxLength: 3,
    }),
  })
  .map(({ rows, puts }) =>
    puts.reduce<readonly Cells[]>(
      (all, put) =>
        all.map((cells, index) =>
          index === put.row % all.length ? { ...cells, [put.field]: within(cells, put) } : cells,
        ),
      rows,
    ),
  )

function within(cells: Cells, { field, at, text }: { field: Field; at: number; text: string }): string {
  const place = at % (cells[field].length + 1)
  return cells[field].slice(0, place) + text + cells[field].slice(place)
}

/** A log of some rows. */
export const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    rows: fc.oneof(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      disturbed,
      fc.tuple(disturbed, disturbed).map((two) => two.flat()),
    ),
    columns: fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length }),
    split: fc.nat({ max: 6 }),
  })
  .map((log) => ({ ...log, split: Math.min(log.split, log.rows.length) }))

const line = (cells: readonly string[]) => `| ${cells.map(withoutPipes).join(' | ')} |\n`

/** Only an escaped pipe belongs to its cell: one behind an odd number of backslashes. */
const withoutPipes = (text: string) => text.replace(/(?<!\\)((?:\\\\)*)\|/g, '$1')

/** A table of rows. */
export function tableOf(rows: readonly Cells[], columns: readonly Field[] = FIELDS): string {
  const head = line(columns.map((field) => HEADINGS[field])) + line(columns.map(() => '---'))
  return head + rows.map((cells) => line(columns.map((field) => cells[field]))).join('')
}

const samples = ['samples/good', 'samples/bad'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').split(/(?<=\n)/)),
)

const STRUCTURE = [
  '|',
  '||',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '---',
  '|---|',
  '> ',
  '- ',
  '```\n',
  '    ',
  '# ',
  '\t',
  '<<<<<<< a\n',
]

/** A few lines of a sample in which something was put, or left out, or written twice. */
const mutated = fc
  .record({
    lines: fc.constantFrom(...samples),
    from: fc.nat({ max: 40 }),
    count: fc.integer({ min: 1, max: 8 }),
    edits: fc.array(
      fc.record({
        at: fc.nat({ max: 9999 }),
        gone: fc.nat({ max: 30 }),
        put: fc.oneof(anything, fc.constantFrom(...STRUCTURE)),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ lines, from, count, edits }) => {
    const head = lines.findIndex((one) => /変\s?更\s?日/.test(one))
    const start = (lines[head] ?? '') + (lines[head + 1] ?? '') + lines.slice(from, from + count).join('')
    return edits.reduce((whole, { at, gone, put }) => {
      const place = at % (whole.length + 1)
      return whole.slice(0, place) + put + whole.slice(place + gone)
    }, start)
  })

/** Pieces of anything in any order. */
const heap = fc
  .array(fc.oneof(anything, fc.constantFrom(...STRUCTURE), fc.constant(tableOf([]))), { maxLength: 30 })
  .map((parts) => parts.join(''))

/** Any text that a file may hold. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: drawn.map(({ rows, columns }) => `(別添3)変更箇所\n\n${tableOf(rows, columns)}`) },
  { weight: 4, arbitrary: mutated },
  { weight: 2, arbitrary: heap },
)
