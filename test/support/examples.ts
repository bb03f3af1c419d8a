import { rules } from '../../rules/index.generated.ts'
import { check, checkIdle } from '../../src/check.ts'
import { NO_KNOWLEDGE } from '../../src/knowledge.ts'
import type { Field, Finding } from '../../src/model.ts'
import { FIELDS, HEADINGS } from '../../src/read/headings.ts'
import { readLog } from '../../src/read/log.ts'
import type { Example, ExampleRow } from '../../src/rule.ts'
import { silence } from '../../src/silence.ts'

export const AS_OF = '2026-11-23'

/** A row that no rule finds anything in. */
export const HARMLESS: Readonly<Record<Field, string>> = {
  date: '令和5年4月1日',
  item: 'Ⅰ-1-①',
  before: '変更前の文',
  after: '変更後の文',
  timing: '事後',
  reason: '文言整理による変更のため、重要な変更にあたらない。',
}

/** A change log as Markdown. */
export function markdownOf(rows: readonly ExampleRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '(別添3)変更箇所',
    '',
    line(FIELDS.map((field) => HEADINGS[field])),
    line(FIELDS.map(() => '---')),
    ...rows.map((row) => line(FIELDS.map((field) => row[field] ?? HARMLESS[field]))),
    '',
  ].join('\n')
}

/** Runs one rule over an example. */
export function findingsOf(id: string, example: Example): Finding[] {
  const { rows = [], markdown, others = [], form, asOf = AS_OF, knowledge, options = {} } = example
  const rule = rules.get(id)
  if (!rule) throw new Error(`no such rule: ${id}`)
  const texts = [markdown ?? markdownOf(rows), ...others.map(markdownOf)]
  const logs = texts.map((text, index) => readLog(`log-${index + 1}.md`, text, form ?? null))
  const own = new Map([[id, rule]])
  const project = { knowledge: { ...NO_KNOWLEDGE, ...knowledge }, options: new Map([[id, options]]) }
  if (rule.scope !== 'silence') return check(logs, own, asOf, project)
  const { idle } = silence(logs, check(logs, rules, asOf, project), [...rules.keys()], rules)
  return checkIdle(idle, own, asOf, project)
}

/** A finding as examples write it: `row.field message text`, and how loud it is where that is not as loud as the rule. */
export function told({ rule, place: { row, field, text }, id, severity }: Finding): string {
  const isUsual = severity === null || severity === rules.get(rule)?.severity
  return [`${row ?? '-'}.${field ?? '-'}`, id, text, isUsual ? '' : `(${severity})`]
    .filter((word) => word !== '')
    .join(' ')
}
