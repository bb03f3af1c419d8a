import type { Severity } from '../model.ts'
import { clip } from './clip.ts'
import type { Dress, RuleCard } from './format.ts'

/** How loud a finding is, in the words of SARIF. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** How sure each severity is, and how loud, in the words of GitHub's code scanning. */
const PRECISION: Readonly<Record<Severity, string>> = { error: 'very-high', warning: 'high', info: 'medium' }
const PROBLEM: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' }

const LONGEST_DESCRIPTION = 1024

/** What code scanning shows of a rule. */
export function ruleOf(id: string, { severity, title, why }: RuleCard, { language }: Dress) {
  const [subject = ''] = id.split('/')
  const text = why()[language]
  return {
    id,
    name: id.replace(/(?:^|[/-])(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: clip(title[language], LONGEST_DESCRIPTION) },
    fullDescription: { text: clip(text, LONGEST_DESCRIPTION) },
    help: { text, markdown: `**${title[language]}** (\`${id}\`)\n\n${text}` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [subject], precision: PRECISION[severity], 'problem.severity': PROBLEM[severity] },
  }
}
