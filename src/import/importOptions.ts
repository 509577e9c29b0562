import type { NewMetric } from '#domain/model/userFigures.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** `round`: quotation marks stand round cells, as in CSV. `text`: they are letters like any other. */
export type Quotes = 'round' | 'text'

/** What a column of the file is. `month` only in the layouts with a column a month. */
export type ColumnTarget =
  | { readonly kind: 'field'; readonly field: string }
  /** Each cell is a figure of this metric of the dashboard; `definition` is empty where it has one only. */
  | { readonly kind: 'metric'; readonly metric: string; readonly definition: string }
  | { readonly kind: 'new-metric'; readonly metric: NewMetric }
  /** Each cell is a figure of this month; EDTF where the header names the year too, else `04` for April. */
  | { readonly kind: 'month'; readonly month: string }
  /** A breakdown (age, category): one of its values is kept, by a question with the id `filter:<column id>`. */
  | { readonly kind: 'filter' }
  | { readonly kind: 'leave-out' }

/** What a name in a cell is, where the file names its measures or areas in words that the dashboard does not know. */
export type NameTarget =
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'metric'; readonly metric: string; readonly definition: string }
  | { readonly kind: 'new-metric'; readonly metric: NewMetric }
  | { readonly kind: 'leave-out' }

/** Which rows and measures of a file to keep; each list holds ids of `KeepChoices`. An empty list keeps nothing. */
export interface RowFilter {
  readonly areas: readonly string[]
  /** Ids of columns. */
  readonly measures: readonly string[]
  readonly years: readonly string[]
}

/** A cell written anew in the preview. The file itself is not touched. */
export interface CellEdit {
  readonly line: number
  /** Id of the column. */
  readonly column: string
  readonly text: string
}

/** One correction for every cell of a column that holds the same text: "n/a" becomes "x". */
export interface CellFix {
  readonly column: string
  readonly from: string
  readonly to: string
}

/** What becomes of counts from 1 to 4. `keep` records, in the person's words, on whose authority. */
export type SmallCountAnswer =
  | { readonly kind: 'suppress' }
  | { readonly kind: 'round' }
  | { readonly kind: 'keep'; readonly authority: string }

/** What was decided about a file with the same headers before. Plain JSON, made to be stored. */
export interface RememberedMapping {
  /** The headers, normalised and in order: `headerFingerprint`. */
  readonly fingerprint: string
  /** Id of a layout. */
  readonly layout: string
  readonly columns: readonly (readonly [columnId: string, target: ColumnTarget])[]
  readonly names: readonly (readonly [name: string, target: NameTarget])[]
  readonly answers: readonly (readonly [questionId: string, choiceId: string])[]
}

/** Everything a person decided about a file. Whatever is absent is guessed, and the guess is in the result. */
export interface ImportOptions {
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  readonly quotes?: Quotes
  /** Line of the file on which the header stands, from 1. */
  readonly headerLine?: number
  /** Id of a layout. */
  readonly layout?: string
  /** By column id. */
  readonly mapping?: ReadonlyMap<string, ColumnTarget>
  /** By the name as `UnknownName.name` gives it. */
  readonly names?: ReadonlyMap<string, NameTarget>
  /** By question id; the values are ids of its choices. */
  readonly answers?: ReadonlyMap<string, string>
  readonly keep?: RowFilter
  readonly edits?: readonly CellEdit[]
  readonly fixes?: readonly CellFix[]
  /** Lines of the file to leave out whole. */
  readonly excludedLines?: readonly number[]
  /** Natural keys of single figures to leave out. */
  readonly excludedFigures?: readonly string[]
  readonly smallCounts?: SmallCountAnswer
  readonly remembered?: readonly RememberedMapping[]
}
