// Runs whole processes and measures them.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const PEAK = pathToFileURL(resolve('test/bench/peak.mjs')).href

/** No annotations, and no certificates, which Node.js reads before any program begins. */
const ENVIRONMENT = { GITHUB_ACTIONS: '', NODE_EXTRA_CA_CERTS: '' }

/** A linter ends with 0 or 1; anything else is no measurement. */
function run(args, cwd, stdio) {
  const start = performance.now()
  const ended = spawnSync(process.execPath, args, { cwd, stdio, env: { ...process.env, ...ENVIRONMENT } })
  if (ended.status !== 0 && ended.status !== 1) throw new Error(`${args[0]} ended with ${ended.status}`)
  return { milliseconds: performance.now() - start, output: ended.output }
}

/** How long it takes from start to end. */
export const timeOf = ({ command }, { folder, names }) => run([...command, ...names], folder, 'ignore').milliseconds

/** What it prints, on both channels. */
export const printedBy = ({ command }, args, { folder, names }) =>
  run([...command, ...args, ...names], folder, ['ignore', 'pipe', 'pipe']).output.join('')

/** The most memory that it holds, in kilobytes. */
export const peakOf = ({ command }, { folder, names }) =>
  Number(run(['--import', PEAK, ...command, ...names], folder, ['ignore', 'ignore', 'ignore', 'pipe']).output[3])

/** What a script prints as JSON, or `null` where it crashes or does not end within ten minutes. */
export function told(script, ...files) {
  const { status, stdout } = spawnSync(process.execPath, [script, ...files], { timeout: 600_000, encoding: 'utf8' })
  return status === 0 ? JSON.parse(stdout) : null
}

/** The value in the middle. */
export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
