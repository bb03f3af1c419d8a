import { FIELDS, HEADINGS } from '../../../src/read/headings.ts'
import { inCell, type Operator, ofCell, rewritten } from '../plant.ts'
import { mayBeStarred } from '../stars.ts'

const BLANKS = {
  nothing: '',
  'an ideographic space': '　',
  'a line break': '<br>',
  'a hard space': '&nbsp;',
  'empty tags': '<p></p>',
}

/** What people write into 提出時期 that is neither 事前 nor 事後. */
const VALUES = [
  '事候',
  '事御',
  '事全',
  '時後',
  '自後',
  '事後。',
  '「事後」',
  '事後1',
  '事',
  '後',
  '前',
  '変更前',
  '変更後',
  '変更後に提出',
  '事前・事後',
  '事前、事後',
  '事前／事後',
  '事前又は事後',
  '事後（一部事前）',
  '事前(重要な変更)',
  '事後提出',
  '提出済',
  '○',
  '有',
  '－',
  '―',
  '-',
  '未定',
  '未提出',
  '事后',
  '事後公表',
  '事前評価',
  '事　後　提　出',
  '済',
  '該当なし',
  '事後(※)',
  '同上',
  '〃',
  '令和5年4月1日',
  '重要な変更に該当しない',
  'after',
]

export const schema: Operator = {
  rule: 'row/schema',
  *plants({ log: { rows, form } }, random) {
    for (const field of FIELDS) {
      // A ※ item without a reason lacks more than a text: its determination.
      const hosts = rows.filter((row) => row.fields.has(field) && (field !== 'reason' || !mayBeStarred(row, form)))
      for (const [spelling, text] of Object.entries(BLANKS)) {
        const row = random.pick(hosts)
        if (row) yield ofCell(row, [field], `${HEADINGS[field]}: ${spelling}`, { ...row[field].source, text })
      }
    }
    for (const value of VALUES) {
      const row = random.pick(rows)
      if (row) yield inCell(row, 'timing', value, rewritten(row, 'timing', value))
    }
  },
}
