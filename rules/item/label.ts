import { groupBy } from '../../src/group.ts'
import type { Form, Span } from '../../src/model.ts'
import { lastLabelsOf, type WrittenLabel } from '../../src/notation/item-path.ts'
import { coreOf, isAlike } from '../../src/notation/label.ts'
import { once, onceText } from '../../src/once.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { CATALOGUES, type FormItem, find, namesOf } from '../knowledge/form-catalogue.ts'
import { fittingForm, pathsOf } from '../knowledge/form-items.ts'

/** A shorter label names too much to name one item. */
const SHORTEST = 3
/** Short, but only one item goes by it. */
const TELLING = '部署'

export default logRule({
  severity: 'info',
  title: { ja: '項目名が番号と合わない', en: 'A label of another item' },
  why: () => ({
    ja: '項目に番号と項目名の両方が書かれていて、その項目名が様式では別の番号の項目名であるとき、又は別の様式の同じ番号の項目名であるときは、番号か項目名の書き誤りかもしれません。略した項目名、上の項目や中の欄の名前は、番号と合うものとして読みます。',
    en: 'Where a row writes a number and a label, and the form prints that label at another number, or another form at the same, one of them may be a slip. Abbreviations and the names of what is above or inside the item are read as its own.',
  }),
  messages: {
    other: say<{ text: string; form: Form; key: string; title: string; owner: string }>({
      ja: ({ text, form, key, title, owner }) =>
        `項目名${quote(text)}は、${form}では${owner}の項目名です（${key}は${quote(title)}）。番号か項目名の誤りではありませんか`,
      en: ({ text, form, key, title, owner }) =>
        `${form} prints ${quote(text)} at ${owner}, and ${quote(title)} at ${key}. Is the number or the label a slip?`,
    }),
    foreign: say<{ text: string; form: Form; key: string; title: string; other: Form }>({
      ja: ({ text, form, key, title, other }) =>
        `項目名${quote(text)}は、${other}の${key}の項目名です（${form}の${key}は${quote(title)}）。様式を取り違えていませんか`,
      en: ({ text, form, key, title, other }) =>
        `${quote(text)} is what ${other} prints at ${key}; ${form} prints ${quote(title)}. Is it the other form's?`,
    }),
  },
  good: () => [
    { rows: [{ item: 'Ⅳ-8 監査 実施の有無' }], form: '様式2' },
    {
      rows: [
        { item: 'Ⅰ-7-②所属長' },
        { item: 'Ⅰ-7 評価実施機関における担当部署 ②所属長の役職名' },
        { item: 'Ⅲ－3－リスク2(アクセス権の管理方法)' },
        { item: 'Ⅲ-2-リスク3(措置内容)' },
        { item: 'Ⅱ-3-⑦ 使用部署' },
        { item: 'Ⅱ-4-委託事項1-⑤ 委託先名' },
        { item: 'Ⅱ-5-提供先1 法令上の根拠' },
        { item: '(別添1)事務内容 備考' },
        { item: 'Ⅰ-2-システム3 収納管理システム ②機能' },
        { item: 'Ⅱ-7 委託先名の補足' },
        { item: 'Ⅱ-6(消去方法)-②' },
        { item: 'Ⅱ-3-⑥ 期間' },
        { item: 'Ⅱ-3-⑮ 所属長の役職名' },
        { item: 'Ⅱ-2-⑥ 機能' },
        { item: 'Ⅰ-7-③ 所属長の役職名' },
        { item: 'Ⅴ-1 特定個人情報の開示・訂正・利用停止請求　請求先' },
        { item: 'Ⅲ-3-リスク2(アクセス権限の発行・失効の管理) ・具体的な管理方法' },
      ],
    },
    { markdown: '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n|R5.2.3|Ⅰ-7-①(所属長の役職名)|a|b|事後|c|' },
    { rows: [{ item: 'Ⅳ-9 監査' }, { item: 'Ⅳ-8 監査', date: '令和6年4月1日' }], form: '様式2' },
  ],
  bad: () => [
    {
      rows: [{ item: 'Ⅱ 特定個人情報ファイルの概要 3.特定個人情報の入手・使用 ③入手の時期・頻度' }],
      form: '様式3',
      finds: ['1.item foreign 入手の時期・頻度'],
    },
    {
      rows: [
        { item: 'Ⅰ-7-①(所属長の役職名)' },
        { item: 'Ⅱ-4-委託事項1-⑥ 再委託の有無' },
        { item: 'Ⅲ－3－リスク4（ユーザ認証の管理）' },
        { item: 'Ⅱ-6 特定個人情報の保管・消去 ②消去方法' },
        { item: 'Ⅱ-3-⑥ 部署' },
        { item: 'Ⅰ-3 入手元' },
        { item: 'Ⅴ 開示請求 １．特定個人情報の開示・訂正・利用停止請求　連絡先' },
      ],
      finds: [
        '1.item other 所属長の役職名',
        '2.item other 再委託の有無',
        '3.item other ユーザ認証の管理',
        '4.item other 消去方法',
        '5.item other 部署',
        '6.item other 入手元',
        '7.item other 連絡先',
      ],
    },
  ],
  *check(log, { flag }) {
    const form = fittingForm(log)
    if (!form) return
    for (const row of log.rows) {
      const labels: Misnamed[] = pathsOf(row).flatMap((path) => misnamed(path, form))
      for (const { key, title, owner, start, end } of labels) {
        const place = part(row, 'item', start, end)
        const data = { text: place.text, form, key, title }
        if (owner.form === form) yield flag('other', place, { ...data, owner: owner.key })
        else yield flag('foreign', place, { ...data, other: owner.form })
      }
    }
  },
})

