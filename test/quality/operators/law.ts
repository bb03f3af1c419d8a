import { dayOf } from '../../../src/dates.ts'
import type { Row } from '../../../src/model.ts'
import { municipalityOf } from '../../../src/notation/municipality.ts'
import { appended, inCell, type Operator, occurrences, type Plant, replaced } from '../plant.ts'
import type { Random } from '../random.ts'
import { kanji, wide } from '../written-date.ts'

const LONG = '行政手続における特定の個人を識別するための番号の利用等に関する法律'
const RENUMBERED = '2021-09-01'
const TABLES_ABOLISHED = '2024-05-27'
const ORDINANCES_ABOLISHED = '2023-04-01'

/** A place in a row's 変更後. */
interface Site {
  readonly row: Row
  readonly start: number
  readonly end: number
}

const on = (row: Row): string => dayOf(row) ?? ''
const textAt = ({ row, start, end }: Site): string => row.after.text.slice(start, end)
const around = ({ row, start, end }: Site): string => row.after.text.slice(Math.max(0, start - 80), end + 80)

const sitesOf = (rows: readonly Row[], pattern: RegExp): Site[] =>
  rows.flatMap((row) => occurrences(row, 'after', pattern).map((at) => ({ row, ...at })))

/** 第19条第n号, with or without the short name of its law, but for the titles of orders. */
const article19 = (item: number): RegExp =>
  new RegExp(
    `(?:番号法)?第(?:19|１９|十九)条第(?:${item}|${wide(String(item))}|${kanji(item)})号(?![\\d０-９]|に基づく|の規定により提供することができる)`,
  )

/** 第n号 as the ground of 情報連携. */
const ofNetwork = (rows: readonly Row[], item: number): Site[] =>
  sitesOf(rows, article19(item)).filter(
    (site) =>
      !/住民基本台帳法|独自利用/.test(around(site).slice(0, 100)) &&
      /別表第二|情報提供ネットワーク|利用特定個人情報の提供に関する命令|提供命令/.test(site.row.after.text),
  )

const ORDER_TABLE = new RegExp(
  `(?:(?:番号法|${LONG})第(?:19|１９|十九)条第(?:8|８|八)号に基づく利用特定個人情報の提供に関する命令(?:[(（][^()（）]*[)）])?|提供命令|第8号命令)第(?:2|２|二)条の表`,
)

/** The ways to cite 番号法第19条第n号 where its law has to be named. */
const NAMED: readonly ((item: number) => string)[] = [
  (item) => `番号法第19条第${item}号`,
  (item) => `番号法第１９条第${wide(String(item))}号`,
  (item) => `番号法第十九条第${kanji(item)}号`,
  (item) => `番号法 第19条 第${item}号`,
  (item) => `番号法　第19条　第${item}号`,
  (item) => `番 号 法 第 19 条 第 ${item} 号`,
  (item) => `番号法第 19 条第 ${item} 号`,
  (item) => `番号法\n第19条第${item}号`,
  (item) => `番号法第19条\n第${item}号`,
  (item) => `番号法19条${item}号`,
  (item) => `番号法第19条${item}号`,
  (item) => `番号法19条第${item}号`,
  (item) => `番号法の第19条第${item}号`,
  (item) => `法第19条第${item}号`,
  (item) => `法第十九条第${kanji(item)}号`,
  (item) => `番号利用法第19条第${item}号`,
  (item) => `マイナンバー法第19条第${item}号`,
  (item) => `${LONG}第19条第${item}号`,
  (item) => `${LONG}（平成25年法律第27号）第19条第${item}号`,
  (item) => `番号法（平成25年法律第27号）第19条第${item}号`,
  (item) => `番号法第19条（特定個人情報の提供の制限）第${item}号`,
  (item) => `番号法第19条(特定個人情報の提供の制限) 第${item}号`,
  (item) => `番号法第19条第${item}号（特定個人情報の提供の制限）`,
  (item) => `番号法第19条（特定個人情報の提供の制限）、同条第${item}号`,
  (item) => `番号法第19条第1号及び第${item}号`,
  (item) => `番号法第19条第1号、第${item}号`,
  (item) => `「番号法」第19条第${item}号`,
  (item) => `番号法第9条第1項、第19条第${item}号`,
  (item) => `番号法第19条第${kanji(item)}号`,
  (item) => `番号法１９条${wide(String(item))}号`,
  (item) => `番号法第19条（第${item}号）`,
  (item) => `番号法（平成25年法律第27号。以下同じ。）第19条第${item}号`,
  (item) => `個人番号利用法第19条第${item}号`,
  (item) => `番号法第１９条　第${wide(String(item))}号`,
  (item) => `番号法第19条第${item}号の規定`,
]

