import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lint } from '../src/index.ts'
import type { Annotation } from '../src/model.ts'
import { quote } from '../src/quote.ts'
import { readCell } from '../src/read/cell.ts'
import { markdownOf } from './support/examples.ts'
import { cut } from './support/quoted.ts'

const annotationsOf = (text: string): readonly Annotation[] =>
  lint([{ path: 'log.md', text, encoding: 'utf-8' }], { asOf: '2026-11-23' }).files[0]?.annotations ?? []

function expectQuoted(text: string): number {
  const annotations = annotationsOf(text)
  for (const annotation of annotations) {
    if (annotation.field) expect(cut(text, annotation)).toBe(annotation.excerpt.text)
    if (annotation.field && annotation.excerpt.text)
      expect(annotation.message).toContain(quote(annotation.excerpt.text))
  }
  return annotations.length
}

const logs = ['samples/good', 'samples/bad', '../shared/seed']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.md'))

test.each(logs)('%s: every finding points at what it quotes', (path) => {
  expectQuoted(readFileSync(path, 'utf8'))
})

/** Text that a cell may hold around a defect, with everything that makes source and text differ. */
const noise = fc
  .array(
    fc.constantFrom(
      '𠮷田',
      '\\|',
      '&amp;',
      '&#x20BB7;',
      '<br>',
      '<p>',
      '</p>',
      '<ul style="x">',
      'と',
      '（',
      ' ',
      '　',
      '<!-- a -->',
      '&nbsp;',
      'ｶﾞ',
      '<札幌>',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

const defects = fc.constantFrom(
  { field: 'after', text: '番号法第19条第7号及び別表第二', quoted: '番号法第19条第7号' },
  { field: 'after', text: '番号法 第１９条　第７号（別表第二）', quoted: '番号法 第１９条　第７号' },
  { field: 'after', text: '令和5年2月30日', quoted: '令和5年2月30日' },
  { field: 'reason', text: '重要な変更に該当するため', quoted: '重要な変更に該当する' },
  { field: 'date', text: '平成35年4月1日', quoted: '平成35年4月1日' },
)

test('whatever stands around it, a finding points at what it quotes', () => {
  fc.assert(
    fc.property(noise, defects, noise, fc.boolean(), fc.boolean(), (before, defect, after, crlf, escaped) => {
      const text = escaped ? defect.text.replace('第', '&#31532;') : defect.text
      const markdown = markdownOf([{}, { [defect.field]: `${before}。${text}。${after}` }])
      const source = crlf ? markdown.replace(/\n/g, '\r\n') : markdown
      expect(expectQuoted(source)).toBeGreaterThan(0)
      const found = annotationsOf(source).map(({ row, field, excerpt }) => [row, field, excerpt.text])
      expect(found).toContainEqual([2, defect.field, defect.quoted])
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('a cell leads back to its source', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), noise, (a, b) => {
      const source = `${a}${b}${a}`
      const cell = readCell(source, { start: 0, end: source.length })
      const rebuilt = (cell.pieces ?? []).map(({ source: { start, end } }) => source.slice(start, end)).join('')
      if (cell.pieces) expect(source.length).toBeGreaterThanOrEqual(rebuilt.length)
      else expect(cell.text).toBe(source)
    }),
  )
})
