/** What falls out of the rule files: their list as a page, and the schema of the configuration. */
import { examplesOf } from './explain.ts'
import type { Form, Language } from './model.ts'
import type { OptionValues, Rule, Rules } from './rule.ts'
import { SEVERITIES } from './settle.ts'

/** `rules/README.md`: every rule with its default severity, and a section for each. */
export function rulesPage(rules: Rules): string {
  const lines = [...rules].map(
    ([id, { severity, scope, title }]) =>
      `| [\`${id}\`](#${anchorOf(id)}) | ${severity} | ${SCOPES[scope]} | ${title.ja} | ${title.en} |`,
  )
  return [
    '# 規則の一覧',
    '',
    '同じ説明と例は `pia-lint explain <規則>` でも見られます。このページは規則のファイルから作られます（`npm run generate`）。',
    '',
    '| 規則 | 既定の重大度 | 見る範囲 | 内容 | |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    ...[...rules].flatMap(([id, rule]) => section(id, rule)),
  ].join('\n')
}

/** The name that a heading of this id is linked by. */
const anchorOf = (id: string): string => id.replaceAll('/', '')

function section(id: string, rule: Rule): string[] {
  const { title } = rule
  const why = rule.why()
  const examples = examplesOf(rule, 'ja')
  const fence = '`'.repeat(examples.some((line) => line.includes('```')) ? 4 : 3)
  return [
    `## \`${id}\``,
    '',
    `**${title.ja}**。${why.ja}`,
    '',
    `*${title.en}.* ${why.en}`,
    '',
    `${fence}text`,
    ...examples,
    fence,
    '',
  ]
}

const SCOPES = { row: '行', log: '変更箇所の全体', files: '複数のファイル', silence: '抑止の指示' } as const

const SEVERITY = { enum: ['off', ...SEVERITIES] }

const TEXT = { type: 'string', pattern: '\\S' }

const DAY = { ...TEXT, description: '2026-11-23、令和8年11月23日 など / a day' }

const RENAME = {
  type: 'object',
  required: ['old', 'new', 'from', 'ground'],
  additionalProperties: false,
  properties: {
    old: { ...TEXT, description: '変わる前の名称 / the old name' },
    new: { ...TEXT, description: '変わった後の名称 / the new name' },
    from: {
      ...DAY,
      description: '新しい名称になった日（2024-04-01、令和6年4月1日 など） / the first day of the new name',
    },
    ground: {
      ...TEXT,
      description: '根拠。指摘に示します（規則の改正、機構改革、会社からの通知など） / what a finding cites',
    },
  },
}

const TERM = {
  type: 'object',
  required: ['wrong', 'right'],
  additionalProperties: false,
  properties: {
    wrong: { ...TEXT, description: '誤った表記 / the wrong wording' },
    right: { ...TEXT, description: '正しい表記 / the right one' },
    ground: { ...TEXT, description: '根拠。指摘に示します / what a finding cites' },
  },
}

/** What a configuration may say, whatever rules there are: `src/config-validator.generated.js` is compiled from it. */
export const CONFIG_SHAPE = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'config.schema.json',
  title: 'config',
  description: 'pia-lint.config.json',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    files: {
      description:
        '検査するファイル、フォルダー、グロブ（このファイルのあるフォルダーから）。コマンドラインでパスを省いたときに使います / what is linted where no path is named, from the folder of this file',
      type: 'array',
      items: TEXT,
    },
    ignore: {
      description:
        '検査しないファイル、フォルダー、グロブ。コマンドラインで指定しても検査しません（--no-ignore で検査します） / what is not linted even where it is named',
      type: 'array',
      items: TEXT,
    },
    baseline: {
      ...TEXT,
      description: '既知の指摘のファイル（このファイルのあるフォルダーから） / the file of known findings',
    },
    form: {
      description: '様式。表題から分からないとき / the form, where the title does not tell',
      enum: ['様式2', '様式3', '様式4'] satisfies Form[],
    },
    language: { description: 'メッセージの言語 / the language of messages', enum: ['ja', 'en'] satisfies Language[] },
    asOf: {
      ...DAY,
      description: '検査の基準日。省くと検査をした日（2026-11-23、令和8年11月23日 など） / the day of the check',
    },
    rules: { description: '規則ごとの重大度 / severities', type: 'object', additionalProperties: SEVERITY },
    options: {
      description: '規則ごとの選択 / what a rule lets a project choose',
      type: 'object',
      additionalProperties: { type: 'object', additionalProperties: TEXT },
    },
    knowledge: {
      description: 'この評価書を書く団体が知っていること / what the project knows of itself',
      type: 'object',
      additionalProperties: false,
      properties: {
        offices: {
          description: '名称が変わった部署 / offices renamed',
          type: 'array',
          items: { $ref: '#/$defs/rename' },
        },
        companies: {
          description: '名称が変わった会社 / companies renamed',
          type: 'array',
          items: { $ref: '#/$defs/rename' },
        },
        terms: { description: '誤りやすい用語 / terms', type: 'array', items: { $ref: '#/$defs/term' } },
      },
    },
  },
  $defs: { rename: RENAME, term: TERM },
}

/** `schemas/config.schema.json`: what a configuration may say with these rules, for editors. */
export function configSchema(rules: Rules): object {
  const properties = Object.fromEntries(
    [...rules].map(([id, { title, severity }]) => [
      id,
      { ...SEVERITY, description: `${title.ja} / ${title.en}`, default: severity },
    ]),
  )
  const choices = Object.fromEntries(
    [...rules].flatMap(([id, { options }]) => (options ? [[id, choicesOf(options)]] : [])),
  )
  const { rules: severities, options } = CONFIG_SHAPE.properties
  return {
    ...CONFIG_SHAPE,
    properties: {
      ...CONFIG_SHAPE.properties,
      rules: { ...severities, additionalProperties: false, properties },
      options: { ...options, additionalProperties: false, properties: choices },
    },
  }
}

const choicesOf = (options: OptionValues) => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(Object.entries(options).map(([name, values]) => [name, { enum: values }])),
})
