/** The glyphs and words that item paths are made of. */

import { onceText } from '../once.ts'

const CIRCLES = '①-⑳'
const BLOCKS = 'システム|委託事項|提供先|移転先|リスク'
const INDEX = `(?:\\d+|[${CIRCLES}])`

/** ー is a separator only here, between tokens; inside a label it is a letter. */
const SEPARATOR = new RegExp(`[-ー.:/>\\s\\])】〕」』》;]+|・(?!移転)|の(?=\\d|[${CIRCLES}(]|${BLOCKS})`, 'y')
const LIST = /[、,]|及び|並びに/y

const TOKENS = {
  attachment: /\(?別添([123])\)?/y,
  section: /(?:([Ⅰ-Ⅹ])|(VIII|VII|VI|IV|V|III|II|IX|I|X)(?![A-Za-z]))[.]?/y,
  file: /[([【〔「『《<]([^()[\]【】〔〕「」『』《》<>、,]{0,60}ファイル(?:名|等|\d{1,2}|[①-⑳])?)[)\]】〕」』》>]/y,
  /** Without its index a block ends there: システムの機能 is a label. */
  repeat: new RegExp(`(${BLOCKS})(?:(${INDEX})(?:~\\1?(${INDEX}))?(?![\\d件])|(?![ぁ-んァ-ヶ一-龠]))`, 'y'),
  /** 年月日, 人 and 件 make it a count. */
  number: /(\d{1,2})(?![\d項件年月人回割%])\.?/y,
  circle: new RegExp(`([${CIRCLES}])(?:~([${CIRCLES}]))?`, 'y'),
  bracketed: /[([【〔「『《]([^()[\]【】〔〕「」『』《》]*)[)\]】〕」』》]/y,
  label: new RegExp(
    `[^-${CIRCLES}()[\\]【】〔〕、,]+?(?=-|ー[\\d${CIRCLES}(]|\\d{1,2}\\.|(?:${BLOCKS})\\d|委託事項[${CIRCLES}]|[${CIRCLES}()[\\]【】〔〕、,]|$)|[^]`,
    'y',
  ),
} as const

export type TokenKind = keyof typeof TOKENS | 'separator' | 'list'

/** One of them as it is written, and where: offsets into a squeezed text. */
export interface Token {
  readonly kind: TokenKind
  readonly match: RegExpExecArray
}

const PATTERNS = Object.entries({ separator: SEPARATOR, list: LIST, ...TOKENS }) as readonly [TokenKind, RegExp][]

/** Cuts a squeezed 項目 into its tokens. */
export const tokensOf: (text: string) => readonly Token[] = onceText((text) => {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const token = nextToken(text, at)
    if (!token) break
    tokens.push(token)
    at += token.match[0].length
  }
  return tokens
})

function nextToken(text: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match?.[0]) return { kind, match }
  }
  return null
}

const FIRST_CIRCLE = '①'.charCodeAt(0)
export const isCircle = (step: string) => /^[①-⑳]$/.test(step)
export const circleNumber = (circle: string) => circle.charCodeAt(0) - FIRST_CIRCLE + 1
export const circleOf = (number: number) => String.fromCharCode(FIRST_CIRCLE + number - 1)
