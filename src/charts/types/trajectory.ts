import { toDayNumber } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { inTimeOrder, toSeries } from '#domain/model/series.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { LAYER_ASIDES } from '#domain/phrasing/layerWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Extent } from '#domain/reasoning/range.ts'
import { clampMark, clampPlace } from '../layout/clampMark.ts'
import { EDGE_ROW } from '../layout/edgeRow.ts'
import { gapWishes } from '../layout/gapWishes.ts'
import { figureWishes } from '../layout/labelRequests.ts'
import { markBoxes, markLines } from '../layout/markBoxes.ts'
import { DISC, LANE_HEIGHT, layoutEvents } from '../layout/milestones.ts'
import { placeLabels } from '../layout/placeLabels.ts'
import { textWidth } from '../layout/textWidth.ts'
import { type ChartModel, type Frame, type Label, PLOT_INSET, type Tick, toScales } from '../model.ts'
import { linear, type Scale } from '../scale.ts'
import { timeTicks, valueAxis } from '../ticks.ts'
import { breaksBetween, drawSeries } from './figureMarks.ts'
import { highestOf } from './highestOf.ts'
import { toKey } from './key.ts'

export interface TrajectoryInput {
  readonly metric: Metric
  /** The figures to show, of one area and this metric. */
  readonly observations: readonly Observation[]
  /** Every milestone of the area; those outside the extent are counted at its edges. */
  readonly milestones: readonly Milestone[]
  readonly extent: Extent
  /** Figures that the value axis must reach, where two charts are to be compared; its own where nothing is said. */
  readonly scaledTo?: readonly Observation[]
  readonly width: number
  readonly height: number
  /**
   * A picture that nobody can point at: its clusters say which numbers they hold, and without figures it is as high as asked for and
   * says that there are none.
   */
  readonly still?: boolean
}

/** Without figures there is no value axis: room at both ends for the words of the time axis. px. */
const BARE_EDGE = 26
/** Height of a chart of milestones alone, below its lanes. px. */
const BARE_HEIGHT = 24
/** Room for the words of the time axis. px. */
const AXIS_HEIGHT = 30

function summarise(input: TrajectoryInput, events: number): string {
  const { metric, observations } = input
  const figures = [...observations]
    .sort(inTimeOrder)
    .map((o) => `${figureWords(o, metric)}, ${formatPeriod(o.period)}${LAYER_ASIDES[o.layer]}`)
  const said =
    figures.length > 0
      ? `${figures.slice(0, 12).join('; ')}${figures.length > 12 ? `; and ${figures.length - 12} more` : ''}`
      : 'no figures'
  return `Chart of ${metric.title.toLowerCase()}: ${said}. ${pluralise(events, 'milestone')} in the same time.`
}

function noFigures({ left, right, top, bottom }: Frame): Label {
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    anchor: 'middle',
    text: 'No figures in these dates',
    aside: true,
  }
}

/** Ticks near an end of the axis keep their line, but lose words that the picture's edge would cut. */
function clearOfEdges(ticks: readonly Tick[], x: Scale, width: number): readonly Tick[] {
  return ticks.map((tick) => {
    const half = textWidth(tick.label, 13) / 2
    return x(tick.at) - half < 0 || x(tick.at) + half > width ? { ...tick, label: '' } : tick
  })
}

/** One measure of one council over time, next to its milestones. */
export function trajectory(input: TrajectoryInput): ChartModel {
  const { metric, observations, milestones, extent, width, scaledTo = observations, still = false } = input
  const days: readonly [number, number] = [toDayNumber(extent.start), toDayNumber(extent.end)]
  const y = observations.length > 0 ? valueAxis(highestOf(scaledTo), metric.unit) : undefined
  const left = y ? Math.ceil(Math.max(...y.ticks.map((t) => textWidth(t.label, 13)))) + 12 : BARE_EDGE
  const [from, to] = [left + PLOT_INSET, width - PLOT_INSET]
  const range = { from: extent.start, to: extent.end }
  const lanes = width < 560 ? 2 : 3
  const events = layoutEvents(
    milestones,
    range,
    linear(days, [from, to]),
    [from, to],
    lanes,
    still ? 0 : undefined,
  )
  const top = EDGE_ROW + events.lanes * LANE_HEIGHT + DISC + 14
  const height = y || still ? input.height : top + BARE_HEIGHT + AXIS_HEIGHT
  const frame: Frame = { width, height, left, right: width, top, bottom: height - AXIS_HEIGHT }
  const x = { domain: days, ticks: clearOfEdges(timeTicks(days, to - from), linear(days, [from, to]), width) }
  const series = toSeries(observations)
  const drawn = series.map((s) => drawSeries(s, metric))
  const marks = [...drawn.flatMap((d) => d.marks), ...breaksBetween(series)].map((m) => clampMark(m, days))
  const targets = drawn
    .flatMap((d) => d.targets)
    .map((t) => ({ ...t, at: clampPlace(t.at, days) }))
    .sort((a, b) => a.at.t - b.at.t)
  const scales = toScales({ frame, x, y })
  const key = toKey(marks, metric, observations)
  const boxes = markBoxes(marks, scales)
  const wishes = [...figureWishes(targets, boxes, scales, metric, key), ...gapWishes(marks, scales)]
  const labels = placeLabels(wishes, boxes, markLines(marks, scales), frame)
  const shown = events.placed.length + events.clusters.reduce((sum, c) => sum + c.members.length, 0)
  return {
    frame,
    x,
    y,
    marks,
    labels: still && !y ? [noFigures(frame)] : labels,
    targets,
    events,
    key,
    summary: summarise(input, shown),
  }
}
