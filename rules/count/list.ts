import { readBlockHeads } from '../../src/notation/count.ts'
import { type Fault, faultsIn } from '../../src/notation/entry-order.ts'
import { type Entry, readItemLists } from '../../src/notation/enumeration.ts'
import { readMunicipalityLists } from '../../src/notation/municipality.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { rowRule, say } from '../../src/rule.ts'

export default rowRule({
  severity: 'warning',
  title: { ja: '列挙に重複や順序の乱れがある', en: 'A long list that repeats or disorders its entries' },
  why: {
    ja: '別表の項や提供先の番号を8つ以上並べた列挙は、番号の順に1回ずつ書かれます。同じ番号が2回あるもの、順序が乱れているものは、書き足しや書き写しの誤りの疑いがあります。枝番（85の2）は元の番号の次とみなし、1から始まり直すものは別の列挙とみなします。8つより短い列挙では、5つ以上で、同じ番号が2回あるか隣どうしが入れ替わっているほかは順序どおりのものだけを見ます。市町村名を5つ以上並べた列挙では、同じ名が2回あるものを指摘します。',
    en: 'A list of eight or more 項 or 提供先 goes up and holds each number once. A branch (85の2) follows its number; numbers that start over are another list. One of five to seven is told only where an entry stands twice, or two neighbours are swapped, and the rest is in order. Of five or more municipalities, none stands twice.',
  },
  messages: {
    doubled: say<{ text: string }>({
      ja: ({ text }) => `列挙の中に${quote(text)}が2回書かれています。重複か、番号の誤りではないか確かめてください`,
      en: ({ text }) => `${quote(text)} stands twice in this list. Is it doubled, or a wrong number?`,
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
    const lists = [
      ...readItemLists(squeezedText(row.after)).map(({ entries }) => entries),
      ...readBlockHeads(row.after.text).map(({ entries }) => entries),
    ]
    const faults = [...lists.flatMap(faultsIn), ...readMunicipalityLists(row.after.text).flatMap(repetitionsIn)]
    for (const { kind, entry, other } of faults) {
      const place = part(row, 'after', entry.start, entry.end)
      const otherPlace = part(row, 'after', other.start, other.end)
      const { text } = place
      if (kind === 'doubled')
        yield flag('doubled', place, { text }, { related: [relate('first', otherPlace, { text })] })
      else {
        const data = { text, other: otherPlace.text, isBehind: place.start > otherPlace.start }
        yield flag('order', place, data, { related: [relate('beside', otherPlace, { text: otherPlace.text })] })
      }
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
