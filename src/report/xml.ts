import { codePoint } from '../quote.ts'
import { mapSteering } from './printable.ts'

type Attributes = Readonly<Record<string, string | number>>

/** An element of XML, the elements in it indented. Content that is text is one line. */
export function element(name: string, attributes: Attributes, content: readonly string[] | string = []): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const open = `<${name}${list.join('')}`
  if (content.length === 0) return `${open}/>`
  if (typeof content === 'string') return `${open}>${escapeXml(content)}</${name}>`
  return `${open}>\n${content.join('\n').replace(/^/gm, '  ')}\n</${name}>`
}

/** A document of one element. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu

/** What XML 1.0 has no way to say is shown by its number; what could steer a terminal is written as a reference. */
export function escapeXml(text: string): string {
  const legal = text.replace(ILLEGAL, codePoint).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  return mapSteering(legal, (character) => `&#${character.charCodeAt(0)};`).replace(/##(?=\[)/g, '#&#35;')
}
