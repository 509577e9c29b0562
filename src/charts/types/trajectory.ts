import { toDayNumber } from '#domain/model/day.ts'
import { inTimeOrder } from '#domain/model/series.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { layerWords } from '#domain/phrasing/layerWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { figureLabels, gapLabels } from '../layout/labelRequests.ts'
import { markBoxes, markLines } from '../layout/markBoxes.ts'
import { DISC, EDGE_ROW, LANE_HEIGHT, layoutEvents } from '../layout/milestones.ts'
import { placeLabels } from '../layout/placeLabels.ts'
import { textWidth } from '../layout/textWidth.ts'
import type { Days } from '../marks/mark.ts'
import { type ChartModel, type Frame, type Label, PLOT_INSET, type Tick, toScales } from '../model.ts'
import { linear, type Scale } from '../scale.ts'
import { highestOf, timeTicks, valueAxis } from '../ticks.ts'
import type { ChartSize, ChartType, ChartValues } from './chartType.ts'
import { drawFigures } from './figureMarks.ts'
import { toKey } from './key.ts'

/** Left margin without a value axis, for the labels of the time axis. px */
const BARE_EDGE = 26
/** Height of a chart of milestones alone, below its lanes. px */
const BARE_HEIGHT = 24
/** For the labels of the time axis. px */
const AXIS_HEIGHT = 30

function summarise({ metric, observations }: ChartValues, events: number): string {
  const figures = [...observations]
    .sort(inTimeOrder)
    .map((o) => `${figureWords(o, metric)}, ${formatPeriod(o.period)}${layerWords(o.layer).aside}`)
  const text =
    figures.length > 0
      ? `${figures.slice(0, 12).join('; ')}${figures.length > 12 ? `; and ${figures.length - 12} more` : ''}`
      : 'no figures'
  return `Chart of ${metric.title.toLowerCase()}: ${text}. ${pluralise(events, 'milestone')} in the same time.`
}

function noFigures({ left, right, top, bottom }: Frame): Label {
  const at = { x: (left + right) / 2, y: (top + bottom) / 2 }
  return { ...at, anchor: 'middle', text: 'No figures in these dates', aside: true }
}

/** Removes the labels of ticks so near an end of the axis that the picture's edge would cut them. */
function clearOfEdges(ticks: readonly Tick[], x: Scale, width: number): readonly Tick[] {
  return ticks.map((tick) => {
    const half = textWidth(tick.label, 13) / 2
    return x(tick.at) - half < 0 || x(tick.at) + half > width ? { ...tick, label: '' } : tick
  })
}

function draw(values: ChartValues, { width, height: wanted }: ChartSize): ChartModel {
  const { metric, observations, milestones, extent, scaledTo = observations, still = false } = values
  const days: Days = [toDayNumber(extent.start), toDayNumber(extent.end)]
  const y = observations.length > 0 ? valueAxis(highestOf(scaledTo), metric.unit) : undefined
  const left = y ? Math.ceil(Math.max(...y.ticks.map((t) => textWidth(t.label, 13)))) + 12 : BARE_EDGE
  const bounds = [left + PLOT_INSET, width - PLOT_INSET] as const
  const dayToX = linear(days, bounds)
  const lanes = width < 560 ? 2 : 3
  const range = { from: extent.start, to: extent.end }
  const events = layoutEvents(milestones, range, dayToX, bounds, lanes, still)
  const top = EDGE_ROW + events.lanes * LANE_HEIGHT + DISC + 14
  const height = y || still ? wanted : top + BARE_HEIGHT + AXIS_HEIGHT
  const frame: Frame = { width, height, left, right: width, top, bottom: height - AXIS_HEIGHT }
  const ticks = timeTicks(days, bounds[1] - bounds[0])
  const x = { domain: days, ticks: clearOfEdges(ticks, dayToX, width) }
  const { marks, figures: unordered } = drawFigures(observations, metric, days)
  const figures = unordered.toSorted((a, b) => a.at.t - b.at.t)
  const scales = toScales({ frame, x, y })
  const key = toKey(marks, metric, observations)
  const boxes = markBoxes(marks, scales)
  const requests = [...figureLabels(figures, boxes, scales, metric, key), ...gapLabels(marks, scales)]
  const labels = placeLabels(requests, boxes, markLines(marks, scales), frame)
  const shown = events.placed.length + events.clusters.reduce((sum, c) => sum + c.members.length, 0)
  return {
    frame,
    x,
    y,
    marks,
    labels: still && !y ? [noFigures(frame)] : labels,
    figures,
    events,
    key,
    summary: summarise(values, shown),
  }
}

/** Without figures it is as high as its milestones need, or in a still picture as high as asked. */
export const trajectory: ChartType = { id: 'trajectory', title: 'Trajectory', draw }
