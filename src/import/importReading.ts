import type { Area } from '#domain/model/area.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { NewMetric } from '#domain/model/userFigures.ts'
import type { Target } from '#domain/targets/target.ts'
import type {
  ColumnTarget,
  Delimiter,
  Encoding,
  NameTarget,
  Quotes,
  RememberedMapping,
  SmallCountAnswer,
} from './importOptions.ts'

/** Something the import guessed from the file, which a person may correct. */
export interface Guess<T> {
  readonly value: T
  /** 0 to 1; 1 where the file or a person states it. A guess below 0.9 is used only after a person confirms it. */
  readonly confidence: number
  readonly alternatives: readonly T[]
  readonly by: 'file' | 'you' | 'remembered'
}

/** A sheet of a workbook that has cells. */
export interface SheetChoice {
  readonly name: string
  readonly hidden: boolean
  /** Rows with a cell in them. */
  readonly rows: number
  readonly columns: number
  /** The title and the first column names. Empty where they may be about single children. */
  readonly firstCells: readonly string[]
}

export interface WorkbookSheets {
  readonly sheets: readonly SheetChoice[]
  /** Undefined until a person chooses one of several. */
  readonly chosen: string | undefined
}

export interface PlainRow {
  readonly line: number
  /** Clean text on one line, at most 200 characters a cell and 400 cells. */
  readonly cells: readonly string[]
}

export interface SkippedRow extends PlainRow {
  /** `other-table`: a table below with other columns; `second-table`: one with the same columns, which a person can put back. */
  readonly why: 'above-header' | 'footnote' | 'totals' | 'second-header' | 'second-table' | 'other-table'
}

export interface ImportColumn {
  /** The header as written. The second column of the same name is `SNP (2)`; one without a name is `column 5`. */
  readonly id: string
  readonly header: string
  /** From 0. */
  readonly index: number
  /** The words over the header, such as "Target"; '' without such words. */
  readonly group: string
  /** Up to three different cells. */
  readonly samples: readonly string[]
  readonly target: ColumnTarget
  readonly by: 'file' | 'you' | 'remembered'
  /** The likeliest first; confidence 0 to 1. */
  readonly suggestions: readonly { readonly target: ColumnTarget; readonly confidence: number }[]
}

/** A name of an area or a metric in the file's cells that the dashboard does not have. */
export interface UnknownName {
  readonly what: 'area' | 'metric'
  readonly name: string
  readonly lines: number
  readonly firstLine: number
  readonly target: NameTarget | undefined
  readonly suggestions: readonly { readonly target: NameTarget; readonly confidence: number }[]
}

/** A question about cells that can mean two things. It is never answered by a guess. */
export interface Question {
  /** `period:<column id>`, `filter:<column id>`, `reporting-year`, `area` and so on: the key of `answers`. */
  readonly id: string
  /** Undefined for a question about the whole file. */
  readonly column: string | undefined
  readonly text: string
  /** Up to three of the cells that it is about. */
  readonly samples: readonly string[]
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  /** The choice that the file's name or columns make likely. It is proposed to the person, not chosen for them. */
  readonly proposed: string | undefined
  readonly answer: string | undefined
}

export interface CellProblem extends Problem {
  /** Id of the column, for an edit; undefined for a problem of the whole line. */
  readonly columnId: string | undefined
  readonly cell: string | undefined
}

export interface ProblemGroup {
  readonly code: string
  readonly severity: Problem['severity']
  readonly count: number
  /** The first 20; `ImportSession.problems` returns the others. */
  readonly first: readonly CellProblem[]
  /** Cells that occur more than once, the most frequent first. One `CellFix` corrects all that are alike. */
  readonly values: readonly { readonly column: string; readonly text: string; readonly count: number }[]
}

