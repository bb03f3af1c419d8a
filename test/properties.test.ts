import { test } from 'vitest'
import { PROPERTIES } from './support/properties.ts'

/** A few of what `npm run fuzz` tries a hundred thousand times. */
const RUNS = 60

test.each(Object.entries(PROPERTIES))('%s', { timeout: 60_000 }, (_, attempt) => attempt({ numRuns: RUNS }))
