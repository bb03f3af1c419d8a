/** What directives keep from being shown, and which of them do nothing. */
import { groupBy } from './group.ts'
import type { ChangeLog, Directive, Finding, Idle } from './model.ts'
import { nearestOf } from './nearest.ts'
import { comparable } from './notation/fold.ts'
import { type ItemPath, keyOf as itemKeyOf, readItemPaths } from './notation/item-path.ts'
import { squeeze } from './notation/squeeze.ts'

export interface Silences {
  /** All of them, each with what silences it. */
  readonly findings: readonly Finding[]
  readonly idle: readonly Idle[]
}

/** One rule that a valid directive silences. */
interface Silencing {
  readonly directive: Directive
  readonly rule: string
}

/**
 * Marks the findings that directives silence, and tells which directives do nothing.
 *
 * @param known every rule there is; a directive that names another one is mistaken
 * @param active the rules that ran; only of them can be told that a directive silences nothing
 */
export function silence(
  logs: readonly ChangeLog[],
  findings: readonly Finding[],
  known: readonly string[],
  active: { has(rule: string): boolean },
): Silences {
  const silences = logs.flatMap(({ directives }) => directives.filter(isValid).flatMap(silencesOf(known)))
  const byRule = groupBy(silences, ({ rule, directive }) => keyOf(rule, directive.place.path))
  const used = new Set<Silencing>()
  const marked = findings.map((finding): Finding => {
    const own = byRule.get(keyOf(finding.rule, finding.place.path)) ?? []
    const matching = own.filter(({ directive }) => isMeant(directive, finding))
    for (const one of matching) used.add(one)
    const [first] = matching
    return first ? { ...finding, silence: { by: 'directive', reason: first.directive.reason } } : finding
  })
  // Where there is no log, a directive may be an example of one.
  const inLogs = new Set(logs.flatMap(({ tables, directives }) => (tables > 0 ? directives : [])))
  const unused = silences.filter((one) => active.has(one.rule) && !used.has(one) && inLogs.has(one.directive))
  const idle = [...[...inLogs].flatMap((directive) => mistakesOf(directive, known)), ...unusedOf(unused)]
  return { findings: marked, idle }
}

const keyOf = (rule: string, path: string): string => `${rule} ${path}`

const silencesOf =
  (known: readonly string[]) =>
  (directive: Directive): Silencing[] =>
    directive.rules.filter((rule) => known.includes(rule)).map((rule) => ({ directive, rule }))

/** A directive may go as a whole where none of its rules silences anything. */
function unusedOf(unused: readonly Silencing[]): Idle[] {
  return [...groupBy(unused, ({ directive }) => directive)].flatMap(([{ place, rules }, own]) =>
    own.map(({ rule }): Idle => ({ kind: 'silences-nothing', place, rule, isWhole: own.length === rules.length })),
  )
}

const isValid = ({ command, reason }: Directive): boolean => command === 'disable' && reason !== ''

function mistakesOf({ place, command, rules, reason }: Directive, known: readonly string[]): Idle[] {
  if (command !== 'disable') return [{ kind: 'command', place, command }]
  if (rules.length === 0) return [{ kind: 'no-rule', place }]
  if (reason === '') return [{ kind: 'no-reason', place }]
  return rules
    .filter((rule) => !known.includes(rule))
    .map((rule) => ({ kind: 'unknown-rule', place, rule, nearest: nearestOf(rule, known) }))
}

function isMeant({ row, item }: Directive, { place }: Finding): boolean {
  return (row === null || row === place.row) && (item === null || isItem(item, place.item))
}

/** Whether the item of a directive is the item of a row, however each is written: `Ⅰ-6-②` is `I－６ー②`. */
function isItem(named: string, written: string): boolean {
  if (comparable(named) === comparable(written)) return true
  const paths = readItemPaths(squeeze(written))
  return readItemPaths(squeeze(named)).every((wanted) => paths.some((path) => isPath(wanted, path)))
}

/** What the directive leaves out (a file, a block's index, labels) may be any. */
function isPath(wanted: ItemPath, path: ItemPath): boolean {
  return (
    itemKeyOf(wanted) === itemKeyOf(path) &&
    (wanted.file === null || wanted.file === path.file) &&
    (wanted.repeat?.from == null ||
      (wanted.repeat.from === path.repeat?.from && wanted.repeat.to === path.repeat.to)) &&
    wanted.labels.every((label) => path.labels.includes(label))
  )
}
