import type { NewMetric } from '#domain/model/userFigures.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** `round`: quotation marks enclose cells, as in CSV. `text`: they are ordinary characters. */
export type Quotes = 'round' | 'text'

export type ColumnTarget =
  | { readonly kind: 'field'; readonly field: string }
  /** Each cell is a figure of this metric of the dashboard. `definition` is '' where the metric has only one. */
  | { readonly kind: 'metric'; readonly metric: string; readonly definition: string }
  | { readonly kind: 'new-metric'; readonly metric: NewMetric }
  /** Each cell is a figure of this month: EDTF where the header names the year too, otherwise two digits, `04` for April. */
  | { readonly kind: 'month'; readonly month: string }
  /** A breakdown (age, category). The question `filter:<column id>` asks which one of its values to read. */
  | { readonly kind: 'filter' }
  | { readonly kind: 'leave-out' }

/** The meaning of a name in the file's cells that is not the name of an area or a metric of the dashboard. */
export type NameTarget =
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'metric'; readonly metric: string; readonly definition: string }
  | { readonly kind: 'new-metric'; readonly metric: NewMetric }
  | { readonly kind: 'leave-out' }

/** Which rows and measures of a file to keep, by ids of `KeepChoices`. An empty list keeps nothing. */
export interface RowFilter {
  readonly areas: readonly string[]
  readonly measures: readonly string[]
  readonly years: readonly string[]
}

/** A cell that a person corrected in the preview. The file itself is not changed. */
export interface CellEdit {
  readonly line: number
  readonly column: string
  readonly text: string
}

/** One correction for every cell of a column that holds the same text: "n/a" becomes "x". */
export interface CellFix {
  readonly column: string
  readonly from: string
  readonly to: string
}

/** What to do with counts from 1 to 4. `keep` records on whose authority, in the person's words. */
export type SmallCountAnswer =
  | { readonly kind: 'suppress' }
  | { readonly kind: 'round' }
  | { readonly kind: 'keep'; readonly authority: string }

/** Decisions about an earlier file with the same headers. Plain JSON, so that it can be stored. */
export interface RememberedMapping {
  readonly fingerprint: string
  readonly layout: string
  readonly columns: readonly (readonly [columnId: string, target: ColumnTarget])[]
  readonly names: readonly (readonly [name: string, target: NameTarget])[]
  readonly answers: readonly (readonly [questionId: string, choiceId: string])[]
}

/** Everything that a person decided about a file. What is absent is guessed, and the reading names the guess. */
export interface ImportOptions {
  /** Code of the area that the page shows: the likely one of a file that names none. */
  readonly shownArea?: string
  /** Name of the sheet to read of a workbook. Other decisions are about this sheet. */
  readonly sheet?: string
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  readonly quotes?: Quotes
  /** Line of the file that holds the header, from 1. */
  readonly headerLine?: number
  readonly layout?: string
  /** By column id. */
  readonly mapping?: ReadonlyMap<string, ColumnTarget>
  /** By `UnknownName.name`. */
  readonly names?: ReadonlyMap<string, NameTarget>
  /** By question id; the values are ids of its choices. */
  readonly answers?: ReadonlyMap<string, string>
  readonly keep?: RowFilter
  readonly edits?: readonly CellEdit[]
  readonly fixes?: readonly CellFix[]
  readonly excludedLines?: readonly number[]
  /** Kinds of lines that were left out by a rule and that a person wants to be read. */
  readonly putBack?: readonly ('footnote' | 'totals' | 'second-table')[]
  /** Natural keys of figures to leave out. */
  readonly excludedFigures?: readonly string[]
  readonly smallCounts?: SmallCountAnswer
  /** The name of the source of lines that name none. */
  readonly source?: string
  /** The figures count the same as the published ones of their measures, and may be joined to them. */
  readonly countSame?: boolean
  /** A figure that changes an earlier one is kept beside it, as a later version. */
  readonly keepBoth?: boolean
  readonly remembered?: readonly RememberedMapping[]
}
