import type { Milestone } from '#domain/model/milestone.ts'
import { period } from './observation.ts'

interface Facts extends Omit<Partial<Milestone>, 'period' | 'planned'> {
  /** EDTF of its date. */
  readonly when?: string
  /** EDTF of each planned date, in the order in which they were set. */
  readonly planned?: readonly string[]
}

/** A milestone that happened; without `when`, one with an unknown outcome. */
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
    asStated: '',
    tier: undefined,
    rank: undefined,
    short: '',
    outcome: '',
    outcomeSource: '',
    note: '',
    ...facts,
  }
}
