import type { Definition, Metric } from '#domain/model/metric.ts'

/** A count where lower is better, with these changes. */
export function measure(facts: Partial<Metric> = {}): Metric {
  return {
    id: 'unallocated',
    title: 'Unallocated',
    shortTitle: 'Unallocated',
    unit: 'count',
    decimals: 0,
    better: 'lower',
    group: 'Test',
    definition: '',
    howMeasured: '',
    whyItMatters: '',
    traps: '',
    sentence: '',
    definitions: [],
    ...facts,
  }
}

export function definition(id: string, title: string = id): Definition {
  return { id, noun: id, title, periodType: 'snapshot', official: '', note: '' }
}

/** One metric that counts children, assessments or cases, as in the reports. */
export const unallocated = measure({
  definitions: ['children', 'assessments', 'cases'].map((noun) => definition(noun)),
})

/** A share, in percent. */
export const share = measure({ id: 'share', unit: 'percent', decimals: 1 })
