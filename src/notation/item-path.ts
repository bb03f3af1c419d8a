import { readNumber } from './number.ts'
import type { Squeezed } from './squeeze.ts'

/** The sections of the forms. */
export type Section = 'Ⅰ' | 'Ⅱ' | 'Ⅲ' | 'Ⅳ' | 'Ⅴ' | 'Ⅵ' | '別添1' | '別添2' | '別添3'

/** Which of the repeated blocks an item is in: システム2, 提供先1～58, リスク3. */
export interface Repeat {
  readonly name: string
  readonly from: number | null
  readonly to: number | null
}

/** An item of the form, whatever way its path is written. */
export interface ItemPath {
  readonly section: Section | null
  /** The 特定個人情報ファイル that the path names. */
  readonly file: string | null
  /** Numbers, repeated blocks without their index, and circled numbers: `5`, `提供先`, `①`. */
  readonly steps: readonly string[]
  readonly repeat: Repeat | null
  /** What is written beside the numbers, outermost first. */
  readonly labels: readonly string[]
}

const CIRCLES = '①-⑳'
const ROMANS: Readonly<Record<string, Section>> = {
  Ⅰ: 'Ⅰ',
  Ⅱ: 'Ⅱ',
  Ⅲ: 'Ⅲ',
  Ⅳ: 'Ⅳ',
  Ⅴ: 'Ⅴ',
  Ⅵ: 'Ⅵ',
  I: 'Ⅰ',
  II: 'Ⅱ',
  III: 'Ⅲ',
  IV: 'Ⅳ',
  V: 'Ⅴ',
  VI: 'Ⅵ',
}

/** ー is a separator only here, between tokens; inside a label it is a letter. */
const SEPARATOR = /[-ー.:/>\s]+|・(?!移転)/y
const LIST = /[、,]|及び|並びに/y

const TOKENS = {
  attachment: /\(?別添([123])\)?/y,
  section: /(?:([ⅠⅡⅢⅣⅤⅥ])|((?:III|II|IV|VI|I|V))(?![A-Za-z]))[.]?/y,
  file: /\(([^()]*ファイル[^()]*)\)/y,
  repeat: new RegExp(
    `(システム|委託事項|提供先|移転先|リスク)(?:(\\d+|[${CIRCLES}])(?:~(\\d+|[${CIRCLES}]))?)?(?![ァ-ヶ一-龠])`,
    'y',
  ),
  number: /(\d{1,2})(?![\d項件])\.?/y,
  circle: new RegExp(`([${CIRCLES}])(?:~([${CIRCLES}]))?`, 'y'),
  bracketed: /\(([^()]*)\)/y,
  label: new RegExp(`[^-${CIRCLES}()、,]+?(?=-|ー[\\d${CIRCLES}(]|\\d{1,2}\\.|[${CIRCLES}()、,]|$)|[^]`, 'y'),
} as const

type TokenKind = keyof typeof TOKENS | 'separator' | 'list'

interface Token {
  readonly kind: TokenKind
  readonly match: RegExpExecArray
}

const PATTERNS = Object.entries({ separator: SEPARATOR, list: LIST, ...TOKENS }) as readonly [TokenKind, RegExp][]

/**
 * Reads the 項目 of a row. A list (`Ⅱ-2-⑥、Ⅱ-3-⑦`, `①、②、③`) is several items; one without any number is one item
 * that has only labels.
 */
export function readItemPaths({ text }: Squeezed): ItemPath[] {
  const paths: Draft[] = [newDraft(null)]
  let listed = false
  for (const token of tokensOf(text)) {
    const current = paths.at(-1) ?? newDraft(null)
    if (token.kind === 'separator') continue
    if (token.kind === 'list') listed = true
    else {
      const sibling = listed && (token.kind === 'section' || token.kind === 'circle')
      if (sibling) paths.push(siblingOf(current, token))
      else take(current, token)
      listed = false
    }
  }
  return paths.flatMap(unrolled)
}

/** How an item is looked up and compared: `Ⅱ-5-提供先-①`. */
export function keyOf({ section, steps }: ItemPath): string {
  return [section ?? '', ...steps].join('-')
}

function* tokensOf(text: string): Iterable<Token> {
  for (let at = 0; at < text.length; ) {
    const token = nextToken(text, at)
    if (!token) return
    yield token
    at += token.match[0].length
  }
}

function nextToken(text: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match?.[0]) return { kind, match }
  }
  return null
}

interface Draft {
  section: Section | null
  file: string | null
  steps: string[]
  repeat: Repeat | null
  labels: string[]
  /** The last of a range of circled numbers. */
  through: string | null
}

const newDraft = (section: Section | null): Draft => ({
  section,
  file: null,
  steps: [],
  repeat: null,
  labels: [],
  through: null,
})

function siblingOf(previous: Draft, token: Token): Draft {
  const inherits = token.kind === 'circle'
  const sibling = inherits
    ? { ...previous, steps: previous.steps.filter((step) => !isCircle(step)), labels: [], through: null }
    : newDraft(null)
  take(sibling, token)
  return sibling
}

function take(draft: Draft, { kind, match }: Token): void {
  const [whole, first = '', second] = match
  switch (kind) {
    case 'attachment':
      draft.section = `別添${first}` as Section
      break
    case 'section':
      if (draft.section === null && draft.steps.length === 0) draft.section = ROMANS[first || (second ?? '')] ?? null
      else draft.labels.push(whole)
      break
    case 'file':
      draft.file = first
      break
    case 'repeat':
      draft.steps.push(first)
      draft.repeat = { name: first, from: indexOf(second), to: indexOf(match[3] ?? second) }
      break
    case 'number':
      draft.steps.push(String(Number(first)))
      break
    case 'circle':
      draft.steps.push(first)
      draft.through = second ?? null
      break
    case 'bracketed':
    case 'label':
      if (kind === 'bracketed' ? first : whole) draft.labels.push(kind === 'bracketed' ? first : whole)
      break
    case 'separator':
    case 'list':
      break
  }
}

function indexOf(written: string | undefined): number | null {
  if (!written) return null
  return isCircle(written) ? circleNumber(written) : readNumber(written)
}

function unrolled({ through, ...path }: Draft): ItemPath[] {
  const first = path.steps.at(-1)
  if (!through || !first) return [path]
  const count = circleNumber(through) - circleNumber(first) + 1
  if (count < 2) return [path]
  return Array.from({ length: count }, (_, offset) => ({
    ...path,
    steps: [...path.steps.slice(0, -1), circleOf(circleNumber(first) + offset)],
  }))
}

const FIRST_CIRCLE = '①'.charCodeAt(0)
const isCircle = (step: string) => /^[①-⑳]$/.test(step)
const circleNumber = (circle: string) => circle.charCodeAt(0) - FIRST_CIRCLE + 1
const circleOf = (number: number) => String.fromCharCode(FIRST_CIRCLE + number - 1)
