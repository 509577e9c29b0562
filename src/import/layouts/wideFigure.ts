import type { Observation } from '#domain/model/observation.ts'
import type { Basis, Period } from '#domain/model/period.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext, MeasureColumn, PeriodColumn } from '../interpret/importContext.ts'
import { type MetricOfRow, readValue } from '../interpret/readFigure.ts'
import type { Figure } from './layout.ts'

/** The figure in one cell of a row with several; undefined where the cell is empty or cannot be read. */
export function wideFigure(
  cells: CellReader,
  context: ImportContext,
  column: MeasureColumn | PeriodColumn,
  { metric, definition }: MetricOfRow,
  area: string,
  { period, basis, dateAsStated }: { period: Period; basis: Basis; dateAsStated: string },
): Figure | undefined {
  const text = cells.at(column.index)
  // An empty cell is normal here: a new measure has no earlier figures.
  if (text === '') return undefined
  const group = 'metric' in column ? column.id : `${metric.id}`
  const reading = readValue(cells, text, column.id, metric, context.valueHints(group))
  if (!reading) return undefined
  const observation: Observation = {
    area,
    metric: metric.id,
    definition,
    reading,
    unit: metric.unit,
    period,
    basis,
    asStated: text,
    dateAsStated,
    status: 'reported',
    source: cells.text('source') || context.source,
    locator: `line ${cells.line}`,
    attribution: '',
    note: cells.text('note'),
    layer: context.layer,
  }
  return { observation, column: column.id }
}
