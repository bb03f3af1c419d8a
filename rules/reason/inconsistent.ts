import { groupBy } from '../../src/group.ts'
import type { Row } from '../../src/model.ts'
import { type WordChange, wordChangesIn } from '../../src/names/word-changes.ts'
import { type ChangeKind, namedKindsIn } from '../../src/notation/change-kind.ts'
import { followsPractice, spellsOutPractice } from '../../src/notation/practice.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { once } from '../../src/once.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'

export default logRule({
  severity: 'info',
  title: { ja: '同じ置換えの説明がそろっていない', en: 'One replacement, two reasons' },
  why: () => ({
    ja: '同じ日の変更で、同じ語を同じ語に置き換えているのに、一方は機構名変更、他方は文言整理などと説明の種類が違うか、事前と事後が混じっています。どちらかの説明か提出時期が、もう一方の行から写されたものかもしれません。',
    en: 'Rows of one day replace the same words by the same words, under reasons of another kind or with another 提出時期.',
  }),
  messages: {
    reason: say<{ text: string; change: string; row: number; other: string }>({
      ja: ({ text, change, row, other }) =>
        `${change}の置換えを、この行は${quote(text)}、表の${row}行目は${quote(other)}と説明しています。同じ説明ではありませんか`,
      en: ({ text, change, row, other }) =>
        `${change} is explained by ${quote(text)} here and by ${quote(other)} in row ${row}. Should they say the same?`,
    }),
    timing: say<{ text: string; change: string; row: number; other: string }>({
      ja: ({ text, change, row, other }) =>
        `${change}の置換えの提出時期が、この行は${quote(text)}、表の${row}行目は${quote(other)}です。どちらかの誤りではありませんか`,
      en: ({ text, change, row, other }) =>
        `${change} is ${quote(text)} here and ${quote(other)} in row ${row}. Is one of them wrong?`,
    }),
    other: say<{ text: string }>({
      ja: ({ text }) => `同じ置換えが、ここでは${quote(text)}です`,
      en: ({ text }) => `The same replacement is ${quote(text)} here`,
    }),
  },
  good: () => [
    {
      rows: [
        { before: '緑市総務部文書課', after: '緑市総務部法務課', reason: '組織の名称の変更' },
        { before: '県総務部文書課', after: '県総務部法務課', reason: '庁舎の移転による' },
      ],
    },
    {
      rows: [
        { before: '市民課が行う', after: '窓口課が行う', reason: '機構名変更' },
        { before: '市民課で記録する', after: '窓口課に記録する', reason: '文言整理及び組織改正' },
        { before: '番号法第7号', after: '番号法第8号', reason: '番号法の改正に伴う修正' },
        { before: '根拠条文を示す', after: '根拠規定を示す', reason: '番号法の改正に伴う修正' },
        { before: '根拠条文による', after: '根拠規定による', reason: '条ずれの修正' },
        { before: '別表第一の主務省令', after: '別表の主務省令', reason: '番号法の改正に伴う修正' },
        { before: '被保険者証を交付', after: '資格確認書を交付', reason: '文言整理', date: '令和6年4月1日' },
        {
          before: '被保険者証を返還',
          after: '資格確認書を返還',
          reason: '国民健康保険法の改正',
          date: '令和6年12月2日',
        },
        { before: '届出を受付', after: '届出を受理', reason: '重要な変更にあたらない。' },
        { before: '申請を受付', after: '申請を受理', reason: '文言整理' },
        { item: '表紙 公表日', before: '令和4年4月1日', after: '令和5年4月1日', timing: '事前', reason: '様式の改正' },
        { item: 'Ⅵ-1-①', before: '令和4年4月1日', after: '令和5年4月1日', reason: '時点修正' },
      ],
    },
    {
      rows: [
        { before: '令和3年4月1日時点', after: '令和4年4月1日時点', reason: '誤記の修正' },
        { before: '令和3年4月1日時点', after: '令和4年4月1日時点', reason: '様式改正に伴う修正及び誤記の修正' },
        { before: '毎月点検', after: '毎週点検', reason: '文言整理' },
        { before: '毎月点検', after: '毎週点検', reason: '文言整理', timing: '変更後' },
        { before: '毎月点検', after: '毎週点検', reason: '文言整理', timing: '事後（一部）' },
        { before: '毎月点検', after: '毎週点検', reason: '文言整理', timing: '事後・事前' },
        { before: '委託しない', after: '委託する', reason: '契約の開始' },
        { before: '委託しない', after: '委託する', reason: '誤記の修正' },
        { before: '書類は裁断する。', after: '書類は裁断の上、処分する。', reason: '文言整理' },
        { before: '用紙は裁断する。', after: '用紙は裁断の上、処分する。', reason: '委託の開始' },
      ],
    },
    {
      rows: [
        { before: '記録を消す。', after: '記録を消し、穴を開ける。', reason: '実態に合わせて説明を追記した。' },
        { before: '記録を消す。', after: '記録を消し、穴を開ける。', reason: '従前からの手順を書き加えた。' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { before: '緑市総務部文書課', after: '緑市総務部法務課', reason: '組織の名称の変更' },
        { before: '緑市役所3階　総務部文書課', after: '緑市役所3階　総務部法務課', reason: '庁舎の移転による' },
      ],
      finds: ['2.reason reason 庁舎の移転による'],
    },
    {
      rows: [
        { before: '書類は裁断する。', after: '書類は裁断の上、処分する。', reason: '文言整理' },
        { before: '書類は裁断する。', after: '書類は裁断の上、処分する。', reason: '法令の改正', timing: '事前' },
      ],
      finds: ['2.reason reason 法令の改正', '2.timing timing 事前'],
    },
    {
      rows: [
        {
          before: 'ログを取得し、不正な参照がないか点検する。',
          after: '操作ログを取得し、不正な参照がないか点検する。',
          reason: '文言整理',
        },
        {
          before: 'ログを取得し、不正な参照がないか点検する。',
          after: '操作ログを取得し、不正な参照がないか点検する。',
          reason: '機器の更改による変更',
        },
      ],
      finds: ['2.reason reason 機器の更改による変更'],
    },
    {
      rows: [
        { before: '市民課が行う', after: '窓口課が行う', reason: '機構名変更及び文言整理' },
        { before: '市民課で保存', after: '窓口課で保存', reason: '機構名変更' },
        { before: '市民課に届け出る', after: '窓口課に届け出る', reason: '文言整理' },
      ],
      finds: ['3.reason reason 文言整理'],
    },
    {
      rows: [
        { before: '緑電算株式会社に委託', after: '青電算株式会社に委託', reason: '委託先の社名変更' },
        { before: '緑電算株式会社が保守', after: '青電算株式会社が保守', reason: '文言整理' },
      ],
      finds: ['2.reason reason 文言整理'],
    },
    {
      rows: [
        { before: '被保険者証を交付', after: '資格確認書を交付', reason: '国民健康保険法の改正' },
        { before: '被保険者証を返還', after: '資格確認書を返還', reason: '字句の修正', timing: '事前' },
      ],
      finds: ['2.reason reason 字句の修正', '2.timing timing 事前'],
    },
    {
      rows: [
        { before: '令和3年4月1日時点', after: '令和4年4月1日時点', reason: '様式改正に伴う修正' },
        { before: '令和3年4月1日時点で', after: '令和4年4月1日時点で', reason: '時点修正' },
        { before: '令和3年4月1日時点の', after: '令和4年4月1日時点の', reason: '時点修正' },
      ],
      finds: ['1.reason reason 様式改正に伴う修正'],
    },
    {
      rows: [
        { before: '市民課が受け、税務課が送る', after: '窓口課が受け、収納課が送る', reason: '機構名変更' },
        { before: '市民課が受け、税務課が送る', after: '窓口課が受け、収納課が送る', reason: '文言整理' },
      ],
      finds: ['2.reason reason 文言整理'],
    },
    {
      rows: [
        { item: 'Ⅱ-1', before: '令和3年4月1日時点', after: '令和４年４月１日時点', reason: '時点修正' },
        {
          item: 'Ⅱ-2',
          before: '令和３年４月１日時点',
          after: '令和4年4月1日 時点',
          timing: '事前',
          reason: '様式改正に伴う修正',
        },
      ],
      finds: ['2.reason reason 様式改正に伴う修正', '2.timing timing 事前'],
    },
    {
      rows: [
        {
          before: '記録を消してから捨てる。',
          after: '記録を消し、穴を開けて捨てる。',
          reason: 'リスクを軽減させる変更',
        },
        {
          before: '記録を消してから捨てる。',
          after: '記録を消し、穴を開けて捨てる。',
          reason: '従前からの手順を書き加えたもの',
        },
        { before: '作業の場所は、役場に限る。', after: '作業の場所は、役場及び支所に限る。', reason: '社名変更' },
        { before: '作業の場所は、役場に限る。', after: '作業の場所は、役場及び支所に限る。', reason: '場所の追加' },
      ],
      finds: ['2.reason reason 従前からの手順を書き加えたもの', '4.reason reason 場所の追加'],
    },
  ],
  *check({ rows }, { flag, relate }) {
    const flagged = new Set<string>()
    for (const same of groupBy(rows.flatMap(wordChangesIn), ({ key }) => key).values()) {
      if (same.length < 2) continue
      for (const { id, field, odd, usual } of disagreements(same)) {
        if (flagged.has(`${id} ${odd.row.number}`)) continue
        flagged.add(`${id} ${odd.row.number}`)
        const [place, other] = [part(odd.row, field), part(usual.row, field)]
        const change = `${quote(odd.removed)}→${quote(odd.added)}`
        const data = { text: place.text, change, row: usual.row.number, other: other.text }
        yield flag(id, place, data, { related: [relate('other', other, { text: other.text })] })
      }
    }
  },
})

/** Where rows with the same replacement differ: a row of the fewest against a row of the most. */
function* disagreements(same: readonly WordChange[]) {
  const explained = same.filter(({ row }) => topicsOf(row).length > 0)
  const timed = same.filter(({ row }) => /^事[前後]$/.test(timingOf(row)))
  const reasons = oddOneOut(groupBy(explained, explanationOf), areStrangers)
  const timings = oddOneOut(
    groupBy(timed, ({ row }) => timingOf(row)),
    () => true,
  )
  if (reasons) yield { id: 'reason', field: 'reason', ...reasons } as const
  if (timings) yield { id: 'timing', field: 'timing', ...timings } as const
}

function oddOneOut(
  groups: ReadonlyMap<string, readonly WordChange[]>,
  disagree: (a: WordChange, b: WordChange) => boolean,
) {
  const [[usual] = [], ...others] = [...groups.values()].sort((a, b) => b.length - a.length)
  const odd = others.map(([first]) => first).findLast((first) => first && usual && disagree(first, usual))
  return usual && odd ? { usual, odd } : null
}

const timingOf = (row: Row): string => squeezedText(row.timing).text

/** Kinds of change that people name for one another count as one. */
const TOPICS: Readonly<Partial<Record<ChangeKind, string>>> = {
  'office-name': 'office',
  'company-name': 'company',
  number: 'law',
}

const topicsOf = once((row: Row) => {
  const reason = squeezedText(row.reason)
  const named = namedKindsIn(reason).map(({ kind }) => TOPICS[kind] ?? kind)
  return [...new Set(spellsOutPractice(reason.text) ? [...named, 'practice'] : named)]
})

/** Of a new name, only whether the reason says so. */
const explanationOf = ({ about, row }: WordChange): string =>
  about === 'words' ? topicsOf(row).join() : String(topicsOf(row).includes(about))

const areStrangers = (a: WordChange, b: WordChange): boolean =>
  a.about !== 'words' || !(topicsOf(a.row).some((topic) => topicsOf(b.row).includes(topic)) || followPractice(a, b))

const followPractice = (...changes: readonly WordChange[]): boolean =>
  changes.every(({ row }) => followsPractice(squeezedText(row.reason).text))
