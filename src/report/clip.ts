/** A text of at most `length` code units; what is cut off is told by dots. No character is cut in two. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length - DOTS.length).replace(/[\ud800-\udbff]$/, '')}${DOTS}`
}

const DOTS = '...'
