import { toDayNumber } from '#domain/model/day.ts'
import { inTimeOrder } from '#domain/model/series.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { layerWords } from '#domain/phrasing/layerWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { successorOf } from '#domain/reasoning/backdrops.ts'
import { BAND_STEP, layoutBands } from '../layout/bands.ts'
import { LABEL_SIZE } from '../layout/labelCandidates.ts'
import { backdropLabels, figureLabels, gapLabels } from '../layout/labelRequests.ts'
import { markBoxes, markLines } from '../layout/markBoxes.ts'
import { layoutMilestones, milestonesHeight } from '../layout/milestones.ts'
import { placeLabels } from '../layout/placeLabels.ts'
import { textWidth } from '../layout/textWidth.ts'
import type { Days } from '../marks/mark.ts'
import { type ChartModel, type DrawnFigure, type Frame, type Label, PLOT_INSET, toScales } from '../model.ts'
import { linear, type Scales } from '../scale.ts'
import { clearOfEdges, highestOf, timeTicks, valueAxis } from '../ticks.ts'
import type { ChartSize, ChartType, ChartValues } from './chartType.ts'
import { drawFigures } from './figureMarks.ts'
import { toKey, unnamedLines } from './key.ts'
import { drawProgress, progressLabels, withValues } from './progressMarks.ts'

/** Left margin, the same for every measure, so that milestones keep their places. px */
const LEFT = 56
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

/** Shorter than this, the time after the last figure needs no words. px */
const SHORTEST_SILENCE = 48

/** The words for the time after the last figure are at the top where that figure is low, and otherwise at the bottom. */
function silenceAfter(
  figures: readonly DrawnFigure[],
  { x, y }: Scales,
  { right, top, bottom }: Frame,
): ChartModel['silence'] {
  const last = figures.at(-1)
  const ends = figures.flatMap((f) => f.observations.map(({ period }) => period.end)).toSorted()
  const end = ends.at(-1)
  if (!last || !end) return undefined
  const left = x(toDayNumber(end)) + 24
  if (right - left < SHORTEST_SILENCE) return undefined
  const text = [`no figures after ${formatMonth(end)}`, 'no later figures'].find(
    (words) => textWidth(words, LABEL_SIZE) + 12 <= right - left,
  )
  const isLow = y(last.at.v) > (top + bottom) / 2
  return { left, right, y: isLow ? top + 18 : bottom - 10, text }
}

function draw(values: ChartValues, { width, height: wanted }: ChartSize): ChartModel {
  const { metric, observations, numbered, states = [], extent, behind = [], still = false } = values

  const { scaledTo = [...observations, ...behind.flatMap((b) => b.observations)] } = values
  const days: Days = [toDayNumber(extent.start), toDayNumber(extent.end)]
  const added = drawProgress(values.progress, metric, days)
  const hasFigures = observations.length > 0 || successorOf(behind) !== undefined
  const highest = Math.max(highestOf(scaledTo), added.highest)
  const y = hasFigures ? valueAxis(highest, metric.unit) : undefined
  const bounds = [LEFT + PLOT_INSET, width - PLOT_INSET] as const
  const dayToX = linear(days, bounds)
  const range = { from: extent.start, to: extent.end }
  const milestones = layoutMilestones(numbered, range, dayToX, bounds, width)
  const bands = layoutBands(states, extent, dayToX, [LEFT, width])
  const top = milestonesHeight(milestones.lanes)
  const below = AXIS_HEIGHT + bands.rows * BAND_STEP
  const height = y || still ? wanted : top + BARE_HEIGHT + below
  const frame: Frame = { width, height, left: LEFT, right: width, top, bottom: height - below }
  const ticks = timeTicks(days, bounds[1] - bounds[0])
  const x = { domain: days, ticks: clearOfEdges(ticks, dayToX, width) }
  const { marks: drawn, figures: unordered } = drawFigures(observations, metric, days, behind)
  const marks = [...added.marks, ...drawn]
  const figures = unordered.toSorted((a, b) => a.at.t - b.at.t)
  const scales = toScales({ frame, x, y })
  const key = withValues(toKey(marks, metric, observations), added)
  const boxes = markBoxes(marks, scales)
  const audience = still ? 'reader' : 'owner'
  const silence = silenceAfter(figures, scales, frame)
  const requests = [...figureLabels(figures, boxes, scales, metric, key), ...gapLabels(marks, scales)]
  const labels = placeLabels(
    [
      ...requests,
      ...progressLabels(added, boxes, scales),
      ...backdropLabels(behind, figures, scales, days, audience),
    ],
    boxes,
    markLines(marks, scales),
    frame,
  )
  return {
    frame,
    x,
    y,
    marks,
    labels: still && !y ? [noFigures(frame)] : labels,
    figures,
    milestones,
    bands,
    ...(silence && { silence }),
    key: [...key, ...(y ? unnamedLines(behind, labels, audience) : [])],
    summary: summarise(values, milestones.placed.length),
  }
}

/** Without figures it is as high as its milestones need, or in a still picture as high as asked. */
export const trajectory: ChartType = { id: 'trajectory', title: 'Trajectory', draw }
