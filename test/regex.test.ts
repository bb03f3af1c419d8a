import { readdirSync, readFileSync } from 'node:fs'
import { analyse } from 'scslre'
import { expect, test, vi } from 'vitest'
import type { lint } from '../src/index.ts'
import { literalsIn, recording, SOURCES } from './support/expressions.ts'

/** Everything that is built while the sources load and the samples are linted. */
async function builtExpressions(): Promise<RegExp[]> {
  const built: RegExp[] = []
  vi.stubGlobal('RegExp', recording(built))
  for (const path of SOURCES) if (path !== 'src/cli.ts') await import(/* @vite-ignore */ `../${path}`)
  const library: { lint: typeof lint } = await import('../src/index.ts')
  const sources = readdirSync('samples/bad')
    .filter((name) => name.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(`samples/bad/${path}`, 'utf8'), encoding: 'utf-8' }))
  library.lint(sources, { asOf: '2026-11-23' })
  vi.unstubAllGlobals()
  return built
}

/**
 * What makes an expression take more than linear time: `Move` from each start again, `Trade` between two repetitions,
 * `Self` within one. A repetition with a bound counts as constant: `[^。]{0,40}` takes forty steps at most.
 */
const dangersOf = ({ source, flags }: RegExp): string[] =>
  analyse({ source, flags }).reports.map(({ type, character }) => `${type} on ${character.pick}`)

test('no regular expression takes more than linear time', { timeout: 60_000 }, async () => {
  const all = [...SOURCES.flatMap(literalsIn), ...(await builtExpressions())]
  const expressions = new Map(all.map((expression) => [String(expression), expression]))
  expect(expressions.size).toBeGreaterThan(300)
  const dangerous = [...expressions].map(([text, expression]) => ({ text, dangers: dangersOf(expression) }))
  expect(dangerous.filter(({ dangers }) => dangers.length > 0)).toEqual([])
})
