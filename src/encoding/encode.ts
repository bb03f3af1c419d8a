import { strictly } from './decode.ts'
import type { Encoding } from './names.ts'

/**
 * Writes text as bytes that read as the same text again.
 *
 * @param bom whether a byte-order mark goes before it
 * @returns `null` where the encoding has no such text
 */
export function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array | null {
  const bytes = WRITERS[encoding](bom ? `\ufeff${text}` : text)
  return bytes && strictly(bytes, encoding) === text ? bytes : null
}

const WRITERS: Readonly<Record<Encoding, (text: string) => Uint8Array | null>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => units(text, true),
  'utf-16be': (text) => units(text, false),
  shift_jis: (text) => characters(text, bytesOf('shift_jis')),
  'euc-jp': (text) => characters(text, bytesOf('euc-jp')),
  'iso-2022-jp': switching,
}

function units(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

/** The bytes of each character beyond ASCII. */
type Table = ReadonlyMap<string, readonly number[]>

function characters(text: string, table: Table): Uint8Array | null {
  const bytes: number[] = []
  for (const character of text) {
    const own = character <= '\x7f' ? [character.charCodeAt(0)] : table.get(character)
    if (!own) return null
    bytes.push(...own)
  }
  return Uint8Array.from(bytes)
}

/** ISO-2022-JP has the two-byte characters of EUC-JP without their high bits, between ESC $ B and ESC ( B. */
function switching(text: string): Uint8Array | null {
  const table = bytesOf('euc-jp')
  const bytes: number[] = []
  let isAscii = true
  for (const character of text) {
    const own = character <= '\x7f' ? [character.charCodeAt(0)] : table.get(character)
    if (own?.length !== 1 && (own?.length !== 2 || own[0] === 0x8e)) return null
    if (isAscii !== (own.length === 1)) bytes.push(0x1b, ...(isAscii ? [0x24, 0x42] : [0x28, 0x42]))
    isAscii = own.length === 1
    bytes.push(...own.map((byte) => byte & 0x7f))
  }
  if (!isAscii) bytes.push(0x1b, 0x28, 0x42)
  return Uint8Array.from(bytes)
}

type Legacy = 'shift_jis' | 'euc-jp'

const tables = new Map<Legacy, Table>()

function bytesOf(encoding: Legacy): Table {
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return table
}

/** The platform only decodes, so it is asked what each sequence of bytes reads as: one a line. The first one counts. */
function tableOf(encoding: Legacy): Table {
  const sequences = SEQUENCES[encoding]()
  const text = new TextDecoder(encoding).decode(Uint8Array.from(sequences.flatMap((sequence) => [...sequence, 0x0a])))
  const table = new Map<string, readonly number[]>()
  text.split('\n').forEach((character, index) => {
    const sequence = sequences[index]
    if (sequence && [...character].length === 1 && !table.has(character)) table.set(character, sequence)
  })
  return table
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

const pairs = (leads: readonly number[], trails: readonly number[]): number[][] =>
  leads.flatMap((lead) => trails.map((trail) => [lead, trail]))

const KANA = range(0xa1, 0xdf)
const HIGH = range(0xa1, 0xfe)

/** CP932 has some characters up to three times; Windows writes those of 0xED and 0xEE as 0xFA to 0xFC. */
const SEQUENCES: Readonly<Record<Legacy, () => number[][]>> = {
  shift_jis: () => [
    ...KANA.map((byte) => [byte]),
    ...pairs([...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xef, 0xfc), 0xed, 0xee], range(0x40, 0xfc)),
  ],
  'euc-jp': () => [
    ...KANA.map((byte) => [0x8e, byte]),
    ...pairs(HIGH, HIGH),
    ...pairs(HIGH, HIGH).map((pair) => [0x8f, ...pair]),
  ],
}
