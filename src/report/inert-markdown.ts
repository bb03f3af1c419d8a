import { printable } from './printable.ts'

/**
 * A text that stays text in Markdown: no markup, HTML, link or table cell comes of it. Mentions, references to issues and
 * bare addresses are found in what is already rendered, where a backslash is gone; a space of no width keeps them apart.
 */
export const inertMarkdown = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>&|~$^]/g, '\\$&')
    .replace(REFERENCES, '&#8203;')

/** Within a mention, a reference of GitHub or GitLab, or an address. */
const REFERENCES =
  /(?<=[@#])(?=\w)|(?<=[~%])(?=[\w"])|(?<=[!&$])(?=\d)|(?<=\bGH)(?=-\d)|(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)/gi
