import { type BinaryKind, binaryKindOf } from './magic.ts'
import type { Encoding } from './names.ts'

/** A text without its byte-order mark, and how it was written. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly bom: boolean
  /** Whether nothing but the look of the text tells the encoding. */
  readonly guessed: boolean
}

/** Why bytes are no text that can be linted; `line` counts from 1. */
export type Undecodable =
  | { readonly failure: BinaryKind | 'encoding' | 'cut' }
  | { readonly failure: 'named'; readonly encoding: Encoding }
  | { readonly failure: 'nul' | 'replaced'; readonly line: number }

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Reads bytes as text. UTF-8 costs one decoding; other encodings are told by their marks, else guessed.
 *
 * @param named the encoding that somebody says it is
 */
export function decode(bytes: Uint8Array, named: Encoding | null = null): Decoded | Undecodable {
  const kind = binaryKindOf(bytes)
  if (kind) return { failure: kind }
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null
  const decoded = named
    ? read(bytes, named, marked === named, false)
    : marked
      ? read(bytes, marked, true, false)
      : guess(bytes)
  if (decoded) return whole(decoded)
  if (named) return { failure: 'named', encoding: named }
  return { failure: isCut(bytes) ? 'cut' : 'encoding' }
}

function guess(bytes: Uint8Array): Decoded | null {
  return (
    (switchesSets(bytes) && read(bytes, 'iso-2022-jp', false, true)) ||
    (bytes.includes(0) && likeliest(bytes, ['utf-16le', 'utf-16be'])) ||
    read(bytes, 'utf-8', false, false) ||
    (isCut(bytes) ? null : likeliest(bytes, ['shift_jis', 'euc-jp']))
  )
}

function read(bytes: Uint8Array, encoding: Encoding, bom: boolean, guessed: boolean): Decoded | null {
  const text = strictly(bytes, encoding)
  return text === null ? null : { text, encoding, bom, guessed }
}

/** The text of bytes that keep to an encoding; its byte-order mark is no part of it. */
export function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** ISO-2022-JP is ASCII that changes its meaning behind ESC: ESC $ B … ESC ( B. */
function switchesSets(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) return true
  }
  return false
}

/** A text is believed while less than this share of it looks wrong. */
const BELIEVED = 1 / 3

/**
 * What Japanese text hardly holds, but a wrong reading does: half-width katakana, private characters, C1 controls,
 * and the ideographs that the first bytes of UTF-8 kana make in Shift_JIS.
 */
const UNLIKELY = /[\u0080-\u009f\uff61-\uff9f\ue000-\uf8ff\ufffd縺繧繝]/g

/** Letters and signs of Japanese text. */
const LIKELY = /[\t\n\r -~\u2010-\u2027\u2160-\u2179\u2460-\u249b\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/g

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0

/** The reading in which least looks wrong, if that is little. */
function likeliest(bytes: Uint8Array, encodings: readonly Encoding[]): Decoded | null {
  const readings = encodings
    .flatMap((encoding) => read(bytes, encoding, false, true) ?? [])
    .map((decoded) => ({ decoded, wrong: wrongShareOf(decoded) }))
    .sort((a, b) => a.wrong - b.wrong)
  const best = readings[0]
  return best && best.wrong < BELIEVED ? best.decoded : null
}

/** In two-byte text the other byte order gives any sign of the world; in the others ASCII is the same in all of them. */
function wrongShareOf({ text, encoding }: Decoded): number {
  if (encoding.startsWith('utf-16')) return 1 - countOf(LIKELY, text) / Math.max(1, text.length)
  return countOf(UNLIKELY, text) / Math.max(1, countOf(/[^\0-\x7f]/g, text))
}

/** Whether bytes would be UTF-8, were there more of them. */
function isCut(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Refuses text that was damaged before it came here. */
function whole(decoded: Decoded): Decoded | Undecodable {
  const { text } = decoded
  const nul = text.indexOf('\0')
  if (nul >= 0) return { failure: 'nul', line: lineAt(text, nul) }
  const replaced = text.indexOf('\ufffd')
  if (replaced >= 0) return { failure: 'replaced', line: lineAt(text, replaced) }
  return decoded
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split(/\r\n|\n|\r/).length
