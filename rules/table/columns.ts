import type { ChangeLog, Lost, Severity } from '../../src/model.ts'
import { quote } from '../../src/quote.ts'
import { HEADINGS } from '../../src/read/headings.ts'
import { logRule, type Message, say } from '../../src/rule.ts'

/** Why rows are in no table that could be read, and what to do; the table's header is another rule's matter. */
type Elsewhere = Exclude<Lost, 'html-table' | 'headings' | 'other-table'>

const lost = (ja: string, en: string): Message<{ rows: number }> =>
  say<{ rows: number }>({
    ja: ({ rows }) => `変更箇所の${rows}行が読まれていません。${ja}`,
    en: ({ rows }) => `${rows} ${rows === 1 ? 'row' : 'rows'} of the change log cannot be read: ${en}`,
  })

export default logRule({
  severity: 'error',
  title: {
    ja: '行のセルの数が見出しと合わない・行が表の外にある',
    en: 'A row with more or fewer cells than its header, or outside of a table',
  },
  why: () => ({
    ja: 'セルの数が合わない行では、どの記載がどの欄のものか分かりません。セルの中の「|」は「\\|」と書きます。表のすぐ下に空行なしで文を書くと、Markdownではその文も表の行になります。表の外にある行は、表示されても変更箇所の行とは読まれず、検査されません。',
    en: 'Where the number of cells is off, nobody can tell which text belongs to which column. Write `|` in a cell as `\\|`. Text that follows a table without a blank line becomes a row of it. A row outside of a table is no row of the log, and not checked.',
  }),
  messages: {
    fewer: say<{ expected: number; actual: number; missing: readonly string[]; sign: string | null }>({
      ja: ({ expected, actual, missing, sign }) =>
        `この行のセルは${actual}個で、見出しの${expected}個より少ないです。${missing.length > 0 ? `${missing.map(quote).join('か')}が抜けているようです。` : ''}${sign ? `「${sign}」は区切りになりません。半角の「|」で区切り、` : ''}抜けたセルを補ってください（この行のほかの検査はしていません）`,
      en: ({ expected, actual, missing, sign }) =>
        `This row has ${actual} cells, its header ${expected}${missing.length > 0 ? `; ${missing.map(quote).join(' or ')} seems to be missing` : ''}${sign ? `; "${sign}" separates no cells` : ''}. Put in the missing cell (nothing else in this row was checked)`,
    }),
    more: say<{ expected: number; actual: number; text: string }>({
      ja: ({ expected, actual, text }) =>
        `この行のセルは${actual}個で、見出しの${expected}個より多いです${text && `（${quote(text)}があふれています）`}。余分な「|」を消すか「\\|」と書いてください（この行のほかの検査はしていません）`,
      en: ({ expected, actual, text }) =>
        `This row has ${actual} cells, its header ${expected}${text && ` (${quote(text)} is left over)`}. Take out the extra |, or write \\| (nothing else in this row was checked)`,
    }),
    swallowed: say<{ text: string }>({
      ja: ({ text }) => `${quote(text)}は表の続きの行として読まれてしまいます。表とこの文の間に空行を入れてください`,
      en: ({ text }) => `${quote(text)} is read as a row of the table. Put a blank line behind the table`,
    }),
    conflict: say<{ text: string }>({
      ja: ({ text }) =>
        `Gitのマージの衝突の印${quote(text)}が残っています。どちらの行を残すか決め、「<<<<<<<」「=======」「>>>>>>>」の行を消してください（両方の行を検査しています）`,
      en: ({ text }) =>
        `A merge conflict was left here: ${quote(text)}. Keep one side and take the markers out (both were checked)`,
    }),
    apart: lost(
      '表の外にあるからです。上の表との間の空行や文を除いて行頭の字下げや「>」を表とそろえるか、この行の上に見出しの行と区切りの行（|---|---|）を付けてください',
      'they are outside of a table. Join them to the table above, behind the same indentation or >, or give them a header row and a delimiter row (|---|---|)',
    ),
    continued: lost(
      '見出しの行が、すぐ上の行（リスト、引用、脚注など）の続きになるからです。見出しの行の上に空行を入れてください',
      'the header goes on with the line above it, of a list, a quote or a note. Put a blank line above the header',
    ),
    'full-width': lost(
      '全角の「｜」は表の区切りになりません。半角の「|」に直してください',
      'a full-width ｜ separates no cells. Write |',
    ),
    escaped: lost('「\\|」は表の区切りになりません。「|」に直してください', '\\| separates no cells. Write |'),
    indented: lost(
      '行頭に4つ以上の空白かタブがあると、表ではなくコードになります。行頭の空白を消してください',
      'indented by four spaces or a tab they are code. Take the indentation out',
    ),
    fence: lost(
      'コードブロック（```）の中にあるからです。例でなければ、「```」の行を消してください',
      'they are in a code block (```). Unless they are an example, take the fence out',
    ),
    'open-fence': lost(
      '上の「```」で始まるコードブロックが閉じていないからです。その行を消すか、コードブロックを閉じてください',
      'a code block (```) above them is never closed. Take that line out, or close it',
    ),
    html: lost(
      'すぐ上の行のHTMLのタグの続きになるからです。タグの行と表の間に空行を入れるか、タグを消してください',
      'they continue the HTML tag above them. Put a blank line between, or take the tag out',
    ),
    comment: lost(
      'コメント（<!-- -->）の中にあります。検査しなくてよいですか',
      'they are in a comment (<!-- -->). Is that meant?',
    ),
  } satisfies Record<Elsewhere, Message<{ rows: number }>> & Record<string, Message<never>>,
  good: () => [
    { rows: [{ before: 'a\\|b', after: 'a' }] },
    { markdown: '|版|日付|担当|状態|\n|-|-|-|-|\n|1|R5.2.3|a|済|\n\n```\n|a|b|c|d|e|f|\n```\n' },
    { markdown: '第1章\n=======\n\n本文\n' },
    { markdown: '|変更日|項目|変更前の記載|変更後の記載|提出時期に係る説明|\n|-|-|-|-|-|' },
    { markdown: '<table><tr><th>変更日<th>変更前<th>変更後<tr><td>R5.2.3<td>a<td>b</table>' },
    { markdown: '|日付|項目|変更前|新|区分|備考|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|' },
    { markdown: '|評価書|提出日|区分|\n|-|-|-|\n|住基|R5.2.3|事後|' },
  ],
  bad: () => [
    {
      markdown:
        '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|事後|c|\n|R5.2.3|Ⅰ-1|a|b|c|事後|d|\n以上\nです',
      finds: ['1.- fewer |R5.2.3|Ⅰ-1|a|事後|c|', '2.- more d', '-.- swallowed 以上'],
    },
    {
      markdown:
        '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|\n<<<<<<< HEAD\n|R5.2.3|Ⅰ-2|a|b|事後|c|\n=======\n|R5.2.3|Ⅰ-2|a|d|事後|c|\n>>>>>>> kiko\n|R5.2.3|Ⅰ-3|a|b|事後|c|',
      finds: ['-.- conflict <<<<<<< HEAD'],
    },
    {
      markdown:
        '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|\n\n|R5.2.3|Ⅰ-2|a|b|事後|c|\n|R5.2.3|Ⅰ-3|a|b||c|',
      finds: ['-.- apart |R5.2.3|Ⅰ-2|a|b|事後|c|'],
    },
    {
      markdown:
        '> |変更日|項目|変更前|変更後|提出時期|説明|\n> |-|-|-|-|-|-|\n> |R5.2.3|Ⅰ-1|a|b|事後|c|\n|R5.2.3|Ⅰ-2|a|b|事後|c|',
      finds: ['-.- apart |R5.2.3|Ⅰ-2|a|b|事後|c|'],
    },
    {
      markdown: '- 変更箇所\n|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|',
      finds: ['-.- continued |変更日|項目|変更前|変更後|提出時期|説明|'],
    },
    {
      markdown:
        '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n｜R5.2.3｜Ⅰ-1｜a｜b｜事後｜c｜\n\\|R5.2.3\\|Ⅰ-2\\|a\\|b\\|事後\\|c\\|',
      finds: ['-.- full-width ｜R5.2.3｜Ⅰ-1｜a｜b｜事後｜c｜', '-.- escaped \\|R5.2.3\\|Ⅰ-2\\|a\\|b\\|事後\\|c\\|'],
    },
    {
      markdown: '    |変更日|項目|変更前|変更後|提出時期|説明|\n    |-|-|-|-|-|-|\n    |R5.2.3|Ⅰ-1|a|b|事後|c|',
      finds: ['-.- indented |R5.2.3|Ⅰ-1|a|b|事後|c| (info)'],
    },
    {
      markdown: '```\n|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|\n```',
      finds: ['-.- fence |R5.2.3|Ⅰ-1|a|b|事後|c| (info)'],
    },
    {
      markdown: '```\n|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n\n|R5.2.3|Ⅰ-1|a|b|事後|c|',
      finds: ['-.- open-fence |R5.2.3|Ⅰ-1|a|b|事後|c|'],
    },
    {
      markdown: '<div>\n|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|\n</div>',
      finds: ['-.- html |R5.2.3|Ⅰ-1|a|b|事後|c|'],
    },
    {
      markdown: '<!--\n\n|R5.2.3|Ⅰ-1|a|b|事後|c|\n-->',
      finds: ['-.- comment |R5.2.3|Ⅰ-1|a|b|事後|c| (info)'],
    },
  ],
  *check(log, { flag }) {
    for (const note of log.notes) {
      const { place } = note
      if (note.kind === 'swallowed' || note.kind === 'conflict') yield flag(note.kind, place, { text: place.text })
      else if (note.kind === 'cells' && note.actual < note.expected) {
        const missing = note.missing.map((field) => HEADINGS[field])
        yield flag('fewer', place, { ...note, missing, sign: /｜|\\\|/.exec(place.text)?.[0] ?? null })
      } else if (note.kind === 'cells') yield flag('more', place, { ...note, text: place.text })
      else if (note.kind === 'lost' && isElsewhere(note.because)) {
        yield flag(note.because, place, note, { severity: severityOf(note.because, log) })
      }
    }
  },
})

const isElsewhere = (because: Lost): because is Elsewhere =>
  because !== 'html-table' && because !== 'headings' && because !== 'other-table'

/** What stands in a code block or a comment may be there to be seen, or not to be seen; least so beside a log. */
function severityOf(because: Elsewhere, { tables, form }: ChangeLog): Severity {
  if (because === 'comment') return 'info'
  if (because === 'fence') return tables > 0 ? 'warning' : 'info'
  if (because === 'indented') return tables > 0 || form ? 'error' : 'info'
  return 'error'
}
