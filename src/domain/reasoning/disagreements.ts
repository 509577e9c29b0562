import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { INFERENCE, sameReading } from '../model/reading.ts'
import { type Reported, toSeries, uncertainty } from '../model/series.ts'
import { boundsWords, isInferred } from '../phrasing/boundsWords.ts'
import { formatReading } from '../phrasing/formatReading.ts'

export interface Disagreement {
  readonly metric: Metric
  readonly point: Reported
  /** Why lines and comparisons use the preferred one, in a sentence or two. */
  readonly why: string
}

function spanned(o: Observation, metric: Metric): string {
  const bounds = boundsWords(o.reading, metric.unit)
  const words = formatReading(o.reading, metric)
  return bounds ? `${words} (${bounds})` : words
}

/** The rule of `toSeries` in words: the most exact figure, then the one listed first. */
function whyPreferred({ preferred, observations }: Reported, metric: Metric): string {
  const used = `Lines and comparisons use ${spanned(preferred, metric)}`
  const others = observations.filter((o) => !sameReading(o.reading, preferred.reading))
  if (others.every((o) => uncertainty(o) > uncertainty(preferred))) {
    const against = others.map((o) => spanned(o, metric)).join(' or ')
    const convention = [preferred, ...others].some((o) => isInferred(o.reading))
      ? ` Words such as “about” or “a third” are ${INFERENCE.words}.`
      : ''
    return `${used}, because it is more exact than ${against}.${convention}`
  }
  return `${used}: no source is more exact, so the one listed first is used.`
}

/** Forecasts of one year that were made at different times do not contradict one another. */
function hasOneVintage({ observations }: Reported): boolean {
  return new Set(observations.map(({ asOf }) => asOf?.end)).size === 1
}

/** In the order of the metrics and then of time. */
export function disagreements(
  observations: readonly Observation[],
  metrics: readonly Metric[],
): readonly Disagreement[] {
  return metrics.flatMap((metric) =>
    toSeries(observations.filter((o) => o.metric === metric.id))
      .flatMap((series) => series.points)
      .filter((point) => point.disagree && hasOneVintage(point))
      .map((point) => ({ metric, point, why: whyPreferred(point, metric) })),
  )
}
