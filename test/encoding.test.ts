import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../src/encoding/decode.ts'
import { encode } from '../src/encoding/encode.ts'
import { ENCODINGS, type Encoding, encodingOf } from '../src/encoding/names.ts'
import { MOST_BYTES, readBytes } from '../src/files.ts'
import { lint } from '../src/index.ts'
import { whyUnreadable } from '../src/unreadable.ts'

/** Written with another program's codecs. */
const fixture = (name: string) => readFileSync(`test/fixtures/encodings/${name}`)

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('an encoding is told', () => {
  test.each([
    ['utf-8.md', 'utf-8', false, false],
    ['utf-8-bom.md', 'utf-8', true, false],
    ['utf-16le.md', 'utf-16le', false, true],
    ['utf-16le-bom.md', 'utf-16le', true, false],
    ['utf-16be.md', 'utf-16be', false, true],
    ['utf-16be-bom.md', 'utf-16be', true, false],
    ['shift_jis.md', 'shift_jis', false, true],
  ] as const)('%s', (name, encoding, bom, guessed) => {
    const text = fixture('utf-8.md').toString('utf8')
    expect(decode(fixture(name))).toEqual({ text, encoding, bom, guessed })
    expect(encode(text, encoding, bom)).toEqual(new Uint8Array(fixture(name)))
  })

  test.each(['euc-jp', 'iso-2022-jp'] as const)('%s', (encoding) => {
    const text = fixture('jis-x-0208.utf-8.md').toString('utf8')
    expect(decode(fixture(`${encoding}.md`))).toEqual({ text, encoding, bom: false, guessed: true })
    expect(encode(text, encoding, false)).toEqual(new Uint8Array(fixture(`${encoding}.md`)))
  })

  test('of each line of a log alone', () => {
    for (const encoding of ['shift_jis', 'euc-jp', 'iso-2022-jp'] as const) {
      for (const line of fixture('jis-x-0208.utf-8.md').toString('utf8').split('\n')) {
        const bytes = encode(line, encoding, false)
        if (bytes && /[^ -~]/.test(line)) expect(decode(bytes)).toMatchObject({ text: line, encoding })
      }
    }
  })

  test('as it is named', () => {
    expect(decode(fixture('shift_jis.md'), 'shift_jis')).toMatchObject({ encoding: 'shift_jis', guessed: false })
    expect(decode(fixture('shift_jis.md'), 'utf-8')).toEqual({ failure: 'named', encoding: 'utf-8' })
    expect(decode(utf8('ｱ'), 'shift_jis')).toMatchObject({ encoding: 'shift_jis' })
    expect(decode(fixture('utf-16le-bom.md'), 'utf-16le')).toMatchObject({ bom: true })
  })

  test.each([
    ['', 'utf-8'],
    ['plain\n', 'utf-8'],
    ['\u001b[31mred\u001b(B', 'utf-8'],
    ['赤\u001b(B', 'utf-8'],
  ])('%j', (text, encoding) => expect(decode(utf8(text))).toMatchObject({ encoding }))

  test.each([
    ['SJIS', 'shift_jis'],
    ['CP932', 'shift_jis'],
    ['Shift-JIS', 'shift_jis'],
    ['UTF8', 'utf-8'],
    ['EUC-JP', 'euc-jp'],
    ['latin1', null],
    ['constructor', null],
  ])('by the name %s', (name, encoding) => expect(encodingOf(name)).toBe(encoding))
})

describe('what is no text is refused', () => {
  const log = fixture('utf-8.md')
  test.each([
    ['cut inside a character', log.subarray(0, 20), { failure: 'cut' }],
    ['damaged in the middle', Buffer.concat([log.subarray(0, 20), log.subarray(22)]), { failure: 'encoding' }],
    ['U+FFFD', utf8('a\r\n\r\nb\ufffd'), { failure: 'replaced', line: 3 }],
    ['NUL', utf8('あ\nい\0'), { failure: 'nul', line: 2 }],
    ['an Excel file', Buffer.from('PK\x03\x04..[Content_Types].xml..xl/workbook.xml'), { failure: 'excel' }],
    ['a Word file', Buffer.from('PK\x03\x04..[Content_Types].xml..word/document.xml'), { failure: 'word' }],
    ['an archive', Buffer.from('PK\x03\x04..a.txt'), { failure: 'archive' }],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { failure: 'old-office' }],
    ['a PDF', Buffer.from('%PDF-1.7\n'), { failure: 'pdf' }],
    ['an image', Buffer.from('89504e470d0a1a0a', 'hex'), { failure: 'image' }],
    ['another encoding', Buffer.from('Caf\xe9\n', 'latin1'), { failure: 'encoding' }],
    ['bytes', Buffer.from('00ff00fe13d8c0', 'hex'), { failure: 'encoding' }],
  ])('%s', (_, bytes, failure) => {
    expect(decode(bytes)).toEqual(failure)
    const read = readBytes('a.md', bytes)
    const { ja, en } = 'failure' in read ? whyUnreadable(read) : { ja: '', en: '' }
    expect(ja).toMatch(/^「a\.md」.*ください$/)
    expect(en).toMatch(/^"a\.md" /)
    expect(`${ja}${en}`).not.toMatch(/undefined|null/)
  })

  test('what is too large', () => {
    expect(readBytes('a.md', new Uint8Array(MOST_BYTES + 1))).toEqual({ path: 'a.md', failure: 'size' })
  })

  test('text that begins like one is text', () => {
    expect(decode(utf8('PKI|BM|GIF\n'))).toMatchObject({ encoding: 'utf-8' })
  })
})

test('whatever the bytes, they are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.constantFrom(null, ...ENCODINGS), (bytes, named) => {
      const read = decode(bytes, named)
      if ('text' in read) expect(read.text).not.toMatch(/[\0\ufffd]/)
      else expect(read.failure).toBeTruthy()
    }),
    { numRuns: 3000 },
  )
})

test('what is written reads as the same text, or is not written', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '|', '\n', '～', '〜', 'Ⅰ', '①', 'ポ', 'ｱ', '髙', '𠮷', '¥', '\ue000'),
  })
  fc.assert(
    fc.property(text, fc.constantFrom(...ENCODINGS), (source, encoding) => {
      const bytes = encode(source, encoding, false)
      if (bytes) expect(decode(bytes, encoding)).toMatchObject({ text: source })
      else expect(source).toMatch(/[〜ｱ髙𠮷¥\ue000]/u)
    }),
  )
})

describe('a copy in another encoding has the same findings at the same places', () => {
  const samples = readdirSync('samples/bad').filter((name) => name.endsWith('.md'))
  const COPIES: readonly (readonly [Encoding, boolean])[] = [
    ['utf-8', true],
    ['utf-16le', false],
    ['utf-16le', true],
    ['utf-16be', false],
    ['utf-16be', true],
    ['shift_jis', false],
    ['euc-jp', false],
    ['iso-2022-jp', false],
  ]
  const findingsOf = (bytes: Uint8Array) => {
    const read = readBytes('log.md', bytes)
    if ('failure' in read) throw new Error(read.failure)
    return lint([read], { asOf: '2026-11-23' }).files[0]?.annotations
  }

  test.each(samples)('%s', (name) => {
    const bytes = readFileSync(`samples/bad/${name}`)
    const expected = findingsOf(bytes)
    expect(expected?.length).toBeGreaterThan(0)
    for (const [encoding, bom] of COPIES) {
      const copy = encode(bytes.toString('utf8'), encoding, bom)
      expect(copy, encoding).not.toBeNull()
      if (copy) expect(findingsOf(copy), encoding).toEqual(expected)
    }
  })
})
