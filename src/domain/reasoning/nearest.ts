import { type Day, toDayNumber } from '../model/day.ts'
import type { Metric } from '../model/metric.ts'
import { drawnDay, type Observation } from '../model/observation.ts'
import { type Reported, toSeries } from '../model/series.ts'
import { nounOf, reportedWords, whenWords } from '../phrasing/figureWords.ts'
import { formatPeriod } from '../phrasing/formatPeriod.ts'
import { layerWords } from '../phrasing/layerWords.ts'

/** Days from a day to a figure's period (0 inside it) and to the day it is drawn at, which decides a tie. */
function distances(o: Observation, day: number): readonly [number, number] {
  const start = toDayNumber(o.period.start)
  const end = toDayNumber(o.period.end)
  return [Math.max(0, start - day, day - end), Math.abs(drawnDay(o) - day)]
}

export function nearestInTime(observations: readonly Observation[], day: Day): Reported | undefined {
  const at = toDayNumber(day)
  return toSeries(observations)
    .flatMap((s) => s.points)
    .map((point) => ({ point, by: distances(point.preferred, at) }))
    .sort((a, b) => a.by[0] - b.by[0] || a.by[1] - b.by[1])[0]?.point
}

/** "281, May 2019", "0 cases for six weeks to about February 2020", "19.7% (derived), May 2019". */
export function nearestWords(point: Reported, metric: Metric): string {
  const { basis, status, period, layer } = point.preferred
  const adjective = layerWords(layer).adjective
  const figure = [
    reportedWords(point, metric),
    nounOf(point.preferred, metric),
    status !== 'reported' && `(${status})`,
    adjective && `(${adjective})`,
  ]
  const when = basis === 'held' ? ` ${whenWords(point.preferred)}` : `, ${formatPeriod(period, 'short')}`
  return `${figure.filter(Boolean).join(' ')}${when}`
}
