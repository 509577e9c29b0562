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
