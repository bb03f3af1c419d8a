import type { Edit, Form, Row } from '../../../src/model.ts'
import { keyOf, readItemPaths } from '../../../src/notation/item-path.ts'
import { squeezedText } from '../../../src/notation/squeeze.ts'
import { type GoodLog, inCell, type Operator, occurrences, type Plant, replaced, rewritten } from '../plant.ts'
import { wide } from '../written-date.ts'

/** How many numbers each section of a form has. */
const LAST: Readonly<Record<Form, Readonly<Record<string, number>>>> = {
  様式2: { Ⅰ: 9, Ⅱ: 3, Ⅳ: 11 },
  様式3: { Ⅰ: 7, Ⅱ: 7, Ⅲ: 10, Ⅳ: 2, Ⅴ: 3 },
  様式4: { Ⅰ: 8, Ⅱ: 7, Ⅲ: 7, Ⅳ: 3, Ⅴ: 2, Ⅵ: 4 },
}

const BEYOND: Readonly<Record<Form, readonly string[]>> = {
  様式2: ['Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅹ'],
  様式3: ['Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅹ'],
  様式4: ['Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ'],
}

const ASCII: Readonly<Record<string, string>> = {
  Ⅰ: 'I',
  Ⅱ: 'II',
  Ⅲ: 'III',
  Ⅳ: 'IV',
  Ⅴ: 'V',
  Ⅵ: 'VI',
  Ⅶ: 'VII',
  Ⅷ: 'VIII',
  Ⅸ: 'IX',
  Ⅹ: 'X',
}

const DASHES = ['-', '－', 'ー', '‐', '―', '−']
const DASH = `[${DASHES.join('').replace('-', '')}-]`
const ROMAN = /^\s*([ⅠⅡⅢⅣⅤⅥ]|VI|IV|V|III|II|I)(?![A-Za-z])/
const NUMBER = new RegExp(
  `(?<=^\\s*(?:[ⅠⅡⅢⅣⅤⅥ]|[IV]+)(?:[(（][^)）]*[)）])?${DASH}|\\n)[\\d０-９]{1,2}(?=${DASH}|．|[(（]|$)`,
)
const CIRCLE = /[①-⑳]/

export const unknown: Operator = {
  rule: 'item/unknown',
  *plants({ log: { rows, form } }, random) {
    if (!form) return
    const single = rows.filter(({ item }) => !/[~～〜、,]/.test(item.text))
    const numbered = single.filter((row) => NUMBER.test(row.item.text) && sectionOf(row))
    for (const beyond of [1, 2, 5, 9, 80]) {
      for (const row of random.some(numbered, 2)) {
        const last = LAST[form][sectionOf(row) ?? '']
        const [at] = occurrences(row, 'item', NUMBER)
        if (!last || !at) continue
        const number = String(form === '様式2' ? last + 1 + beyond : last + beyond)
        const text = /[０-９]/.test(row.item.text.slice(at.start, at.end)) ? wide(number) : number
        yield inCell(
          row,
          'item',
          `number ${beyond} beyond the last: ${text}`,
          replaced(row, 'item', at.start, at.end, text),
        )
      }
    }
    for (const section of BEYOND[form]) {
      const row = random.pick(single.filter(({ item }) => ROMAN.test(item.text)))
      const [at] = row ? occurrences(row, 'item', ROMAN) : []
      if (!row || !at) continue
      const text = /[IV]/.test(row.item.text.slice(at.start, at.end)) ? (ASCII[section] ?? '') : section
      yield inCell(row, 'item', `section ${text}`, replaced(row, 'item', at.start, at.end, text))
    }
    const circled = single.filter(
      ({ item }) => (item.text.match(/[①-⑳]/g) ?? []).length === 1 && !/委託事項[①-⑳]/.test(item.text),
    )
    for (const circle of ['⑪', '⑫', '⑮', '⑳']) {
      const row = random.pick(circled)
      const [at] = row ? occurrences(row, 'item', CIRCLE) : []
      if (row && at) yield inCell(row, 'item', `circle ${circle}`, replaced(row, 'item', at.start, at.end, circle))
    }
    for (const row of circled.filter((one) => ['Ⅰ-7-②', 'Ⅰ-7-①'].includes(keyOfRow(one)) && form === '様式4')) {
      const [at] = occurrences(row, 'item', CIRCLE)
      if (at) yield inCell(row, 'item', 'Ⅰ-7-③', replaced(row, 'item', at.start, at.end, '③'))
    }
    const risk = random.pick(single.filter(({ item }) => /リスク[\d１-９]/.test(item.text)))
    const [at] = risk ? occurrences(risk, 'item', /(?<=リスク)[\d１-９]/) : []
    if (risk && at) yield inCell(risk, 'item', 'リスク9', replaced(risk, 'item', at.start, at.end, '9'))
    const entrusted = random.pick(single.filter(({ item }) => /委託事項/.test(item.text)))
    const [four] = entrusted ? occurrences(entrusted, 'item', /[4４](?=[^\d]*委託事項)/) : []
    if (entrusted && four) {
      const plant = inCell(
        entrusted,
        'item',
        '委託事項 under 3',
        replaced(entrusted, 'item', four.start, four.end, '3'),
      )
      yield { ...plant, spots: plant.spots.map((spot) => ({ ...spot, planted: false })) }
    }
  },
}

