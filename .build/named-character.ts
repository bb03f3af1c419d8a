import { decodeHTMLStrict } from 'entities/decode'

/**
 * Stands for the package of this name in the bundles: the names of HTML are in them already, for the tokenizer.
 *
 * @param name of a character, without `&` and `;`
 * @returns the character, or `false` where there is none of this name
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const reference = `&${name};`
  const text = decodeHTMLStrict(reference)
  return text === reference ? false : text
}
