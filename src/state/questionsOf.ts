import type { Dataset } from '#domain/model/dataset.ts'
import { type OfficerQuestion, officerQuestions } from '#domain/reasoning/officerQuestions.ts'
import { planStories } from '#domain/reasoning/plans.ts'
import { isDrawnIn } from '#domain/reasoning/range.ts'
import type { Selection } from './selection.ts'

/** The questions for officers about the figures in the dates shown and about the area's plans. */
export function questionsOf(
  { metrics, plans }: Pick<Dataset, 'metrics' | 'plans'>,
  { area, areaObservations, everyFigure, metric, range, verdictOf }: Selection,
): readonly OfficerQuestion[] {
  return officerQuestions({
    area: area.name,
    everyReport: areaObservations,
    newest: everyFigure.end,
    measures: metrics.flatMap((one) => verdictOf(one) ?? []),
    observations: areaObservations.filter((o) => isDrawnIn(o, range)),
    // The day decides only which plans are still open, and no question asks that.
    plans: planStories(
      plans.filter((step) => step.area === area.code),
      everyFigure.end,
    ),
    chosen: metric.id,
  })
}
