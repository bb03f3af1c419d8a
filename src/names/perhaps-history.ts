import type { Span } from '../model.ts'
import { DID, isInPast, namesDayBefore } from '../notation/past.ts'
import { sidesOf } from '../notation/sentence.ts'

/** A name in quotes, as something shows it: 宛名は「…課長」. Not one that is defined: 以下「…課」という. */
const OPENS = /(?<!以下)[「『][^「」『』]{0,16}$/
const CLOSES = /^[^「」『』]{0,8}[」』]/
/** What tells of another time. */
const OF_ANOTHER_TIME = /当時|従前|以前|かつて|時点で|同日前|同年|廃止|改称|前身|沿革|第\d+版|年版|のまま/
/** What keeps a name for years. */
const KEPT_ON = /記名|背表紙|奥付|巻末|頭書|議事録|合議|起案[課者]|の印(?:が|影|のある)|封筒/
/** What something is told to be that was done: (戸籍課が受け付けたもの), (戸籍課で調えた帳面). */
const IN_ASIDE = /\([^()]*$/
const WAS_DONE = new RegExp(`^[^()]{0,40}?${DID}`)

/**
 * Whether the sentence in which an old name stands may tell of its time, so that only its author knows.
 *
 * @param today the day from which the text looks back, as YYYY-MM-DD
 */
export function mayBeHistory(text: string, name: Span, today: string): boolean {
  const [ahead, behind] = sidesOf(text, name)
  const sentence = `${ahead}|${behind}`
  return (
    (OPENS.test(ahead) && CLOSES.test(behind)) ||
    (IN_ASIDE.test(ahead) && WAS_DONE.test(behind)) ||
    isInPast(behind) ||
    OF_ANOTHER_TIME.test(sentence) ||
    KEPT_ON.test(sentence) ||
    namesDayBefore(sentence, today)
  )
}
