import type { Annotation, Severity } from '../model.ts'
import type { Dress, Format } from './format.ts'
import { printable, printableLine, printablePath } from './printable.ts'
import { widthOf } from './width.ts'
import { SEVERITY_WORDS, summary, whereabouts } from './words.ts'

const LONGEST_MARK = 60
const LONGEST_CONTEXT = 24

/** Characters that are one or two columns wide by font: nothing can be aligned behind them. */
const AMBIGUOUS =
  /^.*[\u00a7\u00b0-\u00d7\u0391-\u0451\u2010-\u2027\u203b\u2103\u2116-\u217f\u2190-\u25ff\u2605-\u2642]/s

const COLORS: Readonly<Record<Severity | 'faint', string>> = { error: '31', warning: '33', info: '36', faint: '2' }

/** For people: each finding with its place, what stands there, and what to do. */
export const pretty: Format = (report, dress) => {
  const frames = report.files.flatMap((file) => file.annotations.map((annotation) => frame(annotation, dress)))
  return [...frames, `${summary(report, dress.language)}\n`].join('\n')
}

function frame(annotation: Annotation, dress: Dress): string {
  const { path, severity, rule, message, line, column, related } = annotation
  const paint = painter(dress)
  const word = SEVERITY_WORDS[dress.language][severity]
  const where = printable(whereabouts(annotation, dress.language))
  return [
    `${printablePath(path)}:${line}:${column}  ${paint(severity, word)}  ${paint('faint', rule)}`,
    ...(where ? [`  ${where}`] : []),
    ...excerpt(annotation, paint),
    `  ${printableLine(message)}`,
    ...related.map(
      (other) =>
        `  ${paint('faint', '→')} ${printablePath(other.path)}:${other.line}:${other.column} ${printable(other.message)}`,
    ),
    '',
  ].join('\n')
}

type Paint = (color: Severity | 'faint', text: string) => string

function painter({ color }: Dress): Paint {
  return color ? (name, text) => `\u001b[${COLORS[name]}m${text}\u001b[0m` : (_, text) => text
}

/** What stands at the place, clipped, with a mark under it. */
function excerpt({ excerpt: { lead, text, tail }, severity }: Annotation, paint: Paint): string[] {
  if (!text) return []
  const before = Array.from(alignable(printable(lead)))
    .slice(-LONGEST_CONTEXT)
    .join('')
  const marked = clip(printable(text), LONGEST_MARK)
  const after = clip(printable(tail), LONGEST_CONTEXT)
  const bar = `  ${paint('faint', '│')} `
  return [
    `${bar}${before}${marked}${after}`,
    `${bar}${' '.repeat(widthOf(before))}${paint(severity, '^'.repeat(Math.max(1, widthOf(marked))))}`,
  ]
}

function alignable(lead: string): string {
  return lead.replace(AMBIGUOUS, '').trimStart()
}

function clip(text: string, length: number): string {
  const characters = Array.from(text)
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}...`
}
