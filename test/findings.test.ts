import { describe, expect, test } from 'vitest'
import type { Chosen, Example, ExampleRow } from '../src/rule.ts'
import { findingsOf, markdownOf } from './support/examples.ts'

/** What a finding says beyond its place, which the examples of its rule show: its words, how loud it is, where else to look, the fix. */

const dated = (...dates: readonly string[]): Example => ({ rows: dates.map((date) => ({ date })) })
const rows = (...all: readonly ExampleRow[]): Example => ({ rows: all })

/** Two changes of an item, one after the other. */
const twice = (item: string, [before, after]: readonly string[], [again, last]: readonly string[]): Example =>
  rows(
    { date: 'R3.9.1', item, before: before ?? '', after: after ?? '' },
    { date: 'R5.4.1', item, before: again ?? '', after: last ?? '' },
  )

const HEADER = '|変更日|項目|変更前|変更後|提出時期|説明|\n|-|-|-|-|-|-|\n'
const ROW = '|R5.2.3|Ⅰ-1|a|b|事後|c|\n'
const indented = (lines: string) => lines.replace(/^(?=.)/gm, '    ')

const MONITORED = (often: string) =>
  `操作の記録は、情報システム担当課の職員が${often}1回、業務端末装置の操作履歴と照らして点検し、その結果を所属長に報告する。`

