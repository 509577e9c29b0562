import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'

/** What these figures counted, in the registry's order: "children", "assessments". Empty where a measure has one definition. */
export function countedNouns(observations: readonly Observation[], metric: Metric): readonly string[] {
  return metric.definitions.filter((d) => observations.some((o) => o.definition === d.id)).map((d) => d.noun)
}
