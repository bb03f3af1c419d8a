import type { Worded } from '../model.ts'

/** A value of a JSON text. Objects have no prototype, so that a key such as `__proto__` is one like any other. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What a JSON text says, and on which line. */
export interface JsonDocument {
  readonly value: Json
  /** The line, from 1, on which each entry starts, by its JSON pointer (`/files/0`); that of an object, at its key. */
  readonly lines: ReadonlyMap<string, number>
}

/** Where a text is no JSON. */
export interface JsonFault {
  readonly line: number
  readonly expected: Worded
  /** What stands there; empty at the end of the text. */
  readonly found: string
}

/** The JSON pointer of an entry of the object or list at `pointer`. */
export const pointerTo = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Reads JSON that may hold comments, and a comma behind a last entry. */
export function readJson(text: string): JsonDocument | { readonly fault: JsonFault } {
  try {
    return new Reader(text).document()
  } catch (error) {
    if (error instanceof Unexpected) return { fault: error.fault }
    throw error
  }
}

class Unexpected extends Error {
  readonly fault: JsonFault

  constructor(fault: JsonFault) {
    super(fault.expected.en)
    this.fault = fault
  }
}

const VALUE = { ja: '値', en: 'a value' }
const KEY = { ja: '"…" の形の名前', en: 'a name in double quotes' }
const NEW_KEY = { ja: 'ほかと重ならない名前', en: 'a name that is not used yet' }
const END = { ja: 'ファイルの終わり', en: 'the end of the file' }
const SHALLOWER = { ja: 'もっと浅い入れ子', en: 'less nesting' }

const signs = (...all: readonly string[]): Worded => ({
  ja: all.map((sign) => `「${sign}」`).join('か'),
  en: all.map((sign) => `"${sign}"`).join(' or '),
})

const DEEPEST = 64

interface Token {
  readonly text: string
  readonly line: number
}

/** Space and comments, or a token; a sign that JSON does not know is a token that nothing expects. */
const TOKENS = /\s+|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|("(?:[^"\\\n]|\\.)*"|".*|[{}[\],:]|[\w+.-]+|.)/gu

function tokensOf(text: string): Token[] {
  let line = 1
  return Array.from(text.matchAll(TOKENS)).flatMap(([whole, token]) => {
    if (token !== undefined) return { text: token, line }
    line += whole.split('\n').length - 1
    return []
  })
}

class Reader {
  readonly #lines = new Map<string, number>()
  readonly #tokens: readonly Token[]
  readonly #end: Token
  #at = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text)
    this.#end = { text: '', line: text.trimEnd().split('\n').length }
  }

  document(): JsonDocument {
    const value = this.#value('', 0)
    if (this.#next !== this.#end) this.#fail(END)
    return { value, lines: this.#lines }
  }

  #value(pointer: string, depth: number): Json {
    if (depth > DEEPEST) this.#fail(SHALLOWER)
    if (!this.#lines.has(pointer)) this.#lines.set(pointer, this.#next.line)
    if (this.#accepts('{')) return this.#object(pointer, depth)
    if (this.#accepts('[')) return this.#list(pointer, depth)
    const value = this.#scalar(VALUE)
    this.#at++
    return value
  }

  #object(pointer: string, depth: number): Json {
    const object: Record<string, Json> = Object.create(null)
    this.#entries('}', () => {
      const key = this.#scalar(KEY)
      if (typeof key !== 'string') return this.#fail(KEY)
      const entry = pointerTo(pointer, key)
      if (this.#lines.has(entry)) this.#fail(NEW_KEY)
      this.#lines.set(entry, this.#next.line)
      this.#at++
      if (!this.#accepts(':')) this.#fail(signs(':'))
      object[key] = this.#value(entry, depth + 1)
    })
    return object
  }

  #list(pointer: string, depth: number): Json {
    const list: Json[] = []
    this.#entries(']', () => list.push(this.#value(pointerTo(pointer, list.length), depth + 1)))
    return list
  }

  #entries(close: '}' | ']', readEntry: () => void): void {
    while (!this.#accepts(close)) {
      readEntry()
      if (!this.#accepts(',') && this.#next.text !== close) this.#fail(signs(',', close))
    }
  }

  #scalar(expected: Worded): Json {
    try {
      return JSON.parse(this.#next.text)
    } catch {
      return this.#fail(expected)
    }
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? this.#end
  }

  #accepts(sign: string): boolean {
    const accepted = this.#next.text === sign
    if (accepted) this.#at++
    return accepted
  }

  #fail(expected: Worded): never {
    const { text: found, line } = this.#next
    throw new Unexpected({ line, expected, found })
  }
}
