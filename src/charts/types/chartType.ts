import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { State } from '#domain/model/state.ts'
import type { Backdrop } from '#domain/reasoning/backdrops.ts'
import type { NumberedMilestone } from '#domain/reasoning/numberMilestones.ts'
import type { Progress } from '#domain/reasoning/pace/progress.ts'
import type { Extent } from '#domain/reasoning/range.ts'
import type { ChartModel } from '../model.ts'

export interface ChartValues {
  readonly metric: Metric
  /** The figures to show, of one area and this metric. */
  readonly observations: readonly Observation[]
  /** The milestones of the area to show, also those outside the extent. */
  readonly numbered: readonly NumberedMilestone[]
  /** What held over a time in the area. */
  readonly states?: readonly State[]
  readonly extent: Extent
  /** Official figures of other areas, drawn quietly behind. */
  readonly behind?: readonly Backdrop[]
  /** The figures that the value axis must reach, for charts that are compared; by default those shown. */
  readonly scaledTo?: readonly Observation[]
  /** Adds the mean, the limits, the plan and what stands out. */
  readonly progress?: Progress | undefined
  /** True for a picture or print, where nothing can be opened by pointer or keyboard. */
  readonly still?: boolean
}

/** px */
export type ChartSize = { readonly width: number; readonly height: number }

/**
 * A way to draw values: figures, unless another kind is named. Each type is listed in `index.ts`, or in `later.ts` if it is not on the
 * first screen; every part of the dashboard takes it from there.
 */
export interface ChartType<Values = ChartValues> {
  readonly id: string
  readonly title: string
  /** The model has the given size, but for a chart without figures, which may be lower. */
  readonly draw: (values: Values, size: ChartSize) => ChartModel
}
