import type { Problem } from '#domain/model/problem.ts'
import type { RowFilter } from './importOptions.ts'
import type { Layout } from './layouts/index.ts'
import type { Work } from './read/readRows.ts'
import { readAgain, type Sheet } from './read/sheet.ts'
import type { TableRow } from './read/table.ts'
import { type FacetCounts, facetCounter } from './recognise/facetCounts.ts'
import {
  type FilterColumns,
  filterColumns,
  MOST_FIGURES,
  NO_FILTER_COLUMNS,
  rowFilter,
} from './recognise/filterColumns.ts'
import { columnMap } from './recognise/mapColumns.ts'
import type { RecognisedFile } from './recognise/recogniseFile.ts'
import { type FigureRows, figureRows } from './recognise/rowKinds.ts'
import { type StageCache, stableKey } from './stageCache.ts'

export interface KeepStage {
  readonly sheet: Sheet
  readonly file: RecognisedFile & { readonly layout: Layout }
  /** The sheet's rows that can hold figures. */
  readonly all: FigureRows
  readonly keep: RowFilter | undefined
  readonly cache: StageCache
  readonly work: Work
}

export function filterColumnsOf(file: RecognisedFile | undefined): FilterColumns {
  return file?.layout ? filterColumns(file.layout, columnMap(file.columns)) : NO_FILTER_COLUMNS
}

/** The areas, years and measures of a file; undefined where it offers no choice of them. */
export function countFacets({
  sheet,
  file,
  all,
  cache,
  work,
}: KeepStage): FacetCounts | undefined | Promise<FacetCounts> {
  const { counts } = sheet
  if (!counts && !file.layout.national) return undefined
  const columns = filterColumnsOf(file)
  const headerLine = file.headerLine.value
  const key = stableKey(columns, headerLine)
  // The first pass counted by the columns that the first rows suggested, which is nearly always right.
  if (counts && key === stableKey(counts.columns, counts.headerLine)) return counts
  return cache('count', [sheet, key], async () => {
    const counter = facetCounter(columns, headerLine)
    const count = (rows: readonly TableRow[]) => {
      for (const row of rows) counter.count(row)
    }
    if (counts) await readAgain(sheet, count, work)
    else count(all.rows)
    return counter.counts()
  })
}

/** The rows that a person keeps, of those that can hold figures; a problem where a long file cannot be read again. */
export function keepRows({ sheet, file, all, keep, cache, work }: KeepStage): Promise<FigureRows | Problem> {
  const columns = filterColumnsOf(file)
  return cache('keep', [sheet, all, stableKey(keep, columns)], async () => {
    if (!keep) return sheet.counts ? { rows: [], skipped: [] } : all
    const passes = rowFilter(keep, columns)
    if (!sheet.counts) return { ...all, rows: all.rows.filter(({ cells }) => passes(cells)) }
    const kept: TableRow[] = []
    const take = (rows: readonly TableRow[]) => {
      const some = rows.filter(({ line, cells }) => line > file.headerLine.value && passes(cells))
      // One row more than can be added is enough to refuse them.
      if (kept.length <= MOST_FIGURES) for (const row of ownCopy(some)) kept.push(row)
    }
    const problem = await readAgain(sheet, take, work)
    return problem ?? { ...figureRows(kept, file), rows: kept }
  })
}

/** Cells that were cut from a piece of text keep the whole piece in memory. Copies do not. */
function ownCopy(rows: readonly TableRow[]): readonly TableRow[] {
  return rows.length === 0 ? rows : JSON.parse(JSON.stringify(rows))
}
