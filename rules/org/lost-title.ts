import type { Form, Row, Span } from '../../src/model.ts'
import { officesAlone } from '../../src/names/offices-alone.ts'
import { anyOfficeAlone, officeOfPerson } from '../../src/names/offices-for-posts.ts'
import { readOfficeNames } from '../../src/notation/office-name.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { fittingForm, itemsOf, pathsOf } from '../knowledge/form-items.ts'

export default logRule({
  severity: 'warning',
  title: { ja: '役職名が組織名に置き換わっている', en: 'A post turned into an office' },
  why: () => ({
    ja: '「所属長の役職名」（全項目評価書のⅠ-7-②、重点項目評価書のⅠ-6-②、基礎項目評価書のⅠ-5-②）は、「住民情報課長」のような役職名を書く欄です。機構名の変更に合わせて書き換えるとき、「長」が抜けて組織名になることがあります。部署を書く欄や、文の中で承認者などが変わったものは指摘しません。',
    en: 'The item 所属長の役職名 asks for a post. When offices are renamed, 長 is easily lost and an office is left.',
  }),
  messages: {
    lost: say<{ before: string; after: string }>({
      ja: ({ before, after }) =>
        `変更前の${quote(before)}は役職名ですが、${quote(after)}は組織名です。${quote(`${after}長`)}の誤りではありませんか`,
      en: ({ before, after }) => `${quote(before)} was a post, but ${quote(after)} is an office. Should it be a post?`,
    }),
    office: say<{ after: string }>({
      ja: ({ after }) =>
        `ここは所属長の役職名を書く項目ですが、${quote(after)}は組織名です。${quote(`${after}長`)}のような役職名を書いてください`,
      en: ({ after }) => `This item asks for a post, but ${quote(after)} is an office`,
    }),
    post: say<{ before: string }>({
      ja: ({ before }) => `変更前は${quote(before)}です`,
      en: ({ before }) => `${quote(before)} in 変更前`,
    }),
  },
  good: () => [
    { rows: [{ item: 'Ⅰ-7-②', before: '市民課長', after: '市民課長及びまちの窓口課長' }], form: '様式4' },
    { rows: [{ item: 'Ⅰ-7-②', before: '市民課長', after: '窓口課長' }], form: '様式4' },
    { rows: [{ item: 'Ⅰ-7-②', before: '市民課長　青葉　一郎', after: '（略）緑市　市民部　窓口課長' }], form: '様式4' },
    {
      rows: [
        { item: 'Ⅰ-7-①', before: '市民課長', after: '窓口課' },
        { item: 'Ⅱ(住民基本台帳ファイル)－2－⑥', before: '市民課長', after: '窓口課' },
        { item: 'Ⅴ-2-①連絡先', before: '市民課長', after: '窓口課' },
        { item: 'Ⅲ-3-リスク2', before: '市民課、税務課長', after: '窓口課' },
        { item: 'Ⅲ-3-リスク2', before: '市民課長の承認を得る。', after: '市民課の承認を得る。' },
      ],
      form: '様式4',
    },
    { rows: [{ item: 'Ⅰ 5 ①所属長の役職名', before: '福祉課', after: '健康課' }], form: '様式2' },
    { rows: [{ item: 'Ⅰ-6-②', before: '市民課長が申請する。', after: '窓口課' }], form: '様式4' },
    {
      rows: [
        { item: 'Ⅰ-7-②', before: '市民課長　青葉　一郎', after: '窓口課　課長　青葉　一郎' },
        { item: 'Ⅰ-7-②', before: '市民課長（青葉　一郎）', after: '窓口課（課長　青葉）' },
        { item: 'Ⅰ-7-②', before: '市民課長', after: '窓口課　参事' },
        { item: 'Ⅰ-7-①', before: '支所長', after: '支所' },
      ],
      form: '様式4',
    },
  ],
  bad: () => [
    {
      rows: [
        { item: 'Ⅰ-7-②', before: '市民課長', after: ' まちの窓口課 ' },
        { item: 'Ⅰ-7-②', before: '市民課長', after: 'まちの窓口課、戸籍課' },
      ],
      form: '様式4',
      finds: ['1.after lost まちの窓口課', '2.after lost まちの窓口課', '2.after lost 戸籍課'],
    },
    {
      rows: [{ item: 'Ⅰ-7-②', before: 'くらし相談課長', after: 'みんなの相談課', reason: '組織改正による課名の変更' }],
      finds: ['1.after lost みんなの相談課'],
    },
    { rows: [{ item: 'I-7-②', before: '戸籍住民課長', after: '住民情報課' }], finds: ['1.after lost 住民情報課'] },
    {
      rows: [{ item: 'Ⅰ－６－②', before: '市民課長　青葉　一郎', after: '緑市　市民部　窓口課' }],
      form: '様式3',
      finds: ['1.after lost 市民部　窓口課'],
    },
    {
      rows: [
        { item: 'Ⅰ-7-②', before: '市民課長　青葉　一郎', after: '窓口課　青葉　一郎' },
        { item: 'Ⅰ-7-②', before: '市民課長（青葉　一郎）', after: '緑市窓口課（若葉　花子）' },
        { item: 'Ⅰ-7-②', before: '事務局長', after: '事務局' },
        { item: 'Ⅰ-7-②', before: '支所長', after: '支所' },
      ],
      form: '様式4',
      finds: ['1.after lost 窓口課', '2.after lost 窓口課', '3.after lost 事務局', '4.after lost 支所'],
    },
    {
      rows: [{ item: 'Ⅰ 5 ①所属長の役職名', before: '福祉課長', after: '健康課' }],
      form: '様式2',
      finds: ['1.after lost 健康課'],
    },
    {
      rows: [{ item: 'Ⅰ 5 ②所属長の役職名', before: '市民課長、税務課長', after: '窓口課長、税務課' }],
      form: '様式2',
      finds: ['1.after lost 税務課'],
    },
    {
      rows: [{ item: 'Ⅰ-7-②', before: '緑市役所　税務課長', after: '緑市役所　収納課' }],
      form: '様式4',
      finds: ['1.after lost 収納課'],
    },
    {
      rows: [{ item: 'Ⅰ-7 所属長', before: '記載なし', after: '窓口課' }],
      form: '様式4',
      finds: ['1.after office 窓口課'],
    },
  ],
  *check(log, { flag, relate }) {
    for (const row of log.rows) {
      const alone = officesAlone(row.after.text).filter(({ post }) => !post)
      const others =
        alone.length > 0 ? [] : [officeOfPerson, anyOfficeAlone].flatMap((read) => read(row.after.text)).slice(0, 1)
      if (alone.length + others.length === 0) continue
      const asked = askedBy(row, fittingForm(log))
      const post = postBefore(row, asked)
      if (asked === 'office' || (asked === null && !post)) continue
      const offices: readonly Span[] = asked === 'post' ? [...alone, ...others] : alone
      for (const { start, end } of offices) {
        const place = part(row, 'after', start, end)
        const after = place.text
        if (!post) yield flag('office', place, { after })
        else {
          const before = part(row, 'before', post.start, post.end)
          const related = [relate('post', before, { before: before.text })]
          yield flag('lost', place, { before: before.text, after }, { related })
        }
      }
    }
  },
})

