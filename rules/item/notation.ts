import { groupBy } from '../../src/group.ts'
import type { Fix, Place, Row, Worded } from '../../src/model.ts'
import { readItemStyle, restyled, type StyleAspect, type StyleChoice } from '../../src/notation/item-style.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'

const ASPECTS: Readonly<Record<StyleAspect, Worded>> = {
  dash: { ja: '区切りの記号', en: 'dashes' },
  roman: { ja: 'ローマ数字', en: 'Roman numerals' },
  digits: { ja: '数字', en: 'digits' },
  file: { ja: 'ファイル名の位置', en: 'the place of the file name' },
}

/** How many rows a message lists. */
const LISTED = 5

export default logRule({
  severity: 'info',
  title: { ja: '項目の書き方がそろっていない', en: 'Several notations of items' },
  why: () => ({
    ja: '一つの表の中では、項目の区切りの記号（- － ー）、ローマ数字（ⅠとI）、ファイル名の位置（Ⅱ(…)－3とⅡ－3(…)）をそろえると、同じ項目を探しやすくなります。どの書き方でも正しく読めるので、表全体で1回だけ尋ねます。設定の options で書き方を決めると、それと違う箇所をすべて示し、--fix で直します。',
    en: 'In one log the same item is found more easily with one dash (- － ー), one kind of Roman numeral (Ⅰ, I) and one place for the name of the file. All are read rightly, so this is asked once for a log. Where the configuration chooses one, every other is found, and --fix mends it.',
  }),
  options: { dash: ['-', '－', 'ー'], roman: ['Ⅰ', 'I'], digits: ['半角', '全角'] },
  messages: {
    unlike: say<{ text: string; aspect: StyleAspect; choice: string; isMended: boolean }>({
      ja: ({ text, aspect, choice, isMended }) =>
        `項目の${ASPECTS[aspect].ja}${quote(text)}が、設定で決めた書き方（${choice}）と違います。直してください${isMended ? '（--fix で直せます）' : ''}`,
      en: ({ text, aspect, choice, isMended }) =>
        `${ASPECTS[aspect].en} ${quote(text)} in an item are not as the configuration has them (${choice})${isMended ? '; --fix mends it' : ''}`,
    }),
    mixed: say<{ text: string; mixed: readonly Mixed[] }>({
      ja: ({ text, mixed }) =>
        `項目の書き方がそろっていません（ここでは${quote(text)}）。${mixed.map(({ aspect, styles }) => `${ASPECTS[aspect].ja}は${styles.map(({ choice, rows }) => `「${choice}」が${rows.length}行${rows.length > LISTED ? '' : `（表の${rows.join('・')}行目）`}`).join('、')}`).join('。')}。そろえますか`,
      en: ({ text, mixed }) =>
        `Items are written in several ways (here ${quote(text)}): ${mixed.map(({ aspect, styles }) => `${ASPECTS[aspect].en} ${styles.map(({ choice, rows }) => `${choice} in ${rows.length} rows${rows.length > LISTED ? '' : ` (${rows.join(', ')})`}`).join(', ')}`).join('; ')}. Should they be one?`,
    }),
    first: say<{ choice: string }>({
      ja: ({ choice }) => `「${choice}」の書き方の最初の行です`,
      en: ({ choice }) => `The first row written with ${choice}`,
    }),
  },
  good: () => [
    {
      rows: [
        { item: 'Ⅱ(住民基本台帳ファイル)ー2ー⑥' },
        { item: 'Ⅰー2ーシステム2ー②' },
        { item: '(別添1)事務の内容 e-Tax' },
      ],
    },
    { rows: [{ item: 'Ⅰ-１-②' }, { item: 'Ⅱ-3-⑦' }] },
    { rows: [{ item: 'I-1-②' }, { item: 'II-3-⑦' }, { item: 'V-2-① Ⅰの注' }] },
    { rows: [{ item: 'Ⅰ　基本情報<br>7．評価実施機関における担当部署' }, { item: 'Ⅱ-2-⑥' }, { item: 'Ⅱ-4 e‐Tax' }] },
  ],
  bad: () => [
    {
      rows: [{ item: 'Ⅰ－7－①' }, { item: 'Ⅰ－7－②' }, { item: 'I-7-②' }, { item: 'Ⅴー2ー①' }],
      finds: ['3.item mixed I'],
    },
    {
      rows: [{ item: 'Ⅲ(甲ファイル)－3' }, { item: 'Ⅲ(乙ファイル)－3' }, { item: 'Ⅲ－3(甲ファイル)－リスク2' }],
      finds: ['3.item mixed (甲ファイル)'],
    },
    {
      options: { dash: '－', roman: 'Ⅰ', digits: '半角' },
      rows: [{ item: 'II-３－①' }, { item: 'Ⅰ－7－①' }],
      finds: ['1.item unlike II', '1.item unlike -', '1.item unlike ３'],
    },
  ],
  *check({ rows }, { flag, relate, options }) {
    const made = rows.flatMap(choicesIn)
    for (const { row, aspect, start, end, choice } of made) {
      const wanted = options[aspect]
      if (wanted === undefined || choice === wanted) continue
      const place = part(row, 'item', start, end)
      const fix = fixTo(wanted, aspect, place)
      yield flag(
        'unlike',
        place,
        { text: place.text, aspect, choice: wanted, isMended: fix !== null },
        fix ? { fix } : {},
      )
    }
    const mixed = mixedIn(made).filter(({ aspect }) => aspect !== 'digits' && options[aspect] === undefined)
    const [first, ...others] = mixed
      .flatMap(({ styles }) => styles.slice(1))
      .toSorted((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
    if (!first) return
    const related = [...mixed.flatMap(({ styles }) => styles.slice(0, 1)), ...others]
    yield flag(
      'mixed',
      first.place,
      { text: first.place.text, mixed },
      { related: related.map(({ place, choice }) => relate('first', place, { choice })) },
    )
  },
})

interface Made extends StyleChoice {
  readonly row: Row
}

const choicesIn = (row: Row): Made[] => readItemStyle(row.item.text).map((style) => ({ row, ...style }))

/** Only where the source is the text as it reads can it be replaced. */
function fixTo(choice: string, aspect: StyleAspect, { start, end, text }: Place): Fix | null {
  const put = restyled(aspect, text, choice)
  return put !== null && end - start === text.length ? { edits: [{ start, end, text: put }] } : null
}

/** A way to write items, with its first place and the numbers of its rows. */
interface Style {
  readonly place: Place
  readonly choice: string
  readonly rows: readonly number[]
}

/** What a log writes in several ways, the commonest first. */
interface Mixed {
  readonly aspect: StyleAspect
  readonly styles: readonly Style[]
}

function mixedIn(choices: readonly Made[]): Mixed[] {
  return [...groupBy(choices, ({ aspect }) => aspect)].flatMap(([aspect, made]) => {
    const styles = [...groupBy(made, ({ choice }) => choice).values()].flatMap((group): Style[] => {
      const [first] = group
      const numbers = [...new Set(group.map(({ row }) => row.number))]
      return first ? [{ ...first, place: part(first.row, 'item', first.start, first.end), rows: numbers }] : []
    })
    return styles.length > 1 ? { aspect, styles: styles.sort((a, b) => b.rows.length - a.rows.length) } : []
  })
}
