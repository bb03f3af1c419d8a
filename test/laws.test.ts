import { describe, expect, test } from 'vitest'
import { isOfAnotherTime } from '../rules/knowledge/law-history.ts'
import { wrongRenumberingsIn } from '../rules/knowledge/law-renumbering.ts'
import { isInOldTitle } from '../rules/knowledge/law-titles.ts'
import type { Row } from '../src/model.ts'
import { squeeze, squeezedText } from '../src/notation/squeeze.ts'
import { readLog } from '../src/read/log.ts'
import type { ExampleRow } from '../src/rule.ts'
import { findingsOf, markdownOf } from './support/examples.ts'

/** What the rules on laws make of the words around a number; what they find in all is in their examples. */

const rowOf = (example: ExampleRow): Row => {
  const [row] = readLog('log.md', markdownOf([example]), null).rows
  if (!row) throw new Error('the example has a row')
  return row
}

const MUCH = '情報提供ネットワークシステムによる提供の根拠'

describe('a number of another time', () => {
  const isOld = (text: string) => {
    const { after } = rowOf({ after: text })
    const start = squeezedText(after).text.indexOf('第7号')
    return isOfAnotherTime(after, { start, end: start + 3 }, '2021-09-01')
  }

  test.each([
    '第7号に代えて第8号による',
    '「第7号」に代わり第8号による',
    '第7号の別表第二の項に替えて新しい表による',
    '第7号は令和3年に廃止された',
    '第7号により提供するとしていた',
    '第7号による提供であった',
    '平成29年当時は、情報連携を第7号により行う',
    '従来は情報連携を第7号により行う',
    '改正後第7号',
    '改正後の第7号',
    '改正後の「第7号',
    '施行前の第7号',
    '移行前は情報連携を第7号により行う',
    '(旧:第6号、番号法第7号)',
    '【旧番号法第6号及び第7号】',
    '(旧根拠:番号法第6号(情報照会)、第7号)',
    '(従前の規定は、第6号、第7号)',
    '〔改正前は番号法第6号、第7号〕',
    `(旧:別表第二の${'1、'.repeat(90)}の項、第7号)`,
    '旧法では、番号法第6号、第7号',
    '(旧法において番号法第6号、第7号)',
    '失効した第7号',
    '廃止された第7号',
    '廃止された「第7号',
    '廃止済み第7号',
    `従来は第7号により行う。${MUCH.repeat(4)}`,
    '令和3年8月31日まで情報連携を第7号により行う',
    '令和3年9月1日まで情報連携を第7号により行う',
    '第7号(令和3年9月1日から第8号)',
    '第7号の別表第二の項(令和3年9月1日以降は第8号)',
    `第7号(令和3年8月31日まで${MUCH})`,
    '第7号【令和3年8月31日まで】',
    '第7号【令和3年8月31日まで】、',
    '第7号【令和3年8月31日までの情報連携の根拠とする条】',
  ])('is %s', (text) => expect(isOld(text)).toBe(true))

  test.each([
    '第7号により提供する。書面に代えて電子で送る',
    '第7号を、書面に代えて電子で送る',
    '第7号により、廃止する',
    '令和3年8月まで、別の様式による。第7号により提供する',
    '従来どおりとする。第7号により提供する',
    '改正後の規定により第7号により提供する',
    '施行前に準備する。第7号により提供する',
    '移行前は書面による。第7号により提供する',
    '廃止された様式による。第7号により提供する',
    '令和5年3月31日まで情報連携を第7号により行う',
    '第7号(令和2年4月1日から第8号)',
    '第7号(令和3年13月1日から第8号)',
    '第7号(前回の評価から変わらない)',
    '第7号【前回の評価から変わらない】',
    `第7号【令和3年8月31日まで${MUCH}】`,
    '第7号【令和3年8月31日までの情報連携の根拠とする条文】',
    '第7号【令和3年8月31日まで】第8号',
    '(旧:第6号、新:第7号)',
    '(旧第6号から番号法第7号)',
    '(旧:第6号)、第7号',
    '(旧市民課)番号法第7号',
    '(旧姓併記の情報、番号法第7号)',
    '旧法人の情報を第7号',
    '第7号【情報照会】令和3年8月31日まで】',
  ])('is not %s', (text) => expect(isOld(text)).toBe(false))

  test.each([
    '【R3.8.31まで】<br>第7号',
    '【旧】第7号<br>【新】第8号',
    '【～R3.8.31】<br>第7号',
    '【～2021.8.31】<br>第7号',
    '【令和3年8月31日まで】別表第二【情報照会】第7号',
    '【令和3年8月31日まで】別表第二、届出(令和5年4月1日改正)第7号',
    '甲は【令和3年8月31日まで】別表第二、第7号',
    '(改正前)<br>第7号',
    '甲<br>(改正前)<br>第7号',
    '甲<br>・○(改正前)<br>第7号',
    '甲<br>～R3.8.31：<br>第7号',
  ])('stands below its heading: %s', (text) => expect(isOld(text)).toBe(true))

  test.each([
    '【R3.9.1から】<br>第7号',
    '【R3.8.31まで】<br>第6号<br>【R3.9.1から】<br>第7号',
    '(改正前)<br>第6号<br>(改正後)<br>第7号',
    '届出(改正前)<br>第7号',
    '甲<br>届出の様式の案内(改正前)<br>第7号',
    '第7号<br>【R3.8.31まで】<br>第6号',
  ])('stands below no such heading: %s', (text) => expect(isOld(text)).toBe(false))
})