/** The ways to go on behind the name of a law. */
const BARE: readonly ((item: number) => string)[] = [
  (item) => `第19条第${item}号`,
  (item) => `第１９条第${wide(String(item))}号`,
  (item) => `第十九条第${kanji(item)}号`,
  (item) => `第19条 第${item}号`,
  (item) => `第 19 条 第 ${item} 号`,
  (item) => `19条${item}号`,
  (item) => `第19条${item}号`,
]

const SECOND_TABLE: readonly string[] = [
  '番号法別表第二',
  '番号法別表第２',
  '番号法別表第2',
  '番号法　別表第二',
  '番号法の別表第二',
  '番号法別表第 二',
  '番号法 別 表 第 二',
  '番号法別表\n第二',
  '番号法別表2',
  '番号法別表二',
  '別表第二',
  '別表第２',
  '「別表第二」',
  '（別表第二）',
  '法別表第二',
  '番号利用法別表第二',
  'マイナンバー法別表第二',
  '番号法（平成25年法律第27号）別表第二',
  `${LONG}別表第二`,
  `${LONG}（平成25年法律第27号）別表第二`,
  '番号法第19条第8号別表第二',
  '番号法第19条第8号（別表第二）',
  '番号法第19条第8号及び別表第2',
  '番号法第19条第8号及び同法別表第二',
  '番号法第19条第8号　別表第二　第一欄',
  '別表第二の主務省令で定める事務及び情報を定める命令',
  '番号法第19条第8号・別表第二',
  '番号法第19条第8号、別表第2',
  '番号法（別表第二）',
  '別表第二（番号法）',
  '番号法別表第二に掲げる事務',
]

const FIRST_TABLE: readonly ((row: string) => string)[] = [
  (row) => `別表第一の${row}の項`,
  (row) => `別表第１の${row}の項`,
  (row) => `別表第1の${row}の項`,
  (row) => `別表第一（${row}の項）`,
  (row) => `別表第一　${row}の項`,
  (row) => `別表第一第${row}項`,
  (row) => `別 表 第 一 の ${row} の 項`,
]

export const obsoleteReference: Operator = {
  rule: 'law/obsolete-reference',
  *plants({ log: { rows } }, random) {
    yield* cited(
      ofNetwork(
        rows.filter((row) => on(row) >= RENUMBERED),
        8,
      ),
      7,
      'for 情報連携',
      random,
    )
    yield* otherGrounds(rows, random)
    yield* secondTable(rows, random)
    yield* firstTable(rows, random)
    yield* ordinance(rows, random)
    yield* laws(rows, random)
  },
}

/** Whether no other law was named before: then 法 and 別表第二 are those of the 番号法. */
const isAlone = ({ row, start }: Site): boolean => !/(?:台帳|保険|税|手当|接種)法/.test(row.after.text.slice(0, start))

/** One item instead of another, in every spelling that the place allows. */
function* cited(sites: readonly Site[], item: number, meaning: string, random: Random): Iterable<Plant> {
  const named = sites.filter((site) => textAt(site).startsWith('番号法'))
  const bare = sites.filter((site) => !textAt(site).startsWith('番号法'))
  for (const [ways, places] of [
    [NAMED, named],
    [BARE, bare],
  ] as const) {
    for (const write of ways) {
      const text = write(item)
      const site = random.pick(text.startsWith('法') ? places.filter(isAlone) : places)
      if (site)
        yield inCell(site.row, 'after', `${text} ${meaning}`, replaced(site.row, 'after', site.start, site.end, text))
    }
  }
}

/** What else moved on 令和3年9月1日: the item now, and what its sentence speaks of. */
const GROUNDS: readonly (readonly [number, RegExp, string])[] = [
  [6, /委託/, '委託'],
  [7, /住民基本台帳法/, '住民基本台帳法'],
  [9, /独自利用/, '独自利用事務'],
  [10, /国税|地方税法/, '国税'],
  [11, /教育委員会|条例/, '他の機関'],
  [16, /新型コロナウイルス/, '生命・身体・財産'],
]

