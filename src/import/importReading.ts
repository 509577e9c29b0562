import type { Area } from '#domain/model/area.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { NewMetric } from '#domain/model/userFigures.ts'
import type {
  ColumnTarget,
  Delimiter,
  Encoding,
  NameTarget,
  Quotes,
  RememberedMapping,
  SmallCountAnswer,
} from './importOptions.ts'

/** Something read from the file that a person may put right. */
export interface Guess<T> {
  readonly value: T
  /** 0 to 1; 1 where the file or the person says so. Nothing below 0.9 is ever used without a person's word. */
  readonly confidence: number
  /** Other values it could be, the likeliest first. */
  readonly alternatives: readonly T[]
  readonly by: 'file' | 'you' | 'remembered'
}

export interface PlainRow {
  readonly line: number
  /** Clean text on one line, at most 200 characters a cell and 400 cells. */
  readonly cells: readonly string[]
}

export interface SkippedRow extends PlainRow {
  readonly why: 'above-header' | 'footnote' | 'totals' | 'second-header'
}

export interface ImportColumn {
  /** The header as written; the second of the same name is `SNP (2)`, a nameless one `column 5`. */
  readonly id: string
  readonly header: string
  /** From 0. */
  readonly index: number
  /** Up to three different cells. */
  readonly samples: readonly string[]
  /** What it is read as now. A suggestion below 0.9 stands here only once a person took it; until then `leave-out`. */
  readonly target: ColumnTarget
  readonly by: 'file' | 'you' | 'remembered'
  /** The likeliest first; confidence 0 to 1. */
  readonly suggestions: readonly { readonly target: ColumnTarget; readonly confidence: number }[]
}

/** A name of an area or a measure, in the file's cells, that the dashboard does not know. */
export interface UnknownName {
  readonly what: 'area' | 'metric'
  /** Clean text, as written in the first such cell. */
  readonly name: string
  readonly lines: number
  readonly firstLine: number
  readonly target: NameTarget | undefined
  readonly suggestions: readonly { readonly target: NameTarget; readonly confidence: number }[]
}

/** A form that can mean two things, asked once a column (or a file) and never guessed silently. */
export interface Question {
  /** `period:<column id>`, `filter:<column id>`, `reporting-year`, `area` and so on: the key of `answers`. */
  readonly id: string
  /** Undefined for a question about the whole file. */
  readonly column: string | undefined
  /** One sentence that ends with a question mark. */
  readonly text: string
  /** Cells it is about, up to three. */
  readonly samples: readonly string[]
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  /** The choice that the file's name or columns make likely; to be offered, not taken. */
  readonly proposed: string | undefined
  readonly answer: string | undefined
}

export interface CellProblem extends Problem {
  /** Id of the column, for an edit; undefined for a problem of the whole line. */
  readonly columnId: string | undefined
  /** What the cell holds, for an edit. */
  readonly cell: string | undefined
}

/** All problems of one rule. */
export interface ProblemGroup {
  readonly code: string
  readonly severity: Problem['severity']
  readonly count: number
  /** The first of them; `ImportSession.problems` gives the others. */
  readonly first: readonly CellProblem[]
  /** Cells that occur more than once, the most frequent first: candidates for one correction of all (`CellFix`). */
  readonly values: readonly { readonly column: string; readonly text: string; readonly count: number }[]
}

/** What a big file holds, to choose from before anything else is done with it. */
export interface KeepChoices {
  readonly areas: readonly KeepChoice[]
  readonly measures: readonly KeepChoice[]
  readonly years: readonly KeepChoice[]
  /** The most figures (areas x measures x years x filters) that can be kept at once. */
  readonly most: number
}

export interface KeepChoice {
  readonly id: string
  readonly label: string
  /** Lines of the file. */
  readonly lines: number
  /** Whether the dashboard knows it, so that it is kept unless a person says otherwise. */
  readonly known: boolean
}

export type ChangeKind = 'new' | 'same' | 'changed' | 'duplicate'

/** One figure of the file against what is here already. */
export interface Change {
  readonly kind: ChangeKind
  /** Natural key: the key of `excludedFigures`. */
  readonly key: string
  readonly line: number
  readonly after: Observation
  /** What a person's own figure was before; for `same` and `changed`. */
  readonly before: Observation | undefined
  /** The dashboard's own figure with this key. It stays as it is, and can be shown instead. */
  readonly curated: Observation | undefined
  /** New less old, in the metric's unit, where both are exact. */
  readonly difference: number | undefined
  /** The difference in percent of the old figure. */
  readonly differencePercent: number | undefined
  /**
   * The value of the figure before (else of the published one, else of the one before it in the series) where this one is so far from
   * it that a slip is likelier than a change. In the metric's unit.
   */
  readonly jumpFrom: number | undefined
}

/** Counts of people from 1 to 4, which could tell who they are. */
export interface SmallCounts {
  readonly count: number
  readonly first: readonly { readonly line: number; readonly observation: Observation }[]
  /** A total of the same area and period is in the file too: total less parts would reveal a suppressed cell. */
  readonly totalsGiven: boolean
  readonly answer: SmallCountAnswer | undefined
}

/** What a person must decide before figures can be added, in this order. */
export type Need = 'layout' | 'keep' | 'columns' | 'questions' | 'small-counts'

/** What a file holds, and what adding it would do. Nothing in it grows with the file: lists give their first entries and a count. */
export interface ImportReading {
  readonly fileName: string
  readonly bytes: number
  /** Set when nothing of the file may be read or shown; every list is empty then. */
  readonly refusal: Problem | undefined
  readonly encoding: Guess<Encoding>
  readonly delimiter: Guess<Delimiter>
  readonly quotes: Guess<Quotes>
  readonly newline: 'lf' | 'crlf' | 'cr' | 'mixed'
  readonly headerLine: Guess<number>
  /** Id of the layout; undefined where none fits yet. */
  readonly layout: Guess<string | undefined>
  /** Lines of figures, blank and skipped ones not counted. */
  readonly lines: number
  readonly skipped: readonly SkippedRow[]
  readonly header: readonly string[]
  /** The first 20 lines under the header. */
  readonly rows: readonly PlainRow[]
  readonly columns: readonly ImportColumn[]
  /** Headers of columns that are not read, to be named. */
  readonly dropped: readonly string[]
  readonly names: readonly UnknownName[]
  readonly questions: readonly Question[]
  /** Set for a big file; read again with `keep`. */
  readonly choices: KeepChoices | undefined
  readonly problems: readonly ProblemGroup[]
  readonly counts: Readonly<Record<ChangeKind | 'excluded' | 'refusedLines' | 'clashes' | 'bigJumps', number>>
  /** New and changed figures, the first 50; `ImportSession.changes` gives the others and the other kinds. */
  readonly changes: readonly Change[]
  readonly smallCounts: SmallCounts | undefined
  /** Measures and areas that the kept figures need and the dashboard does not have. */
  readonly newMetrics: readonly NewMetric[]
  readonly newAreas: readonly Area[]
  /** Empty when the figures can be added. */
  readonly needs: readonly Need[]
  /** To be stored when the figures are added; undefined where nothing was decided. */
  readonly remember: RememberedMapping | undefined
}
