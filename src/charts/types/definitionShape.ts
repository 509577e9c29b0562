import type { Metric } from '#domain/model/metric.ts'
import type { PointShape } from '../model.ts'

const SHAPES: readonly PointShape[] = ['circle', 'square', 'triangle']

/** The marker of a definition, by its place in the registry: unlike things counted never look alike. */
export function shapeOf(definition: string, metric: Metric): PointShape {
  const index = metric.definitions.findIndex((d) => d.id === definition)
  return SHAPES[Math.max(index, 0)] ?? 'circle'
}
