import type { Observation } from '#domain/model/observation.ts'
import type { LayoutId } from '../importOptions.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext } from '../interpret/importContext.ts'
import type { Column } from '../recognise/column.ts'

/** A figure and the column it stands in. */
export interface Figure {
  readonly observation: Observation
  /** Id of the column. */
  readonly column: string
}

/** A layout of a file of figures: which columns it has, and what a row of them means. */
export interface Format {
  readonly id: LayoutId
  readonly columns: readonly Column[]
  /** Its columns are this dashboard's own: a file that keeps them exactly needs no checking of its layout. */
  readonly ours?: true
  /** What columns of other names are: nothing to this layout, or measures with a figure in each cell. */
  readonly others: 'nothing' | 'measures'
  /** Whether a column of this name is a month or year with a figure in each cell. */
  isPeriodHeader(header: string): boolean
  /** How sure it is that a file with this header is in the layout, 0 to 1. */
  fits(header: readonly string[]): number
  /** The figures of a row; none when the reader has been told what is wrong with it. */
  interpret(cells: CellReader, context: ImportContext): readonly Figure[]
}

/** Every required column is there: then the layout fits, else not. */
export function requires(columns: readonly Column[], known: (header: string) => string | undefined) {
  return (header: readonly string[]): number => {
    const found = new Set(header.map(known))
    return columns.every(({ name, required }) => !required || found.has(name)) ? 1 : 0
  }
}

export const noPeriodHeader = (): boolean => false
