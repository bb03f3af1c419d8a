import { dateOf, dayOf } from '../../src/dates.ts'
import type { Row } from '../../src/model.ts'
import { type DateFault, datesIn, inEra, type WrittenDate } from '../../src/notation/date.ts'
import { isDitto } from '../../src/notation/ditto.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { rowRule, say } from '../../src/rule.ts'

export default rowRule({
  severity: 'error',
  title: { ja: 'ありえない日付', en: 'A date that cannot be' },
  why: () => ({
    ja: '暦にない日（2月30日、13月）と、元号の期間の外の日（平成は平成31年4月30日まで、令和は令和元年5月1日から）は書き誤りです。変更後の記載と説明では、年月日で書かれた日付を見ます。',
    en: 'A day that the calendar does not have (30 February, month 13) or that lies outside its era (平成 ends on 2019-04-30, 令和 begins on 2019-05-01) is a slip.',
  }),
  messages: {
    fault: say<{ text: string; fault: DateFault; meant: string | null }>({
      ja: ({ text, fault, meant }) => `${quote(text)}という日付はありません。${reasonJa(fault, meant, monthOf(text))}`,
      en: ({ text, fault, meant }) => `There is no ${quote(text)}: ${reasonEn(fault, meant)}`,
    }),
    unread: say<{ text: string }>({
      ja: ({ text }) => `変更日${quote(text)}を日付として読めません。「令和5年2月3日」のように書けますか`,
      en: ({ text }) => `変更日 ${quote(text)} does not read as a date. Can it be written like 令和5年2月3日?`,
    }),
  },
  good: () => [
    {
      rows: [
        { date: '令和元年５月１日' },
        { date: 'H31.4.30' },
        { date: '平 成 28 年 2 月 29 日' },
        { date: '2023/2/28' },
      ],
    },
    { rows: [{ date: '令和五年二月三日' }, { date: '〃' }, { date: '令和5年2月' }, { date: '20230203' }] },
    {
      rows: [
        { date: '平成30年4月1日', after: '平成35年3月31日まで保管する。' },
        { date: '平成31年4月30日', after: '平成35年3月31日まで保管する。' },
        { date: '', after: '平成35年3月31日まで保管する。' },
        { after: '令和5年3月31日まで保管する。' },
      ],
    },
  ],
  bad: () => [
    { rows: [{ date: '令和5年2月30日' }], finds: ['1.date fault 令和5年2月30日'] },
    {
      rows: [{ date: '平成35年4月1日' }, { date: '平成31年5月1日' }],
      finds: ['1.date fault 平成35年4月1日', '2.date fault 平成31年5月1日'],
    },
    {
      rows: [{ date: 'R5.13.1' }, { date: '令和元年4月30日' }],
      finds: ['1.date fault R5.13.1', '2.date fault 令和元年4月30日'],
    },
    {
      rows: [{ after: '令和5年6月31日から行う。' }, { date: '', after: '令和5年2月30日から行う。' }],
      finds: ['1.after fault 令和5年6月31日', '2.after fault 令和5年2月30日'],
    },
    {
      rows: [{ date: '令和5年4月1日', after: '平成35年3月31日まで保管する。' }],
      finds: ['1.after fault 平成35年3月31日'],
    },
    {
      rows: [{ date: '未定' }, { date: '同上（再掲）' }, { date: '前回と同じ' }],
      finds: ['1.date unread 未定 (info)', '2.date unread 同上（再掲） (info)', '3.date unread 前回と同じ (info)'],
    },
  ],
  *check(row, { flag }) {
    const date = dateOf(row)
    const cell = date ? null : part(row, 'date')
    if (cell?.text && !isDitto(cell.text)) yield flag('unread', cell, { text: cell.text }, { severity: 'info' })
    const told = (['after', 'reason'] as const).map(
      (field) => [field, datesIn(squeezedText(row[field])).filter((one) => !wasPlanned(one, row))] as const,
    )
    for (const [field, dates] of [['date', date ? [date] : []] as const, ...told]) {
      for (const { start, end, fault, iso } of dates) {
        if (!fault) continue
        const place = part(row, field, start, end)
        yield flag('fault', place, { text: place.text, fault, meant: iso && inEra(iso) })
      }
    }
  },
})

/** Before an era ended, plans counted on in it: 平成35年 is right in a row of 2018. */
function wasPlanned({ fault }: WrittenDate, row: Row): boolean {
  if (fault?.kind !== 'after-era') return false
  const day = dayOf(row)
  return day === null || day <= fault.until
}

/** The month that a date names, as it is written: 令和5年2月. */
const monthOf = (text: string): string => text.slice(0, text.lastIndexOf('月') + 1) || 'この月'

function reasonJa(fault: DateFault, meant: string | null, month: string): string {
  switch (fault.kind) {
    case 'month':
      return '月は1月から12月までです'
    case 'day':
      return `${month}は${fault.last}日までです`
    case 'before-era':
      return `${fault.era}は${inEra(fault.from)}からです${meant ? `（「${meant}」の誤りではありませんか）` : ''}`
    case 'after-era':
      return `${fault.era}は${inEra(fault.until)}までです${meant ? `（「${meant}」の誤りではありませんか）` : ''}`
  }
}

function reasonEn(fault: DateFault, meant: string | null): string {
  switch (fault.kind) {
    case 'month':
      return 'a year has 12 months'
    case 'day':
      return `that month has ${fault.last} days`
    case 'before-era':
      return `the era begins on ${fault.from}${meant ? ` (did you mean ${meant}?)` : ''}`
    case 'after-era':
      return `the era ends on ${fault.until}${meant ? ` (did you mean ${meant}?)` : ''}`
  }
}
