/**
 * The words that every floor shares. Types only: nothing here runs.
 *
 * Offsets count UTF-16 code units from 0 in the text after its byte-order mark; lines and columns count from 1.
 */

/** The languages a message is worded in. */
export type Language = 'ja' | 'en'

/** One wording in each language. */
export type Worded = Readonly<Record<Language, string>>

/** How loud a finding is: `error` certainly wrong, `warning` a reviewer would ask, `info` a question. */
export type Severity = 'error' | 'warning' | 'info'

/** The columns of a change log, by the key that reports use. */
export type Field = 'date' | 'item' | 'before' | 'after' | 'timing' | 'reason'

/** The three forms of a 評価書: 基礎項目 (様式2), 重点項目 (様式3), 全項目 (様式4). */
export type Form = '様式2' | '様式3' | '様式4'

/** A stretch of the source, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of a cell's text and the stretch of source it was read from. */
export interface Piece {
  /** Offset in the cell's text; the piece ends where the next one starts. */
  readonly text: number
  readonly source: Span
}

/** One cell: what a reader sees, and where each part of it stands in the source. */
export interface Cell {
  /** The text without converter markup, entities and escapes. */
  readonly text: string
  /** The source of the whole cell between its pipes, without the padding. */
  readonly source: Span
  /** How text maps to source, in order; `null` where the text is the source as it stands. */
  readonly pieces: readonly Piece[] | null
}

/** One row of a change log. A column that the table lacks reads as an empty cell. */
export interface Row extends Readonly<Record<Field, Cell>> {
  readonly path: string
  /** The cells that tell its day and why: where it says 〃, those above. */
  readonly meant: Readonly<Record<'date' | 'reason', Cell>>
  /** The columns that the row's table has. */
  readonly fields: ReadonlySet<Field>
  /** Counts the rows of the file's log from 1 over all its tables. */
  readonly number: number
  readonly source: Span
}

/**
 * Why lines that look like rows of a change log were not read: they stand apart from a table, go on with the list or the
 * quote above them, or stand in something that holds no tables; their pipes are none; or they are in a table whose headings
 * tell a log hardly, or not at all.
 */
export type Lost =
  | 'apart'
  | 'continued'
  | 'full-width'
  | 'escaped'
  | 'indented'
  | 'fence'
  | 'open-fence'
  | 'html'
  | 'html-table'
  | 'comment'
  | 'headings'
  | 'other-table'

/** What the reader noticed about the shape of a table; a rule puts it into words. */
export type Note = { readonly place: Place } & (
  | { readonly kind: 'heading-missing'; readonly field: Field }
  | { readonly kind: 'heading-doubled'; readonly field: Field }
  | { readonly kind: 'heading-unknown'; readonly field: Field }
  | { readonly kind: 'heading-repeated' }
  | {
      readonly kind: 'cells'
      readonly expected: number
      readonly actual: number
      /** The fields of which one may be the cell that is not there. */
      readonly missing: readonly Field[]
    }
  | { readonly kind: 'swallowed' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'lost'; readonly because: Lost; readonly rows: number }
  | { readonly kind: 'delimiter'; readonly expected: number; readonly actual: number; readonly rows: number }
)

/** What somebody wrote into a file so that findings are not shown: `<!-- pia-lint-disable RULE item=Ⅰ-1 -- why -->`. */
export interface Directive {
  /** The whole comment. */
  readonly place: Place
  /** What is to be done, as it is written; only `disable` is known. */
  readonly command: string
  /** The rules it names, as they are written. */
  readonly rules: readonly string[]
  /** The item it is limited to. */
  readonly item: string | null
  /** The row whose cell it stands in; `null` above the tables, where it means the whole log. */
  readonly row: number | null
  /** Why; empty where no reason is given. */
  readonly reason: string
}

