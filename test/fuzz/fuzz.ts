/**
 * Tries the properties again and again, each with other logs.
 *
 *   npm run fuzz                     a thousand times each
 *   npm run fuzz -- 100000           as often as that
 *   npm run fuzz -- 100000 columns   only those whose name holds the word
 *   SEED=5 npm run fuzz              the same logs again
 */
import { PROPERTIES } from '../support/properties.ts'

const BATCH = 1_000
const TOLD = 10 * BATCH

const [runs = '1000', word = ''] = process.argv.slice(2)
const firstSeed = Number(process.env.SEED ?? Date.now() % 1_000_000)

for (const [name, attempt] of Object.entries(PROPERTIES).filter(([name]) => name.includes(word))) {
  const start = performance.now()
  try {
    for (let done = 0; done < Number(runs); done += BATCH) {
      attempt({ numRuns: Math.min(BATCH, Number(runs) - done), seed: firstSeed + done })
      if (done % TOLD === 0 && done > 0) console.error(`${done} of ${runs}`)
    }
    console.log(`${runs} × ${name} (${((performance.now() - start) / 1000).toFixed(0)} s, SEED=${firstSeed})`)
  } catch (error) {
    console.error(name, error)
    process.exitCode = 1
  }
}
