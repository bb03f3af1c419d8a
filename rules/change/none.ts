import { firstIndex } from '../../src/first-index.ts'
import { isContinuation } from '../../src/notation/continuation.ts'
import { isInsideWord } from '../../src/notation/difference.ts'
import { widthless } from '../../src/notation/fold.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { rowRule, say } from '../../src/rule.ts'

export default rowRule({
  severity: 'error',
  title: { ja: '変更前と変更後が同じ', en: 'Nothing changed' },
  why: () => ({
    ja: '変更箇所の表は、前回の公表から変わった記載を示すものです。変更前と変更後が同じ行（全角・半角や空白だけの違いを含む）は、貼り間違いか、変更のない行です。',
    en: 'A change log shows what changed since the last publication. A row whose two texts are the same (but for width and spaces) was pasted wrongly or changes nothing.',
  }),
  messages: {
    same: say<{ text: string }>({
      ja: ({ text }) =>
        `変更前と変更後が同じ${quote(text)}です。正しい記載に直すか、変更がなければ行を削除してください`,
      en: ({ text }) => `変更前 and 変更後 are both ${quote(text)}. Correct one of them, or delete the row`,
    }),
    width: say<{ text: string; old: string; now: string }>({
      ja: ({ text, old, now }) =>
        `${quote(text)}は、変更前と全角・半角など文字の幅しか違いません（${quote(old)}と${quote(now)}）。記載の内容が変わらないなら行を削除してください`,
      en: ({ text, old, now }) =>
        `${quote(text)} differs from 変更前 only in the width of characters (${quote(old)} and ${quote(now)}). Delete the row unless its content changed`,
    }),
    spaces: say<{ text: string; around: string }>({
      ja: ({ text, around }) =>
        `${quote(text)}は、変更前と空白や改行しか違いません${around && `（${quote(around)}の後）`}。記載の内容が変わらないなら行を削除してください`,
      en: ({ text, around }) =>
        `${quote(text)} differs from 変更前 only in spaces or line breaks${around && ` (behind ${quote(around)})`}. Delete the row unless its content changed`,
    }),
  },
  good: () => [
    { rows: [{ before: '(略) 保存期間は3年', after: '(略) 保存期間は5年' }] },
    {
      rows: [
        { before: '記載なし', after: '電子申請機能の追加' },
        { before: '', after: '' },
        { before: '1 受付 2 審査', after: '① 受付 ② 審査' },
        { before: '10m2', after: '10m²' },
      ],
    },
    { rows: [{}, { date: '', item: '', before: '通知する。', after: '通知する。', timing: '' }] },
  ],
  bad: () => [
    { rows: [{ before: '窓口課', after: '窓口課' }], finds: ['1.after same 窓口課'] },
    { rows: [{ before: '第１号 の様式', after: '第1号の様式' }], finds: ['1.after width 第1号の様式'] },
    { rows: [{ before: '㈱緑電算（委託）', after: '(株)緑電算(委託)' }], finds: ['1.after width (株)緑電算(委託)'] },
    { rows: [{ before: '様式II ⑴', after: '様式Ⅱ (1)' }], finds: ['1.after width 様式Ⅱ (1)'] },
    { rows: [{ before: '研修を行う。', after: '研修を行う 。' }], finds: ['1.after spaces 研修を行う 。'] },
  ],
  *check(row, { flag }) {
    const [before, after] = [row.before.text.trim(), row.after.text.trim()]
    if (!after || isContinuation(row) || widthless(before) !== widthless(after)) return
    const place = part(row, 'after')
    if (before === after) yield flag('same', place, { text: place.text })
    else
      yield differsInSpaces(before, after)
        ? flag('spaces', place, { text: place.text, around: behind(before, after) })
        : flag('width', place, { text: place.text, ...widthOf(before, after) })
  },
})

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

const differsInSpaces = (before: string, after: string): boolean => withoutSpaces(before) === withoutSpaces(after)

const AROUND = 8

/** What stands before the first space that only one text has. */
function behind(before: string, after: string): string {
  const at = firstIndex(after.length, (index) => before.slice(0, index + 1) !== after.slice(0, index + 1))
  let start = Math.max(0, at - AROUND)
  while (start < at && isInsideWord(after, start)) start++
  return after.slice(start, at).trim()
}

/** What differs in width, as each text writes it; where the texts are as long as each other, the first run of it. */
function widthOf(before: string, after: string): { readonly old: string; readonly now: string } {
  const [old, now] = [withoutSpaces(before), withoutSpaces(after)]
  const start = firstIndex(now.length, (index) => old.slice(0, index + 1) !== now.slice(0, index + 1))
  const shorter = Math.min(old.length, now.length) - start
  if (old.length !== now.length) {
    const tail = firstIndex(shorter, (count) => old.slice(-count - 1) !== now.slice(-count - 1))
    return { old: old.slice(start, old.length - tail), now: now.slice(start, now.length - tail) }
  }
  let end = start
  while (old[end] !== now[end]) end++
  return { old: old.slice(start, end), now: now.slice(start, end) }
}
