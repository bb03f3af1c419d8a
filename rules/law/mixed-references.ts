import { groupBy } from '../../src/group.ts'
import type { Worded } from '../../src/model.ts'
import { inEra } from '../../src/notation/date.ts'
import { otherRow } from '../../src/other-row.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { type Citation, citedPlace, isCited, isPremature, possibleCitationsIn } from '../knowledge/law-citations.ts'
import { mayBeOfAnotherTime } from '../knowledge/law-history.ts'
import { LOUDEST, type Superseded } from '../knowledge/superseded.ts'

export default logRule({
  severity: 'error',
  title: { ja: '同じ根拠に改正前と改正後の番号が混じっている', en: 'One ground cited by its old and its new number' },
  why: () => ({
    ja: '同じ日の変更後の記載が、同じ根拠を改正前の番号と改正後の番号の両方で書いています（情報提供ネットワークシステムによる提供を、ある行では番号法第19条第8号、ほかの行では第7号とするなど）。直し漏れですから、変更日の時点の番号にそろえます。第7号を住民基本台帳法による提供、第8号を情報提供ネットワークシステムによる提供に使うのは正しい書き方です。',
    en: 'The 変更後 of one day cite one ground both by its number before an amendment and by the one after it: somebody forgot a place. The same number for another ground is right.',
  }),
  messages: {
    mixed: say<{ text: string; other: string; where: Worded; day: string; fact: Superseded }>({
      ja: ({ text, other, where, day, fact }) =>
        `${quote(text)}と、${where.ja}の${quote(other)}は、改正前と改正後の番号で同じもの（${fact.about}）を指しています。変更日（${inEra(day)}）の時点の番号にそろえてください（${inEra(fact.from)}から${quote(fact.new)}。根拠：${fact.act}）`,
      en: ({ text, other, where, day, fact }) =>
        `${quote(text)} here and ${quote(other)} in ${where.en} cite one ground by its number before and after an amendment. Use the number of ${day} (since ${fact.from} it is 「${fact.new}」, ${fact.act})`,
    }),
    other: say<{ other: string }>({
      ja: ({ other }) => `ここでは${quote(other)}です`,
      en: ({ other }) => `Here it is ${quote(other)}`,
    }),
  },
  good: () => [
    {
      rows: [
        { item: 'Ⅰ-6-②', after: '番号法第19条第8号及び別表第二' },
        { after: '番号法第19条第7号（住民基本台帳法第30条の6）' },
        { after: '情報提供ネットワークシステム（番号法第19条第8号）、機構（番号法第19条第7号）' },
        { after: '標題は「番号法第19条第7号による情報連携に関する実施計画」である。' },
        { after: '番号法第19条第8号（以前は同条第7号）による情報連携' },
        { after: '情報照会（番号法第19条第8号）と住民票コードの照会（番号法第19条第7号）を行う。' },
        { date: '令和3年3月1日', item: 'Ⅰ-6-②', after: '番号法第19条第7号及び別表第二' },
      ],
    },
    {
      rows: [
        {
          date: '令和6年5月1日',
          after: '番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表',
          timing: '事前',
          reason: '番号法の改正（令和6年5月27日施行）に伴う修正',
        },
        { date: '令和6年5月1日', after: '番号法第19条第8号及び別表第二に基づき情報提供を行う。' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [{ item: 'Ⅰ-6-②', after: '情報照会は番号法第19条第8号、情報提供は番号法第19条第7号による。' }],
      finds: ['1.after mixed 番号法第19条第7号'],
    },
    {
      rows: [
        { date: '令和3年9月1日', item: 'Ⅰ-6-②', after: '番号法第19条第7号及び別表第二' },
        { date: '令和3年9月1日', after: '番号法第19条第8号及び別表第二に基づき情報提供を行う。' },
      ],
      finds: ['1.after mixed 番号法第19条第7号'],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', after: '番号法第19条第8号及び別表第二' },
        { item: 'Ⅱ-5-提供先1～58-①', after: '番号法第十九条第七号及び別表第二、番号法第19条第7号（別表第二）' },
      ],
      finds: ['2.after mixed 番号法第十九条第七号'],
    },
    {
      rows: [{ after: '情報照会は番号法第19条第8号及び別表第二、情報提供は番号法第19条第7号及び別表第二による。' }],
      finds: ['1.after mixed 番号法第19条第7号'],
    },
    {
      rows: [
        {
          date: 'R6.7.1',
          after:
            '情報照会：番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表の48の項<br>情報提供：番号法第19条第8号及び別表第二',
        },
      ],
      finds: ['1.after mixed 別表第二'],
    },
    {
      rows: [
        { date: '令和3年3月1日', item: 'Ⅰ-6-②', after: '番号法第19条第7号及び別表第二' },
        { date: '令和3年3月1日', after: '番号法第19条第8号及び別表第二に基づき情報提供を行う。' },
      ],
      finds: ['2.after mixed 番号法第19条第8号'],
    },
    {
      rows: [
        { date: '平成30年3月1日', after: '番号法第19条第10号により社債、株式等の振替に関する提供を行う。' },
        { date: '平成30年3月1日', after: '番号法第19条第11号により社債、株式等の振替に関する提供を行う。' },
      ],
      finds: ['1.after mixed 番号法第19条第10号 (warning)'],
    },
  ],
  *check(log, { flag, relate }) {
    for (const citations of groupBy(possibleCitationsIn(log), ({ day, fact }) => `${day} ${fact.id}`).values()) {
      const mixed = oddOneIn(citations)
      if (!mixed) continue
      const { odd, right } = mixed
      const { fact, day } = odd
      const [place, rightPlace] = [citedPlace(odd), citedPlace(right)]
      const where = otherRow(rightPlace, place)
      const data = { text: place.text, other: rightPlace.text, where, day, fact }
      const severity = LOUDEST[fact.certainty] ?? 'warning'
      yield flag('mixed', place, data, { severity, related: [relate('other', rightPlace, { other: rightPlace.text })] })
    }
  },
})

/** Of what may cite one ground on one day, the first citation that is not of its time, and one that is. */
function oddOneIn(citations: readonly Citation[]): { readonly odd: Citation; readonly right: Citation } | null {
  const isInForce = citations.some(({ day, fact }) => fact.from <= day)
  const olds = citations.filter(({ side }) => side === 'old')
  const news = olds.length > 0 ? citations.filter((one) => (isInForce ? one.side === 'new' : isPremature(one))) : []
  const newer = news.find(isCited)
  const old = newer && olds.find((one) => isCited(one) && !mayBeOfAnotherTime(one.row.after, one.reference))
  if (!old) return null
  return isInForce ? { odd: old, right: newer } : { odd: newer, right: old }
}
