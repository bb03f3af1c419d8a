import type { Annotation, FileReport, Language, Report } from '../model.ts'
import { clip } from './clip.ts'
import type { Dress, Format } from './format.ts'
import { inertMarkdown } from './inert-markdown.ts'
import { SEVERITY_WORDS, summary, whereabouts } from './words.ts'

const LONGEST_EXCERPT = 60

/** A table for a mail or an issue. */
export const markdown: Format = (report, dress) =>
  markdownLines(report, dress)
    .map(({ text }) => `${text}\n`)
    .join('')

/** A line of the report, and how many findings would be lost with it. */
export interface Line {
  readonly text: string
  readonly findings: number
}

/** The report line by line; wherever it is cut, what stands before is whole. */
export function markdownLines(report: Report, dress: Dress): Line[] {
  const head = line(`**pia-lint** ${summary(report, dress.language)}`)
  return [head, ...report.files.flatMap((file) => section(file, dress.language))]
}

const line = (text: string, findings = 0): Line => ({ text, findings })

const WORDS = {
  ja: { head: ['重大度', '位置', '場所', '記載', '指摘', '規則'], error: '読めませんでした' },
  en: { head: ['Severity', 'Place', 'Row', 'Text', 'Finding', 'Rule'], error: 'Could not be read' },
} as const

function section({ path, error, annotations }: FileReport, language: Language): Line[] {
  const words = WORDS[language]
  const title = [line(''), line(`### ${inertMarkdown(path)}`), line('')]
  if (error !== null) return [...title, line(`${words.error}: ${inertMarkdown(error)}`)]
  if (annotations.length === 0) return []
  const head = [line(cells(words.head)), line(cells(words.head.map(() => '---')))]
  return [...title, ...head, ...annotations.map((annotation) => line(rowOf(annotation, language), 1))]
}

function rowOf(annotation: Annotation, language: Language): string {
  const { path, severity, rule, line, column, message, excerpt, related } = annotation
  const others = related.map((other) => {
    const place = `${other.path === path ? '' : `${other.path}:`}${other.line}:${other.column}`
    return ` → ${inertMarkdown(`${place} ${other.message}`)}`
  })
  return cells([
    SEVERITY_WORDS[language][severity],
    `${line}:${column}`,
    inertMarkdown(whereabouts(annotation, language)),
    inertMarkdown(clip(excerpt.text, LONGEST_EXCERPT)),
    `${inertMarkdown(message)}${others.join('')}`,
    `\`${rule}\``,
  ])
}

const cells = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
