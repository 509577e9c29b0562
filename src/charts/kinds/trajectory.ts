import { toDayNumber } from '#domain/day.ts'
import { figureWords } from '#domain/figureWords.ts'
import { formatPeriod } from '#domain/formatPeriod.ts'
import { LAYER_ASIDES } from '#domain/layerWords.ts'
import type { Metric } from '#domain/metric.ts'
import type { Milestone } from '#domain/milestone.ts'
import type { Observation } from '#domain/observation.ts'
import type { Extent } from '#domain/range.ts'
import type { Reading } from '#domain/reading.ts'
import { inTimeOrder, toSeries } from '#domain/series.ts'
import { counted } from '#domain/words.ts'
import { clampMark, clampPlace } from '../clampMark.ts'
import { EDGE_ROW } from '../edgeRow.ts'
import { DISC, LANE_HEIGHT, layoutEvents } from '../events.ts'
import { breaksBetween, drawSeries } from '../figureMarks.ts'
import { gapWishes } from '../gapWishes.ts'
import { highestOf } from '../highestOf.ts'
import { toKey } from '../key.ts'
import {
  type ChartModel,
  type Frame,
  type Label,
  type Mark,
  PLOT_INSET,
  type Target,
  type Tick,
  toScales,
} from '../model.ts'
import { type Box, type LabelWish, placeLabels, type Segment } from '../placeLabels.ts'
import { linear, type Scale, type Scales } from '../scale.ts'
import { textWidth } from '../textWidth.ts'
import { timeTicks, valueAxis } from '../ticks.ts'

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

/** Up to this many marks carry their words on the chart; of more, the first, the highest, the lowest and the last do. */
const ALL_LABELLED = 12

function labelled(targets: readonly Target[]): readonly Target[] {
  if (targets.length <= ALL_LABELLED) return targets
  const by = (better: (a: Target, b: Target) => boolean) =>
    targets.reduce((best, t) => (better(t, best) ? t : best))
  const chosen = [targets[0], targets.at(-1), by((a, b) => a.at.v > b.at.v), by((a, b) => a.at.v < b.at.v)]
  return [...new Set(chosen)].flatMap((t) => t ?? [])
}

/** Room that an arrow takes over its stated number. px. */
const ARROW_RISE = 18

function isLowerBound(reading: Reading): boolean {
  return reading.kind === 'bounded' && reading.upper === undefined
}

function wishFor(target: Target, metric: Metric, scales: Scales, lastDay: number): LabelWish[] {
  const o = target.observations[0]
  if (!o || o.reading.kind === 'missing') return []
  const words = figureWords(o, metric)
  const text = o.status === 'reported' ? words : `${words} ${o.status}`
  if (o.basis === 'held') {
    const end = scales.x(Math.min(toDayNumber(o.period.end), lastDay))
    return [{ x: end, y: scales.y(target.at.v) - 4, text: `${text} held`, reach: 4 }]
  }
  return [
    {
      x: scales.x(target.at.t) + target.at.dx,
      y: scales.y(target.at.v),
      text,
      reach: o.reading.kind === 'exact' ? 6 : 9,
      rise: isLowerBound(o.reading) ? ARROW_RISE : 0,
    },
  ]
}

function boxOf(mark: Mark, { x, y }: Scales): Box[] {
  const round = (px: number, top: number, bottom: number, reach: number): Box => ({
    left: px - reach,
    right: px + reach,
    top,
    bottom,
  })
  switch (mark.kind) {
    case 'point':
      return [round(x(mark.at.t) + mark.at.dx, y(mark.at.v) - 7, y(mark.at.v) + 7, 7)]
    case 'arrow':
      return [
        round(
          x(mark.at.t) + mark.at.dx,
          y(mark.at.v) - (mark.direction === 'up' ? 23 : 2),
          y(mark.at.v) + (mark.direction === 'up' ? 2 : 23),
          9,
        ),
      ]
    case 'interval':
      return [round(x(mark.at.t) + mark.at.dx, y(mark.upper), y(mark.lower), 6)]
    case 'held':
    case 'band':
      return [{ left: x(mark.from), right: x(mark.to), top: y(mark.v) - 6, bottom: y(mark.v) + 6 }]
    case 'missing':
      return [round(x(mark.at.t), y(0) - 18, y(0) + 5, 8)]
    case 'break':
      return [round(x(mark.t), y(0) - 9, y(0) + 9, 8)]
    case 'link':
      return []
  }
}

function segmentsOf(marks: readonly Mark[], { x, y }: Scales): readonly Segment[] {
  return marks.flatMap((m) =>
    m.kind === 'link'
      ? [{ x1: x(m.from.t) + m.from.dx, y1: y(m.from.v), x2: x(m.to.t) + m.to.dx, y2: y(m.to.v) }]
      : [],
  )
}

function summarise(input: TrajectoryInput, events: number): string {
  const { metric, observations } = input
  const figures = [...observations]
    .sort(inTimeOrder)
    .map((o) => `${figureWords(o, metric)}, ${formatPeriod(o.period)}${LAYER_ASIDES[o.layer]}`)
  const said =
    figures.length > 0
      ? `${figures.slice(0, 12).join('; ')}${figures.length > 12 ? `; and ${figures.length - 12} more` : ''}`
      : 'no figures'
  return `Chart of ${metric.title.toLowerCase()}: ${said}. ${counted(events, 'milestone')} in the same time.`
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
  const figures = labelled(targets).flatMap((t) => wishFor(t, metric, scales, days[1]))
  const labels = placeLabels(
    [...figures, ...gapWishes(marks, scales)],
    marks.flatMap((m) => boxOf(m, scales)),
    segmentsOf(marks, scales),
    frame,
  )
  const shown = events.placed.length + events.clusters.reduce((sum, c) => sum + c.members.length, 0)
  return {
    frame,
    x,
    y,
    marks,
    labels: still && !y ? [noFigures(frame)] : labels,
    targets,
    events,
    key: toKey(marks, metric, observations),
    summary: summarise(input, shown),
  }
}