describe('a number in the title of a document', () => {
  const isTitle = (written: string) => {
    const { text } = squeeze(written)
    const start = text.indexOf('第7号')
    return isInOldTitle(text, { start, end: start + 3 }, '2021-09-01')
  }

  test.each([
    '第7号による情報連携の知らせ(平成30年3月)',
    '第7号による情報連携の手引(平成30年3月)',
    '第7号による情報連携の手引(総務省、平成30年3月)',
    '「情報連携(第7号)の開始について」(平成30年3月)',
    '「第7号による情報連携の手引(平成30年3月)」による',
    '「第7号による情報連携の開始(平成30年3月)」による',
    `平成29年11月の「第7号による情報連携の手引」による。${MUCH.repeat(9)}`,
    '「第7号による情報連携の手引」(令和3年8月)',
  ])('is one of its day: %s', (text) => expect(isTitle(text)).toBe(true))

  test.each([
    '第7号による情報連携のお知らせ(令和3年4月から掲載)',
    '第7号による情報連携のお知らせ(平成30年度)',
    '第7号による。手引(平成30年3月)',
    '第7号及び情報連携の手引(平成30年3月)',
    '「番号法第19条第7号及び別表第二」(平成30年3月)',
    '「第7号による情報連携(平成30年3月)の手引」による',
    '「第7号による情報連携の手引」による',
    '「第7号による情報連携の手引」(令和4年3月)',
    '「第7号による情報連携の手引」(令和3年9月)',
    '平成29年11月の「情報連携は第7号による',
    '平成29年11月の情報連携は第7号による」',
  ])('is none of an older day: %s', (text) => expect(isTitle(text)).toBe(false))
})

