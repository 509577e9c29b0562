import type { Metric } from '../model/metric.ts'
import { naturalKey, type Observation } from '../model/observation.ts'
import { centre } from '../model/reading.ts'
import { inTimeOrder, type Reported, toSeries } from '../model/series.ts'
import type { Source } from '../model/source.ts'
import { boundsWords, isInferred } from '../phrasing/boundsWords.ts'
import { figureWords } from '../phrasing/figureWords.ts'
import { formatPeriod } from '../phrasing/formatPeriod.ts'
import { formatNumber, formatReading } from '../phrasing/formatReading.ts'
import { sourceWords } from '../phrasing/sourceWords.ts'
import { compare } from '../reasoning/compare.ts'
import { differenceWords, whenWords } from '../reasoning/headline.ts'

/** One line of the table under the chart, in its finished words. */
export interface FigureRow {
  readonly id: string
  readonly observation: Observation
  /** The date used. */
  readonly when: string
  /** The source's own words for the date; empty where it gave none. */
  readonly whenStated: string
  /** The figure as far as the source lets it be known, and what it counted. */
  readonly figure: string
  /** The source's own words for the figure. */
  readonly stated: string
  /** The one number that the figure is drawn at; empty where there is none. */
  readonly value: string
  /** What an inexact figure may be. */
  readonly bounds: string
  /** True where those limits are a convention of this page, not the source's. */
  readonly inferred: boolean
  /** Against the figure before it that counted the same thing. */
  readonly change: string
  readonly source: string
  /** Undefined for a person's own figures, whose source the page does not list. */
  readonly sourceId: string | undefined
  readonly note: string
  /** What the row is sorted by. */
  readonly sortBy: { readonly date: string; readonly value: number | undefined; readonly source: string }
}

export type SortColumn = keyof FigureRow['sortBy']

export interface Sort {
  readonly column: SortColumn
  readonly descending: boolean
}

/** Rows without a value come last either way; rows alike in the column keep their order. */
export function sortRows(rows: readonly FigureRow[], { column, descending }: Sort): readonly FigureRow[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [x, y] = [a.sortBy[column], b.sortBy[column]]
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
    return (
      sign *
      (typeof x === 'number' && typeof y === 'number'
        ? x - y
        : String(x).localeCompare(String(y), 'en-GB', { numeric: true }))
    )
  })
}

function changeWords(o: Observation, before: Reported | undefined, metric: Metric): string {
  if (!before) return 'first figure'
  const comparison = compare(before.preferred, o)
  const from = formatReading(before.preferred.reading, metric)
  switch (comparison.verdict) {
    case 'up':
    case 'down': {
      const size =
        comparison.difference === undefined ? '' : ` ${differenceWords(comparison.difference, metric)}`
      return `${comparison.verdict}${size} from ${from}`
    }
    case 'same':
      return 'the same'
    case 'cannot-tell':
      return `cannot be told from ${from}`
    case 'not-comparable':
      return 'not comparable'
  }
}

/** Every figure of a measure in order of time, each against the one before it that counted the same thing. */
export function figureTable(
  observations: readonly Observation[],
  metric: Metric,
  sources: readonly Source[],
): readonly FigureRow[] {
  const before = new Map(
    toSeries(observations).flatMap((s) =>
      s.points.flatMap((p, i) => p.observations.map((o) => [o, s.points[i - 1]] as const)),
    ),
  )
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
      figure: [figureWords(o, metric), o.status === 'reported' ? '' : `(${o.status})`]
        .filter(Boolean)
        .join(' '),
      stated: o.asStated,
      value: value === undefined ? '' : formatNumber(value, metric.unit, Math.max(metric.decimals, 1)),
      bounds: inferred ? `${bounds} (inferred)` : bounds,
      inferred,
      change: changeWords(o, before.get(o), metric),
      source,
      sourceId: o.layer === 'user' ? undefined : o.source,
      note: o.note,
      sortBy: { date: `${o.period.end} ${o.period.start}`, value, source },
    }
  })
}
