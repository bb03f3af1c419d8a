import type { Row } from '../../src/model.ts'
import { readBlockHeads } from '../../src/notation/count.ts'
import { type Fault, faultsIn } from '../../src/notation/entry-order.ts'
import { type Entry, readItemLists } from '../../src/notation/enumeration.ts'
import { readMunicipalityLists } from '../../src/notation/municipality.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { readWordLists } from '../../src/notation/word-list.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { rowRule, say } from '../../src/rule.ts'

export default rowRule({
  severity: 'warning',
  title: { ja: '列挙に重複や順序の乱れがある', en: 'A long list that repeats or disorders its entries' },
  why: () => ({
    ja: '別表の項や提供先の番号を8つ以上並べた列挙は、番号の順に1回ずつ書かれます。同じ番号が2回あるもの、順序が乱れているものは、書き足しや書き写しの誤りの疑いがあります。枝番（85の2）は元の番号の次とみなし、1から始まり直すものは別の列挙とみなします。8つより短い列挙では、5つ以上で、同じ番号が2回あるか隣どうしが入れ替わっているほかは順序どおりのものだけを見ます。市町村名を5つ以上並べた列挙では、同じ名が2回あるものを指摘します。語を8つ以上並べた列挙では、変更前に1回だけあった語が2回になったものを確認として伝えます。',
    en: 'A list of eight or more 項 or 提供先 goes up and holds each number once. A branch (85の2) follows its number; numbers that start over are another list. One of five to seven is told only where an entry stands twice, or two neighbours are swapped, and the rest is in order. Of five or more municipalities, none stands twice. Of eight or more words, one that stood once in 変更前 and stands twice is asked about.',
  }),
  messages: {
    doubled: say<{ text: string }>({
      ja: ({ text }) => `列挙の中に${quote(text)}が2回書かれています。重複か、番号の誤りではないか確かめてください`,
      en: ({ text }) => `${quote(text)} stands twice in this list. Is it doubled, or a wrong number?`,
    }),
    again: say<{ text: string }>({
      ja: ({ text }) => `列挙に${quote(text)}が加わり、2回書かれています。重複ではありませんか`,
      en: ({ text }) => `${quote(text)} was added to a list that holds it already. Is it doubled?`,
    }),
    order: say<{ text: string; other: string; isBehind: boolean }>({
      ja: ({ text, other, isBehind }) =>
        `列挙の中で${quote(text)}が${quote(other)}の${isBehind ? '後' : '前'}に書かれています。番号の誤りや並べ間違いではないか確かめてください`,
      en: ({ text, other, isBehind }) =>
        `${quote(text)} stands ${isBehind ? 'behind' : 'before'} ${quote(other)} in this list. Check the number and its place`,
    }),
    first: say<{ text: string }>({
      ja: ({ text }) => `ここにも${quote(text)}があります`,
      en: ({ text }) => `${quote(text)} stands here too`,
    }),
    beside: say<{ text: string }>({
      ja: ({ text }) => `${quote(text)}はここです`,
      en: ({ text }) => `${quote(text)} is here`,
    }),
  },
  good: () => [
    { rows: [{ after: '別表第二の1、2、3、85、85の2、86、91、92の2、92の3、120の項' }] },
    { rows: [{ after: '1、2、3、4、6、8、9、11、1、2、3、5の項' }] },
    { rows: [{ after: '2、1、3、3の項' }, { before: '1、2、3、4、5、6、7、7、8の項' }] },
    { rows: [{ after: '46、48、48の項' }, { after: '46、48、46、48、82の項' }, { after: '50、46、48、50、82の項' }] },
    { rows: [{ after: '30、9、57、2、80、11、62、20、4の項' }] },
    { rows: [{ after: '提供先1～58、移転先1、2' }] },
    {
      rows: [
        { before: '氏名、住所、性別、続柄', after: '氏名、住所、性別、続柄、氏名、電話番号' },
        {
          before: '宛名番号、氏名、住所、生年月日、性別、続柄、更新日、口座',
          after: '宛名番号、氏名、住所、生年月日、性別、続柄、更新日、口座、代理人、氏名、住所',
        },
        {
          before: '宛名番号、氏名、住所、性別、続柄、更新日、口座、更新日',
          after: '宛名番号、氏名、住所、性別、続柄、更新日、口座、更新日、税額',
        },
        {
          before: '記載なし',
          after: '宛名番号、氏名、住所、性別、続柄、更新日、口座、更新日',
        },
      ],
    },
    { rows: [{ after: '砂丘市、立浪町、白根町、上野町、八尾町。照会先は立浪町、砂丘市' }, { after: '5、9、8の項' }] },
    { rows: [{ after: '項番 53、57、54、58、56' }, { after: '砂丘市、立浪町、砂丘市' }] },
  ],
  bad: () => [
    { rows: [{ after: '1、2、3、4、6、8、94、94、108の項' }], finds: ['1.after doubled 94'] },
    {
      rows: [{ after: '（該当する項：2、3、24、83、87、76、115、161、76）' }],
      finds: ['1.after order 76'],
    },
    { rows: [{ after: '照会する項番 53、54、57、56、58' }], finds: ['1.after order 56'] },
    { rows: [{ after: '砂丘市、立浪町、白根町、上野町、立浪町、八尾町' }], finds: ['1.after doubled 立浪町'] },
    {
      rows: [
        {
          before: '定期の予防接種（ジフテリア、百日せき、麻しん、風しん、日本脳炎、破傷風、結核、水痘）',
          after: '定期の予防接種（ジフテリア、百日せき、麻しん、風しん、日本脳炎、破傷風、結核、風しん、水痘）',
        },
      ],
      finds: ['1.after again 風しん (info)'],
    },
    { rows: [{ after: '別表第二の46、48、50、48、82の項' }], finds: ['1.after doubled 48'] },
    { rows: [{ after: '第１、２、３、４、６、９、８、１１、１２の項' }], finds: ['1.after order ８'] },
    { rows: [{ after: '1、2、30、4、6、8、9、11、12及び4の項' }], finds: ['1.after order 30', '1.after doubled 4'] },
    {
      rows: [
        {
          after:
            '提供先1:甲<br>提供先2:乙<br>提供先3:丙<br>提供先4:丁<br>提供先4:戊<br>提供先6:己<br>提供先7:庚<br>提供先8:辛',
        },
      ],
      finds: ['1.after doubled 提供先4'],
    },
  ],
  *check(row, { flag, relate }) {
    const at = ({ start, end }: Entry) => part(row, 'after', start, end)
    const lists = [
      ...readItemLists(squeezedText(row.after)).map(({ entries }) => entries),
      ...readBlockHeads(row.after.text).map(({ entries }) => entries),
    ]
    const faults = [...lists.flatMap(faultsIn), ...readMunicipalityLists(row.after.text).flatMap(repetitionsIn)]
    for (const { kind, entry, other } of faults) {
      const [place, otherPlace] = [at(entry), at(other)]
      const { text } = place
      if (kind === 'doubled')
        yield flag('doubled', place, { text }, { related: [relate('first', otherPlace, { text })] })
      else {
        const data = { text, other: otherPlace.text, isBehind: place.start > otherPlace.start }
        yield flag('order', place, data, { related: [relate('beside', otherPlace, { text: otherPlace.text })] })
      }
    }
    for (const { entry, other } of wordsRepeatedIn(row)) {
      const place = at(entry)
      const { text } = place
      yield flag('again', place, { text }, { severity: 'info', related: [relate('first', at(other), { text })] })
    }
  },
})

/** Names follow no order, but each stands once. */
function repetitionsIn(entries: readonly Entry[]): Fault[] {
  const first = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    const other = first.get(entry.name)
    if (other) return { kind: 'doubled', entry, other }
    first.set(entry.name, entry)
    return []
  })
}

/** The word that a change adds to a list which holds it already; several are those of another thing: 代理人、氏名、住所. */
function wordsRepeatedIn({ before, after }: Row): Fault[] {
  return readWordLists(after.text).flatMap((list) => {
    const repeated = repetitionsIn(list)
    const [only] = repeated
    if (!only || repeated.length > 1) return []
    const stood = readWordLists(before.text)
      .flat()
      .filter(({ name }) => name === only.entry.name)
    return stood.length === 1 ? [only] : []
  })
}
