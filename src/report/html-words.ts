import type { Language, Silence } from '../model.ts'

/** What the page says of itself. */
interface HtmlWords {
  readonly title: string
  readonly asOf: string
  readonly findings: string
  readonly rule: string
  readonly allRules: string
  readonly only: string
  readonly clean: string
  readonly noDifference: string
  readonly rules: string
  readonly row: (number: number) => string
  readonly line: (number: number) => string
  readonly silenced: (count: number) => string
  readonly by: Readonly<Record<Silence['by'], string>>
}

export const HTML_WORDS: Readonly<Record<Language, HtmlWords>> = {
  ja: {
    title: '変更箇所の検査結果',
    asOf: '基準日',
    findings: '指摘の一覧',
    rule: '規則',
    allRules: 'すべて',
    only: '指摘のある行だけ',
    clean: '指摘はありません',
    noDifference: '変更前と変更後の違いが大きいため、違いに色を付けていません',
    rules: '指摘した規則の説明',
    row: (number) => `${number}行目`,
    line: (number) => `ファイルの${number}行`,
    silenced: (count) => `抑制された指摘 ${count}件`,
    by: { directive: '指示', baseline: 'ベースライン' },
  },
  en: {
    title: 'Findings in the change log',
    asOf: 'as of',
    findings: 'All findings',
    rule: 'Rule',
    allRules: 'all',
    only: 'Only rows with findings',
    clean: 'No findings',
    noDifference: 'The texts differ too much for the difference to be shown',
    rules: 'The rules that found something',
    row: (number) => `Row ${number}`,
    line: (number) => `line ${number} of the file`,
    silenced: (count) => `${count} findings silenced`,
    by: { directive: 'directive', baseline: 'baseline' },
  },
}
