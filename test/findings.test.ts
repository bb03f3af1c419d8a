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

const RENAMED = { before: '市民局戸籍課', after: '市民局窓口課', reason: '機構改革' }
const NINETEEN = [
  { item: 'Ⅰ-6-②', after: '番号法第19条第8号及び別表第二' },
  { item: 'Ⅱ-5-提供先1～58-①', after: '番号法第十九条第七号及び別表第二' },
]
const TABLES = {
  date: 'R6.7.1',
  after:
    '情報照会：番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表の48の項<br>情報提供：番号法第19条第8号及び別表第二',
}
const CLOUD = '委託先に書面で指示する。クラウドサービス事業者は特定個人情報を取り扱わない。'
const SEEN = '操作を記録する。記録は毎月1回、必ず責任者が見る。'
const checked = (reason: string): ExampleRow => ({
  item: 'Ⅲ-3-リスク2',
  before: '年1回確認する。',
  after: '年2回確認する。',
  reason,
})
const MANY: Example = rows(
  { item: 'Ⅰ-1-②', timing: '事前', reason: '重要な変更に該当する。' },
  ...['1', '2', '3', '4', '5', '6', '7'].map((number) => ({
    item: `Ⅰ-2-システム${number}`,
    timing: '事前',
    reason: '重要な変更に該当する。',
  })),
)

