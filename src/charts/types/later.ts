import type { ChartType } from './chartType.ts'
import { type PlanValues, planTrend } from './planTrend.ts'
import { type WaitValues, waitTimes } from './waitTimes.ts'

// Apart from `index.ts`, so that the first screen does not load them.

/** The chart of a plan and its promises. */
export const planChart: ChartType<PlanValues> = planTrend
/** The chart of the times from "inadequate" to a better judgement. */
export const waitChart: ChartType<WaitValues> = waitTimes