/** The areas, measures and years of a long or national file, of which a person chooses what to keep. */
export interface KeepChoices {
  readonly areas: readonly KeepChoice[]
  readonly measures: readonly KeepChoice[]
  readonly years: readonly KeepChoice[]
  readonly most: number
}

export interface KeepChoice {
  readonly id: string
  readonly label: string
  readonly lines: number
  /** Whether the dashboard has it. If so, it is kept unless a person decides otherwise. */
  readonly known: boolean
}

export type ChangeKind = 'new' | 'same' | 'changed' | 'duplicate'

export interface Change {
  readonly kind: ChangeKind
  /** Natural key: the key of `excludedFigures`. */
  readonly key: string
  readonly line: number
  readonly after: Observation
  /** The figure that it replaces or repeats; for `same` and `changed`. */
  readonly before: Observation | undefined
  /** The dashboard's own figure for the same area, metric and period, where it differs. It does not change, and can be shown instead. */
  readonly curated: Observation | undefined
  /** The new value minus the old one, in the metric's unit, where both are exact. */
  readonly difference: number | undefined
  readonly differencePercent: number | undefined
  /** The other figure's value, in the metric's unit, where this one is so far from it that a typing error is likely. */
  readonly jumpFrom: number | undefined
}

export interface SmallCounts {
  readonly count: number
  readonly first: readonly { readonly line: number; readonly observation: Observation }[]
  /** The file also holds a total for the same area and period, from which a suppressed cell could be worked out. */
  readonly totalsGiven: boolean
  readonly answer: SmallCountAnswer | undefined
}

/** What a person must decide before figures can be added, in this order. */
export type Need = 'sheet' | 'layout' | 'keep' | 'columns' | 'questions' | 'small-counts'

/** The contents of a file, and what adding it would change. Its lists hold only their first entries. */
export interface ImportReading {
  readonly fileName: string
  readonly bytes: number
  /** Set when nothing of the file may be read or shown. Every list is empty then. */
  readonly refusal: Problem | undefined
  /** Undefined for a file of text. */
  readonly workbook: WorkbookSheets | undefined
  readonly encoding: Guess<Encoding>
  readonly delimiter: Guess<Delimiter>
  readonly quotes: Guess<Quotes>
  readonly newline: 'lf' | 'crlf' | 'cr' | 'mixed'
  readonly headerLine: Guess<number>
  readonly layout: Guess<string | undefined>
  /** Number of lines with figures; blank and skipped lines are not counted. */
  readonly lines: number
  readonly skipped: readonly SkippedRow[]
  readonly header: readonly string[]
  readonly rows: readonly PlainRow[]
  readonly columns: readonly ImportColumn[]
  readonly dropped: readonly string[]
  readonly names: readonly UnknownName[]
  /** What an unknown area can be; empty where all areas are known. */
  readonly areaChoices: readonly Pick<Area, 'code' | 'name'>[]
  readonly questions: readonly Question[]
  /** Set for a long or national file. Read it again with `keep`. */
  readonly choices: KeepChoices | undefined
  readonly problems: readonly ProblemGroup[]
  readonly counts: Readonly<Record<ChangeKind | 'excluded' | 'refusedLines' | 'clashes' | 'bigJumps', number>>
  /** The first 50 new and changed figures. `ImportSession.changes` returns the others, and the other kinds. */
  readonly changes: readonly Change[]
  readonly smallCounts: SmallCounts | undefined
  /** Measures and areas that the kept figures need and the dashboard does not have. */
  readonly newMetrics: readonly NewMetric[]
  readonly newAreas: readonly Area[]
  /** Measures with definitions that the dashboard does not have, such as a rolling year of one that it has by month. */
  readonly redefined: readonly Metric[]
  readonly targets: readonly Target[]
  /** Ids of the measures whose figures are kept apart from published ones. */
  readonly apart: readonly string[]
  readonly needs: readonly Need[]
  /** The decisions to store when the figures are added; undefined where there were none. */
  readonly remember: RememberedMapping | undefined
}
