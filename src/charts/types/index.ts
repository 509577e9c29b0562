import type { ChartType } from './chartType.ts'
import { multiple } from './multiple.ts'
import { sparkline } from './sparkline.ts'
import { trajectory } from './trajectory.ts'

/** Every chart type for figures. The gallery draws each case with all of them. */
export const CHART_TYPES: readonly ChartType[] = [trajectory, multiple, sparkline]

/** The chart of the chosen measure: on the page, in an embed, in a picture, in print and in the review of added figures. */
export const mainChart: ChartType = trajectory
/** The small charts that compare all measures. */
export const smallChart: ChartType = multiple
/** The chart on a headline card. */
export const cardChart: ChartType = sparkline
