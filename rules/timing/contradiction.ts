import { dayOf } from '../../src/dates.ts'
import { datesIn, inEra } from '../../src/notation/date.ts'
import { fold } from '../../src/notation/fold.ts'
import { readMajorClaim } from '../../src/notation/major-change.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { rowRule, say } from '../../src/rule.ts'

const EMERGENCY = /災害|緊急|やむを得ない|非常事態|事後評価|第9条第2項/
/** 規則第9条第2項 itself demands that the assessment follows promptly. */
const PROMPT = /速やか|第9条第2項/
const ALREADY =
  /(?:評価実施)?当時から(?:の)?(?:運用に)?変更(?:は)?(?:無|な)し|現在の運用を精査|既に(?:実施|運用|変更|施行|開始)|すでに(?:実施|運用|変更|施行|開始)|実態に(?:合わせ|即し|あわせ)|誤記|誤字|脱字/g
const YET_TO_COME =
  /(?:開始|変更|実施|移行|導入|施行|公表)(?:を|する)?(?:する)?予定|今後(?:、)?(?:実施|変更|開始|導入)|(?:開始|変更|導入|実施|運用)(?:する)?前に(?:提出|公表|評価)/g

/** A term that ends later is no event to come. */
const UNTIL = /^(?:まで|を期限|限り|に満了)/

export default rowRule({
  severity: 'error',
  title: { ja: '提出時期と説明が矛盾している', en: 'The reason contradicts 提出時期' },
  why: {
    ja: '重要な変更は、加えようとする前に評価を行い公表しなければなりません（番号法第28条第1項、特定個人情報保護評価に関する規則第11条）。ですから「重要な変更に該当する」変更が「事後」になるのは、災害など緊急の場合だけです。反対に、すでに行われていることの修正は「事前」にならず、これから行うことは「事後」になりません。',
    en: 'An important change must be assessed before it is made (番号法第28条第1項), so 事後 with 重要な変更に該当 is unlawful but for emergencies. What is already done cannot be 事前, what is yet to come cannot be 事後.',
  },
  messages: {
    major: say<{ text: string }>({
      ja: ({ text }) =>
        `提出時期は「事後」ですが、説明は${quote(text)}としています。重要な変更は事前に評価・公表が必要です（番号法第28条第1項）。提出時期か説明を直してください`,
      en: ({ text }) =>
        `事後, but the reason says ${quote(text)}: an important change must be assessed before it is made`,
    }),
    emergency: say<{ text: string }>({
      ja: ({ text }) => `${quote(text)}が「事後」です。緊急の場合の事後評価として、速やかに実施されていますか`,
      en: ({ text }) => `${quote(text)} with 事後: was this assessed promptly after the emergency?`,
    }),
    already: say<{ text: string }>({
      ja: ({ text }) =>
        `提出時期は「事前」ですが、説明の${quote(text)}はすでに行われていることを示しています。「事後」ではありませんか`,
      en: ({ text }) => `事前, but ${quote(text)} speaks of what is already done. Should it be 事後?`,
    }),
    future: say<{ text: string }>({
      ja: ({ text }) =>
        `提出時期は「事後」ですが、説明の${quote(text)}はこれから行うことを示しています。「事前」ではありませんか`,
      en: ({ text }) => `事後, but ${quote(text)} speaks of what is yet to come. Should it be 事前?`,
    }),
    later: say<{ text: string; day: string }>({
      ja: ({ text, day }) =>
        `提出時期は「事後」ですが、説明の${quote(text)}は変更日（${inEra(day)}）より後です。日付か提出時期を直してください`,
      en: ({ text, day }) => `事後, but ${quote(text)} in the reason lies after the 変更日 (${day})`,
    }),
  },
  good: [
    {
      rows: [
        { timing: '事前', reason: '重要な変更に該当するため、事前に評価を再実施' },
        { timing: '事前', reason: '法令改正に伴う変更であるが、重要な変更にあたらない。' },
        { reason: '重要な変更に該当しないため、事前の提出・公表が義務付けられない。' },
        { reason: '重要な変更に該当するものではない。' },
        { reason: '重要な変更の対象項目に当たらないため' },
        { reason: '令和5年3月31日に機構改革を行ったため、重要な変更にはあたらない。' },
        { reason: '令和8年3月31日までの契約の更新' },
        { reason: '災害への緊急の対応であり、重要な変更に該当するが、速やかに事後評価を行った。' },
        { reason: '重要な変更に該当するか検討した結果、該当しないと判断した。' },
        { reason: '文言整理による変更のため。なお、評価実施当時から運用に変更無し。' },
      ],
    },
  ],
  bad: [
    {
      rows: [
        { reason: '特定個人情報の取扱いの変更であり、重要な変更に該当する。' },
        { reason: '重要な変更に該当するため、評価を再実施したもの' },
        { reason: '重要な変更に当たるが、災害その他やむを得ない事由による。' },
        { timing: '事前', reason: '文言整理。評価実施当時から運用に変更無し。' },
        { reason: '令和6年4月1日に機構改革を行うため' },
        { reason: 'システムを導入する予定であるため' },
      ],
      finds: [
        '1.reason major 重要な変更に該当する',
        '2.reason major 重要な変更に該当する',
        '3.reason emergency 重要な変更に当たる',
        '4.reason already 評価実施当時から運用に変更無し',
        '5.reason later 令和6年4月1日',
        '6.reason future 導入する予定',
      ],
    },
  ],
  *check(row, { flag }) {
    const timing = fold(row.timing.text).replace(/\s/g, '')
    const reason = fold(row.reason.text)
    if (timing === '事前') {
      for (const { index, 0: found } of reason.matchAll(ALREADY)) {
        const place = part(row, 'reason', index, index + found.length)
        yield flag('already', place, { text: place.text }, { severity: 'warning' })
      }
      return
    }
    if (timing !== '事後') return

    const claim = readMajorClaim(squeezedText(row.reason))
    if (claim?.claims === 'major') {
      const place = part(row, 'reason', claim.start, claim.end)
      if (!EMERGENCY.test(reason)) yield flag('major', place, { text: place.text })
      else if (!PROMPT.test(reason)) yield flag('emergency', place, { text: place.text }, { severity: 'info' })
    }
    for (const { index, 0: found } of reason.matchAll(YET_TO_COME)) {
      const place = part(row, 'reason', index, index + found.length)
      yield flag('future', place, { text: place.text }, { severity: 'warning' })
    }
    const day = dayOf(row)
    for (const { iso, start, end } of day ? datesIn(squeezedText(row.reason)) : []) {
      if (!day || !iso || iso <= day || UNTIL.test(reason.slice(end))) continue
      const place = part(row, 'reason', start, end)
      yield flag('later', place, { text: place.text, day }, { severity: 'warning' })
    }
  },
})
