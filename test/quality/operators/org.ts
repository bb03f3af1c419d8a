import { dayOf } from '../../../src/dates.ts'
import type { Row } from '../../../src/model.ts'
import { municipalityOf } from '../../../src/notation/municipality.ts'
import { appended, inCell, type Operator, occurrences, type Plant, replaced } from '../plant.ts'
import type { Random } from '../random.ts'
import { type CompanyRename, companyRenamesOf, type OfficeRename, officeRenamesOf } from '../renames.ts'

export const obsoleteName: Operator = {
  rule: 'org/obsolete-name',
  *plants({ log: { rows } }, random) {
    const renames = officeRenamesOf(rows)
    for (const rename of renames) {
      yield* oldChains(rename, rows, renames, random)
      if (changesLeaf(rename) && !livesOn(rename, rows, renames)) yield* oldLeaves(rename, rows, random)
      yield* qualified(rename, rows)
    }
    for (const rename of companyRenamesOf(rows)) yield* oldCompanies(rename, rows, random)
    yield* wellKnown(rows, random)
  },
}

/** Names that everybody can know to be old, with the day since which they are. */
const WELL_KNOWN: readonly (readonly [string, string])[] = [
  ['2014-04-01', '財団法人地方自治情報センターへ送信する。'],
  ['2016-01-01', '特定個人情報保護委員会に報告する。'],
  ['2019-04-01', '東京入国管理局からの通知を受け付ける。'],
  ['2020-10-01', '保守は株式会社富士通マーケティングに委託する。'],
  ['2021-04-01', '複合機は富士ゼロックス株式会社から借り受ける。'],
  ['2022-04-01', '運用は日本ユニシス株式会社が行う。'],
  ['2022-04-01', '保守は日本ユニシス㈱北海道支店が行う。'],
  ['2023-04-01', '印刷はトッパン・フォームズ株式会社に委託する。'],
  ['2023-10-01', '封入は凸版印刷株式会社に委託する。'],
]

function* wellKnown(rows: readonly Row[], random: Random): Iterable<Plant> {
  for (const [from, sentence] of WELL_KNOWN) {
    const row = random.pick(rows.filter((one) => (dayOf(one) ?? '') >= from && /。$/.test(one.after.text.trim())))
    if (row) yield inCell(row, 'after', sentence, appended(row, 'after', sentence))
  }
}

const leafOf = (units: readonly string[]): string => units.at(-1) ?? ''
const changesLeaf = (rename: OfficeRename): boolean => leafOf(rename.old) !== leafOf(rename.new)

/** Whether an office of the old name goes on: of a branch, of another body, by a later rename, or in a title. */
function livesOn(rename: OfficeRename, rows: readonly Row[], renames: readonly OfficeRename[]): boolean {
  const leaf = leafOf(rename.old)
  return (
    renames.some((other) => other.new.includes(leaf)) ||
    rows.some((row) => (dayOf(row) ?? '') >= rename.day && row.after.text.includes(leaf))
  )
}

/** The rows in which a name is old, but for the one row without which nothing would say so. */
function hostsOf(rename: OfficeRename, rows: readonly Row[]): Row[] {
  const [only, ...others] = rename.rows
  return rows.filter((row) => (dayOf(row) ?? '') >= rename.day && (others.length > 0 || row !== only))
}

/** Where a row of a later reorganisation had the new name before, the old one would be its newest. */
const readsAsRenamedBack = ({ before, reason }: Row, rename: OfficeRename): boolean =>
  /機構|組織|部署/.test(reason.text) &&
  before.text.includes(leafOf(rename.new)) &&
  !before.text.includes(rename.old.join(''))

const CHAINS: Readonly<Record<string, (units: readonly string[], body: string) => string>> = {
  'the whole chain': (units) => units.join(''),
  'with spaces': (units) => units.join(' '),
  'with ideographic spaces': (units) => units.join('　'),
  'with the municipality': (units, body) => `${body}${units.join('')}`,
  'with the municipality and spaces': (units, body) => [body, ...units].join(' '),
  'with its last two': (units) => units.slice(-2).join(''),
  'as a post': (units) => `${units.join('')}長`,
  'with a subsection': (units) => `${units.join('')}庶務係`,
}

