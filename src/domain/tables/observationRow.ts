import { UNITS } from '../model/metric.ts'
import { CHECKED, type Layer, OBSERVATION_STATUSES, type Observation } from '../model/observation.ts'
import { BASES, toEdtf } from '../model/period.ts'
import type { Problem } from '../model/problem.ts'
import { readingFromCells, readingToCells } from './readingCells.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `observations.csv`, in order; `descriptor.ts` says what each holds. */
export const OBSERVATION_COLUMNS = [
  'area',
  'metric',
  'definition',
  'period',
  'as_of',
  'basis',
  'value',
  'lower',
  'upper',
  'qualifier',
  'unit',
  'as_stated',
  'date_as_stated',
  'status',
  'source',
  'locator',
  'attribution',
  'at_milestone',
  'checked',
  'note',
] as const
/** Absent from files of versions before 0.3. */
export const OBSERVATION_LATER = ['as_of', 'at_milestone', 'checked'] as const

/** A column that may follow: `[c]`, `[x]`, `[b]` and the like, for people. What it says stands in the others too. */
export const SHORTHAND = 'shorthand'
/** Columns that may follow it, worked out from the figures and from a person's targets: they are written and never read. */
export const REMARK_COLUMNS = ['variation', 'expected', 'target'] as const

/** Two more that may follow, in a workbook: the first and the last day of the period as dates of the spreadsheet. */
export const DAY_COLUMNS = ['first_day', 'last_day'] as const

export type ObservationRow = Readonly<Record<(typeof OBSERVATION_COLUMNS)[number], string>>

export function observationToRow(o: Observation): ObservationRow {
  return {
    area: o.area,
    metric: o.metric,
    definition: o.definition,
    period: toEdtf(o.period),
    as_of: o.asOf ? toEdtf(o.asOf) : '',
    basis: o.basis,
    ...readingToCells(o.reading),
    unit: o.unit,
    as_stated: o.asStated,
    date_as_stated: o.dateAsStated,
    status: o.status,
    source: o.source,
    locator: o.locator,
    attribution: o.attribution,
    at_milestone: o.atMilestone ?? '',
    checked: o.checked ?? '',
    note: o.note,
  }
}

export function observationFromRow(row: ObservationRow, layer: Layer): Observation | readonly Problem[] {
  const read = rowReader(row)
  const area = read.text('area')
  const metric = read.text('metric')
  const period = read.period('period')
  const basis = read.choice('basis', BASES)
  const unit = read.choice('unit', UNITS)
  const status = read.choice('status', OBSERVATION_STATUSES)
  const reading = readingFromCells(row, read)
  const asOf = row.as_of === '' ? undefined : read.period('as_of')
  const checked = row.checked === '' ? undefined : read.choice('checked', CHECKED)
  if (!(area && metric && period && basis && unit && status && reading) || read.issues.length > 0)
    return read.issues
  return {
    area,
    metric,
    definition: row.definition,
    period,
    basis,
    reading,
    unit,
    asStated: row.as_stated,
    dateAsStated: row.date_as_stated,
    status,
    source: row.source,
    locator: row.locator,
    attribution: row.attribution,
    note: row.note,
    ...(asOf && { asOf }),
    ...(checked && { checked }),
    ...(row.at_milestone && { atMilestone: row.at_milestone }),
    layer,
  }
}
