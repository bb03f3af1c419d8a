import { onceText } from '../once.ts'

/** Dashes of every kind except ー, which is a letter in システム. */
const DASH = '‐‑‒–—―−─━'
const TILDE = '〜∼∾˜'

const FOLDABLE = new RegExp(
  `[\\u00a0${DASH}${TILDE}\\u2e80-\\u2fdf\\u3000\\uf900-\\ufaff\\uff01-\\uff9f\\u2000-\\u200a]`,
  'g',
)

/**
 * Folds the width and shape of characters: full-width letters, digits and signs, half-width katakana, dashes, tildes,
 * spaces, and the look-alike ideographs that PDF converters emit. Circled and Roman numerals stay.
 *
 * Every character becomes one character, so an index into the folded text is an index into the text.
 */
export const fold: (text: string) => string = onceText((text) =>
  text.replace(FOLDABLE, (sign) => foldedCharacter(sign)),
)

const foldedCharacter: (character: string) => string = onceText((character) => {
  if (DASH.includes(character)) return '-'
  if (TILDE.includes(character)) return '~'
  const folded = character.normalize('NFKC')
  return folded.length === 1 ? folded : character
})

/** Whether a text holds a letter or a digit of any script; the usual ones are told apart cheaply. */
export const hasWord = (text: string): boolean => /[ぁ-んァ-ヶ一-龠A-Za-z0-9]/.test(text) || /[\p{L}\p{N}]/u.test(text)

/** The same text whatever its width and spacing: for comparing, not for pointing. */
export const comparable: (text: string) => string = onceText((text) => text.normalize('NFKC').replace(/\s+/g, ''))

/** Circled and raised characters: NFKC makes plain ones of them, but ① is another character than 1, and no width of it. */
const OTHER_CHARACTERS = /([⓪①-⑳㉑-㉟㊱-㊿Ⓐ-ⓩ㊀-㊰㋐-㋾²³¹ªº⁰-₎]+)/

/** Two texts that are the same here differ in width and spaces only. */
export const widthless = (text: string): string =>
  text
    .split(OTHER_CHARACTERS)
    .map((stretch, index) => (index % 2 === 1 ? stretch : comparable(stretch)))
    .join('')