const SCRIPTS: readonly ((item: number) => string)[] = [
  (item) => `番号法第19条第${item}号`,
  (item) => `番号法第１９条第${wide(String(item))}号`,
  (item) => `番号法第十九条第${kanji(item)}号`,
  (item) => `番号法 第19条 第${item}号`,
]

function* otherGrounds(rows: readonly Row[], random: Random): Iterable<Plant> {
  const later = rows.filter((row) => on(row) >= RENUMBERED)
  for (const [item, speaks, meaning] of GROUNDS) {
    const sites = sitesOf(later, article19(item)).filter((site) => {
      const { text } = site.row.after
      return textAt(site).startsWith('番号法') && speaks.test(text.slice(Math.max(0, site.start - 20), site.end + 60))
    })
    for (const write of SCRIPTS) {
      const site = random.pick(sites)
      const text = write(item - 1)
      if (site)
        yield inCell(
          site.row,
          'after',
          `${text} for ${meaning}`,
          replaced(site.row, 'after', site.start, site.end, text),
        )
    }
  }
}

function* secondTable(rows: readonly Row[], random: Random): Iterable<Plant> {
  const sites = sitesOf(
    rows.filter((row) => on(row) >= TABLES_ABOLISHED),
    ORDER_TABLE,
  )
  for (const text of SECOND_TABLE) {
    const site = random.pick(/^[法「（別]/.test(text) ? sites.filter(isAlone) : sites)
    if (site) yield inCell(site.row, 'after', text, replaced(site.row, 'after', site.start, site.end, text))
  }
}

function* firstTable(rows: readonly Row[], random: Random): Iterable<Plant> {
  const hosts = rows.filter(
    (row) => on(row) >= TABLES_ABOLISHED && /別表第[一１1]の[\d０-９一二三四五六七八九十]+の項/.test(row.before.text),
  )
  for (const write of FIRST_TABLE) {
    const row = random.pick(hosts)
    const number = /別表第[一１1]の([\d０-９一二三四五六七八九十]+)の項/.exec(row?.before.text ?? '')?.[1]
    const at =
      row && random.pick(occurrences(row, 'after', /(?<=項[及び　 ]{0,2})別表の[\d０-９一二三四五六七八九十]+の項/))
    if (row && number && at) {
      yield inCell(row, 'after', write('n'), replaced(row, 'after', at.start, at.end, write(number)))
    }
  }
}

function* ordinance(rows: readonly Row[], random: Random): Iterable<Plant> {
  const body = municipalityOf(rows.flatMap(({ before, after }) => [before.text, after.text]))?.name ?? '本市'
  const hosts = rows.filter(
    (row) => on(row) >= ORDINANCES_ABOLISHED && /個人情報保護条例/.test(row.before.text) && hasLaw(row),
  )
  for (const text of [
    `${body}個人情報保護条例`,
    '個人情報保護条例',
    '本市の個人情報保護条例',
    `${body}個人情報保護条例（平成12年条例第1号）`,
    `${body} 個人情報保護条例`,
    `${body}個人情報の保護に関する条例`,
  ]) {
    const row = random.pick(hosts)
    const [at] = row ? occurrences(row, 'after', LAW_NOW) : []
    if (row && at)
      yield inCell(row, 'after', text.replace(body, '○○市'), replaced(row, 'after', at.start, at.end, text))
  }
}

const LAW_NOW = /個人情報の保護に関する法律(?:[(（]平成15年法律第57号[)）])?(?!施行)/
const hasLaw = (row: Row): boolean => LAW_NOW.test(row.after.text)

/** Laws of another name today, and since when. */
const LAWS: readonly (readonly [string, string, string])[] = [
  ['2022-04-01', '行政機関の保有する個人情報の保護に関する法律', 'に基づき、開示する。'],
  ['2022-04-01', '独立行政法人等の保有する個人情報の保護に関する法律', 'の規定により提供する。'],
  ['2019-12-16', '行政手続等における情報通信の技術の利用に関する法律', '第3条の規定により電子申請を受け付ける。'],
  ['2016-01-01', '電子署名に係る地方公共団体の認証業務に関する法律', 'に基づく電子証明書により確認する。'],
]

