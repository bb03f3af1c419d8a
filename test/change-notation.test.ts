import { describe, expect, test } from 'vitest'
import { bracketFaultsIn } from '../src/notation/brackets.ts'
import { namedKindsIn } from '../src/notation/change-kind.ts'
import { differenceOf, sharedShare, soleReplacement } from '../src/notation/difference.ts'
import { firstDifference } from '../src/notation/first-difference.ts'
import { fold } from '../src/notation/fold.ts'
import { isBlankMark, isSummary, omissionsIn } from '../src/notation/omission.ts'
import { readQuantities } from '../src/notation/quantity.ts'
import { readSafeguards, type Side, safeguardsGained } from '../src/notation/safeguard.ts'
import { withoutSideLabel } from '../src/notation/side-label.ts'
import { squeeze } from '../src/notation/squeeze.ts'
import { areCutOff, areTwoStates, isPartOf, wordingOf } from '../src/notation/two-states.ts'

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
    '＜甲＞《乙》≪乙≫〈丙〉<丁>x<10、>=5、a->b、甲>乙>丙',
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
    ['対象者及び家族', '対象者、家族及び代理人', ['及び→、', '→及び代理人']],
    ['甲又は乙並びに丙若しくは丁', '甲若しくは乙及び丙又は丁', ['又は→若しくは', '並びに→及び', '若しくは→又は']],
    ['影響を及ぼす', '影響を与える', ['及ぼす→与える']],
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

