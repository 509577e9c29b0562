import { toDayNumber } from '#domain/model/day.ts'
import type { Days } from '../marks/mark.ts'
import { frameWithin, PLOT_INSET } from '../model.ts'
import { valueAxis } from '../ticks.ts'
import type { ChartType } from './chartType.ts'
import { drawFigures } from './figureMarks.ts'

/** px from each side, so that a figure's dot is not cut. The other charts have more. */
const INSET = 3
const SIDE = INSET - PLOT_INSET

/** A tiny trajectory from the first figure to the last, without axes, milestones or labels, for the sparkline renderer. */
export const sparkline: ChartType = {
  id: 'sparkline',
  title: 'Sparkline',
  draw: ({ metric, observations }, size) => {
    const starts = observations.map((o) => toDayNumber(o.period.start))
    const ends = observations.map((o) => toDayNumber(o.period.end))
    const days: Days = [Math.min(...starts), Math.max(...ends)]
    const { marks, figures } = drawFigures(observations, metric, days)
    const highest = Math.max(0, ...figures.map((f) => f.at.v))
    return {
      frame: frameWithin(size, { left: SIDE, right: SIDE, top: INSET, bottom: INSET }),
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
