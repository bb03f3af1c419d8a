/** What falls out of the rule files: their list as a page, and the schema of the configuration. */
import type { Rules } from './rule.ts'
import { SEVERITIES } from './settle.ts'

/** `rules/README.md`: every rule with its default severity, by subject. */
export function rulesPage(rules: Rules): string {
  const lines = [...rules].map(
    ([id, { severity, scope, title }]) =>
      `| [\`${id}\`](${id}.ts) | ${severity} | ${SCOPES[scope]} | ${title.ja} | ${title.en} |`,
  )
  return [
    '# 規則の一覧',
    '',
    '規則の説明と例は `pia-lint explain <規則>` で見られます。この一覧は規則のファイルから作られます（`npm run generate`）。',
    '',
    '| 規則 | 既定の重大度 | 見る範囲 | 内容 | |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}

const SCOPES = { row: '行', log: '変更箇所の全体', files: '複数のファイル' } as const

/** `schemas/config.schema.json`: what a configuration may say. */
export function configSchema(rules: Rules): object {
  const severity = { enum: ['off', ...SEVERITIES] }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'config.schema.json',
    title: 'config',
    description: 'pia-lint.config.json',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: '規則ごとの重大度',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          [...rules].map(([id, { title, severity: standard }]) => [
            id,
            { ...severity, description: `${title.ja} / ${title.en}`, default: standard },
          ]),
        ),
      },
    },
  }
}