function* oldChains(
  rename: OfficeRename,
  rows: readonly Row[],
  renames: readonly OfficeRename[],
  random: Random,
): Iterable<Plant> {
  if (rename.old.length < 2) return
  const body = municipalityOf(rows.flatMap(({ before, after }) => [before.text, after.text]))?.name ?? ''
  const hosts = hostsOf(rename, rows)
  const isNew = (units: readonly string[]) => renames.some((other) => other.new.join('').endsWith(units.join('')))
  for (const [spelling, write] of Object.entries(CHAINS)) {
    const units = spelling === 'with its last two' ? rename.old.slice(-2) : rename.old
    const text = write(units, body)
    if (isNew(units)) continue
    const standing = hosts
      .filter((row) => !readsAsRenamedBack(row, rename))
      .flatMap((row) => occurrences(row, 'after', rename.new.join('')).map((at) => ({ row, ...at })))
    const free = standing.filter(({ row, start }) => !row.after.text.slice(0, start).trimEnd().endsWith(body))
    const at = random.pick(text.startsWith(body) ? free : standing)
    if (at)
      yield inCell(at.row, 'after', `${spelling} for the new one`, replaced(at.row, 'after', at.start, at.end, text))
    const row = random.pick(hosts.filter(({ after }) => after.text.length > 40 && /[。\n]$/.test(after.text.trim())))
    const sentence = random.pick(SENTENCES)
    if (row && sentence)
      yield inCell(row, 'after', `${spelling}: ${sentence('…')}`, appended(row, 'after', sentence(text)))
  }
}

const SENTENCES: readonly ((name: string) => string)[] = [
  (name) => `記録は、${name}が保管する。`,
  (name) => `・${name}に申請し、承認を得る。`,
  (name) => `なお、${name}において点検を行う。`,
  (name) => `申請書は${name}へ提出する。`,
  (name) => `(担当：${name})`,
  (name) => `廃棄には${name}の職員が立ち会う。`,
  (name) => `所管：${name}`,
  (name) => `・${name}（内線1234）へ連絡する。`,
]

const LEAVES: Readonly<Record<string, (leaf: string) => string>> = {
  'the section': (leaf) => leaf,
  'the post': (leaf) => `${leaf}長`,
  'the staff': (leaf) => `${leaf}職員`,
  'in brackets': (leaf) => `（${leaf}）`,
  'with a subsection': (leaf) => `${leaf}管理係`,
}

function* oldLeaves(rename: OfficeRename, rows: readonly Row[], random: Random): Iterable<Plant> {
  const hosts = hostsOf(rename, rows)
  const [old, renamed] = [leafOf(rename.old), leafOf(rename.new)]
  for (const [spelling, write] of Object.entries(LEAVES)) {
    const standing = hosts
      .filter((row) => !readsAsRenamedBack(row, rename))
      .flatMap((row) =>
        occurrences(row, 'after', new RegExp(`(?<![一-龠ァ-ヶーA-Za-z])${renamed}`)).map((at) => ({ row, ...at })),
      )
    const at = random.pick(standing)
    const isPost = at?.row.after.text.charAt(at.end) === '長'
    if (at && spelling === 'the section') {
      yield inCell(
        at.row,
        'after',
        isPost ? 'the post for the new one' : 'the section for the new one',
        replaced(at.row, 'after', at.start, at.end, old),
      )
    }
    const row = random.pick(hosts.filter(({ after }) => after.text.length > 40 && /[。\n]$/.test(after.text.trim())))
    const sentence = random.pick(SENTENCES)
    if (row && sentence)
      yield inCell(row, 'after', `${spelling}: ${sentence('…')}`, appended(row, 'after', sentence(write(old))))
  }
}

/** (市)窓口課 → (市)市民課. */
function* qualified(rename: OfficeRename, rows: readonly Row[]): Iterable<Plant> {
  if (!changesLeaf(rename)) return
  const [old, renamed] = [leafOf(rename.old), leafOf(rename.new)]
  for (const row of hostsOf(rename, rows)) {
    const [at] = occurrences(row, 'after', new RegExp(`(?<=[(（][^)）]{1,2}[)）])${renamed}`))
    if (at) yield inCell(row, 'after', 'behind its qualifier', replaced(row, 'after', at.start, at.end, old))
  }
}

const COMPANIES: Readonly<Record<string, (core: string, isAhead: boolean) => string>> = {
  株式会社: (core, isAhead) => (isAhead ? `株式会社${core}` : `${core}株式会社`),
  '株式会社 with a space': (core, isAhead) => (isAhead ? `株式会社 ${core}` : `${core} 株式会社`),
  '(株)': (core, isAhead) => (isAhead ? `(株)${core}` : `${core}(株)`),
  '（株）': (core, isAhead) => (isAhead ? `（株）${core}` : `${core}（株）`),
  '㈱': (core, isAhead) => (isAhead ? `㈱${core}` : `${core}㈱`),
  'without its kind': (core) => core,
  社: (core) => `${core}社`,
}

