import type { Observation } from '../model/observation.ts'
import type { Period } from '../model/period.ts'
import type { MissingReason } from '../model/reading.ts'
import { inTimeOrder } from '../model/series.ts'
import { round } from '../phrasing/formatReading.ts'
import type { FigureRemark } from './figureRemarks.ts'
import {
  OBSERVATION_COLUMNS,
  type ObservationRow,
  observationToRow,
  REMARK_COLUMNS,
  SHORTHAND,
} from './observationRow.ts'
import { toCsv } from './toCsv.ts'

/** The Government Statistical Service's signs for data tables (Analysis Function, "Using symbols in tables", 2021). */
const MISSING_SIGNS: Readonly<Record<MissingReason, string>> = {
  suppressed: '[c]',
  unavailable: '[x]',
  not_applicable: '[z]',
  unreliable: '[u]',
  low: '[low]',
}
/** Not one of theirs: a figure that nobody has checked against a published report must not pass for one that is. */
const NOT_VERIFIED = '[not verified]'

/** `[b]` marks a figure that counted something else than the figure before it. */
function shorthand(o: Observation, before: Observation | undefined): string {
  const missing = o.reading.kind === 'missing' && MISSING_SIGNS[o.reading.why]
  const broken = before !== undefined && before.definition !== o.definition && '[b]'
  return [missing, broken, o.layer !== 'curated' && NOT_VERIFIED].filter(Boolean).join(' ')
}

interface ChartRow {
  readonly row: ObservationRow & Readonly<Record<typeof SHORTHAND, string>>
  readonly period: Period
  readonly observation: Observation
}

/** Figures in the columns of the data package, in order of time, with the signs in a last column. */
export function chartRows(observations: readonly Observation[]): readonly ChartRow[] {
  const ordered = [...observations].sort(
    (a, b) =>
      a.area.localeCompare(b.area, 'en-GB') || a.metric.localeCompare(b.metric, 'en-GB') || inTimeOrder(a, b),
  )
  return ordered.map((o, index) => {
    const previous = ordered[index - 1]
    const before = previous?.metric === o.metric && previous.area === o.area ? previous : undefined
    return {
      row: { ...observationToRow(o), [SHORTHAND]: shorthand(o, before) },
      period: o.period,
      observation: o,
    }
  })
}

/**
 * The same rows as CSV; can be imported.
 * @param remarks three columns more, if any of the figures has one
 */
export function chartCsv(
  observations: readonly Observation[],
  remarks: ReadonlyMap<Observation, FigureRemark> = new Map(),
): string {
  const isRemarked = observations.some((o) => remarks.has(o))
  return toCsv(
    [...OBSERVATION_COLUMNS, SHORTHAND, ...(isRemarked ? REMARK_COLUMNS : [])],
    chartRows(observations).map(({ row, observation }) => {
      const { variation = '', expected, target } = remarks.get(observation) ?? {}
      return { ...row, variation, expected: cellOf(expected), target: cellOf(target) }
    }),
  )
}

/** With three decimals at most, and without separators of thousands. */
function cellOf(value: number | undefined): string {
  return value === undefined ? '' : String(round(value, 3))
}
