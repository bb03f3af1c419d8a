/** Kinds of files that hold no text, as far as whoever named one has to do something else about each. */
export type BinaryKind = 'excel' | 'word' | 'archive' | 'old-office' | 'pdf' | 'image'

const MAGIC: readonly (readonly [string, BinaryKind])[] = [
  ['PK\x03\x04', 'archive'],
  ['PK\x05\x06', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\xd0\xcf\x11\xe0', 'old-office'],
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
]

/** What a file is by its first bytes, where that is no text. Office files are archives: their folders tell which. */
export function binaryKindOf(bytes: Uint8Array): BinaryKind | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const kind = MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? null
  if (kind !== 'archive') return kind
  const text = new TextDecoder('latin1').decode(bytes)
  return text.includes('xl/') ? 'excel' : text.includes('word/') ? 'word' : kind
}
