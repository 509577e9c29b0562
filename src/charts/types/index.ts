import type { ChartType } from './chartType.ts'
import { row } from './row.ts'
import { sparkline } from './sparkline.ts'
import { trajectory } from './trajectory.ts'

/** Every chart type for figures. The gallery draws each case with all of them. */
export const CHART_TYPES: readonly ChartType[] = [trajectory, row, sparkline]

/** The chart of the chosen measure: on the page, in an embed, in a picture, in print and in the review of added figures. */
export const mainChart: ChartType = trajectory
/** The low chart of each measure in the overview. */
export const smallChart: ChartType = row
/** The chart on a headline card. */
export const cardChart: ChartType = sparkline
