import { dayOf } from '../../src/dates.ts'
import type { Place, Row, Span } from '../../src/model.ts'
import { inEra } from '../../src/notation/date.ts'
import { readTargetDenial } from '../../src/notation/determination.ts'
import { comparable } from '../../src/notation/fold.ts'
import { readLawReferences } from '../../src/notation/law-reference.ts'
import { alreadyDoneIn, datesAfter, fiscalYearsAfter, yetToComeIn } from '../../src/notation/reason-times.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { assessmentsIn, isOfProcedure, type Major, majorIn } from '../knowledge/assessments.ts'
import { fittingForm, isSurelyUnstarred, isWhollyStarred } from '../knowledge/form-items.ts'
import { type Citation, citedPlace, isCited, possibleCitationsIn } from '../knowledge/law-citations.ts'
import { isAt, placeOf } from '../knowledge/superseded.ts'

const EMERGENCY = /災害|緊急|やむを得ない|非常事態|事後評価|第9条第2項/
/** 規則第9条第2項 itself demands that the assessment follows promptly. */
const PROMPT = /速やか|第9条第2項/
/** How many further rows a question shows. */
const SHOWN = 5

export default logRule({
  severity: 'error',
  title: { ja: '提出時期と説明が矛盾している', en: 'The reason contradicts 提出時期' },
  why: () => ({
    ja: '重要な変更は、加えようとする前に評価を行い公表しなければなりません（番号法第28条第1項、特定個人情報保護評価に関する規則第11条）。ですから「重要な変更に該当する」変更が「事後」になるのは、災害など緊急の場合だけです。反対に、すでに行われていることの修正は「事前」にならず、これから行うことは「事後」になりません。重要な変更の対象は※の項目だけです。※の項目は様式4のⅠ-1-②のほかは公表された様式で確かめたものではないため、※による指摘はエラーにはしません。',
    en: 'An important change must be assessed before it is made (番号法第28条第1項), so 事後 with 重要な変更に該当 is unlawful but for emergencies. What is already done cannot be 事前, what is yet to come cannot be 事後. Only a ※ item can be changed importantly; which are is confirmed for 様式4 Ⅰ-1-② only, so that is no error.',
  }),
  messages: {
    major: say<{ text: string }>({
      ja: ({ text }) =>
        `提出時期は「事後」ですが、説明は${quote(text)}としています。重要な変更は事前に評価・公表が必要です（番号法第28条第1項）。提出時期か説明を直してください`,
      en: ({ text }) =>
        `事後, but the reason says ${quote(text)}: an important change must be assessed before it is made. Correct 提出時期 or the reason`,
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
      en: ({ text, day }) =>
        `事後, but ${quote(text)} in the reason lies after the 変更日 (${day}). Correct the date or 提出時期`,
    }),
    noTarget: say<{ text: string; item: string }>({
      ja: ({ text, item }) =>
        `説明に${quote(text)}とありますが、${quote(item)}は重要な変更の対象（※）の項目です。対象の項目であっても重要な変更にあたらない理由（リスクを相当程度変動させるものではない など）を書いてください`,
      en: ({ text, item }) =>
        `The reason says ${quote(text)}, but ${quote(item)} is a ※ item. Say why its change is no 重要な変更`,
    }),
    plain: say<{ text: string; item: string }>({
      ja: ({ text, item }) =>
        `${quote(item)}は重要な変更の対象（※）の項目ではないので、それだけでは${quote(text)}となりません。同じ変更日に※の項目を変える行もありません。項目か説明を確かめてください`,
      en: ({ text, item }) =>
        `${quote(item)} is no ※ item, so ${quote(text)} cannot be by itself, and no row of that day changes a ※ item. Check the item or the reason`,
    }),
    together: say<{ text: string; item: string; rows: number }>({
      ja: ({ text, item, rows }) =>
        `${quote(item)}${rows > 1 ? `など${rows}行` : ''}は※の項目ではありませんが、説明は${quote(text)}です。※の項目の重要な変更に伴う変更であることを書きますか`,
      en: ({ text, item, rows }) =>
        `${quote(item)}${rows > 1 ? ` and ${rows - 1} more` : ''}: no ※ ${rows > 1 ? 'items' : 'item'}, but the reason says ${quote(text)}. Should it say that the change goes with that of a ※ item?`,
    }),
    carrier: say<{ item: string }>({
      ja: ({ item }) => `${quote(item)}も同じです`,
      en: ({ item }) => `The same for ${quote(item)}`,
    }),
    procedure: say<{ text: string; section: string }>({
      ja: ({ text, section }) =>
        `${quote(text)}として評価を再実施する変更日ですが、評価実施手続（${section}）の行がありません。実施日や意見聴取の期間なども変わっていませんか`,
      en: ({ text, section }) =>
        `The reason says ${quote(text)}, so there was an assessment, but no row of that day changes ${section} (its days, the opinions heard). Is one missing?`,
    }),
    inForce: say<{ text: string; from: string; act: string }>({
      ja: ({ text, from, act }) =>
        `提出時期は「事前」ですが、${quote(text)}への号の修正だけで、その改正は${inEra(from)}に施行されています（${act}）。「事後」ではありませんか`,
      en: ({ text, from, act }) =>
        `事前, but the row only renumbers to ${quote(text)}, which has been in force since ${from} (${act}). Should it be 事後?`,
    }),
  },
  good: () => [
    {
      form: '様式4',
      rows: [
        { timing: '事前', item: 'Ⅱ-6-①', reason: '重要な変更に該当するため' },
        { timing: '事前', item: 'Ⅵ-1-①', reason: '重要な変更に該当する変更に伴う評価の再実施' },
        { timing: '事前', item: 'Ⅵ-2-②', reason: '重要な変更に該当する変更に伴う評価の再実施' },
      ],
    },
    {
      rows: [
        { timing: '事前', item: 'Ⅱ-6-①', reason: '重要な変更に該当するため、事前に評価を再実施' },
        { timing: '事前', item: 'Ⅵ-2-②', reason: '評価の再実施に伴う記載' },
        { item: 'Ⅰ-7-①', reason: '重要な変更の対象項目ではないため' },
        { item: 'Ⅱ-4-委託事項1-⑥', reason: '社名変更による修正。令和18年度に予定する委託先は、別途、事前に提出する。' },
        { item: 'Ⅰ-6-②', reason: '重要な変更の対象項目であるが、リスクを相当程度変動させるものではない。' },
        { item: '全体', timing: '事前', date: '令和6年4月1日', reason: '重要な変更に該当するため' },
        { item: 'Ⅱ-4-委託事項3', timing: '事前', date: '令和6年4月1日', reason: '重要な変更に該当するため' },
        {
          item: 'Ⅰ-6-②',
          timing: '事前',
          before: '番号法第19条第7号による情報照会',
          after: '番号法第19条第8号による情報照会（転出届を含む。）',
          reason: '転出届のオンライン化',
        },
        { timing: '事前', reason: '法令改正に伴う変更であるが、重要な変更にあたらない。' },
        { timing: '事前', reason: '既存の運用を反映したシステムの導入' },
        { timing: '事前', reason: '現在の運用に合わせて委託先を見直すため' },
        { timing: '事前', reason: '意見聴取を実施済みのため' },
        { timing: '事前', reason: '従来からの取扱いの変更' },
        { reason: '重要な変更に該当しないため、事前の提出・公表が義務付けられない。' },
        { reason: '重要な変更に該当するものではない。' },
        { reason: '重要な変更の対象項目に当たらないため' },
        { reason: '令和5年3月31日に機構改革を行ったため、重要な変更にはあたらない。' },
        { reason: '令和8年3月31日までの契約の更新' },
        { reason: '令和9年度税制改正に伴う文言の修正' },
        { reason: '番号法の改正（2029年5月27日施行）前の公表であるため、現行の号による。' },
        { reason: '接続予定日の修正。今後接続する予定はない。' },
        { reason: '令和4年度に移行したことに伴う修正' },
        { reason: '転入予定者を含めることの明確化。今後の評価区分に影響しない。' },
        { reason: '災害への緊急の対応であり、重要な変更に該当するが、速やかに事後評価を行った。' },
        { reason: '重要な変更に該当するか検討した結果、該当しないと判断した。' },
        { reason: '文言整理による変更のため。なお、評価実施当時から運用に変更無し。' },
        { reason: '重要な変更に該当する令和4年4月1日の再実施の際に漏れていた字句の修正' },
        { reason: '重要な変更に該当する委託の追加とは別に行う誤字の修正' },
        { reason: '重要な変更に該当する部分は公表済みであり、今回は誤字の修正のみ' },
        { reason: '重要な変更に該当する変更(Ⅱ-6-①)に付随する修正' },
        { reason: '重要な変更に該当するとして事前に公表した内容のうち、誤字を訂正したもの' },
        { reason: '重要な変更に該当する項目の修正であるが、リスクを相当程度変動させるものではない。' },
        { reason: '導入予定を取りやめたことの記載' },
        { reason: '開始予定としていた運用が開始されたことによる修正' },
        { reason: '廃止予定のシステムの記載を削除したもの' },
        { reason: '稼働前に公表した内容の修正' },
        { timing: '事前', reason: '既に運用している住基システムと新たに接続するもの' },
        { timing: '事前', reason: '既に全国で開始している仕組みを導入するもの' },
        { timing: '随時', reason: '重要な変更に該当する。' },
        { date: '', reason: '令和6年4月1日に機構改革を行うため' },
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', before: '番号法第19条第7号による照会', after: '番号法第19条第8号による照会' },
        { item: 'Ⅰ-6-②', timing: '事前', before: '番号法第19条第8号の照会', after: '番号法第19条第7号の照会' },
        {
          date: '令和3年8月31日',
          item: 'Ⅰ-6-②',
          timing: '事前',
          before: '番号法第19条第7号による照会',
          after: '番号法第19条第8号による照会',
          reason: '番号法の改正（令和3年9月1日施行）に伴う修正',
        },
        { date: '令和6年4月1日', item: 'Ⅰ-1-②', timing: '事前', reason: '重要な変更に該当する。' },
        { date: '令和6年4月1日', item: 'Ⅵ-1-①、Ⅴ-2-①', timing: '事前', reason: '再実施' },
        { date: '〃', item: 'Ⅰ-1-②', timing: '事前', reason: '重要な変更に該当する。' },
        { timing: '事前', before: '番号法第19条第7号（条例）', after: '番号法第19条第8号（条例）' },
      ],
    },
    {
      rows: [
        { item: 'Ⅱ-6-①', timing: '事前', reason: '新システムへの移行であり、重要な変更に該当する。' },
        { item: 'Ⅰ-2-システム1-①', timing: '事前', reason: '新システムへの移行であり、重要な変更に該当する。' },
        { item: 'Ⅵ-1-①', timing: '事前', reason: '再実施' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        {
          date: 'R8.3.31',
          reason: '改正法の施行（令和8年4月1日）前に公表するものであり、重要な変更にはあたらない。',
        },
      ],
      finds: ['1.reason future 施行（令和8年4月1日）前に公表する (warning)'],
    },
    {
      rows: [{ timing: '事前', reason: '平成30年度から行っている運用に評価書の記載を合わせたもの。' }],
      finds: ['1.reason already 平成30年度から行っている運用に評価書の記載を合わせた (warning)'],
    },
    {
      rows: [
        { timing: '事前', reason: '既に令和3年度から実施している対策を補ったもの' },
        { timing: '事前', reason: '二要素認証は既に令和3年10月から導入済みであり、記載を改める。' },
      ],
      finds: [
        '1.reason already 既に令和3年度から実施 (warning)',
        '2.reason already 既に令和3年10月から導入済み (warning)',
      ],
    },
    {
      rows: [
        { timing: '事前', reason: '従前から都度更新しており、現に行っている運用に記載を合わせたもの' },
        { timing: '事前', reason: '運用実態に記載を合わせたもの' },
        { timing: '事前', reason: '既存の運用の明文化' },
        { timing: '事前', reason: '令和5年4月1日から実施済みの内容を反映' },
        { timing: '事前', reason: '従来からの取扱いを明記' },
        { timing: '事前', reason: '施行済みの法改正の反映' },
        { timing: '事前', reason: '既に全ての窓口で運用している。' },
        { timing: '事前', reason: '令和3年10月から開始した取扱いの追記' },
        { timing: '事前', reason: '現在行っている取扱いを記載したもの' },
        { reason: '来年度から開始するため' },
        { reason: '稼働前に公表するもの' },
      ],
      finds: [
        '1.reason already 現に行っている運用に記載を合わせた (warning)',
        '2.reason already 実態に記載を合わせ (warning)',
        '3.reason already 既存の運用の明文化 (warning)',
        '4.reason already 実施済みの内容を反映 (warning)',
        '5.reason already 従来からの取扱いを明記 (warning)',
        '6.reason already 施行済みの法改正の反映 (warning)',
        '7.reason already 既に全ての窓口で運用している (warning)',
        '8.reason already 令和3年10月から開始した取扱いの追記 (warning)',
        '9.reason already 現在行っている取扱いを記載した (warning)',
        '10.reason future 来年度から開始する (warning)',
        '11.reason future 稼働前に公表する (warning)',
      ],
    },
    {
      rows: [
        { reason: '特定個人情報の取扱いの変更であり、重要な変更に該当する。' },
        { reason: '重要な変更に該当するため、評価を再実施したもの' },
        { reason: '重要な変更に当たるが、災害その他やむを得ない事由による。' },
        { timing: '事前', reason: '文言整理。評価実施当時から運用に変更無し。' },
        { reason: '令和6年4月1日に機構改革を行うため' },
        { reason: 'システムを導入する予定であるため' },
        { reason: '重要な変更に該当する委託の追加である。' },
        { reason: '令和7年度に移行する予定であるが、重要な変更にあたらない。' },
        { reason: '今後接続する予定のため' },
        { reason: '今後、接続するため' },
        { reason: '令和7年度から標準準拠システムを使うため' },
        { reason: '規則の改正（令和6年4月1日施行）に伴う修正' },
      ],
      finds: [
        '1.reason major 重要な変更に該当する',
        '2.reason major 重要な変更に該当する',
        '3.reason emergency 重要な変更に当たる (info)',
        '4.reason already 評価実施当時から運用に変更無し (warning)',
        '5.reason later 令和6年4月1日 (warning)',
        '6.reason future 導入する予定 (warning)',
        '7.reason major 重要な変更に該当する',
        '8.reason future 移行する予定 (warning)',
        '9.reason future 今後接続する予定 (warning)',
        '10.reason future 今後、接続する (warning)',
        '11.reason later 令和7年度 (warning)',
        '12.reason later 令和6年4月1日 (warning)',
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', reason: '番号法の改正による。※の項目ではない。' },
        { item: 'Ⅲ-3-リスク2', reason: '組織改正に伴う修正であり、重要な変更の対象となる項目ではないため' },
        { item: 'Ⅰ-7-①', timing: '事前', reason: '重要な変更に該当するため、事前に公表' },
        { item: 'Ⅵ-1-①', timing: '事前', reason: '再実施' },
        {
          item: 'Ⅰ-6-②',
          timing: '事前',
          before: '番号法第19条第7号による情報照会',
          after: '番号法第十九条第八号による情報照会',
        },
      ],
      finds: [
        '1.reason noTarget ※の項目ではない (warning)',
        '2.reason noTarget 重要な変更の対象となる項目ではない (warning)',
        '5.after inForce 番号法第十九条第八号 (warning)',
        '3.reason plain 重要な変更に該当する (warning)',
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-1-②', timing: '事前', reason: '重要な変更に該当する。' },
        { item: 'Ⅰ-2-システム4', timing: '事前', reason: '重要な変更に該当する。' },
        { item: 'Ⅰ-2-システム5', timing: '事前', reason: '重要な変更に該当する。' },
      ],
      finds: ['1.reason procedure 重要な変更に該当する (info)', '2.reason together 重要な変更に該当する (info)'],
    },
    {
      rows: [
        {
          date: '令和3年9月1日',
          item: 'Ⅰ-6-②',
          timing: '事前',
          before: '番号法第19条第7号及び第14条による照会',
          after: '番号法第19条第8号及び第14条による照会',
        },
      ],
      finds: ['1.after inForce 番号法第19条第8号 (warning)'],
    },
  ],
  *check(log, { flag, relate }) {
    const form = fittingForm(log)
    for (const row of log.rows) {
      for (const { id, place } of outOfTime(row)) {
        const data = { text: place.text, item: place.item, day: dayOf(row) ?? '' }
        if (id !== 'noTarget' || isWhollyStarred(row, form)) yield flag(id, place, data, { severity: LOUDNESS[id] })
      }
    }
    for (const citation of possibleCitationsIn(log).filter(onlyRenumbers).filter(isCited)) {
      const place = citedPlace(citation)
      const { from, act } = citation.fact
      yield flag('inForce', place, { text: place.text, from, act }, { severity: 'warning' })
    }
    if (!form) return
    for (const { majors, withoutProcedure } of assessmentsIn(log, form)) {
      const [first] = majors
      if (first && withoutProcedure) {
        const data = { text: first.place.text, section: withoutProcedure }
        yield flag('procedure', first.place, data, { severity: 'info' })
      }
      const isPlain = ({ row }: Major) => isSurelyUnstarred(row, form)
      const grounds = new Set(majors.filter((major) => !isPlain(major)).map(groundOf))
      const goesAlong = (major: Major) =>
        (grounds.size > 0 && isOfProcedure(major.row, form)) || (major.place.offset > 0 && grounds.has(groundOf(major)))
      const told = majors
        .filter((major) => isPlain(major) && !goesAlong(major))
        .map(({ place }) => ({ place, text: place.text, item: place.item }))
      const [one, ...others] = told
      if (!one) continue
      if (grounds.size === 0) {
        for (const { place, ...data } of told) yield flag('plain', place, data, { severity: 'warning' })
      } else {
        const related = others.slice(0, SHOWN).map(({ place, item }) => relate('carrier', place, { item }))
        yield flag('together', one.place, { ...one, rows: told.length }, { severity: 'info', related })
      }
    }
  },
})

/** What a row gives for a 重要な変更: the same as a ※ row, and more than the bare claim, tells that it goes with that. */
const groundOf = ({ row }: Major): string => comparable(row.reason.text)

const LOUDNESS = {
  major: 'error',
  emergency: 'info',
  already: 'warning',
  future: 'warning',
  later: 'warning',
  noTarget: 'warning',
} as const

interface Contradiction {
  readonly id: keyof typeof LOUDNESS
  readonly place: Place
}

/** What a row's reason says that its 提出時期 does not allow. */
function outOfTime(row: Row): Contradiction[] {
  const reason = squeezedText(row.reason)
  const at = (id: Contradiction['id'], spans: readonly Span[]): Contradiction[] =>
    spans.map(({ start, end }) => ({ id, place: part(row, 'reason', start, end) }))
  const day = dayOf(row) ?? '9999'
  switch (comparable(row.timing.text)) {
    case '事前':
      return at('already', alreadyDoneIn(reason))
    case '事後': {
      const yetToCome = yetToComeIn(reason)
      return [
        ...majorAfterwards(row),
        ...at('future', yetToCome),
        ...at('later', datesAfter(reason, day, row.reason.text)),
        ...at('later', yetToCome.length > 0 ? [] : fiscalYearsAfter(reason, day, row.reason.text)),
        ...at('noTarget', [readTargetDenial(reason) ?? []].flat()),
      ]
    }
    default:
      return []
  }
}

function majorAfterwards(row: Row): Contradiction[] {
  const { text } = squeezedText(row.reason)
  if (!EMERGENCY.test(text)) return majorIn(row).map(({ place }) => ({ id: 'major', place }))
  return PROMPT.test(text) ? [] : majorIn(row).map(({ place }) => ({ id: 'emergency', place }))
}

/** Whether a 事前 row does no more than follow a renumbering that is in force. */
function onlyRenumbers({ row, day, side, fact }: Citation): boolean {
  if (side !== 'new' || fact.certainty !== 'verified' || day < fact.from) return false
  if (comparable(row.timing.text) !== '事前') return false
  const [before, after] = [row.before, row.after].map(({ text }) =>
    comparable(text).replace(/[\d〇一二三四五六七八九十]/g, ''),
  )
  return before === after && readLawReferences(squeezedText(row.before)).some((old) => isAt(old, placeOf(fact, 'old')))
}
