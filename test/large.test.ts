import { describe, expect, test } from 'vitest'
import { readLog } from '../src/read/log.ts'
import { markdownOf } from './support/examples.ts'

const LOG = markdownOf([{}])

function milliseconds(text: string): number {
  const start = performance.now()
  readLog('log.md', text, null)
  return performance.now() - start
}

/** What plain text takes for each character; what takes no time at all is quick enough. */
const PLAIN = '本文です。\n'.repeat(10_000)
const QUICK = 500

describe('what is deep or wide is read as fast as plain text, but for a factor of ten', () => {
  milliseconds(LOG.repeat(20))
  const pace = milliseconds(PLAIN) / PLAIN.length
  test.each([
    ['a cell of 1 MB', markdownOf([{ after: 'あ'.repeat(1e6) }])],
    ['a cell of 1 MB of words', markdownOf([{ after: 'a b '.repeat(250_000) }])],
    ['50,000 pipes', `${LOG}${'|'.repeat(50_000)}\n`],
    ['50,000 columns', `${'|'.repeat(50_000)}\n${'|-'.repeat(50_000)}|\n`],
    ['10,000 nested lists in a cell', markdownOf([{ after: '<ul>'.repeat(10_000) }])],
    ['10,000 nested lists', '<ul>'.repeat(10_000)],
    ['10,000 quotes', '>'.repeat(10_000)],
    ['10,000 list items', `${'- '.repeat(10_000)}a`],
    ['10,000 numbered items', `${'1. '.repeat(10_000)}a`],
    ['300 lists by indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['100,000 open tags', markdownOf([{ after: '<'.repeat(100_000) }])],
    ['100,000 entities', markdownOf([{ after: '&'.repeat(100_000) }])],
    ['100,000 backslashes', markdownOf([{ after: '\\'.repeat(100_000) }])],
    ['25,000 comments', markdownOf([{ after: '<!--'.repeat(25_000) }])],
    ['100,000 HTML tables', '<table>'.repeat(100_000)],
    ['2,000 lost rows', `${LOG.split('\n').at(-2)}\n\n`.repeat(2000)],
    ['2,000 conflicts', `${LOG}${'<<<<<<< a\n'.repeat(2000)}`],
    ['spaces', `${' '.repeat(200_000)}|||||事後`],
  ])(
    '%s',
    (_, text) => {
      expect(milliseconds(text)).toBeLessThan(10 * pace * text.length + QUICK)
    },
    60_000,
  )
})

test('a quote or a list that is too deep for anybody is no table, and no row of it is lost', () => {
  const row = LOG.split('\n').at(-2)
  const log = readLog('log.md', `${LOG}\n${'> '.repeat(50)}${row}\n`, null)
  expect(log.notes).toMatchObject([{ kind: 'lost', because: 'apart', rows: 1 }])
})
