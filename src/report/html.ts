import type { Annotation, ChangeLog, Field, FileReport, Report, Row, Silenced } from '../model.ts'
import { replacementsIn } from '../notation/difference.ts'
import { FIELDS, HEADINGS } from '../read/headings.ts'
import { regionOf } from '../read/lines.ts'
import { SEVERITIES } from '../settle.ts'
import { clip } from './clip.ts'
import type { Dress, Format } from './format.ts'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './html-page.ts'
import { htmlLine, htmlText } from './html-text.ts'
import { HTML_WORDS } from './html-words.ts'
import { type Mark, markedText } from './marked-text.ts'
import { countBySeverity, SEVERITY_WORDS, summary, whereabouts } from './words.ts'

/** A finding with its number on the page. */
interface Numbered {
  readonly number: number
  readonly annotation: Annotation
  /** Where it stands in the text of its cell; `null` where it belongs to no cell that is shown. */
  readonly mark: Mark | null
}

interface Page extends Dress {
  /** The id of the row that starts in a line of a file. */
  readonly rowIds: ReadonlyMap<string, string>
}

/** What stands at a place outside the cells is quoted, but not at any length. */
const LONGEST_QUOTE = 300

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
  const lines = [
    '<!doctype html>',
    `<html lang="${dress.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${words.title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${words.title}</h1>`,
    `<p>${htmlLine(summary(report, dress.language))}<span>${words.asOf} ${htmlLine(report.asOf)}</span><span>pia-lint ${htmlLine(report.version)}</span></p>`,
    filters(report, findings, page),
    '</header>',
    `<aside><details open><summary>${words.findings}</summary>`,
    `<ol>${findings.map((finding) => entry(finding, page)).join('\n')}</ol>`,
    '</details></aside>',
    '<main>',
    ...files.map((file, index) => section(file, index, page)),
    glossary(findings, page),
    '</main>',
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
  ]
  return `${lines.filter(Boolean).join('\n')}\n`
}

function numbered(files: readonly FileReport[]): { file: FileReport; findings: Numbered[] }[] {
  let number = 0
  return files.map((file) => {
    const rows = new Map(file.log?.rows.map((row) => [row.number, row]))
    const findings = file.annotations.map((annotation): Numbered => {
      number++
      return { number, annotation, mark: markOf(annotation, number, rows.get(annotation.row ?? 0)) }
    })
    return { file, findings }
  })
}

function markOf({ field, severity, excerpt }: Annotation, number: number, row: Row | undefined): Mark | null {
  if (!row || !field || !row.fields.has(field)) return null
  const { text } = row[field]
  const end = excerpt.offset + excerpt.text.length
  const isThere = text.slice(excerpt.offset, end) === excerpt.text
  return { number, severity, start: isThere ? excerpt.offset : 0, end: isThere ? end : text.length }
}

const rowId = (file: number, row: Row): string => `r${file + 1}-${row.number}`

const rowIdsOf = (files: readonly FileReport[]): Map<string, string> =>
  new Map(
    files.flatMap(({ path, log }, index) =>
      (log?.rows ?? []).map((row): [string, string] => [`${path}:${lineOf(row, log)}`, rowId(index, row)]),
    ),
  )

const lineOf = (row: Row, log: ChangeLog | null): number => regionOf(row.source, log?.lineStarts ?? [0]).line

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

