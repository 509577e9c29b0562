import type { Dataset } from '#domain/model/dataset.ts'
import type { FigureChange } from '#state/importChanges.ts'
import { changeWords } from '../review/changeWords.ts'

/** "Agency share, Jun 2020: 24% (was 22%)"; with the area before it where there are several. */
export function changedWords(
  changes: readonly FigureChange[],
  dataset: Pick<Dataset, 'areas' | 'metrics'>,
): readonly string[] {
  const several = new Set(changes.map(({ after }) => after.area)).size > 1
  return changes.map(({ before, after }) => {
    const { area, metric, period, value, now } = changeWords({ before, after }, dataset)
    return `${several ? `${area}, ` : ''}${metric}, ${period}: ${value} (was ${now})`
  })
}