/** Why a directive, or an entry of a baseline, does nothing. */
export type Idle = { readonly place: Place } & (
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'no-rule' }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'unknown-rule'; readonly rule: string; readonly nearest: string | null }
  | { readonly kind: 'silences-nothing'; readonly rule: string; readonly isWhole: boolean }
  | { readonly kind: 'stale-entry'; readonly rule: string; readonly item: string; readonly text: string }
)

/** The change log of one file: all its fragments as one list of rows. */
export interface ChangeLog {
  readonly path: string
  /** The form that the title tells, or that was configured. */
  readonly form: Form | null
  /** How many tables the log is split into; 0 where the file has none. */
  readonly tables: number
  /** How many rows the tables hold: those included that could not be judged for their number of cells, blank ones not. */
  readonly rowCount: number
  readonly rows: readonly Row[]
  readonly notes: readonly Note[]
  readonly directives: readonly Directive[]
  /** The source that every place points into. */
  readonly text: string
  /** The offset at which each line starts. */
  readonly lineStarts: readonly number[]
}

/** A place that a finding points at. Plain data, so that facts of one log can be judged beside those of another. */
export interface Place extends Span {
  readonly path: string
  readonly row: number | null
  readonly field: Field | null
  /** The row's 項目 as it is written; empty for a place outside rows. */
  readonly item: string
  /** Where it begins in the cell's text; 0 outside cells. */
  readonly offset: number
  /** What stands there, as a reader sees it. */
  readonly text: string
  /** What stands before and behind it in the cell, clipped. */
  readonly lead: string
  readonly tail: string
}

/** A mistake in a file that people write for the tool: a configuration, a baseline. */
export interface FileFault {
  /** From 1. */
  readonly line: number
  readonly message: Worded
}

/** A replacement of a stretch of the source. */
export interface Edit extends Span {
  readonly text: string
}

/** A correction that is certain. */
export interface Fix {
  readonly edits: readonly Edit[]
}

/** Another place that belongs to a finding. */
export interface Related {
  readonly place: Place
  readonly message: Worded
}

/** Why a finding is not shown: a directive in the file, or a baseline beside it. */
export interface Silence {
  readonly by: 'directive' | 'baseline'
  /** The reason that a directive gives; empty for a baseline. */
  readonly reason: string
}

/** What a rule has to say, before anybody decided how loud it is and in which language it is said. */
export interface Finding {
  readonly rule: string
  /** Which of the rule's messages this is. */
  readonly id: string
  readonly message: Worded
  readonly place: Place
  /** Where the rule knows this finding to be louder or quieter than its default. */
  readonly severity: Severity | null
  readonly related: readonly Related[]
  readonly fix: Fix | null
  /** `null` where nobody silences it. */
  readonly silence: Silence | null
}

/** A stretch of source as line and column, `end` exclusive. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A finding ready to be printed: the one currency of all reports. */
export interface Annotation extends Region {
  readonly path: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly row: number | null
  readonly field: Field | null
  readonly item: string
  /** What stands at the place, where that begins in the cell's text, and what stands around it. */
  readonly excerpt: { readonly offset: number; readonly text: string; readonly lead: string; readonly tail: string }
  readonly related: readonly (Region & { readonly path: string; readonly message: string })[]
  readonly fix: Fix | null
  readonly silence: Silence | null
  readonly fingerprint: string
}

/** A finding that somebody silenced. */
export interface Silenced extends Annotation {
  readonly silence: Silence
}

/** What a run found out about one file. */
export interface FileReport {
  readonly path: string
  readonly form: Form | null
  readonly tables: number
  readonly rows: number
  readonly encoding: string | null
  /** Why the file could not be read. */
  readonly error: string | null
  /** The log as it was read; `null` where the file could not be. */
  readonly log: ChangeLog | null
  readonly annotations: readonly Annotation[]
  readonly silenced: readonly Silenced[]
}

/** What a run found out. */
export interface Report {
  /** The day of the check, as YYYY-MM-DD. */
  readonly asOf: string
  readonly version: string
  readonly files: readonly FileReport[]
}
