import { inEra } from '../../src/notation/date.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { citedPlace, isCited, isPremature, possibleCitationsIn } from '../knowledge/law-citations.ts'
import { inStyleOf, LOUDEST, type Superseded, textOf } from '../knowledge/superseded.ts'

export default logRule({
  severity: 'warning',
  title: { ja: '施行前の号・別表が書かれている', en: 'A reference that is not in force yet' },
  why: () => ({
    ja: '変更後の記載は、その行の変更日の法令で書きます。改正後の番号は、施行の日より前の行では誤りか、日付の誤りです。改正に先立って公表する場合は、提出時期を「事前」とし、説明に法令改正や施行日を書きます。そう書いてある行は指摘しません。',
    en: 'What will be published cites the law as of its 変更日. Before the amendment is in force, its number is wrong, or the date is, unless the row is 事前 and says that the amendment is to come.',
  }),
  messages: {
    premature: say<{ text: string; day: string; fact: Superseded }>({
      ja: ({ text, day, fact }) =>
        `${quote(text)}は${inEra(fact.from)}に施行された改正後の記載で、変更日（${inEra(day)}）の時点では使われていません（${fact.about}。根拠：${fact.act}）。番号か変更日を直すか、改正に先立つ公表なら提出時期を「事前」として説明に施行日を書いてください`,
      en: ({ text, day, fact }) =>
        `${quote(text)} is in force only from ${fact.from} (${fact.act}), after ${day}. Correct the number or the date, or say 事前 and why`,
    }),
    likely: say<{ text: string; day: string; fact: Superseded }>({
      ja: ({ text, day, fact }) =>
        `${quote(text)}は改正後の番号ではありませんか。${fact.about}は、${inEra(fact.from)}の改正の前の変更日（${inEra(day)}）では「${inStyleOf(text, textOf(fact.old))}」です（根拠：${fact.act}）`,
      en: ({ text, day, fact }) =>
        `Is ${quote(text)} a number from after the amendment of ${fact.from}? On ${day} it was 「${textOf(fact.old)}」 (${fact.act})`,
    }),
  },
  good: () => [
    {
      rows: [
        {
          date: 'H30.4.1',
          item: 'Ⅰ-4-②',
          after: '番号法第19条第7号 別表第二の31の項<br>番号法第19条第8号（特定の住宅）',
          reason: '独自利用事務の根拠も記載した',
        },
      ],
    },
    { rows: [{ date: '令和3年9月1日', after: '番号法第19条第8号及び別表第二に基づき情報提供を行う。' }] },
    {
      rows: [
        { date: '令和3年3月1日', after: '独自利用事務の情報連携：番号法第19条第8号' },
        { date: '令和3年3月1日', item: 'Ⅰ-6-②', after: '番号法第19条第8号及び条例別表第2の3の項' },
        {
          date: '令和6年5月20日',
          after: '番号法別表の24の項',
          timing: '事前',
          reason: '番号法の改正（令和6年5月27日施行）に伴う修正',
        },
        { date: '令和6年5月20日', item: 'Ⅰ-6', after: '番号法別表の24の項', timing: '事前', reason: '〃' },
        { date: '令和6年5月20日', after: '令和6年5月27日からは番号法別表の24の項' },
        { date: '令和6年5月20日', after: '番号法別表に掲げる事務' },
        { date: '令和6年5月20日', after: '個人番号の利用の根拠は、別表の24の項' },
        { date: '', after: '番号法第19条第8号及び別表第二に基づき情報提供を行う。' },
        { date: '令和7年3月1日', after: '番号法第2条第9項に規定する特定個人情報' },
        { date: '令和6年5月20日', after: '番号法別表の24の項', timing: '事前', reason: '番号の繰上げに伴う修正' },
        { date: '平成29年4月3日', after: '番号法第28条（特定個人情報ファイルの作成の制限）' },
        { date: '平成29年4月3日', after: '特定個人情報保護評価は、番号法第27条第1項に基づき実施する。' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { date: '令和3年8月31日', after: '番号法第19条第8号及び別表第二に基づき情報提供を行う。' },
        { date: '令和5年4月1日', after: '番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表' },
        { date: '令和5年4月1日', after: '番号法第九条第一項及び別表の二十四の項', timing: '事前', reason: '文言整理' },
        { date: '令和5年4月1日', after: '番号法別表の24の項', reason: '番号法の改正に伴う修正' },
        { date: '令和5年4月1日', after: '番号法別表の24の項（令和5年3月1日に確認）' },
        { date: '令和5年4月1日', after: '番号法第9条第1項、別表の24の項' },
        { date: '平成29年5月1日', after: '番号法第19条第9号（条例に基づく独自利用事務）' },
        { date: '令和5年4月1日', after: '番号法別表の24の項（令和6年13月1日から）' },
        { date: '平成29年4月3日', after: '特定個人情報保護評価は、番号法第28条第1項に基づき実施する。' },
      ],
      finds: [
        '1.after premature 番号法第19条第8号',
        '2.after premature 番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条',
        '3.after premature 別表',
        '4.after premature 番号法別表',
        '5.after premature 番号法別表',
        '6.after premature 別表',
        '7.after premature 番号法第19条第9号',
        '8.after premature 番号法別表',
        '9.after likely 番号法第28条第1項 (info)',
      ],
    },
  ],
  *check(log, { flag }) {
    for (const citation of possibleCitationsIn(log).filter(isPremature).filter(isCited)) {
      const { day, fact } = citation
      const place = citedPlace(citation)
      const data = { text: place.text, day, fact }
      if (LOUDEST[fact.certainty] === 'error') yield flag('premature', place, data)
      else yield flag('likely', place, data, { severity: 'info' })
    }
  },
})