describe('a renumbering', () => {
  const told = (before: string, after: string, day = '2023-04-01', example: ExampleRow = {}) => {
    const row = rowOf({ before, after, reason: '文言の整理', ...example })
    return wrongRenumberingsIn(row, day, '様式4').map(({ old, now, fact, right }) => {
      const [was, is] = [row.before.text.slice(old.start, old.end), row.after.text.slice(now.start, now.end)]
      return `${was}→${is}${fact ? '' : '?'} ${right}`
    })
  }

  const LINKED = (number: string) => `番号法第19条${number}及び別表第二`
  const YEARLY = 'による。職員が毎年これを確かめ、その結果を記録する。'
  const SAME_BODY = (number: string) => `番号法第19条${number}により、同一の地方公共団体の他の機関に提供する。`

  test.each([
    ['2023-04-01', '番号法第19条第8号'],
    ['2021-09-01', '番号法第19条第8号'],
    ['2021-08-31', '番号法第19条第7号'],
  ])('is told by the number of %s: %s', (day, right) => {
    expect(told(LINKED('第7号'), LINKED('第10号'), day)).toEqual([`番号法第19条第7号→番号法第19条第10号 ${right}`])
  })

  test.each<readonly [string, string, string, string, readonly string[]]>([
    ['an amendment made', '2021-09-01', LINKED('第7号'), LINKED('第8号'), []],
    ['to the number of the day', '2021-04-01', LINKED('第8号'), LINKED('第7号'), []],
    ['to a number out of use', '2023-04-01', LINKED('第8号'), LINKED('第7号'), []],
    ['to a number out of use since that day', '2021-09-01', LINKED('第8号'), LINKED('第7号'), []],
    ['to a number to come', '2021-04-01', LINKED('第7号'), LINKED('第8号'), []],
    ['to what was in use until 2021', '2023-04-01', SAME_BODY('第11号'), SAME_BODY('第10号'), []],
    ['to what was in use until 2017', '2020-04-01', SAME_BODY('第10号'), SAME_BODY('第9号'), []],
    ['on the last day of an amendment', '2021-08-31', SAME_BODY('第10号'), SAME_BODY('第9号'), []],
    ['to another article', '2023-04-01', LINKED('第7号'), '番号法第9条第7号及び別表第二', []],
    ['of two numbers to one', '2023-04-01', `${LINKED('第7号')}、番号法第9条`, LINKED('第10号'), []],
    ['to another ground', '2023-04-01', LINKED('第7号'), '番号法第19条第9号及び別表第二、独自利用事務', []],
    [
      'to the ground that the one before it in the law was told from',
      '2023-04-01',
      LINKED('第7号'),
      '番号法第19条第9号及び別表第二、範囲の限定に関する規則',
      [],
    ],
    ['where all that is cited is of the past', '2023-04-01', LINKED('第7号'), '改正前の番号法第19条第10号', []],
    [
      'of nothing, where the same numbers are cited',
      '2023-04-01',
      '情報連携は番号法第19条第8号。改正前の番号法第19条第10号',
      '改正前の番号法第19条第8号。情報連携は番号法第19条第10号',
      [],
    ],
    [
      'beside a number that stays',
      '2023-04-01',
      `${SAME_BODY('第9号')}番号法第9条第1項による。`,
      `${SAME_BODY('第9号')}番号法第9条第2項による。`,
      [],
    ],
    [
      'to what was in use before the last two amendments',
      '2023-04-01',
      SAME_BODY('第11号'),
      SAME_BODY('第9号'),
      ['番号法第19条第11号→番号法第19条第9号 番号法第19条第11号'],
    ],
    [
      'without the name of the law',
      '2023-04-01',
      '第19条第7号及び別表第二',
      '第19条第10号及び別表第二',
      ['第19条第7号→第19条第10号 番号法第19条第8号'],
    ],
    [
      'beside other laws and 別表',
      '2023-04-01',
      `${LINKED('第7号')}、別表第一、介護保険法第9条`,
      LINKED('第10号'),
      ['番号法第19条第7号→番号法第19条第10号 番号法第19条第8号'],
    ],
    [
      'beside what is of the past',
      '2023-04-01',
      `改正前の番号法第19条第6号。${LINKED('第7号')}`,
      LINKED('第10号'),
      ['番号法第19条第7号→番号法第19条第10号 番号法第19条第8号'],
    ],
    [
      'beside the words of a ground of another number',
      '2023-04-01',
      LINKED('第7号'),
      `${LINKED('第10号')}、独自利用事務`,
      ['番号法第19条第7号→番号法第19条第10号 番号法第19条第8号'],
    ],
    [
      'with its own words, which tell it from another ground',
      '2023-04-01',
      '番号法第19条第10号により国税庁に提供する。',
      '番号法第19条第8号により国税庁に提供する。',
      ['番号法第19条第10号→番号法第19条第8号 番号法第19条第10号'],
    ],
    [
      'with the words of its latest amendment',
      '2023-04-01',
      '条例で定める事務は番号法第19条第9号',
      '条例で定める事務は番号法第19条第11号',
      ['番号法第19条第9号→番号法第19条第11号 番号法第19条第9号'],
    ],
    [
      'of a paragraph',
      '2025-07-01',
      '番号法第2条第8項に規定する特定個人情報',
      '番号法第2条第11項に規定する特定個人情報',
      ['番号法第2条第8項→番号法第2条第11項 番号法第2条第9項'],
    ],
  ])('%s on %s: %s → %s', (_, day, before, after, expected) => {
    expect(told(before, after, day)).toEqual(expected)
  })

  test.each([
    ['第8号', '第9号', []],
    ['第8号', '第12号', ['番号法第19条第8号→番号法第19条第12号 番号法第19条第8号']],
  ])('that the item alone tells the ground of, from %s to %s', (old, now, expected) => {
    expect(told(`番号法第19条${old}`, `番号法第19条${now}`, '2023-04-01', { item: 'Ⅰ-6-②' })).toEqual(expected)
  })

  test.each(['番号法の改正', '号ずれ', '号番号の修正', '号修正', '項番号の移動', '条文の繰下げ', '条文の繰り上げ'])(
    'that the reason calls %s is explained by none',
    (reason) => {
      const expected = ['番号法第19条第7号→番号法第19条第9号? ']
      expect(told('番号法第19条第7号', '番号法第19条第9号', '2023-04-01', { reason })).toEqual(expected)
    },
  )

  test.each([
    ['of the last number whose moves are known', '番号法第19条第11号', '番号法第19条第14号', 1],
    ['of a number whose moves are not known', '番号法第19条第12号', '番号法第19条第16号', 0],
    ['of no law', '第19条第7号', '第19条第9号', 0],
    ['of another article', '番号法第9条第7号', '番号法第9条第9号', 0],
    ['of an article without its items', '番号法第19条第1項', '番号法第19条第9号', 0],
    ['to an article without its items', '番号法第19条第7号', '番号法第19条', 0],
    ['by two amendments', '番号法第19条第8号', '番号法第19条第10号', 0],
    ['of another text ahead', '甲は番号法第19条第7号', '乙は番号法第19条第9号', 0],
    ['of another text ahead of much', `甲は番号法第19条第7号${YEARLY}`, `乙は番号法第19条第9号${YEARLY}`, 0],
    ['of another text behind', '番号法第19条第7号の甲', '番号法第19条第9号の乙', 0],
  ])('by an amendment, as the reason says, %s: %s → %s', (_, before, after, expected) => {
    expect(told(before, after, '2023-04-01', { reason: '番号法の改正' })).toHaveLength(expected)
  })

  test('that no reason calls an amendment is left alone', () => {
    expect(told('番号法第19条第7号', '番号法第19条第9号')).toEqual([])
  })
})