const keyOfRow = ({ item }: Row): string => readItemPaths(squeezedText(item)).map(keyOf)[0] ?? ''
const sectionOf = ({ item }: Row): string | null => readItemPaths(squeezedText(item))[0]?.section ?? null

/** Labels of the forms that belong to one number each. */
const LABELS: Readonly<Record<Form, Readonly<Record<string, string>>>> = {
  様式2: {
    'Ⅰ-1-②': '事務の概要',
    'Ⅰ-1-③': 'システムの名称',
    'Ⅰ-3': '個人番号の利用',
    'Ⅰ-4': '情報提供ネットワークシステムによる情報連携',
    'Ⅰ-5-①': '部署',
    'Ⅰ-5-②': '所属長の役職名',
    'Ⅰ-7': '特定個人情報の開示・訂正・利用停止請求',
    'Ⅱ-1': '対象人数',
    'Ⅱ-2': '取扱者数',
  },
  様式3: {
    'Ⅰ-1-②': '事務の内容',
    'Ⅰ-4': '個人番号の利用',
    'Ⅰ-6-①': '部署',
    'Ⅰ-6-②': '所属長の役職名',
    'Ⅱ-2-⑥': '事務担当部署',
    'Ⅱ-4-委託事項-③': '委託先名',
    'Ⅳ-1-②': '請求方法',
    'Ⅳ-2-①': '連絡先',
    'Ⅴ-2-②': '実施日・期間',
  },
  様式4: {
    'Ⅰ-1-②': '事務の内容',
    'Ⅰ-5': '個人番号の利用',
    'Ⅰ-7-①': '部署',
    'Ⅰ-7-②': '所属長の役職名',
    'Ⅱ-2-⑥': '事務担当部署',
    'Ⅱ-3-⑦': '使用の主体',
    'Ⅱ-4-委託事項-⑥': '委託先名',
    'Ⅱ-6-①': '保管場所',
    'Ⅱ-6-③': '消去方法',
    'Ⅴ-1-②': '請求方法',
    'Ⅴ-2-①': '連絡先',
    'Ⅵ-2-②': '実施日・期間',
  },
}

const WAYS: Readonly<Record<string, (label: string) => string>> = {
  '(label)': (label) => `(${label})`,
  '（label）': (label) => `（${label}）`,
  ' label': (label) => ` ${label}`,
  '　label': (label) => `　${label}`,
}

