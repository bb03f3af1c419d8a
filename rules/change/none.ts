import { comparable } from '../../src/notation/fold.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { rowRule, say } from '../../src/rule.ts'

export default rowRule({
  severity: 'error',
  title: { ja: '変更前と変更後が同じ', en: 'Nothing changed' },
  why: {
    ja: '変更箇所の表は、前回の公表から変わった記載を示すものです。変更前と変更後が同じ行（全角・半角や空白だけの違いを含む）は、貼り間違いか、変更のない行です。',
    en: 'A change log shows what changed since the last publication. A row whose two texts are the same (but for width and spaces) was pasted wrongly or changes nothing.',
  },
  messages: {
    same: say<{ text: string }>({
      ja: ({ text }) =>
        `変更前と変更後が同じ${quote(text)}です。正しい記載に直すか、変更がなければ行を削除してください`,
      en: ({ text }) => `変更前 and 変更後 are both ${quote(text)}. Correct one of them, or delete the row`,
    }),
    width: say<{ text: string; before: string }>({
      ja: ({ text, before }) =>
        `変更前${quote(before)}と変更後${quote(text)}の違いは、全角・半角または空白だけです。記載の内容が変わらないなら行を削除してください`,
      en: ({ text, before }) =>
        `変更前 ${quote(before)} and 変更後 ${quote(text)} differ only in width or spaces. Delete the row unless its content changed`,
    }),
  },
  good: [
    { rows: [{ before: '(略) 保存期間は3年', after: '(略) 保存期間は5年' }] },
    { rows: [{ before: '記載なし', after: '電子申請機能の追加' }] },
  ],
  bad: [
    { rows: [{ before: '窓口課', after: '窓口課' }], finds: ['1.after same 窓口課'] },
    { rows: [{ before: '第１号 の様式', after: '第1号の様式' }], finds: ['1.after width 第1号の様式'] },
  ],
  *check(row, { flag }) {
    const [before, after] = [row.before.text.trim(), row.after.text.trim()]
    if (!after || !row.fields.has('before') || comparable(before) !== comparable(after)) return
    const place = part(row, 'after')
    yield flag(before === after ? 'same' : 'width', place, { text: place.text, before })
  },
})
