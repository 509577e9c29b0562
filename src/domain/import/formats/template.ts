import { isFinancialYear } from '../../period.ts'
import { parseTypedPeriod } from '../../typedPeriod.ts'
import { quoteCell } from '../cleanText.ts'
import { readFigure } from '../readFigure.ts'
import type { Format } from './format.ts'

/** For people: what the template file offers. Dates as typed, areas and metrics by any of their names. */
export const template: Format = {
  id: 'template',
  title: 'Template',
  columns: [
    {
      name: 'area',
      required: true,
      aliases: [
        'la',
        'local authority',
        'authority',
        'council',
        'la name',
        'local authority name',
        'area name',
        'area code',
        'la code',
        'new la code',
        'ons code',
      ],
    },
    {
      name: 'metric',
      required: true,
      aliases: ['measure', 'indicator', 'metric name', 'measure name', 'indicator name'],
    },
    {
      name: 'definition',
      required: false,
      aliases: ['definition id', 'what is counted', 'what was counted', 'counted'],
    },
    { name: 'period', required: true, aliases: ['date', 'time period', 'as at', 'when', 'month', 'year'] },
    { name: 'value', required: true, aliases: ['figure', 'count', 'number', 'amount', 'reading'] },
    { name: 'source', required: false, aliases: ['source name', 'reference', 'published in'] },
    { name: 'note', required: false, aliases: ['notes', 'comment', 'comments', 'remarks'] },
  ],
  interpret: (cells, context) => {
    const figure = readFigure(cells, context)
    const typed = cells.text('period')
    const period = parseTypedPeriod(typed)
    if (!period)
      cells.reject(
        'period',
        'period-unreadable',
        periodMessage(typed),
        'Write it like Oct 2019, 31/10/2019 (day first), 2019 or 2019/20.',
      )
    if (!figure || !period) return undefined
    return {
      area: figure.area,
      metric: figure.metric,
      definition: figure.definition,
      reading: figure.reading,
      unit: figure.unit,
      period,
      basis: isFinancialYear(period) ? 'over' : 'at',
      asStated: cells.text('value'),
      dateAsStated: typed,
      status: 'reported',
      source: cells.text('source') || context.source,
      locator: `line ${cells.line}`,
      attribution: '',
      note: cells.text('note'),
      layer: context.layer,
    }
  },
}

function periodMessage(typed: string): string {
  return typed === ''
    ? 'There is no date on this line.'
    : `${quoteCell(typed)} is not a date that can mean one thing only.`
}
