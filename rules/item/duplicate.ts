import { dayOf } from '../../src/dates.ts'
import { groupBy } from '../../src/group.ts'
import type { Row } from '../../src/model.ts'
import { comparable } from '../../src/notation/fold.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { pathsOf } from '../knowledge/form-items.ts'

export default logRule({
  severity: 'warning',
  title: { ja: '同じ行が2回ある', en: 'A row twice' },
  why: () => ({
    ja: '変更日・項目・変更前・変更後がすべて同じ行が2つあります。貼り重ねか、別の項目（別の特定個人情報ファイルの同じ番号など）の行なら項目の書き誤りです。全角・半角、空白、区切りの記号の違いは同じとみなします。',
    en: 'Two rows have the same 変更日, item, 変更前 and 変更後: one was pasted twice, or its item is another one (the same number of another file). Width, spaces and separators do not count.',
  }),
  messages: {
    twice: say<{ text: string; first: number }>({
      ja: ({ text, first }) =>
        `表の${first}行目と同じ内容の行です（変更日・項目${quote(text)}・変更前・変更後がすべて同じ）。一方を削除するか、ファイル名など項目の違いを書いてください`,
      en: ({ text, first }) =>
        `The same as row ${first} (変更日, item ${quote(text)}, 変更前 and 変更後). Delete one, or write how their items differ`,
    }),
    first: say<{ text: string }>({
      ja: ({ text }) => `同じ内容の${quote(text)}の行です`,
      en: ({ text }) => `The row of ${quote(text)} that says the same`,
    }),
  },
  good: () => [
    {
      rows: [
        { item: 'Ⅱ(住民基本台帳ファイル)-2-⑥', before: '市民課', after: '窓口課' },
        { item: 'Ⅱ(本人確認情報ファイル)-2-⑥', before: '市民課', after: '窓口課' },
        { item: 'Ⅱ(本人確認情報ファイル)-2-⑥', before: '窓口課', after: '総合窓口課', date: '令和6年4月1日' },
        { item: 'Ⅱ(本人確認情報ファイル)-2-⑥', before: '市民係', after: '窓口係' },
        { item: 'Ⅱ-5-提供先1-①', before: '第7号', after: '第8号' },
        { item: 'Ⅱ-5-提供先2-①', before: '第7号', after: '第8号' },
      ],
    },
    {
      rows: [
        { item: 'Ⅱ-7', before: '', after: '' },
        { item: 'Ⅱ-7', before: '', after: '' },
        { item: 'Ⅱ-6', before: '庁舎内', after: '庁舎外' },
        { date: '令和6年4月1日', item: 'Ⅱ-6', before: '庁舎内', after: '庁舎外' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { item: 'Ⅱ－２－⑥', before: '市民課', after: '窓口課' },
        { item: 'Ⅰ-7-①', before: '市民課', after: '窓口課' },
        { item: 'II-2-⑥', date: '〃', before: '市民課', after: '窓口 課', reason: '組織改正' },
        { item: 'Ⅱ-6', before: '庁舎内', after: '' },
        { item: 'Ⅱ-6', before: '庁舎内', after: '' },
      ],
      finds: ['3.item twice II-2-⑥', '5.item twice Ⅱ-6'],
    },
  ],
  *check({ rows }, { flag, relate }) {
    for (const [first, ...others] of groupsOfOne(rows)) {
      if (!first) continue
      for (const row of others) {
        const place = part(row, 'item')
        const other = part(first, 'item')
        const related = [relate('first', other, { text: other.text })]
        yield flag('twice', place, { text: place.text, first: first.number }, { related })
      }
    }
  },
})

/** The rows that make one change of one item on one day. Most have a 変更後 of their own: those are not compared further. */
function groupsOfOne(rows: readonly Row[]): Row[][] {
  let day: string | null = null
  const dated = rows.map((row) => {
    day = dayOf(row) ?? day
    return { row, day, before: comparable(row.before.text), after: comparable(row.after.text) }
  })
  const filled = dated.filter(({ before, after }) => before !== '' || after !== '')
  return [...groupBy(filled, ({ after }) => after).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => [
      ...groupBy(same, ({ row, day, before }) => JSON.stringify([day, itemOf(row), before])).values(),
    ])
    .map((same) => same.map(({ row }) => row))
}

/** A row's items, whatever signs they are written with. */
const itemOf = (row: Row) =>
  pathsOf(row).map(({ section, file, steps, repeat, labels }) => [section, file, steps, repeat, labels])
