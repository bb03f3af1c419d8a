import { daySaidOver } from '../../src/dates.ts'
import { inEra } from '../../src/notation/date.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { rowRule, say } from '../../src/rule.ts'

export default rowRule({
  severity: 'warning',
  title: { ja: '「事後」の変更日がまだ来ていない', en: 'A 変更日 to come with 事後' },
  why: () => ({
    ja: '「事後」は、変更した後に提出・公表することです。変更日が検査の日より後なら、日付の書き誤りか、「事前」の書き誤りです。検査の日は --as-of で指定できます。',
    en: '事後 means submitted after the change. A 変更日 after the day of the check is a slip, or 事前 was meant. The day of the check can be set with --as-of.',
  }),
  messages: {
    future: say<{ text: string; asOf: string }>({
      ja: ({ text, asOf }) =>
        `提出時期は「事後」ですが、変更日${quote(text)}はまだ来ていません（検査の日 ${inEra(asOf)}）。変更日か提出時期を確かめてください`,
      en: ({ text, asOf }) =>
        `事後, but the 変更日 ${quote(text)} lies after the day of the check (${asOf}). Check the date or 提出時期`,
    }),
  },
  good: () => [
    { rows: [{ date: '令和5年2月3日' }, { date: '令和5年2月4日', timing: '事前' }], asOf: '2023-02-03' },
    { rows: [{ date: '令和5年' }, { date: '令和5年2月' }, { date: '' }], asOf: '2023-02-03' },
  ],
  bad: () => [
    {
      rows: [{ date: '令和5年2月4日' }, { date: 'Ｒ５．３．１', timing: '事 後' }, { date: '令和15年2月3日' }],
      asOf: '2023-02-03',
      finds: ['1.date future 令和5年2月4日', '2.date future Ｒ５．３．１', '3.date future 令和15年2月3日'],
    },
  ],
  *check(row, { flag, asOf }) {
    const date = daySaidOver(row, asOf)
    if (!date) return
    const place = part(row, 'date', date.start, date.end)
    yield flag('future', place, { text: place.text, asOf })
  },
})
