import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { Question } from '../importReading.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext, MeasureColumn, PeriodColumn } from '../interpret/importContext.ts'
import type { TableRow } from '../read/table.ts'
import type { Column, ColumnMap } from '../recognise/column.ts'

/** A figure and the id of the column that it was read from. */
export interface Figure {
  readonly observation: Observation
  readonly column: string
}

export interface ImportedRow extends Figure {
  readonly line: number
}

export interface Interpreted {
  readonly rows: readonly ImportedRow[]
  readonly issues: readonly Problem[]
}

export interface FileFacts {
  readonly fileName: string
  /** Words above the table. */
  readonly words: string
  readonly header: readonly string[]
  readonly columns: ColumnMap
  readonly rows: readonly TableRow[]
  readonly measures: readonly MeasureColumn[]
  readonly periods: readonly PeriodColumn[]
  readonly areas: readonly Area[]
  readonly shownArea: string | undefined
}

export interface ExistingFigures extends Pick<Dataset, 'observations' | 'sources'> {
  /** By id. */
  readonly metrics: ReadonlyMap<string, Metric>
  readonly userFigures: readonly Observation[]
}

/** The fields by which a person chooses rows to keep. Of several fields, the first that a row fills is used. */
export interface FilterFields {
  readonly area: readonly string[]
  readonly areaName: readonly string[]
  readonly year?: string
  /** Absent where each measure has its own column. */
  readonly measure?: string
}

/** A layout of a file of figures. To add one, write a file in this folder and add it to `index.ts`: nothing else names a layout. */
export interface Layout {
  readonly id: string
  readonly title: string
  readonly columns: readonly Column[]
  /** Its columns are this dashboard's own: a file that keeps them exactly needs no checking of its layout. */
  readonly ours?: true
  /** Written by this project's programs: no cell has two meanings, so nothing is asked, and people cannot choose it for a file. */
  readonly internal?: true
  /** Its files usually cover all of England, so that a person chooses which areas to keep, however short the file is. */
  readonly national?: true
  readonly filterFields: FilterFields
  /** Columns of other names are measures: each cell is a figure, or one of a breakdown. */
  readonly hasMeasureColumns?: true
  /** Metrics of the dashboard that resemble a column, by its name in normal form. They are proposed and never taken for certain. */
  readonly similarMetrics?: ReadonlyMap<string, string>
  /** The period whose figures stand under a header: EDTF, or two digits for a month without its year. Undefined for other headers. */
  periodOf?(header: string): string | undefined
  /** The field of a header with more words in it than its columns have names for. */
  fieldOf?(header: string): string | undefined
  /** How sure it is that a file with this header is in the layout, 0 to 1. */
  fits(header: readonly string[]): number
  /** A warning about a header that is understood but written wrongly. */
  headerWarning?(header: readonly string[]): Omit<Problem, 'line'> | undefined
  /** What a file of this layout does not say about itself. */
  questions?(file: FileFacts): readonly (Omit<Question, 'answer'> & Partial<Pick<Question, 'answer'>>)[]
  /** The figures of a row; none where the reader was told what is wrong with it. */
  interpret(cells: CellReader, context: ImportContext): readonly Figure[]
  /** Compares the figures with existing ones where the file may be an edited copy of them. */
  settle?(figures: Interpreted, existing: ExistingFigures): Interpreted
}

export const FIGURE_FILTER: FilterFields = {
  area: ['area'],
  areaName: ['area'],
  year: 'period',
  measure: 'metric',
}

export function fitsIfComplete(columns: readonly Column[], known: (header: string) => string | undefined) {
  return (header: readonly string[]): number => {
    const found = new Set(header.map(known))
    return columns.every(({ name, required }) => !required || found.has(name)) ? 1 : 0
  }
}
