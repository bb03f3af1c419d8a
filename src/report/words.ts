import type { Annotation, Language, Report, Severity } from '../model.ts'
import { HEADINGS } from '../read/headings.ts'
import { clip } from './clip.ts'

/** How loud a finding is, in words. */
export const SEVERITY_WORDS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  ja: { error: 'エラー', warning: '警告', info: '確認' },
  en: { error: 'error', warning: 'warning', info: 'info' },
}

const LONGEST_ITEM = 80

/** Which row and cell a finding is about, as a person would look it up. */
export function whereabouts({ row, field, item }: Annotation, language: Language): string {
  if (row === null) return ''
  const heading = field ? HEADINGS[field] : ''
  const name = clip(item.replace(/\s+/g, ' '), LONGEST_ITEM)
  return language === 'ja'
    ? `${row}行目${name ? `「${name}」` : ''}${heading ? `の${heading}` : ''}`
    : `row ${row}${name ? ` 「${name}」` : ''}${heading ? `, ${heading}` : ''}`
}

/** How many findings of each severity a report has. */
export function countBySeverity({ files }: Report): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { annotations } of files) for (const { severity } of annotations) counts[severity]++
  return counts
}

/** What a run found, in one sentence. */
export function summary(report: Report, language: Language): string {
  const { error, warning, info } = countBySeverity(report)
  const files = report.files.length
  const rows = report.files.reduce((sum, file) => sum + file.rows, 0)
  return language === 'ja'
    ? `${files}ファイル・${rows}行：エラー${error}件、警告${warning}件、確認${info}件`
    : `${files} files, ${rows} rows: ${error} errors, ${warning} warnings, ${info} infos`
}
