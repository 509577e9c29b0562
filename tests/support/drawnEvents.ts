import type { ChartModel } from '#charts/model.ts'
import type { NumberedMilestone } from '#domain/reasoning/numberMilestones.ts'

/** The milestones that a chart draws, by name or as ticks, in order of their numbers. */
export function drawnEvents({ milestones }: ChartModel): readonly NumberedMilestone[] {
  return milestones?.placed ?? []
}
