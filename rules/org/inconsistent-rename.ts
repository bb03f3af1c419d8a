import type { Place, Worded } from '../../src/model.ts'
import { byBody, titled } from '../../src/names/by-body.ts'
import { divergingNames } from '../../src/names/diverging-names.ts'
import { otherRow } from '../../src/other-row.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { filesRule, say } from '../../src/rule.ts'

/** Two new names of one office. */
interface Told {
  readonly text: string
  readonly other: string
  readonly old: string
  /** The row of the other name; with its file where that is another one. */
  readonly where: Worded
}

export default filesRule({
  severity: 'warning',
  title: { ja: '新しい組織名が食い違っている', en: 'One office renamed in two ways' },
  why: () => ({
    ja: '同じ変更日に、同じ部署の新しい名称が2とおりに書かれています。同じ文面を複数の特定個人情報ファイルの欄に書き写すときに起こりやすい誤りです。略した書き方（(デ)住民情報課とデジタル戦略推進局住民情報課）、複数の部署への分割、承認者などの見直し、変更日の違う変更、「システム部門」のような一般的な語は指摘しません。',
    en: 'On one day an office is given two new names. Short forms of the same name, an office split into several, renames on different days and generic words are not told.',
  }),
  messages: {
    within: say<Told>({
      ja: ({ text, other, old }) =>
        `${quote(text)}と${quote(other)}が同じ欄にあり、どちらも変更前の${quote(old)}にあたります。正しい名称を確かめて、そろえてください`,
      en: ({ text, other, old }) => `${quote(text)} and ${quote(other)} in one cell both stand for ${quote(old)}`,
    }),
    diverges: say<Told>({
      ja: ({ text, other, old, where }) =>
        `${quote(old)}の新しい名称が、ここでは${quote(text)}、${where.ja}では${quote(other)}です。正しい名称を確かめて、そろえてください`,
      en: ({ text, other, old, where }) =>
        `${quote(old)} becomes ${quote(text)} here, but ${quote(other)} in ${where.en}`,
    }),
    split: say<Told>({
      ja: ({ text, other, old, where }) =>
        `${quote(old)}の新しい名称が、ここでは${quote(text)}、${where.ja}では${quote(other)}です。部署の分割でなければ、正しい名称を確かめて、そろえてください`,
      en: ({ text, other, old, where }) =>
        `${quote(old)} becomes ${quote(text)} here, but ${quote(other)} in ${where.en}. Was the office split?`,
    }),
    here: say<{ other: string }>({
      ja: ({ other }) => `ここでは${quote(other)}です`,
      en: ({ other }) => `${quote(other)} here`,
    }),
  },
  good: () => [
    {
      rows: [
        { before: '収納課', after: '納税推進課', reason: '組織改正' },
        { before: '収納課', after: '納税推進課', reason: '組織改正' },
        {
          before: '収納課に渡し、収納課が見る。',
          after: '市民生活課に渡し、納税推進課が見る。',
          reason: '※項目でない。',
        },
        { before: '収納課に渡す。', after: '納税促進課に渡す。', reason: '※項目でない。' },
      ],
    },
    {
      rows: [
        { before: '収納課', after: '納税第一課', reason: '組織改正' },
        {
          before: '収納課に渡し、収納課が見る。',
          after: '納税第二課に渡し、納税第一課が見る。',
          reason: '※項目でない。',
        },
      ],
    },
    {
      rows: [
        { before: '税務保険課', after: '住民保険課' },
        { before: '税務保険課', after: '住民保険課' },
        { before: '請求先　税務保険課', after: '請求先　総務課' },
        { before: '連絡先　税務保険課　電話1', after: '連絡先　住民保険課　電話1' },
      ],
    },
    {
      rows: [
        { before: '福祉課', after: '高齢課', reason: '機構改革' },
        { before: '福祉課が', after: '障害課が', reason: '機構改革' },
        { before: '福祉課で', after: '児童課で', reason: '機構改革' },
      ],
    },
    {
      rows: [
        { before: 'ほけん年金課', after: 'けんこう保険課', reason: '部署名の変更' },
        { before: '権限は、ほけん年金課が持つ。', after: '権限は、けんこう保険課が持つ。', reason: '部署名の変更' },
      ],
    },
    {
      rows: [
        { before: '福祉課', after: '住民課', reason: '福祉課が住民課と支援課になったため' },
        { before: '福祉課長', after: '支援課長', reason: '組織改正' },
      ],
    },
    {
      rows: [
        { before: '福祉課', after: '高齢課、各福祉事務所', reason: '組織改正' },
        { before: '福祉課', after: '各福祉事務所', reason: '組織改正' },
        { before: '福祉課、各区福祉課', after: '高齢課、各区保健課、各支所', reason: '組織改正' },
      ],
    },
    {
      rows: [
        { before: '市民局戸籍課', after: '市民局窓口課', reason: '機構改革' },
        { before: '(市)戸籍課', after: '(市)窓口課', reason: '機構改革' },
        { before: '戸籍課長', after: '緑市市民局市民部窓口課長', reason: '機構改革' },
        { before: '(総)情報課、情報課', after: 'システム部門、情報部門', reason: '機構改革' },
        { before: '区の戸籍課、(区)戸籍課', after: '区の市民課、(区)区民課', reason: '機構改革' },
      ],
    },
    {
      rows: [
        { before: '福祉課', after: '高齢福祉課及び障害福祉課', reason: '機構改革' },
        { before: '福祉課長の承認', after: '高齢福祉課長の承認', reason: '機構改革' },
        { before: '福祉課', after: '障害福祉課', reason: '機構改革' },
      ],
    },
    {
      rows: [
        { before: '福祉課', after: '高齢課', reason: '課の分割' },
        { before: '福祉課', after: '支援課', reason: '課の分割' },
        { item: 'Ⅱ(国保ファイル)-2-⑥', before: '保険年金課', after: '国保医療課', reason: '組織改正' },
        { item: 'Ⅱ(年金ファイル)-2-⑥', before: '保険年金課', after: '年金福祉課', reason: '組織改正' },
        { before: '情報課長が承認', after: '総務課長が承認', reason: '機構改革及び承認者の見直し' },
        { before: '情報課長', after: 'デジタル課長', reason: '機構改革' },
      ],
    },
    {
      rows: [
        { date: '平成31年4月1日', before: '戸籍課', after: '窓口課', reason: '組織改正' },
        { date: '令和3年4月1日', before: '窓口課', after: '戸籍課', reason: '組織改正' },
        { date: '令和6年4月1日', before: '戸籍課', after: '市民課', reason: '組織改正' },
      ],
    },
    {
      rows: [
        { before: '市民部税務課', after: '東税部課税課', reason: '組織改正' },
        { before: '市民部税務課長の承認', after: '東税部課税課長の承認', reason: '組織改正' },
        { before: '市民部税務課、北分室', after: '東税部課税課、西税部課税課、北分室', reason: '組織改正' },
      ],
    },
    {
      rows: [
        { before: '市民部税務課', after: '財務部管理課', reason: '組織改正' },
        { before: '市民部税務課に', after: '財務部管理課に', reason: '組織改正' },
        { before: '市民部税務課', after: '財務部管理課、財政部管理課', reason: '組織改正' },
      ],
    },
    {
      rows: [
        { before: '保健福祉課', after: '健康づくり課', reason: '組織改正' },
        { before: '保健福祉課長', after: '健康づくり課長', reason: '組織改正' },
        { before: '保健福祉課 介護係', after: '高齢支援課 長寿係', reason: '組織改正' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { before: '収納課', after: '納税推進課', reason: '組織改正' },
        {
          before: '収納課に渡し、収納課が見る。',
          after: '納税促進課に渡し、納税推進課が見る。',
          reason: '※項目でない。',
        },
      ],
      finds: ['2.after within 納税促進課'],
    },
    {
      rows: [
        { before: '税務保険課', after: '住民保険課' },
        { before: '税務保険課', after: '住民保険課' },
        {
          before: '〒1 大字白砂1番地　税務保険課',
          after: '〒1 大字白砂1番地　住民税務保険課',
        },
      ],
      finds: ['3.after diverges 住民税務保険課'],
    },
    {
      rows: [
        { before: '税務課', after: '住民課', reason: '機構改革' },
        { before: '税務課が', after: '住民課が', reason: '機構改革' },
        { before: '税務課で', after: '町民課で', reason: '機構改革' },
        { before: '税務課に', after: '窓口課に', reason: '機構改革' },
      ],
      finds: ['3.after split 町民課 (info)', '4.after split 窓口課 (info)'],
    },
    {
      rows: [
        {
          item: 'Ⅲ(甲ファイル)-3-リスク2',
          before: '甲ファイルの権限は、(市)戸籍課が管理し、区の戸籍課は(市)戸籍課に申請する。',
          after: '甲ファイルの権限は、(デ)情報課が管理し、区の戸籍課は(デ)情報課に申請する。',
        },
        {
          item: 'Ⅲ(乙ファイル)－3－リスク2',
          before: '乙ファイルの権限は、(市)戸籍課が管理し、(区)の戸籍課は(市)戸籍課に申請する。',
          after: '乙ファイルの権限は、(区)情報課が管理し、(区)の戸籍課は(区)情報課に申請する。',
        },
      ],
      finds: ['2.after diverges (区)情報課'],
    },
    {
      rows: [
        { before: '保健部健康増進課', after: '健康部健康づくり課', reason: '組織改正' },
        { before: '保健部健康増進課、税務課', after: '健康部健康つくり課、税務課', reason: '組織改正' },
        { before: '（略）保健部健康増進課', after: '（略）健康部健康ずくり課', reason: '組織改正' },
      ],
      finds: ['2.after diverges 健康部健康つくり課', '3.after diverges 健康部健康ずくり課'],
    },
    {
      rows: [
        { before: '福祉課', after: '地域共生課', reason: '組織改正' },
        { before: '福祉課', after: '地域共生課、各福祉事務所', reason: '組織改正' },
        { before: '福祉課', after: '地域共生室、各福祉事務所', reason: '組織改正' },
      ],
      finds: ['3.after diverges 地域共生室'],
    },
    {
      rows: [
        {
          before: '(総)調整課に協議し、(総)調整課の審査を受ける。',
          after: '(デ)企画課推進部に協議し、(デ)企画課の審査を受ける。',
          reason: '機構改革',
        },
      ],
      finds: ['1.after within (デ)企画課推進部'],
    },
    {
      rows: [
        { before: '市民局戸籍課', after: '市民局窓口課', reason: '機構改革' },
        { before: '戸籍課長', after: '市民窓口課長', reason: '機構改革' },
        { before: '緑市福祉部障害者課', after: '緑市福祉部障害福祉課', reason: '機構改革' },
      ],
      others: [[{ before: '緑市福祉部障害者課', after: '福祉部障がい福祉課', reason: '機構改革' }]],
      finds: ['2.after diverges 市民窓口課長', '1.after diverges 福祉部障がい福祉課'],
    },
    {
      rows: [
        { before: '市民部税務課', after: '財務部課税課', reason: '組織改正' },
        { before: '市民部税務課長の承認', after: '財務部課税課長の承認', reason: '組織改正' },
        { before: '市民部税務課、北分室', after: '財務部課税課(賦課)、財政部課税課(証明)、北分室', reason: '組織改正' },
      ],
      finds: ['3.after diverges 財政部課税課'],
    },
    {
      rows: [
        { before: '保健福祉課', after: '健康づくり課', reason: '組織改正' },
        { before: '保健福祉課長', after: '健康づくり課長', reason: '組織改正' },
        { before: '保健福祉課 健康係', after: '健康づくり推進課 予防係', reason: '組織改正' },
      ],
      finds: ['3.after diverges 健康づくり推進課 予防係'],
    },
  ],
  collect: titled,
  *judge(logs, { flag, relate }) {
    for (const { odd, usual, mayBeSplit } of byBody(logs).flatMap(divergingNames)) {
      const place = part(odd.row, 'after', odd.new.start, odd.new.end)
      const other = part(usual.row, 'after', usual.new.start, usual.new.end)
      const isPostBesideOffice = odd.new.post !== usual.new.post
      const nameOf = ({ text }: Place) => (isPostBesideOffice ? text.replace(/長$/, '') : text)
      const told = {
        text: nameOf(place),
        other: nameOf(other),
        old: odd.row.before.text.slice(odd.old.start, odd.old.end),
        where: otherRow(other, place),
      }
      const related = [relate('here', other, { other: other.text })]
      if (mayBeSplit) yield flag('split', place, told, { severity: 'info', related })
      else yield flag(usual.row === odd.row ? 'within' : 'diverges', place, told, { related })
    }
  },
})
