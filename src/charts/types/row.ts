import { toDayNumber } from '#domain/model/day.ts'
import type { Days } from '../marks/mark.ts'
import type { Mark } from '../marks/markKinds.ts'
import { frameWithin } from '../model.ts'
import { highestOf } from '../ticks.ts'
import type { ChartType } from './chartType.ts'
import { drawFigures } from './figureMarks.ts'

/** From the edges to the highest and the lowest value, so that no dot is cut. px */
const MARGIN = 5

/** With more official figures than this, their dots would touch: the line alone shows them. */
const MOST_OFFICIAL = 30

const isOfficialPoint = (mark: Mark) => mark.kind === 'point' && mark.layer === 'official'

function shownOf(marks: readonly Mark[]): readonly Mark[] {
  const isDense = marks.filter(isOfficialPoint).length > MOST_OFFICIAL
  return isDense ? marks.filter((mark) => !isOfficialPoint(mark)) : marks
}

/**
 * One of many low charts on a shared time axis, each with its own value axis from zero, with its official series and comparisons, for the
 * sparkline renderer.
 */
export const row: ChartType = {
  id: 'row',
  title: 'Row of the overview',
  draw: ({ metric, observations, extent, behind = [] }, size) => {
    const days: Days = [toDayNumber(extent.start), toDayNumber(extent.end)]
    const { marks, figures } = drawFigures(observations, metric, days, behind)
    const highest = highestOf([observations, ...behind.map((b) => b.observations)].flat())
    return {
      frame: frameWithin(size, { top: MARGIN, bottom: MARGIN }),
      x: { domain: days, ticks: [] },
      y: { domain: [0, Math.max(highest, 1)], ticks: [] },
      marks: shownOf(marks),
      labels: [],
      figures,
      key: [],
      summary: '',
    }
  },
}
