import type { Field, FileReport, Row, Silenced, Span } from '../model.ts'
import { replacementsIn } from '../notation/difference.ts'
import { FIELDS, HEADINGS } from '../read/headings.ts'
import { findingList } from './html-findings.ts'
import { htmlLine } from './html-text.ts'
import { HTML_WORDS } from './html-words.ts'
import { markedText } from './marked-text.ts'
import { type FileFindings, lineOf, type Numbered, type Page, rowId } from './numbered.ts'
import { whereabouts } from './words.ts'

/** A file: what is found outside its rows, then each row as a card. */
export function section({ file, findings }: FileFindings, index: number, page: Page): string {
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
    status(file, findings.length, words.clean),
    findingList(apart, page),
    ...cards,
    silencedList(file.silenced, page),
    '</section>',
  ]
    .filter(Boolean)
    .join('\n')
}

function status({ error }: FileReport, count: number, clean: string): string {
  if (error !== null) return `<p class="unreadable">${htmlLine(error)}</p>`
  return count === 0 ? `<p class="clean">${clean}</p>` : ''
}

function card(row: Row, id: string, line: number, findings: readonly Numbered[], page: Page): string {
  const words = HTML_WORDS[page.language]
  const cells = FIELDS.filter((field) => row.fields.has(field)).map((field) => cell(row, field, findings))
  return [
    `<article id="${id}">`,
    `<h3>${words.row(row.number)} <span>${words.line(line)}</span></h3>`,
    `<div class="cells">${cells.join('\n')}</div>`,
    replacementsIn(row) ? '' : `<p class="note">${words.noDifference}</p>`,
    findingList(findings, page),
    '</article>',
  ]
    .filter(Boolean)
    .join('\n')
}

function cell(row: Row, field: Field, findings: readonly Numbered[]): string {
  const marks = findings.flatMap(({ annotation, mark }) => (mark && annotation.field === field ? [mark] : []))
  const text = markedText(row[field].text, marks, changesIn(row, field), field === 'before' ? 'del' : 'ins')
  return `<div class="cell ${field}"><h4>${HEADINGS[field]}</h4><div lang="ja">${text}</div></div>`
}

function changesIn(row: Row, field: Field): Span[] {
  const replacements = replacementsIn(row) ?? []
  if (field === 'before') return replacements.map(({ removed }) => removed)
  if (field === 'after') return replacements.map(({ added }) => added)
  return []
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
