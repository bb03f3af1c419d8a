/** What a log may not do in any report: steer a terminal or a runner, turn text around, or break the output. */

import { codePoint } from '../quote.ts'

/** Control, bidi and invisible characters, halves of characters, and what is no character. */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]/gu

/** A text that is safe to print on one line: line breaks and tabs become spaces, control characters are shown. */
export function printable(text: string): string {
  return mapSteering(text, (character) => (/[\t\r\n]/.test(character) ? ' ' : codePoint(character))).replace(
    /##\[/g,
    '## [',
  )
}

/** The same for a text of several lines. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n')

/** A path that is safe at the start of a line. */
export function printablePath(path: string): string {
  return printable(path).replace(/^(?=\s*:)/, './')
}

/** A text that is safe as a line of its own: a runner takes one that begins with `::` for a command. */
export function printableLine(text: string): string {
  return printable(text).replace(/^(\s*):(?=:)/, '$1: ')
}

/** A value as JSON in which everything is escaped that JSON allows but a terminal or a CI runner would act on. */
export function inertJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent)
  return mapSteering(text, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ).replace(/##(?=\[)/g, '#\\u0023')
}

/** Replaces each character that could steer. */
export const mapSteering = (text: string, by: (character: string) => string): string => text.replace(STEERING, by)
