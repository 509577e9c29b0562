import { monthNumber } from '#domain/model/calendar.ts'
import { quoteCell } from '#domain/model/cleanText.ts'
import { parseEdtf } from '#domain/model/period.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext } from '../interpret/importContext.ts'
import { readArea, readMetric, wideFigure } from '../interpret/readFigure.ts'
import { type Column, columnOf } from '../recognise/column.ts'
import { interpretMeasures, SIMILAR_METRICS } from './dfe.ts'
import { DFE_COLUMNS, DFE_FILTER, dfeArea, levelWarning } from './dfeGeography.ts'
import { askReportingYear, dfeYear } from './dfeTime.ts'
import type { Figure, Layout } from './layout.ts'

const COLUMNS: readonly Column[] = [
  ...DFE_COLUMNS,
  { name: 'area', required: false, aliases: ['council', 'authority', 'area name'] },
  {
    name: 'metric',
    required: false,
    aliases: ['category', 'measure', 'indicator', 'metric name', 'measure name', 'indicator name'],
  },
  { name: 'definition', required: false, aliases: ['what is counted', 'counted'] },
]

/** A table with fewer columns of this kind holds something else. */
const FEWEST_MONTHS = 6

/** `04` for "April", "Apr" and "apr."; undefined for anything else, a month with its year included. */
function monthOf(header: string): string | undefined {
  const month = monthNumber(header.trim().toLowerCase().replace(/\.$/u, ''))
  return month === undefined ? undefined : String(month).padStart(2, '0')
}

/** One line a year, one column a month: the DfE's referrals by month, and the tables of many councils. */
export const dfeMonths: Layout = {
  id: 'dfe-months',
  title: 'DfE open data by month',
  columns: COLUMNS,
  filterFields: {
    ...DFE_FILTER,
    area: ['area', ...DFE_FILTER.area],
    areaName: ['area', ...DFE_FILTER.areaName],
  },
  national: true,
  hasMeasureColumns: true,
  similarMetrics: SIMILAR_METRICS,
  periodOf: monthOf,
  fits: (header) => {
    const named = new Set(header.map(monthOf).filter(Boolean)).size
    const year = header.some((written) => columnOf(written, COLUMNS)?.name === 'time_period')
    return named >= FEWEST_MONTHS && year ? 1 : 0
  },
  headerWarning: levelWarning,
  questions: askReportingYear,
  interpret: (cells, context) => {
    const area = cells.has('area') ? readArea(cells, context) : dfeArea(cells, context)
    if (area === undefined) return []
    const ofMonths = context.periods.length > 0 ? interpretMonths(cells, context, area) : []
    return [...ofMonths, ...(context.measures.length > 0 ? interpretMeasures(cells, context, area) : [])]
  },
}

function interpretMonths(cells: CellReader, context: ImportContext, area: string): readonly Figure[] {
  const metric = readMetric(cells, context)
  if (!metric) return []
  const time = cells.text('time_period')
  const firstYear = startOfYear(time, cells.text('time_identifier'), context)
  if (firstYear === undefined)
    return (
      cells.reject(
        'time_period',
        'period-unreadable',
        `${quoteCell(time)} is not a year.`,
        'Write 2019 or 2018/19.',
      ) ?? []
    )
  return context.periods.flatMap((column) => {
    // April to December fall in the first of the two calendar years.
    const early = Number(column.month) >= 4 || firstYear.calendar
    const period = parseEdtf(`${firstYear.year + (early ? 0 : 1)}-${column.month}`)
    const figure =
      period &&
      wideFigure(cells, context, column, metric, area, {
        period,
        basis: 'over',
        dateAsStated: `${column.id} of ${time}`,
      })
    return figure ? [figure] : []
  })
}

/** The year of the line's first month. A year that ends in March is named by its last day or by both of its years. */
function startOfYear(
  time: string,
  identifier: string,
  { periods }: ImportContext,
): { readonly year: number; readonly calendar: boolean } | undefined {
  const read = dfeYear(time.replace(/^(\d{4})[-/](?:\d{2})?(\d{2})$/u, '$1$2'))
  if (!read) return undefined
  if (read.digits === 6) return { year: read.year, calendar: false }
  const calendar = periods[0]?.month === '01' || identifier.toLowerCase() === 'calendar year'
  return { year: calendar ? read.year : read.year - 1, calendar }
}
