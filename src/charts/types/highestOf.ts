import type { Observation } from '#domain/model/observation.ts'
import { toInterval } from '#domain/model/reading.ts'

/** The highest value that a value axis must reach; a tenth is added to a figure without an upper bound, for its arrow. */
export function highestOf(observations: readonly Observation[]): number {
  const tops = observations.map((o) => {
    const interval = toInterval(o.reading)
    return interval ? (interval.upper?.at ?? (interval.lower?.at ?? 0) * 1.1) : 0
  })
  return Math.max(0, ...tops)
}
