import type { Row, Span } from '../../src/model.ts'
import { type BracketFault, bracketFaultsIn } from '../../src/notation/brackets.ts'
import { isContinuation } from '../../src/notation/continuation.ts'
import { omissionsIn } from '../../src/notation/omission.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'

export default logRule({
  severity: 'warning',
  title: { ja: 'かっこの対応が崩れている', en: 'Brackets that do not match' },
  why: () => ({
    ja: '公表する記載で、開いたかっこが閉じていない、閉じかっこだけがある、別の形のかっこで閉じている（≪…>>）ものを指摘します。全角と半角の違い、1) ① などの箇条書きの記号、比較や矢印の < > →、省略した部分にまたがるかっこは指摘しません。',
    en: 'A bracket in the text to be published that is not closed, not opened, or closed by another shape (≪ … >>). Width, list markers such as 1) and ①, comparisons and arrows, and brackets that reach into an omitted part are fine.',
  }),
  messages: {
    unclosed: say<{ text: string; around: string }>({
      ja: ({ text, around }) => `${quote(text)}が閉じられていません（${quote(around)}）。閉じかっこを補ってください`,
      en: ({ text, around }) => `${quote(text)} is not closed (${quote(around)}). Add the closing bracket`,
    }),
    unopened: say<{ text: string; around: string }>({
      ja: ({ text, around }) =>
        `${quote(text)}に対応する開きかっこがありません（${quote(around)}）。かっこを補うか、消してください`,
      en: ({ text, around }) =>
        `${quote(text)} closes nothing (${quote(around)}). Add the opening bracket, or take this out`,
    }),
    mismatched: say<{ text: string; close: string; around: string }>({
      ja: ({ text, close, around }) =>
        `${quote(text)}が${quote(close)}で閉じられています（${quote(around)}）。かっこの種類をそろえてください`,
      en: ({ text, close, around }) =>
        `${quote(text)} is closed by ${quote(close)} (${quote(around)}). Make them a pair`,
    }),
    crossed: say<{ text: string; close: string; around: string }>({
      ja: ({ text, close, around }) =>
        `${quote(text)}と${quote(close)}が、外側のかっこと食い違っています（${quote(around)}）。かっこの順序を直してください`,
      en: ({ text, close, around }) =>
        `${quote(text)} and ${quote(close)} cross another bracket (${quote(around)}). Close the inner one first`,
    }),
    closing: say<{ text: string }>({
      ja: ({ text }) => `ここで${quote(text)}になっています`,
      en: ({ text }) => `${quote(text)} stands here`,
    }),
  },
  good: () => [
    { rows: [{ before: '（略）毎月点検する。', after: '（略）の定める手順書）により毎月点検する。' }] },
    {
      rows: [
        { after: '電子申請（ポータルを経由して' },
        { date: '', item: '', before: '', after: '届いたもの）で受け付ける。', timing: '' },
      ],
    },
    {
      rows: [
        { after: '1) 受付 2）審査（（1）窓口、（2）郵送) ア)照会 注1)例による ※1)毎年 ①)' },
        { after: '次の1)から3)まで（4)を除く。）のとおり(例)DV情報)' },
        { after: '＜選択肢＞ 1) 10人未満 2) x < 10 → a -> b、設定>利用者 ＜10人' },
        { after: '<p>≪注≫《略称》〈甲〉<緑市における措置>「『要領』（案)」【[○]】</p>「(」を入力する。' },
        { after: '…以下同じ。）を保管する。（以下略' },
        { before: '「番号法', after: '(略) である。）（旧「略称 (省略)' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { after: '≪左欄の※について(以下同じ。)>> 緑市' },
        { after: '個人番号（以下「番号という。を確認する。' },
        { after: '1) 受付を行う。）' },
        { after: '（以下「番号法）」という。' },
        { after: '＜緑市における措置<br>保管する。' },
        { after: '（略）個人番号（以下「番号」という。を確認する。' },
        { after: '受付を行う。）（以下略）' },
        { after: '（略）《左欄の注〉' },
        { after: '《緑市における措置≫' },
        { before: '（略）資料の作成（以下略）', after: '（略）統計資料の作成】（以下略）' },
      ],
      finds: [
        '1.after mismatched ≪',
        '2.after unclosed （',
        '2.after unclosed 「',
        '3.after unopened ）',
        '4.after crossed 「',
        '5.after unclosed ＜',
        '6.after unclosed （',
        '7.after unopened ）',
        '8.after mismatched 《',
        '9.after mismatched 《',
        '10.after unopened 】',
      ],
    },
  ],
  *check({ rows }, { flag, relate }) {
    for (const [index, row] of rows.entries()) {
      for (const fault of faultsIn(row, rows[index + 1])) {
        const place = placeOf(row, fault.kind === 'unopened' ? fault.close : fault.open)
        const around = textAround(row.after.text, fault)
        if (fault.kind === 'unclosed' || fault.kind === 'unopened') {
          yield flag(fault.kind, place, { text: place.text, around })
          continue
        }
        const close = placeOf(row, fault.close)
        const related = [relate('closing', close, { text: close.text })]
        yield flag(fault.kind, place, { text: place.text, close: close.text, around }, { related })
      }
    }
  },
})

const placeOf = (row: Row, { start, end }: Span) => part(row, 'after', start, end)

/** The faults of a row; what is left out, and a row that goes on with another, may hold the counterpart. */
function faultsIn(row: Row, next: Row | undefined): BracketFault[] {
  const omissions = omissionsIn(squeezedText(row.after))
  const goesOn = next !== undefined && isContinuation(next)
  return bracketFaultsIn(row.after.text).filter(
    (fault) =>
      (!isCutOff(fault, omissions) || isPutIn(row, fault)) &&
      !(fault.kind === 'unclosed' && goesOn) &&
      !(fault.kind === 'unopened' && isContinuation(row)),
  )
}

/** What is left out may hold the counterpart. */
function isCutOff(fault: BracketFault, omissions: readonly Span[]): boolean {
  if (fault.kind === 'unclosed') return omissions.some(({ start }) => start >= fault.open.end)
  return fault.kind === 'unopened' && omissions.some(({ end }) => end <= fault.close.start)
}

/** So much of the text beside a bracket tells where it stands. */
const BESIDE = 4

/** Whether 変更前 has the same text without the bracket. */
function isPutIn({ before, after }: Row, fault: BracketFault): boolean {
  const { start, end } = fault.kind === 'unopened' ? fault.close : fault.open
  const [ahead, behind] = [after.text.slice(Math.max(0, start - BESIDE), start), after.text.slice(end, end + BESIDE)]
  return ahead.length + behind.length > BESIDE && before.text.includes(ahead + behind)
}

const CONTEXT = 20

/** The brackets with what they hold; a bracket alone with what stands on its inner side. */
function textAround(text: string, fault: BracketFault): string {
  if (fault.kind === 'unclosed') return text.slice(fault.open.start, fault.open.end + CONTEXT).trim()
  if (fault.kind === 'unopened') return text.slice(Math.max(0, fault.close.start - CONTEXT), fault.close.end).trim()
  return text.slice(fault.open.start, fault.close.end)
}
