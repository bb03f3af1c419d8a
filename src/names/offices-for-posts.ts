import type { Span } from '../model.ts'
import { fold } from '../notation/fold.ts'
import { ANY_OFFICE, KIND_ALONE } from '../notation/office-kinds.ts'
import { type OfficeName, readOfficeNames } from '../notation/office-name.ts'

/** A person behind an office, in brackets or not: 窓口課　青葉　一郎, 窓口課（青葉 一郎）. */
const PERSON = /^(?:\s{1,3}|\s?\()[一-龠々ヶァ-ヴー]{1,5}\s{0,3}[一-龠々ヶぁ-んァ-ヴー]{1,5}\)?\s*$/
/** What a post is called beside the office: 窓口課　参事, 窓口課（課長）. */
const TITLE = /[課室部局係所次館園校院]長|長(?:$|[\s)])|参事|主幹|主査|主任|補佐|理事|主事|監(?:$|[\s)])|心得|代理|取扱/
const BODY = /^\s*(?:\S{0,12}[市区町村県合団]\s*)?$/

/** The office that a text names before a person, and nothing else; none where the person's post stands there. */
export function officeOfPerson(text: string): OfficeName[] {
  const [name, ...others] = readOfficeNames(text)
  if (!name || name.post || others.length > 0 || !BODY.test(text.slice(0, name.start))) return []
  const behind = fold(text.slice(name.end))
  return PERSON.test(behind) && !TITLE.test(behind) ? [name] : []
}

/** A word for any office (支所, 事務局) that is all of a text, or one for its head: 支所長. */
export function anyOfficeAlone(text: string, isPost = false): Span[] {
  const folded = fold(text)
  const written = folded.trim()
  const word = isPost ? written.replace(/長$/, '') : written
  if (word === '' || (isPost && word === written) || !(ANY_OFFICE.test(word) || KIND_ALONE.test(word))) return []
  const start = folded.indexOf(written)
  return [{ start, end: start + written.length }]
}
