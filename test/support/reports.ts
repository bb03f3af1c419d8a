import { readdirSync, readFileSync } from 'node:fs'
import { rules } from '../../rules/index.generated.ts'
import { lint, type Source } from '../../src/index.ts'
import type { Annotation, Report, Silenced } from '../../src/model.ts'
import type { Dress } from '../../src/report/format.ts'
import { FORMATS, type FormatName } from '../../src/report/formats.ts'
import { AS_OF, markdownOf } from './examples.ts'

export const DRESS: Dress = { language: 'ja', color: false, prefix: '', rules }

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]

export const print = async (format: FormatName, report: Report, dress: Partial<Dress> = {}): Promise<string> =>
  (await FORMATS[format]())(report, { ...DRESS, ...dress })

export const reportOf = (...sources: readonly Source[]): Report => lint(sources, { asOf: AS_OF })

const folder = 'samples/bad'

/** What is found in the samples, with a file that could not be read and one without a finding. */
export const SAMPLES: Report = reportOf(
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8'), encoding: 'utf-8' })),
  { path: 'unreadable.md', error: '「unreadable.md」を読めません' },
  { path: 'clean.md', text: markdownOf([{}]), encoding: 'utf-8' },
)

export const EMPTY: Report = reportOf()

/** Everything that a log may hold to steer whoever prints it. */
export const HOSTILE_TEXT = [
  '::error::x%0A::warning::y',
  '\u001b[31m\u009b2J\u202eabc\u2066\u200b\ufeff\u0000\u0007\ud800\udc00\ud800x\uffff',
  '##[error]z',
  '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;',
  ']]><!--',
  '@octocat #12 !3 GH-4 a@b.example https://c.example www.d.example',
  '[e](https://f.example) ![g](h) `i` **j** ~~k~~ $l$ <https://m.example> | n \\ o',
  '::error::second line',
].join('\n')

export const HOSTILE_PATH = '評価書, (案)[1]:別添3.md'

/** As a cell that reads so, and as a cell whose markup is read as such. */
const RAW = HOSTILE_TEXT.replaceAll('|', '\\|').replaceAll('\n', '<br>')
const ESCAPED = HOSTILE_TEXT.replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('|', '&#124;')
  .replaceAll('\n', '<br>')

/** A log of hostile cells; and as rules may quote anything, its findings say nothing else either. */
export const HOSTILE: Report = hostile(
  reportOf({
    path: HOSTILE_PATH,
    text: markdownOf([
      { item: ESCAPED, before: `${ESCAPED}甲`, after: `${ESCAPED}乙(` },
      { date: ESCAPED, timing: RAW, reason: ESCAPED },
      { date: '令和5年2月30日', timing: '変更後', after: '番号法第19条第7号及び番号法第19条第7号' },
    ]),
    encoding: 'utf-8',
  }),
)

function hostile(report: Report): Report {
  const related = { path: HOSTILE_PATH, message: HOSTILE_TEXT, line: 5, column: 3, endLine: 5, endColumn: 9 }
  const files = report.files.map((file) => {
    const annotations = file.annotations.map(
      (annotation): Annotation => ({ ...annotation, item: HOSTILE_TEXT, message: HOSTILE_TEXT, related: [related] }),
    )
    const silenced = annotations.flatMap((annotation): Silenced[] => [
      { ...annotation, silence: { by: 'directive', reason: HOSTILE_TEXT } },
      { ...annotation, silence: { by: 'baseline', reason: '' } },
    ])
    return { ...file, annotations, silenced }
  })
  const unreadable = reportOf({ path: `::${HOSTILE_TEXT}`, error: HOSTILE_TEXT })
  return { ...report, files: [...files, ...unreadable.files] }
}
