import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'

export default logRule({
  severity: 'error',
  title: { ja: '行のセルの数が見出しと合わない', en: 'A row with more or fewer cells than its header' },
  why: {
    ja: 'セルの数が合わない行では、どの記載がどの欄のものか分かりません。セルの中の「|」は「\\|」と書きます。表のすぐ下に空行なしで文を書くと、Markdownではその文も表の行になります。',
    en: 'Where the number of cells is off, nobody can tell which text belongs to which column. Write `|` in a cell as `\\|`. Text that follows a table without a blank line becomes a row of it.',
  },
  messages: {
    fewer: say<{ expected: number; actual: number }>({
      ja: ({ expected, actual }) =>
        `この行のセルは${actual}個で、見出しの${expected}個より少ないです。抜けたセルを補ってください（この行のほかの検査はしていません）`,
      en: ({ expected, actual }) =>
        `This row has ${actual} cells, its header ${expected}. Nothing else in it was checked`,
    }),
    more: say<{ expected: number; actual: number; text: string }>({
      ja: ({ expected, actual, text }) =>
        `この行のセルは${actual}個で、見出しの${expected}個より多いです${text && `（${quote(text)}があふれています）`}。余分な「|」を消すか「\\|」と書いてください（この行のほかの検査はしていません）`,
      en: ({ expected, actual, text }) =>
        `This row has ${actual} cells, its header ${expected}${text && ` (${quote(text)} is left over)`}. Nothing else in it was checked`,
    }),
    swallowed: say<{ text: string }>({
      ja: ({ text }) => `${quote(text)}は表の続きの行として読まれてしまいます。表とこの文の間に空行を入れてください`,
      en: ({ text }) => `${quote(text)} is read as a row of the table. Put a blank line behind the table`,
    }),
  },
  good: [{ rows: [{ before: 'a\\|b', after: 'a' }] }],
  bad: [
    {
      markdown:
        '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|事後|c|\n|R5.2.3|Ⅰ-1|a|b|c|事後|d|\n以上\nです',
      finds: ['1.- fewer |R5.2.3|Ⅰ-1|a|事後|c|', '2.- more d', '-.- swallowed 以上'],
    },
  ],
  *check({ notes }, { flag }) {
    for (const note of notes) {
      const { place } = note
      if (note.kind === 'swallowed') yield flag('swallowed', place, { text: place.text })
      else if (note.kind === 'cells' && note.actual < note.expected) yield flag('fewer', place, note)
      else if (note.kind === 'cells') yield flag('more', place, { ...note, text: place.text })
    }
  },
})