describe('what a number is about', () => {
  const obsolete = (after: string, { date = 'R5.4.1', item = 'Ⅱ-1' }: ExampleRow = {}) =>
    findingsOf('law/obsolete-reference', { rows: [{ date, item, after }], form: '様式4' }).map(
      ({ place }) => place.text,
    )

  const SEVEN = '番号法第19条第7号'
  const EIGHT = '番号法第19条第8号'
  const LONG = `<br>${'職員が記録を確かめる。'.repeat(80)}`

  test.each([
    `情報連携については、${SEVEN}による。所得の確認は${EIGHT}による。`,
    `所得は${EIGHT}、${SEVEN}、別表第二による。`,
    `所得は${EIGHT}、${SEVEN}、番号法別表第二による。`,
    `所得は${EIGHT}、${SEVEN}、同法別表第二による。`,
    `所得は${EIGHT}、${SEVEN}、法別表第二による。`,
    `所得は${EIGHT}、${SEVEN}、「別表第二」による。`,
    `${SEVEN}及び別表第二並びに${EIGHT}による。`,
    `${SEVEN}及び番号法別表第二並びに${EIGHT}による。`,
    `${SEVEN}及び同法別表第二並びに${EIGHT}による。`,
    `${SEVEN}及び法別表第二並びに${EIGHT}による。`,
    `情報連携は${SEVEN}、所得は${EIGHT}による。${LONG}`,
    `所得は${EIGHT}、${SEVEN}により情報連携を行う。`,
    `情報連携及び所得の照会は${SEVEN}、所得は${EIGHT}による。`,
    `${EIGHT}と${EIGHT}と情報連携は${SEVEN}による。`,
    `${EIGHT}、${SEVEN}により照会及び情報連携を行う。`,
    `所得（${SEVEN}）の情報連携、所得は${EIGHT}による。`,
    `${SEVEN}（所得）による情報連携、所得は${EIGHT}による。`,
    `${EIGHT}と${SEVEN}（所得）による情報連携を行う。`,
    `${EIGHT}（${SEVEN}の情報連携）`,
    `情報連携<br>${SEVEN}<br>国税<br>${EIGHT}`,
    `甲<br>情報連携<br>・${SEVEN}<br>国税<br>${EIGHT}`,
    `情報連携<br><br>・${SEVEN}<br>国税<br>${EIGHT}`,
    `情報連携<br>${SEVEN}<br>国税<br>${EIGHT}<br>${LONG.repeat(6)}`,
  ])('is told by its own clause or the line above: %s', (after) => expect(obsolete(after)).toEqual([SEVEN]))

  test.each([
    `情報連携は${SEVEN}及び第8号による。`,
    `情報連携及び機構からの入手は${SEVEN}、所得は${EIGHT}による。`,
    `${SEVEN}による住民票の照会並びに情報連携に係る${EIGHT}の提供を行う。`,
    `${SEVEN}による。${EIGHT}により情報連携を行う。`,
    '第19条第7号による。<br>甲<br>情報連携を行う。',
    '同一の地方公共団体の他の機関に第19条第10号により提供する。',
    '番号法第19条第8号により提供する（独自利用事務を含む。）',
    '番号法第19条第8号による（独自利用事務）',
  ])('is not told by another clause, another line or without the law: %s', (after) =>
    expect(obsolete(after)).toEqual([]),
  )

  test('is told by what stands right ahead, whatever is listed before that', () => {
    expect(obsolete(`国税及び独自利用事務については${EIGHT}`)).toEqual([EIGHT])
  })

  test.each([
    ['Ⅰ-6', SEVEN, [SEVEN]],
    ['Ⅰ-6-②、Ⅱ-1', SEVEN, [SEVEN]],
    ['Ⅰ-6-② 住民基本台帳法による提供', SEVEN, []],
    ['Ⅰ-6-② 機構からの入手', SEVEN, []],
    ['Ⅱ-1 情報連携', SEVEN, [SEVEN]],
    ['Ⅱ-1 情報連携', '第19条第7号', []],
    ['Ⅱ-1', SEVEN, []],
  ])('is told by the item %s of %s: %j', (item, after, expected) => expect(obsolete(after, { item })).toEqual(expected))

  test.each([
    ['番号法第2条第8項「特定個人情報」', 1],
    ['番号法第2条第8項特定個人情報', 1],
    ['その特定個人情報（番号法第2条第8項）を扱う。', 1],
    ['その「特定個人情報」（番号法第2条第8項）を扱う。', 1],
    [`その特定個人情報（番号法第2条第8項）を扱う。${LONG}`, 1],
    ['特定個人情報（甲）及び番号法第2条第8項', 0],
    ['番号法第2条第8項に規定する特定個人情報と番号法第2条第9項に規定する特定個人情報ファイル', 2],
  ])('is told by the term that it defines: %s', (after, expected) => {
    expect(obsolete(after, { date: 'R7.7.1' })).toHaveLength(expected)
  })

  test.each([
    ['番号利用の根拠は、別表第一の10の項', 1],
    ['番号利用の根拠は、別表第一の2、10の項', 1],
    ['番号利用の根拠は、別表第一の2の項', 0],
  ])('is told by a 項 that is known to have moved: %s', (after, expected) => {
    expect(obsolete(after, { date: 'R6.7.1', item: 'Ⅰ-5' })).toHaveLength(expected)
  })
})

