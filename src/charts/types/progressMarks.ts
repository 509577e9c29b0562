import { toDayNumber } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import { drawnDay } from '#domain/model/observation.ts'
import { formatNumber } from '#domain/phrasing/formatReading.ts'
import { rangeWords, shownLimits, workedOut } from '#domain/phrasing/pace/variationWords.ts'
import type { Level, PaceFound } from '#domain/reasoning/pace/pace.ts'
import { planPoints } from '#domain/reasoning/pace/plan.ts'
import type { Progress } from '#domain/reasoning/pace/progress.ts'
import { namedRule } from '#domain/reasoning/variation/rules.ts'
import type { Place, Segment, Variation } from '#domain/reasoning/variation/variation.ts'
import type { LabelRequest } from '../layout/labelCandidates.ts'
import type { MarkBox } from '../layout/markBoxes.ts'
import type { Days } from '../marks/mark.ts'
import { kindOf, type Mark } from '../marks/markKinds.ts'
import type { KeyEntry } from '../model.ts'
import type { Scales } from '../scale.ts'

/** A line that is worked out or set, with its name at its end. */
interface NamedLine {
  readonly marks: readonly Mark[]
  readonly name: string
  /** Where the name is put. */
  readonly t: number
  readonly v: number
}

/** What a control chart and a plan add to the figures of a chart. */
export interface ProgressDrawing {
  readonly marks: readonly Mark[]
  readonly lines: readonly NamedLine[]
  /** What the key says of the lines of the last limits, by the id of the entry. */
  readonly keyWords: Readonly<Record<string, string>>
  /** The highest value that is drawn. */
  readonly highest: number
}

type Style = 'mean' | 'limit' | 'plan' | 'level'

function line(
  style: Style,
  from: readonly [t: number, v: number],
  to: readonly [t: number, v: number],
): Mark {
  const at = ([t, v]: readonly [number, number]) => ({ t, v, dx: 0 })
  const layer = style === 'plan' || style === 'level' ? 'user' : 'curated'
  return { kind: 'link', style, from: at(from), to: at(to), gap: undefined, layer }
}

const NOTHING: ProgressDrawing = { marks: [], lines: [], keyWords: {}, highest: 0 }

export function drawProgress(progress: Progress | undefined, metric: Metric, days: Days): ProgressDrawing {
  if (!progress) return NOTHING
  const { variation, pace } = progress
  const lines = [
    ...(variation ? variation.segments.flatMap((segment) => segmentLines(segment, variation, metric)) : []),
    ...(pace ? paceLines(pace, metric, days) : []),
  ].map((one) => ({ ...one, marks: one.marks.map((mark) => kindOf(mark).clamp(mark, days)) }))
  const signs = variation ? variation.segments.flatMap((s) => s.places.flatMap(signsOf)) : []
  return {
    marks: [...lines.flatMap(({ marks }) => marks), ...signs.map((mark) => kindOf(mark).clamp(mark, days))],
    lines: lines.filter(({ t }) => t >= days[0]),
    keyWords: keyWordsOf(variation?.segments.at(-1), metric),
    highest: Math.max(0, ...lines.map(({ v }) => v)),
  }
}

function keyWordsOf(segment: Segment | undefined, metric: Metric): ProgressDrawing['keyWords'] {
  if (!segment) return {}
  const { limits, middle } = segment
  if (!limits) return middle === undefined ? {} : { 'link-mean': `median ${workedOut(middle, metric)}` }
  return {
    'link-mean': `mean ${workedOut(limits.mean, metric)}`,
    'link-limit': `usual range ${rangeWords(segment, limits, metric)}`,
  }
}

function dayOf({ figure, day }: Place): number {
  return figure ? drawnDay(figure.reported.preferred) : toDayNumber(day)
}

