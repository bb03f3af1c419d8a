import { dayOf } from '../../src/dates.ts'
import { inEra } from '../../src/notation/date.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { fittingForm } from '../knowledge/form-items.ts'
import { wrongRenumberingsIn } from '../knowledge/law-renumbering.ts'
import { copiedRowsIn, wrongRowsIn } from '../knowledge/law-tables.ts'
import { inStyleOf, type MovedRow, type Superseded } from '../knowledge/superseded.ts'

export default logRule({
  severity: 'warning',
  title: { ja: 'どの改正にもない号・項への変更', en: 'A renumbering that no amendment made' },
  why: () => ({
    ja: '変更前から変更後への番号の変わり方が、法令の改正と合いません。令和3年9月1日の改正では番号法第19条の第4号以下が1号ずつ繰り下がり（情報提供ネットワークシステムによる提供は第7号→第8号）、令和6年5月27日の改正では別表第一・別表第二の項の番号も変わりました。別の根拠に書き換えた行や、改正で説明できる行は指摘しません。',
    en: 'How a number changes from 変更前 to 変更後 is not how an amendment changed it: on 2021-09-01 each item of 番号法第19条 from 第4号 on moved by one, on 2024-05-27 the rows of the 別表 were renumbered. A change of ground is none.',
  }),
  messages: {
    number: say<{ old: string; text: string; day: string; fact: Superseded; right: string }>({
      ja: ({ old, text, day, fact, right }) =>
        `変更前の${quote(old)}を${quote(text)}に改めた改正はありません。${fact.about}は、変更日（${inEra(day)}）の時点では「${inStyleOf(text, right)}」です（根拠：${fact.act}）`,
      en: ({ old, text, day, fact, right }) =>
        `No amendment made ${quote(old)} into ${quote(text)}. On ${day} it is 「${right}」: write that (${fact.act})`,
    }),
    unexplained: say<{ old: string; text: string }>({
      ja: ({ old, text }) =>
        `変更前の${quote(old)}を${quote(text)}に改めた改正は見当たりません。改正後の番号を確かめてください`,
      en: ({ old, text }) => `No known amendment made ${quote(old)} into ${quote(text)}. Check the number`,
    }),
    row: say<{ text: string; fact: Superseded; moved: MovedRow }>({
      ja: ({ text, fact, moved }) =>
        `${quote(text)}の項は、変更前の${moved.old}の項（${moved.about}）と合いません。${inEra(fact.from)}から${fact.new}の${moved.new}の項です。項の番号を確かめてください（根拠：${fact.act}）`,
      en: ({ text, fact, moved }) =>
        `Row ${quote(text)} is not what row ${moved.old} (${moved.about}) became on ${fact.from}: that is ${moved.new}. Correct the row (${fact.act})`,
    }),
    copied: say<{ text: string; fact: Superseded }>({
      ja: ({ text, fact }) =>
        `${quote(text)}は、変更前の表の項の番号のままです。${inEra(fact.from)}から${quote(fact.new)}になり、項の番号も変わりました。新しい表で確かめてください（根拠：${fact.act}）`,
      en: ({ text, fact }) =>
        `${quote(text)} are the rows of the old table; those of 「${fact.new}」 differ. Look them up in the new table (${fact.act})`,
    }),
  },
  good: () => [
    {
      rows: [
        { before: '番号法第19条第7号及び別表第二', after: '番号法第19条第8号及び別表第二' },
        {
          before: '番号法第19条第7号（別表第二）、第8号（独自利用事務）',
          after: '番号法第19条第8号（別表第二）、第9号（独自利用事務）',
        },
        { before: '番号法第19条第7号及び別表第二', after: '番号法第19条第10号及び地方税法第317条' },
        { item: 'Ⅰ-6-②', before: '番号法第19条第8号及び条例', after: '番号法第19条第9号及び条例' },
        {
          before: '番号法第19条第9号',
          after: '番号法第19条第11号',
          reason: '番号法の改正に伴う号の修正',
        },
      ],
    },
    {
      rows: [
        { date: 'R6.7.1', before: '番号法別表第一の30の項及び16の項', after: '番号法別表の24の項及び44の項' },
        {
          date: 'R6.7.1',
          before: '番号法別表第二の1、2、3の項',
          after: '番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表の1、2、3の項',
        },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { before: '番号法第19条第7号及び別表第二', after: '番号法第19条第9号及び別表第二' },
        {
          before: '・番号法第十九条第八号により情報照会を行う。',
          after: '・番号法第十九条第九号により情報照会を行う。',
        },
        { before: '番号法第19条第7号', after: '番号法第19条第9号', reason: '番号法の改正に伴う修正' },
        {
          before: '番号法第19条第7号、第9条第1項',
          after: '番号法第19条第9号、第9条第1項',
          reason: '法改正による号ずれ',
        },
      ],
      finds: [
        '1.after number 番号法第19条第9号',
        '2.after number 番号法第十九条第九号',
        '3.after unexplained 番号法第19条第9号',
        '4.after unexplained 番号法第19条第9号',
      ],
    },
    {
      rows: [
        {
          date: 'R6.7.1',
          before: '番号法別表第一の30の項',
          after: '番号法別表の30の項',
        },
        {
          date: 'R6.7.1',
          before: '番号法別表第二（42、43の項）',
          after: '番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表（42、43の項）',
        },
      ],
      finds: ['1.after row 30', '2.after copied 42、43'],
    },
  ],
  *check(log, { flag }) {
    const form = fittingForm(log)
    for (const row of log.rows) {
      const day = dayOf(row)
      for (const { old, now, fact, right } of day ? wrongRenumberingsIn(row, day, form) : []) {
        const place = part(row, 'after', now.start, now.end)
        const data = { old: row.before.text.slice(old.start, old.end), text: place.text }
        if (fact && day) yield flag('number', place, { ...data, day, fact, right })
        else yield flag('unexplained', place, data)
      }
      for (const { now, ...data } of wrongRowsIn(row)) {
        const place = part(row, 'after', now.start, now.end)
        yield flag('row', place, { text: place.text, ...data })
      }
      for (const { first, last, fact } of copiedRowsIn(row)) {
        const place = part(row, 'after', first.start, last.end)
        yield flag('copied', place, { text: place.text, fact })
      }
    }
  },
})
