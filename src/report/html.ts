import type { Language, Report } from '../model.ts'
import { SEVERITIES } from '../settle.ts'
import type { Format } from './format.ts'
import { glossary, list } from './html-findings.ts'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './html-page.ts'
import { section } from './html-rows.ts'
import { htmlLine } from './html-text.ts'
import { HTML_WORDS } from './html-words.ts'
import { countOf, type Numbered, numbered, type Page, rowIdsOf } from './numbered.ts'
import { countBySeverity, SEVERITY_WORDS, summary } from './words.ts'

const POLICY = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`

/**
 * One page for a reviewer, whole in itself: every row with what changed in it and its findings marked in the cells. It
 * loads nothing and, without its script, is only not filtered.
 */
export const html: Format = (report, dress) => {
  const files = numbered(report.files)
  const page: Page = { ...dress, rowIds: rowIdsOf(report.files) }
  const words = HTML_WORDS[dress.language]
  const findings = files.flatMap((file) => file.findings)
  const parts = [
    head(words.title, dress.language),
    '<body>',
    `<header><h1>${words.title}</h1>`,
    about(report, page),
    filters(report, findings, page),
    '</header>',
    `<aside><details open><summary>${words.findings}</summary>`,
    ...files.map((file) => list(file, files.length > 1, page)),
    '</details></aside>',
    '<main>',
    ...files.map((file, index) => section(file, index, page)),
    glossary(findings, page),
    '</main>',
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
  ]
  return `${parts.filter(Boolean).join('\n')}\n`
}

const head = (title: string, language: Language): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>`

function about(report: Report, { language }: Page): string {
  const day = `${HTML_WORDS[language].asOf} ${htmlLine(report.asOf)}`
  return `<p>${summary(report, language)}<span>${day}</span><span>pia-lint ${htmlLine(report.version)}</span></p>`
}

/** Which findings are shown; hidden until the script that does it runs. */
function filters(report: Report, findings: readonly Numbered[], { language }: Page): string {
  const words = HTML_WORDS[language]
  const counts = countBySeverity(report)
  const boxes = SEVERITIES.map(
    (severity) =>
      `<label class="${severity}"><input type="checkbox" name="severity" value="${severity}" checked> ${SEVERITY_WORDS[language][severity]} <b>${counts[severity]}</b></label>`,
  )
  const rules = countOf(findings.map(({ annotation }) => annotation.rule))
  const options = rules.map(
    ([rule, count]) => `<option value="${htmlLine(rule)}">${htmlLine(rule)} (${count})</option>`,
  )
  return [
    '<form hidden autocomplete="off">',
    ...boxes,
    `<label>${words.rule} <select name="rule"><option value="">${words.allRules}</option>${options.join('')}</select></label>`,
    `<label><input type="checkbox" name="only"> ${words.only}</label>`,
    `<output aria-live="polite"></output>`,
    '</form>',
  ].join('\n')
}
