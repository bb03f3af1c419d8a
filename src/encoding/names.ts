/** The encodings that a change log may be written in, by the names that `TextDecoder` has for them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp'

/** As people know them. */
export const ENCODING_LABELS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  shift_jis: 'Shift_JIS（CP932）',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP（JIS）',
}

export const ENCODINGS = Object.keys(ENCODING_LABELS) as readonly Encoding[]

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  'shift-jis': 'shift_jis',
  shiftjis: 'shift_jis',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'windows-31j': 'shift_jis',
  eucjp: 'euc-jp',
  jis: 'iso-2022-jp',
}

/** The encoding that a name means, in any case; `null` for an unknown one. */
export function encodingOf(name: string): Encoding | null {
  const lower = name.toLowerCase()
  if (Object.hasOwn(ALIASES, lower)) return ALIASES[lower] ?? null
  return ENCODINGS.find((encoding) => encoding === lower) ?? null
}
