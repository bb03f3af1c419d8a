import { eastAsianWidth } from 'get-east-asian-width'

/** How many columns a text takes on a terminal: full-width characters two, combining ones and variation selectors none. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text.replace(/[\p{Mark}\p{Cf}]/gu, '')) width += eastAsianWidth(character.codePointAt(0) ?? 0)
  return width
}
