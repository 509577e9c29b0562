import { toDayNumber } from '#domain/model/day.ts'
import { toSeries } from '#domain/model/series.ts'
import type { Days } from '../marks/mark.ts'
import { kindOf } from '../marks/markKinds.ts'
import { valueAxis } from '../ticks.ts'
import type { ChartType } from './chartType.ts'
import { drawSeries } from './figureMarks.ts'

/** A tiny trajectory for cards, with the same marks on a zero line, and without axes, milestones or labels. */
export const sparkline: ChartType = {
  id: 'sparkline',
  title: 'Sparkline',
  draw: ({ metric, observations, extent }, size) => {
    const drawn = toSeries(observations).map((s) => drawSeries(s, metric))
    const days: Days = [toDayNumber(extent.start), toDayNumber(extent.end)]
    const marks = drawn
      .flatMap((d) => d.marks)
      .filter((m) => m.kind !== 'band' && !(m.kind === 'interval' && m.form === 'whisker'))
      .map((m) => kindOf(m).clamp(m, days))
    const highest = Math.max(0, ...drawn.flatMap((d) => d.figures.map((f) => f.at.v)))
    return {
      frame: { ...size, left: 0, right: size.width, top: 24, bottom: size.height - 9 },
      x: { domain: days, ticks: [] },
      y: { domain: valueAxis(highest, metric.unit).domain, ticks: [] },
      marks,
      labels: [],
      figures: [],
      key: [],
      summary: '',
    }
  },
}
