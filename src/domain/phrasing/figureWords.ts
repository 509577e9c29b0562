import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { formatReading } from './formatReading.ts'

/** What a figure counted, where its measure has several definitions: "children". */
export function nounOf(o: Observation, metric: Metric): string | undefined {
  return metric.definitions.find((d) => d.id === o.definition)?.noun
}

/** A figure with what it counted: "about 150 children", "65%". */
export function figureWords(o: Observation, metric: Metric): string {
  return [formatReading(o.reading, metric), nounOf(o, metric)].filter(Boolean).join(' ')
}

/** What these figures counted, in the registry's order: "children", "assessments". Empty where a measure has one definition. */
export function countedNouns(observations: readonly Observation[], metric: Metric): readonly string[] {
  return metric.definitions.filter((d) => observations.some((o) => o.definition === d.id)).map((d) => d.noun)
}
