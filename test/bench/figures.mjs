// What is measured, and the most that it may come to.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PIA_LINT } from './contestants.mjs'
import { logOfRows, plain, REPEATED, SHAPES, USUAL_ROWS, usualLog } from './logs.mjs'
import { median, peakOf, printedBy, timeOf, told } from './processes.mjs'

const BARE = 'remark-parse + remark-gfm'

/** How many logs one process lints, and the most that pia-lint may take of what a peer takes. */
const ONE = { logs: 1, rounds: 21, time: { [BARE]: 0.9, contextlint: 0.45, 'textlint + prh': 0.25 } }
const FIFTY = { logs: 50, rounds: 5, time: { [BARE]: 1, contextlint: 0.6 }, memory: { contextlint: 1 } }
const THOUSAND = { logs: 1000, rounds: 1 }

/** Each gives figures: what was measured, its value, and the most that it may be. */
export const FIGURES = {
  one: (given) => besidePeers(ONE, given),
  fifty: (given) => besidePeers(FIFTY, given),
  thousand: (given) => besidePeers(THOUSAND, given),

  *steps({ stages, usual, peers, folder }) {
    const files = { folder, names: [usual] }
    const runs = Array.from({ length: roundsOf(21) }, () => {
      const [, checked] = /検査 (\d+) ms/.exec(printedBy(PIA_LINT, ['--stats'], files))
      return checked / Number(printedBy(peers[0], [], files))
    })
    yield { what: 'in a run: rules / bare parse', value: median(runs), most: 0.5 }
    const rounds = told(stages, roundsOf(21), usual, usual)
    const beside = (step) => ratio(rounds, ({ parse, files: [file] }) => file[step] / parse)
    yield { what: 'in one process, with new texts: rules / bare parse', value: beside('check') }
    yield { what: 'in one process, with new texts: reading / bare parse', value: beside('read') }
  },

  *rows({ folder, write, stages, usual }) {
    const log = (count) => write(`${count}.md`, logOfRows(count))
    const growth = (rounds) => ratio(rounds, ({ files }) => files.at(-1).total / files[0].total)
    const sizes = [1, 4, 16].map((times) => log(times * USUAL_ROWS))
    const [one, four, sixteen] = sizes
    yield { what: '4 × the rows: time', value: growth(told(stages, roundsOf(9), usual, one, four)), most: 4.5 }
    yield { what: '16 × the rows: time', value: growth(told(stages, roundsOf(9), usual, one, sixteen)), most: 18 }
    const [low, , high] = sizes.map((path) => peakOf(PIA_LINT, { folder, names: [path] }))
    yield { what: '16 × the rows: peak memory', value: high / low }
    const long = told(stages, roundsOf(1), usual, log(2_000), log(20_000))
    yield { what: '20,000 rows / 2,000 rows: time', value: growth(long), most: 12 }
  },

  *shapes(given) {
    for (const shape of SHAPES) {
      const measured = ofShape(shape, given)
      for (const { key, what, most } of OF_SHAPE) yield { what: `${shape.name}: ${what}`, value: measured[key], most }
    }
    const all = REPEATED.map((shape) => ofShape(shape, given))
    for (const { key, what, most } of OF_SHAPE) {
      const worst = all.reduce((worst, one) => (one[key] > worst[key] ? one : worst))
      yield { what: `a cell full of ${worst.name}, the worst of ${all.length}: ${what}`, value: worst[key], most }
    }
  },
}

const OF_SHAPE = [
  { key: 'plain', what: 'time / plain text', most: 10 },
  { key: 'quarter', what: 'time / a quarter of it', most: 6 },
]

const roundsOf = (usual) => Number(process.env.ROUNDS ?? usual)

/** The median over the rounds; what crashed or never ended is beyond any bound. */
const ratio = (rounds, of) => (rounds ? median(rounds.map(of)) : Number.POSITIVE_INFINITY)

/** pia-lint beside each peer: every round runs all of them once, and its ratios count. */
function* besidePeers({ logs, rounds, time = {}, memory = {} }, { write, folder, peers }) {
  const files = corpus(logs, write, folder)
  const what = logs === 1 ? 'one log' : `${logs} logs`
  const times = Array.from({ length: roundsOf(rounds) }, () => [PIA_LINT, ...peers].map((one) => timeOf(one, files)))
  for (const [index, { name }] of peers.entries()) {
    const value = median(times.map(([own, ...others]) => own / others[index]))
    yield { what: `${what}: time / ${name}`, value, most: time[name] }
  }
  const [own, ...others] = [PIA_LINT, ...peers].map((one) => peakOf(one, files))
  for (const [index, { name }] of peers.entries()) {
    yield { what: `${what}: peak memory / ${name}`, value: own / others[index], most: memory[name] }
  }
  yield { what: `${what}: seconds`, value: median(times.map(([own]) => own)) / 1000 }
  yield { what: `${what}: peak memory in MB`, value: own / 1024 }
}

/** So many logs in a folder of their own. */
function corpus(count, write, folder) {
  const own = String(count)
  mkdirSync(join(folder, own))
  const names = Array.from({ length: count }, (_, index) => `log-${index}.md`)
  for (const [index, name] of names.entries()) write(join(own, name), usualLog(index))
  return { folder: join(folder, own), names }
}

/** A shape beside plain text of its size, as whole processes, and beside a quarter of itself, in one. */
function ofShape({ name, length, text }, { folder, write, stages, usual }) {
  const files = [plain(length), text(length / 4), text(length)].map((content, index) => write(`${index}.md`, content))
  const rounds = told(stages, roundsOf(5), usual, ...files.slice(1))
  const time = (index) => timeOf(PIA_LINT, { folder, names: [`${index}.md`] })
  return {
    name,
    plain: median(Array.from({ length: roundsOf(5) }, () => time(2) / time(0))),
    quarter: ratio(rounds, ({ files: [quarter, all] }) => all.total / quarter.total),
  }
}
