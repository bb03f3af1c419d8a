import type { Note, Span } from '../../src/model.ts'
import { quote, quoteUnseen } from '../../src/quote.ts'
import { FIELDS, HEADINGS } from '../../src/read/headings.ts'
import { logRule, say } from '../../src/rule.ts'

export default logRule({
  severity: 'error',
  title: { ja: '見出しが足りない・重複している・誤っている', en: 'A heading is missing, doubled or misnamed' },
  why: () => ({
    ja: '変更箇所の表の見出しは、変更日・項目・変更前の記載・変更後の記載・提出時期・提出時期に係る説明の6つです。読み替えられる見出し（変更前、変 更 日、列の順序の違い、No.や備考の列）はそのまま読みます。',
    en: 'The form has six columns. Variants that can be read as meant (変更前, 変 更 日, another order, a No. or 備考 column) are.',
  }),
  messages: {
    missing: say<{ heading: string }>({
      ja: ({ heading }) => `変更箇所の表に見出し「${heading}」がありません。様式の6つの見出しをそろえてください`,
      en: ({ heading }) => `The change log has no column 「${heading}」. The form wants all six`,
    }),
    absent: say<{ heading: string }>({
      ja: ({ heading }) =>
        `変更箇所の表に見出し「${heading}」がありません。この欄のない様式でよいですか（様式では6つの見出しです）`,
      en: ({ heading }) => `The change log has no column 「${heading}」. Is that meant? The form has six`,
    }),
    mistaken: say<{ heading: string; missing: string; isFirst: boolean }>({
      ja: ({ heading, missing, isFirst }) =>
        `見出し「${heading}」が2つあり、「${missing}」がありません。${isFirst ? '1' : '2'}つ目は「${missing}」の誤りではありませんか`,
      en: ({ heading, missing, isFirst }) =>
        `「${heading}」 stands twice, and 「${missing}」 is missing. Should the ${isFirst ? 'first' : 'second'} be 「${missing}」?`,
    }),
    doubled: say<{ heading: string; text: string }>({
      ja: ({ heading, text }) =>
        `見出し${quote(text)}は「${heading}」の2つ目です。どちらか一方の見出しを直してください`,
      en: ({ heading, text }) => `${quote(text)} is a second column for 「${heading}」. Rename one of them`,
    }),
    unknown: say<{ heading: string; text: string }>({
      ja: ({ heading, text }) => `見出し${quoteUnseen(text)}は様式にありません。「${heading}」の誤りではありませんか`,
      en: ({ heading, text }) => `The form has no heading ${quoteUnseen(text)}. Did you mean 「${heading}」?`,
    }),
    repeated: say<object>({
      ja: () =>
        '表の途中に見出しの行がもう一度あります。ページの境目なら、上に空行を入れて別の表にするか、この行を消してください',
      en: () => 'The header row comes again inside the table. Put a blank line above it, or take it out',
    }),
    delimiter: say<{ expected: number; actual: number; rows: number }>({
      ja: ({ expected, actual, rows }) =>
        `見出しの下の区切りの行（|---|---|）が${actual === 0 ? 'ない' : actual === expected ? '正しくない' : `${actual}列で、見出しの${expected}列と合わない`}ので、表になりません（${rows}行が読まれていません）。見出しのすぐ下に、「---」を${expected}個「|」で区切った行を入れてください`,
      en: ({ expected, actual, rows }) =>
        `The delimiter row (|---|---|) below the header ${actual === 0 ? 'is missing' : actual === expected ? 'is none' : `has ${actual} columns, the header ${expected}`}, so this is no table and ${rows} ${rows === 1 ? 'row is' : 'rows are'} not read`,
    }),
    'html-table': say<{ rows: number }>({
      ja: ({ rows }) =>
        `HTMLの表（<table>）は読めないので、変更箇所の${rows}行を検査していません。Markdownの表（|で区切った行）に変換してください`,
      en: ({ rows }) =>
        `An HTML <table> cannot be read: ${rows} ${rows === 1 ? 'row' : 'rows'} of the change log were not checked. Convert it to a Markdown table`,
    }),
    headings: say<{ rows: number }>({
      ja: ({ rows }) =>
        `この表は見出しから変更箇所の表と分からないので、変更箇所の${rows}行を検査していません。見出しを様式の6つ（${Object.values(HEADINGS).join('、')}）にしてください`,
      en: ({ rows }) =>
        `The headings of this table do not tell it to be a change log, so ${rows} ${rows === 1 ? 'row was' : 'rows were'} not checked. Use the six of the form`,
    }),
    'other-table': say<{ rows: number }>({
      ja: ({ rows }) =>
        `日付と「事前」「事後」のある行が${rows}行ありますが、見出しが変更箇所の表のものではないので検査していません。変更箇所の表ではありませんか`,
      en: ({ rows }) =>
        `${rows} ${rows === 1 ? 'row has' : 'rows have'} a date and 事前 or 事後, but not under the headings of a change log. Is this one?`,
    }),
  },
  good: () => [
    {
      markdown: '|変 更 日|項目|変更前|変更後|提出時期|提出時期に<br>係る説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|',
    },
    { markdown: '|No.|項目|変更日|変更後の記載|変更前の記載|提出時期|提出時期に係る説明|備考|\n|-|-|-|-|-|-|-|-|' },
    { markdown: '|変更日|項目|変更前|変更後|提出時期|説明| \n|-|-|-|-|-|-|\t\n|R5.2.3|Ⅰ-1|a|b|事後|c|  ' },
    { markdown: '|[変更日](#a)|項目|変更\u200b前|変更後|提出時期[^1]|説明|\n|-|-|-|-|-|-|' },
    { markdown: '|項目|変更前|変更後|\n|-|-|-|\n|新旧対照表|a|b|' },
    {
      markdown:
        '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|\n\n|R5.2.3|Ⅰ-1|a|b|事後|c|',
    },
    { markdown: '<table><tr><th>項目<th>変更前<th>変更後<tr><td>新旧対照表<td>a<td>b</table>' },
  ],
  bad: () => [
    {
      markdown: '|変更日|項目|変更前の記載|変更後の記載|提出時期に係る説明|\n|-|-|-|-|-|',
      finds: ['-.- missing |変更日|項目|変更前の記載|変更後の記載|提出時期に係る説明|'],
    },
    {
      markdown: '|変更日|項目|変更前の記載|変更後の記戴|提出時期|提出時期に係る説明|\n|-|-|-|-|-|-|',
      finds: ['-.- unknown 変更後の記戴'],
    },
    {
      markdown: '|変更\ufe00日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|',
      finds: ['-.- unknown 変更\ufe00日'],
    },
    {
      markdown: '|変更日|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|-|',
      finds: ['-.- doubled 変更日'],
    },
    {
      markdown: '|変更日|項目|変更前の記載|変更前の記載|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|',
      finds: ['-.- mistaken 変更前の記載'],
    },
    {
      markdown: '|変更日|変更後|変更後|項目|提出時期|説明|\n|-|-|-|-|-|-|',
      finds: ['-.- mistaken |変更日|変更後|変更後|項目|提出時期|説明|'],
    },
    {
      markdown: '|変更日|変更日|項目|項目|変更後|提出時期|説明|\n|-|-|-|-|-|-|-|',
      finds: ['-.- doubled 変更日', '-.- doubled 項目', '-.- missing |変更日|変更日|項目|項目|変更後|提出時期|説明|'],
    },
    {
      markdown: '|変更日|項目|変更後|変更後|提出時期|\n|-|-|-|-|-|',
      finds: [
        '-.- doubled 変更後',
        '-.- missing |変更日|項目|変更後|変更後|提出時期|',
        '-.- absent |変更日|項目|変更後|変更後|提出時期| (info)',
      ],
    },
    {
      markdown:
        '|変更日|項目|変更後|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|\n\n|変更日|項目|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|-|\n',
      finds: ['-.- mistaken |変更日|項目|変更後|変更後|提出時期|説明|', '-.- doubled 項目'],
    },
    {
      markdown: '|変更日|項目|変更前|変更後|提出時期|\n|-|-|-|-|-|',
      finds: ['-.- absent |変更日|項目|変更前|変更後|提出時期| (info)'],
    },
    {
      markdown:
        '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|\n|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-2|a|b|事後|c|',
      finds: ['-.- repeated |変更日|項目|変更前|変更後|提出時期|説明| (warning)'],
    },
    {
      markdown: '|変更日|項目|変更前|変更後|提出時期|説明|\n|R5.2.3|Ⅰ-1|a|b|事後|c|',
      finds: ['-.- delimiter |変更日|項目|変更前|変更後|提出時期|説明|'],
    },
    {
      markdown: '|変更日|項目|変更前|変更後|提出時期|説明|\n|〃|Ⅰ-1|a|b|－|c|\n|同上|Ⅰ-2|a|b|事後※|c|',
      finds: ['-.- delimiter |変更日|項目|変更前|変更後|提出時期|説明|'],
    },
    {
      markdown: '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|',
      finds: ['-.- delimiter |変更日|項目|変更前|変更後|提出時期|説明|'],
    },
    {
      markdown: '<table><tr><th>変更日<th>変更前<th>変更後<tr><td>R5.2.3<td>a<td>b</table>',
      finds: ['-.- html-table <table><tr><th>変更日<th>変更前<th>変更後<tr><td>R5.2.3<td>a<td>b</table>'],
    },
    {
      markdown: '|日付|項目|変更前|新|区分|備考|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|',
      finds: ['-.- headings |R5.2.3|Ⅰ-1|a|b|事後|c|'],
    },
    {
      markdown: '|評価書|提出日|区分|\n|-|-|-|\n|住基|R5.2.3|事後|',
      finds: ['-.- other-table |住基|R5.2.3|事後| (info)'],
    },
  ],
  *check({ notes }, { flag }) {
    for (const note of notes) {
      const { place } = note
      const mistaken = mistakenIn(note, notes)
      if (mistaken) {
        const { doubled, missing } = mistaken
        if (note !== doubled) continue
        // In the form's order, a heading that is missing stands before or behind the one that is doubled.
        const isFirst = FIELDS.indexOf(missing.field) < FIELDS.indexOf(doubled.field)
        const data = { heading: HEADINGS[doubled.field], missing: HEADINGS[missing.field], isFirst }
        yield flag('mistaken', isFirst ? missing.place : place, data)
      } else if (note.kind === 'heading-missing' && note.field === 'reason') {
        // Old and local sheets leave this column out.
        yield flag('absent', place, { heading: HEADINGS.reason }, { severity: 'info' })
      } else if (note.kind === 'heading-missing') {
        yield flag('missing', place, { heading: HEADINGS[note.field] })
      } else if (note.kind === 'heading-doubled') {
        yield flag('doubled', place, { heading: HEADINGS[note.field], text: place.text })
      } else if (note.kind === 'heading-unknown') {
        yield flag('unknown', place, { heading: HEADINGS[note.field], text: place.text })
      } else if (note.kind === 'heading-repeated') {
        yield flag('repeated', place, {}, { severity: 'warning' })
      } else if (note.kind === 'delimiter') {
        yield flag('delimiter', place, note)
      } else if (note.kind === 'lost' && (note.because === 'html-table' || note.because === 'headings')) {
        yield flag(note.because, place, note)
      } else if (note.kind === 'lost' && note.because === 'other-table') {
        yield flag('other-table', place, note, { severity: 'info' })
      }
    }
  },
})

type HeadingNote<Kind extends Note['kind']> = Extract<Note, { readonly kind: Kind }>

/** Where a header has one heading twice and lacks one other, the second is that one, misnamed. */
function mistakenIn(note: Note, notes: readonly Note[]) {
  if (note.kind !== 'heading-missing' && note.kind !== 'heading-doubled') return null
  const missing = notes.filter(
    (other): other is HeadingNote<'heading-missing'> =>
      other.kind === 'heading-missing' && overlaps(other.place, note.place),
  )
  const [header] = missing
  if (!header || missing.length > 1) return null
  const doubled = notes.filter(
    (other): other is HeadingNote<'heading-doubled'> =>
      other.kind === 'heading-doubled' && overlaps(header.place, other.place),
  )
  return doubled[0] && doubled.length === 1 ? { doubled: doubled[0], missing: header } : null
}

const overlaps = (header: Span, place: Span): boolean => header.start <= place.start && place.end <= header.end
