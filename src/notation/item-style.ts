import type { Span } from '../model.ts'
import { onceText } from '../once.ts'
import { type Token, tokensOf } from './item-tokens.ts'
import { type Squeezed, squeeze } from './squeeze.ts'

/** What the notation of an item can differ in without meaning another item. */
export type StyleAspect = 'dash' | 'roman' | 'digits' | 'file'

/** A choice that the writer of an item made, and where. */
export interface StyleChoice extends Span {
  readonly aspect: StyleAspect
  /**
   * The dash itself; `Ⅰ` or `I` for the glyph of a Roman numeral; `半角` or `全角` for digits; `Ⅱ(…)-3` or `Ⅱ-3(…)` for
   * where the file's name stands.
   */
  readonly choice: string
}

const DASH = /^[-ー]$/

/** Reads how an item is written. */
export const readItemStyle: (text: string) => readonly StyleChoice[] = onceText((text) => {
  const squeezed = squeeze(text)
  const tokens = tokensOf(squeezed.text)
  const written = ({ match: { index, 0: found } }: Token): Span => squeezed.span(index, index + found.length)
  const choices = tokens.flatMap((token, index): StyleChoice[] => {
    const place = written(token)
    const [before, after] = [tokens[index - 1]?.kind, tokens[index + 1]?.kind]
    switch (token.kind) {
      case 'separator':
        if (!DASH.test(token.match[0]) || !before || before === 'label' || !after) return []
        return [{ aspect: 'dash', choice: text.slice(place.start, place.end), ...place }]
      case 'section':
        if (before && before !== 'list' && before !== 'separator') return []
        return [{ aspect: 'roman', choice: token.match[1] ? 'Ⅰ' : 'I', ...numeralIn(token, squeezed) }]
      case 'number':
        return [
          { aspect: 'digits', choice: /[０-９]/.test(text.slice(place.start, place.end)) ? '全角' : '半角', ...place },
        ]
      case 'file':
        if (before === 'section') return [{ aspect: 'file', choice: 'Ⅱ(…)-3', ...place }]
        return before === 'number' ? [{ aspect: 'file', choice: 'Ⅱ-3(…)', ...place }] : []
      default:
        return []
    }
  })
  return tokens.some(({ kind }) => kind === 'section') ? choices : []
})

/** The numeral of a section, without a full stop behind it. */
function numeralIn({ match }: Token, squeezed: Squeezed): Span {
  return squeezed.span(match.index, match.index + (match[1] ?? match[2] ?? '').length)
}

const ROMANS = [...'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ']

/** How a stretch of an item reads in another choice of its aspect; `null` for one that takes more than another glyph. */
export function restyled(aspect: StyleAspect, text: string, choice: string): string | null {
  switch (aspect) {
    case 'dash':
      return choice
    case 'roman': {
      const letters = text.normalize('NFKC')
      return choice === 'I' ? letters : (ROMANS.find((glyph) => glyph.normalize('NFKC') === letters) ?? null)
    }
    case 'digits':
      return choice === '半角'
        ? text.normalize('NFKC')
        : text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'file':
      return null
  }
}
