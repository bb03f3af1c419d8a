import { dayOf } from '../../../src/dates.ts'
import type { Cell, Row } from '../../../src/model.ts'
import { comparable } from '../../../src/notation/fold.ts'
import { hasBoth, inCell, type Operator, occurrences, ofCell, type Plant, replaced, rewritten } from '../plant.ts'
import type { Random } from '../random.ts'
import { wide } from '../written-date.ts'

/** Ways in which 変更後 says nothing else than 変更前. */
const SAME: Readonly<Record<string, (text: string) => string>> = {
  'as it stands': (text) => text,
  'full-width digits': (text) => text.replace(/\d/g, wide),
  'full-width brackets': (text) => text.replace(/[()[\]]/g, wide),
  'half-width brackets': (text) => text.replace(/[（）［］]/g, (sign) => sign.normalize('NFKC')),
  'full-width letters': (text) => text.replace(/[A-Za-z]/g, wide),
  'spaces between': (text) => text.replace(/(?<=[、。局部課])(?!$)/g, ' '),
  'ideographic spaces for spaces': (text) => `　${text.replace(/ /g, '　')}`,
  'a converter’s spaces': (text) => Array.from(text).join(' '),
  'no spaces': (text) => text.replace(/\s/g, ''),
  'other line breaks': (text) => text.replace(/\n/g, ' \n'),
}

export const none: Operator = {
  rule: 'change/none',
  *plants({ log: { rows } }, random) {
    for (const [spelling, vary] of Object.entries(SAME)) {
      const row = random.pick(rows.filter((one) => hasBoth(one) && !/[<>&]/.test(one.before.text)))
      if (row) yield inCell(row, 'after', spelling, rewritten(row, 'after', vary(row.before.text.trim())))
    }
    const plain = rows.filter(({ before }) => before.pieces === null && /^[^<>&|\\]+$/.test(before.text))
    for (const [spelling, source] of [
      ['in tags', (text: string) => `<p>${text}</p>`],
      ['with hard spaces', (text: string) => `&nbsp;${text}`],
      ['with a line break at its end', (text: string) => `${text}<br>`],
    ] as const) {
      const row = random.pick(plain.filter(hasBoth))
      if (row) yield inCell(row, 'after', spelling, { ...row.after.source, text: source(row.before.text.trim()) })
    }
  },
}

const ABBREVIATED = /[(（〔［]\s*(?:以下|中|前)?(?:省\s?略|略)\s*[)）〕］]/

export const continuity: Operator = {
  rule: 'change/continuity',
  *plants({ log: { rows } }, random) {
    const chains = chainsOf(rows)
    for (const [spelling, slip] of Object.entries(SLIPS)) {
      const able = chains.filter(({ later }) => slip(later.before, random) !== null)
      const chain = random.pick(able)
      const slipped = chain && slip(chain.later.before, random)
      if (chain && slipped) {
        const { start, end, text } = slipped
        yield ofChain(chain, `${spelling} in the later 変更前`, replaced(chain.later, 'before', start, end, text))
      }
    }
    for (const [spelling, slip] of Object.entries(SLIPS)) {
      const chain = random.pick(chains.filter(({ earlier }) => slip(earlier.after, random) !== null))
      const slipped = chain && slip(chain.earlier.after, random)
      if (chain && slipped) {
        const { start, end, text } = slipped
        yield ofChain(chain, `${spelling} in the earlier 変更後`, replaced(chain.earlier, 'after', start, end, text))
      }
    }
    for (const chain of random.some(chains.filter(startsAnew), 3)) {
      const edit = rewritten(chain.later, 'before', chain.earlier.before.text)
      yield ofChain(chain, 'the text of before the earlier change', edit)
    }
  },
}

interface Chain {
  readonly earlier: Row
  readonly later: Row
}

