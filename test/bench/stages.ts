/** Prints how long each step takes for each file, round after round in one warm process: `rounds warm-up file …`. */
import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { rules } from '../../rules/index.generated.ts'
import { check } from '../../src/check.ts'
import { readLog } from '../../src/read/log.ts'
import { settle } from '../../src/settle.ts'

const WARM_UP = 20
const bare = unified().use(remarkParse).use(remarkGfm).freeze()

function stages(text: string) {
  const start = performance.now()
  const log = readLog('log.md', text, null)
  const read = performance.now()
  const findings = check([log], rules, '2026-11-23')
  const checked = performance.now()
  settle([log], findings, { rules, settings: new Map(), language: 'ja', identify: (path) => path })
  return { read: read - start, check: checked - read, total: performance.now() - start }
}

function parsed(text: string): number {
  const start = performance.now()
  bare.parse(text)
  return performance.now() - start
}

/** The log with other texts, of which nothing is remembered from an earlier round. */
const fresh = (text: string, round: number): string =>
  text.replace(/^(\|(?:[^|\n]*\|){2}(?!\s*(?:変更前|:?-))[^|\n]*)(\|[^|\n]*)/gm, `$1〔${round}〕$2〔${round}〕`)

const [rounds = '1', warmUp = '', ...paths] = process.argv.slice(2)
const usual = readFileSync(warmUp, 'utf8')
for (let round = 0; round < WARM_UP; round++) stages(fresh(usual, round))
for (let round = 0; round < WARM_UP; round++) parsed(fresh(usual, round))
const texts = paths.map((path) => readFileSync(path, 'utf8'))
const measured = Array.from({ length: Number(rounds) }, (_, round) => ({
  parse: parsed(fresh(usual, WARM_UP + round)),
  files: texts.map((text) => stages(fresh(text, WARM_UP + round))),
}))
console.log(JSON.stringify(measured))
