import { fold } from '../notation/fold.ts'
import { type OfficeName, readOfficeNames } from '../notation/office-name.ts'
import { squeeze } from '../notation/squeeze.ts'

const LONGEST = 200
/** What may stand beside offices in a cell that names nothing else. */
const BESIDE = /\((?:以下)?[省中前後]?略\)|[、,・/\s]|及び|並びに/g
/** Whose they are: 緑市, 緑町役場, 緑県庁. */
const BODY = /^\S{0,6}(?:[市区町村県]|[市区町村]役[所場]|県庁)$/

/** A character that a converter set apart. */
const SPACED = /(?:^|\s)\S(?=\s|$)/

/** The offices or posts that a text names, where it names nothing else but whose they are; else none. */
export function officesAlone(text: string): readonly OfficeName[] {
  if (text.length > LONGEST) return []
  const names = namesAlone(text)
  if (names.length > 0) return names
  return SPACED.test(text) || readOfficeNames(text).length === 0 ? withoutSpaces(text) : []
}

function namesAlone(text: string): readonly OfficeName[] {
  const names = readOfficeNames(text)
  if (names.length === 0) return []
  let rest = ''
  let end = 0
  for (const name of names) {
    rest += text.slice(end, name.start)
    end = name.end
  }
  const others = fold(rest + text.slice(end)).replace(BESIDE, '')
  return others === '' || BODY.test(others) ? names : []
}

/** A name whose characters a converter set apart: 市 民 課 長. */
function withoutSpaces(text: string): readonly OfficeName[] {
  const squeezed = squeeze(text)
  return namesAlone(squeezed.text).map((name) => ({ ...name, ...squeezed.span(name.start, name.end) }))
}
