/**
 * Prints how many planted defects are found, how many of them at the exact cell, and how often a log that is right is
 * complained of. Below the target it fails.
 *
 *   npm run quality                       the tables
 *   npm run quality -- --report           without failing
 *   npm run quality -- --misses [rule …]  each miss, for some rules or all
 *   npm run quality -- --seed=WORD        the same defects in other rows
 */
import { rules } from '../../rules/index.generated.ts'
import { readGoodLogs, recallOf, usualOf } from './measure.ts'
import { operators } from './operators/index.ts'
import { rewritten } from './rewrites.ts'
import { alarmsOf, alarmTable, missesOf, recallTable, shortfalls } from './tables.ts'

const words = process.argv.slice(2)
const named = words.filter((word) => !word.startsWith('--'))
const seed = words.find((word) => word.startsWith('--seed='))?.slice('--seed='.length) ?? ''
const goods = readGoodLogs('samples/good')
const usual = usualOf(goods, rules)

const recalls = operators
  .filter(({ rule }) => named.length === 0 || named.includes(rule))
  .map((operator) => recallOf(operator, goods, rules, usual, Number.POSITIVE_INFINITY, seed))

const others = named.length === 0 ? rewritten(goods) : []
const alarms = [alarmsOf('そのまま', goods, usual), alarmsOf('表記だけを変えて', others, usualOf(others, rules))]

console.log(`${recallTable(recalls)}\n\n${alarmTable(alarms)}`)
if (words.includes('--misses')) {
  console.log(`\n${recalls.flatMap(missesOf).join('\n')}`)
  console.log(alarms.flatMap(({ said }) => said).join('\n'))
}

const short = shortfalls(recalls, alarms)
if (short.length > 0) console.error(`\n${short.join('\n')}`)
if (short.length > 0 && !words.includes('--report')) process.exitCode = 1
