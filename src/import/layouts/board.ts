import type { Period } from '#domain/model/period.ts'
import { parseEdtf } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import { readArea, readMetric } from '../interpret/readFigure.ts'
import { basisOf } from '../interpret/readPeriod.ts'
import { type Column, columnOf } from '../recognise/column.ts'
import type { Format } from './layout.ts'
import { wideFigure } from './wideFigure.ts'

const COLUMNS: readonly Column[] = [
  {
    name: 'metric',
    required: true,
    aliases: [
      'measure',
      'indicator',
      'kpi',
      'pi',
      'performance indicator',
      'metric name',
      'measure name',
      'indicator name',
    ],
  },
  {
    name: 'area',
    required: false,
    aliases: ['la', 'local authority', 'authority', 'council', 'la name', 'area name', 'area code'],
  },
  { name: 'definition', required: false, aliases: ['what is counted', 'counted'] },
  { name: 'source', required: false, aliases: ['source name', 'reference'] },
  { name: 'note', required: false, aliases: ['notes', 'comment', 'comments', 'commentary'] },
]

/** Fewer could be any two numbers with a date over them. */
const FEWEST_PERIODS = 3

/** The period that a header names with its year: "Apr-18", "Q1 2018-19", "2018/19"; undefined for anything else. */
export function headerPeriod(header: string): Period | undefined {
  return header.length <= 40 ? parseTypedPeriod(header) : undefined
}

/** A report to a board: a row a measure, a column a month. */
export const board: Format = {
  id: 'board',
  columns: COLUMNS,
  others: 'nothing',
  // A bare number is more often a figure than a year: it tells no header row from the others.
  isPeriodHeader: (header) => !/^[\d\s.,]*$/u.test(header) && headerPeriod(header) !== undefined,
  fits: (header) => {
    const periods = new Set(header.map(headerPeriod).flatMap((p) => (p ? [`${p.start}/${p.end}`] : []))).size
    const metric = header.some((written) => columnOf(written, COLUMNS)?.name === 'metric')
    return periods < FEWEST_PERIODS ? 0 : metric ? 1 : 0.8
  },
  interpret: (cells, context) => {
    const area = readArea(cells, context)
    const metric = readMetric(cells, context)
    if (area === undefined || !metric) return []
    return context.periods.flatMap((column) => {
      const period = parseEdtf(column.month)
      const figure =
        period &&
        wideFigure(cells, context, column, metric, area, {
          period,
          basis: basisOf(period),
          dateAsStated: column.id,
        })
      return figure ? [figure] : []
    })
  },
}
