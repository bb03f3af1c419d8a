import type { Annotation } from '../model.ts'
import { HEADINGS } from '../read/headings.ts'
import { clip } from './clip.ts'
import { htmlLine, htmlText } from './html-text.ts'
import { HTML_WORDS } from './html-words.ts'
import { countOf, type FileFindings, type Numbered, type Page } from './numbered.ts'
import { SEVERITY_WORDS, whereabouts } from './words.ts'

/** What stands at a place outside the cells is quoted, but not at any length. */
const LONGEST_QUOTE = 300

const data = ({ number, annotation: { severity, rule } }: Numbered): string =>
  `data-finding="${number}" data-severity="${severity}" data-rule="${htmlLine(rule)}"`

/** The findings of one file in the list of all. */
export function list({ file, findings }: FileFindings, named: boolean, page: Page): string {
  if (findings.length === 0) return ''
  const name = named ? `<h2>${htmlLine(file.path)}</h2>\n` : ''
  return `${name}<ol>${findings.map((finding) => entry(finding, page)).join('\n')}</ol>`
}

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

/** Findings with all that is to say of them. */
export function findingList(findings: readonly Numbered[], page: Page): string {
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

const ruleId = (rule: string): string => `rule-${rule.replace(/[^a-z-]/g, '-')}`

/** What the rules that found something are about. */
export function glossary(findings: readonly Numbered[], { rules, language }: Page): string {
  const named = countOf(findings.map(({ annotation }) => annotation.rule)).flatMap(([id]) => {
    const card = rules.get(id)
    const title = card ? htmlLine(card.title[language]) : ''
    const why = card ? htmlText(card.why()[language]) : ''
    return `<dt id="${ruleId(id)}">${title} <code>${htmlLine(id)}</code></dt><dd>${why}</dd>`
  })
  if (named.length === 0) return ''
  return `<section class="glossary"><h2>${HTML_WORDS[language].rules}</h2><dl>${named.join('\n')}</dl></section>`
}