export const label: Operator = {
  rule: 'item/label',
  *plants({ log: { rows, form } }, random) {
    if (!form) return
    const labels = LABELS[form]
    const bare = rows.filter(({ item }) => new RegExp(`${DASH}[①-⑳]$`).test(item.text.trim()))
    const known = bare.filter((row) => keyOfRow(row) in labels)
    for (const [way, write] of Object.entries(WAYS)) {
      for (const row of random.some(known, 3)) {
        const own = labels[keyOfRow(row)] ?? ''
        const wrong = random.pick(Object.values(labels).filter((other) => !areAlike(own, other)))
        if (!wrong) continue
        const end = row.item.text.trimEnd().length
        yield inCell(row, 'item', `${way}: ${keyOfRow(row)} as ${wrong}`, replaced(row, 'item', end, end, write(wrong)))
      }
    }
    for (const row of rows) {
      const [last, ...others] = occurrences(row, 'item', /(?<=[①-⑳])[^①-⑳\n(（]{2,}$|(?<=\n[\d０-９]{1,2}．)[^\n]{2,}$/)
      const own = row.item.text.slice(last?.start, last?.end)
      const wrong = random.pick(Object.values(labels).filter((other) => !areAlike(own, other)))
      if (last && others.length === 0 && wrong) {
        yield inCell(row, 'item', `${own} as ${wrong}`, replaced(row, 'item', last.start, last.end, wrong))
      }
    }
  },
}

const areAlike = (a: string, b: string): boolean => a.includes(b) || b.includes(a) || (/部署/.test(a) && /部署/.test(b))

export const notation: Operator = {
  rule: 'item/notation',
  *plants({ log: { rows } }, random) {
    const dashed = rows.filter(({ item }) => SEPARATED.test(item.text))
    const used = new Set(dashed.flatMap(({ item }) => separatorsIn(item.text)))
    if (used.size === 1) {
      for (const dash of DASHES) {
        const count = random.below(3) + 1
        const chosen = random.some(dashed, count)
        if (used.has(dash) || chosen.length === 0) continue
        yield amongAll(
          rows,
          chosen,
          `${[...used].join()} and ${dash}, ${count}`,
          chosen.flatMap((row) => withDash(row, dash)),
        )
      }
    }
    const romans = rows.filter(({ item }) => ROMAN.test(item.text))
    const scripts = new Set(romans.map(({ item }) => /^\s*[IV]/.test(item.text)))
    if (scripts.size === 1 && romans.length > 3) {
      for (const count of [1, 2, 4]) {
        const chosen = random.some(romans, count)
        yield amongAll(rows, chosen, `other Roman numerals, ${count}`, chosen.flatMap(inOtherScript))
      }
    }
    const filed = rows.filter(({ item }) => FILE_FIRST.test(item.text))
    const numbered = rows.filter(({ item }) => FILE_LATER.test(item.text))
    if (filed.length > 2 && numbered.length === 0) {
      for (const count of [1, 2, 3]) {
        const chosen = random.some(filed, count)
        yield amongAll(rows, chosen, `the file behind the number, ${count}`, chosen.flatMap(withFileLater))
      }
    }
  },
}

const SEPARATED = new RegExp(`^\\s*(?:[ⅠⅡⅢⅣⅤⅥ]|[IV]+)(?:[(（][^)）]*[)）])?(${DASH})[\\d０-９]`)
const BETWEEN = new RegExp(
  `(?<=[ⅠⅡⅢⅣⅤⅥIV)）\\d０-９])${DASH}(?=[\\d０-９①-⑳(（]|リスク|システム\\d|委託|提供|移転|使用|法令|その他|具体|判断|監査|従業|請求|連絡|いつ|保管)`,
  'g',
)
const FILE_FIRST = new RegExp(`^([ⅠⅡⅢ]|I+)([(（][^)）]*ファイル[)）])(${DASH}[\\d０-９])`)
const FILE_LATER = new RegExp(`^(?:[ⅠⅡⅢ]|I+)${DASH}[\\d０-９][(（][^)）]*ファイル[)）]`)

const separatorsIn = (text: string): string[] => Array.from(text.matchAll(BETWEEN), ([dash]) => dash)

const withDash = (row: Row, dash: string): Edit[] => {
  const text = row.item.text.replace(BETWEEN, dash)
  return text === row.item.text ? [] : [rewritten(row, 'item', text)]
}

function inOtherScript(row: Row): Edit[] {
  const [at] = occurrences(row, 'item', ROMAN)
  if (!at) return []
  const written = row.item.text.slice(at.start, at.end).trim()
  const other = ASCII[written] ?? Object.keys(ASCII).find((roman) => ASCII[roman] === written)
  return other ? [replaced(row, 'item', at.start, at.end, other)] : []
}

const withFileLater = (row: Row): Edit[] => [rewritten(row, 'item', row.item.text.replace(FILE_FIRST, '$1$3$2'))]

/** Told once for the log, at any row; exactly where a row that differs is named. */
function amongAll(rows: readonly Row[], chosen: readonly Row[], spelling: string, edits: readonly Edit[]): Plant {
  return {
    spelling,
    edits,
    rows: rows.map(({ number }) => number),
    spots: chosen.map(({ number }) => ({ row: number, field: 'item', planted: false })),
  }
}

export const duplicate: Operator = {
  rule: 'item/duplicate',
  *plants(good, random) {
    const { rows } = good.log
    for (const [spelling, vary] of Object.entries(COPIES)) {
      for (const row of random.some(rows, 2)) {
        const below = random.below(3) === 0 ? row : random.pick(rows)
        const copy = below && copied(good, row, vary)
        if (below && copy) yield doubled(row, below, spelling, copy)
      }
    }
  },
}

const COPIES: Readonly<Record<string, (source: string, row: Row, text: string) => string>> = {
  'as it stands': (source) => source,
  'with other spaces': (source) => source.replace(/\| /g, '|  ').replace(/ \|/g, '\t|'),
  'with another reason': (source, row, text) =>
    withCell(source, row, row.reason.source, text, '記載の整理のため、重要な変更にあたらない。'),
  'with the other timing': (source, row, text) =>
    withCell(source, row, row.timing.source, text, row.timing.text.trim() === '事後' ? '事前' : '事後'),
  'with 全角 digits in 項目': (source, row, text) =>
    withCell(
      source,
      row,
      row.item.source,
      text,
      text.slice(row.item.source.start, row.item.source.end).replace(/\d/g, wide),
    ),
}

const withCell = (source: string, row: Row, cell: { start: number; end: number }, _text: string, to: string): string =>
  source.slice(0, cell.start - row.source.start) + to + source.slice(cell.end - row.source.start)

function copied(good: GoodLog, row: Row, vary: (source: string, row: Row, text: string) => string): string {
  return vary(good.text.slice(row.source.start, row.source.end), row, good.text)
}

function doubled(row: Row, below: Row, spelling: string, copy: string): Plant {
  const own = row.number > below.number ? row.number + 1 : row.number
  const numbers = [own, below.number + 1]
  return {
    spelling: below === row ? `${spelling}, below` : `${spelling}, elsewhere`,
    edits: [{ start: below.source.end, end: below.source.end, text: `\n${copy}` }],
    rows: numbers,
    spots: numbers.flatMap((number) =>
      ([null, 'date', 'item', 'before', 'after'] as const).map((field) => ({ row: number, field, planted: false })),
    ),
  }
}
