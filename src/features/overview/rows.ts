import type { ChartModel } from '#charts/model.ts'
import { smallChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { type CardWords, cardWords } from '#domain/phrasing/cardWords.ts'
import { type ProgressCells, progressCells } from '#domain/phrasing/pace/progressWords.ts'
import type { MeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { isDrawnIn } from '#domain/reasoning/range.ts'
import { type OverviewWords, overviewWords } from '#domain/tables/overviewWords.ts'
import type { Selection } from '#state/selection.ts'

/** px. The style sheet has the same widths. */
const SIZES = { wide: { width: 192, height: 33 }, narrow: { width: 120, height: 38 } } as const

/** One measure that has figures in the dates shown. */
export interface Row {
  readonly metric: Metric
  readonly measure: MeasureVerdict
  readonly words: OverviewWords
  /** The same in three short lines, for a phone. */
  readonly short: CardWords
  readonly progress: ProgressCells
  /** The figures of its own, those of the areas that continue it included. */
  readonly observations: readonly Observation[]
  readonly model: ChartModel
}

/** In the order of the registry. */
export function toRows(dataset: Dataset, selection: Selection, narrow: boolean): readonly Row[] {
  const { areaObservations, areaExtent, numbered } = selection
  const drawn = { from: areaExtent.start, to: areaExtent.end }
  return dataset.metrics.flatMap((metric) => {
    const measure = selection.verdictOf(metric)
    if (!measure) return []
    const progress = selection.progressOf(metric)
    const observations = areaObservations.filter((o) => o.metric === metric.id && isDrawnIn(o, drawn))
    const behind = selection.behindOf(metric, drawn)
    const continued = behind.flatMap((b) => (b.role === 'continued' ? b.observations : []))
    return [
      {
        metric,
        measure,
        words: overviewWords(measure),
        short: cardWords(measure),
        progress: progressCells(progress, metric),
        observations: [...observations, ...continued],
        model: smallChart.draw(
          { metric, observations, numbered, extent: areaExtent, behind },
          narrow ? SIZES.narrow : SIZES.wide,
        ),
      },
    ]
  })
}

const STANDINGS: readonly MeasureVerdict['standing'][] = [
  'better',
  'worse',
  'changed',
  'mixed',
  'moved',
  'untested',
  'unclear',
  'alone',
]

const KEYS = {
  measure: ({ metric }: Row) => metric.shortTitle,
  latest: ({ measure }: Row) => measure.lead.latest.period.end,
  change: ({ measure }: Row) => `${STANDINGS.indexOf(measure.standing)}`,
} as const satisfies Readonly<Record<string, (row: Row) => string>>

export type SortKey = keyof typeof KEYS

export interface Sort {
  readonly by: SortKey
  readonly direction: 'ascending' | 'descending'
}

/** Dates begin with the latest, everything else with the first. */
const FIRST: Readonly<Record<SortKey, Sort['direction']>> = {
  measure: 'ascending',
  latest: 'descending',
  change: 'ascending',
}

/** What a press of a column's button sorts by: its usual direction, then the other, then the order of the page. */
export function nextSort(sort: Sort | undefined, by: SortKey): Sort | undefined {
  if (sort?.by !== by) return { by, direction: FIRST[by] }
  if (sort.direction !== FIRST[by]) return undefined
  return { by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** Rows that are equal stay in the order of the page. */
export function sorted(rows: readonly Row[], sort: Sort | undefined): readonly Row[] {
  if (!sort) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  const key = KEYS[sort.by]
  return rows.toSorted((a, b) => sign * key(a).localeCompare(key(b)))
}
