import type { Observation } from '../../observation.ts'
import type { CellReader } from '../cellReader.ts'
import type { Column } from '../column.ts'
import type { ImportContext } from '../importContext.ts'

/** A layout of a file of figures: which columns it has, and what a row of them means. */
export interface Format {
  readonly id: string
  readonly title: string
  readonly columns: readonly Column[]
  /** The row as an observation; undefined when the reader has been told what is wrong with it. */
  readonly interpret: (cells: CellReader, context: ImportContext) => Observation | undefined
}
