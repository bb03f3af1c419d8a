import { groupBy } from '../../src/group.ts'
import type { Place, Row, Span, Worded } from '../../src/model.ts'
import { oldCompaniesBy } from '../../src/names/old-companies.ts'
import type { OldName, OldNameFinder } from '../../src/names/old-name.ts'
import { oldOfficesBy } from '../../src/names/old-offices.ts'
import { inEra } from '../../src/notation/date.ts'
import { municipalityOf } from '../../src/notation/municipality.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { filesRule, say } from '../../src/rule.ts'

export default filesRule({
  severity: 'error',
  title: { ja: '変更後に旧名称が残っている', en: 'An old name remains' },
  why: {
    ja: '部署や会社の名称が変わったことを示す行があるのに、その変更日以後の行の変更後に旧名称が残っています。同じ変更を2行以上が示していればエラー、1行だけなら警告です。ほかの団体の同名の部署（区の…課）、新しい局の下で存続する部署、過去の決裁（…局長決裁）、要領などの題名は指摘しません。',
    en: 'A row renames an office or a company, and the old name still stands in 変更後 of a row of that day or later. Two rows that state the rename make it an error, one a warning.',
  },
  messages: {
    old: say<{ text: string; rename: Told }>({
      ja: ({ text, rename: { old, renamed, where, day } }) =>
        `${quote(text)}は旧名称です。${where.ja}で${quote(old)}が${quote(renamed)}に変わっています${day ? `（変更日 ${inEra(day)}）` : ''}。新しい名称に直してください`,
      en: ({ text, rename: { old, renamed, where, day } }) =>
        `${quote(text)} is an old name: ${where.en} renames ${quote(old)} to ${quote(renamed)}${day ? ` (${day})` : ''}`,
    }),
    renamed: say<{ rename: Told }>({
      ja: ({ rename: { old, renamed } }) => `ここで${quote(old)}が${quote(renamed)}に変わっています`,
      en: ({ rename: { old, renamed } }) => `${quote(old)} becomes ${quote(renamed)} here`,
    }),
  },
  good: [
    {
      rows: [
        { before: '市民局戸籍課', after: '市民局窓口課', reason: '機構名変更に伴う記載の変更' },
        { after: '区の戸籍課、(区)戸籍課及び緑区市民部戸籍課' },
        {
          after:
            '平成5年3月3日戸籍課長決裁により、戸籍課事務処理要領（旧戸籍課が定めたもの）及び「戸籍課における取扱手順書」に定める。',
        },
        { before: '戸籍課', after: '戸籍課から窓口課に名称を変更した。' },
        { date: '令和4年4月1日', after: '戸籍課が管理する。' },
      ],
    },
    {
      rows: [
        { before: '総務局情報課', after: '企画局情報課', reason: '組織改正' },
        { after: '情報課が管理する。総務局の職員' },
        { before: '戸籍課', after: '窓口課', reason: '事務の移管による' },
        { after: '戸籍課が保管する。' },
      ],
    },
    {
      rows: [
        { before: '東日本情報株式会社', after: '緑情報株式会社', reason: '委託先の変更' },
        { after: '東日本情報株式会社が保守する。' },
      ],
    },
  ],
  bad: [
    {
      rows: [
        { before: '市民局戸籍課', after: '市民局窓口課', reason: '機構名変更' },
        { before: '（市）戸籍課', after: '（市）窓口課', reason: '機構名変更' },
        { after: '戸籍課長が承認し、（市）戸籍課で市民局 戸籍課の職員が消去する。' },
      ],
      finds: ['3.after old 戸籍課長', '3.after old （市）戸籍課', '3.after old 市民局 戸籍課'],
    },
    {
      rows: [
        { before: '緑電算株式会社中央支店', after: 'みどりIT株式会社中央支店', reason: '社名変更' },
        { after: '緑電算㈱に委託する。緑電算サービス株式会社' },
      ],
      finds: ['2.after old 緑電算'],
    },
    {
      rows: [{ before: '緑市総務局情報部情報課', after: '緑市企画局情報部情報課', reason: '組織改正' }],
      others: [
        [{ after: '緑市では、総務局情報部情報課' }, { after: '総務局' }],
        [{ after: '青市では、総務局情報部情報課' }],
      ],
      finds: ['1.after old 総務局情報部情報課'],
    },
  ],
  collect: ({ rows }) => rows,
  *judge(logs, { flag, relate }) {
    for (const rows of byMunicipality(logs)) {
      const finders: readonly OldNameFinder<Span>[] = [oldOfficesBy(rows), oldCompaniesBy(rows)]
      for (const row of rows) {
        for (const { start, end, renames } of finders.flatMap((find) => find(row))) {
          const place = part(row, 'after', start, end)
          const rename = tellRename(renames, place)
          const severity = rename.rows > 1 ? 'error' : 'warning'
          yield flag(
            'old',
            place,
            { text: place.text, rename },
            { severity, related: [relate('renamed', rename.place, { rename })] },
          )
        }
      }
    }
  },
})

/** The logs of one municipality are judged together; where a log does not tell whose it is, it is judged alone. */
function byMunicipality(logs: readonly (readonly Row[])[]): Row[][] {
  if (logs.length === 1) return logs.map((rows) => [...rows])
  const nameOf = (rows: readonly Row[]) =>
    municipalityOf(rows.flatMap(({ before, after }) => [before.text, after.text]))
  return [...groupBy(logs, (rows) => nameOf(rows) ?? rows).values()].map((group) => group.flat())
}

/** What a message tells of a rename. */
interface Told {
  readonly old: string
  readonly renamed: string
  readonly day: string
  readonly where: Worded
  readonly rows: number
  /** Where the new name is stated. */
  readonly place: Place
}

function tellRename(renames: OldName<Span>['renames'], { path }: Place): Told {
  const stated = renames.flatMap(({ rows }) => rows)
  const first = stated.find(({ row }) => row.path === path) ?? stated[0]
  if (!first) throw new Error('a name is old by a rename')
  const { row, day, old, new: renamed } = first
  const numbers = [...new Set(stated.flatMap((other) => (other.row.path === row.path ? other.row.number : [])))].sort(
    (a, b) => a - b,
  )
  const file = row.path === path ? '' : quote(row.path)
  const listed = numbers.slice(0, 3)
  return {
    old: row.before.text.slice(old.start, old.end),
    renamed: row.after.text.slice(renamed.start, renamed.end),
    day: day ?? '',
    where: {
      ja: `${file && `${file}の`}${listed.join('・')}行目${numbers.length > listed.length ? 'ほか' : ''}`,
      en: `${file && `${file} `}row ${listed.join(', ')}`,
    },
    rows: new Set(stated.map((other) => other.row)).size,
    place: part(row, 'after', renamed.start, renamed.end),
  }
}
