// Prints ratios measured in one run, so that the machine's speed and noise cancel out.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

const ROUNDS = Number(process.env.ROUNDS ?? 21)
const SEED_BYTES = 39_000
const SAMPLE = 'samples/good/midorigaoka-juki.md'

const folder = mkdtempSync(join(tmpdir(), 'pia-lint-bench-'))
const bundle = async (name, contents) => {
  const outfile = join(folder, `${name}.mjs`)
  await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  })
  return outfile
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

/** A log of at least so many bytes: the sample's rows again and again, each in another month. */
function logOf(bytes) {
  const lines = readFileSync(SAMPLE, 'utf8').split('\n')
  const rows = lines.filter((line) => /^\|\s*(令和|平成)/.test(line))
  const head = lines.slice(0, lines.findIndex((line) => line.startsWith('|---') || line.startsWith('| ---')) + 1)
  const start = lines.findIndex((line) => line.includes('変更日'))
  const log = [lines[start], lines[start + 1]]
  for (let size = 0, index = 0; size < bytes; index++) {
    const row = rows[index % rows.length].replace(
      /(令和|平成)\d+年\d+月/,
      `令和${2 + (Math.floor(index / 12) % 6)}年${(index % 12) + 1}月`,
    )
    log.push(row)
    size += Buffer.byteLength(row)
  }
  return `${head.length > 0 ? '(別添3)変更箇所\n\n' : ''}${log.join('\n')}\n`
}

function wholeProcess(script, file) {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, [script, file], {
    stdio: 'ignore',
    env: { ...process.env, GITHUB_ACTIONS: '' },
  })
  if (status !== 0 && status !== 1) throw new Error(`${script} ended with ${status}`)
  return performance.now() - start
}

const file = join(folder, 'log.md')
writeFileSync(file, logOf(SEED_BYTES))
const parseOnly = await bundle('parse-only', readFileSync('test/bench/parse-only.mjs', 'utf8'))
const ratios = []
for (let round = 0; round < ROUNDS; round++) {
  ratios.push(wholeProcess('dist/cli.cjs', file) / wholeProcess(parseOnly, file))
}

const inside = await bundle(
  'inside',
  `export { readLog } from './src/read/log.ts'
   export { check } from './src/check.ts'
   export { rules } from './rules/index.generated.ts'
   import remarkGfm from 'remark-gfm'
   import remarkParse from 'remark-parse'
   import { unified } from 'unified'
   const bare = unified().use(remarkParse).use(remarkGfm).freeze()
   export const parse = (text) => bare.parse(text)`,
)
const { readLog, check, rules, parse } = await import(inside)
function stages(text) {
  const start = performance.now()
  parse(text)
  const parsed = performance.now()
  const log = readLog('log.md', text, null)
  const read = performance.now()
  check([log], rules, '2026-11-23')
  return { parse: parsed - start, read: read - parsed, check: performance.now() - read }
}
const small = logOf(SEED_BYTES)
const large = logOf(4 * SEED_BYTES)
for (let round = 0; round < 20; round++) stages(small)
const rounds = Array.from({ length: ROUNDS }, () => ({ one: stages(small), four: stages(large) }))
const total = ({ read, check }) => read + check

console.log(`whole process, pia-lint / bare parse: ${median(ratios).toFixed(2)} (median of ${ROUNDS})`)
console.log(
  `in one process, rules / bare parse:   ${median(rounds.map(({ one }) => one.check / one.parse)).toFixed(2)}`,
)
console.log(
  `4x the rows, time / 1x the rows:      ${median(rounds.map(({ one, four }) => total(four) / total(one))).toFixed(2)}`,
)
rmSync(folder, { recursive: true })
