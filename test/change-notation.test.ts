import { describe, expect, test } from 'vitest'
import { bracketFaultsIn } from '../src/notation/brackets.ts'
import { namedKindsIn } from '../src/notation/change-kind.ts'
import { differenceOf, sharedShare, soleReplacement } from '../src/notation/difference.ts'
import { isBlankMark, isSummary, omissionsIn } from '../src/notation/omission.ts'
import { readSafeguards } from '../src/notation/safeguard.ts'
import { squeeze } from '../src/notation/squeeze.ts'

describe('brackets', () => {
  const told = (text: string) =>
    bracketFaultsIn(text).map((fault) => {
      const [open, close] = ['open' in fault ? fault.open : null, 'close' in fault ? fault.close : null]
      return [fault.kind, ...[open, close].map((span) => (span ? text.slice(span.start, span.end) : '-'))].join(' ')
    })

  test.each([
    ['≪甲(乙)>>', ['mismatched ≪ >>']],
    ['「甲』', ['mismatched 「 』']],
    ['[○)', ['mismatched [ )']],
    ['（「甲）」', ['crossed 「 」']],
    ['(甲(乙)', ['unclosed ( -']],
    ['甲)乙', ['unopened - )']],
    ['甲）である。(乙', ['unclosed ( -', 'unopened - ）']],
    ['＜緑市における措置\n保管', ['unclosed ＜ -']],
    ['[甲', ['unclosed [ -']],
    ['甲]', ['unopened - ]']],
    ['｛甲', ['unclosed ｛ -']],
    ['甲}', ['unopened - }']],
    ['〔甲', ['unclosed 〔 -']],
    ['甲〕', ['unopened - 〕']],
    ['【甲', ['unclosed 【 -']],
    ['甲】', ['unopened - 】']],
    ['甲》', ['unopened - 》']],
    ['「』', ['mismatched 「 』']],
    ['〈甲>', ['mismatched 〈 >']],
    ['<甲》', ['mismatched < 》']],
    ['<<甲≫', ['mismatched << ≫']],
    ['(甲>', ['unclosed ( -']],
    ['<甲)', ['unopened - )']],
    ['「甲【乙』', ['mismatched 「 』', 'unclosed 【 -']],
    ['(甲(乙「丙)', ['unclosed ( -', 'unclosed 「 -']],
    ['甲 1]', ['unopened - ]']],
    ['甲1(乙', ['unclosed ( -']],
    ['「甲1)', ['unclosed 「 -']],
    ['(甲(乙 1) 丙', ['unclosed ( -', 'unclosed ( -']],
    ['(甲(乙2)', ['unclosed ( -']],
    ['甲）乙(丙2)', ['unopened - ）']],
    ['(乙1)甲)「丙', ['unclosed 「 -']],
    ['確認する。\n　＜保管場所\n庁舎', ['unclosed ＜ -']],
    ['確認する。＜緑市における措置', ['unclosed ＜ -']],
    ['緑市における措置＞では', ['unopened - ＞']],
    ['確認する。緑市における措置＞ 庁舎', ['unopened - ＞']],
    ['記録の保管場所＞\n庁舎', ['unopened - ＞']],
    ['甲\n記録の保管場所＞　', ['unopened - ＞']],
  ])('%s', (text, faults) => expect(told(text)).toEqual(faults))

  test.each([
    '1) 甲 2）乙 ア) 丙 注1) 丁 (1) ①) iii)',
    '次の1)から3)まで(4)を除く。)',
    '(例)甲情報)',
    '(平成30年度、A)と(甲、1)',
    '＜甲＞《乙≫〈丙〉<丁>x<10、>=5、a->b、甲>乙>丙',
    '「(」及び『』』を除く'.replace('』を', 'を'),
    '（1行目\n2行目)',
    '1 ) 甲',
    '(甲及び 1) 乙',
    '(乙1)甲)',
    '「(甲2)乙)」',
    'x<10',
    '甲<乙(丙>丁)',
    '甲-->乙<==丙',
    '甲>>乙',
    '甲は<緑市における措置',
    '記録の件数>10',
    '甲>\n乙',
  ])('%s is right', (text) => expect(told(text)).toEqual([]))

  test('far from one another are no counterparts', () => {
    const text = '保管する。'.repeat(25)
    expect(told(`${text}「甲』`)).toEqual(['mismatched 「 』'])
    expect(told(`「${text}』`)).toEqual(['unclosed 「 -', 'unopened - 』'])
    expect(told(`${text}<緑市における措置`)).toEqual(['unclosed < -'])
    expect(told(`${text}緑市における措置>`)).toEqual(['unopened - >'])
  })
})

