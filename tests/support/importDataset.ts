import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import { definition } from './metric.ts'
import { place } from './registries.ts'

const metric = (
  id: string,
  title: string,
  unit: Metric['unit'],
  definitions: Metric['definitions'] = [],
): Metric => ({
  id,
  title,
  shortTitle: title,
  unit,
  decimals: 0,
  better: 'lower',
  group: 'Test',
  definition: title,
  howMeasured: '',
  whyItMatters: '',
  traps: '',
  sentence: '',
  definitions,
})

/** Two areas and four metrics, one with two definitions: enough for every rule of the import. */
export const importDataset: Dataset = {
  areas: [
    place({ end: '2021-03-31' }),
    place({ code: 'E06000002', slug: 'middlesbrough', name: 'Middlesbrough' }),
  ],
  metrics: [
    metric('unallocated', 'Unallocated cases', 'count', [
      definition('children', 'Children without a social worker'),
      definition('cases', 'Cases without a social worker'),
    ]),
    metric('social_workers', 'Social workers', 'count'),
    metric('agency_share', 'Agency share', 'percent'),
    metric('budget', 'Budget', 'GBP'),
  ],
  sources: [],
  observations: [],
  milestones: [],
  plans: [],
  states: [],
  judgements: [],
  releases: [],
}
