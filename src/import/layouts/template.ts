import { quoteCell } from '#domain/model/cleanText.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Period } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext } from '../interpret/importContext.ts'
import { basisOf, readFigure, readPeriod } from '../interpret/readFigure.ts'
import { type Column, columnOf } from '../recognise/column.ts'
import { noteTarget } from './boardLine.ts'
import { FIGURE_FILTER, fitsIfComplete, type Layout } from './layout.ts'

const COLUMNS: readonly Column[] = [
  {
    name: 'area',
    title: 'Area',
    required: true,
    aliases: [
      ...['la', 'local authority', 'authority', 'council', 'la name', 'local authority name', 'area name'],
      ...['geography', 'geography name', 'area code', 'la code', 'new la code', 'ons code'],
    ],
  },
  {
    name: 'metric',
    title: 'Measure',
    required: true,
    aliases: ['measure', 'indicator', 'metric name', 'measure name', 'indicator name'],
  },
  {
    name: 'definition',
    title: 'What was counted',
    required: false,
    aliases: ['definition id', 'what is counted', 'what was counted', 'counted'],
  },
  {
    name: 'period',
    title: 'Date',
    required: true,
    aliases: ['date', 'time period', 'period end', 'as at', 'when', 'month', 'year'],
  },
  {
    name: 'value',
    title: 'Value',
    required: true,
    aliases: ['figure', 'count', 'number', 'amount', 'reading', 'actual', 'outturn'],
  },
  { name: 'source', title: 'Source', required: false, aliases: ['source name', 'reference', 'published in'] },
  { name: 'unit', title: 'Unit', required: false, aliases: ['units', 'unit of measure', 'measured in'] },
  { name: 'note', title: 'Note', required: false, aliases: ['notes', 'comment', 'comments', 'remarks'] },
  { name: 'target', title: 'Target', required: false, aliases: ['target value'], value: true },
  { name: 'target_date', title: 'Date of the target', required: false, aliases: ['target by', 'by when'] },
  { name: 'floor', title: 'Floor', required: false, aliases: ['minimum'], value: true },
]

/** The target and the floor on a line, for the date of the target or, without one, for the time of the line’s figure. */
function noteTargets(
  cells: CellReader,
  context: ImportContext,
  { area, metric: id, definition }: Pick<Observation, 'area' | 'metric' | 'definition'>,
  own: Period,
): void {
  const metric = context.metrics.find(id)?.metric
  if (!metric || (!cells.has('target') && !cells.has('floor'))) return
  const typed = cells.text('target_date')
  const period = typed === '' ? own : parseTypedPeriod(typed, context.periodHints)
  if (!period) {
    const message = `${quoteCell(typed)} is not a date, so the target of this line is not kept.`
    cells.note({
      severity: 'warning',
      code: 'target-left-out',
      message,
      line: cells.line,
      column: cells.id('target_date'),
    })
    return
  }
  const line = { area, metric, definition, scale: context.scaleOf(cells.id('value')), type: undefined }
  for (const kind of ['target', 'floor'] as const)
    noteTarget(cells, context, line, {
      id: cells.id(kind),
      text: cells.text(kind),
      kind,
      period,
      group: cells.id('value'),
    })
}

/** The template file that people fill in: dates as typed, areas and metrics by any of their names. */
export const template: Layout = {
  id: 'template',
  title: 'One figure a line',
  columns: COLUMNS,
  filterFields: FIGURE_FILTER,
  ours: true,
  fits: fitsIfComplete(COLUMNS, (header) => columnOf(header, COLUMNS)?.name),
  interpret: (cells, context) => {
    const figure = readFigure(cells, context)
    const period = readPeriod(cells, context)
    if (!figure || !period) return []
    noteTargets(cells, context, figure, period)
    const observation: Observation = {
      area: figure.area,
      metric: figure.metric,
      definition: figure.definition,
      reading: figure.reading,
      unit: figure.unit,
      period,
      basis: basisOf(period),
      asStated: cells.text('value'),
      dateAsStated: cells.text('period'),
      status: 'reported',
      source: cells.text('source') || context.source,
      locator: `line ${cells.line}`,
      attribution: '',
      note: cells.text('note'),
      layer: context.layer,
    }
    return [{ observation, column: cells.id('value') }]
  },
}
