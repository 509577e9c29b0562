import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'

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
  definitions,
})

/** Two areas and four metrics, one with two definitions: enough for every rule of the import. */
export const importDataset: Dataset = {
  areas: [
    {
      code: 'E10000021',
      slug: 'northamptonshire',
      name: 'Northamptonshire',
      kind: 'council',
      begin: undefined,
      end: '2021-03-31',
      continues: [],
      note: '',
    },
    {
      code: 'E06000002',
      slug: 'middlesbrough',
      name: 'Middlesbrough',
      kind: 'council',
      begin: undefined,
      end: undefined,
      continues: [],
      note: '',
    },
  ],
  metrics: [
    metric('unallocated', 'Unallocated cases', 'count', [
      { id: 'children', noun: 'children', title: 'Children without a social worker' },
      { id: 'cases', noun: 'cases', title: 'Cases without a social worker' },
    ]),
    metric('social_workers', 'Social workers', 'count'),
    metric('agency_share', 'Agency share', 'percent'),
    metric('budget', 'Budget', 'GBP'),
  ],
  sources: [],
  observations: [],
  milestones: [],
}
