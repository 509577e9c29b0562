import type { Observation } from '#domain/model/observation.ts'
import { basisOf, readFigure, readPeriod } from '../interpret/readFigure.ts'
import { type Column, columnOf } from '../recognise/column.ts'
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
]

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
