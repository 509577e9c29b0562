import type { Day } from './day.ts'

/** Ofsted's overall effectiveness, from worst to best. */
export const GRADES = ['inadequate', 'requires improvement', 'good', 'outstanding'] as const

/** One full inspection of a council's children's services (ILACS) that ended in a judgement. */
export interface Judgement {
  /** ONS code of the council: also of one that has no figures here. */
  readonly area: string
  readonly council: string
  /** The first day of the inspection. */
  readonly inspection: Day
  readonly published: Day
  readonly overall: (typeof GRADES)[number]
}

/** Ofsted's table from which the judgements were taken: our source, and the last day on which an inspection in it may have begun. */
export const JUDGEMENTS_FROM = { source: 'ofsted-outcomes-2025', to: '2025-03-31' } as const
