import type { NumberedEvent } from '#charts/layout/numberEvents.ts'
import type { ChartModel } from '#charts/model.ts'

/** The milestones that a chart draws, by themselves or in clusters. */
export function drawnEvents({ events }: ChartModel): readonly NumberedEvent[] {
  return [...(events?.placed ?? []), ...(events?.clusters ?? []).flatMap((c) => c.members)]
}
