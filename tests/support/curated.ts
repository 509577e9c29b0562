import { parseCurated } from '#data/loadCurated.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { type Selection, select } from '#state/selection.ts'
import { DEFAULT_VIEW, type View } from '#state/view.ts'
import json from '../../data/curated.json'

export const MIDDLESBROUGH = 'E06000002'

/** The dashboard's own figures. */
export const curated = parseCurated(json)

export function curatedMetric(id: string): Metric {
  const metric = curated.metrics.find((m) => m.id === id)
  if (!metric) throw new Error(`there is no metric ${id}`)
  return metric
}

/** Northamptonshire's figures of one metric. */
export function curatedFigures(metric: string): readonly Observation[] {
  return curated.observations.filter((o) => o.area === DEFAULT_VIEW.area && o.metric === metric)
}

/** The selection for a view of the curated figures: the default view with these changes. */
export function selected(view: Partial<View> = {}, userFigures: readonly Observation[] = []): Selection {
  const selection = select(curated, userFigures, { ...DEFAULT_VIEW, ...view })
  if (!selection) throw new Error('the curated data are empty')
  return selection
}
