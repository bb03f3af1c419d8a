import type { Span } from '../model.ts'
import { fold } from './fold.ts'

/** A company as a text names it: 日本ユニシス株式会社北海道支店. */
export interface CompanyName extends Span {
  /** The name without the kind of company and its branch. */
  readonly core: string
}

const KIND = '(?:株式会社|有限会社|合同会社|合資会社|合名会社|\\((?:株|有|同)\\)|㈱|㈲)'
const WORD = '[一-龠々〆ヶァ-ヴーA-Za-z0-9&・.]'
const NAME = new RegExp(`(?:${KIND}\\s?(?<behind>${WORD}{2,40})|(?<ahead>${WORD}{2,40})\\s?${KIND})`, 'g')
const BRANCH = /(?:[一-龠]{1,6}(?:支店|支社|営業所|本店|事業所|事業部))$/

/** Finds the companies in a text by their kind: 株式会社, (株), ㈱ … */
export function readCompanyNames(text: string): CompanyName[] {
  return Array.from(fold(text).matchAll(NAME), ({ index, 0: whole, groups = {} }) => {
    const name = groups.ahead ?? groups.behind ?? ''
    const start = index + whole.indexOf(name)
    const core = groups.ahead ? name : name.replace(BRANCH, '')
    return { core, start, end: start + core.length }
  })
}