function* oldCompanies(rename: CompanyRename, rows: readonly Row[], random: Random): Iterable<Plant> {
  const core = rename.old
    .replace(/株式会社/, '')
    .replace(/[一-龠]{2}(?:支社|支店)$/, '')
    .trim()
  const isAhead = rename.old.startsWith('株式会社')
  const hosts = rows.filter((row) => row !== rename.row && (dayOf(row) ?? '') >= rename.day)
  for (const [spelling, write] of Object.entries(COMPANIES)) {
    const text = write(core, isAhead)
    const standing = hosts.flatMap((row) => occurrences(row, 'after', rename.new).map((at) => ({ row, ...at })))
    const at = random.pick(standing)
    if (at)
      yield inCell(at.row, 'after', `${spelling} for the new one`, replaced(at.row, 'after', at.start, at.end, text))
    const row = random.pick(hosts.filter(({ after }) => after.text.length > 40 && /[。\n]$/.test(after.text.trim())))
    const sentence = random.pick(CONTRACTS)
    if (row && sentence)
      yield inCell(row, 'after', `${spelling}: ${sentence('…')}`, appended(row, 'after', sentence(text)))
  }
}

const CONTRACTS: readonly ((name: string) => string)[] = [
  (name) => `保守は${name}に委託している。`,
  (name) => `・運用は、${name}の従業者が行う。`,
  (name) => `委託先：${name}`,
]

export const inconsistentRename: Operator = {
  rule: 'org/inconsistent-rename',
  *plants({ log: { rows } }, random) {
    for (const rename of officeRenamesOf(rows).filter(changesLeaf)) {
      const leaf = leafOf(rename.new)
      for (const [spelling, other] of variantsOf(leaf)) {
        const sites = rename.rows.flatMap((row) => occurrences(row, 'after', leaf).map((at) => ({ row, ...at })))
        const at = sites.length > 1 ? random.pick(sites) : undefined
        // Between two rows alone, another name may be the other part of an office that was split.
        if (!at || (rename.rows.length < 3 && spelling.startsWith('another name'))) continue
        const plant = inCell(
          at.row,
          'after',
          `${spelling}: ${other}`,
          replaced(at.row, 'after', at.start, at.end, other),
        )
        const others = rename.rows.map(({ number }) => number)
        yield rename.rows.length > 2
          ? { ...plant, rows: others }
          : { ...plant, rows: others, spots: others.map((row) => ({ row, field: 'after' as const, planted: false })) }
      }
    }
  },
}

/** Other spellings of an office's name; none of them is short for it. */
function variantsOf(leaf: string): (readonly [string, string])[] {
  const stem = leaf.slice(0, -1)
  const kind = leaf.slice(-1)
  const swapped = `${stem.slice(0, -2)}${stem.slice(-1)}${stem.slice(-2, -1)}${kind}`
  return (
    [
      ['another name', `総合相談${kind}`],
      ['another name, beginning otherwise', `地域${stem.slice(2)}${kind}`],
      ['another name, ending otherwise', `${stem.slice(0, -2)}企画${kind}`],
      ['another kind', `${stem}室`],
      ['two letters swapped', swapped],
      ['an office behind it', `${leaf}推進部`],
      ['a letter twice', `${stem}${stem.slice(-1)}${kind}`],
      [
        'a look-alike',
        leaf.replace('サービス', 'サーピス').replace('ジタ', 'ヅタ').replace('保', '呆').replace('推', '椎'),
      ],
    ] as const
  ).filter(([, other]) => other !== leaf)
}

/** Where the forms ask for the post of the head. */
const POSTS = /(?:所属長|^\s*(?:Ⅰ|I)[-－ー](?:[7７6６5５])[-－ー]②\s*$)/

export const lostTitle: Operator = {
  rule: 'org/lost-title',
  *plants({ log: { rows } }) {
    const body = municipalityOf(rows.flatMap(({ before, after }) => [before.text, after.text]))?.name ?? ''
    const chains = officeRenamesOf(rows)
    for (const row of rows.filter(({ item, after }) => POSTS.test(item.text) && /長$/.test(after.text.trim()))) {
      const office = row.after.text.trim().slice(0, -1)
      const chain = chains.find((rename) => leafOf(rename.new) === office)?.new.join('') ?? `市民部${office}`
      const whole = { start: row.after.text.search(/\S/), end: row.after.text.trimEnd().length }
      for (const [spelling, text] of Object.entries({
        'the section': office,
        'the section with a space': `${office}　`,
        'the chain': chain,
        'the chain with the municipality': `${body}${chain}`,
        'the chain with spaces': `${body} ${chain}`,
        'with a subsection': `${office}管理係`,
        'another section': '総合窓口課',
        'a room': '情報政策室',
        'an office': '南部総合事務所',
        'with spaces between': Array.from(office).join(' '),
      })) {
        yield inCell(row, 'after', spelling, replaced(row, 'after', whole.start, whole.end, text))
      }
    }
  },
}
