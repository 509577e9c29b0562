import type { ChartType } from './chartType.ts'
import { type PlanValues, planTrend } from './planTrend.ts'

// Apart from `index.ts`, so that the first screen does not load them.

/** The chart of a plan and its promises. */
export const planChart: ChartType<PlanValues> = planTrend
