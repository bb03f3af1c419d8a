import type { Span } from '../model.ts'
import { once } from '../once.ts'
import { hasWord } from './fold.ts'
import { circleNumber, circleOf, isCircle, type Token, tokensOf } from './item-tokens.ts'
import { readNumber } from './number.ts'
import type { Squeezed } from './squeeze.ts'

const SECTIONS = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ'] as const

/** The sections of the forms; none has more than Ⅵ. */
export type Section = (typeof SECTIONS)[number] | '別添1' | '別添2' | '別添3'

/** Which of the repeated blocks an item is in: システム2, 提供先1～58, リスク3. */
export interface Repeat {
  readonly name: string
  readonly from: number | null
  readonly to: number | null
}

/** A label as it is written. */
export interface WrittenLabel extends Span {
  readonly text: string
  /** How many steps stand before it: one beside the last number is as deep as its item. */
  readonly depth: number
}

/** An item of the form, whatever way its path is written, and where it is written. */
export interface ItemPath extends Span {
  readonly section: Section | null
  /** The 特定個人情報ファイル that the path names. */
  readonly file: string | null
  /** Numbers, repeated blocks without their index, risks with theirs, and circled numbers: `5`, `提供先`, `リスク2`, `①`. */
  readonly steps: readonly string[]
  readonly repeat: Repeat | null
  /** What is written beside the numbers, outermost first. */
  readonly labels: readonly string[]
  /** The same labels, and where they stand. */
  readonly written: readonly WrittenLabel[]
}

/** What is written beside the last number of a path. */
export const lastLabelsOf = ({ steps, written }: Pick<ItemPath, 'steps' | 'written'>): readonly WrittenLabel[] =>
  written.filter(({ depth }) => depth === steps.length)

/** NFKC turns the glyph of a Roman numeral into letters. */
const ROMANS: ReadonlyMap<string, Section> = new Map(
  SECTIONS.flatMap((section) => [section, section.normalize('NFKC')].map((written) => [written, section])),
)

/** More items than a cell lists. */
const MOST_ITEMS = 200

/**
 * Reads the 項目 of a row. A list (`Ⅱ-2-⑥、Ⅱ-3-⑦`, `①、②、③`, `リスク1～3`) is several items; one without any number is
 * one item that has only labels. Their places are offsets into the text that was squeezed.
 */
export const readItemPaths: (text: Squeezed) => ItemPath[] = once(({ text, span }) => {
  let current = newDraft(0)
  const drafts = [current]
  let listed = false
  for (const token of tokensOf(text)) {
    if (drafts.length > MOST_ITEMS) break
    if (token.kind === 'separator') continue
    if (token.kind === 'list') listed = true
    else {
      const sibling = siblingOf(current, token, listed)
      if (sibling) {
        current = sibling
        drafts.push(sibling)
      }
      take(current, token)
      listed = false
    }
  }
  return drafts.flatMap((draft) => unrolled(draft, span))
})

/** How an item is looked up and compared: `Ⅱ-5-提供先-①`, `Ⅲ-3-リスク2`. */
export function keyOf({ section, steps }: Pick<ItemPath, 'section' | 'steps'>): string {
  return [section ?? '', ...steps].join('-')
}

/** A path that is being read; offsets into the squeezed text. */
interface Draft {
  section: Section | null
  file: string | null
  steps: string[]
  repeat: Repeat | null
  labels: WrittenLabel[]
  start: number
  end: number
  /** The last of a range of circled numbers, or of risks. */
  through: number | null
}

const newDraft = (start: number): Draft => ({
  section: null,
  file: null,
  steps: [],
  repeat: null,
  labels: [],
  start,
  end: start,
  through: null,
})

/** The next item of a list, as far as it shares the path of the one before; `null` where the token goes on with that one. */
function siblingOf(previous: Draft, { kind, match }: Token, listed: boolean): Draft | null {
  const { steps } = previous
  const isBegun = previous.end > previous.start
  const last = steps.at(-1) ?? ''
  const sharing = (kept: readonly string[]): Draft => ({
    ...previous,
    steps: [...kept],
    labels: previous.labels.filter(({ depth }) => depth <= kept.length && depth < steps.length),
    start: match.index,
    end: match.index,
    through: null,
  })
  switch (kind) {
    case 'section':
      return isBegun && (listed || (steps.length > 0 && startsPath(match))) ? newDraft(match.index) : null
    case 'attachment':
      return isBegun && listed ? newDraft(match.index) : null
    case 'circle':
      return isCircle(last) ? sharing(steps.slice(0, -1)) : null
    case 'repeat': {
      const name = match[1] ?? ''
      const at = steps.findIndex((step) => step === name || (isRisk(step) && name === RISK))
      return at >= 0 && match[2] ? sharing(steps.slice(0, at)) : null
    }
    case 'number': {
      const at = steps.findLastIndex((step) => !isCircle(step))
      if (!listed || at < 0) return null
      return /^\d+$/.test(steps[at] ?? '') ? sharing(steps.slice(0, at)) : unnumbered(sharing(steps.slice(0, at + 1)))
    }
    default:
      return null
  }
}