describe('two states of a text', () => {
  const NUMBERS = Array.from({ length: 1000 }, (_, index) => index)
  const [UPWARDS, DOWNWARDS] = [NUMBERS.join('、'), NUMBERS.toReversed().join('、')]

  test.each([
    ['・ 第１号の　様式。', '第1号の様式'],
    ['ｼｽﾃﾑ（ID:A-1）', 'システムIDA1'],
    ['𠮷田、々〇ヶゝヽ', '𠮷田々〇ヶゝヽ'],
    ['－', ''],
  ])('the wording of %s', (text, wording) => expect(wordingOf(text)).toBe(wording))

  test.each([
    ['市民課', '福祉部 市民課'],
    ['市民課、税務課', '市民課・税務課及び収納課'],
    ['(1) 税務課', '市民課\n(１)税務課'],
    ['施錠する。台帳に記す。', '施錠する。記録する。台帳に記す。'],
    ['・税務課・市民課', '・市民課\n・収納課\n・税務課'],
    ['税務課\n市民課', '市民課\n収納課\n税務課'],
    ['', '市民課'],
    ['5年保存する。', '①5年保存する。15年保存する。'],
  ])('%j is a part of %j', (text, whole) => {
    expect(isPartOf(text, whole)).toBe(true)
    expect(isPartOf(whole, text)).toBe(false)
  })

  test.each([
    ['施錠する。点検する。', '施錠する。記録する。'],
    ['市民課、税務課', '税務課、市民課'],
    ['年に1回', '半年に1回'],
    ['施錠する。5年保存する。', '施錠する。15年保存する。'],
    ['甲\n 年に1回点検', '甲\n半年に1回点検'],
  ])('%j is none of %j', (text, whole) => expect(isPartOf(text, whole)).toBe(false))

  test('is one where it stands once as a whole', () => expect(isPartOf('年に1回', '半年に1回。年に1回')).toBe(true))

  test.each([
    ['別表第二\n番号法第9条', '別表第二\n番号法第9条第1項', true],
    ['別表第二\n番号法第9条', '・別表第二\n・番号法 第９条第1項\n', true],
    ['別表第二\n\n番号法第9条', '別表第二\n\n番号法第9条第1項', true],
    ['別表第二の70の項\n番号法第9条', '別表第二\n番号法第9条第1項', true],
    ['別表第二\n番号法第9条', '別表第二\n番号法第9条', false],
    ['番号法第9条', '番号法第9条第1項', false],
    ['番号法第9条\n', '番号法第9条第1項\n', false],
    ['別表第二\n番号法第9条', '別表\n高確法第9条', false],
    ['別表第二\n第9条', '別表第二\n番号法第9条', false],
    ['別表第二\n\n第9条', '別表第二\n番号法\n第9条', false],
    ['別表第二\n番号法第9条', '別表第二\n番号法第9条第1項\n高確法', false],
  ])('%j and %j are cut off: %s', (a, b, expected) => {
    expect(areCutOff(a, b)).toBe(expected)
    expect(areCutOff(b, a)).toBe(expected)
  })

  test.each([
    ['甲、乙、丙', '甲、乙。丁', true],
    ['甲、乙、丙', '甲、丁。戊', false],
    ['窓口で確認する', '窓口で職員が確認する', true],
    ['課長が承認し、係長が記録する。', '係長が記録し、課長が承認する。', false],
    ['施錠する。台帳に記す。', '台帳に記す。施錠する。', false],
    [UPWARDS, DOWNWARDS, false],
    ['70の項', '70の項(情報提供ネットワークシステムによる情報連携)', true],
    ['第7号 別表第二の70の項 ', '第8号 別表第二の70の項(情報提供ネットワークシステムによる情報連携)', true],
    ['窓口で行う。別表第二の70の項', '支所で行う。別表第二の70の項(情報提供ネットワークシステムによる連携)', true],
    ['第7号 別表第二の70の項', '第8号 別表第二の70の項。情報提供ネットワークシステムによる情報連携', false],
    ['第7号 別表第二の70の項', '第8号 別表第二の70の項\n情報提供ネットワークシステムによる情報連携', false],
  ])('%j and %j are two states: %s', (a, b, expected) => {
    expect(areTwoStates(a, b)).toBe(expected)
    expect(areTwoStates(b, a)).toBe(expected)
  })

  const RECORD = '記録を点検する。'
  const HEAD = '市町村の長が行う事務の'

  test.each([
    ['5年', '7年', '5年', '7年'],
    [RECORD.repeat(5), `${RECORD.repeat(4)}記録を保管する。`, RECORD.repeat(5), `${RECORD.repeat(4)}記録を保管する。`],
    [
      RECORD.repeat(6),
      `${RECORD.repeat(5)}記録を保管する。`,
      '点検する。記録を点検する。',
      '点検する。記録を保管する。',
    ],
    [
      `・${RECORD.repeat(6)}`,
      `${RECORD.repeat(5)}記録を保管する。`,
      '点検する。記録を点検する。',
      '点検する。記録を保管する。',
    ],
    [`・${RECORD.repeat(6)}`, RECORD.repeat(6), `・${RECORD.repeat(6)}`, RECORD.repeat(6)],
    [
      `${HEAD}個人市民税課税対象者及びこれらのものについて${RECORD.repeat(3)}`,
      `${HEAD}個人市民税課税対象者又はこれらのものについて${RECORD.repeat(3)}`,
      '及び',
      '又は',
    ],
    [UPWARDS, DOWNWARDS, UPWARDS, DOWNWARDS],
  ])('%j and %j differ first in %j and %j', (a, b, removed, added) => {
    const first = firstDifference(a, b)
    expect(a.slice(first.removed.start, first.removed.end)).toBe(removed)
    expect(b.slice(first.added.start, first.added.end)).toBe(added)
  })
})

describe('what says which side a cell is', () => {
  test.each([
    '旧：',
    '新:',
    ' 変更後 ： ',
    '改正前：',
    '修正後：',
    '【変更前】',
    '【変更後】：\n',
    ' （旧） : ',
    '〔新〕',
    '[改正後]\n',
    '［修正前］',
  ])('%j is left out', (label) => expect(withoutSideLabel(`${label}市民課長`)).toBe('市民課長'))

  test.each([
    '旧市民課長',
    '変更後の様式：市民課長',
    '市民課長（旧）',
    '市民課長、旧：',
    '【市民課長】',
    '変更：市民課長',
    '[旧市民課長]',
  ])('%j is all text', (text) => expect(withoutSideLabel(text)).toBe(text))
})

