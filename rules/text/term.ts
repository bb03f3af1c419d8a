import { dayOf } from '../../src/dates.ts'
import type { Fix, Place, Span } from '../../src/model.ts'
import { fold } from '../../src/notation/fold.ts'
import { speaksOfHistory } from '../../src/notation/quotation.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { rowRule, say } from '../../src/rule.ts'
import terms from './terms.json' with { type: 'json' }

/** A term and how it is misspelled; see schemas/terms.schema.json. Strings are folded, without spaces. */
interface Term {
  readonly right: string
  readonly wrong: readonly string[]
  readonly preceded?: readonly string[]
  readonly notPreceded?: readonly string[]
  readonly followed?: readonly string[]
  readonly notFollowed?: readonly string[]
  readonly variant?: boolean
  readonly from?: string
  readonly ground?: string
}

const TERMS: readonly Term[] = terms
/** Tells the many texts apart in which none is misspelled. */
const ANY = new RegExp(TERMS.flatMap(({ wrong }) => wrong).join('|'))

export default rowRule({
  severity: 'warning',
  title: { ja: '用語の表記が正しくない', en: 'A term is misspelled' },
  why: () => ({
    ja: '法律の題名、番号法の用語、機関の名称などの表記の誤りを指摘し、直します。「漏洩」のようにほかの文書で使われる表記は、「」の中の引用や要綱などの題名にあれば指摘しません。組織で決めた用語は設定に加えられます。',
    en: 'Titles of laws, terms of the 番号法 and names of bodies as they are officially written. A spelling that other texts use (漏洩) is left alone where it is quoted in 「」 or is part of a title.',
  }),
  messages: {
    wrong: say<{ text: string; term: Term }>({
      ja: ({ text, term: { right, ground } }) =>
        `${quote(text)}は、正しくは${quote(right)}です${ground ? `（${ground}）` : ''}。直してください`,
      en: ({ text, term: { right, ground } }) =>
        `${quote(text)} should be written ${quote(right)}${ground ? ` (${ground})` : ''}`,
    }),
  },
  good: () => [
    {
      rows: [
        { before: '漏洩', after: '漏えい、「情報漏洩対策」、緑市情報漏洩防止要綱、漏洩を漏えいに修正' },
        { after: '中間サーバ及び中間サーバー' },
        { date: '令和5年3月31日', after: '子ども家庭庁' },
        { after: '漏洩対策計画による。' },
        { after: `「情報漏洩対策」による。${'職員は毎年研修を受ける。'.repeat(12)}` },
      ],
    },
    { knowledge: { terms: [{ wrong: 'サーバ', right: 'サーバー' }] }, rows: [{ after: '中間サーバー' }] },
  ],
  bad: () => [
    {
      rows: [
        { after: '特定個人情報の漏 洩及び滅失又は棄損' },
        { after: '「行政手続きにおける特定の個人を識別するための番号の利用等に関する法律」' },
        { date: '令和5年4月1日', after: '子ども家庭庁' },
        { after: '「取扱区域」で漏洩を防ぐ。情報管理要綱による。' },
      ],
      finds: [
        '1.after wrong 漏 洩',
        '1.after wrong 棄損',
        '2.after wrong 行政手続き',
        '3.after wrong 子ども家庭庁',
        '4.after wrong 漏洩',
      ],
    },
    {
      knowledge: {
        terms: [
          { wrong: '住基 システム', right: '住民記録システム', ground: '用語集' },
          { wrong: '廰', right: '庁' },
        ],
      },
      rows: [{ after: '「住基システム」を用いる。' }, { after: '県廰庁舎' }],
      finds: ['1.after wrong 住基システム', '2.after wrong 廰'],
    },
  ],
  *check(row, { flag, knowledge, asOf }) {
    const { text, span } = squeezedText(row.after)
    const day = dayOf(row) ?? asOf
    for (const term of [...knowledge.terms.map(ofProject), ...(ANY.test(text) ? TERMS : [])]) {
      if (term.from && day < term.from) continue
      for (const found of term.wrong.flatMap((wrong) => occurrences(text, wrong, term))) {
        const { start, end } = span(found.start, found.end)
        const place = part(row, 'after', start, end)
        const fix = fixOf(place, text.slice(found.start, found.end), term)
        yield flag('wrong', place, { text: place.text, term }, fix ? { fix } : {})
      }
    }
  },
})

/** What a project calls wrong is wrong wherever it stands. */
const ofProject = ({ wrong, right, ground }: { wrong: string; right: string; ground?: string }): Term => ({
  right,
  wrong: [fold(wrong).replace(/\s/g, '')],
  ...(ground === undefined ? {} : { ground }),
})

/** Where a misspelling stands as such: not within the right term, not in another word, not quoted. */
function occurrences(text: string, wrong: string, term: Term): Span[] {
  const { right, preceded, notPreceded, followed, notFollowed } = term
  const found: Span[] = []
  for (let start = text.indexOf(wrong); start >= 0; start = text.indexOf(wrong, start + wrong.length)) {
    const end = start + wrong.length
    const endsBefore = (other: string) => text.endsWith(other, start)
    const startsBehind = (other: string) => text.startsWith(other, end)
    const inside = fold(right).indexOf(wrong)
    if (inside >= 0 && text.startsWith(fold(right), start - inside)) continue
    if ((preceded && !preceded.some(endsBefore)) || notPreceded?.some(endsBefore)) continue
    if ((followed && !followed.some(startsBehind)) || notFollowed?.some(startsBehind)) continue
    if (!isQuoted(text, { start, end }, term)) found.push({ start, end })
  }
  return found
}

/** A quotation that is open, and the rest of the title of an instrument. */
const QUOTATION = /[「『][^「『」』]*$/
const TITLE = /^[^、。「」\n]{0,20}(?:要領|要綱|規程|規則|基準|マニュアル|手順書|条例|要項|ガイドライン|計画書?)/

/** Whether a spelling is quoted: in a sentence on its own correction, or as another text may well spell it. */
function isQuoted(text: string, { start, end }: Span, { variant }: Term): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 100), start), text.slice(end, end + 200)]
  return speaksOfHistory(before, after) || (variant === true && (QUOTATION.test(before) || TITLE.test(after)))
}

/** Only where the source is the text as it reads can it be replaced. */
function fixOf({ start, end, text }: Place, wrong: string, { right }: Term): Fix | null {
  const isPlain = end - start === text.length && fold(text) === wrong
  return isPlain ? { edits: [{ start, end, text: right }] } : null
}
