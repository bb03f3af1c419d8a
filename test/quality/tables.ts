import { groupBy } from '../../src/group.ts'
import type { Severity } from '../../src/model.ts'
import type { Outcome, Recall, Usual } from './measure.ts'
import type { GoodLog } from './plant.ts'

/** The shares that the measure is to reach. */
export const TARGET = { overall: 0.98, each: 0.95, exact: 0.98 } as const

/** How many defects an operator planted, and what came of them. */
export interface Score {
  readonly planted: number
  readonly found: number
  readonly exact: number
}

export const scoreOf = (outcomes: readonly Outcome[]): Score => ({
  planted: outcomes.length,
  found: outcomes.filter(({ found }) => found).length,
  exact: outcomes.filter(({ exact }) => exact).length,
})

/** What all rules say of logs that are right. */
export interface FalseAlarms {
  readonly logs: string
  readonly rows: number
  readonly counts: Readonly<Record<Severity, number>>
  readonly said: readonly string[]
}

/** Counts what is said of logs that are right. */
export function alarmsOf(logs: string, goods: readonly GoodLog[], usual: Usual): FalseAlarms {
  const all = goods.flatMap(({ log }) => usual.get(log.path) ?? [])
  const count = (level: Severity) => all.filter(({ severity }) => severity === level).length
  return {
    logs,
    rows: goods.reduce((sum, { log }) => sum + log.rowCount, 0),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    said: all.map(
      ({ severity, rule, path, row, field, excerpt }) =>
        `${severity} ${rule} ${path} ${row}.${field} ${oneLine(excerpt.text)}`,
    ),
  }
}

/** The recall of every operator as a Markdown table. */
export function recallTable(recalls: readonly Recall[]): string {
  const all = scoreOf(recalls.flatMap(({ outcomes }) => outcomes ?? []))
  return [
    '| 規則 | 植えた誤り | 見つけた | 再現率 | 正しいセル |',
    '| --- | --: | --: | --: | --: |',
    ...recalls.map(({ rule, outcomes }) =>
      outcomes ? line(`\`${rule}\``, scoreOf(outcomes)) : `| \`${rule}\` | | | not there | |`,
    ),
    line('**計**', all),
  ].join('\n')
}

const line = (name: string, { planted, found, exact }: Score): string =>
  `| ${name} | ${planted} | ${found} | ${percent(found, planted)} | ${percent(exact, found)} |`

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

/** False alarms per 100 rows as a Markdown table. */
export function alarmTable(alarms: readonly FalseAlarms[]): string {
  return [
    '| 正しい表での誤検知 | 行 | エラー | 警告 | 確認 | 100行あたり |',
    '| --- | --: | --: | --: | --: | --: |',
    ...alarms
      .filter(({ rows }) => rows > 0)
      .map(({ logs, rows, counts: { error, warning, info } }) => {
        const rate = (100 * (error + warning + info)) / rows
        return `| ${logs} | ${rows} | ${error} | ${warning} | ${info} | ${rate.toFixed(2)} |`
      }),
  ].join('\n')
}

/** What keeps the measure from its target, in words; nothing where it is reached. */
export function shortfalls(recalls: readonly Recall[], alarms: readonly FalseAlarms[]): string[] {
  const all = scoreOf(recalls.flatMap(({ outcomes }) => outcomes ?? []))
  const short: string[] = []
  const demand = (what: string, part: number, whole: number, target: number) => {
    if (whole > 0 && part / whole < target) short.push(`${what}: ${percent(part, whole)} < ${100 * target} %`)
  }
  demand('recall of all', all.found, all.planted, TARGET.overall)
  demand('exact cell', all.exact, all.found, TARGET.exact)
  for (const { rule, outcomes } of recalls) {
    const { found, planted } = scoreOf(outcomes ?? [])
    demand(`recall of ${rule}`, found, planted, TARGET.each)
    if (outcomes && planted === 0) short.push(`nothing was planted for ${rule}`)
  }
  for (const { logs, counts } of alarms) {
    if (counts.error + counts.warning > 0)
      short.push(`${counts.error} errors and ${counts.warning} warnings on what is right (${logs})`)
  }
  return short
}

/** The defects that a rule missed, or told at another place: by spelling, each with where it was planted first. */
export function missesOf({ rule, outcomes }: Recall): string[] {
  const spellings = groupBy(outcomes ?? [], ({ plant }) => plant.spelling)
  return [...spellings].flatMap(([spelling, same]) => {
    const misses = same.filter(({ exact }) => !exact)
    const [first] = misses
    if (!first) return []
    const { path, plant, found, said } = first
    const rows = plant.rows.slice(0, 3).map((row) => row ?? '-')
    const instead = said.length > 0 ? `, said: ${said.slice(0, 2).map(clipped).join(' / ')}` : ''
    const what = found ? 'elsewhere' : 'missed'
    return `${what} ${rule} ${misses.length}/${same.length}: ${oneLine(spelling)} (${path}:${rows.join()}${instead})`
  })
}

const oneLine = (text: string): string => text.replace(/\n/g, '⏎')
const clipped = (text: string): string => oneLine(text).slice(0, 80)
