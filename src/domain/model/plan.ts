import type { Period, Stretch } from './period.ts'

/** `put_off`, `given_up` and `in_doubt` promise no date. */
export const PLAN_OUTCOMES = ['met', 'put_off', 'given_up', 'in_doubt'] as const
type PlanOutcome = (typeof PLAN_OUTCOMES)[number]

/** One statement about a plan: the date it was promised for, or what happened to it. A plan is its steps in order. */
export interface PlanStep {
  readonly id: string
  readonly area: string
  /** Id of the plan, the same in each of its steps. */
  readonly plan: string
  /** The plan's name, the same in each of its steps: "Children's trust starts". */
  readonly title: string
  readonly statedOn: Period
  /** Who stated it, as far as the source says. */
  readonly statedBy: string
  /** `../2021-02` for "before spring 2021". A plan that was met repeats its date as far as it is known. */
  readonly promised: Stretch | undefined
  /** Undefined while the plan goes on. */
  readonly outcome: PlanOutcome | undefined
  /** Id of the milestone that the plan is about, the same in each of its steps; empty where none is listed. */
  readonly milestone: string
  readonly source: string
  readonly asStated: string
  readonly note: string
}
