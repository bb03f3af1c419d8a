import type { Form } from '../../src/model.ts'
import type { ItemPath } from '../../src/notation/item-path.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { find, stepsBelow } from '../knowledge/form-catalogue.ts'
import { fittingForm, pathsOf } from '../knowledge/form-items.ts'

export default logRule({
  severity: 'warning',
  title: { ja: '様式にない項目番号', en: 'An item that the form does not have' },
  why: () => ({
    ja: '項目の番号を、評価書の様式（全項目：様式4、重点項目：様式3、基礎項目：様式2）の番号と照らします。様式はファイルの題名か --form で決まります。様式のどの版にもない番号だけを指摘し、番号のない項目、ブロック全体、範囲や列挙、様式が番号を付けていない欄に付けた番号は（ほかの様式の番号でなければ）指摘しません。',
    en: 'Holds the numbers of an item against the form (様式2, 3 or 4, told by the title or --form). Only a number that no version of the form has is found; unnumbered items, whole blocks, ranges, and numbers given to fields that the form leaves unnumbered are not, unless they are those of another form.',
  }),
  messages: {
    unknown: say<{ text: string; form: Form; parent: string; step: string; has: readonly string[] }>({
      ja: ({ text, form, parent, step, has }) =>
        `${quote(text)}という項目は${form}にありません（${has.length > 0 ? `${parent ? `${parent}の下にあるのは` : '章は'}${rangeOf(has)}で、` : `${parent}の下に`}「${step}」はありません）。番号を確かめてください`,
      en: ({ text, form, parent, step, has }) =>
        `${form} has no item ${quote(text)}: ${has.length > 0 ? `${parent || 'it'} has ${rangeOf(has)}, not` : `nothing below ${parent} is`} ${quote(step)}. Check the number`,
    }),
  },
  good: () => [
    {
      rows: [
        { item: 'Ⅱ-7' },
        { item: 'Ⅰ-2-システム8' },
        { item: '(別添1)事務の内容 備考 6-③' },
        { item: 'Ⅱ－5－提供先1～59－①、②、③' },
        { item: 'Ⅲ-3-リスク4(措置内容)' },
        { item: '表紙' },
        { item: '評価書全般' },
        { item: 'Ⅲ(住民基本台帳ファイル)－4(取り扱いの記録)' },
        { item: 'Ⅰ-5-①(法令上の根拠)' },
        { item: 'Ⅲ-4-リスク1' },
        { item: 'Ⅱ-委託事項1-⑥' },
      ],
    },
    {
      rows: [
        { item: 'Ⅳ-8' },
        { item: 'Ⅳ-11' },
        { item: 'Ⅰ-3-①' },
        { item: 'Ⅲ-1' },
        { item: 'Ⅳ-3-リスク1' },
        { item: 'Ⅵ' },
      ],
      form: '様式2',
    },
    { rows: [{ item: 'Ⅲ-4-リスク1' }, { item: 'Ⅲ-2-リスク' }, { item: 'Ⅰ-4-①' }, { item: 'Ⅱ-2-①' }], form: '様式3' },
    { rows: [{ item: 'Ⅰ-3-②' }, { item: 'Ⅰ-8-①' }, { item: 'Ⅳ-3-②' }], form: '様式4' },
    { markdown: '# 議事録\n\n|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅱ-9-①|a|b|事後|c|' },
    {
      markdown:
        '変更箇所\n\n|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅱ-2-⑥|a|b|事後|c|\n|R5.2.3|Ⅲ-3-リスク2|a|b|事後|c|\n|R5.2.3|Ⅴ-2-①|a|b|事後|c|',
    },
  ],
  bad: () => [
    {
      rows: [
        { item: 'Ⅱ-9-①' },
        { item: 'Ⅰ－７－③' },
        { item: 'Ⅲ（住民基本台帳ファイル）－3－リスク 7（措置内容）' },
        { item: 'Ⅱ-2-⑥、Ⅱ-3-⑫' },
        { item: 'Ⅱ　特定個人情報ファイルの概要 ４．特定個人情報ファイルの取扱いの委託 委託事項１ ⑪委託先名' },
      ],
      finds: [
        '1.item unknown Ⅱ-9-①',
        '2.item unknown Ⅰ－７－③',
        '3.item unknown Ⅲ（住民基本台帳ファイル）－3－リスク 7（措置内容）',
        '4.item unknown Ⅱ-3-⑫',
        '5.item unknown Ⅱ　特定個人情報ファイルの概要 ４．特定個人情報ファイルの取扱いの委託 委託事項１ ⑪委託先名',
      ],
    },
    {
      rows: [{ item: 'Ⅱ-9-①' }, { item: 'Ⅰ-10' }, { item: 'Ⅵ-1' }, { item: 'Ⅳ-12' }, { item: 'Ⅰ-1-⑤' }],
      form: '様式2',
      finds: [
        '1.item unknown Ⅱ-9-①',
        '2.item unknown Ⅰ-10',
        '3.item unknown Ⅵ-1',
        '4.item unknown Ⅳ-12',
        '5.item unknown Ⅰ-1-⑤',
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-5-②' },
        { item: 'Ⅳ-9' },
        { item: 'Ⅰ-4-②' },
        { item: 'Ⅱ-4' },
        { item: 'Ⅲ．３．リスク２' },
        { item: 'Ⅴ-1' },
      ],
      form: '様式2',
      finds: ['4.item unknown Ⅱ-4', '5.item unknown Ⅲ．３．リスク２', '6.item unknown Ⅴ-1'],
    },
    {
      rows: [{ item: 'Ⅰ-1-②' }, { item: 'Ⅵ-2-②' }, { item: 'Ⅱ-4-委託事項1-③' }, { item: 'Ⅰ-7-③' }],
      form: '様式3',
      finds: ['2.item unknown Ⅵ-2-②', '4.item unknown Ⅰ-7-③'],
    },
    {
      rows: [
        { item: 'Ⅰ-6-①' },
        { item: 'Ⅰ-2-システム1-②' },
        { item: 'Ⅱ-4-委託事項1-③' },
        { item: 'Ⅰ-7-①' },
        { item: 'Ⅱ-6-① 保管場所' },
        { item: 'Ⅲ-4-リスク2' },
      ],
      form: '様式3',
      finds: ['4.item unknown Ⅰ-7-①', '5.item unknown Ⅱ-6-① 保管場所', '6.item unknown Ⅲ-4-リスク2'],
    },
    {
      rows: [{ item: 'Ⅱ-2-⑥' }, { item: 'Ⅷ-1' }, { item: 'Ⅱ-2-①' }, { item: 'Ⅱ-3-委託事項1' }],
      finds: ['2.item unknown Ⅷ-1', '4.item unknown Ⅱ-3-委託事項1'],
    },
  ],
  *check(log, { flag }) {
    const form = fittingForm(log)
    if (!form) return
    for (const row of log.rows) {
      for (const { start, end, ...path } of pathsOf(row)) {
        const { key, unknown } = isNumbered(path) ? find(path, form) : { key: '', unknown: null }
        if (unknown === null) continue
        const place = part(row, 'item', start, end)
        yield flag('unknown', place, {
          text: place.text,
          form,
          parent: key,
          step: unknown,
          has: stepsBelow(key, form, unknown),
        })
      }
    }
  },
})

const isNumbered = ({ steps }: Pick<ItemPath, 'steps'>): boolean => steps.length > 0

/** ①～④, where the form counts on; else all of them. */
function rangeOf(steps: readonly string[]): string {
  const [first = '', last = ''] = [steps[0], steps.at(-1)]
  return steps.length > 2 ? `${first}～${last}` : steps.join('、')
}
