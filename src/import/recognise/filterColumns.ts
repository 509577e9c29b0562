import type { RowFilter } from '../importOptions.ts'
import type { ImportColumn } from '../importReading.ts'
import type { Layout } from '../layouts/index.ts'
import type { ColumnMap } from './column.ts'

/** The most figures that one import may add. More than this is a data set, not something a page can show. */
export const MOST_FIGURES = 300_000

/** The columns, from 0, that rows are filtered by. Of several columns, the first that is filled counts. */
export interface FilterColumns {
  readonly area: readonly number[]
  readonly areaName: readonly number[]
  /** -1 when the file has no such column. */
  readonly year: number
  /** -1 where each measure has a column of its own. */
  readonly measure: number
}

export const NO_FILTER_COLUMNS: FilterColumns = { area: [], areaName: [], year: -1, measure: -1 }

export function filterColumns({ filterFields }: Layout, columns: ColumnMap): FilterColumns {
  const at = (fields: readonly string[]) => fields.flatMap((field) => columns.get(field)?.index ?? [])
  const indexOf = (field: string | undefined) => (field ? columns.get(field)?.index : undefined) ?? -1
  return {
    area: at(filterFields.area),
    areaName: at(filterFields.areaName),
    year: indexOf(filterFields.year),
    measure: indexOf(filterFields.measure),
  }
}

/** The first of these cells that holds more than one character: `z` and `x` in a code's column mean "not applicable". */
export function firstFilled(cells: readonly string[], indexes: readonly number[]): string {
  for (const index of indexes) {
    const cell = cells[index]
    if (cell !== undefined && cell.length > 1) return cell
  }
  return ''
}

/** The first four digits that stand together. */
export function yearOf(cell: string): string {
  return /\d{4}/u.exec(cell)?.[0] ?? ''
}

export function rowFilter(keep: RowFilter, columns: FilterColumns): (cells: readonly string[]) => boolean {
  const areas = new Set(keep.areas)
  const years = new Set(keep.years)
  const measures = new Set(keep.measures)
  return (cells) =>
    areas.has(firstFilled(cells, columns.area)) &&
    (columns.year === -1 || years.has(yearOf(cells[columns.year] ?? ''))) &&
    (columns.measure === -1 || measures.has(cells[columns.measure] ?? ''))
}

export function keptColumns(
  columns: readonly ImportColumn[],
  keep: RowFilter | undefined,
): readonly ImportColumn[] {
  if (!keep) return columns
  const kept = new Set(keep.measures)
  return columns.map((column) => {
    const measure = column.target.kind === 'metric' || column.target.kind === 'new-metric'
    return measure && !kept.has(column.id) ? { ...column, target: { kind: 'leave-out' } } : column
  })
}
