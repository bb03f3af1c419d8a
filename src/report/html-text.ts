import { printable } from './printable.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML, also inside an attribute; line breaks become spaces. */
export const htmlLine = (text: string): string => printable(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** A text as HTML that keeps its lines; those that are empty are left out. */
export const htmlText = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map(htmlLine)
    .join('<br>')