describe('omissions', () => {
  test.each([
    ['(略) 甲 （以下、省略）', ['(略)', '（以下、省略）']],
    ['甲…乙・・・丙', ['…', '・・・']],
    ['〔中略〕甲 以下略', ['〔中略〕', '以下略']],
    ['（略称）を省略しない。計略', []],
    ['（前略）甲【以降略】', ['（前略）', '【以降略】']],
    ['（変更なし、略）甲(以下、変更無し、部分省略する)', ['（変更なし、略）', '(以下、変更無し、部分省略する)']],
    ['≪省略≫～中略～<途中略>', ['≪省略≫', '～中略～', '<途中略>']],
    ['甲 ... 乙。後略。', ['...', '後略']],
    ['甲・・乙..丙', []],
    ['（変更なし略）', ['（変更なし略）']],
    ['甲（乙、以下略）', ['以下略']],
    ['甲……乙....丙', ['……', '....']],
    ['以下省略した', []],
  ])('%s', (text, expected) =>
    expect(omissionsIn(squeeze(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected),
  )

  test.each([
    '該当無し',
    '（変更前の記載なし）',
    '記載せず',
    '【項目を追加】',
    '記載削除。',
    '新規作成',
    '新規',
    '〔新設〕',
    '追記',
    '廃止',
    '空欄',
    '同左',
    '上記と同じ',
    '上記同じ',
    '変更なし',
    '〃',
    '－'.repeat(25),
    '「削除」',
    'なし',
    '無',
    '変更前記載なし',
    '記載追加',
    '項目追加',
  ])('%s too', (text) => expect(isBlankMark(squeeze(text))).toBe(true))

  test.each(['記載なしとする', '新規事業', '－1', '項目を追加・削除する機能の追加'])('%s is more', (text) =>
    expect(isBlankMark(squeeze(text))).toBe(false),
  )

  test.each([
    '○○課',
    '××',
    '別紙のとおり',
    '詳細は別紙2参照',
    '新旧対照表を参照',
    '保管場所について変更。',
    '(機能を明記)',
    '別紙12のとおり',
    '【追加】甲',
    `${'甲'.repeat(57)}を追加`,
    '様式に反映',
    `【${'甲'.repeat(70)}を追加】`,
    `(図中)${'甲'.repeat(70)}`,
  ])('%s tells of a text, too', (text) => expect(isSummary(squeeze(text))).toBe(true))

  test.each([
    `${'甲'.repeat(60)}を追加`,
    '甲の追加を行う',
    '甲【乙】を追加する',
    '図中1-①',
    '対象(図中)を確認',
    '第〇条',
    '×印',
    `${'甲'.repeat(30)}別紙参照`,
    '別紙参照の上、記録を確認して保管する',
    `${'窓口で受け付けた届出を審査し、台帳に登録する。'.repeat(3)}体制は組織図`,
    `${'窓口で受け付けた届出を審査し、台帳に登録する。'.repeat(3)}(図中)の変更`,
  ])('%s is a text, too', (text) => expect(isSummary(squeeze(text))).toBe(false))

  test.each(['記載なし', '(新規)', '－', '削除', '同上', '', '（記載を削除）'])('%j stands for nothing', (text) =>
    expect(isBlankMark(squeeze(text))).toBe(true),
  )

  test.each([
    '第〇〇項',
    '別紙1参照',
    '電子申請機能の追加',
    '【転出届について追記】',
    '(図中) 1-①',
    '（図中の課名）',
    '変更後の組織図',
    '課名を改めたもの',
    '新たな所管課',
  ])('%s tells of a text', (text) => expect(isSummary(squeeze(text))).toBe(true))

  test.each([
    '窓口課',
    '所管課',
    '新たな担当課が審査する。',
    '新潟市役所',
    '(図中の名称はわかりません。)',
    '保存期間は5年',
    '記録を削除する機能を有し、毎月1回、対象を確認した上で消去する。',
  ])('%s is a text', (text) => expect(isBlankMark(squeeze(text)) || isSummary(squeeze(text))).toBe(false))
})

describe('kinds of change', () => {
  test.each([
    ['機構名変更及び文言整理による変更のため、重要な変更にあたらない。', 'office-name:機構名変更 wording:文言整理'],
    ['令和4年4月1日付けの組織改正に伴う部署名の修正であり', 'office:組織改正 office-name:部署名の修正'],
    ['委託先の社名変更に伴う修正', 'company-name:社名変更'],
    ['社名変更ではなく、機構改革によるものでもない通知', 'ground:通知'],
    ['課名の変更はなく、法改正によるものではないが、契約', 'ground:契約'],
    ['番号法の改正による号の繰下げ', 'law:番号法の改正 number:号の繰'],
    ['番号法の一部を改正する法律の施行に伴う修正', 'law:番号法の一部を改正 law:法律の施行'],
    ['現在の運用を精査したことによる変更であるが、取扱いに変更はない。', 'wording:運用を精査'],
    ['表記の整備及び用語の見直し', 'wording:表記の整備 wording:用語の見直し'],
    ['記載の見直し、法改正に伴う記載の修正', 'wording:記載の見直し law:法改正'],
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
    ['重要な変更に該当しないため(文言整理によるもの)', 'wording:文言整理'],
    ['特定個人情報の漏えいのリスクを変動させない(号数の修正)', 'number:号数'],
    ['重要な変更にあたらない軽微な文言整理', 'wording:文言整理'],
    ['重要な変更に該当しない(様式については文言整理)', ''],
    ['重要な変更(文言整理を除く)に該当しない', ''],
  ])('%s', (text, expected) =>
    expect(
      namedKindsIn(squeeze(text))
        .map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`)
        .join(' '),
    ).toBe(expected),
  )
})

describe('quantities', () => {
  test.each([
    ['毎月', '1か月ごと implied'],
    ['毎月2回', '0.5か月ごと (2回)'],
    ['1日に2回', '12時間ごと (1日 2回)'],
    ['1時間に2回', '30分ごと (1時間 2回)'],
    ['毎時', '1時間ごと implied'],
    ['隔月', '2か月ごと implied'],
    ['隔週1回', '14日ごと (1回)'],
    ['間隔日数、隔離', ''],
    ['毎時2回', '30分ごと (2回)'],
    ['3か月に1回', '3か月ごと (3か月 1回)'],
    ['3ヶ月ごと', '3か月ごと (3か月)'],
    ['十二か月に一回', '1年ごと (1年 1回)'],
    ['月1回', '1か月ごと (1回)'],
    ['月ごと', '1か月ごと implied'],
    ['4月と10月', '6か月ごと implied'],
    ['4月、8月、12月', '4か月ごと implied'],
    ['4月及び10月', '6か月ごと implied'],
    ['1月並びに7月', '6か月ごと implied'],
    ['半年', '6か月 implied'],
    ['5人以上十人未満', '5人以上10人未満'],
    ['3ヶ所', '3か所'],
    ['2度', '2回'],
    ['1千2百名', '1200人'],
    ['項目は3,件数は4件', '4件'],
    ['令和五年三月四日', ''],
    ['令和5年4月1日から5年間、年2回', '6か月ごと (2回), 5年'],
  ])('of %s', (text, expected) => {
    const told = readQuantities(fold(text)).map(
      ({ sense, parts, isImplied }) => `${sense}${parts ? ` (${parts.join(' ')})` : ''}${isImplied ? ' implied' : ''}`,
    )
    expect(told.join(', ')).toBe(expected)
  })
})

describe('safeguards', () => {
  test.each([
    ['監査課長が承認し、5年間保存する。', '役職 承認 5年 保管'],
    ['令和5年4月1日から、３か月ごと、三年間、30分毎に点検し、十分に確認する。', '3か月ごと 3年 30分ごと 確認 確認'],
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

  test.each([
    ['閲覧を禁止し、職員に限り不可とする。', '制限 制限 制限'],
    ['職員に限定し、ほかには認めない。', '制限 制限'],
    ['所得制限、年齢制限、支給制限、給付制限、自動応答不可フラグ', ''],
    ['認証サーバ、認証局', ''],
    ['パスワードと静脈で認証', '認証 認証 認証'],
    ['暗号化し、施錠して鍵を保管', '暗号化 施錠 施錠 保管'],
    ['公開鍵、秘密鍵、電子鍵', ''],
    ['ログ、履歴を記録', '記録 記録 記録'],
    ['ログイン、ログオン、記録項目', ''],
    ['突合し、比較し、一致を点検', '照合 照合 照合 確認'],
    ['審査し、許可を得て決裁', '審査 承認 承認'],
    ['審査会、審査請求、審査支払、許可証、許可用', ''],
    ['抹消、削除', '消去 消去'],
    ['溶解、裁断、破壊、破棄', '廃棄 廃棄 廃棄 廃棄'],
    ['返還、回収', '返却 返却'],
    ['債権回収、徴収回収', ''],
    ['監査、監査法人、監査委員、監査事務局', '監査'],
    ['教育、啓発、指導', '研修 研修 研修'],
    ['学校教育、教育委員会、教育総務、保健指導、指導員', ''],
    ['監視、検知', '監視 監視'],
    ['保存、収納', '保管 保管'],
    ['収納係、収納管理、収納システム', ''],
    ['バックアップ、冗長化、二重化', 'バックアップ バックアップ バックアップ'],
    ['ログオフ、ログアウト', 'ログオフ ログオフ'],
    ['複数の職員、別の職員', '複数人 複数人'],
    ['所属長、責任者、管理職、センター長', '所属長 責任者 管理職 役職'],
    ['通知カード、個人番号カード、個人番号通知書', '通知カード 個人番号カード 個人番号通知書'],
    ['マイナンバーカード、個人番号カードの交付、個人番号カード省令', '個人番号カード'],
    ['在留カード、パスポート、保険証、資格確認書', '在留カード 旅券 被保険者証 資格確認書'],
    ['身分証明書、身分証、委任状、年金手帳、誓約書', '身分証明書 身分証明書 委任状 年金手帳 誓約書'],
    ['廃棄証明書', '廃棄証明書'],
    ['再委託する。再委託先、再委託者、再委託契約', '再委託'],
    ['委託し、委託される', '委託 委託'],
    ['24か月、12ヶ月、1箇月、18カ月', '2年 1年 1か月 18か月'],
    ['2名、2度、2回、2人', '2人 2回 2回 2人'],
    ['3世代、8文字、4桁、5割、10%、2時間、6件、7日', '3世代 8文字 4桁 5割 10% 2時間 6件 7日'],
    ['3箇所、3か所、2.5年', '3か所 3か所 30か月'],
    ['5人以上10人未満', '5人以上10人未満'],
    ['1年度、2人的、3名称、4名簿、5点検、3度目、第3回、同一人', '確認'],
    ['令和5年、平成三十年四月、2023年4月1日、4月1日、昭和元年', ''],
    ['十分、五分前、10分', '10分'],
    ['12回、24人', '12回 24人'],
    ['1,200人、1，200人、1.2千人、千二百名', '1200人 1200人 1200人 1200人'],
    ['12,000件、1.2万件、1万2千件、1万2,000件、一万二千件', '12000件 12000件 12000件 12000件 12000件'],
    ['1,000人以上10,000人未満、千人以上1万人未満', '1000人以上10000人未満 1000人以上10000人未満'],
    ['1か年、12ヵ月、1年半、18か月、3月間', '1年 1年 18か月 18か月 3か月'],
    ['24時間、1日、60分、1時間、14日、2週間、72時間', '1日 1日 1時間 1時間 14日 14日 3日'],
    ['半年、6か月、1年半ば', '6か月 6か月 1年'],
    ['毎年、毎年度1回、年1回、年に一度、1年に1回、12か月ごと、各年度1回', Array(7).fill('1年ごと').join(' ')],
    ['半年ごと、半期に1回、年2回、6か月に1度、4月及び10月', Array(5).fill('6か月ごと').join(' ')],
    ['四半期毎、四半期につき1回、3か月ごと、年4回', Array(4).fill('3か月ごと').join(' ')],
    ['毎月、月1回、1か月に1回、月ごと', Array(4).fill('1か月ごと').join(' ')],
    ['毎週、週1回、7日に1回、毎日、日に1回、24時間ごと', '7日ごと 7日ごと 7日ごと 1日ごと 1日ごと 1日ごと'],
    ['毎日曜、翌年に1回、当月1回、第十二回、1,20人', '1回 1回'],
    ['(株)監査電算と緑監査係が立ち会う', ''],
    ['株式会社緑情報センターに再委託する', '再委託'],
  ])('of %s', (text, expected) =>
    expect(
      readSafeguards(text)
        .map(({ sense }) => sense)
        .join(' '),
    ).toBe(expected),
  )

  test('stand where they are written', () => {
    const text = '緑市民課長が、３か月ごとに記録を確認し、(株)監査電算に委託する。'
    expect(readSafeguards(text).map(({ group, start, end }) => `${group} ${text.slice(start, end)}`)).toEqual([
      'person 課長',
      'number ３か月ごと',
      'measure 記録',
      'measure 確認',
      'outsourcing 委託する',
    ])
    const dated = '令和５年４月１日から、所属長が ２回、旅券を見る。'
    expect(readSafeguards(dated).map(({ group, start, end }) => `${group} ${dated.slice(start, end)}`)).toEqual([
      'person 所属長',
      'number ２回',
      'document 旅券',
    ])
  })

  const sideOf = (text: string, other: string): Side => {
    const changes = differenceOf(other, text) ?? []
    return {
      text,
      safeguards: readSafeguards(text),
      changed: changes.map(({ added }) => added),
      inserted: changes.filter(({ removed }) => removed.start === removed.end).map(({ added }) => added),
    }
  }

  test.each([
    ['記録を残す。', '記録を残す。施錠する。', ['施錠']],
    ['記録を残す。', '記録を残す。施錠し、鍵を保管する。', ['施錠', '保管']],
    ['内容を突合する。', '内容を照合する。', []],
    ['内容のチェックをする。', '内容を比較する。', []],
    ['内容を見て回る。', '内容を確認する。', []],
    ['甲を見る。乙を行う。', '甲を見る。乙を確認する。', ['確認']],
    ['記録を残す。', '記録を残す。操作の記録も、毎日、職員ごとに残す。', ['記録+']],
    ['記録を残す。', '記録を残す。記録も見る。', []],
    ['記録を残す。', '甲を記録のうえ記録を残す。', ['記録+']],
    ['記録を残す。', '甲を記録した上、記録を残す。', ['記録+']],
    ['国保課長が承認する。', '国保課長又は収納課長が承認する。', ['役職~収納課長']],
    ['国保課長が承認する。', '収納課長、国保課長が承認する。', ['役職~収納課長']],
    ['国保課長が承認する。', '国保課長の下で収納課長が承認する。', []],
    ['国保課長が承認する。', '収納課長又は税務課長が承認する。', []],
    ['記録を残す。', '記録を残す。', []],
    ['本人の同意がある。内容を見る。', '本人の同意がある。内容を承認する。', ['承認']],
    ['書類を見る。', '旅券を見る。', ['旅券']],
    ['記録を残す。見る。', '記録を残す。毎日の記録を見る。職員ごとに内容を集計して報告する。', []],
    ['見る。記録を残す。', '職員ごとに内容を集計して報告する。見る。毎日の記録を見て記録を残す。', []],
    ['記録を残す。', '記録を残す。操作の記録も、照会の記録も、毎日残す。', ['記録+']],
    ['記録を残す。甲である。', '甲である。毎日、職員ごとに記録を残す。', []],
    ['国保課長が記録を残す。', '国保課長又は収納課長が記録を残す。記録する。', ['役職~収納課長']],
    ['国保課長が承認する。', '国保課長、及び収納課長が承認する。', ['役職~収納課長']],
    ['国保課長が承認する。', '国保課長の下で、収納課長が承認する。', []],
    ['国保課長が承認する。', '国保課長、職員、収納課長が承認する。', []],
    ['四半期ごとに見る。', '3か月に1回見る。', []],
    ['毎月見る。', '月に1回見る。', []],
    ['3か月おきに1回見る。', '3か月に1回見る。', []],
    ['年1回、4月に見る。', '4月に1回見る。', []],
    ['年1回見る。', '毎月見る。', []],
    ['年1回見る。', '月1回見る。', ['1か月ごと']],
    ['四半期ごとに見る。', '毎月見る。', ['1か月ごと']],
    ['毎年見る。', '隔年で見る。', ['2年ごと']],
    ['毎月見る。', '月ごとに見る。', []],
    ['毎月見て、毎年報告する。', '毎年報告し、毎月見る。', []],
    ['四半期ごとに見る。記録する。', '四半期ごとに見る。毎月記録する。', []],
    ['四半期ごとに甲を見る。乙を行う。', '毎月甲を見る。丙を行う。', ['1か月ごと']],
    ['四半期ごとに記録を見る。', '毎月記録を見る。', ['1か月ごと']],
    ['1回見る。', '3か月に1回見る。', ['3か月ごと']],
    ['4月、10月及び1月に見る。', '4月、7月、10月及び1月に見る。', ['3か月ごと']],
    ['4月及び10月に見る。', '年2回(4月及び10月)見る。', []],
    ['4月及び10月に見る。', '年3回見る。', ['4か月ごと']],
    ['個人番号カードを見る。', 'マイナンバーカード（個人番号カード）を見る。', []],
    ['マイナンバーカードを見る。', 'マイナンバーカード(個人番号カード)を見る。', []],
  ])('gained from %s to %s', (before, after, expected) => {
    const [old, now] = [sideOf(before, after), sideOf(after, before)]
    expect(
      safeguardsGained(old, now).map(
        ({ sense, isMore, isJoined, start, end }) =>
          `${sense}${isMore ? '+' : ''}${isJoined ? `~${after.slice(start, end)}` : ''}`,
      ),
    ).toEqual(expected)
  })

  test.each([
    ['閲覧を認めずにおく。', '閲覧を禁止する。'],
    ['ログインを求める。', '認証を求める。'],
    ['カギを掛ける。', '施錠する。'],
    ['台帳に記す。', '履歴に記す。'],
    ['検討する。', '審査する。'],
    ['同意を得る。', '決裁を得る。'],
    ['除去する。', '抹消する。'],
    ['焼却する。', '裁断する。'],
    ['返納する。', '返還する。'],
    ['検査する。', '監査する。'],
    ['講習を行う。', '研修を行う。'],
    ['把握する。', '監視する。'],
    ['格納する。', '保存する。'],
    ['複製を取る。', 'バックアップを取る。'],
    ['画面のロックを行う。', '画面のログオフを行う。'],
    ['二重に見る。', '複数の職員が見る。'],
    ['長が見る。', '所属長が見る。'],
    ['所属長が見る。', 'センター長が見る。'],
    ['管理者が見る。', '責任者が見る。'],
    ['責任者が見る。', '管理職が見る。'],
    ['本人確認書類を見る。', '身分証を見る。'],
    ['証明する書を得る。', '廃棄証明書を得る。'],
  ])('%s says what %s says', (before, after) => {
    expect(safeguardsGained(sideOf(before, after), sideOf(after, before))).toEqual([])
    expect(safeguardsGained(sideOf('行う。', after), sideOf(after, '行う。'))).not.toEqual([])
  })
})
