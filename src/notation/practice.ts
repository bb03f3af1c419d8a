/** What a reason says of the practice behind the text. */

const FOLLOWS =
  /(?:運用|実態|実情)(?:の|を|状況を)?精査|(?:実態|実情|実際|運用|現状)に(?:合わせ|あわせ|即し|即する|基づ|沿)|(?:従来|従前|当初|当時|以前)から/

const SPELLS_OUT =
  /(?:従来|従前|当初|以前)(?:から|より)[^。、]{0,25}(?:明記|明文化|明示|明確化|記載し|追記|補記|加筆|書き(?:加え|足し|入れ))/

/** Whether the author states that the text follows the practice: 実態に合わせた修正. */
export const followsPractice = (reason: string): boolean => FOLLOWS.test(reason)

/** Whether the author states that what is new in the text was always so: 従来からの運用を明記. */
export const spellsOutPractice = (reason: string): boolean => SPELLS_OUT.test(reason)
