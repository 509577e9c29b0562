import type { Metric } from '#domain/model/metric.ts'
import { toReading } from '#domain/model/reading.ts'
import type { SmallCountAnswer } from '../importOptions.ts'
import type { ImportedRow } from '../layouts/layout.ts'

/** Public bodies commonly suppress counts of people from 1 to 4. Zero identifies nobody. */
const SMALLEST = 5

export function findSmallCounts(
  rows: readonly ImportedRow[],
  metrics: ReadonlyMap<string, Pick<Metric, 'decimals'>>,
): readonly ImportedRow[] {
  return rows.filter(({ observation: { unit, metric, reading } }) => {
    if (unit !== 'count' || (metrics.get(metric)?.decimals ?? 0) > 0) return false
    return reading.kind === 'exact' && reading.value >= 1 && reading.value < SMALLEST
  })
}

/** The rows with their small counts kept, suppressed or rounded. The words of a suppressed or rounded figure lose the number too. */
export function applySmallCounts(
  rows: readonly ImportedRow[],
  small: readonly ImportedRow[],
  answer: SmallCountAnswer | undefined,
): readonly ImportedRow[] {
  if (answer === undefined || answer.kind === 'keep' || small.length === 0) return rows
  const those = new Set(small)
  return rows.map((row) => (those.has(row) ? withheld(row, answer.kind) : row))
}

function withheld(row: ImportedRow, kind: 'suppress' | 'round'): ImportedRow {
  const { observation } = row
  if (kind === 'suppress') {
    const reading = { kind: 'missing', why: 'suppressed' } as const
    return { ...row, observation: { ...observation, reading, asStated: 'c' } }
  }
  const value = observation.reading.kind === 'exact' ? Math.round(observation.reading.value / 5) * 5 : 0
  const note = [observation.note, 'Rounded to the nearest 5.'].filter(Boolean).join(' ')
  const reading = toReading('rounded', value)
  return { ...row, observation: { ...observation, reading, asStated: String(value), note } }
}
