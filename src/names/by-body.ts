import { groupBy } from '../group.ts'
import type { ChangeLog, Row } from '../model.ts'
import { bodyOf, municipalityOf } from '../notation/municipality.ts'
import { once } from '../once.ts'

/** The rows of a log, and the body that its title says it is of. */
export interface Titled {
  readonly rows: readonly Row[]
  readonly home: string | null
}

/** The rows of all logs of one body, and its names, as far as the titles tell. */
export interface RowsOfBody {
  readonly rows: readonly Row[]
  readonly homes: readonly string[]
}

export const titled = (log: ChangeLog): Titled => ({ rows: log.rows, home: bodyInTitle(log) })

/** The logs of one body belong together; a log that does not tell whose it is stands alone. */
export function byBody(logs: readonly Titled[]): RowsOfBody[] {
  const groups =
    logs.length === 1 ? [logs] : groupBy(logs, (log) => log.home ?? municipalityNamedIn(log.rows)?.name ?? log).values()
  return [...groups].map((group) => ({ rows: rowsOf(group), homes: group.flatMap(({ home }) => home ?? []) }))
}

/** Those of a single log as they are, for what is remembered of them. */
function rowsOf([first, ...others]: readonly Titled[]): readonly Row[] {
  const rows = first?.rows ?? []
  return others.length === 0 ? rows : [...rows, ...others.flatMap((other) => other.rows)]
}

/** The municipality that most rows name. */
const municipalityNamedIn = once((rows: readonly Row[]) =>
  municipalityOf(rows.map(({ before, after }) => `${before.text}\n${after.text}`)),
)

/** A municipality named by a single row may be another one. */
const OFTEN = 2

/** The names of an association that are too short to tell it from another one: 広域連合, 消防組合. */
const LONGEST_KIND = 4

/** A city that speaks of 市 speaks of itself, as it does of its hall, and so does a 広域連合. */
const isTelling = (body: string): boolean =>
  body.length > LONGEST_KIND || /^(?:[市町村県都道府]|広域連合|組合|企業団)$/.test(body)

/** Whether a text names the body that logs are of: 緑市, 瑞穂県緑市, 市. Where no title tells it, rows may. */
export function isHome({ rows, homes }: RowsOfBody, body: string): boolean {
  if (homes.length > 0) return homes.some((home) => body.endsWith(home) || (isTelling(body) && home.endsWith(body)))
  if (/^[市町村]$/.test(body)) return true
  const named = /[市町村]$/.test(body) ? municipalityNamedIn(rows) : null
  return named !== null && named.count >= OFTEN && named.name === body
}

/** The body that a log names before its table, as in its title. */
function bodyInTitle({ rows, text }: ChangeLog): string | null {
  const [first] = rows
  return first ? bodyOf(text.slice(0, Math.min(LONGEST_HEAD, first.source.start)).split('\n')) : null
}

/** What stands before a table that is longer is more than its title. */
const LONGEST_HEAD = 2000
