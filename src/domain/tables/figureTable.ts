import type { Metric } from '../model/metric.ts'
import { naturalKey, type Observation } from '../model/observation.ts'
import { centre } from '../model/reading.ts'
import { inTimeOrder, type Reported, toSeries } from '../model/series.ts'
import type { Source } from '../model/source.ts'
import { boundsWords, isInferred } from '../phrasing/boundsWords.ts'
import { stepPhrase } from '../phrasing/changePhrase.ts'
import { figureWords, nounOf, whenWords } from '../phrasing/figureWords.ts'
import { formatPeriod } from '../phrasing/formatPeriod.ts'
import { formatNumber, formatReading } from '../phrasing/formatReading.ts'
import { sourceWords } from '../phrasing/sourceWords.ts'
import { compare } from '../reasoning/compare.ts'
import type { Progress } from '../reasoning/pace/progress.ts'
import { figureRemarks, remarkWords } from './figureRemarks.ts'

/** One row of the table under the chart, worded for display. */
export interface FigureRow {
  readonly id: string
  readonly observation: Observation
  readonly when: string
  /** The source's own words for the date; empty where it gave none. */
  readonly whenStated: string
  readonly figure: string
  /** The source's own words for the figure. */
  readonly stated: string
  /** The one number that the figure is drawn at; empty for a figure without one. */
  readonly value: string
  /** The limits of an inexact figure. */
  readonly bounds: string
  /** True where the limits follow this page's convention and not the source. */
  readonly inferred: boolean
  /** The change from the previous figure of the same series. */
  readonly change: string
  readonly source: string
  /** Undefined for a person's own figures, whose source the page does not list. */
  readonly sourceId: string | undefined
  readonly note: string
  readonly sortBy: { readonly date: string; readonly value: number | undefined; readonly source: string }
}

export type SortColumn = keyof FigureRow['sortBy']
export interface Sort {
  readonly column: SortColumn
  readonly descending: boolean
}

/** Rows without a value come last in both directions; equal rows keep their order. */
export function sortRows(rows: readonly FigureRow[], { column, descending }: Sort): readonly FigureRow[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const x = a.sortBy[column]
    const y = b.sortBy[column]
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y)
    return sign * String(x).localeCompare(String(y), 'en-GB', { numeric: true })
  })
}

function changeWords(o: Observation, before: Reported | undefined, metric: Metric): string {
  const noun = nounOf(o, metric)
  if (!before) return noun ? `first count of ${noun}` : 'first figure'
  const from = formatReading(before.preferred.reading, metric)
  return stepPhrase(compare(before.preferred, o), from, metric)
}

/** In order of time. @param progress adds to the notes what stands out, and what the plan expects */
export function figureTable(
  observations: readonly Observation[],
  metric: Metric,
  sources: readonly Source[],
  progress?: Progress,
): readonly FigureRow[] {
  const remarks = figureRemarks(progress)
  const before = new Map<Observation, Reported | undefined>()
  for (const { points } of toSeries(observations))
    for (const [i, point] of points.entries())
      for (const o of point.observations) before.set(o, points[i - 1])
  return [...observations].sort(inTimeOrder).map((o, index) => {
    const value = centre(o.reading)
    const source = sourceWords(o, sources)
    const bounds = boundsWords(o.reading, metric.unit) ?? ''
    const inferred = isInferred(o.reading)
    return {
      id: `${naturalKey(o)} ${index}`,
      observation: o,
      when: o.basis === 'held' ? whenWords(o) : formatPeriod(o.period),
      whenStated: o.dateAsStated,
      figure: `${figureWords(o, metric)}${o.status === 'reported' ? '' : ` (${o.status})`}`,
      stated: o.asStated,
      value: value === undefined ? '' : formatNumber(value, metric.unit),
      bounds: inferred ? `${bounds} (inferred)` : bounds,
      inferred,
      change: changeWords(o, before.get(o), metric),
      source,
      sourceId: o.layer === 'user' ? undefined : o.source,
      note: [remarkWords(remarks.get(o), metric), o.note].filter(Boolean).join(' '),
      sortBy: { date: `${o.period.end} ${o.period.start}`, value, source },
    }
  })
}
