import { quoteCell } from '#domain/model/cleanText.ts'
import { CHECKED, OBSERVATION_STATUSES, type Observation } from '#domain/model/observation.ts'
import { BASES, isFinancialYear, parseEdtf } from '#domain/model/period.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import { readFigure } from '../interpret/readFigure.ts'
import { type Column, columnOf } from '../recognise/column.ts'
import { FIGURE_FILTER, fitsIfComplete, type Layout } from './layout.ts'

const column = (name: string, required = false): Column => ({ name, required, aliases: [] })

const COLUMNS: readonly Column[] = [
  column('area', true),
  column('metric', true),
  column('definition'),
  column('period', true),
  column('as_of'),
  column('basis'),
  column('value', true),
  column('as_stated', true),
  column('date_as_stated', true),
  column('status'),
  column('locator'),
  column('attribution'),
  column('source', true),
  column('at_milestone'),
  column('checked'),
  column('note'),
]

/** Figures as the data's compilers write them, `seeds/observations.csv`, with EDTF dates and the source's own words. */
export const seed: Layout = {
  id: 'seed',
  title: 'Compiled from a source',
  columns: COLUMNS,
  filterFields: FIGURE_FILTER,
  ours: true,
  internal: true,
  fits: fitsIfComplete(COLUMNS, (header) => columnOf(header, COLUMNS)?.name),
  interpret: (cells, context) => {
    const figure = readFigure(cells, context)
    const period = parseEdtf(cells.text('period'))
    if (!period) rejectDate(cells, 'period')
    const asOf = parseEdtf(cells.text('as_of'))
    if (!asOf && cells.text('as_of') !== '') rejectDate(cells, 'as_of')
    const checked = choice(cells.text('checked'), CHECKED)
    if (!checked && cells.text('checked') !== '')
      cells.reject(
        'checked',
        'checked-unknown',
        'How it was read is not known.',
        `Write one of: ${CHECKED.join(', ')}.`,
      )
    const atMilestone = cells.text('at_milestone')
    const basis = choice(cells.text('basis') || (period && isFinancialYear(period) ? 'over' : 'at'), BASES)
    if (!basis)
      cells.reject('basis', 'basis-unknown', 'The basis is not known.', `Write one of: ${BASES.join(', ')}.`)
    const status = choice(cells.text('status') || 'reported', OBSERVATION_STATUSES)
    if (!status)
      cells.reject(
        'status',
        'status-unknown',
        'The status is not known.',
        `Write one of: ${OBSERVATION_STATUSES.join(', ')}.`,
      )
    if (!figure || !period || !basis || !status) return []
    const observation: Observation = {
      area: figure.area,
      metric: figure.metric,
      definition: figure.definition,
      reading: figure.reading,
      unit: figure.unit,
      period,
      basis,
      asStated: cells.text('as_stated'),
      dateAsStated: cells.text('date_as_stated'),
      status,
      source: cells.text('source') || context.source,
      locator: cells.text('locator'),
      attribution: cells.text('attribution'),
      note: cells.text('note'),
      ...(asOf && { asOf }),
      ...(checked && { checked }),
      ...(atMilestone && { atMilestone }),
      layer: context.layer,
    }
    return [{ observation, column: cells.id('value') }]
  },
}

function rejectDate(cells: CellReader, field: 'period' | 'as_of'): void {
  cells.reject(
    field,
    field === 'period' ? 'period-unreadable' : 'as-of-unreadable',
    `${quoteCell(cells.text(field))} is not an EDTF date.`,
    'Write 2018-12-08, 2018-12, 2018 or 2018-04-01/2019-03-31.',
  )
}

function choice<Choice extends string>(text: string, choices: readonly Choice[]): Choice | undefined {
  return choices.find((candidate) => candidate === text)
}
