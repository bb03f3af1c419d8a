import type { Fix, Place } from '../../src/model.ts'
import { quote } from '../../src/quote.ts'
import { say, silenceRule } from '../../src/rule.ts'

export default silenceRule({
  severity: 'warning',
  title: { ja: '何も抑えていない抑止の指示', en: 'A directive that silences nothing' },
  why: () => ({
    ja: '抑止の指示（<!-- pia-lint-disable 規則 -- 理由 -->）やベースラインの記録が古くなって残っていると、あとから同じ箇所に生じた誤りが見えなくなります。規則の名前を間違えた指示、理由のない指示は働きません。',
    en: 'A directive (<!-- pia-lint-disable RULE -- why -->) or an entry of a baseline that has outlived its finding hides the next one at that place. One that misnames its rule or gives no reason does nothing.',
  }),
  messages: {
    nothing: say<{ rule: string }>({
      ja: ({ rule }) =>
        `この指示が抑えている ${rule} の指摘は、もうありません。指示を消してください（規則が複数あれば、この規則の名前だけを消します）`,
      en: ({ rule }) => `This directive silences no finding of ${rule}. Remove it, or the name of this rule from it`,
    }),
    unknown: say<{ rule: string; nearest: string | null }>({
      ja: ({ rule, nearest }) =>
        `${quote(rule)}という規則はありません${nearest ? `。${quote(nearest)}のことですか` : '（一覧は pia-lint rules）'}。この指示は働いていません`,
      en: ({ rule, nearest }) =>
        `There is no rule ${quote(rule)}${nearest ? `. Did you mean ${quote(nearest)}?` : ' (pia-lint rules lists them)'}. This directive does nothing`,
    }),
    command: say<{ command: string }>({
      ja: ({ command }) =>
        `${quote(`pia-lint-${command}`)}という指示はありません。「pia-lint-disable 規則 -- 理由」の形で、表のセルの中か表の上に書いてください`,
      en: ({ command }) =>
        `There is no directive ${quote(`pia-lint-${command}`)}. Write pia-lint-disable RULE -- why, in a cell or above the table`,
    }),
    rule: say<object>({
      ja: () => 'どの規則を抑えるのかが書かれていません。「pia-lint-disable 規則 -- 理由」の形で書いてください',
      en: () => 'This directive names no rule. Write pia-lint-disable RULE -- why',
    }),
    reason: say<object>({
      ja: () =>
        '抑える理由が書かれていないので、この指示は働いていません。「-- 経過措置の引用のため」のように、規則のあとに理由を書いてください',
      en: () => 'This directive gives no reason and does nothing. Write why behind the rule: -- a quotation',
    }),
    stale: say<{ rule: string; item: string; text: string }>({
      ja: ({ rule, item, text }) =>
        `ベースラインの ${rule}（${[item && `項目${quote(item)}`, text && quote(text)].filter(Boolean).join('、') || '表全体'}）は、もう見つかりません。--prune-baseline で記録を消してください`,
      en: ({ rule, item, text }) =>
        `The baseline's ${rule} (${[item, text].filter(Boolean).map(quote).join(', ') || 'the whole table'}) is found no more. Remove it with --prune-baseline`,
    }),
  },
  good: () => [
    {
      rows: [
        { before: '甲', after: '甲 <!-- pia-lint-disable change/none -- 様式の変更のみ -->' },
        { before: '甲', after: '乙 <!-- pia-lint の例 -->' },
      ],
    },
    {
      markdown: `(別添3)変更箇所

<!-- pia-lint-disable change/none item=Ⅰ-1-② -- 様式の変更のみ -->
<!-- pia-lint-disable item/notation, date/notation -- PDFからの変換のため -->

| 変更日 | 項目 | 変更前の記載 | 変更後の記載 | 提出時期 | 提出時期に係る説明 |
|---|---|---|---|---|---|
| 令和5年4月1日 | I－１ー② | 甲 | 甲 | 事後 | 文言整理のため、重要な変更にあたらない。 |
| R5.4.1 | Ⅰ-7-② | 甲 | 乙 | 事後 | 文言整理のため、重要な変更にあたらない。 |
`,
    },
  ],
  bad: () => [
    {
      rows: [{ before: '甲', after: '乙 <!-- pia-lint-disable change/none -- 様式の変更のみ -->' }],
      finds: ['1.- nothing <!-- pia-lint-disable change/none -- 様式の変更のみ -->'],
    },
    {
      rows: [{ before: '甲', after: '甲 <!-- pia-lint-disable change/nome -- 様式の変更のみ -->' }],
      finds: ['1.- unknown <!-- pia-lint-disable change/nome -- 様式の変更のみ -->'],
    },
    {
      rows: [
        { before: '甲', after: '甲 <!-- pia-lint-disable change/none -->' },
        { before: '甲', after: '甲 <!-- pia-lint-disable -- 様式の変更のみ -->' },
        { before: '甲', after: '甲 <!-- pia-lint-disable-line change/none -- 様式の変更のみ -->' },
      ],
      finds: [
        '1.- reason <!-- pia-lint-disable change/none -->',
        '2.- rule <!-- pia-lint-disable -- 様式の変更のみ -->',
        '3.- command <!-- pia-lint-disable-line change/none -- 様式の変更のみ -->',
      ],
    },
  ],
  *check(idle, { flag }) {
    const { place } = idle
    switch (idle.kind) {
      case 'silences-nothing':
        yield flag('nothing', place, idle, idle.isWhole ? { fix: removalOf(place) } : {})
        break
      case 'unknown-rule':
        yield flag('unknown', place, idle)
        break
      case 'command':
        yield flag('command', place, idle)
        break
      case 'no-rule':
        yield flag('rule', place, {})
        break
      case 'no-reason':
        yield flag('reason', place, {})
        break
      case 'stale-entry':
        yield flag('stale', place, idle)
        break
      default:
        return idle satisfies never
    }
  },
})

const removalOf = ({ start, end }: Place): Fix => ({ edits: [{ start, end, text: '' }] })
