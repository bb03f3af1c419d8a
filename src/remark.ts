/** The findings as messages on a file, for people who lint Markdown with remark. */
import { localDay } from './dates.ts'
import { lint } from './index.ts'
import type { LintOptions } from './lint.ts'
import type { Annotation } from './model.ts'

/** What the plugin needs of a vfile. */
interface MessageFile {
  readonly path?: string | undefined
  toString(): string
  message(reason: string, options: MessageOptions): { fatal?: boolean | null | undefined }
}

interface MessageOptions {
  readonly place: { readonly start: Point; readonly end: Point }
  readonly ruleId: string
  readonly source: string
}

interface Point {
  readonly line: number
  readonly column: number
}

export type RemarkOptions = Omit<LintOptions, 'rules' | 'asOf' | 'watch'> & {
  /** The day of the check, as YYYY-MM-DD; today where it is left out. */
  readonly asOf?: string
}

/** Errors are fatal messages, warnings are not, and infos carry no weight. */
const FATAL = { error: true, warning: false, info: undefined } as const

/** A plugin for unified: lints the change log of each file. Text without a change log gets no message. */
export default function remarkPiaLint(options: RemarkOptions = {}) {
  return (_tree: unknown, file: MessageFile): void => {
    const text = file.toString().replace(/^\ufeff/, '')
    const source = { path: file.path ?? '', text, encoding: 'utf-8' }
    const [report] = lint([source], { ...options, asOf: options.asOf ?? localDay(new Date()) }).files
    if (!report?.tables) return
    for (const { severity, message, rule, ...region } of report.annotations) {
      const told = file.message(message, { place: placeOf(region), ruleId: rule, source: 'pia-lint' })
      told.fatal = FATAL[severity]
    }
  }
}

const placeOf = ({
  line,
  column,
  endLine,
  endColumn,
}: Pick<Annotation, 'line' | 'column' | 'endLine' | 'endColumn'>) => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
})