interface Misnamed extends Span {
  readonly key: string
  readonly title: string
  /** The item that goes by that name, be it one of another form. */
  readonly owner: FormItem
}

type Path = ReturnType<typeof pathsOf>[number]

/** The label beside the last number of a path, where the form prints it at another number, or another form at this one. */
function misnamed(path: Path, form: Form): Misnamed[] {
  const labels = lastLabelsOf(path)
  if (labels.length === 0 || path.steps.length === 0) return []
  const { key, unknown } = find(path, form)
  const items = CATALOGUES[form].get(key) ?? []
  const [item] = items
  if (!item || unknown !== null) return []
  const own = items.flatMap(namesOf)
  return (
    labels
      .map((label) => behindTitle(label, own))
      .filter(({ text }) => isTelling(coreOf(text)))
      // Most labels are right, and to look for the owner of a name takes all names of the form.
      .filter(({ text }) => !own.some((name) => isAlike(text, name)))
      .flatMap(({ text, start, end }) => {
        const owner = ownerOf(text, key, form) ?? namesakeOf(text, key)
        if (!owner || namesAround(item).some((name) => isAlike(text, name))) return []
        return { key, title: item.title, owner, start, end }
      })
  )
}

/** What a label goes on with behind the name of its own item: 7.…利用停止請求 連絡先. */
function behindTitle(label: WrittenLabel, own: readonly string[]): WrittenLabel {
  const title = own.find((name) => label.text.startsWith(name))
  const text = label.text.slice(title?.length ?? 0)
  return title && isTelling(coreOf(text)) ? { ...label, text, start: label.end - text.length } : label
}

const isTelling = (core: string): boolean => core.length >= SHORTEST || core === TELLING

/** What may stand beside a number: the names of the item, of all inside it, and of what it is inside. */
const namesAround: (item: FormItem) => readonly string[] = once(({ key, form }) =>
  [...CATALOGUES[form]].flatMap(([other, items]) => {
    if (other === key || other.startsWith(`${key}-`)) return items.flatMap(namesOf)
    return key.startsWith(`${other}-`) ? items.filter(({ labels }) => labels.length === 0).flatMap(namesOf) : []
  }),
)

/** The item that goes by exactly this name; of several, the one nearest to a key. */
function ownerOf(text: string, key: string, form: Form): FormItem | null {
  const owners = itemsByName(form).get(coreOf(text)) ?? []
  const distance = ({ key: other }: FormItem) => -sharedStart(key, other)
  return owners.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** The item of any form that has this number and goes by exactly this name. */
const namesakeOf = (text: string, key: string): FormItem | undefined =>
  Object.values(CATALOGUES)
    .flatMap((catalogue) => catalogue.get(key) ?? [])
    .find((item) => namesOf(item).some((name) => coreOf(name) === coreOf(text)))

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++
  return length
}

/** The items of a form by their names. */
const itemsByName: (form: Form) => ReadonlyMap<string, readonly FormItem[]> = onceText((form) => {
  const named = [...CATALOGUES[form].values()]
    .flat()
    .flatMap((item) => namesOf(item).map((name) => ({ item, name: coreOf(name) })))
  return new Map([...groupBy(named, ({ name }) => name)].map(([name, group]) => [name, group.map(({ item }) => item)]))
})
