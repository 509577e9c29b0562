import { toDayNumber } from '#domain/model/day.ts'
import type { Days } from '../marks/mark.ts'
import type { Mark } from '../marks/markKinds.ts'
import { valueAxis } from '../ticks.ts'
import type { ChartType } from './chartType.ts'
import { drawFigures } from './figureMarks.ts'

/** Leaves out the marks that need more space or a key. */
function isShown(mark: Mark): boolean {
  return mark.kind !== 'band' && !(mark.kind === 'interval' && mark.form === 'whisker')
}

/** A tiny trajectory for cards, with the same marks on a zero line, and without axes, milestones or labels. */
export const sparkline: ChartType = {
  id: 'sparkline',
  title: 'Sparkline',
  draw: ({ metric, observations, extent }, size) => {
    const days: Days = [toDayNumber(extent.start), toDayNumber(extent.end)]
    const { marks, figures } = drawFigures(observations, metric, days)
    const highest = Math.max(0, ...figures.map((f) => f.at.v))
    return {
      frame: { ...size, left: 0, right: size.width, top: 24, bottom: size.height - 9 },
      x: { domain: days, ticks: [] },
      y: { domain: valueAxis(highest, metric.unit).domain, ticks: [] },
      marks: marks.filter(isShown),
      labels: [],
      figures: [],
      key: [],
      summary: '',
    }
  },
}
