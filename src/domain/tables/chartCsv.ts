import type { Observation } from '../model/observation.ts'
import type { MissingReason } from '../model/reading.ts'
import { inTimeOrder } from '../model/series.ts'
import { OBSERVATION_COLUMNS, observationToRow, SHORTHAND } from './observationRow.ts'
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

/** Figures in the columns of the data package, in order of time, with the signs in a last column; can be imported. */
export function chartCsv(observations: readonly Observation[]): string {
  const ordered = [...observations].sort(
    (a, b) =>
      a.area.localeCompare(b.area, 'en-GB') || a.metric.localeCompare(b.metric, 'en-GB') || inTimeOrder(a, b),
  )
  const rows = ordered.map((o, index) => {
    const previous = ordered[index - 1]
    const before = previous?.metric === o.metric && previous.area === o.area ? previous : undefined
    return { ...observationToRow(o), [SHORTHAND]: shorthand(o, before) }
  })
  return toCsv([...OBSERVATION_COLUMNS, SHORTHAND], rows)
}
