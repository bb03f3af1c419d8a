import { UsageError, unknown } from './arguments.ts'
import type { Language } from './model.ts'
import { HEADINGS } from './read/headings.ts'
import type { Example, Rule, Rules } from './rule.ts'

/** Every rule with its severity and title, one a line. */
export function listRules(rules: Rules, language: Language): string {
  return [...rules]
    .map(([id, { severity, title }]) => `${id.padEnd(28)} ${severity.padEnd(8)} ${title[language]}\n`)
    .join('')
}

/**
 * Explains a rule: what it finds, why, and examples.
 *
 * @throws UsageError where not exactly one rule is named, or one that is not known
 */
export function explain(operands: readonly string[], rules: Rules, language: Language): string {
  const [id] = operands
  if (id === undefined || operands.length > 1) {
    throw new UsageError({
      ja: '規則を1つ指定してください（一覧は pia-lint rules）',
      en: 'Name one rule (pia-lint rules lists them)',
    })
  }
  const rule = rules.get(id)
  if (!rule) throw unknown({ ja: '規則', en: 'rule' }, id, [...rules.keys()])
  return page(id, rule, language)
}

const WORDS = {
  ja: { bad: '指摘する例', good: '指摘しない例', options: '設定の options で選べるもの' },
  en: { bad: 'Found', good: 'Not found', options: 'Options in the configuration' },
} as const

function page(id: string, rule: Rule, language: Language): string {
  const { severity, title, why } = rule
  return [`${title[language]} (${id}, ${severity})`, '', why()[language], '', ...examplesOf(rule, language), ''].join(
    '\n',
  )
}

/** What a rule finds and what it does not, line by line, and what it lets a project choose. */
export function examplesOf(rule: Rule, language: Language): string[] {
  const words = WORDS[language]
  return [
    ...optionLines(rule, words.options),
    `${words.bad}:`,
    ...rule.bad().flatMap((example) => exampleLines(example, [...example.finds])),
    '',
    `${words.good}:`,
    ...rule.good().flatMap((example) => exampleLines(example, [])),
  ]
}

function optionLines({ options }: Rule, heading: string): string[] {
  if (!options) return []
  return [`${heading}:`, ...Object.entries(options).map(([name, values]) => `  ${name}: ${values.join(' | ')}`), '']
}

function exampleLines({ rows = [], markdown, knowledge, options }: Example, finds: readonly string[]): string[] {
  const lines = markdown?.split('\n') ?? rows.map((row, index) => `${index + 1}. ${cells(row)}`)
  const known = [
    ...(knowledge ? [`knowledge: ${JSON.stringify(knowledge)}`] : []),
    ...(options ? [`options: ${JSON.stringify(options)}`] : []),
  ]
  return [...[...known, ...lines].map((line) => `  ${line}`), ...finds.map((find) => `    → ${find}`)]
}

function cells(row: NonNullable<Example['rows']>[number]): string {
  const entries = Object.entries(row) as [keyof typeof HEADINGS, string][]
  return entries.map(([field, text]) => `${HEADINGS[field]}「${text}」`).join(' ')
}
