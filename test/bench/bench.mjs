/**
 * Prints ratios measured in one run, so that the machine's speed and noise cancel out, as a Markdown table.
 *
 *   npm run bench                       all but the thousand logs
 *   npm run bench -- one fifty          some of: one fifty thousand steps rows shapes
 *   ROUNDS=5 npm run bench              fewer rounds than usual, or more
 *
 * The peers take part when they are installed: npm ci --prefix test/bench
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { peersOf } from './contestants.mjs'
import { FIGURES } from './figures.mjs'
import { usualLog } from './logs.mjs'

const folder = mkdtempSync(join(tmpdir(), 'pia-lint-bench-'))

async function bundled(entry) {
  const outfile = join(folder, `${entry}.mjs`)
  await build({ entryPoints: [`test/bench/${entry}`], bundle: true, platform: 'node', format: 'esm', outfile })
  return outfile
}

function write(name, text) {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const line = ({ what, value, most }) =>
  `| ${what} | ${value.toFixed(2)} | ${most === undefined ? '' : `≤ ${most}${value <= most ? '' : ' ✗'}`} |`

const peers = peersOf(await bundled('parse-only.mjs'))
if (peers.length === 1) console.error('There are no peers to measure: npm ci --prefix test/bench installs them.')
const given = { folder, write, peers, stages: await bundled('stages.ts'), usual: write('usual.md', usualLog()) }

const named = process.argv.slice(2)
console.log('| measured | value | target |\n| --- | --: | --- |')
for (const name of named.length > 0 ? named : Object.keys(FIGURES).filter((name) => name !== 'thousand')) {
  for (const figure of FIGURES[name](given)) console.log(line(figure))
}
rmSync(folder, { recursive: true })
