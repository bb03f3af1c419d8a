import { dayOf } from '../../../src/dates.ts'
import type { Row } from '../../../src/model.ts'
import { appended, inCell, type Operator, occurrences, type Plant, replaced } from '../plant.ts'
import { misspellings } from '../terms.ts'

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['[', ']'],
  ['［', '］'],
  ['〔', '〕'],
  ['＜', '＞'],
  ['〈', '〉'],
  ['《', '》'],
  ['≪', '≫'],
  ['<', '>'],
  ['{', '}'],
]

/** (1), (ア), (a): with one bracket lost they are list markers still. */
const MARKER = /^[\s\dア-ンa-zA-Z０-９①-⑳○]{0,3}$/

/** Inside a sentence these compare or point. */
const COMPARES = /[<＜]/

export const brackets: Operator = {
  rule: 'text/brackets',
  *plants({ log }, random) {
    // What was left out may hold the other bracket.
    const rows = log.rows.filter(({ after }) => !/略/.test(after.text))
    for (const [open, close] of PAIRS) {
      const pairs = rows.flatMap((row) => pairsIn(row, open, close))
      for (const [spelling, side] of [
        [`${open} never closed`, 'close'],
        [`${close} never opened`, 'open'],
      ] as const) {
        for (const pair of random.some(pairs, 2)) {
          const at = side === 'open' ? pair.start : pair.end - 1
          yield wholeCell(inCell(pair.row, 'after', spelling, replaced(pair.row, 'after', at, at + 1, '')))
        }
      }
      const other = PAIRS.find(
        ([, candidate]) => candidate.normalize('NFKC') !== close.normalize('NFKC') && random.below(4) === 0,
      )
      const pair = random.pick(pairs)
      if (pair && other) {
        const edit = replaced(pair.row, 'after', pair.end - 1, pair.end, other[1])
        yield wholeCell(inCell(pair.row, 'after', `${open} closed by ${other[1]}`, edit))
      }
      const host = random.pick(rows.filter(({ after }) => /。$/.test(after.text.trim())))
      if (!host || COMPARES.test(open)) continue
      for (const [spelling, text] of [
        [`${open} in a sentence, never closed`, `なお、${open}情報管理要領に定める手順による。`],
        [`${close} in a sentence, never opened`, `なお、情報管理要領${close}に定める手順による。`],
        [`${open} twice, closed once`, `なお、${open}情報管理${open}取扱要領${close}に定める手順による。`],
      ] as const) {
        yield wholeCell(inCell(host, 'after', spelling, appended(host, 'after', text)))
      }
    }
    for (const text of [
      '≪左欄にある※について>>',
      '＜本市における措置≫',
      '「情報管理要領』',
      '(情報管理要領］',
      '【情報管理要領)',
      '『情報管理要領」',
      '<<本市における措置≫',
    ]) {
      const host = random.pick(rows.filter(({ after }) => /。$/.test(after.text.trim())))
      if (host) yield inCell(host, 'after', text, appended(host, 'after', `${text}のとおり。`))
    }
  },
}

/** Which of the brackets of a cell is told to be alone is a matter of taste. */
const wholeCell = (plant: Plant): Plant => ({
  ...plant,
  spots: plant.spots.map((spot) => ({ ...spot, planted: false })),
})

interface Pair {
  readonly row: Row
  readonly start: number
  readonly end: number
}

/** The innermost pairs of a cell that stand around more than a list marker. */
function pairsIn(row: Row, open: string, close: string): Pair[] {
  const inner = new RegExp(`\\${open}[^\\${open}\\${close}]+\\${close}`)
  const balanced = row.after.text.split(open).length === row.after.text.split(close).length
  if (!balanced) return []
  return occurrences(row, 'after', inner).flatMap(({ start, end }) =>
    MARKER.test(row.after.text.slice(start + 1, end - 1)) ? [] : { row, start, end },
  )
}

/** An instrument's title is written as the instrument has it. */
const TITLE = /^[^、。\n]{0,20}(?:要領|要綱|規程|規則|基準|条例|要項|手順書)/

/** How many misspellings go into sentences of their own in each log. */
const SENTENCES = 24

export const term: Operator = {
  rule: 'text/term',
  *plants({ log: { rows } }, random) {
    const all = misspellings()
    for (const { wrong, right, before, behind, from } of all) {
      const hosts = rows.filter((row) => (dayOf(row) ?? '') >= from && !/[「『]/.test(row.after.text))
      const standing = hosts
        .flatMap((row) => occurrences(row, 'after', `${before}${right}${behind}`).map((at) => ({ row, ...at })))
        .filter(({ row, end }) => !TITLE.test(row.after.text.slice(end)))
      const at = random.pick(standing)
      if (!at || random.below(3) > 0) continue
      const text = `${before}${wrong}${behind}`
      yield inCell(at.row, 'after', `${text} for ${right}`, replaced(at.row, 'after', at.start, at.end, text))
    }
    for (const { wrong, before, behind, from } of random.some(all, SENTENCES)) {
      const hosts = rows.filter((row) => (dayOf(row) ?? '') >= from && /。$/.test(row.after.text.trim()))
      const [row, way] = [random.pick(hosts), random.pick(Object.entries(WAYS))]
      if (!row || !way) continue
      const [spelling, write] = way
      const text = `また、${write(`${before}${wrong}${behind}`)}に係る手続を行う。`
      yield inCell(row, 'after', `${before}${wrong}${behind}, ${spelling}`, appended(row, 'after', text))
    }
  },
}

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'in a sentence': (text) => text,
  'with a converter’s spaces': (text) => (text.match(/\w+|\W/g) ?? []).join(' '),
  'broken in the middle': (text) => `${text.slice(0, text.length / 2)}\n${text.slice(text.length / 2)}`,
  'in brackets': (text) => `(${text})`,
}