/** ※ items of 様式3 whose reasons say no more than that a change is slight. */
const UNSTATED: Example = {
  form: '様式3',
  ...rows(
    { item: 'Ⅰ-4-法令上の根拠', reason: '重要な変更に当たらないため' },
    { item: 'Ⅱ-6 保管場所', reason: '重要な変更に当たらないため' },
    { item: 'Ⅲ-8', reason: '字句の修正' },
  ),
}

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
      ['表の1行目の変更後は「窓口課長」ですが、この行の変更前は「住民課長」'],
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
      ['「R5.4.2」は、表の3行目の「R6.4.1」より前の日付です。この表は古い順'],
    ],
    [
      'date/order',
      dated('R3.4.1', 'R9.4.1', 'R3.5.1', 'R4.4.1', 'R5.4.1'),
      ['「R9.4.1」は、表の3行目の「R3.5.1」より後の日付です。この表は古い順'],
    ],
    [
      'date/order',
      dated('R6.4.1', 'R5.4.1', 'R4.4.1', 'R7.4.1', 'R3.4.1'),
      ['「R7.4.1」は、表の3行目の「R4.4.1」より後の日付です。この表は新しい順'],
    ],
    [
      'date/order',
      dated('R2.4.1', 'R6.4.1', 'R5.4.1', 'R4.4.1', 'R3.4.1'),
      ['「R2.4.1」は、表の2行目の「R6.4.1」より前の日付です。この表は新しい順'],
    ],
    [
      'item/label',
      rows(
        { item: 'Ⅱ-6 特定個人情報の保管・消去 ②消去方法' },
        { item: 'Ⅱ-3-⑦ 法令上の根拠' },
        { item: 'Ⅱ-4-委託事項1-① その妥当性' },
      ),
      [
        '様式4ではⅡ-6-③の項目名です（Ⅱ-6-②は「保管期間」）',
        '様式4ではⅡ-5-提供先-①の項目名です',
        '様式4ではⅡ-4-委託事項-②の項目名です',
      ],
    ],
    [
      'item/notation',
      rows({ item: 'Ⅰ－7－①' }, { item: 'I-7-②' }, { item: 'Ⅴー2ー①' }, { item: 'Ⅴー2ー②' }),
      [
        'ローマ数字は「Ⅰ」が3行（表の1・3・4行目）、「I」が1行（表の2行目）。区切りの記号は「ー」が2行（表の3・4行目）、「－」が1行（表の1行目）、「-」が1行（表の2行目）。',
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
      ['ファイル名の位置は「Ⅱ(…)-3」が2行（表の1・2行目）、「Ⅱ-3(…)」が1行（表の3行目）'],
    ],
    [
      'item/notation',
      { options: { digits: '半角' }, ...rows({ item: 'Ⅰ-７' }) },
      ['項目の数字「７」が、設定で決めた書き方（半角）と'],
    ],
    [
      'item/notation',
      rows({ item: 'Ⅰ－7－①' }, { item: 'I－7－②' }),
      ['（ここでは「I」）。ローマ数字は「Ⅰ」が1行（表の1行目）、「I」が1行（表の2行目）。そろえますか'],
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
      ['「4件」とありますが、表の2行目の「委託事項1～5」では5件'],
    ],
    [
      'count/recipients',
      rows(
        { item: 'Ⅰ-6-②', before: '情報提供の根拠（1、2、5の項）', after: '情報提供の根拠（1、2、2の項）' },
        { item: 'Ⅱ-5', before: '提供を行っている 3件', after: '提供を行っている 4件' },
      ),
      ['は3件ですが、表の2行目の「4件」では4件'],
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
    [
      'org/inconsistent-rename',
      rows(RENAMED, { before: '戸籍課長', after: '市民窓口課長', reason: '機構改革' }),
      ['「戸籍課長」の新しい名称が、ここでは「市民窓口課」、表の1行目では「市民局窓口課」'],
    ],
    [
      'org/inconsistent-rename',
      {
        rows: [{ before: '緑市福祉部障害者課', after: '緑市福祉部障害福祉課', reason: '機構改革' }],
        others: [[{ before: '緑市福祉部障害者課長', after: '福祉部障がい福祉課長', reason: '機構改革' }]],
      },
      ['ここでは「福祉部障がい福祉課」、log-1.md 表の1行目では「福祉部障害福祉課」'],
    ],
    [
      'org/inconsistent-rename',
      rows(
        { before: '社会長寿課長が認める', after: '社会長命課長が認める', reason: '機構改革' },
        { before: '社会長寿課長が行う', after: '社会長生課長が行う', reason: '機構改革' },
      ),
      ['「社会長寿課長」の新しい名称が、ここでは「社会長生課長」、表の1行目では「社会長命課長」'],
    ],
    ['law/mixed-references', rows(...NINETEEN), ['「番号法第十九条第七号」と、表の1行目の「番号法第19条第8号」は']],
    ['law/mixed-references', rows(TABLES), ['「別表第二」と、同じ行の「番号法第19条第8号に基づく']],
    [
      'org/obsolete-name',
      rows(
        { date: 'R7.7.1', after: '日本電信電話株式会社' },
        { date: 'R6.4.1', after: '株式会社エヌ・ティ・ティ・データ' },
      ),
      ['変更日（令和7年7月1日）の時点では旧名称です', '変更日（令和6年4月1日）の時点では旧名称のようです'],
    ],
    [
      'law/obsolete-reference',
      rows(
        { date: 'R6.7.1', after: '番号法第9条第1項、番号法別表第一の16、30の項' },
        { date: 'R6.7.1', after: '番号法別表第一の30、999の項' },
        { after: '番号法第十九条第七号による情報照会' },
        { date: 'R6.7.1', before: '番号法別表第一の19、31の項', after: '番号法別表第一の27、46の項' },
        { date: 'R6.7.1', before: '番号法別表第二の30の項', after: '番号法別表第一の44の項' },
        { date: 'R6.7.1', before: '番号法別表第一の16、30の項', after: '番号法別表第一の24、30の項' },
      ),
      [
        '「番号法別表」（16の項は24の項、30の項は44の項）です',
        '（30の項は44の項）です',
        '「番号法第十九条第八号」です',
        '「番号法別表」です。項の番号は新しい表のものに直っているので、表の名称だけを直してください',
        '「番号法別表」です。項の番号も変わっているので、新しい表で確かめてください',
        '「番号法別表」（30の項は44の項）です。項の番号も変わっているので',
      ],
    ],
    [
      'law/wrong-renumbering',
      rows({
        before: '・番号法第十九条第八号により情報照会を行う。',
        after: '・番号法第十九条第九号により情報照会を行う。',
      }),
      ['変更前の「番号法第十九条第八号」を「番号法第十九条第九号」に'],
    ],
    [
      'timing/contradiction',
      { form: '様式3', ...rows({ item: 'Ⅱ-6', timing: '事前', reason: '重要な変更に該当する。' }) },
      ['評価実施手続（Ⅴ）の行がありません'],
    ],
    [
      'timing/contradiction',
      rows(
        { item: 'Ⅰ-1-②', timing: '事前', reason: '重要な変更に該当する。' },
        { item: 'Ⅰ', timing: '事前', reason: '再実施' },
      ),
      ['評価実施手続（Ⅵ）の行がありません'],
    ],
    [
      'timing/unstated-determination',
      UNSTATED,
      ['だけです（ほか1行）。あたらない理由', '説明の「字句の修正」に「重要な変更に'],
    ],
    [
      'reason/inconsistent',
      rows(
        { before: '緑電算株式会社', after: 'みどりIT株式会社', reason: '社名変更' },
        { before: '緑電算株式会社が', after: 'みどりIT株式会社が', reason: '誤記の修正' },
      ),
      ['「緑電算」→「みどりIT」の置換えを、この行は「誤記の修正」、表の1行目は「社名変更」'],
    ],
    [
      'reason/mismatch',
      rows(
        { before: '毎月点検する。', after: '毎週点検する。', reason: '機構名変更' },
        { before: '委託先に書面で指示する。', after: CLOUD, reason: '委託先の社名変更' },
        { before: CLOUD, after: '委託先に書面で指示する。', reason: '委託先の社名変更' },
        { before: MONITORED('毎月'), after: MONITORED('毎週'), reason: '社名変更' },
        { before: `${CLOUD}端末を施錠する`, after: `${CLOUD}端末を施錠する、台帳に記す`, reason: '社名変更' },
      ),
      [
        '（変わったのは「毎月点検する。」→「毎週点検する。」）',
        '（加わったのは「クラウドサービス事業者は特定個人情報を取り扱わない。」）',
        '（なくなったのは「クラウドサービス事業者は特定個人情報を取り扱わない。」）',
        '（変わったのは「毎月」→「毎週」）',
        '（加わったのは「台帳に記す」）',
      ],
    ],
    [
      'reason/mismatch',
      rows(
        { before: '総務局情報部情報課', after: '企画局情報部情報課', reason: '機構名変更' },
        { before: '設定は（総）情報課が行う', after: '設定はデジタル部門が行う', reason: '機構名変更' },
      ),
      ['「（総）情報課」は「デジタル部門」に変わったのではなく、表の1行目では「企画局情報部情報課」として存続'],
    ],
    [
      'reason/understated',
      rows(
        { item: 'Ⅲ-3-リスク2', before: '市民課長が承認し、鍵を保管する。', after: '市民課が承認する。' },
        { item: 'Ⅲ-3-リスク2', before: '甲', after: '施錠する。研修を行う。記録を残す。承認を得る。' },
        { item: 'Ⅲ-3-リスク2', before: '甲', after: '施錠する。研修を行う。記録を残す。承認を得る。監査を行う。' },
        { item: 'Ⅲ-4(取扱いの記録)', before: '操作を記録する。', after: SEEN },
        checked('機構名変更及び文言整理'),
        checked('機構名変更及び社名変更'),
      ),
      [
        '「文言整理」ですが、「課長」「鍵」「保管」がなくなり、記載の',
        '、「施錠」「研修」「記録」「承認」が加わり、記載の',
        '、「施錠」「研修」「記録」「承認」などが加わり、記載の',
        '、「毎月1回」「責任者」が加わり、「記録」の記載が増え、記載の',
        '「文言整理」ですが、「年1回」がなくなり、「年2回」が加わり、記載の',
        '「機構名変更」ですが、',
      ],
    ],
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
    ['item/notation', { options: { digits: '半角' }, ...rows({ item: 'Ⅰ-７' }) }, ['digits 「７」 in an item']],
    [
      'item/notation',
      rows({ item: 'Ⅲ(甲ファイル)－3' }, { item: 'Ⅲ－3(甲ファイル)－リスク2' }),
      ['the place of the file name Ⅱ(…)-3 in 1 rows (1)'],
    ],
    ['law/mixed-references', rows(...NINETEEN), ['and 「番号法第19条第8号」 in row 1 cite']],
    ['law/mixed-references', rows(TABLES), ['in the same row cite']],
    [
      'timing/unstated-determination',
      UNSTATED,
      ['「重要な変更に当たらないため」 (in 2 rows). Should', '「字句の修正」 also say'],
    ],
    [
      'reason/mismatch',
      rows(
        { before: '毎月点検する。', after: '毎週点検する。', reason: '機構名変更' },
        { before: '委託先に書面で指示する。', after: CLOUD, reason: '委託先の社名変更' },
        { before: CLOUD, after: '委託先に書面で指示する。', reason: '委託先の社名変更' },
      ),
      ['(what changed: 「毎月点検する。」 → 「毎週点検する。」)', '(new: 「クラウド', '(gone: 「クラウド'],
    ],
    [
      'reason/understated',
      rows(
        { item: 'Ⅲ-3-リスク2', before: '市民課長が承認し、鍵を保管する。', after: '市民課が承認する。' },
        { item: 'Ⅲ-4(取扱いの記録)', before: '操作を記録する。', after: SEEN },
      ),
      ['(gone: 「課長」 「鍵」 「保管」)', '(new: 「毎月1回」 「責任者」; more often: 「記録」)'],
    ],
    [
      'text/term',
      {
        ...rows({ after: '住基システムと庁内網' }),
        knowledge: {
          terms: [
            { wrong: '住基システム', right: '住民記録システム', ground: '用語集' },
            { wrong: '庁内網', right: '庁内ネットワーク' },
          ],
        },
      },
      ['「住民記録システム」 (用語集)', 'should be written 「庁内ネットワーク」'],
    ],
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
    ['org/obsolete-name', rows(RENAMED, { after: '戸籍課が管理する。' }), ['warning']],
    ['org/obsolete-name', rows(RENAMED, RENAMED, { after: '市民局戸籍課が管理する。' }), ['error']],
    ['org/obsolete-name', rows({ date: 'R6.4.1', after: '株式会社エヌ・ティ・ティ・データ東北支社' }), ['warning']],
    ['law/mixed-references', rows(...NINETEEN), ['error']],
    ['law/obsolete-reference', rows({ date: 'R7.7.1', after: '番号法第2条第8項に規定する特定個人情報' }), ['warning']],
    ['timing/contradiction', MANY, ['info', 'info']],
    [
      'timing/contradiction',
      rows(
        { item: 'Ⅰ-7-①', timing: '事前', reason: '重要な変更に該当するため、事前に公表' },
        { item: 'Ⅵ-1-①', timing: '事前', reason: '再実施' },
        { item: 'Ⅰ-6-②', timing: '事前', before: '番号法第19条第7号による照会', after: '番号法第19条第8号による照会' },
      ),
      ['warning', 'warning'],
    ],
    [
      'timing/unstated-determination',
      rows({ item: 'Ⅰ-1-②', reason: '時点修正' }, { item: 'Ⅰ-6-②', timing: '事前', reason: '字句の修正' }),
      [null, 'info'],
    ],
    [
      'reason/mismatch',
      rows(
        { before: '毎月点検する。', after: '毎週点検する。', reason: '機構名変更' },
        { before: '毎月点検する。', after: '毎週点検する。', reason: '文言整理及び社名変更' },
        { before: '毎月点検する。', after: '毎週点検する。', reason: '社名変更及び組織改正' },
      ),
      ['warning', 'info', 'info', 'warning'],
    ],
    [
      'reason/understated',
      rows(
        checked('文言整理'),
        checked('文言整理。運用に変更はない。'),
        checked('文言整理。取扱い方法に変更は無く、軽微である。'),
        checked('現在の運用を精査した文言整理'),
        { ...checked('文言整理'), item: 'Ⅰ-3' },
        checked('文言整理。頻度は変わらない。'),
        checked('文言整理。回数の変更はない。'),
        checked('文言整理。実質的な内容の変更を伴わない。'),
        checked('文言整理。措置に変わりはありません。'),
        checked('文言整理。期間は変更していません。'),
        checked('文言整理。内容が変わったことによる。'),
      ),
      ['warning', 'info', 'info', 'info', 'info', 'info', 'info', 'info', 'info', 'info', 'warning'],
    ],
    ['row/schema', rows({ before: '', after: '', reason: '' }), [null, null, 'info']],
    ['table/columns', { markdown: ROW + ROW }, ['error']],
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
    ['text/brackets', rows({ after: '甲《乙〉丙である。' }, { after: '確認を行う。）' }), ['1.after 〉']],
    [
      'org/inconsistent-rename',
      rows(RENAMED, { before: '戸籍課長', after: '市民窓口課長', reason: '機構改革' }),
      ['1.after 市民局窓口課'],
    ],
    ['org/lost-title', rows({ item: 'Ⅰ-7-②', before: '戸籍住民課長', after: '住民情報課' }), ['1.before 戸籍住民課長']],
    ['org/obsolete-name', rows(RENAMED, { after: '戸籍課が管理する。' }), ['1.after 市民局窓口課']],
    ['law/mixed-references', rows(...NINETEEN), ['1.after 番号法第19条第8号']],
    ['timing/contradiction', MANY, ['3', '4', '5', '6', '7'].map((row) => `${row}.reason 重要な変更に該当する`)],
    [
      'reason/inconsistent',
      rows(
        { before: '緑電算株式会社', after: 'みどりIT株式会社', reason: '社名変更' },
        { before: '緑電算株式会社が', after: 'みどりIT株式会社が', reason: '誤記の修正' },
      ),
      ['1.reason 社名変更'],
    ],
    [
      'reason/mismatch',
      rows(
        { before: '総務局情報部情報課', after: '企画局情報部情報課', reason: '機構名変更' },
        { before: '設定は（総）情報課が行う', after: '設定はデジタル部門が行う', reason: '機構名変更' },
      ),
      ['1.after 企画局情報部情報課'],
    ],
    [
      'reason/understated',
      rows(
        { item: 'Ⅲ-3-リスク2', before: '市民課長が承認し、鍵を保管する。', after: '市民課が承認する。' },
        { item: 'Ⅲ-4(取扱いの記録)', before: '操作を記録する。', after: SEEN },
      ),
      ['1.before 課長', '1.before 鍵', '1.before 保管', '2.after 記録', '2.after 毎月1回', '2.after 責任者'],
    ],
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
    ['text/term', { after: '漏洩' }, { after: '漏えい' }, {}],
    ['text/term', { after: '漏 洩、漏&#x6D29;、漏<br>洩' }, { after: '漏 洩、漏&#x6D29;、漏<br>洩' }, {}],
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
