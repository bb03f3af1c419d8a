import { groupBy } from '../../src/group.ts'
import type { ChangeLog } from '../../src/model.ts'
import { type Determination, readDetermination } from '../../src/notation/determination.ts'
import { comparable } from '../../src/notation/fold.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { fittingForm, isStarred } from '../knowledge/form-items.ts'

/** How many further rows a question shows. */
const SHOWN = 5

/** What is told of each determination; what is not here says enough. */
const TOLD: Readonly<
  Record<'事前' | '事後', Partial<Record<Determination, 'unstated' | 'blank' | 'asserted' | 'formal' | 'undecided'>>>
> = {
  事後: { cause: 'unstated', none: 'blank', asserted: 'asserted', formal: 'formal' },
  事前: { cause: 'undecided', formal: 'undecided' },
}

export default logRule({
  severity: 'warning',
  title: { ja: '※の項目なのに、重要な変更にあたらない理由がない', en: 'A ※ item without its determination' },
  why: () => ({
    ja: '※の項目の変更は、重要な変更なら事前に評価を再実施します（番号法第28条第1項、特定個人情報保護評価に関する規則第11条）。「事後」にできるのは、リスクを相当程度変動させるものではないと考えられる変更などの場合なので、説明欄には、きっかけ（法改正、通知、組織改正）だけでなく、なぜ重要な変更にあたらないかを書きます。※の項目は、様式4のⅠ-1-②のほかは公表された様式で確かめたものではないため、エラーにはしません。',
    en: 'A change of a ※ item is assessed beforehand if it is important (番号法第28条第1項). 事後 needs the reason to say why it is not: that the risk does not change considerably, for instance. What brought the change about (an amendment, a notice) is not enough. Which items are ※ is confirmed for 様式4 Ⅰ-1-② only, so this is no error.',
  }),
  messages: {
    unstated: say<{ item: string; text: string }>({
      ja: ({ item, text }) =>
        `${quote(item)}は重要な変更の対象（※）の項目ですが、説明の${quote(text)}からは、なぜ重要な変更にあたらず「事後」でよいのかが分かりません。「リスクを相当程度変動させるものではないと考えられるため、重要な変更にあたらない」のように、あたらない理由を書いてください`,
      en: ({ item, text }) =>
        `${quote(item)} is a ※ item, and ${quote(text)} does not say why its change is no 重要な変更 and may be 事後. Say it in the reason`,
    }),
    blank: say<{ item: string; text: string }>({
      ja: ({ item, text }) =>
        `${quote(item)}は重要な変更の対象（※）の項目ですが、「事後」の説明が${text ? `${quote(text)}だけです` : 'ありません'}。なぜ重要な変更にあたらないかを書いてください`,
      en: ({ item, text }) =>
        `${quote(item)} is a ※ item, and the reason is ${text ? `only ${quote(text)}` : 'blank'}. Say why its change is no 重要な変更 and may be 事後`,
    }),
    asserted: say<{ text: string; rows: number }>({
      ja: ({ text, rows }) =>
        `重要な変更の対象（※）の項目ですが、説明は${quote(text)}だけです${also(rows)}。あたらない理由（文言整理、リスクを相当程度変動させるものではない など）も書きますか`,
      en: ({ text, rows }) =>
        `A ※ item, and the reason says no more than ${quote(text)}${inRows(rows)}. Should the reason say why?`,
    }),
    formal: say<{ text: string; rows: number }>({
      ja: ({ text, rows }) =>
        `重要な変更の対象（※）の項目です。説明の${quote(text)}に${also(rows)}「重要な変更にあたらない」ことも書きますか`,
      en: ({ text, rows }) => `A ※ item: should ${quote(text)}${inRows(rows)} also say that it is no 重要な変更?`,
    }),
    undecided: say<{ text: string; rows: number }>({
      ja: ({ text, rows }) =>
        `重要な変更の対象（※）の項目の「事前」です。説明の${quote(text)}に${also(rows)}、重要な変更に該当するか、あたらないかも書きますか`,
      en: ({ text, rows }) =>
        `A ※ item with 事前: should ${quote(text)}${inRows(rows)} also say whether it is a 重要な変更?`,
    }),
    same: say<{ item: string }>({
      ja: ({ item }) => `${quote(item)}も同じ説明です`,
      en: ({ item }) => `${quote(item)} gives the same reason`,
    }),
  },
  good: () => [
    {
      rows: [
        { item: 'Ⅰ-1-②', reason: '文言整理による変更のため、重要な変更にあたらない。' },
        {
          item: 'Ⅰ-6-②',
          reason: '番号法の改正に伴う修正であり、リスクを相当程度変動させるものではないと考えられる変更',
        },
        { item: 'Ⅲ-3-リスク2', reason: '特定個人情報の漏えい等のリスクを明らかに軽減させる変更' },
        { item: 'Ⅱ-6-①', reason: '誤字脱字の修正' },
        { item: 'Ⅳ-1-②', reason: '記載の見直し。評価実施当時から運用に変更無し。' },
        { item: 'Ⅳ-2', reason: '法改正による修正。取扱いの方法を変更するものではない。' },
        { item: 'Ⅱ-3-⑥', reason: '同上' },
        { item: 'Ⅰ-7-②', reason: '組織改正に伴う修正' },
        { item: 'Ⅱ-5-提供先1-①', reason: '番号法の改正に伴う修正' },
        { item: 'Ⅲ-7-リスク1-⑨', reason: '時点修正' },
        { item: 'Ⅱ-3-⑦', before: '市民課 50人未満', after: '市民課 50人以上', reason: '時点修正' },
        { item: 'Ⅰ-6-②', timing: '事前', reason: '番号法の改正に伴い、評価を再実施した。' },
        { item: 'Ⅰ-6-②', reason: '災害への緊急の対応であり、速やかに事後評価を行った。' },
        { item: 'Ⅰ-6-②', reason: '5年経過前の評価の再実施に伴う修正' },
        { item: 'Ⅰ-1-②', timing: '随時', reason: '時点修正' },
      ],
    },
    { rows: [{ item: 'Ⅰ-1-②', reason: '時点修正' }], form: '様式3' },
    { markdown: '(別添3)変更箇所\n\n|変更日|項目|変更前|変更後|提出時期|\n|-|-|-|-|-|\n|R5.2.3|Ⅰ-1-②|a|b|事後|' },
    { rows: [{ item: 'Ⅰ-4-②', reason: '番号法の改正' }], form: '様式2' },
    { markdown: '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1-②|a|b|事後|時点修正|' },
  ],
  bad: () => [
    {
      rows: [
        { item: 'I-1-②', reason: '令和3年2月5日付け通知に基づく修正' },
        { item: 'Ⅲ(甲ファイル)－4(取り扱いの記録)', reason: 'システムの更改に伴う変更' },
        { item: 'Ⅱ－３－⑦', before: '市民課', after: '窓口課', reason: '機構改革による変更' },
        { item: 'Ⅰ-5', reason: '' },
        { item: 'Ⅰ-6-②', reason: '－' },
      ],
      finds: [
        '1.reason unstated 令和3年2月5日付け通知に基づく修正',
        '2.reason unstated システムの更改に伴う変更',
        '3.reason unstated 機構改革による変更',
        '4.reason blank',
        '5.reason blank －',
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-4-法令上の根拠', reason: '重要な変更に当たらないため' },
        { item: 'Ⅱ-6 保管場所', reason: '重要な変更に当たらないため' },
        { item: 'Ⅲ-8', reason: '字句の修正' },
        { item: 'Ⅲ-9', timing: '事前', reason: '研修の方法の変更' },
        { item: 'Ⅲ-8', timing: '事前', reason: '字句の修正' },
      ],
      form: '様式3',
      finds: [
        '1.reason asserted 重要な変更に当たらないため (info)',
        '3.reason formal 字句の修正 (info)',
        '4.reason undecided 研修の方法の変更 (info)',
        '5.reason undecided 字句の修正 (info)',
      ],
    },
  ],
  *check(log, { flag, relate }) {
    const told = starredRows(log)
    for (const { id, row } of told) {
      const place = part(row, 'reason')
      const item = row.item.text.trim()
      if (id === 'unstated' || id === 'blank') yield flag(id, place, { item, text: place.text })
    }
    for (const same of groupBy(told, ({ id, row }) => `${id} ${comparable(row.reason.text)}`).values()) {
      const [first, ...others] = same
      if (!first || first.id === 'unstated' || first.id === 'blank') continue
      const place = part(first.row, 'reason')
      const related = others
        .slice(0, SHOWN)
        .map(({ row }) => relate('same', part(row, 'reason'), { item: row.item.text.trim() }))
      yield flag(first.id, place, { text: place.text, rows: same.length }, { severity: 'info', related })
    }
  },
})

/** The rows that change a ※ item and do not say enough, with what is told of them. */
function starredRows(log: ChangeLog) {
  const form = fittingForm(log)
  return log.rows.flatMap((row) => {
    const timing = comparable(row.timing.text)
    if ((timing !== '事前' && timing !== '事後') || !row.fields.has('reason') || !isStarred(row, form)) return []
    const id = TOLD[timing][readDetermination(squeezedText(row.reason))]
    return id ? [{ id, row }] : []
  })
}

const also = (rows: number): string => (rows > 1 ? `（ほか${rows - 1}行）` : '')

const inRows = (rows: number): string => (rows > 1 ? ` (in ${rows} rows)` : '')
