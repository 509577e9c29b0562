import type { Milestone } from '#domain/model/milestone.ts'
import { period } from './observation.ts'

interface Facts extends Omit<Partial<Milestone>, 'period' | 'planned'> {
  /** EDTF of the day it happened. */
  readonly when?: string
  /** EDTF of each date it was planned for, in the order in which they were set. */
  readonly planned?: readonly string[]
}

/** A milestone that happened, or, where no date of that is given, one of which the outcome is not known. */
export function event({ when, planned = [], ...facts }: Facts): Milestone {
  return {
    id: 'event',
    area: 'E10000021',
    kind: 'report',
    title: 'A milestone',
    detail: '',
    period: when === undefined ? undefined : period(when),
    planned: planned.map(period),
    status: when === undefined ? 'unknown' : 'happened',
    source: 'a-source',
    locator: '',
    note: '',
    ...facts,
  }
}