describe('words', () => {
  test.each<readonly [string, Example, readonly string[]]>([
    ['change/none', rows({ before: '研修を行う。', after: '研修を行う 。' }), ['（「研修を行う」の後）']],
    ['change/none', rows({ before: '窓口 課', after: '窓口課' }), ['（「窓口」の後）']],
    [
      'change/none',
      rows({ before: '職員は毎年研修を受講し、記録する。', after: '職員は毎年研修を受講し、 記録する。' }),
      ['（「を受講し、」の後）'],
    ],
    [
      'change/none',
      rows({ before: '番号法第１９条第７号及び別表第２', after: '番号法第19条第7号及び別表第2' }),
      ['（「１９」と「19」）'],
    ],
    [
      'change/none',
      rows({ before: '委託先は㈱緑電算（東支店）である。', after: '委託先は(株)緑電算(東支店)である。' }),
      ['（「㈱緑電算（東支店）」と「(株)緑電算(東支店)」）'],
    ],
    ['change/none', rows({ before: '委託先 ㈱', after: '委託先 (株)' }), ['（「㈱」と「(株)」）']],
    [
      'change/continuity',
      twice('Ⅰ-7-②', ['市民課長', '窓口課長'], ['住民課長', '受付課長']),
      ['1行目の変更後は「窓口課長」ですが、この行の変更前は「住民課長」'],
    ],
    [
      'change/continuity',
      twice('Ⅲ-3-リスク2', ['甲', MONITORED('毎月')], [MONITORED('毎年'), '乙']),
      ['変更後は「担当課の職員が毎月1回、」ですが、この行の変更前は「担当課の職員が毎年1回、」'],
    ],
    [
      'change/continuity',
      twice(
        'Ⅲ-3-リスク2',
        ['甲', '操作の記録は管理者が毎月1回点検する。'],
        ['操作の記録は管理者が毎年1回点検する。', '乙'],
      ),
      ['変更後は「操作の記録は管理者が毎月1回点検する。」ですが'],
    ],
    [
      'date/impossible',
      dated('令和5年13月1日', '令和5年2月30日', 'R5.2.30', '平成31年5月1日', '令和元年4月30日'),
      [
        '月は1月から12月まで',
        '。令和5年2月は28日まで',
        '。この月は28日まで',
        '平成は平成31年4月30日までです（「令和元年5月1日」の誤りではありませんか）',
        '令和は令和元年5月1日からです（「平成31年4月30日」の誤りではありませんか）',
      ],
    ],
    [
      'date/notation',
      dated('R5.2.3', '令和5年2月4日', '2023/2/5', '令和5年2月6日', 'R5.3.7', '令和5年2月6日'),
      ['3通りあります：「令和5年2月4日」の形が3行、「R5.2.3」の形が2行、「2023/2/5」の形が1行'],
    ],
    [
      'date/order',
      dated('R3.4.1', '令和5年4月1日', 'R6.4.1', 'R5.4.2', 'R7.4.1'),
      ['「R5.4.2」は、3行目の「R6.4.1」より前の日付です。この表は古い順'],
    ],
    [
      'date/order',
      dated('R3.4.1', 'R9.4.1', 'R3.5.1', 'R4.4.1', 'R5.4.1'),
      ['「R9.4.1」は、3行目の「R3.5.1」より後の日付です。この表は古い順'],
    ],
    [
      'date/order',
      dated('R6.4.1', 'R5.4.1', 'R4.4.1', 'R7.4.1', 'R3.4.1'),
      ['「R7.4.1」は、3行目の「R4.4.1」より後の日付です。この表は新しい順'],
    ],
    [
      'date/order',
      dated('R2.4.1', 'R6.4.1', 'R5.4.1', 'R4.4.1', 'R3.4.1'),
      ['「R2.4.1」は、2行目の「R6.4.1」より前の日付です。この表は新しい順'],
    ],
    [
      'item/label',
      rows({ item: 'Ⅱ-6 特定個人情報の保管・消去 ②消去方法' }, { item: 'Ⅱ-3-⑦ 法令上の根拠' }),
      ['様式4ではⅡ-6-③の項目名です（Ⅱ-6-②は「保管期間」）', '様式4ではⅡ-5-提供先-①の項目名です'],
    ],
    [
      'item/notation',
      rows({ item: 'Ⅰ－7－①' }, { item: 'I-7-②' }, { item: 'Ⅴー2ー①' }, { item: 'Ⅴー2ー②' }),
      [
        'ローマ数字は「Ⅰ」が3行（1・3・4行目）、「I」が1行（2行目）。区切りの記号は「ー」が2行（3・4行目）、「－」が1行（1行目）、「-」が1行（2行目）。',
      ],
    ],
    [
      'item/notation',
      { options: { dash: '－' }, ...rows({ item: 'Ⅰ-7' }, { item: 'Ⅰ&#45;7' }) },
      ['直してください（--fix で直せます）', '直してください'],
    ],
    [
      'item/notation',
      rows({ item: 'Ⅲ(甲ファイル)－3' }, { item: 'Ⅲ(乙ファイル)－3' }, { item: 'Ⅲ－3(甲ファイル)－リスク2' }),
      ['ファイル名の位置は「Ⅱ(…)-3」が2行（1・2行目）、「Ⅱ-3(…)」が1行（3行目）'],
    ],
    [
      'item/unknown',
      rows({ item: 'Ⅱ-3-⑫' }, { item: 'Ⅷ-1' }, { item: 'Ⅰ-7-③' }, { item: 'Ⅱ-3-委託事項1' }),
      [
        'Ⅱ-3の下にあるのは①～⑨で、「⑫」は',
        '章はⅠ～Ⅵで、「Ⅷ」は',
        'Ⅰ-7の下にあるのは①、②で、「③」は',
        'Ⅱ-3の下に「委託事項」は',
      ],
    ],
    [
      'count/list',
      rows({ after: '1、2、3、4、6、9、8、11、12の項' }, { after: '1、2、30、4、6、8、9、11、12の項' }),
      ['「8」が「9」の後に', '「30」が「4」の前に'],
    ],
    [
      'count/recipients',
      rows(
        { item: 'Ⅱ-4', before: '委託する 3件', after: '委託する 4件' },
        { item: 'Ⅱ-4-委託事項1～3-⑥', before: '委託事項1～3', after: '委託事項1～5' },
      ),
      ['「4件」とありますが、2行目の「委託事項1～5」では5件'],
    ],
    [
      'count/recipients',
      rows(
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1、2、5の項）', after: '情報提供の根拠（1、2、2の項）' },
        { item: 'Ⅱ-5', before: '提供を行っている 3件', after: '提供を行っている 4件' },
      ),
      ['は3件ですが、2行目の「4件」では4件'],
    ],
    [
      'text/brackets',
      rows(
        { after: '受付は、個人番号（以下「番号」という。を確認したうえで、住民基本台帳の記載と照らして行う。' },
        { after: '窓口の職員が本人の申出を受けて、個人番号カードにより確認を行う。）ものとする。' },
        { after: '甲《乙〉丙である。' },
      ),
      [
        '（「（以下「番号」という。を確認したうえで、住」）',
        '（「受けて、個人番号カードにより確認を行う。）」）',
        '「《」が「〉」で閉じられています（「《乙〉」）',
      ],
    ],
    [
      'row/schema',
      rows({ timing: '変更前' }, { timing: '変更後' }, { timing: '事後日' }, { timing: '' }, { before: '', after: '' }),
      [
        '（「事前」の誤りではありませんか）',
        '（「事後」の誤りではありませんか）',
        '（「事後」の誤りではありませんか）',
        '提出時期が空欄です。「事前」か「事後」を記入',
        '変更前の記載が空欄です。必ず記入',
        '変更後の記載が空欄です。必ず記入',
      ],
    ],
    ['row/schema', rows({ before: '' }), ['追加なら「記載なし」を書かなくてよいですか']],
    [
      'table/columns',
      { markdown: `${HEADER}|R5.2.3|Ⅰ-1|a｜b|事後|c|\n` },
      ['「変更前の記載」か「変更後の記載」が抜けているようです。「｜」は区切りになりません'],
    ],
    ['table/columns', { markdown: `${HEADER}${ROW}\n${ROW}${ROW}` }, ['変更箇所の2行が読まれていません']],
  ])('of %s on %j', (id, example, words) => {
    const messages = findingsOf(id, example).map(({ message }) => message.ja)
    expect(messages).toEqual(words.map((part) => expect.stringContaining(part)))
  })

  test.each<readonly [string, Example, readonly string[]]>([
    ['row/schema', rows({ timing: '随時' }, { timing: '前後' }), ['と書いてください', 'と書いてください']],
    ['item/notation', { options: { dash: '－' }, ...rows({ item: 'Ⅰ&#45;7' }) }, ['と違います。直してください']],
  ])('of %s end there: %j', (id, example, ends) => {
    const messages = findingsOf(id, example).map(({ message }) => message.ja)
    expect(messages).toEqual(ends.map((end) => expect.stringMatching(new RegExp(`${end}$`))))
  })

  test.each<readonly [string, Example, readonly string[]]>([
    [
      'date/impossible',
      dated('令和5年13月1日', '令和5年2月30日', '平成31年5月1日', '令和元年4月30日'),
      [
        'a year has 12 months',
        'that month has 28 days',
        'the era ends on 2019-04-30 (did you mean 令和元年5月1日?)',
        'the era begins on 2019-05-01 (did you mean 平成31年4月30日?)',
      ],
    ],
    ['table/columns', { markdown: `${HEADER}${ROW}\n${ROW}` }, ['1 row of the change log cannot be read: they are']],
    ['table/columns', { markdown: `${HEADER}${ROW}\n${ROW}${ROW}` }, ['2 rows of the change log cannot be read']],
    [
      'item/notation',
      rows({ item: 'Ⅰ－7－①' }, { item: 'I-7-②' }),
      ['Roman numerals Ⅰ in 1 rows (1), I in 1 rows (2); dashes － in 1 rows (1), - in 1 rows (2)'],
    ],
  ])('of %s in English on %j', (id, example, words) => {
    const messages = findingsOf(id, example).map(({ message }) => message.en)
    expect(messages).toEqual(words.map((part) => expect.stringContaining(part)))
  })
})

