import { miscountedLines } from '../../src/figures/listed-lines.ts'
import { type Outlier, outliersIn } from '../../src/figures/outlier.ts'
import type { Place, Worded } from '../../src/model.ts'
import { comparable } from '../../src/notation/fold.ts'
import { otherRow } from '../../src/other-row.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'

/** Two numbers of the same things, where they stand. */
interface Told {
  readonly text: string
  readonly count: number
  readonly other: number
  readonly otherText: string
  readonly where: Worded
}

export default logRule({
  severity: 'error',
  title: { ja: '件数と列挙が合わない', en: 'A count that disagrees with what is listed' },
  why: () => ({
    ja: '「提供を行っている 58件」「提供先1～58」と、情報提供の根拠に列挙した項の数（85の2は1件）は、同じものを数えています。変更前どうし、変更後どうしで比べ、変更前で一致していた数が変更後で一致しなければ、直し漏れです。変更前の数がもともと違うもの（番号法以外の提供先を含む件数など）は比べません。「次の3件」「委託事項 4件」と、その下に並ぶ行の数も、変更前で一致していれば比べ、変更前に列挙がなければ確認としてたずねます。',
    en: 'The declared count, the range of blocks and the listed 項 count the same things. Where they agreed in 変更前 they must agree in 変更後. So must 次の3件 and the lines listed below it; where 変更前 lists none, that is a question.',
  }),
  messages: {
    differs: say<Told>({
      ja: ({ text, count, other, otherText, where }) =>
        `${counts(text, count)}、${where.ja}の${quote(otherText)}では${other}件です。どちらかの直し漏れです`,
      en: ({ text, count, other, otherText, where }) =>
        `${quote(text)} makes ${count}, but ${quote(otherText)} in ${where.en} makes ${other}. One of them was not updated`,
    }),
    doubled: say<Told>({
      ja: ({ text, count, otherText, where }) =>
        `${quote(text)}が2回書かれているため列挙は${count}件になり、${where.ja}の${quote(otherText)}と合いません。重複を削除してください`,
      en: ({ text, count, other, otherText, where }) =>
        `${quote(text)} is listed twice, so the list makes ${count} and not ${other} as ${quote(otherText)} in ${where.en}. Delete the repetition`,
    }),
    lines: say<{ text: string; listed: number }>({
      ja: ({ text, listed }) =>
        `${quote(text)}とありますが、その下に並べているのは${listed}件です。変更前では数が合っています。数か列挙のどちらかの直し漏れです`,
      en: ({ text, listed }) =>
        `${quote(text)}, but the lines below list ${listed}. In 変更前 they agreed. One of them was not updated`,
    }),
    newLines: say<{ text: string; listed: number }>({
      ja: ({ text, listed }) =>
        `${quote(text)}とありますが、並べているのは${listed}件のようです。数と列挙は合っていますか`,
      en: ({ text, listed }) => `${quote(text)}, but what is listed seems to be ${listed}. Do the two agree?`,
    }),
    before: say<Told>({
      ja: ({ text, count, other, otherText, where }) =>
        `変更前の${quote(text)}は${count}件、${where.ja}の変更前の${quote(otherText)}は${other}件です。前回公表した記載のとおりですか`,
      en: ({ text, count, other, otherText, where }) =>
        `In 変更前, ${quote(text)} makes ${count} and ${quote(otherText)} in ${where.en} ${other}. Was it published so?`,
    }),
    here: say<{ count: number }>({
      ja: ({ count }) => `ここでは${count}件です`,
      en: ({ count }) => `${count} here`,
    }),
  },
  good: () => [
    {
      rows: [
        {
          item: 'Ⅱ-5',
          before: '移転を行っている〔3件〕<br>移転先1：福祉課<br>移転先2：障害課<br>移転先3：税務課',
          after: '移転を行っている〔2件〕<br>移転先1：福祉課<br>移転先2：削除〔令和7年3月で終了〕<br>移転先3：税務課',
        },
        {
          item: 'Ⅱ-5',
          before: '移転を行っている〔3件〕<br>移転先1：福祉課<br>移転先2：障害課<br>移転先3：税務課',
          after:
            '移転を行っている〔2件〕<br>移転先1：福祉課<br>移転先2：障害課（令和7年3月31日をもって終了）<br>移転先3：税務課',
        },
      ],
    },
    {
      rows: [
        { item: 'Ⅱ（予防接種ファイル）－５－提供先３－①', before: '番号法第19条第16号', after: '（削除）' },
        {
          item: 'Ⅰ－５－②',
          before: '番号法第19条第8号 別表第二の16の2、16の3、115の2の項',
          after: '番号法第19条第8号に基づく命令第2条の表の25、26、153の項',
        },
      ],
    },
    {
      rows: [
        {
          before: '次の2件を委託する。<br>・保守<br>・印刷',
          after: '次の2件を委託する。<br>・保守<br>・印刷<br>・なお、再委託はしない。',
        },
        { before: '次の2つがある。<br>・保守', after: '次の2つがある。<br>・保守<br>・印刷<br>・点検' },
        {
          before: '次の2つがある。<br>1 保守<br>2 印刷',
          after: '次の2つがある。<br>1 保守<br>・毎月<br>2 印刷<br>1 点検',
        },
        {
          before: '・次の2つがある。<br>・保守は甲<br>・印刷は乙',
          after: '・次の2つがある。<br>・保守は甲<br>・印刷は乙<br>・点検は丙',
        },
        {
          before: '次の3つがある。<br>・保守<br>・印刷<br>・点検',
          after: '次の3つがある。<br>・保守<br>・印刷<br>（封入を含む。）<br>・点検',
        },
        { before: '次の2つがある。<br>・保守<br>・印刷', after: '次の2つ以上がある。<br>・保守<br>・印刷<br>・点検' },
      ],
    },
    {
      rows: [
        {
          item: 'Ⅱ-5',
          before: '移転を行っている（19件）',
          after: '移転を行っている（19件）移転先1～18：別紙 移転先19：収納課',
        },
        { item: 'Ⅱ-4', before: '委託する 2件', after: '委託する 2件（委託事項1 保守、委託事項2 印刷）' },
        { date: 'R7.4.1', item: 'Ⅱ-4', before: '委託する 6件', after: '委託する 6件　委託事項1～3は再委託あり' },
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1、2、85の2の項）', after: '情報提供の根拠（1、2、85の2、91の項）' },
        { item: 'Ⅱ-5-提供・移転の有無', before: '提供を行っている 3件', after: '提供を行っている（4）件' },
        { item: 'Ⅱ-5-提供先1～3-①', before: '提供先1～3:〇〇', after: '提供先1〜4：別紙' },
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠：1、2の項', after: '情報提供の根拠：1、2、5の項' },
        { item: 'Ⅱ-5', before: '提供を行っている 9件', after: '提供を行っている 10件' },
        { item: 'Ⅱ-5-提供先1～3-①', before: '提供先1～3', after: '提供先1～4' },
      ],
    },
    {
      rows: [
        {
          item: 'Ⅰ-4-②',
          before: '【情報照会】7の項【情報提供】1、2の項（提供を行っている 2件）',
          after: '【情報提供】1、2の項（提供を行っている 2件）【情報照会】7、9の項',
        },
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '【情報提供】1、2、5の項', after: '【情報提供】1、2、5の項（番号法）' },
        { item: 'Ⅱ-5', before: '提供を行っている 2件', after: '提供を行っている 3件', reason: '件数の誤りを修正' },
      ],
    },
    { rows: [{ item: 'Ⅰ-6-②', after: '情報照会の根拠（1、2の項）' }, { after: '提供を行っている 3件' }] },
    {
      rows: [
        { item: 'Ⅱ(A)-5-提供・移転の有無', before: '提供を行っている 56件', after: '提供を行っている 57件' },
        { item: 'Ⅱ(A)-5-提供先1～56', before: '提供先1～56', after: '提供先1～57' },
        { item: 'Ⅱ(B)-5', before: '提供 1件', after: '提供を行っている 1件' },
      ],
    },
    {
      rows: [
        { item: 'Ⅱ(甲ファイル)-5', before: '提供を行っている 3件', after: '提供を行っている 4件' },
        { item: 'Ⅱ(甲ファイル)-5-提供先1～3-①', before: '提供先1～3', after: '提供先1～4' },
        { item: 'Ⅱ(乙ファイル)-5', before: '提供を行っている 3件', after: '提供を行っている 9件' },
        { item: 'Ⅱ(乙ファイル)-5-提供先1～3-①', before: '提供先1～3', after: '提供先1～9' },
      ],
    },
    {
      rows: [
        { item: 'Ⅱ-5', before: '提供を行っている 3件(うち番号法による2件)', after: '提供 4件(うち番号法による2件)' },
        { item: 'Ⅱ-5-提供先4', before: '記載なし', after: '教育委員会' },
        { item: 'Ⅱ-4', before: '委託する（三）件', after: '委託する（二）件' },
        { item: 'Ⅱ-4-委託事項2', before: '帳票の印刷', after: '削除' },
        { date: '令和6年4月1日', item: 'Ⅱ-4', before: '委託する（２）件', after: '委託する（３）件' },
        { date: '令和6年4月1日', item: 'Ⅱ-4-委託事項4', before: '（新規）', after: '封入封緘' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { before: '別紙参照', after: '移転先1～3<br>(1)福祉課<br>(2)税務課' },
        { before: '移転を行っている（三件）', after: '移転を行っている（三件）<br>移転先：①福祉課　②税務課' },
      ],
      finds: ['1.after newLines 移転先1～3 (info)', '2.after newLines 移転を行っている（三件 (info)'],
    },
    {
      rows: [
        {
          before: '委託する<br>（委託事項 2件）<br>1 保守<br>2 印刷',
          after: '委託する<br>（委託事項 3件）<br>1 保守<br>2 印刷<br>3 入力<br>4 案内',
        },
        {
          before: '一部は、次の2件を委託して行う。<br>・保守<br>・印刷<br>結果は保管する。',
          after: '一部は、次の2件を委託して行う。<br>・保守<br>・印刷<br>・案内<br>結果は保管する。',
        },
        { before: '以下の三者である。<br>①甲<br>②乙<br>③丙', after: '以下の三者である。<br>①甲<br>②乙' },
      ],
      finds: [
        '1.after lines 委託事項 3件 (warning)',
        '2.after lines 次の2件 (warning)',
        '3.after lines 以下の三者 (warning)',
      ],
    },
    {
      rows: [
        {
          item: 'Ⅰ-4-②',
          before: '【情報照会】7の項<br>【情報提供】1、2の項（提供を行っている 2件）',
          after: '【情報照会】7の項<br>【情報提供】1、2、5の項（提供を行っている 2件）',
        },
      ],
      finds: ['1.after differs 2件'],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1～9の項）', after: '情報提供の根拠：1～9の項' },
        { item: 'Ⅱ-5-提供・移転の有無', before: '提供を行っている 2件', after: '提供を行っている 3件' },
        { item: 'Ⅱ-5-提供先1～2', before: '提供先1 甲、提供先2 乙', after: '提供先1～4：別紙' },
      ],
      finds: ['2.after differs 3件'],
    },
    {
      rows: [
        {
          item: 'Ⅱ-5',
          before: '提供を行っている（2件）<br>提供先1 国税庁長官，提供先2 県知事',
          after: '提供を行っている（4件）<br>提供先1 国税庁長官，提供先2 県知事，提供先3 町長',
        },
      ],
      finds: ['1.after differs 4件'],
    },
    {
      rows: [
        { item: 'Ⅱ-5', before: '移転を行っている（19件）', after: '移転を行っている（19件）※移転先1～18は別紙参照' },
        {
          item: 'Ⅱ-4',
          before: '委託する 2件',
          after: '委託する 2件（委託事項1 保守、委託事項2 印刷、委託事項3 封入）',
        },
      ],
      finds: ['1.after differs 19件 (warning)', '2.after differs 2件 (warning)'],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1、2、85の2の項）', after: '情報提供の根拠（1、85の2の項）' },
        { item: 'Ⅱ-5-提供・移転の有無', before: '提供を行っている 3件', after: '提供を行っている 3件（庁内）' },
        { item: 'Ⅱ-5-提供先1～3-①', before: '提供先1～3', after: '提供先1～2' },
      ],
      finds: ['2.after differs 3件'],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1、2、5の項）', after: '情報提供の根拠（1、2、2の項）' },
        { item: 'Ⅱ-5', before: '提供を行っている 3件', after: '提供を行っている 2件' },
      ],
      finds: ['1.after doubled 2'],
    },
    {
      rows: [
        { item: 'Ⅱ-4', before: '委託する 3件', after: '委託する 4件' },
        { item: 'Ⅱ-4-委託事項1～3-⑥', before: '委託事項1～3', after: '委託事項1～5' },
      ],
      finds: ['1.after differs 4件'],
    },
    {
      rows: [
        { item: 'Ⅱ-5', before: '移転を行っている 3件', after: '移転を行っている 4件' },
        { item: 'Ⅱ-5-移転先1～2-①', before: '移転先1～2', after: '移転先1～4' },
      ],
      finds: ['1.before before 3件 (info)'],
    },
    {
      rows: [
        { item: 'Ⅱ-4', before: '委託する 三件', after: '委託する 四件' },
        { item: 'Ⅱ-4-委託事項④', before: '記載なし', after: '帳票の印刷' },
        { item: 'Ⅱ-4-委託事項⑤', before: '記載なし', after: '封入封緘' },
      ],
      finds: ['1.after differs 四件'],
    },
    {
      rows: [
        { item: 'Ⅱ(甲ファイル)-5', before: '提供を行っている 3件', after: '提供を行っている 4件' },
        { item: 'Ⅱ(甲ファイル)-5-提供先1～3-①', before: '提供先1～3', after: '提供先1～4' },
        { item: 'Ⅱ(乙ファイル)-5', before: '移転を行っている（３）件', after: '移転を行っている（４）件' },
        { item: 'Ⅱ(乙ファイル)-5-移転先1～3-①', before: '移転先1～3', after: '移転先１～３（別紙）' },
      ],
      finds: ['3.after differs （４）件'],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1、2の項）', after: '情報提供の根拠（1、2、5の項）' },
        {
          item: 'Ⅱ-5',
          before: '提供を行っている 3件(うち番号法による2件)',
          after: '提供を行っている 4件(うち番号法による2件)',
        },
      ],
      finds: ['2.after differs 2件'],
    },
    {
      rows: [
        { item: 'Ⅱ-4-委託の有無', before: '委託する 1件', after: '委託する 3件' },
        {
          item: 'Ⅱ-4-委託事項1～2',
          before: '委託事項1 システムの保守',
          after: '委託事項1 システムの保守 委託事項2 接種券の印刷',
        },
        { item: 'Ⅱ-5-提供・移転の有無', before: '移転を行っている 2件', after: '移転を行っている 2件（庁内）' },
        { item: 'Ⅱ-5-移転先1～2', before: '移転先1 福祉課<br>移転先2 介護課', after: '移転先1 福祉課' },
      ],
      finds: ['1.after differs 3件', '3.after differs 2件'],
    },
  ],
  *check({ rows }, { flag, relate }) {
    const outliers = outliersIn(rows)
    for (const outlier of outliers) {
      const { odd, witness, severity, side } = outlier
      const doubled = doubledEntry(outlier)
      const place = doubled ?? odd.place
      const data = {
        text: place.text,
        count: odd.count,
        other: witness.count,
        otherText: witness.place.text,
        where: otherRow(witness.place, place),
      }
      const related = [relate('here', witness.place, { count: witness.count })]
      if (side === 'before') yield flag('before', place, data, { severity: 'info', related })
      else yield flag(doubled ? 'doubled' : 'differs', place, data, { severity, related })
    }
    const told = new Set(outliers.flatMap(({ odd, witness }) => [odd.place.row, witness.place.row]))
    for (const row of rows.filter(({ number }) => !told.has(number))) {
      for (const { start, end, listed, isNew } of miscountedLines(row)) {
        const place = part(row, 'after', start, end)
        const data = { text: place.text, listed }
        if (isNew) yield flag('newLines', place, data, { severity: 'info' })
        else yield flag('lines', place, data, { severity: 'warning' })
      }
    }
  },
})

/** The entry whose repetition makes all the difference. */
const doubledEntry = ({ odd, witness }: Outlier): Place | null => (odd.count - 1 === witness.count ? odd.doubled : null)

/** 「59件」 need not be told to be 59. */
const counts = (text: string, count: number): string =>
  comparable(text).includes(`${count}件`) ? `${quote(text)}とありますが` : `${quote(text)}は${count}件ですが`
