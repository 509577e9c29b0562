import { parseCurated } from '#data/loadCurated.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { isOfficial, type Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { type Selection, select } from '#state/selection.ts'
import { DEFAULT_VIEW, type View } from '#state/view.ts'
import json from './fiveArticles.json'
import { event } from './milestone.ts'
import { place } from './registries.ts'

export const MIDDLESBROUGH = 'E06000002'

/** The first data set, of the five articles alone. It stays as it is, so that new data change no test of what the program does. */
export const curated = parseCurated(json)

/** An invented council of which nothing is known but an inspection and a plan. */
export const ANYSHIRE = 'E06000099'

export const withAnyshire: Dataset = {
  ...curated,
  areas: [...curated.areas, place({ code: ANYSHIRE, slug: 'anyshire', name: 'Anyshire' })],
  milestones: [
    ...curated.milestones,
    event({
      id: 'anyshire-inspection',
      area: ANYSHIRE,
      title: 'Inspection begins',
      when: '2019-11-25',
      source: 'ofsted-outcomes-2025',
    }),
    event({
      id: 'anyshire-report',
      area: ANYSHIRE,
      title: 'Commissioner due to report',
      planned: ['2020-05-31'],
      source: 'community-care-2020',
    }),
  ],
}

export function curatedMetric(id: string): Metric {
  const metric = curated.metrics.find((m) => m.id === id)
  if (!metric) throw new Error(`there is no metric ${id}`)
  return metric
}

/** What the reports give of one metric in Northamptonshire, without official statistics. */
export function curatedFigures(metric: string): readonly Observation[] {
  const counted = curatedMetric(metric)
  return curated.observations.filter(
    (o) => o.area === DEFAULT_VIEW.area && o.metric === metric && !isOfficial(counted, o.definition),
  )
}

/** The selection for a view of the curated figures (and of Anyshire): the default view with these changes. */
export function selected(view: Partial<View> = {}, userFigures: readonly Observation[] = []): Selection {
  const selection = select(view.area === ANYSHIRE ? withAnyshire : curated, userFigures, {
    ...DEFAULT_VIEW,
    ...view,
  })
  if (!selection) throw new Error('the curated data are empty')
  return selection
}
