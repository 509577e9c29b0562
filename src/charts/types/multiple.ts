import { toDayNumber } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatDay, formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { formatNumber } from '#domain/phrasing/formatReading.ts'
import { layerWords } from '#domain/phrasing/layerWords.ts'
import type { Extent } from '#domain/reasoning/range.ts'
import type { Days } from '../marks/mark.ts'
import type { Axis, Frame, Tick } from '../model.ts'
import { DAYS_TO_NAME, highestOf, valueAxis } from '../ticks.ts'
import type { ChartSize, ChartType } from './chartType.ts'
import { drawFigures } from './figureMarks.ts'

/** Charts narrower than this, in px, have the smaller margins of a phone. */
const NARROW = 280

/** The left margin fits the widest value label, and is the same in every chart so that dates line up. */
function frameOf(size: ChartSize): Frame {
  const { right, top, bottom } =
    size.width < NARROW ? { right: 14, top: 16, bottom: 27 } : { right: 24, top: 24, bottom: 28 }
  return { ...size, left: 54, right: size.width - right, top, bottom: size.height - bottom }
}

/** Zero, the top, and the middle unless that would be half a person or case. */
function fewTicks({ domain: [, top] }: Axis, metric: Metric): readonly Tick[] {
  const at = metric.unit === 'count' && top % 2 === 1 ? [0, top] : [0, top / 2, top]
  return at.map((value) => ({ at: value, label: formatNumber(value, metric.unit, 1) }))
}

function endTicks(days: Days, extent: Extent): readonly Tick[] {
  const name = days[1] - days[0] < DAYS_TO_NAME ? formatDay : formatMonth
  return [
    { at: days[0], label: name(extent.start, 'short') },
    { at: days[1], label: name(extent.end, 'short') },
  ]
}

function summarise(metric: Metric, observations: readonly Observation[]): string {
  const figures = observations.map(
    (o) => `${figureWords(o, metric)}, ${formatPeriod(o.period)}${layerWords(o.layer).aside}`,
  )
  return `${metric.title}: ${figures.length > 0 ? figures.join('; ') : 'no figures in these dates'}.`
}

/** One of many small charts on a shared time axis, each with its own value axis, and without milestones or labels. */
export const multiple: ChartType = {
  id: 'multiple',
  title: 'Small multiple',
  draw: ({ metric, observations, extent }, size) => {
    const days: Days = [toDayNumber(extent.start), toDayNumber(extent.end)]
    const y = valueAxis(highestOf(observations), metric.unit)
    return {
      frame: frameOf(size),
      x: { domain: days, ticks: endTicks(days, extent) },
      y: { domain: y.domain, ticks: fewTicks(y, metric) },
      ...drawFigures(observations, metric, days),
      labels: [],
      key: [],
      summary: summarise(metric, observations),
    }
  },
}
