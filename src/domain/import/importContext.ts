import type { Area } from '../area.ts'
import type { Dataset } from '../dataset.ts'
import type { Metric } from '../metric.ts'
import type { Observation } from '../observation.ts'
import { type NameIndex, nameIndex } from './nameIndex.ts'

/** What a row is read against. */
export interface ImportContext {
  readonly areas: NameIndex<Area>
  readonly metrics: NameIndex<Metric>
  readonly layer: Observation['layer']
  /** The source of every row, where the file does not name it. */
  readonly source: string
}

export function importContext(
  dataset: Pick<Dataset, 'areas' | 'metrics'>,
  layer: Observation['layer'],
  source: string,
): ImportContext {
  return {
    areas: nameIndex(dataset.areas, (a) => [a.code, a.slug, a.name]),
    metrics: nameIndex(dataset.metrics, (m) => [m.id, m.title, m.shortTitle]),
    layer,
    source,
  }
}
