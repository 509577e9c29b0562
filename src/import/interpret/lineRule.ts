import type { Problem } from '#domain/model/problem.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { ImportColumn } from '../importReading.ts'
import { isBlank, type TableRow } from '../read/table.ts'
import { isFull, type LineShape, splitNumber, tooManyCells } from './splitNumber.ts'

export interface LineRule {
  /** Why a line's figures may be in the wrong columns; undefined where they cannot be. */
  readonly misfit: (row: TableRow) => Problem | undefined
  readonly notes: readonly Problem[]
}

/** With fewer lines, it is not known whether short lines are this file's way of writing empty cells. */
const FEWEST_LINES = 3

/**
 * One rule for every layout. A line with fewer or more cells than the header is refused where a figure could have moved to another
 * column, because it is not known which cell is missing or too many. Files in which at least half of the lines end early are read:
 * some programs leave out the empty cells at the end of a line.
 * @param columns the header's columns
 * @param delimiter only a comma can also be part of a number
 */
export function lineRule(
  rows: readonly TableRow[],
  columns: readonly ImportColumn[],
  delimiter: string,
): LineRule {
  const lines = rows.filter((row) => !isBlank(row))
  const shape = shapeOf(lines, columns)
  const named = columns.findLastIndex(({ header, samples }) => header !== '' || samples.length > 0) + 1
  const movable = columns.filter((c) => isFigures(c) || holdsNumbers(c)).length > 1
  const short = lines.filter(({ cells }) => cells.length < named).length
  const endEarly = lines.length >= FEWEST_LINES && short * 2 >= lines.length
  const misfit = (row: TableRow): Problem | undefined => {
    const split = delimiter === ',' ? splitNumber(row, shape) : undefined
    if (split) return split
    if (isFull(row.cells, shape.width)) return tooManyCells(row.line, row.cells.length, shape.width)
    if (!movable) return undefined
    if (row.cells.length < named && !endEarly) return tooFewCells(row, named)
    return row.cells.length > shape.width && !shape.endsLong ? extraCell(row, shape.width) : undefined
  }
  return { misfit, notes: endEarly && movable && short > 0 ? [linesEndEarly(short)] : [] }
}

function shapeOf(lines: readonly TableRow[], columns: readonly ImportColumn[]): LineShape {
  const figures = columns.filter(isFigures).map(({ index }) => index)
  const words = columns.filter(
    ({ target }) => target.kind === 'field' && ['source', 'note'].includes(target.field),
  )
  const long = lines.filter(({ cells }) => cells.length > columns.length).length
  return {
    width: columns.length,
    figures,
    beforeWords: figures.filter((index) => words.some((column) => column.index === index + 1)),
    endsLong: long > 1 && long * 2 > lines.length,
  }
}

function isFigures({ target }: ImportColumn): boolean {
  return target.kind === 'field'
    ? target.field === 'value'
    : ['metric', 'new-metric', 'month'].includes(target.kind)
}

/** A column that is not read can still hold numbers that slip into one that is. */
function holdsNumbers({ target, samples }: ImportColumn): boolean {
  return target.kind === 'leave-out' && samples.some((cell) => /^[<>~£-]*\d[\d.,]*%?$/u.test(cell.trim()))
}

function tooFewCells({ line, cells }: TableRow, columns: number): Problem {
  const message = `This line has ${pluralise(cells.length, 'cell')}, but the header has ${columns}. Which cell is missing is not known, so its figures may be in the wrong columns.`
  const suggestion =
    'Add the missing cell in the file (an empty cell keeps its separator), or skip this line.'
  return { severity: 'error', code: 'row-too-short', message, line, suggestion }
}

function extraCell({ line, cells }: TableRow, columns: number): Problem {
  const message = `This line has ${pluralise(cells.length, 'cell')}, but the header has ${columns}. If one of its empty cells is too many, its figures are in the wrong columns.`
  const suggestion = 'Remove the extra separator in the file, or skip this line.'
  return { severity: 'error', code: 'row-too-long', message, line, suggestion }
}

function linesEndEarly(count: number): Problem {
  const message = `${pluralise(count, 'line ends', 'lines end')} before the last column. The cells that are missing are read as empty ones at the end.`
  const suggestion = 'Check one of these lines against the file.'
  return { severity: 'info', code: 'lines-end-early', message, suggestion }
}
