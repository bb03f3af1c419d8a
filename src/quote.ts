const LONGEST = 60
const TAIL = 20

/** A text as a message quotes it: in 「」, on one line, a long one without its middle. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= LONGEST) return `「${line}」`
  const characters = Array.from(line)
  if (characters.length <= LONGEST) return `「${line}」`
  return `「${characters.slice(0, LONGEST - TAIL).join('')}…${characters.slice(-TAIL).join('')}」`
}

/** The same for a text that looks like another one: what nobody sees of it is told by its number. */
export const quoteUnseen = (text: string): string => quote(text.replace(/\p{DI}/gu, codePoint))

/** A character that cannot be seen, by its number: `<U+200B>`. */
export const codePoint = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
