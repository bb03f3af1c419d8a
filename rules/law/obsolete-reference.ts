import { dayOf } from '../../src/dates.ts'
import type { ChangeLog, Form, Row, Severity } from '../../src/model.ts'
import { inEra } from '../../src/notation/date.ts'
import { comparable } from '../../src/notation/fold.ts'
import { keyOf, readItemPaths } from '../../src/notation/item-path.ts'
import { type LawReference, readLawReferences } from '../../src/notation/law-reference.ts'
import { speaksOfHistory } from '../../src/notation/quotation.ts'
import { sentenceAround } from '../../src/notation/sentence.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import superseded from './superseded.json' with { type: 'json' }

/** A place in a law that an amendment put out of use; see schemas/superseded.schema.json. */
interface Superseded {
  readonly old: {
    readonly law: string
    readonly article?: number
    readonly paragraph?: number
    readonly item?: number
    readonly table?: number
  }
  readonly new: string
  readonly from: string
  readonly certainty: string
  readonly act: string
  readonly about: string
  readonly advice: string
  readonly near: readonly string[]
  readonly items: Partial<Record<Form, readonly string[]>>
  readonly elsewhere: readonly string[]
}

const FACTS: readonly Superseded[] = superseded

/** How sure a fact is decides how loud it may be told. */
const LOUDEST: Readonly<Record<string, Severity>> = { verified: 'error', likely: 'warning' }

export default logRule({
  severity: 'error',
  title: { ja: '改正前の号・別表が残っている', en: 'A reference that an amendment superseded' },
  why: {
    ja: '変更後の記載は、その行の変更日の法令で書きます。情報提供ネットワークシステムによる提供は、令和3年9月1日から番号法第19条第8号です（それまで第7号）。番号法別表第二は令和6年5月27日に廃止されました。変更前の記載は引用なので見ません。同じ号でも別の意味（第7号は住民基本台帳法による提供）なら指摘しません。',
    en: 'What will be published cites the law as of its 変更日. 番号法第19条第7号 became 第8号 on 2021-09-01, 番号法別表第二 was abolished on 2024-05-27. 変更前 is a quotation; the same number in another meaning is right.',
  },
  messages: {
    obsolete: say<{ text: string; fact: Superseded; day: string }>({
      ja: ({ text, fact, day }) =>
        `${quote(text)}は、変更日（${inEra(day)}）の時点では改正前の記載です。${inEra(fact.from)}から「${fact.new}」です。${fact.advice}（${fact.about}。根拠：${fact.act}）`,
      en: ({ text, fact, day }) =>
        `${quote(text)} was superseded before ${day}: since ${fact.from} it is 「${fact.new}」 (${fact.act})`,
    }),
  },
  good: [
    { rows: [{ item: 'Ⅰ-6-②', date: '令和3年8月31日', after: '番号法第19条第7号及び別表第二' }] },
    { rows: [{ item: 'Ⅰ-6-②', before: '番号法第19条第7号', after: '番号法第19条第8号及び別表第二' }] },
    { rows: [{ after: '番号法第19条第7号（住民基本台帳法第30条の10第1項）' }] },
    { rows: [{ date: '令和7年4月1日', after: '住民基本台帳法別表第二の5の項、みどり市個人番号利用条例別表第2' }] },
  ],
  bad: [
    {
      rows: [
        { item: 'Ⅰ-6-②', after: '・番号法第十九条第七号(特定個人情報の提供の制限)' },
        { after: '情報提供ネットワークシステム（第１９条 第７号）により提供する。' },
        { after: '番号法第19条第6号、同条第7号（別表第二の27の項）' },
        { date: 'R7.4.1', after: '番号法第19条第8号及び<br>別表第二' },
      ],
      finds: [
        '1.after obsolete 番号法第十九条第七号',
        '2.after obsolete 第１９条 第７号',
        '3.after obsolete 同条第7号',
        '4.after obsolete 別表第二',
      ],
    },
  ],
  *check(log, { flag }) {
    for (const row of log.rows) {
      const day = dayOf(row)
      if (!day) continue
      for (const { fact, reference } of supersededIn(row, day, log)) {
        const place = part(row, 'after', reference.start, reference.end)
        const severity = LOUDEST[fact.certainty]
        if (severity) yield flag('obsolete', place, { text: place.text, fact, day }, { severity })
      }
    }
  },
})

function* supersededIn(row: Row, day: string, log: ChangeLog) {
  const squeezed = squeezedText(row.after)
  for (const reference of readLawReferences(squeezed)) {
    const { start, end } = reference.squeezed
    if (speaksOfHistory(squeezed.text.slice(0, start), squeezed.text.slice(end))) continue
    const fact = FACTS.find((candidate) => candidate.from <= day && cites(reference, candidate, row, log))
    if (fact) yield { fact, reference }
  }
}

function cites(
  reference: LawReference,
  { old, near, items, elsewhere }: Superseded,
  row: Row,
  log: ChangeLog,
): boolean {
  const { law, article, paragraph, item, table } = reference
  const samePlace =
    article === (old.article ?? null) &&
    paragraph === (old.paragraph ?? null) &&
    item === (old.item ?? null) &&
    table === (old.table ?? null)
  if (!samePlace || (law !== null && law !== old.law)) return false
  const sentence = comparable(sentenceAround(row.after.text, reference))
  if (elsewhere.some((word) => sentence.includes(word))) return false
  const own = readItemPaths(squeezedText(row.item)).map(keyOf)
  const expected = (log.form && items[log.form]) ?? []
  const atItem = expected.some((key) => own.some((path) => path === key || path.startsWith(`${key}-`)))
  if (atItem || near.some((word) => sentence.includes(word))) return true
  return law !== null && (near.length === 0 || near.some((word) => comparable(row.after.text).includes(word)))
}
