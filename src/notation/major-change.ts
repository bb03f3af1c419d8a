import type { Span } from '../model.ts'
import type { Squeezed } from './squeeze.ts'

/** What a reason claims about 重要な変更, and where. */
export interface MajorClaim extends Span {
  readonly claims: 'major' | 'not-major'
}

const CLAIM =
  /重要な変更(?:の対象(?:項目|である記載項目)?|対象項目)?(?:に|とは|には|と)?(?:は)?(?:該当|あた[らりる]|当た[らりる]|なら|なる)[^。、,]{0,30}/g
const PREDICATE = /^.*?(?:該当する|該当し|該当|あたる|あたり|当たる|当たり|なる)/
const DENIED = /ない|ません|なかった|ず|非該当|無い|無し|なし|義務付け/
const UNDECIDED = /(?:する|たる|なる|当)(?:か|かどうか|場合|可能性|おそれ|とき|もの(?:か|を除))/

/** Reads whether a reason says that the change is a 重要な変更. What is left open (該当するか検討) is no claim. */
export function readMajorClaim({ text, span }: Squeezed): MajorClaim | null {
  let denied: MajorClaim | null = null
  for (const { index, 0: clause } of text.matchAll(CLAIM)) {
    if (UNDECIDED.test(clause)) continue
    if (DENIED.test(clause)) {
      denied ??= { claims: 'not-major', ...span(index, index + clause.length) }
      continue
    }
    const predicate = PREDICATE.exec(clause)?.[0]
    if (predicate) return { claims: 'major', ...span(index, index + predicate.length) }
  }
  return denied
}