type Asked = 'post' | 'office' | null

/**
 * What the item of a row asks for, by its label, else by what the form prints there; `null` where neither tells, or the label
 * asks for a post and its number for an office.
 */
function askedBy(row: Row, form: Form | null): Asked {
  const labelled = askedByAll(pathsOf(row).map((path) => askedAs(path.labels.at(-1) ?? '')))
  const items = itemsOf(row, form)
  const isOffice = items.some(({ key, title }) => /[①-⑳]$/.test(key) && askedAs(title) === 'office')
  return labelled === 'post' && isOffice ? null : (labelled ?? askedByAll(items.map(({ title }) => askedAs(title))))
}

/** Where one title asks for an office and another for a post, an office is right. */
const askedByAll = (asked: readonly Asked[]): Asked =>
  asked.find((kind) => kind === 'office') ?? asked.find((kind) => kind === 'post') ?? null

function askedAs(title: string): Asked {
  if (/所属長|役職/.test(title)) return 'post'
  return /部署|連絡先|請求先|問合せ|窓口|主体/.test(title) ? 'office' : null
}

/** The post in 変更前; where nothing says that the item asks for one, it must name nothing else. */
function postBefore(row: Row, asked: Asked): Span | undefined {
  const { text } = row.before
  if (asked === 'post') return readOfficeNames(text).find(({ post }) => post) ?? anyOfficeAlone(text, true)[0]
  const names = officesAlone(text)
  return names.every(({ post }) => post) ? names[0] : undefined
}