describe('severity', () => {
  test.each<readonly [string, Example, readonly (string | null)[]]>([
    ['date/impossible', dated('令和5年2月30日', '未定'), [null, 'info']],
    [
      'count/recipients',
      rows(
        { item: 'Ⅱ-5', before: '移転を行っている 3件', after: '移転を行っている 4件' },
        { item: 'Ⅱ-5-移転先1～2-①', before: '移転先1～2', after: '移転先1～4' },
      ),
      ['info'],
    ],
    ['row/schema', rows({ before: '' }, { timing: '' }, { before: '', after: '' }), ['info', null, null, null]],
    ['table/columns', { markdown: `${HEADER}${ROW}\n${ROW}` }, ['error']],
    ['table/columns', { markdown: `${HEADER}${ROW}\n\`\`\`\n${ROW}\`\`\`\n` }, ['warning']],
    ['table/columns', { markdown: `\`\`\`\n${HEADER}${ROW}\`\`\`\n` }, ['info']],
    ['table/columns', { markdown: `${HEADER}${ROW}\n文\n\n${indented(ROW)}` }, ['error']],
    ['table/columns', { markdown: `変更箇所\n\n${indented(HEADER + ROW)}` }, ['error']],
    ['table/columns', { markdown: `# 記録\n\n${indented(HEADER + ROW)}` }, ['info']],
    ['table/columns', { markdown: `${HEADER}${ROW}\n<!--\n\n${ROW}-->` }, ['info']],
    ['table/header', { markdown: '|変更日|項目|変更前|変更後|提出時期|\n|-|-|-|-|-|' }, ['info']],
    ['table/header', { markdown: `${HEADER}${ROW}${HEADER}${ROW}` }, ['warning']],
    ['table/header', { markdown: '|評価書|提出日|区分|\n|-|-|-|\n|住基|R5.2.3|事後|' }, ['info']],
  ])('of %s on %j', (id, example, severities) => {
    expect(findingsOf(id, example).map(({ severity }) => severity)).toEqual(severities)
  })
})