/** Whether a section's number, or its file, has the rest of a path behind it: not the V of a label. */
function startsPath({ input, index, 0: whole }: RegExpExecArray): boolean {
  return /^[-ー.\s]*[\d(]/.test(input.slice(index + whole.length, index + whole.length + 8))
}

function take(draft: Draft, token: Token): void {
  const { kind, match } = token
  const [whole, first = '', second, third] = match
  draft.end = match.index + whole.length
  const file = fileIn(draft, token)
  if (file !== null) {
    draft.file = file
    return
  }
  const label = (text: string) => {
    if (!hasWord(text)) return
    const start = match.index + whole.indexOf(text)
    draft.labels.push({ text, depth: draft.steps.length, start, end: start + text.length })
  }
  switch (kind) {
    case 'attachment':
      if (draft.section === null && draft.steps.length === 0) draft.section = `別添${first}` as Section
      else label(whole)
      break
    case 'section':
      if (draft.section === null && draft.steps.length === 0)
        draft.section = ROMANS.get(first || (second ?? '')) ?? null
      else label(whole)
      break
    case 'file':
      draft.file = first
      break
    case 'repeat': {
      const [from, to] = [indexOf(second), indexOf(third ?? second)]
      draft.repeat = { name: first, from, to }
      draft.steps.push(first === RISK ? `${first}${from ?? ''}` : first)
      draft.through = first === RISK && third ? to : null
      break
    }
    case 'number':
      takeNumber(draft, Number(first))
      break
    case 'circle':
      draft.steps.push(first)
      draft.through = second ? circleNumber(second) : null
      break
    case 'bracketed':
      label(first)
      break
    case 'label':
      label(whole)
      break
  }
}

/** The sections that are written once for each 特定個人情報ファイル. */
const PER_FILE: ReadonlySet<Section | null> = new Set(['Ⅱ', 'Ⅲ'])
/** What tells a file apart without its name: (1), (A), (No.2). */
const MARK = /^(?:No\.?|第)?(?:[\dA-Za-z①-⑳一二三四五六七八九十ア-ン]|\d\d)$/
const NAMED = /ファイル(?:名|等)?[\dA-Za-z①-⑳]{0,2}$/
/** The titles of these sections, and remarks. */
const NO_FILE = /概要|リスク|対策|プロセス|取り?扱|略|様式|別添|全|共通|[※*]|^(?:特定個人情報)?ファイル$/

/**
 * The file that is told before the number of an item: any name in brackets (Ⅱ(住民税)-2), else one that says so
 * (Ⅱ 住民税ファイル-2). Behind the first number, too, a mark tells one: Ⅱ-1(2)-2.
 */
function fileIn({ section, file, steps }: Draft, { kind, match }: Token): string | null {
  if (!PER_FILE.has(section) || file !== null || (kind !== 'bracketed' && kind !== 'label')) return null
  const [text = ''] = kind === 'label' ? match : match.slice(1)
  if (!hasWord(text) || NO_FILE.test(text)) return null
  const isMark = MARK.test(text)
  if (steps.length > 0) return kind === 'bracketed' && isMark && /^\d+$/.test(steps.join('-')) ? text : null
  return startsPath(match) && (kind === 'bracketed' || isMark || NAMED.test(text)) ? text : null
}

/** A block that waits for its index: 提供先1、2. */
const unnumbered = (draft: Draft): Draft => ({
  ...draft,
  steps: draft.steps.map((step) => (isRisk(step) ? RISK : step)),
  repeat: draft.repeat && { ...draft.repeat, from: null, to: null },
})

function takeNumber(draft: Draft, number: number): void {
  takeFile(draft)
  const { steps, repeat } = draft
  if (repeat?.from !== null || steps.at(-1) !== repeat.name) steps.push(String(number))
  else {
    draft.repeat = { ...repeat, from: number, to: number }
    if (repeat.name === RISK) steps.splice(-1, 1, `${RISK}${number}`)
  }
}

/** Ⅱ 1.住民基本台帳ファイル 2.③, Ⅱ-1(2)-2-③: behind a file's name or mark, the number before it was the file's. */
function takeFile(draft: Draft): void {
  if (draft.section === 'Ⅱ' && draft.steps.join('-') === '1' && MARK.test(draft.file ?? '')) {
    draft.file = `1(${draft.file})`
    draft.steps = []
  }
  const last = draft.labels.at(-1)
  if (draft.steps.length !== 1 || last?.depth !== 1 || !last.text.endsWith('ファイル')) return
  draft.file = last.text
  draft.steps = []
  draft.labels = draft.labels.slice(0, -1)
}

function indexOf(written: string | undefined): number | null {
  if (!written) return null
  return isCircle(written) ? circleNumber(written) : readNumber(written)
}

const LONGEST_RANGE = 20

function unrolled({ through, labels, start, end, ...path }: Draft, span: Squeezed['span']): ItemPath[] {
  const whole = {
    ...path,
    ...span(start, end),
    labels: labels.map(({ text }) => text),
    written: labels.map((label) => ({ ...label, ...span(label.start, label.end) })),
  }
  const first = path.steps.at(-1)
  if (through === null || !first) return [whole]
  const from = isCircle(first) ? circleNumber(first) : (path.repeat?.from ?? through)
  const count = through - from + 1
  if (count < 2 || count > LONGEST_RANGE) return [whole]
  return Array.from({ length: count }, (_, offset) => ({
    ...whole,
    steps: [
      ...path.steps.slice(0, -1),
      isCircle(first) ? circleOf(from + offset) : `${path.repeat?.name}${from + offset}`,
    ],
  }))
}

/** Of the repeated blocks, the risks alone are items of their own. */
const RISK = 'リスク'
const isRisk = (step: string) => step.startsWith(RISK)
