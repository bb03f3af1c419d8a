/** Where a text cites a law as it was, or as it is to be. */
import type { Span } from '../../src/model.ts'
import { speaksOfHistory } from '../../src/notation/quotation.ts'

const GONE =
  /^[」』]?(?:[のをがは][^。、]{0,20}(?:廃止|削除)|\([^()]{0,20}(?:改正前|廃止|施行前)|[^。]{0,12}(?:とし|と記載し|と規定され|と表記し)ていた|[^。]{0,12}であった)/
const PAST =
  /(?:日|年|年度|月)(?:まで|以前|時点|当時)[はのに、][^。]{0,20}$|(?:これまで|従来|従前)[^。]{0,40}$|(?:改正|施行|変更)後の?[「(:]?$|施行日?前[^。]{0,40}$/

/** Whether a squeezed text speaks of a place or a title of another time: 旧第7号, 令和3年8月31日までは第7号, 改正後の第8号. */
export function isOfAnotherTime(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 200)
  return speaksOfHistory(before, after) || GONE.test(after) || PAST.test(before)
}