describe('the days of an amendment', () => {
  test.each([
    ['R3.8.31', '番号法第19条第9号により教育委員会に提供する。', 1],
    ['R3.9.1', '番号法第19条第9号により教育委員会に提供する。', 0],
    ['R2.4.1', '独自利用事務は番号法第19条第14号', 1],
    ['R2.4.1', '捜査及び独自利用事務は番号法第19条第14号', 0],
    ['R7.4.1', '番号法第2条第8項に規定する特定個人情報', 0],
    ['R7.6.5', '番号法第2条第8項に規定する特定個人情報', 0],
    ['R7.6.6', '番号法第2条第8項に規定する特定個人情報', 1],
  ])('put a number out of use on %s: %s', (date, after, expected) => {
    expect(findingsOf('law/obsolete-reference', { rows: [{ date, after }] })).toHaveLength(expected)
  })
})

describe('an old name of a law', () => {
  const RANGE = '番号法第19条第8号の規定により提供することができる特定個人情報の範囲の限定に関する規則'

  test.each([
    ['R5.4.1', '緑ヶ丘市個人情報保護条例による。', '緑ヶ丘市個人情報保護条例', 'warning'],
    ['R5.4.1', '情報提供ネットワークシステムは総務大臣が設置・管理する。', '総務大臣が設置・管理', 'error'],
    ['R5.4.1', '行政機関個人情報保護法による。', '行政機関個人情報保護法', 'warning'],
    ['R6.5.26', `${RANGE}による。`, RANGE, 'warning'],
    ['R6.5.27', `${RANGE}による。`, RANGE, 'error'],
  ])('on %s in %s is %s, told as %s', (date, after, text, severity) => {
    const findings = findingsOf('law/obsolete-reference', { rows: [{ date, after }] })
    expect(findings.map((finding) => [finding.place.text, finding.severity])).toEqual([[text, severity]])
  })
})