function countOf(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

const data = ({ number, annotation: { severity, rule } }: Numbered): string =>
  `data-finding="${number}" data-severity="${severity}" data-rule="${htmlLine(rule)}"`

/** A line of the list of all findings. */
function entry(finding: Numbered, { language }: Page): string {
  const { number, annotation, mark } = finding
  const where = whereabouts(annotation, language) || `${annotation.line}:${annotation.column}`
  return [
    `<li ${data(finding)}><a href="#${mark ? 'm' : 'f'}${number}">`,
    `<span class="number ${annotation.severity}">${number}</span> <span class="where">${htmlLine(where)}</span>`,
    `<span class="message">${htmlLine(annotation.message)}</span></a></li>`,
  ].join('')
}

function section(
  { file, findings }: { file: FileReport; findings: readonly Numbered[] },
  index: number,
  page: Page,
): string {
  const words = HTML_WORDS[page.language]
  const rows = file.log?.rows ?? []
  const shown = new Set(rows.map((row) => row.number))
  const apart = findings.filter(({ annotation }) => !shown.has(annotation.row ?? 0))
  const cards = rows.map((row) => {
    const own = findings.filter(({ annotation }) => annotation.row === row.number)
    return card(row, rowId(index, row), lineOf(row, file.log), own, page)
  })
  return [
    '<section>',
    `<h2>${htmlLine(file.path)}</h2>`,
    ...(file.error === null ? [] : [`<p class="unreadable">${htmlLine(file.error)}</p>`]),
    ...(file.error === null && findings.length === 0 ? [`<p class="clean">${words.clean}</p>`] : []),
    findingList(apart, page),
    ...cards,
    silencedList(file.silenced, page),
    '</section>',
  ]
    .filter(Boolean)
    .join('\n')
}

function card(row: Row, id: string, line: number, findings: readonly Numbered[], page: Page): string {
  const words = HTML_WORDS[page.language]
  const replacements = replacementsIn(row)
  const cell = (field: Field): string => {
    if (!row.fields.has(field)) return ''
    const marks = findings.flatMap(({ annotation, mark }) => (mark && annotation.field === field ? [mark] : []))
    const changes = {
      before: replacements?.map(({ removed }) => removed),
      after: replacements?.map(({ added }) => added),
    }
    const tag = field === 'before' ? 'del' : field === 'after' ? 'ins' : null
    const isChanging = field === 'before' || field === 'after'
    const text = markedText(row[field].text, marks, (isChanging && changes[field]) || [], tag)
    return `<div class="cell ${field}"><h4>${HEADINGS[field]}</h4><div lang="ja">${text}</div></div>`
  }
  return [
    `<article id="${id}">`,
    `<h3>${words.row(row.number)} <span>${words.line(line)}</span></h3>`,
    `<div class="cells">${FIELDS.map(cell).join('\n')}</div>`,
    ...(replacements ? [] : [`<p class="note">${words.noDifference}</p>`]),
    findingList(findings, page),
    '</article>',
  ]
    .filter(Boolean)
    .join('\n')
}

function findingList(findings: readonly Numbered[], page: Page): string {
  if (findings.length === 0) return ''
  return `<ul class="findings">\n${findings.map((finding) => findingItem(finding, page)).join('\n')}\n</ul>`
}

function findingItem(finding: Numbered, page: Page): string {
  const { number, annotation, mark } = finding
  const { severity, rule, message, field, line, column, excerpt, related } = annotation
  const badge = `<span class="number ${severity}">${number}</span>`
  const where =
    mark && field ? HEADINGS[field] : htmlLine(whereabouts(annotation, page.language) || `${line}:${column}`)
  const others = related.map((other) => relatedItem(other, annotation.path, page))
  return [
    `<li id="f${number}" class="${severity}" ${data(finding)}>`,
    mark ? `<a href="#m${number}">${badge}</a>` : badge,
    ` <b>${SEVERITY_WORDS[page.language][severity]}</b> <span class="where">${where}</span> `,
    `<a class="rule" href="#${ruleId(rule)}"><code>${htmlLine(rule)}</code></a>`,
    `<p>${htmlText(message)}</p>`,
    ...(mark || !excerpt.text
      ? []
      : [`<blockquote lang="ja">${htmlLine(clip(excerpt.text, LONGEST_QUOTE))}</blockquote>`]),
    ...(others.length > 0 ? [`<ul>${others.join('')}</ul>`] : []),
    '</li>',
  ].join('')
}

function relatedItem({ path, line, column, message }: Annotation['related'][number], own: string, page: Page): string {
  const place = htmlLine(`${path === own ? '' : `${path}:`}${line}:${column}`)
  const row = page.rowIds.get(`${path}:${line}`)
  return `<li>→ ${row ? `<a href="#${row}">${place}</a>` : place} ${htmlLine(message)}</li>`
}

function silencedList(silenced: readonly Silenced[], { language }: Page): string {
  if (silenced.length === 0) return ''
  const words = HTML_WORDS[language]
  const items = silenced.map((annotation) => {
    const where = whereabouts(annotation, language) || `${annotation.line}:${annotation.column}`
    const ground = `${words.by[annotation.silence.by]}${annotation.silence.reason && `: ${annotation.silence.reason}`}`
    return `<li><code>${htmlLine(annotation.rule)}</code> ${htmlLine(where)} ${htmlLine(annotation.message)} <i>${htmlLine(ground)}</i></li>`
  })
  return `<details class="silenced"><summary>${words.silenced(silenced.length)}</summary><ul>${items.join('\n')}</ul></details>`
}

const ruleId = (rule: string): string => `rule-${rule.replace(/[^a-z-]/g, '-')}`

/** What the rules that found something are about. */
function glossary(findings: readonly Numbered[], { rules, language }: Page): string {
  const named = countOf(findings.map(({ annotation }) => annotation.rule)).flatMap(([id]) => {
    const card = rules.get(id)
    const title = card ? htmlLine(card.title[language]) : ''
    const why = card ? htmlText(card.why[language]) : ''
    return `<dt id="${ruleId(id)}">${title} <code>${htmlLine(id)}</code></dt><dd>${why}</dd>`
  })
  if (named.length === 0) return ''
  return `<section class="glossary"><h2>${HTML_WORDS[language].rules}</h2><dl>${named.join('\n')}</dl></section>`
}
