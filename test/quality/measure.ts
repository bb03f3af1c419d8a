/** Plants one defect at a time and counts what its rule finds; runs every rule over what is right and counts what it says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from '../../src/lint.ts'
import type { Annotation, Span } from '../../src/model.ts'
import { lineStartsOf } from '../../src/read/lines.ts'
import { readLog } from '../../src/read/log.ts'
import type { Rules } from '../../src/rule.ts'
import { AS_OF } from '../support/examples.ts'
import { type GoodLog, inOrder, type Operator, type Plant, plantedText, type Spot } from './plant.ts'
import { randomOf } from './random.ts'

/** What came of one plant. */
export interface Outcome {
  readonly path: string
  readonly plant: Plant
  readonly found: boolean
  readonly exact: boolean
  /** What the rule said instead, where it did not find the defect at its place. */
  readonly said: readonly string[]
}

/** What came of an operator; `outcomes` is `null` where its rule is not there. */
export interface Recall {
  readonly rule: string
  readonly outcomes: readonly Outcome[] | null
}

/** The logs of a folder. */
export function readGoodLogs(folder: string): GoodLog[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const text = readFileSync(path, 'utf8')
      return { text, log: readLog(path, text, null) }
    })
}

/** What all rules say of each log as it is, by its path. */
export type Usual = ReadonlyMap<string, readonly Annotation[]>

export const usualOf = (goods: readonly GoodLog[], rules: Rules): Usual =>
  new Map(goods.map(({ text, log: { path } }) => [path, annotationsOf(path, text, rules)]))

/**
 * Plants an operator's defects.
 *
 * @param usual what is said without them
 * @param most how many defects at most, taken evenly; all of them without it
 * @param seed with another one, the defects stand in other rows
 */
export function recallOf(
  { rule: id, plants }: Operator,
  goods: readonly GoodLog[],
  rules: Rules,
  usual: Usual,
  most = Number.POSITIVE_INFINITY,
  seed = '',
): Recall {
  const rule = rules.get(id)
  if (!rule) return { rule: id, outcomes: null }
  const own: Rules = new Map([[id, rule]])
  const all = goods.flatMap((good) =>
    [...plants(good, randomOf(`${seed}${id} ${good.log.path}`))].map((plant) => ({ good, plant })),
  )
  const step = Math.max(1, all.length / most)
  const outcomes = all
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .map(({ good, plant }) => {
      const known = new Set((usual.get(good.log.path) ?? []).map(({ fingerprint }) => fingerprint))
      return outcomeOf(good, plant, own, known)
    })
  return { rule: id, outcomes }
}

/** Everything that rules say of a log. */
function annotationsOf(path: string, text: string, rules: Rules): readonly Annotation[] {
  return lint([{ path, text, encoding: 'utf-8' }], { rules, asOf: AS_OF }).files[0]?.annotations ?? []
}

function outcomeOf(good: GoodLog, plant: Plant, rules: Rules, usual: ReadonlySet<string>): Outcome {
  const text = plantedText(good.text, plant)
  const { path } = good.log
  const said = annotationsOf(path, text, rules).filter(({ fingerprint }) => !usual.has(fingerprint))
  const hits = said.filter(({ row }) => plant.rows.includes(row))
  const stretches = plantedSpans(plant)
  const starts = lineStartsOf(text)
  const exact = hits.some((hit) => plant.spots.some((spot) => isAt(hit, spot, stretches, starts)))
  return {
    path,
    plant,
    found: hits.length > 0,
    exact,
    said: said.map(({ row, field, excerpt }) => `${row ?? '-'}.${field ?? '-'} ${excerpt.text}`),
  }
}

function isAt(hit: Annotation, spot: Spot, stretches: readonly Span[], starts: readonly number[]): boolean {
  if (hit.row !== spot.row || hit.field !== spot.field) return false
  if (!spot.planted) return true
  const start = (starts[hit.line - 1] ?? 0) + hit.column - 1
  const end = (starts[hit.endLine - 1] ?? 0) + hit.endColumn - 1
  return stretches.some((stretch) =>
    start === end || stretch.start === stretch.end
      ? start <= stretch.end && stretch.start <= end
      : start < stretch.end && stretch.start < end,
  )
}

/** Where the edits stand in the planted text. */
function plantedSpans({ edits }: Plant): Span[] {
  let shift = 0
  return inOrder(edits).map(({ start, end, text }) => {
    const from = start + shift
    shift += text.length - (end - start)
    return { start: from, end: from + text.length }
  })
}
