import type { Metric } from '#domain/model/metric.ts'

/** A plain count of which less is better, unless the test says otherwise. */
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
    definitions: [],
    ...facts,
  }
}

/** Counts children, assessments and cases under one name, as the reports did. */
export const unallocated = measure({
  definitions: ['children', 'assessments', 'cases'].map((noun) => ({ id: noun, noun, title: noun })),
})

/** A share, in percent. */
export const share = measure({ id: 'share', unit: 'percent', decimals: 1 })
