import { dayOf } from '../../src/dates.ts'
import { inEra } from '../../src/notation/date.ts'
import { lawReferencesIn } from '../../src/notation/law-reference.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { logRule, say } from '../../src/rule.ts'
import { type Citation, citedPlace, isCited, isObsolete, possibleCitationsIn } from '../knowledge/law-citations.ts'
import { mayBeOfAnotherTime } from '../knowledge/law-history.ts'
import { loudnessOf, oldTitlesIn, type RenamedLaw } from '../knowledge/renamed-laws.ts'
import { areMoved, inStyleOf, isAt, LOUDEST, movedRows, type Superseded } from '../knowledge/superseded.ts'

export default logRule({
  severity: 'error',
  title: { ja: '改正前の号・別表・法令名が残っている', en: 'A reference that an amendment superseded' },
  why: () => ({
    ja: '変更後の記載は、その行の変更日の法令で書きます。情報提供ネットワークシステムによる提供は、令和3年9月1日から番号法第19条第8号です（それまで第7号）。番号法別表第二は令和6年5月27日に廃止され、別表第一は別表になりました。変更前の記載は引用なので見ません。同じ号でも別の意味（第7号は住民基本台帳法による提供）なら指摘しません。「」で囲んだ引用や、当時のことを述べたかもしれない文では、確認（info）として尋ねます。',
    en: 'What will be published cites the law as of its 変更日. 番号法第19条第7号 became 第8号 on 2021-09-01, 番号法別表第二 was abolished on 2024-05-27. 変更前 is a quotation; the same number in another meaning is right. In quotes, or where the sentence may tell of the past, it asks.',
  }),
  messages: {
    obsolete: say<{ text: string; fact: Superseded; day: string; rows: string; advice: string }>({
      ja: ({ text, fact, day, rows, advice }) =>
        `${quote(text)}は、変更日（${inEra(day)}）の時点では改正前の記載です。${inEra(fact.from)}から「${inStyleOf(text, fact.new)}」${rows && `（${rows}）`}です。${advice}（${fact.about}。根拠：${fact.act}）`,
      en: ({ text, fact, day }) =>
        `${quote(text)} was out of date on ${day}. Since ${fact.from} it is 「${fact.new}」: write that (${fact.act})`,
    }),
    likely: say<{ text: string; fact: Superseded; day: string }>({
      ja: ({ text, fact, day }) =>
        `${quote(text)}は改正前の番号ではありませんか。${fact.about}は、変更日（${inEra(day)}）の時点では「${inStyleOf(text, fact.new)}」です。${fact.advice}（根拠：${fact.act}）`,
      en: ({ text, fact, day }) =>
        `Is ${quote(text)} a number from before the amendment? On ${day} it is 「${fact.new}」 (${fact.act})`,
    }),
    renamed: say<{ text: string; law: RenamedLaw; day: string; isDoubtful: boolean }>({
      ja: ({ text, law, day, isDoubtful }) =>
        `${quote(text)}は、変更日（${inEra(day)}）の時点では改正前の記載${isDoubtful ? 'ではありませんか' : 'です'}。${inEra(law.from)}から${law.new ? `「${law.new}」です` : '廃止されています'}。${law.advice}（根拠：${law.act}）`,
      en: ({ text, law, day, isDoubtful }) =>
        `${isDoubtful ? `Was ${quote(text)} out of use on ${day}?` : `${quote(text)} was out of use on ${day}.`} Since ${law.from} ${law.new ? `it is 「${law.new}」: write that` : 'it is abolished: take it out'} (${law.act})`,
    }),
  },
  good: () => [
    { rows: [{ after: '注記「番号法第19条第7号により平成29年11月13日に情報連携を開始した。」は変えない。' }] },
    { rows: [{ item: 'Ⅰ-6-②', date: '令和3年8月31日', after: '番号法第19条第7号及び別表第二' }] },
    { rows: [{ item: 'Ⅰ-6-②', before: '番号法第19条第7号', after: '番号法第19条第8号及び別表第二' }] },
    {
      rows: [
        { item: 'Ⅰ-5', after: '住民基本台帳法第30条の10第1項（本人確認情報の利用。番号法第19条第7号に当たる。）' },
      ],
    },
    { rows: [{ date: 'R7.4.1', after: '番号法による。「税務課事務引継要領」（平成12年4月1日制定）別表第二の台帳' }] },
    { rows: [{ after: '番号法第19条第7号（住民基本台帳法第30条の10第1項）' }] },
    { rows: [{ item: 'Ⅰ-6-②', after: '番号法第19条第8号（国民健康保険法第113条の3。国民健康保険法の同条第7号）' }] },
    { rows: [{ date: '令和7年4月1日', after: '住民基本台帳法別表第二の5の項、みどり市個人番号利用条例別表第2' }] },
    {
      rows: [
        {
          date: 'R7.4.1',
          item: 'Ⅱ-5-提供先1-①',
          after: '年金（住民基本台帳法第30条の9　別表第一の73の項）<br>医療（同　別表第一の77の項）',
        },
        {
          date: 'R7.4.1',
          item: 'Ⅱ-5-提供先1-①',
          after: '番号法第19条第8号<br>（住民基本台帳法）<br>別表第二の5の項',
        },
        {
          date: 'R7.4.1',
          item: 'Ⅱ-5-提供先1-①',
          after: '住民基本台帳法第30条の10に基づく主務省令第3条、別表第二の5の項',
        },
      ],
    },
    { rows: [{ date: '令和5年3月31日', after: 'みどり市個人情報保護条例に基づき請求する。' }] },
    {
      rows: [
        {
          date: 'R5.6.30',
          after: '令和5年3月31日までにされた請求は、緑市個人情報保護条例(平成13年緑市条例第22号)の例による。',
        },
      ],
    },
    { rows: [{ date: '未定', after: 'みどり市個人情報保護条例に基づき請求する。' }] },
    {
      rows: [
        {
          date: '令和4年4月1日',
          after:
            '行政手続等における情報通信の技術の利用に関する法律（平成14年法律第151号。令和元年12月16日改正前の題名）',
        },
      ],
    },
    {
      rows: [
        {
          date: '令和6年10月1日',
          item: 'Ⅰ-6-②',
          after: '【令和6年5月26日まで】番号法第19条第8号、別表第二<br>【令和6年5月27日から】同号、命令第2条の表',
        },
        {
          date: '令和6年10月1日',
          item: 'Ⅰ-6-②',
          after: '番号法別表第二の27の項（令和6年5月26日まで）、命令第2条の表（令和6年5月27日以降）',
        },
        {
          date: 'R6.10.1',
          item: 'Ⅰ-6-②',
          after: '・（改正前）番号法第19条第7号<br>別表第二の27の項<br>・（改正後）番号法第19条第8号',
        },
        {
          date: 'R6.10.1',
          item: 'Ⅰ-6-②',
          after: '番号法第19条第8号（旧：番号法第19条第7号（情報照会）、別表第二の27の項）',
        },
        { date: 'R6.10.1', item: 'Ⅰ-6-②', after: '番号法第19条第8号（旧法では、第19条第7号、別表第二）' },
        { date: 'R6.10.1', item: 'Ⅰ-6-②', after: '独自利用事務については、国が番号法第19条第8号を定める。' },
        { date: 'R6.10.1', item: 'Ⅰ-6-②', after: '～R6.5.26：番号法別表第二<br>R6.5.27～：命令第2条の表' },
      ],
    },
  ],
  bad: () => [
    {
      rows: [
        { after: '台帳に「番号法第19条第7号による情報照会」と記す。' },
        { date: 'R7.7.1', after: '窓口に「緑市個人情報保護条例に基づく請求の受付」と掲げる。' },
      ],
      finds: ['1.after likely 番号法第19条第7号 (info)', '2.after renamed 緑市個人情報保護条例 (info)'],
    },
    {
      rows: [{ date: 'R4.4.1', after: '平成29年11月から番号法第19条第7号により情報連携を行う。' }],
      finds: ['1.after obsolete 番号法第19条第7号'],
    },
    {
      rows: [
        {
          date: 'R7.4.1',
          item: 'Ⅱ-5-移転先1-①',
          after: '保険料の賦課（番号法第9条第1項　別表の44の項）<br>介護保険料の賦課（同　別表第一の68の項）',
        },
        {
          date: 'R7.4.1',
          item: 'Ⅱ-5-提供先1-①',
          after: '番号法第19条第8号に基づく主務省令第2条の表の115の項<br>照会には、別表第二の四十二の項により応じる。',
        },
        {
          date: 'R7.4.1',
          item: 'Ⅱ-5-提供先1-①',
          after:
            '番号法第19条第8号<br>（住民基本台帳法による届出に関する事務）<br>情報照会には、別表第二の27の項により応じる。',
        },
      ],
      finds: ['1.after obsolete 別表第一', '2.after obsolete 別表第二', '3.after obsolete 別表第二'],
    },
    {
      rows: [
        {
          date: 'R8.4.1',
          item: 'Ⅰ-5',
          after:
            '行政手続における特定の個人を識別するための番号の利用等に関する法律別表の主務省令で定める事務を定める命令第10条<br>予防接種については、別表第一の93の2の項を根拠とする。',
        },
      ],
      finds: ['1.after obsolete 別表第一'],
    },
    {
      rows: [
        {
          date: 'R5.3.15',
          item: 'Ⅱ-3-⑦',
          after:
            '・住民基本台帳法に基づき整備する。<br>・第十九条第七号の規定により情報提供ネットワークシステムを通じて提供する。',
        },
      ],
      finds: ['1.after obsolete 第十九条第七号'],
    },
    {
      rows: [
        { date: 'R4.4.1', item: 'Ⅰ-6-②', after: '届出（番号法第19条第7号による情報照会の廃止）を行う。' },
        {
          date: 'R4.4.1',
          item: 'Ⅰ-6-②',
          after: '番号法第19条第8号による照会。国民健康保険法第113条の3（番号法の同条第7号の情報連携とは異なる。）',
        },
        { date: 'R4.4.1', item: 'Ⅰ-6-②', after: '独自利用事務として届け出ており、番号法第19条第8号により照会する。' },
        { date: 'R4.4.1', item: 'Ⅰ-6-②', after: '住民の申請及び独自利用事務については番号法第19条第8号による。' },
      ],
      finds: [
        '1.after obsolete 番号法第19条第7号',
        '2.after obsolete 同条第7号',
        '3.after obsolete 番号法第19条第8号',
        '4.after obsolete 番号法第19条第8号',
      ],
    },
    {
      rows: [
        { date: 'R6.10.1', item: 'Ⅰ-5', after: '番号法第9条第1項 別表第一項番30' },
        { date: 'R4.4.1', item: 'Ⅰ-6-②', after: '番号法第19条<br>・第7号（情報照会）' },
        { date: 'R4.4.1', item: 'Ⅰ-6-②', after: '第１９条第(7)号（情報照会）' },
        {
          date: 'R4.4.1',
          item: 'Ⅰ-6-②',
          after: '行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号）第19条第7号',
        },
        {
          date: 'R6.10.1',
          item: 'Ⅰ-6-②',
          after:
            '行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号）別表第二の42の項',
        },
      ],
      finds: [
        '1.after obsolete 別表第一',
        '2.after obsolete 番号法第19条\n・第7号',
        '3.after obsolete 第１９条第(7)号',
        '4.after obsolete 第19条第7号',
        '5.after obsolete 別表第二',
      ],
    },
    {
      rows: [
        {
          date: 'R6.9.2',
          item: 'Ⅰ-6-②',
          after: '番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表及び同法別表第二の93の項',
        },
      ],
      finds: ['1.after obsolete 同法別表第二'],
    },
    {
      rows: [
        { date: 'R4.4.1', item: 'Ⅰ-6-②', after: '番号法第19条第7号による情報連携のお知らせ(令和3年4月1日から掲載)' },
        {
          date: 'R7.7.1',
          after: '番号法第2条第8項に規定する特定個人情報及び番号法第2条第9項に規定する特定個人情報ファイル',
        },
      ],
      finds: [
        '1.after obsolete 番号法第19条第7号',
        '2.after likely 番号法第2条第8項 (warning)',
        '2.after likely 番号法第2条第9項 (warning)',
      ],
    },
    {
      rows: [
        { item: 'Ⅰ-6-②', after: '・番号法第十九条第七号(特定個人情報の提供の制限)' },
        { after: '情報提供ネットワークシステム（第１９条 第７号）により提供する。' },
        { after: '番号法第19条第6号、同条第7号（別表第二の27の項）' },
        { date: 'R7.4.1', after: '番号法第19条第8号及び<br>別表第二' },
        { date: 'R7.7.1', after: '番号法第2条第8項に規定する特定個人情報' },
        { date: 'R7.7.1', after: '緑市個人情報保護条例に基づき請求する。' },
        {
          date: 'R6.10.1',
          item: 'Ⅰ-6-②',
          after: '【令和6年5月26日まで】番号法別表第二<br>【令和6年5月27日から】番号法別表第二',
        },
      ],
      finds: [
        '1.after obsolete 番号法第十九条第七号',
        '2.after obsolete 第１９条 第７号',
        '3.after obsolete 同条第7号',
        '4.after obsolete 別表第二',
        '5.after likely 番号法第2条第8項 (warning)',
        '7.after obsolete 番号法別表第二',
        '6.after renamed 緑市個人情報保護条例 (warning)',
      ],
    },
  ],
  *check(log, { flag }) {
    for (const citation of possibleCitationsIn(log).filter(isObsolete).filter(isCited)) {
      const { day, fact } = citation
      const place = citedPlace(citation)
      const { text } = place
      if (mayBeOfAnotherTime(citation.row.after, citation.reference))
        yield flag('likely', place, { text, fact, day }, { severity: 'info' })
      else if (LOUDEST[fact.certainty] === 'error')
        yield flag('obsolete', place, { text, fact, day, ...rowsToWrite(citation) })
      else yield flag('likely', place, { text, fact, day }, { severity: 'warning' })
    }
    for (const row of log.rows) {
      const day = dayOf(row)
      if (!day) continue
      for (const { law, start, end } of oldTitlesIn(row, day)) {
        const place = part(row, 'after', start, end)
        const isDoubtful = mayBeOfAnotherTime(row.after, { start, end })
        const severity = isDoubtful ? 'info' : loudnessOf(law)
        if (severity) yield flag('renamed', place, { text: place.text, law, day, isDoubtful }, { severity })
      }
    }
  },
})

const ONLY_THE_TABLE = '項の番号は新しい表のものに直っているので、表の名称だけを直してください'

/** Which 項 to write instead; where the row wrote them already, only the name of the table is left. */
function rowsToWrite({ row, reference, fact }: Citation): { readonly rows: string; readonly advice: string } {
  const before = lawReferencesIn(row.before).filter((old) => isAt(old, fact.old))
  return areMoved(
    fact,
    before.flatMap(({ rows }) => rows),
    reference.rows,
  )
    ? { rows: '', advice: ONLY_THE_TABLE }
    : { rows: movedRows(fact, reference), advice: fact.advice }
}
