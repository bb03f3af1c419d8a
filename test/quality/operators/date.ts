import { dateOf, dayOf } from '../../../src/dates.ts'
import type { Edit, Row } from '../../../src/model.ts'
import { AS_OF } from '../../support/examples.ts'
import { appended, inCell, type Operator, type Plant, replaced, rewritten } from '../plant.ts'
import { type Calendar, calendarOf, kanji, NOTATIONS, PROSE, SIGNS, wide } from '../written-date.ts'

const day = (era: Calendar['era'], year: number, month: number, date: number): Calendar => ({
  era,
  year,
  month,
  day: date,
})

/** Days that no calendar has. */
const NO_DAYS: Readonly<Record<string, Calendar>> = {
  '30 February': day('令和', 5, 2, 30),
  '29 February of no leap year': day('令和', 3, 2, 29),
  '31 April': day('令和', 4, 4, 31),
  '31 June': day('令和', 5, 6, 31),
  '31 September': day('令和', 3, 9, 31),
  '31 November': day('平成', 28, 11, 31),
  '32 March': day('令和', 5, 3, 32),
  'month 13': day('令和', 5, 13, 1),
  'month 0': day('令和', 5, 0, 10),
  'day 0': day('令和', 5, 7, 0),
}

/** Days outside their era. */
const NO_ERA: Readonly<Record<string, Calendar>> = {
  平成31年5月1日: day('平成', 31, 5, 1),
  平成32年4月1日: day('平成', 32, 4, 1),
  平成35年2月3日: day('平成', 35, 2, 3),
  令和元年4月30日: day('令和', 1, 4, 30),
  令和元年1月4日: day('令和', 1, 1, 4),
  昭和64年1月8日: day('昭和', 64, 1, 8),
}

export const impossible: Operator = {
  rule: 'date/impossible',
  *plants({ log: { rows } }, random) {
    const days = Object.entries({ ...NO_DAYS, ...NO_ERA })
    for (const [notation, write] of Object.entries(NOTATIONS)) {
      for (const [name, date] of random.some(days, 4)) {
        const western = !/[令Rr㋿Ｒ]/.test(notation)
        const text = western && name in NO_ERA ? null : write(date)
        const row = random.pick(rows)
        if (row && text) yield inCell(row, 'date', `${name} as ${notation}`, rewritten(row, 'date', text))
      }
    }
    const later = rows.filter((row) => (dayOf(row) ?? '') >= '2019-06-01')
    for (const [name, date] of days) {
      const write = random.pick(Object.values(PROSE).slice(0, name in NO_ERA ? 8 : 10))
      for (const [lead, tail] of random.some(SENTENCES, 2)) {
        const [row, text] = [random.pick(later), write?.(date)]
        if (row && text) yield added(row, 'after', `${name} in 変更後: ${lead}…${tail}`, lead, text, tail)
      }
      const [row, text] = [random.pick(later), write?.(date)]
      if (row && text) yield added(row, 'reason', `${name} in 説明`, 'なお、', text, 'に施行された。')
    }
    for (const [lead, text, tail] of HEISEI) {
      const row = random.pick(later)
      if (row) yield added(row, 'after', `${text} in 変更後`, lead, text, tail)
    }
    yield* broken(rows, random.some)
  },
}

const SENTENCES = [
  ['この措置は、', 'から行う。'],
  ['(', '改定)'],
  ['保守の契約は、', 'まで続く。'],
  ['・', '決裁'],
] as const

/** 平成 that went on after its end. */
const HEISEI = [
  ['機器は、', '平成35年3月', 'まで使用する。'],
  ['機器は、', '平成３５年', 'に更新する。'],
  ['現在の構成は、', '平成三十六年三月三十一日', 'までとする。'],
  ['契約は、', '平成 32 年 3 月', 'に満了する。'],
  ['書庫の移設は、', '平成31年12月', 'に行った。'],
  ['運用は、', '平成35年度', 'まで現行の構成による。'],
] as const

function added(row: Row, field: 'after' | 'reason', spelling: string, lead: string, text: string, tail: string): Plant {
  return inCell(row, field, spelling, appended(row, field, `${lead}${text}${tail}`))
}

/** Dates that stand in 変更後, with another day. */
function* broken(
  rows: readonly Row[],
  some: <Value>(values: readonly Value[], count: number) => Value[],
): Iterable<Plant> {
  const dates = rows.flatMap((row) =>
    (['after', 'reason'] as const).flatMap((field) =>
      Array.from(row[field].text.matchAll(WRITTEN), (match) => ({ row, field, match })),
    ),
  )
  for (const { row, field, match } of some(dates, 8)) {
    const { index, 0: whole, groups: { head = '', last = '' } = {} } = match
    const text = `${head}${inDigitsOf(last, 32)}`
    const start = index
    yield inCell(
      row,
      field,
      `day 32 for ${shapeOf(whole)} in ${field}`,
      replaced(row, field, start, start + head.length + last.length, text),
    )
  }
}

const WRITTEN =
  /(?<head>(?:令和|平成)[\d０-９元一二三四五六七八九十]{1,3}年[\d０-９一二三四五六七八九十]{1,3}月|20\d\d\/\d{1,2}\/)(?<last>[\d０-９一二三四五六七八九十]{1,3})(?=日|[^\d])/g

const inDigitsOf = (model: string, number: number): string =>
  /[０-９]/.test(model) ? wide(String(number)) : /\d/.test(model) ? String(number) : kanji(number)

const shapeOf = (text: string): string =>
  text
    .replace(/\d+/g, '9')
    .replace(/[０-９]+/g, '９')
    .replace(/[一二三四五六七八九十]+/g, '九')