function* laws(rows: readonly Row[], random: Random): Iterable<Plant> {
  for (const [from, name, tail] of LAWS) {
    const row = random.pick(rows.filter((one) => on(one) >= from && /。$/.test(one.after.text.trim())))
    if (row) yield inCell(row, 'after', name, appended(row, 'after', `${name}${tail}`))
  }
}

export const mixedReferences: Operator = {
  rule: 'law/mixed-references',
  *plants({ log: { rows } }, random) {
    const byDay = new Map<string, Site[]>()
    for (const site of ofNetwork(
      rows.filter((row) => on(row) >= RENUMBERED),
      8,
    )) {
      byDay.set(on(site.row), [...(byDay.get(on(site.row)) ?? []), site])
    }
    for (const sites of [...byDay.values()].filter(({ length }) => length > 1)) {
      for (const write of random.some(NAMED, 8)) {
        const site = random.pick(sites.filter((one) => textAt(one).startsWith('番号法')))
        if (!site) continue
        const text = write(7)
        const plant = inCell(
          site.row,
          'after',
          `${text} beside 第8号`,
          replaced(site.row, 'after', site.start, site.end, text),
        )
        const others = sites.map(({ row }) => row.number)
        yield {
          ...plant,
          rows: others,
          spots: [...plant.spots, ...others.map((row) => ({ row, field: 'after' as const, planted: false }))],
        }
      }
    }
  },
}

export const prematureReference: Operator = {
  rule: 'law/premature-reference',
  *plants({ log: { rows } }, random) {
    const early = rows.filter((row) => row.timing.text.trim() === '事後')
    yield* cited(
      ofNetwork(
        early.filter((row) => on(row) < RENUMBERED),
        7,
      ),
      8,
      'for 情報連携, too early',
      random,
    )
    const tables = early.filter((row) => on(row) < TABLES_ABOLISHED)
    const second = sitesOf(tables, /(?:番号法)?別表第二(?!の主務省令)/)
    for (const text of [
      '番号法第19条第8号に基づく利用特定個人情報の提供に関する命令第2条の表',
      '番号法第１９条第８号に基づく利用特定個人情報の提供に関する命令第２条の表',
      '番号法第十九条第八号に基づく利用特定個人情報の提供に関する命令第二条の表',
      `${LONG}第十九条第八号に基づく利用特定個人情報の提供に関する命令（令和6年デジタル庁・総務省令第9号）第2条の表`,
      '利用特定個人情報の提供に関する命令第2条の表',
    ]) {
      const site = random.pick(second)
      if (site)
        yield inCell(site.row, 'after', `${text}, too early`, replaced(site.row, 'after', site.start, site.end, text))
    }
    const first = sitesOf(
      tables,
      /(?<=第[9９九]条第[1１一]項[及び　 ]{0,2})別表第[一１1]の[\d０-９一二三四五六七八九十]+の項/,
    )
    for (const text of ['別表の24の項', '別表の２４の項', '別表の二十四の項', '別表 24の項']) {
      const site = random.pick(first)
      if (site)
        yield inCell(site.row, 'after', `${text}, too early`, replaced(site.row, 'after', site.start, site.end, text))
    }
  },
}

export const wrongRenumbering: Operator = {
  rule: 'law/wrong-renumbering',
  *plants({ log: { rows } }, random) {
    const renumbered = rows.filter((row) => on(row) >= RENUMBERED && article19(7).test(row.before.text))
    const network = ofNetwork(renumbered, 8).filter((site) => textAt(site).startsWith('番号法'))
    for (const item of [9, 6, 10, 11, 18]) {
      for (const write of random.some(NAMED.slice(0, 8), 3)) {
        const site = random.pick(network)
        const text = write(item)
        if (site)
          yield inCell(site.row, 'after', `第7号 → ${text}`, replaced(site.row, 'after', site.start, site.end, text))
      }
    }
    for (const [now, speaks, meaning] of GROUNDS) {
      const before = rows.filter((row) => on(row) >= RENUMBERED && article19(now - 1).test(row.before.text))
      const site = random.pick(
        sitesOf(before, article19(now)).filter((one) => textAt(one).startsWith('番号法') && speaks.test(around(one))),
      )
      const text = site && `番号法第19条第${now - 2}号`
      if (site && text)
        yield inCell(
          site.row,
          'after',
          `第${now - 1}号 → ${text} for ${meaning}`,
          replaced(site.row, 'after', site.start, site.end, text),
        )
    }
  },
}
