import { fileStart } from '../../src/place.ts'
import { logRule, say } from '../../src/rule.ts'

export default logRule({
  severity: 'info',
  title: { ja: '変更箇所の表がない', en: 'No change log in the file' },
  why: () => ({
    ja: '変更箇所の表が見つからないファイルは、何も検査されていません。表があるはずなら、見出しの行と、その下の区切りの行（|---|---|）を確かめてください。',
    en: 'Nothing was checked in a file without a change log. If there should be one, look at its header and at the delimiter row below it.',
  }),
  messages: {
    none: say<object>({
      ja: () => '変更箇所の表がありません。このファイルは検査の対象でよいですか',
      en: () => 'There is no change log here. Was this file meant to be checked?',
    }),
  },
  good: () => [{ rows: [{}] }, { markdown: '|R5.2.3|Ⅰ-1|a|b|事後|c|' }],
  bad: () => [
    { markdown: '# 議事録\n', finds: ['-.- none'] },
    { markdown: '', finds: ['-.- none'] },
  ],
  *check(log, { flag }) {
    // Rows that were found outside of a table say more.
    if (log.tables === 0 && log.notes.length === 0) yield flag('none', fileStart(log.path), {})
  },
})
