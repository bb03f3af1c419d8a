import type { Worded } from './model.ts'

/** What `--help` prints. */
export const HELP: Worded = {
  ja: `使い方: pia-lint [オプション] [ファイル | フォルダー | グロブ …]
        pia-lint explain <規則>    規則の説明、例
        pia-lint rules             規則の一覧
        pia-lint init              説明の付いた pia-lint.config.json を作る

特定個人情報保護評価書の変更箇所（Markdownの表）を検査します。パスを省くと、
設定の files、なければ現在のフォルダーを検査します。

  -f, --format NAME[:FILE]  pretty | compact | json | ndjson | github | sarif | gitlab |
                            checkstyle | junit | rdjson | markdown | html。繰り返せます
  -c, --config FILE         設定ファイル。省くと、検査するファイルのフォルダーから
                            上へ pia-lint.config.json を探し、いちばん近いものを使います
      --no-config           設定ファイルを使わない
      --rule ID=SEVERITY    この実行での重大度（off, info, warning, error）。繰り返せます
      --fix                 確かな修正を書き込む（用語、使われていない指示、設定で決めた書き方）
      --fix-dry-run         書き込まずに差分を表示
      --max-warnings N      警告がNを超えたら失敗
  -q, --quiet               エラーだけを表示
      --staged              ステージした変更で新しく生じた指摘だけ
      --since REF           このコミットのあとで新しく生じた指摘だけ
      --baseline FILE       既知の指摘を表示しない
      --update-baseline     今の指摘をベースラインに書く
      --prune-baseline      もう見つからない記録をベースラインから消す
      --no-ignore           設定の ignore を使わない
      --stdin               標準入力を検査
      --stdin-filename NAME 標準入力の名前
      --encoding NAME       文字コード（utf-8, utf-16le, utf-16be, shift_jis, euc-jp,
                            iso-2022-jp）。省くと見分けます。ファイルは64MBまで
      --as-of DATE          検査の基準日（省略すると今日）
      --form 2|3|4          様式（表題から分からないとき）
      --lang ja|en          言語
      --stats               行数と、段階ごとの時間を標準エラーに表示
      --color, --no-color   色の有無
  -v, --version             版
  -h, --help                この説明

終了コード: 0 問題なし、1 エラーあり（または警告が多すぎる）、2 検査できなかった
`,
  en: `Usage: pia-lint [options] [file | folder | glob …]
       pia-lint explain <rule>    what a rule finds, with examples
       pia-lint rules             every rule with its severity
       pia-lint init              write a commented pia-lint.config.json

Lints the change log (変更箇所) of a Japanese privacy impact assessment. Without a path, the files of
the configuration, else the current folder.

  -f, --format NAME[:FILE]  pretty | compact | json | ndjson | github | sarif | gitlab |
                            checkstyle | junit | rdjson | markdown | html; repeatable
  -c, --config FILE         configuration; else the nearest pia-lint.config.json in the
                            folder of each file or above it
      --no-config           no configuration
      --rule ID=SEVERITY    severity for this run (off, info, warning, error); repeatable
      --fix                 write the certain fixes (terms, idle directives, chosen notations)
      --fix-dry-run         show them as a diff instead
      --max-warnings N      fail on more than N warnings
  -q, --quiet               print errors only
      --staged              only what the staged changes bring
      --since REF           only what is new since a commit
      --baseline FILE       known findings stay silent
      --update-baseline     write what is found now to the baseline
      --prune-baseline      take out of the baseline what is found no more
      --no-ignore           lint what the configuration ignores, too
      --stdin               lint standard input
      --stdin-filename NAME a name for standard input
      --encoding NAME       utf-8, utf-16le, utf-16be, shift_jis, euc-jp or iso-2022-jp;
                            told by its look otherwise. Files of up to 64 MB
      --as-of DATE          the day of the check (default: today)
      --form 2|3|4          the form, where the title does not tell
      --lang ja|en          language
      --stats               rows, and the time of each step, on standard error
      --color, --no-color   colour or none
  -v, --version             version
  -h, --help                this text

Exit code: 0 clean, 1 errors (or too many warnings), 2 the run could not be done
`,
}