describe('other places', () => {
  test.each<readonly [string, Example, readonly string[]]>([
    [
      'change/continuity',
      twice('Ⅰ-7-②', ['市民課長', '窓口課長'], ['住民課長', '受付課長']),
      ['1.after 窓口課長', '2.before 住民課長'],
    ],
    [
      'date/notation',
      dated('R5.2.3', '令和5年2月4日', '2023/2/5', '令和5年2月6日', 'R5.3.7', '令和5年2月6日'),
      ['2.date 令和5年2月4日', '3.date 2023/2/5'],
    ],
    ['date/notation', dated('㋿5年2月3日', '令和5年2月4日', '令和5年2月6日'), ['2.date 令和5年2月4日']],
    ['date/order', dated('R3.4.1', '令和5年4月1日', 'R6.4.1', 'R5.4.2', 'R7.4.1'), ['3.date R6.4.1']],
    [
      'item/duplicate',
      rows({ item: 'Ⅱ-6', before: '', after: '庁舎内' }, { item: 'Ⅱ-6', before: '', after: '庁舎内' }),
      ['1.item Ⅱ-6'],
    ],
    [
      'item/notation',
      rows({ item: 'Ⅰ－7－①' }, { item: 'I-7-②' }, { item: 'Ⅴー2ー①' }, { item: 'Ⅴー2ー②' }),
      ['1.item Ⅰ', '3.item ー', '2.item I', '2.item -'],
    ],
    ['count/list', rows({ after: '1、2、3、4、6、8、94、94、108の項' }), ['1.after 94']],
    ['count/list', rows({ after: '1、2、3、4、6、9、8、11、12の項' }), ['1.after 9']],
    [
      'count/recipients',
      rows(
        { item: 'Ⅱ-4', before: '委託する 3件', after: '委託する 4件' },
        { item: 'Ⅱ-4-委託事項1～3-⑥', before: '委託事項1～3', after: '委託事項1～5' },
      ),
      ['2.after 委託事項1～5'],
    ],
    ['text/brackets', rows({ after: '甲《乙〉丙である。' }), ['1.after 〉']],
  ])('of %s on %j', (id, example, places) => {
    const related = findingsOf(id, example).flatMap((finding) => finding.related)
    expect(related.map(({ place: { row, field, text } }) => `${row}.${field} ${text}`)).toEqual(places)
  })
})

describe('fixes', () => {
  /** A row with all the fixes of a rule. */
  const fixed = (id: string, row: ExampleRow, options: Chosen) => {
    const markdown = markdownOf([row])
    return findingsOf(id, { rows: [row], options })
      .flatMap(({ fix }) => fix?.edits ?? [])
      .toSorted((a, b) => b.start - a.start)
      .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), markdown)
  }

  test.each<readonly [string, ExampleRow, ExampleRow, Chosen]>([
    ['item/notation', { item: 'II-３－①' }, { item: 'Ⅱ－3－①' }, { dash: '－', roman: 'Ⅰ', digits: '半角' }],
    ['item/notation', { item: 'Ⅰ&#45;7-②' }, { item: 'Ⅰ&#45;7－②' }, { dash: '－' }],
    ['directive/unused', { after: '乙<!-- pia-lint-disable change/none -- 様式の変更のみ -->' }, { after: '乙' }, {}],
    [
      'directive/unused',
      { before: '甲', after: '甲<!-- pia-lint-disable change/none date/future -- 様式の変更のみ -->' },
      { before: '甲', after: '甲<!-- pia-lint-disable change/none date/future -- 様式の変更のみ -->' },
      {},
    ],
  ])('of %s in %j', (id, row, mended, options) => {
    expect(fixed(id, row, options)).toBe(markdownOf([mended]))
  })
})
