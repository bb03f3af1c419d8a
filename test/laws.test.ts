import { describe, expect, test } from 'vitest'
import { isOfAnotherTime } from '../rules/knowledge/law-history.ts'
import type { Row } from '../src/model.ts'
import { squeezedText } from '../src/notation/squeeze.ts'
import { readLog } from '../src/read/log.ts'
import type { ExampleRow } from '../src/rule.ts'
import { markdownOf } from './support/examples.ts'

/** What the rules on laws make of the words around a number; what they find in all is in their examples. */

const rowOf = (example: ExampleRow): Row => {
  const [row] = readLog('log.md', markdownOf([example]), null).rows
  if (!row) throw new Error('the example has a row')
  return row
}

describe('a number of another time', () => {
  const MUCH = '情報提供ネットワークシステムによる提供の根拠'
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
    '失効した第7号',
    '廃止された第7号',
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
