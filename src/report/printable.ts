/** Control and bidi characters: nothing of the kind in a log may steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g

/** A text that is safe to print on one line: line breaks and tabs become spaces, control characters are shown. */
export function printable(text: string): string {
  return text
    .replace(STEERING, (character) =>
      /[\t\r\n]/.test(character) ? ' ' : `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
    .replace(/##\[/g, '## [')
}

/** A path that is safe at the start of a line. */
export function printablePath(path: string): string {
  return printable(path).replace(/^(?=:)/, './')
}
