import type { Target } from '../targets/target.ts'
import type { Area } from './area.ts'
import type { Day } from './day.ts'
import type { Judgement } from './judgement.ts'
import type { Metric } from './metric.ts'
import type { Milestone } from './milestone.ts'
import type { Observation } from './observation.ts'
import type { PlanStep } from './plan.ts'
import type { Release, Source } from './source.ts'
import type { State } from './state.ts'

/** What is left out about one area in a data set as it was known on an earlier day. */
export interface LeftOut {
  /** Ids. */
  readonly sources: ReadonlySet<string>
  readonly officialFigures: number
}

export interface Dataset {
  readonly areas: readonly Area[]
  readonly metrics: readonly Metric[]
  readonly sources: readonly Source[]
  readonly observations: readonly Observation[]
  readonly milestones: readonly Milestone[]
  /** The steps of each plan, in the order in which they were stated. */
  readonly plans: readonly PlanStep[]
  readonly states: readonly State[]
  /** Of every council in England, also of those that have no figures here. */
  readonly judgements: readonly Judgement[]
  readonly releases: readonly Release[]
  /** The person's own targets; absent without any. */
  readonly targets?: readonly Target[]
  /** Set by `asKnownOn`: the day, and what is left out, by the code of the area. */
  readonly asKnown?: { readonly on: Day; readonly leftOut: ReadonlyMap<string, LeftOut> }
}
