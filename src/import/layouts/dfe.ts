import { quoteCell } from '#domain/model/cleanText.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext } from '../interpret/importContext.ts'
import { columnOf } from '../recognise/column.ts'
import { EES_COLUMNS, eesArea } from './dfeGeography.ts'
import { eesPeriod } from './dfeTime.ts'
import { type Figure, type Format, noPeriodHeader } from './layout.ts'
import { wideFigure } from './wideFigure.ts'

/** The Department for Education's layout for open data: time and place in the first columns, then one column an indicator. */
export const ees: Format = {
  id: 'ees',
  columns: EES_COLUMNS,
  others: 'measures',
  isPeriodHeader: noPeriodHeader,
  fits: (header) => eesFit(header),
  interpret: (cells, context) => {
    const area = eesArea(cells, context)
    if (area === undefined) return []
    return interpretMeasures(cells, context, area)
  },
}

/** How many of the telling columns are there: time, and a place by level or by code and name. */
function eesFit(header: readonly string[]): number {
  const found = new Set(header.map((written) => columnOf(written, EES_COLUMNS)?.name))
  if (!found.has('time_period')) return 0
  if (found.has('geographic_level') && (found.has('country_code') || found.has('new_la_code'))) return 1
  const placed = found.has('new_la_code') || found.has('la_name')
  return placed ? (found.has('time_identifier') ? 0.95 : 0.6) : 0
}

/** One figure for each measure that the row has a number of. */
export function interpretMeasures(
  cells: CellReader,
  context: ImportContext,
  area: string,
): readonly Figure[] {
  const [time, identifier] = [cells.text('time_period'), cells.text('time_identifier')]
  const dateAsStated = identifier === '' ? time : `${time} (${identifier})`
  const figures: Figure[] = []
  for (const column of context.measures) {
    const dated = eesPeriod(time, identifier, context.answers.get('reporting-year'), column.id)
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
      `It is not said which day or year ${quoteCell(time)} is.`,
      'Choose what a reporting year is in this file.',
    )
  return cells.reject(
    'time_period',
    'period-unreadable',
    `${quoteCell(time)} does not go with ${quoteCell(identifier)}.`,
    'Write 2019 for a calendar or reporting year, 201819 for a financial or academic one.',
  )
}
