import { compare } from './compare.ts'
import { figureWords } from './figureWords.ts'
import { formatPeriod } from './formatPeriod.ts'
import { formatReading } from './formatReading.ts'
import { differenceWords, whenWords } from './headline.ts'
import type { Metric } from './metric.ts'
import { naturalKey, type Observation } from './observation.ts'
import { inTimeOrder, type Reported, toSeries } from './series.ts'
import type { Source } from './source.ts'

/** One line of the table under the chart, in its finished words. */
export interface FigureRow {
  readonly id: string
  readonly when: string
  readonly figure: string
  readonly change: string
  readonly source: string
  readonly note: string
}

/** "paragraph 24", from `p24`; other locators as they are. */
export function locatorWords(locator: string): string {
  const paragraph = /^p(\d+)$/.exec(locator)
  return paragraph ? `paragraph ${paragraph[1]}` : locator
}

function changeWords(o: Observation, before: Reported | undefined, metric: Metric): string {
  if (!before) return 'first of its kind'
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

function sourceWords(o: Observation, sources: ReadonlyMap<string, Source>): string {
  if (o.layer === 'yours') return ['Your figures', o.source].filter(Boolean).join(': ')
  const source = sources.get(o.source)
  const name = source ? `${source.publisher}, ${formatPeriod(source.published)}` : o.source
  return [name, locatorWords(o.locator)].filter(Boolean).join(', ')
}

/** Every figure of a measure in order of time, each against the one before it that counted the same thing. */
export function figureTable(
  observations: readonly Observation[],
  metric: Metric,
  sources: readonly Source[],
): readonly FigureRow[] {
  const byId = new Map(sources.map((s) => [s.id, s]))
  const before = new Map(
    toSeries(observations).flatMap((s) =>
      s.points.flatMap((p, i) => p.observations.map((o) => [o, s.points[i - 1]] as const)),
    ),
  )
  return [...observations].sort(inTimeOrder).map((o, index) => ({
    id: `${naturalKey(o)} ${index}`,
    when: o.basis === 'held' ? whenWords(o) : formatPeriod(o.period),
    figure: [figureWords(o, metric), o.status === 'reported' ? '' : `(${o.status})`]
      .filter(Boolean)
      .join(' '),
    change: changeWords(o, before.get(o), metric),
    source: sourceWords(o, byId),
    note: o.note,
  }))
}
