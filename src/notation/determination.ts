import type { Span } from '../model.ts'
import { once } from '../once.ts'
import { hasWord } from './fold.ts'
import { readMajorClaim } from './major-change.ts'
import type { Squeezed } from './squeeze.ts'

/**
 * What a reason says of why a change is no 重要な変更:
 * `given` a ground in the words of the 指針, a ground with the conclusion, or that the item is none of those that count;
 * `asserted` the conclusion alone; `formal` that only the wording changed; `cause` what brought the change about, and no
 * more; `none` no word; `major` that it is one; `elsewhere` that another place says it.
 */
export type Determination = 'given' | 'asserted' | 'formal' | 'cause' | 'none' | 'major' | 'elsewhere'

/** 特定個人情報保護評価指針 第6の2(2) in its old and its new wording, and plain ways to say the same. */
const IN_TERMS =
  /相当程度[^。]{0,10}変動|明らか[^。]{0,10}(?:軽減|低減|減少)|リスク[^。]{0,15}(?:軽減|低減|減少|下げ|影響|変動|変わ|増)|誤字|脱字|誤記|誤植|誤り|軽微|軽易|形式的|その他の項目|事後で(?:足り|よい|良い|可)|事前[^。]{0,15}(?:不要|要しない|必要は?な[いく])|義務(?:付|づ)け|しきい値|指針第?(?:6|六)|再実施|再評価/

/** That nothing changes but the text: 運用に変更無し, 取扱いに変更はない, 実態に影響しない, 従来からの運用. */
const NOTHING_CHANGES =
  /(?:従来|以前|当初|当時)から|(?:従来|従前)(?:どおり|の通り|と同)|(?<!重[要大]な?)(?:変更|変わり|影響|相違|差異|変化)(?:等)?(?:は|が|も|を|の)?(?:伴|生じ|及ぼ|与え|あるもの)?[^。、変]{0,8}(?:な[いくし]|無[いくし]|ありません|[せわえじ]ず|わない|さない|さず|ではな)/

const DENIED = /重[要大]な?変更[」』”"]?[^。]{0,30}(?:な[いく]|ません|ず|対象外|以外|非該当|無し|なし)/

/** 規則第9条第2項: what could not be assessed beforehand is assessed afterwards. */
const AFTERWARDS = /災害|緊急|やむを得ない|事後(?:の)?評価|第(?:9|九)条第(?:2|二)項/

const WORDING = /文言|字句|語句|用語|表記|表現|体裁|様式/

const ELSEWHERE = /同上|〃|同じ|上記|前記|前行|別紙|参照|(?:項番|No\.?)\d|重要な変更に(?:該当する|あたる|当たる)/

const NO_TARGET =
  /(?:重[要大]な?変更[」』”"]?(?:の|と(?:は)?なる)?対象(?:(?:と(?:は)?なる|の|である)?(?:記載)?(?:項目|事項))?|※(?:の|印の?|[のが](?:付いた|付された|ある)|を付した)?(?:記載)?(?:項目|事項))(?:に(?:は)?|と(?:は)?)?(?:では?な[いく]|でなく|外|以外|(?:該当|あたら|当たら|なら)[しず]?な?[いく]?)/

/** Tells the many reasons apart, cheaply. */
const MAY_DENY_TARGET = /対象|※/

/** Where a reason says that the item is none of those whose change can be a 重要な変更; `null` where it does not. */
export function readTargetDenial({ text, span }: Squeezed): Span | null {
  const denial = MAY_DENY_TARGET.test(text) ? NO_TARGET.exec(text) : null
  return denial && span(denial.index, denial.index + denial[0].length)
}

/** What a sentence needs anyway, and grounds nothing. */
const EMPTY =
  /重[要大]な?変更[」』”"]?|該当|あた[らり]|当た[らり]|対象|項目|もの|こと|ため|ので|から|よって|したがって|今回|当該|本件|内容|変更|修正|記載|[ぁ-ん、。,.・:()「」『』\s-]/g

/** Reads what a reason says of why a change is no 重要な変更. */
export const readDetermination: (reason: Squeezed) => Determination = once((reason) => {
  const { text } = reason
  if (!text.includes('〃') && !hasWord(text)) return 'none'
  if (readMajorClaim(reason)?.claims === 'major') return 'major'
  if (IN_TERMS.test(text) || NOTHING_CHANGES.test(text) || readTargetDenial(reason) || AFTERWARDS.test(text))
    return 'given'
  const hasGround = text.replace(EMPTY, '').length > 1
  if (DENIED.test(text)) return hasGround ? 'given' : 'asserted'
  if (ELSEWHERE.test(text)) return 'elsewhere'
  if (WORDING.test(text)) return 'formal'
  return 'cause'
})
