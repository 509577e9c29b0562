import { quoteCell } from '#domain/model/cleanText.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext } from '../interpret/importContext.ts'
import { wideFigure } from '../interpret/readFigure.ts'
import { columnOf } from '../recognise/column.ts'
import { DFE_COLUMNS, DFE_FILTER, dfeArea, levelWarning } from './dfeGeography.ts'
import { askReportingYear, dfePeriod } from './dfeTime.ts'
import type { Figure, Layout } from './layout.ts'

/** Columns of the DfE's workforce census that nearly match a metric: it counts on one day, with its own definitions. */
export const SIMILAR_METRICS: ReadonlyMap<string, string> = new Map([
  ['agency rate fte', 'agency_share'],
  ['agency worker rate fte', 'agency_share'],
  ['agency rate headcount', 'agency_share'],
  ['agency worker rate headcount', 'agency_share'],
  ['vacancy rate fte', 'vacancy_share'],
  ['inpost headcount', 'social_workers'],
  ['social worker headcount', 'social_workers'],
  ['vacancy fte', 'social_worker_shortfall'],
])

/** The Department for Education's layout for open data: time and place in the first columns, then one column a measure. */
export const dfe: Layout = {
  id: 'dfe',
  title: 'DfE open data',
  columns: DFE_COLUMNS,
  filterFields: DFE_FILTER,
  national: true,
  hasMeasureColumns: true,
  similarMetrics: SIMILAR_METRICS,
  fits,
  headerWarning: levelWarning,
  questions: askReportingYear,
  interpret: (cells, context) => {
    const area = dfeArea(cells, context)
    return area === undefined ? [] : interpretMeasures(cells, context, area)
  },
}

function fits(header: readonly string[]): number {
  const found = new Set(header.map((written) => columnOf(written, DFE_COLUMNS)?.name))
  if (!found.has('time_period')) return 0
  if (found.has('geographic_level') && (found.has('country_code') || found.has('new_la_code'))) return 1
  const placed = found.has('new_la_code') || found.has('la_name')
  return placed ? (found.has('time_identifier') ? 0.95 : 0.6) : 0
}

export function interpretMeasures(
  cells: CellReader,
  context: ImportContext,
  area: string,
): readonly Figure[] {
  const time = cells.text('time_period')
  const identifier = cells.text('time_identifier')
  const dateAsStated = identifier === '' ? time : `${time} (${identifier})`
  const figures: Figure[] = []
  for (const column of context.measures) {
    const dated = dfePeriod(time, identifier, context.answers.get('reporting-year'), column.id)
    if (!dated) {
      rejectTime(cells, time, identifier)
      return []
    }
    const figure = wideFigure(cells, context, column, column, area, { ...dated, dateAsStated })
    if (figure) figures.push(figure)
  }
  return figures
}

function rejectTime(cells: CellReader, time: string, identifier: string): undefined {
  const reporting = /^(?:reporting year)?$/iu.test(identifier) && /^\d{4}$/u.test(time)
  if (reporting)
    return cells.reject(
      'time_period',
      'reporting-year-unknown',
      `The file does not say which day or year ${quoteCell(time)} stands for.`,
      'Choose what the reporting year is in this file.',
    )
  return cells.reject(
    'time_period',
    'period-unreadable',
    `${quoteCell(time)} does not match ${quoteCell(identifier)}.`,
    'Write 2019 for a calendar or reporting year, 201819 for a financial or academic one.',
  )
}
