import { isBlankMark, isSummary, omissionsIn } from '../../src/notation/omission.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { rowRule, say } from '../../src/rule.ts'

export default rowRule({
  severity: 'info',
  title: { ja: '(略)が一方にしかない', en: '(略) on one side only' },
  why: () => ({
    ja: '変わらない部分を(略)や(省略)とするときは、変更前と変更後で同じ部分を略します。一方だけにあると、略した部分が削除または追加されたように読めます。追加（記載なし→…）や削除（…→削除）の行は指摘しません。',
    en: 'What does not change is left out of both texts alike. Left out of one only, it reads as deleted or added. Additions and deletions as such are fine.',
  }),
  messages: {
    beforeOnly: say<{ text: string }>({
      ja: ({ text }) =>
        `変更前には${quote(text)}がありますが、変更後にはありません。略した部分は変更後でも変わっていませんか。変わっていなければ変更後にも${quote(text)}を書いてください`,
      en: ({ text }) => `変更前 leaves a part out (${quote(text)}), 変更後 does not. Is that part unchanged?`,
    }),
    afterOnly: say<{ text: string }>({
      ja: ({ text }) =>
        `変更後には${quote(text)}がありますが、変更前にはありません。略した部分は変更前でも同じですか。同じであれば変更前にも${quote(text)}を書いてください`,
      en: ({ text }) => `変更後 leaves a part out (${quote(text)}), 変更前 does not. Is that part the same?`,
    }),
  },
  good: () => [
    {
      rows: [
        { before: '(略) 保存期間は3年', after: '(省略) 保存期間は5年 (以下略)' },
        { before: '記載なし', after: '(略) 保存期間は5年' },
        { before: '保存期間は3年 (略)', after: '削除' },
        { before: '（略称）', after: '省略しない。計算…の記録' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { before: '（略）保存期間は3年', after: '保存期間は5年' },
        { before: '保存期間は3年', after: '保存期間は5年 （以下、省略）' },
      ],
      finds: ['1.before beforeOnly （略）', '2.after afterOnly （以下、省略）'],
    },
  ],
  *check(row, { flag }) {
    const [before, after] = [row.before, row.after].map((cell) =>
      omissionsIn(squeezedText(cell)).find(({ start, end }) => cell.text.slice(start, end).includes('略')),
    )
    const [field, omission] = before ? (['before', before] as const) : (['after', after] as const)
    if ((before && after) || !omission) return
    const texts = [squeezedText(row.before), squeezedText(row.after)] as const
    if (texts.some((text) => !text.text || isBlankMark(text) || isSummary(text))) return
    const place = part(row, field, omission.start, omission.end)
    yield flag(field === 'before' ? 'beforeOnly' : 'afterOnly', place, { text: place.text })
  },
})