/** Changes of one item that follow one another: the later starts where the earlier left. */
function chainsOf(rows: readonly Row[]): Chain[] {
  const byItem = new Map<string, Row[]>()
  for (const row of rows) {
    const key = comparable(row.item.text)
    byItem.set(key, [...(byItem.get(key) ?? []), row])
  }
  return [...byItem.values()].flatMap((same) => {
    const ordered = [...same].sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1))
    const days = ordered.map(dayOf)
    if (new Set(days).size < days.length) return []
    return ordered.flatMap((later, index) => {
      const earlier = ordered[index - 1]
      if (!earlier || !hasBoth(earlier) || !hasBoth(later)) return []
      const abbreviated = [earlier.after, later.before].some(({ text }) => ABBREVIATED.test(text))
      return !abbreviated && comparable(earlier.after.text) === comparable(later.before.text)
        ? [{ earlier, later }]
        : []
    })
  })
}

/** Whether the earlier change replaced something: of what it only added or took away, the later may quote a part. */
const startsAnew = ({ earlier: { before, after } }: Chain): boolean =>
  !isQuotedIn(before.text, after.text) && !isQuotedIn(after.text, before.text)

const isQuotedIn = (text: string, whole: string): boolean =>
  text.split(/[\n。・]/).every((line) => comparable(whole).includes(comparable(line)))

function ofChain({ earlier, later }: Chain, spelling: string, edit: Plant['edits'][number]): Plant {
  return {
    spelling,
    edits: [edit],
    rows: [earlier.number, later.number],
    spots: [
      { row: later.number, field: 'before', planted: false },
      { row: later.number, field: 'item', planted: false },
      { row: earlier.number, field: 'after', planted: false },
    ],
  }
}

interface Slip {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** How a text that was copied differs from what was published. */
const SLIPS: Readonly<Record<string, (cell: Cell, random: Random) => Slip | null>> = {
  'another number': (cell, random) => {
    const at = random.pick(matches(cell, /(?<![\d第])\d{1,3}(?=件|年|日|回|の項)/g))
    return at ? { ...at, text: String(Number(cell.text.slice(at.start, at.end)) + 1) } : null
  },
  'another 号': (cell, random) => {
    const at = random.pick(matches(cell, /(?<=第19条第)\d+(?=号)/g))
    return at ? { ...at, text: String(Number(cell.text.slice(at.start, at.end)) - 1) } : null
  },
  'an entry left out': (cell, random) => {
    const at = random.pick(matches(cell, /(?<=、)\d+、(?=\d)/g))
    return at ? { ...at, text: '' } : null
  },
  'another office': (cell, random) => {
    const at = random.pick(matches(cell, /[一-龠]{2,4}(?=課)/g))
    return at ? { ...at, text: '総合政策' } : null
  },
  'a word more': (cell, random) => {
    const at = random.pick(matches(cell, /[、。]/g))
    return at ? { ...at, start: at.end, text: '原則として' } : null
  },
}

const matches = ({ text }: Cell, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, end: index + length }))

export const abbreviation: Operator = {
  rule: 'change/abbreviation',
  *plants({ log: { rows } }, random) {
    const changed = rows.filter(hasBoth)
    const both = changed.filter((row) => ABBREVIATED.test(row.before.text) && ABBREVIATED.test(row.after.text))
    for (const field of ['before', 'after'] as const) {
      for (const row of random.some(both, 3)) {
        const edits = occurrences(row, field, new RegExp(`${ABBREVIATED.source}\\s*`)).map(({ start, end }) =>
          replaced(row, field, start, end, ''),
        )
        yield ofCell(row, ['before', 'after'], `taken out of ${field}`, ...edits)
      }
    }
    const neither = changed.filter(
      (row) => !ABBREVIATED.test(row.before.text) && !ABBREVIATED.test(row.after.text) && row.after.text.length > 60,
    )
    for (const written of [
      '(略)',
      '（略）',
      '(省略)',
      '（省略）',
      '(以下略)',
      '（以下省略）',
      '(中略)',
      '〔略〕',
      '(前略)',
      '（ 略 ）',
    ]) {
      const field = random.pick(['before', 'after'] as const) ?? 'after'
      const row = random.pick(neither)
      if (!row) continue
      const end = row[field].text.trimEnd().length
      const at = /前/.test(written)
        ? 0
        : /中/.test(written)
          ? (random.pick(matches(row[field], /(?<=。)(?=.)/g))?.start ?? end)
          : end
      yield ofCell(row, ['before', 'after'], `${written} in ${field}`, replaced(row, field, at, at, written))
    }
  },
}
