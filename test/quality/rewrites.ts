import { readLog } from '../../src/read/log.ts'
import type { GoodLog } from './plant.ts'
import { wide } from './written-date.ts'

/** Other ways to write the same log, as other people and other converters would: what was right stays right. */
const REWRITES: Readonly<Record<string, (text: string) => string>> = {
  CRLF: (text) => text.replace(/\n/g, '\r\n'),
  'full-width digits': (text) => inCells(text, (run) => run.replace(/\d/g, wide)),
  'full-width brackets': (text) => inCells(text, (run) => run.replace(/[()]/g, wide)),
  'half-width digits and brackets': (text) =>
    inCells(text, (run) => run.replace(/[０-９（）：]/g, (character) => character.normalize('NFKC'))),
  'spaces around digits': (text) => inCells(text, (run) => run.replace(/(?<=[一-龠])\d+(?=[一-龠])/g, ' $& ')),
  'spaces between all characters': (text) =>
    inCells(text, (run) =>
      run.trim().length > 1 ? ` ${(run.trim().match(/[\w０-９]+|[^\w０-９]/g) ?? []).join(' ')} ` : run,
    ),
  'no line breaks in cells': (text) => text.replace(/<br>/g, ' '),
  'another tilde': (text) => text.replace(/[～~]/g, '〜'),
  'full-width commas': (text) => inCells(text, (run) => run.replace(/、/g, '，')),
  'other dashes': (text) => text.replace(/－/g, '―'),
  'one table': (text) => {
    const [head = '', second = '', ...rest] = text.split(HEADER)
    return second ? `${head}${HEADER.exec(text)?.[0]}${[second, ...rest].join('\n')}` : text
  },
}

/** The lines that head a table of the log, with the blank line before them. */
const HEADER = /\n\n\|[^\n]*変\s?更\s?日[^\n]*\n\|[-:| ]+\|\n/

/** Rewrites the text of the rows, but not their pipes, tags and entities. */
function inCells(text: string, rewrite: (run: string) => string): string {
  return text.replace(/^\|.*事[前後].*\|$/gm, (line) =>
    line
      .split(/(\\?\||<[^>]*>|&[a-z]+;)/)
      .map((run, index) => (index % 2 === 1 ? run : rewrite(run)))
      .join(''),
  )
}

/** The logs, each in every other way of writing. */
export function rewritten(goods: readonly GoodLog[]): GoodLog[] {
  return goods.flatMap((good) =>
    Object.entries(REWRITES).map(([way, rewrite]) => {
      const text = rewrite(good.text)
      return { text, log: readLog(`${good.log.path} (${way})`, text, good.log.form) }
    }),
  )
}