export const order: Operator = {
  rule: 'date/order',
  *plants({ log: { rows } }, random) {
    const days = rows.map(dayOf)
    const runs = monotone(days)
    if (runs === null || new Set(days).size < 3) return
    for (const [spelling, shift] of SHIFTS) {
      const candidates = rows.flatMap((row, index) => {
        const moved = shiftedDay(days[index] ?? null, shift)
        const others = moved ? [...days.slice(0, index), moved, ...days.slice(index + 1)] : days
        const odd = moved ? oddOnes(others, runs) : []
        return moved && odd.length > 0 && odd.length <= 2 ? [{ row, moved, odd }] : []
      })
      for (const { row, moved, odd } of random.some(candidates, 2)) {
        const edit = rewritten(row, 'date', inNotationOf(row, moved))
        yield datePlant(
          row,
          spelling,
          edit,
          odd.flatMap((index) => rows[index]?.number ?? []),
        )
      }
    }
  },
}

/** How a day slips: years for the most part. */
const SHIFTS: readonly (readonly [string, number])[] = [
  ['a year early', -1],
  ['a year late', 1],
  ['two years early', -2],
  ['two years late', 2],
  ['four years early', -4],
  ['ten years late', 10],
  ['ten years early', -10],
]

function datePlant(row: Row, spelling: string, edit: Edit, odd: readonly number[]): Plant {
  return {
    spelling,
    edits: [edit],
    rows: [...new Set([row.number, ...odd])],
    spots: odd.map((number) => ({ row: number, field: 'date' as const, planted: false })),
  }
}

type Direction = 1 | -1

/** The direction that days keep; `null` where they keep none. */
function monotone(days: readonly (string | null)[]): Direction | null {
  for (const direction of [1, -1] as const) if (keeps(days, direction)) return direction
  return null
}

function keeps(days: readonly (string | null)[], direction: Direction): boolean {
  const known = days.filter((one) => one !== null)
  return known.every((one, index) => {
    const before = known[index - 1]
    return before === undefined || (direction === 1 ? before <= one : before >= one)
  })
}

/** The days without any one of which the rest would be in order; none where all are. */
function oddOnes(days: readonly (string | null)[], direction: Direction): number[] {
  if (keeps(days, direction)) return []
  return days.flatMap((_, index) =>
    keeps([...days.slice(0, index), ...days.slice(index + 1)], direction) ? index : [],
  )
}

function shiftedDay(iso: string | null, years: number): string | null {
  if (!iso || iso.endsWith('-02-29')) return null
  const moved = `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`
  return moved >= '2015-01-01' && moved < '2036-01-01' ? moved : null
}

/** A day, written the way a row writes its own. */
function inNotationOf(row: Row, iso: string): string {
  const written = row.date.text
  const date = calendarOf(iso)
  const shape = written.trim()
  if (/^[A-Z]/.test(shape)) return SIGNS['R5.2.3']?.(date) ?? ''
  if (/^\d{4}\//.test(shape)) return SIGNS['2023/2/3']?.(date) ?? ''
  if (/[０-９]/.test(shape)) return first(PROSE.令和５年２月３日?.(date))
  if (/\d/.test(shape)) return first(PROSE.令和5年2月3日?.(date))
  return first(PROSE.令和五年二月三日?.(date))
}

const first = (text: string | null | undefined): string => (text ?? '').replace(/(?<=令和|平成)(?:1|１|一)年/, '元年')

export const future: Operator = {
  rule: 'date/future',
  *plants({ log: { rows } }, random) {
    const late = rows.filter((row) => row.timing.text.trim() === '事後')
    for (const [notation, write] of Object.entries(NOTATIONS)) {
      const iso = random.pick(LATER)
      const [row, text] = [random.pick(late), iso && write(calendarOf(iso))]
      if (row && iso && text) yield inCell(row, 'date', `${iso} as ${notation}`, rewritten(row, 'date', text))
    }
    for (const iso of LATER) {
      const row = random.pick(late)
      if (row)
        yield inCell(row, 'date', `${iso} in the notation of the log`, rewritten(row, 'date', inNotationOf(row, iso)))
    }
  },
}

const dayAfter = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10)

const LATER = [dayAfter(AS_OF), '2026-12-25', '2027-01-04', '2027-04-01', '2031-02-03', '2033-02-03', '2050-04-01']

export const notation: Operator = {
  rule: 'date/notation',
  *plants({ log: { rows } }, random) {
    const kinds = new Set(rows.map((row) => kindOf(row.date.text)))
    if (kinds.size !== 1) return
    for (const [name, write] of Object.entries(NOTATIONS)) {
      if (kinds.has(kindOf(name))) continue
      const count = random.below(3) + 1
      const chosen = random.some(
        rows.filter((row) => dateOf(row)?.precision === 'day'),
        count,
      )
      const edits = chosen.flatMap((row) => {
        const text = write(calendarOf(dayOf(row) ?? ''))
        return text ? rewritten(row, 'date', text) : []
      })
      if (edits.length === 0) continue
      yield {
        spelling: `${name}, ${count}`,
        edits,
        rows: rows.map(({ number }) => number),
        spots: chosen.map(({ number }) => ({ row: number, field: 'date', planted: false })),
      }
    }
  },
}

/** What kind of notation a date is in; width and spaces make none. */
function kindOf(text: string): string {
  const folded = text.normalize('NFKC').replace(/\s/g, '')
  if (/^[A-Za-z]/.test(folded)) return /年/.test(folded) ? 'letter prose' : 'letter'
  if (/^\d{4}年/.test(folded)) return 'western prose'
  if (/^\d{8}$/.test(folded)) return 'digits'
  if (/^\d/.test(folded)) return 'western'
  if (!/年/.test(folded)) return 'era signs'
  return /\d/.test(folded) ? 'era' : 'era in kanji'
}
