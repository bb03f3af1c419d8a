/** Which laws, ordinances, orders and offices that laws name were renamed or abolished, by the words of their old names. */
import type { Row, Severity, Span } from '../../src/model.ts'
import { comparable } from '../../src/notation/fold.ts'
import { readLawNames } from '../../src/notation/law-name.ts'
import { kanjiNumber } from '../../src/notation/number.ts'
import { sentenceAround } from '../../src/notation/sentence.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import renamed from '../law/renamed-laws.json' with { type: 'json' }
import { isOfAnotherTime } from './law-history.ts'
import { LOUDEST } from './superseded.ts'

/** A law under its old names; see schemas/renamed-laws.schema.json. */
export interface RenamedLaw {
  readonly id: string
  readonly old: readonly string[]
  readonly new?: string
  readonly from: string
  readonly until?: string
  readonly certainty: string
  readonly atMost?: string
  readonly act: string
  readonly advice: string
  readonly near: readonly string[]
  readonly elsewhere: readonly string[]
  readonly lead: readonly string[]
  readonly before: readonly string[]
  readonly behind: readonly string[]
}

/** Where an old name stands in a cell. */
export interface OldTitle extends Span {
  readonly law: RenamedLaw
}

const LAWS: readonly RenamedLaw[] = renamed
const PATTERNS = LAWS.map((law) => ({ law, pattern: new RegExp(law.old.map(patternOf).join('|'), 'g') }))
const ANY = new RegExp(LAWS.flatMap(({ old }) => old.map(patternOf)).join('|'))

/** The words of a title, its numbers in either writing: 第19条 is 第十九条 and 19条. */
function patternOf(title: string): string {
  return title.replace(/第([\d一二])/g, '第?$1').replace(/\d+|[一二]/g, (number) => {
    const value = /\d/.test(number) ? Number(number) : '〇一二'.indexOf(number)
    return `(?:${kanjiNumber(value)}|${value})`
  })
}

/** The names in a row's 変更後 that were old on a day. */
export function oldTitlesIn(row: Row, day: string): OldTitle[] {
  const { text, span } = squeezedText(row.after)
  if (!ANY.test(text)) return []
  const inForce = PATTERNS.filter(({ law: { from, until = '9999' } }) => from <= day && day <= until)
  return inForce.flatMap(({ law, pattern }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ index, 0: { length } }) => {
      const squeezed = { start: startOf(text, index), end: index + length }
      const place = span(squeezed.start, squeezed.end)
      const sentence = comparable(sentenceAround(row.after.text, place))
      const isNow = isMeant(law, text, squeezed, sentence) && !isOfAnotherTime(row.after, squeezed, law.from)
      return isNow ? { law, ...place } : []
    }),
  )
}

const MUNICIPALITY = /(?:(?!旧)[一-龠ヶ々]){1,8}[都道府県市区町村]$/

/** The municipality or the law that stands before a name is part of it: 桜木市個人情報保護条例, 番号法別表第二の主務省令. */
function startOf(text: string, index: number): number {
  const ahead = text.slice(Math.max(0, index - 60), index)
  const part = MUNICIPALITY.exec(ahead)?.[0] ?? readLawNames(ahead).find(({ end }) => end === ahead.length)
  if (part === undefined) return index
  return index - (typeof part === 'string' ? part.length : part.end - part.start)
}

function isMeant(
  { near, elsewhere, lead, before, behind }: RenamedLaw,
  text: string,
  at: Span,
  sentence: string,
): boolean {
  if (before.some((word) => text.endsWith(word, at.start)) || behind.some((word) => text.startsWith(word, at.end)))
    return false
  const ahead = sentence.slice(0, Math.max(0, sentence.indexOf(comparable(text.slice(at.start, at.end)))))
  if (elsewhere.some((word) => sentence.includes(word)) || lead.some((word) => ahead.includes(word))) return false
  return near.length === 0 || near.some((word) => sentence.includes(word))
}

/** How loud an old name may be told. */
export function loudnessOf({ certainty, atMost }: RenamedLaw): Severity | undefined {
  const loudest = LOUDEST[certainty]
  return loudest === 'error' && atMost === 'warning' ? 'warning' : loudest
}