describe('differences', () => {
  const told = (before: string, after: string) =>
    differenceOf(before, after)?.map(
      ({ removed, added }) => `${before.slice(removed.start, removed.end)}→${after.slice(added.start, added.end)}`,
    )

  test.each([
    ['市民課長が承認する', '窓口課が承認する', ['市民課長→窓口課']],
    ['・第１号　の様式', '・第1号の様式', []],
    ['甲を確認する。', '甲を確認する。記録を残す。', ['→記録を残す。']],
    ['甲、乙', '乙', ['甲、→']],
    ['', '甲', ['→甲']],
    ['システムの', 'サブシステムの', ['システム→サブシステム']],
    ['甲とさせる', '甲とする', ['とさせる→とする']],
    ['IDで', 'IPで', ['ID→IP']],
    ['12回', '120回', ['12→120']],
    ['各々の', '各人の', ['各々→各人']],
  ])('%s → %s', (before, after, expected) => expect(told(before, after)).toEqual(expected))

  test.each([
    ['甲。 乙', '甲。 丙、乙', { removed: { start: 2, end: 2 }, added: { start: 3, end: 5 } }],
    ['甲 乙', '甲 丙', { removed: { start: 2, end: 3 }, added: { start: 2, end: 3 } }],
    ['甲、甲', '甲、乙', { removed: { start: 2, end: 3 }, added: { start: 2, end: 3 } }],
    ['', '甲', { removed: { start: 0, end: 0 }, added: { start: 0, end: 1 } }],
  ])('of %j and %j stand where they are written', (before, after, expected) =>
    expect(differenceOf(before, after)).toEqual([expected]),
  )

  test.each([
    ['甲を確認する', '甲を点検する', 0.67],
    ['甲、乙', '乙、甲', 1],
    ['甲、甲、甲', '甲', 0.2],
    ['甲、乙丙', '甲', 0.25],
    ['甲', '乙', 0],
  ])('%s and %s share no more than %d', (a, b, share) => {
    expect(sharedShare(a, b)).toBeCloseTo(share)
    expect(sharedShare(b, a)).toBeCloseTo(share)
  })

  test('of texts too long or too different are not told', () => {
    expect(differenceOf('甲、'.repeat(3000), '甲、'.repeat(3000))).toBeNull()
    expect(differenceOf('甲、'.repeat(500), 'a1'.repeat(500))).toBeNull()
  })

  test.each([
    ['市民課で記録', '窓口課で記録', '市民課', '窓口課'],
    ['別表第一の', '別表の', '別表第一', '別表'],
    ['年1回', '年12回', '1', '12'],
    ['2回', '12回', '2', '12'],
    ['甲、、', '甲、', '、', ''],
    ['甲', '甲', '', ''],
  ])('the one of %s and %s', (before, after, removed, added) =>
    expect(soleReplacement(before, after)).toEqual({ removed, added }),
  )
})

describe('omissions', () => {
  test.each([
    ['(略) 甲 （以下、省略）', ['(略)', '（以下、省略）']],
    ['甲…乙・・・丙', ['…', '・・・']],
    ['〔中略〕甲 以下略', ['〔中略〕', '以下略']],
    ['（略称）を省略しない。計略', []],
  ])('%s', (text, expected) =>
    expect(omissionsIn(squeeze(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected),
  )

  test.each(['記載なし', '(新規)', '－', '削除', '同上', '', '（記載を削除）'])('%j stands for nothing', (text) =>
    expect(isBlankMark(squeeze(text))).toBe(true),
  )

  test.each(['第〇〇項', '別紙1参照', '電子申請機能の追加', '【転出届について追記】', '(図中) 1-①'])(
    '%s tells of a text',
    (text) => expect(isSummary(squeeze(text))).toBe(true),
  )

  test.each(['窓口課', '保存期間は5年', '記録を削除する機能を有し、毎月1回、対象を確認した上で消去する。'])(
    '%s is a text',
    (text) => expect(isBlankMark(squeeze(text)) || isSummary(squeeze(text))).toBe(false),
  )
})

describe('kinds of change', () => {
  test.each([
    ['機構名変更及び文言整理による変更のため、重要な変更にあたらない。', 'office-name:機構名変更 wording:文言整理'],
    ['令和4年4月1日付けの組織改正に伴う部署名の修正であり', 'office:組織改正 office-name:部署名の修正'],
    ['委託先の社名変更に伴う修正', 'company-name:社名変更'],
    ['番号法の改正による号の繰下げ', 'law:番号法の改正 number:号の繰'],
    ['番号法の一部を改正する法律の施行に伴う修正', 'law:番号法の一部を改正 law:法律の施行'],
    ['現在の運用を精査したことによる変更であるが、取扱いに変更はない。', 'wording:運用を精査'],
    ['様式の改正による項目の番号の移動', 'form:様式の改正 number:項目の番号'],
    ['誤記の訂正、誤植', 'error:誤記 error:誤植'],
    ['人事異動による変更', 'staff:人事 staff:異動'],
    ['システムの更改、契約', 'ground:更改 ground:契約'],
    ['委託先の名称変更', 'company-name:委託先の名称変更'],
    ['重要な変更に該当しない。誤記の訂正', 'error:誤記'],
    ['重要な変更の通知ではなく、誤植', 'error:誤植'],
    ['特定個人情報の漏えいのリスクを軽減する、様式の改正', 'form:様式の改正'],
    ['個人の権利のリスクの増、異動', 'staff:異動'],
    ['事前に通知の上、契約', 'ground:契約'],
    ['事後評価の再実施。追加', 'ground:追加'],
    ['評価の実施の当時から委託、誤記', 'error:誤記'],
    ['評価当時の契約', ''],
    ['運用の開始の変更はない。誤記', 'error:誤記'],
    ['取り扱いの導入に変更なく契約、増', 'ground:増'],
    ['重要な変更の対象項目ではないため', ''],
    ['リスクを相当程度変動させるものではないと考えられる変更', ''],
  ])('%s', (text, expected) =>
    expect(
      namedKindsIn(squeeze(text))
        .map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`)
        .join(' '),
    ).toBe(expected),
  )
})

describe('safeguards', () => {
  test.each([
    ['監査課長が承認し、5年間保存する。', '役職 承認 5年 保管'],
    ['令和5年4月1日から、３か月ごと、三年間、30分毎に点検し、十分に確認する。', '3か月 3年 30分 確認 確認'],
    ['運転免許証又は旅券を照合する。', '運転免許証 旅券 照合'],
    ['委託先に再委託を禁止する。', '再委託 制限'],
    ['本人確認情報を記録媒体で同一人に提供する。', ''],
  ])('%s', (text, expected) =>
    expect(
      readSafeguards(text)
        .map(({ sense }) => sense)
        .join(' '),
    ).toBe(expected),
  )
})
