import { quote } from '../../src/quote.ts'
import { HEADINGS } from '../../src/read/headings.ts'
import { logRule, say } from '../../src/rule.ts'

export default logRule({
  severity: 'error',
  title: { ja: '見出しが足りない・重複している・誤っている', en: 'A heading is missing, doubled or misnamed' },
  why: {
    ja: '変更箇所の表の見出しは、変更日・項目・変更前の記載・変更後の記載・提出時期・提出時期に係る説明の6つです。読み替えられる見出し（変更前、変 更 日、列の順序の違い、No.や備考の列）はそのまま読みます。',
    en: 'The form has six columns. Variants that can be read as meant (変更前, 変 更 日, another order, a No. or 備考 column) are.',
  },
  messages: {
    missing: say<{ heading: string }>({
      ja: ({ heading }) => `変更箇所の表に見出し「${heading}」がありません。様式の6つの見出しをそろえてください`,
      en: ({ heading }) => `The change log has no column 「${heading}」. The form wants all six`,
    }),
    doubled: say<{ heading: string; text: string }>({
      ja: ({ heading, text }) =>
        `見出し${quote(text)}は「${heading}」の2つ目です。どちらか一方の見出しを直してください`,
      en: ({ heading, text }) => `${quote(text)} is a second column for 「${heading}」. Rename one of them`,
    }),
    unknown: say<{ heading: string; text: string }>({
      ja: ({ heading, text }) => `見出し${quote(text)}は様式にありません。「${heading}」の誤りではありませんか`,
      en: ({ heading, text }) => `The form has no heading ${quote(text)}. Did you mean 「${heading}」?`,
    }),
  },
  good: [
    {
      markdown: '|変 更 日|項目|変更前|変更後|提出時期|提出時期に<br>係る説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-1|a|b|事後|c|',
    },
    { markdown: '|No.|項目|変更日|変更後の記載|変更前の記載|提出時期|提出時期に係る説明|備考|\n|-|-|-|-|-|-|-|-|' },
    { markdown: '|項目|変更前|変更後|\n|-|-|-|\n|新旧対照表|a|b|' },
  ],
  bad: [
    {
      markdown: '|変更日|項目|変更前の記載|変更後の記載|提出時期に係る説明|\n|-|-|-|-|-|',
      finds: ['-.- missing |変更日|項目|変更前の記載|変更後の記載|提出時期に係る説明|'],
    },
    {
      markdown: '|変更日|項目|変更前の記載|変更後の記戴|提出時期|提出時期に係る説明|\n|-|-|-|-|-|-|',
      finds: ['-.- unknown 変更後の記戴'],
    },
    {
      markdown: '|変更日|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|-|',
      finds: ['-.- doubled 変更日'],
    },
  ],
  *check({ notes }, { flag }) {
    for (const note of notes) {
      const { place } = note
      if (note.kind === 'heading-missing') {
        // Old and local sheets leave this column out.
        const severity = note.field === 'reason' ? { severity: 'info' as const } : {}
        yield flag('missing', place, { heading: HEADINGS[note.field] }, severity)
      } else if (note.kind === 'heading-doubled') {
        yield flag('doubled', place, { heading: HEADINGS[note.field], text: place.text })
      } else if (note.kind === 'heading-unknown') {
        yield flag('unknown', place, { heading: HEADINGS[note.field], text: place.text })
      }
    }
  },
})
