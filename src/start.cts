#!/usr/bin/env node
// Starts the command line from code that V8 has compiled before: it keeps what it compiled beside the program, for the
// next run with the same version of Node.js. Where that cannot be written, each run compiles anew.
import fs = require('node:fs')
import path = require('node:path')
import v8 = require('node:v8')
import vm = require('node:vm')

type CommandLine = typeof import('./cli.ts', { with: { 'resolution-mode': 'import' }})

/** Of the program's text; set when it is bundled. */
declare const BUNDLE_HASH: string

// All is written by then, and what is left need not be taken down piece by piece.
process.once('beforeExit', () => process.exit())

process.stdout.on('error', (error) => commandLine.endOutput(error, process.argv.slice(2)))

// Most expressions run a few times on short texts: to compile them once takes less than to interpret them first, and then
// to compile what ran twice. A log takes 0.9 of the time.
v8.setFlagsFromString('--no-regexp-tier-up')
const isV8Eleven = process.versions.v8.startsWith('11.')
if (isV8Eleven) {
  // The V8 of Node.js 20 optimises early, and throws away again: a larger budget takes a log 0.86 of the processor time and
  // fifty logs 0.60. Later versions choose better by themselves.
  v8.setFlagsFromString('--interrupt-budget=500000')
  // Nor does it pay to note of every function what it is called with: a log takes 0.95 of the time, fifty logs the same.
  v8.setFlagsFromString('--interrupt-budget-factor-for-feedback-allocation=200')
  // To use the same small memory again takes less than to fetch more, and to clear it alone less than to share that out:
  // a log takes 0.9 of the time, fifty logs 0.7 of the memory.
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  v8.setFlagsFromString('--no-parallel-scavenge')
}

/** By how much that memory may grow, from so many logs on: once, to eight times. Fifty logs take 0.9 of the time. */
const GROWTH: Readonly<Record<number, number>> = { 2: 8, 5: 1 }

/** Later versions of V8 choose by themselves. */
function makeRoom(logs: number): void {
  const factor = isV8Eleven && GROWTH[logs]
  if (factor) v8.setFlagsFromString(`--semi-space-growth-factor=${factor}`)
}

const filename = path.join(__dirname, 'main.cjs')
const cache = `${filename}.${BUNDLE_HASH}-${process.version}-${process.arch}.cache`
const sizes = [filename, cache].map((file) => fs.statSync(file, { throwIfNoEntry: false })?.size)
const room = Buffer.allocUnsafeSlow(Math.max(...sizes.map((size = 0) => size)))

/** Reads a file into the memory that the last one was read into: to fetch more takes as long as to read. */
function contentsOf(file: string): Buffer {
  const descriptor = fs.openSync(file, 'r')
  const length = fs.readSync(descriptor, room)
  fs.closeSync(descriptor)
  return room.subarray(0, length)
}

const program = contentsOf(filename).toString('latin1')
const cachedData = sizes[1] && contentsOf(cache)
const { script, commandLine } = load({ filename, ...(cachedData && { cachedData }) })
commandLine.main(process.argv.slice(2), { ...commandLine.machine, makeRoom }).then(({ code, linted }) => {
  process.exitCode = code
  if (linted && (!cachedData || script.cachedDataRejected)) return keepCompiled()
})

function load(options: vm.ScriptOptions) {
  const script = new vm.Script(program, options)
  const bundle = { exports: {} as CommandLine }
  script.runInThisContext()(bundle, require, filename)
  return { script, commandLine: bundle.exports }
}

/** Runs the code that most logs call for, so that it is compiled. Prints nothing. */
async function exercise({ main, machine }: CommandLine): Promise<void> {
  await main(['--no-config', path.join(__dirname, 'exercise.txt')], { ...machine, env: {}, write: () => {} })
}

/**
 * Once for each version, by another way to name the program: else it would hold whatever this run called for. Whole or not at
 * all: another run may read it meanwhile.
 */
async function keepCompiled(): Promise<void> {
  const unfinished = `${cache}.${process.pid}`
  try {
    const file = fs.openSync(unfinished, 'wx')
    const { script, commandLine } = load({ filename: `${__dirname}/./main.cjs` })
    await exercise(commandLine)
    fs.writeSync(file, script.createCachedData())
    fs.closeSync(file)
    fs.renameSync(unfinished, cache)
  } catch {
    fs.rmSync(unfinished, { force: true })
  }
}
