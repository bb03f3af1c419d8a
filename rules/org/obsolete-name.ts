import { dayOf } from '../../src/dates.ts'
import { groupBy } from '../../src/group.ts'
import type { Place, Row, Span, Worded } from '../../src/model.ts'
import type { CompanyName } from '../../src/notation/company-name.ts'
import { inEra } from '../../src/notation/date.ts'
import { fold } from '../../src/notation/fold.ts'
import { municipalityOf } from '../../src/notation/municipality.ts'
import { type OfficeName, readOfficeNames } from '../../src/notation/office-name.ts'
import { speaksOfHistory } from '../../src/notation/quotation.ts'
import { part } from '../../src/place.ts'
import { quote } from '../../src/quote.ts'
import { filesRule, say } from '../../src/rule.ts'
import { companiesRenamedIn, officesRenamedIn, type Stated } from '../../src/stated-renames.ts'

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
        `${quote(text)}は旧名称です。${where.ja}で${quote(old)}が${quote(renamed)}に変わっています${day ? `（${inEra(day)}）` : ''}。新しい名称に直してください`,
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
    for (const rows of byMunicipality(logs)) yield* judgeRows(rows)

    function* judgeRows(rows: readonly Row[]) {
      const offices = agreed(rows.flatMap(officesRenamedIn).map(asOwn))
      const companies = rows.flatMap(companiesRenamedIn)
      if (offices.length + companies.length === 0) return
      for (const { place, sources } of [...oldOffices(rows, offices), ...oldCompanies(rows, companies)]) {
        const rename = tellRename(sources, place)
        const severity = new Set(sources.map(({ row }) => row)).size > 1 ? 'error' : 'warning'
        const related = sources
          .slice(0, 1)
          .map(({ row, new: { start, end } }) => relate('renamed', part(row, 'after', start, end), { rename }))
        yield flag('old', place, { text: place.text, rename }, { severity, related })
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

interface Old {
  readonly place: Place
  /** The renames that make it old. */
  readonly sources: readonly Stated<OfficeName | CompanyName>[]
}

function* oldOffices(rows: readonly Row[], stated: readonly Stated<OfficeName>[]): Iterable<Old> {
  const byLeaf = groupBy(stated, ({ old }) => leafOf(old))
  const living = new Set(stated.flatMap((rename) => rename.new.units))
  for (const row of rows) {
    for (const name of readOfficeNames(row.after.text)) {
      if (isHistory(row.after.text, name)) continue
      const sources = outerFirst(name).flatMap((office) => {
        const applying = (byLeaf.get(leafOf(office)) ?? []).filter((rename) => applies(rename, row))
        return applying.filter((rename) => isOldName(office, rename, applying, living))
      })
      if (sources.length > 0) yield { place: part(row, 'after', name.start, name.end), sources }
    }
  }
}

/** A log renames offices of its own municipality, whether it says so or not. */
const asOwn = (stated: Stated<OfficeName>): Stated<OfficeName> => ({
  ...stated,
  old: withoutMunicipality(stated.old),
  new: withoutMunicipality(stated.new),
})

const withoutMunicipality = (name: OfficeName): OfficeName =>
  /[市町村]$/.test(name.qualifier) ? { ...name, qualifier: '' } : name

/** Of an office whose rows disagree on what it became, the renames that most rows state. */
function agreed(stated: readonly Stated<OfficeName>[]): Stated<OfficeName>[] {
  return [...groupBy(stated, ({ old }) => `${old.qualifier}${old.units.join('')}`).values()].flatMap((renames) => {
    const byNew = [...groupBy(renames, ({ new: renamed }) => leafOf(renamed)).values()]
    const most = Math.max(...byNew.map(({ length }) => length))
    return byNew.filter(({ length }) => length === most).flat()
  })
}

/** The offices that a chain names: 市民局, 市民局振興部, 市民局振興部戸籍課. */
function outerFirst(name: OfficeName): OfficeName[] {
  return name.units.map((_, index) => ({ ...name, units: name.units.slice(0, index + 1) }))
}

const leafOf = ({ units }: OfficeName): string => units.at(-1) ?? ''

function applies({ day, row: { path } }: Stated<unknown>, row: Row): boolean {
  const judged = dayOf(row)
  return day === null || judged === null ? path === row.path : day <= judged
}

/**
 * @param applying the renames of offices of this leaf that are in force
 * @param living the units that new names hold: such an office lives on
 */
function isOldName(
  name: OfficeName,
  { old, new: renamed }: Stated<OfficeName>,
  applying: readonly Stated<OfficeName>[],
  living: ReadonlySet<string>,
): boolean {
  const isNew = applying.some(
    (other) => other.new.qualifier === name.qualifier && endsWith(other.new.units, name.units),
  )
  if (isNew) return false
  const alone = name.units.length === 1
  const sameQualifier = name.qualifier === old.qualifier
  if (sameQualifier && !alone && endsWith(old.units, name.units)) return true
  if (sameQualifier && name.qualifier && endsWith(old.units, name.units)) return true
  if (leafOf(old) === leafOf(renamed) || living.has(leafOf(name))) return false
  const qualifiers = applying.flatMap((other) => [other.old.qualifier, other.new.qualifier])
  const bureaus = new Set(applying.flatMap((other) => [...other.old.units, ...other.new.units]))
  return (name.qualifier === '' || qualifiers.includes(name.qualifier)) && name.units.every((unit) => bureaus.has(unit))
}

const endsWith = (units: readonly string[], tail: readonly string[]): boolean =>
  tail.length <= units.length && tail.every((unit, index) => unit === units[units.length - tail.length + index])

const ACT = /^(?:決裁|専決|通知|通達|告示|訓令|達|名義|依命)/
const INSTRUMENT = '(?:要領|要綱|規程|規則|基準|マニュアル|手順書|条例|要項)'
const TITLE = new RegExp(`^(?:[一-龠々ァ-ヶーA-Za-z0-9]{0,15}|[^「」。]{0,40}(?=[^「」。]*」))${INSTRUMENT}`)

/** A name of the past that stands rightly: an act of its day, the title of an instrument, a sentence about the rename. */
function isHistory(text: string, { start, end }: Span): boolean {
  const before = fold(text.slice(Math.max(0, start - 20), start)).replace(/\s/g, '')
  const after = fold(text.slice(end, end + 200)).replace(/\s/g, '')
  return ACT.test(after) || TITLE.test(after) || speaksOfHistory(before, after)
}

function* oldCompanies(rows: readonly Row[], stated: readonly Stated<CompanyName>[]): Iterable<Old> {
  for (const [core, renames] of groupBy(stated, ({ old }) => old.core)) {
    for (const row of rows) {
      const sources = renames.filter((rename) => applies(rename, row))
      if (sources.length === 0) continue
      for (const name of occurrences(fold(row.after.text), core)) {
        const isNew = sources.some(({ new: { core: renamed } }) => fold(row.after.text).startsWith(renamed, name.start))
        if (!isNew && !isHistory(row.after.text, name))
          yield { place: part(row, 'after', name.start, name.end), sources }
      }
    }
  }
}

/** Where a company stands by its own name, not inside a longer one. */
function* occurrences(text: string, core: string): Iterable<CompanyName> {
  for (let start = text.indexOf(core); start >= 0; start = text.indexOf(core, start + core.length)) {
    const end = start + core.length
    const longer =
      /[一-龠々ァ-ヶーA-Za-z0-9]/.test(text.charAt(start - 1)) || /[ァ-ヶーA-Za-z0-9・]/.test(text.charAt(end))
    if (!longer) yield { core, start, end }
  }
}

/** What a message tells of a rename. */
interface Told {
  readonly old: string
  readonly renamed: string
  readonly day: string | null
  readonly where: Worded
}

function tellRename(sources: Old['sources'], place: Place): Told {
  const [first] = sources
  if (!first) throw new Error('a name is old by a rename')
  const { row, day, old, new: renamed } = first
  const numbers = [
    ...new Set(sources.filter((source) => source.row.path === row.path).map((source) => source.row.number)),
  ]
  const file = row.path === place.path ? '' : `「${row.path}」`
  const listed = numbers.slice(0, 3).join('・')
  return {
    old: row.before.text.slice(old.start, old.end),
    renamed: row.after.text.slice(renamed.start, renamed.end),
    day,
    where: {
      ja: `${file && `${file}の`}${listed}行目${numbers.length > 3 ? 'ほか' : ''}`,
      en: `${file}${file && ' '}row ${numbers.slice(0, 3).join(', ')}`,
    },
  }
}
