import { UsageError } from './arguments.ts'
import { createFile } from './files.ts'
import type { Worded } from './model.ts'
import { CONFIG_FILE } from './project.ts'
import type { Rules } from './rule.ts'

/**
 * Writes a commented configuration to start from.
 *
 * @param cwd the folder that it is written to
 * @returns what to tell the user
 * @throws UsageError where there is one already
 */
export function init(rules: Rules, cwd: string): Worded {
  const created = createFile(CONFIG_FILE, configStart(rules), cwd)
  if (created === 'created') {
    return {
      ja: `${CONFIG_FILE} を作りました。要る行の // を外して使います`,
      en: `Wrote ${CONFIG_FILE}. Uncomment what you need`,
    }
  }
  throw new UsageError(FAILED[created])
}

const FAILED: Readonly<Record<'exists' | 'access', Worded>> = {
  exists: {
    ja: `${CONFIG_FILE} はもうあります。上書きはしません`,
    en: `There is a ${CONFIG_FILE} already; it stays as it is`,
  },
  access: {
    ja: `${CONFIG_FILE} を書けません。フォルダーの権限を確かめてください`,
    en: `${CONFIG_FILE} cannot be written. Check the permissions of the folder`,
  },
}

/** The commented configuration: it sets nothing until a line is uncommented. */
export function configStart(rules: Rules): string {
  const severities = [...rules].map(([id, { severity, title }]) => `    // "${id}": "${severity}", // ${title.ja}`)
  const choices = [...rules].flatMap(([id, { options }]) => {
    if (!options) return []
    const chosen = Object.entries(options).map(([name, values]) => `"${name}": "${values[0]}"`)
    return `    // "${id}": { ${chosen.join(', ')} }, // ${Object.values(options)
      .map((values) => values.join(' '))
      .join('、')} から`
  })
  return `// pia-lint の設定です。使う行の先頭の // を外します。コマンドラインの指定が優先されます。
{
  "$schema": "./node_modules/pia-lint/schemas/config.schema.json",

  // 検査するファイル、フォルダー、グロブ（このファイルのあるフォルダーから）。パスを指定しないときに使います
  // "files": ["評価書/**/*.md"],

  // 検査しないファイル、フォルダー、グロブ。コマンドラインで指定しても検査しません
  // "ignore": ["評価書/旧版/**"],

  // 既知の指摘のファイル。pia-lint --update-baseline で作ります
  // "baseline": "pia-lint-baseline.json",

  // 様式。表題「(別添3)変更箇所」などから分からないとき
  // "form": "様式4",

  // メッセージの言語（ja、en）
  // "language": "ja",

  // 検査の基準日。省くと検査をした日です
  // "asOf": "令和8年11月23日",

  // 規則ごとの重大度（off、info、warning、error）。説明は pia-lint explain <規則>
  "rules": {
${severities.join('\n')}
  },

  // 書き方を決めると、違う箇所をすべて示します（--fix で直します）
  "options": {
${choices.join('\n')}
  },

  // 評価書を書く団体が知っていること。from は新しい名称になった日、ground は指摘に示す根拠です
  "knowledge": {
    // 名称が変わった部署
    "offices": [
      // { "old": "市民局戸籍課", "new": "市民局窓口課", "from": "令和6年4月1日", "ground": "事務分掌規則の改正" },
    ],
    // 名称が変わった会社
    "companies": [
      // { "old": "潮風電算", "new": "シオカゼデジタル", "from": "2022-10-01", "ground": "社名変更の通知" },
    ],
    // 誤りやすい用語
    "terms": [
      // { "wrong": "住民基本台帳ネット", "right": "住民基本台帳ネットワークシステム" },
    ],
  },
}
`
}