/** The names of earlier segments would crowd the chart, so that only the last has names. */
function segmentLines(segment: Segment, { segments }: Variation, metric: Metric): readonly NamedLine[] {
  const { limits, middle, places, state } = segment
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last || first === last) return []
  const [from, to] = [dayOf(first), dayOf(last)]
  const isLast = segment === segments.at(-1)
  const level = (style: Style, v: number, name: string): NamedLine => ({
    marks: [line(style, [from, v], [to, v])],
    name: isLast ? `${name} ${workedOut(v, metric)}` : '',
    t: to,
    v,
  })
  if (limits) {
    const [lower, upper] = shownLimits(limits, segment, metric)
    return [
      level('mean', limits.mean, 'mean'),
      level('limit', upper, 'usual, at most'),
      level('limit', lower, 'usual, at least'),
    ]
  }
  return middle !== undefined && state !== 'constant' ? [level('mean', middle, 'median')] : []
}

function signsOf(place: Place): readonly Mark[] {
  const { figure, flags, leftOut } = place
  if (figure?.reading.kind !== 'exact') return []
  const at = { t: dayOf(place), v: figure.reading.value, dx: 0 }
  if (leftOut === 'set aside') return [{ kind: 'signal', at, form: 'aside', layer: 'curated' }]
  const named = flags && namedRule(flags)
  return named ? [{ kind: 'signal', at, form: named.side === 1 ? 'high' : 'low', layer: 'curated' }] : []
}

function paceLines({ pace, levels }: PaceFound, metric: Metric, days: Days): readonly NamedLine[] {
  return [
    ...(pace ? [planLine(pace, metric, days)] : []),
    ...levels.map((level) => levelLine(level, metric, days)),
  ]
}

function planLine({ plan, goal }: NonNullable<PaceFound['pace']>, metric: Metric, days: Days): NamedLine {
  const points = planPoints(plan)
  const legs = points.slice(1).flatMap((to, i): Mark[] => {
    const from = points[i]
    return from ? [...legOf(from, to, days)] : []
  })
  const ends = plan.goals.flatMap(({ day, value }): Mark[] =>
    day > days[1]
      ? []
      : [{ kind: 'point', at: { t: day, v: value, dx: 0 }, shape: 'square', fill: 'dotted', layer: 'user' }],
  )
  const name = `target ${formatNumber(goal.value, metric.unit)}`
  return { marks: [...legs, ...ends], name, t: Math.min(goal.day, days[1]), v: goal.value }
}

type End = { readonly day: number; readonly value: number }

/** The part of a leg that is inside the chart’s days: it keeps its slope at their edges. */
function legOf(from: End, to: End, [first, last]: Days): readonly Mark[] {
  if (to.day < first || from.day > last) return []
  const at = (day: number): readonly [number, number] => {
    const share = to.day === from.day ? 1 : (day - from.day) / (to.day - from.day)
    return [day, from.value + (to.value - from.value) * share]
  }
  if (to.day === from.day) return [line('plan', [from.day, from.value], [to.day, to.value])]
  return [line('plan', at(Math.max(from.day, first)), at(Math.min(to.day, last)))]
}

/** From the chart’s left edge to the end of the target’s time, or to the right edge where that has passed. */
function levelLine({ target }: Level, metric: Metric, [first, last]: Days): NamedLine {
  const { kind, value } = target
  return {
    marks: [line('level', [first, value], [last, value])],
    name: `${kind} ${formatNumber(value, metric.unit)}`,
    t: last,
    v: value,
  }
}

/** The key also has the values of the lines, because their names do not always find room. */
export function withValues(key: readonly KeyEntry[], { keyWords }: ProgressDrawing): readonly KeyEntry[] {
  return key.map((entry) => ({ ...entry, label: keyWords[entry.id] ?? entry.label }))
}

/** The names of the lines, each near the end of its line. */
export function progressLabels(
  { lines }: ProgressDrawing,
  boxes: readonly MarkBox[],
  { x, y }: Scales,
): readonly LabelRequest[] {
  return lines.flatMap(({ name, t, v }): LabelRequest[] => {
    if (name === '') return []
    const [left, top] = [x(t), y(v)]
    const point = { left: left - 1, right: left + 1, top: top - 1, bottom: top + 1 }
    const square = boxes.filter(({ mark }) => mark.kind === 'point' && mark.at.t === t && mark.at.v === v)
    return [{ own: square.length > 0 ? square : [point], y: top, text: name, quiet: true }]
  })
}
