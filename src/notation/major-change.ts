import type { Span } from '../model.ts'
import { once } from '../once.ts'
import type { Squeezed } from './squeeze.ts'

/** What a reason claims about 重要な変更, and where. */
export interface MajorClaim extends Span {
  readonly claims: 'major' | 'not-major'
}

const CLAIM =
  /重要な変更[」』”"]?(?<target>の対象(?:項目|である記載項目)?|対象項目)?(?:(?:に|とは|には|と)?(?:は)?(?:該当|あた[らりる]|当た[らりる]|なら|なる)|で(?:は)?(?:ある|あり|す|な)|のため(?!の))[^。、,]{0,30}/g
const PREDICATE = /^.*?(?:該当する|該当し|該当|あたる|あたり|当たる|当たり|なる|である|であり|です|のため)/
const DENIED = /ない|なく|ません|なかった|ず|非該当|無い|無し|なし|義務付け/
const UNDECIDED = /(?:する|たる|なる|ある|当)(?:か(?!ら)|場合|可能性|おそれ|とき|もの(?:か|を除)|記載項目|項目)/
/** 重要な変更に該当する令和4年4月1日の再実施の際に漏れていた字句: what another act was. */
const OF_ANOTHER =
  /^(?!変更|内容|記載|もの|こと|ため|ので|が|と|か)(?:令和|平成|昭和|\d{4}年|[前先昨今]回|前年|過去|[^。、]{1,40}?(?:の際|[のる]時に|のとき|[併合]わせ|とあわせ|に伴|に関連|に付随|とは別|の後|[にで]漏れ))/
/** 重要な変更に該当する部分は公表済み, …として公表した内容のうち, …に付随する修正: what is important is another change, published before. */
const PUBLISHED_BEFORE =
  /^(?:(?!もの|こと)[^。、()]{1,30}(?:\([^()]{1,40}\))?(?:は[^。]{0,40}?(?:公表|提出|評価)(?:を?(?:再?実施))?(?:済|した|して|され)|に(?:付随|付帯|伴う(?:修正|記載|変更)))|として[^。]{0,40}?公表(?:した|された|済みの)(?:内容|記載|変更|評価書|事項|項目|もの)(?:のうち|の中|の|に|を|から))/
/** 重要な変更に該当する項目の修正であるが、リスクを相当程度変動させるものではない. */
const NO_RISK = /変動(?:させ|し|する)(?:る?もの|る?こと)?(?:では?)?(?:な[いく]|(?:あり)?ません|ず)/
const ATTRIBUTIVE = /^(?!もの|こと|ため|ので|から|と|[。、]|$)/

const YET = /(?:する|たる|なる|ある|です)(?:が|ものの|けれ)/

/**
 * Reads whether a reason says that the change is a 重要な変更. What is left open (該当するか検討) is no claim, nor that the item is
 * one of those whose change can be; who denies it anywhere does not claim it.
 */
export const readMajorClaim: (text: Squeezed) => MajorClaim | null = once(({ text, span }) => {
  const clauses = Array.from(text.matchAll(CLAIM)).filter((match) => !isOpen(match) && !isOfAnother(match, text))
  const denied = clauses.find(([clause]) => DENIED.test(clause))
  if (denied) return { claims: 'not-major', ...span(denied.index, denied.index + denied[0].length) }
  const [claim] = clauses.flatMap(({ index, 0: clause }) => {
    const predicate = PREDICATE.exec(clause)?.[0]
    return predicate ? { index, end: index + predicate.length } : []
  })
  return claim ? { claims: 'major', ...span(claim.index, claim.end) } : null
})

function isOfAnother({ index, 0: clause }: RegExpExecArray, text: string): boolean {
  const predicate = PREDICATE.exec(clause)?.[0] ?? ''
  if (!predicate.endsWith('る')) return false
  const rest = text.slice(index + predicate.length)
  return OF_ANOTHER.test(rest) || PUBLISHED_BEFORE.test(rest) || (ATTRIBUTIVE.test(rest) && NO_RISK.test(rest))
}

const isOpen = ({ 0: clause, groups = {} }: RegExpMatchArray): boolean =>
  UNDECIDED.test(clause) || (groups.target !== undefined && YET.test(clause))
