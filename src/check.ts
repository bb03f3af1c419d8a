import { type Knowledge, NO_KNOWLEDGE } from './knowledge.ts'
import type { ChangeLog, Finding, Idle } from './model.ts'
import type { Chosen, Context, Message, Messages, Rule, Rules } from './rule.ts'

/** What a project adds to the rules. */
export interface ProjectWords {
  /** What it knows of itself. */
  readonly knowledge?: Knowledge
  /** What it has chosen, by rule. */
  readonly options?: ReadonlyMap<string, Chosen>
}

/**
 * Runs the rules over the logs: the only place that knows scopes.
 *
 * @param asOf the day of the check, as YYYY-MM-DD
 * @param watch is told which rule begins
 */
export function check(
  logs: readonly ChangeLog[],
  rules: Rules,
  asOf: string,
  project: ProjectWords = {},
  watch: (rule: string) => void = () => {},
): Finding[] {
  return [...rules].flatMap(([id, rule]) => {
    watch(id)
    return findingsOf(rule, logs, contextOf(id, rule, asOf, project))
  })
}

/**
 * Has the rules on silencing judge what silences nothing.
 *
 * @param idle directives and entries of a baseline
 * @param asOf the day of the check, as YYYY-MM-DD
 */
export function checkIdle(idle: readonly Idle[], rules: Rules, asOf: string, project: ProjectWords = {}): Finding[] {
  return [...rules].flatMap(([id, rule]) => {
    if (rule.scope !== 'silence') return []
    const context = contextOf(id, rule, asOf, project)
    return idle.flatMap((one) => [...rule.check(one, context)])
  })
}

function findingsOf(rule: Rule, logs: readonly ChangeLog[], context: Context<Messages>): Finding[] {
  switch (rule.scope) {
    case 'row':
      return logs.flatMap(({ rows }) => rows.flatMap((row) => [...rule.check(row, context)]))
    case 'log':
      return logs.flatMap((log) => [...rule.check(log, context)])
    case 'files': {
      const collected = logs.map((log) => rule.collect(log))
      return [...rule.judge(collected, context)]
    }
    case 'silence':
      return []
  }
}

function contextOf(rule: string, { messages }: Rule, asOf: string, project: ProjectWords): Context<Messages> {
  const worded = (id: string, data: never) => {
    const message = messages[id] as Message<never>
    // Only one of the two is going to be read.
    return {
      get ja() {
        return message.ja(data)
      },
      get en() {
        return message.en(data)
      },
    }
  }
  return {
    asOf,
    knowledge: project.knowledge ?? NO_KNOWLEDGE,
    options: project.options?.get(rule) ?? {},
    flag: (id, place, data, { severity = null, related = [], fix = null } = {}) => ({
      rule,
      id,
      message: worded(id, data),
      place,
      severity,
      related,
      fix,
      silence: null,
    }),
    relate: (id, place, data) => ({ place, message: worded(id, data) }),
  }
}
