import { characterEntities } from 'character-entities'
import { decodeNamedCharacterReference as decode } from 'decode-named-character-reference'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeNamedCharacterReference } from '../.build/named-character.ts'

const NAMES = Object.keys(characterEntities)

test('names the same characters as the package that it stands for', () => {
  expect(NAMES.length).toBeGreaterThan(2000)
  expect(NAMES.map(decodeNamedCharacterReference)).toEqual(NAMES.map(decode))
})

test('knows no other names', () => {
  const cut = fc.tuple(fc.constantFrom(...NAMES), fc.nat({ max: 5 }), fc.constantFrom('', 'a', 'p', '1'))
  const name = fc.oneof(
    cut.map(([name, length, end]) => `${name.slice(0, length)}${end}`),
    cut.map(([name, , end]) => `${name}${end}`),
    fc.stringMatching(/^[A-Za-z0-9]{1,31}$/),
  )
  fc.assert(
    fc.property(name, (name) => {
      expect(decodeNamedCharacterReference(name)).toBe(decode(name))
    }),
  )
})
