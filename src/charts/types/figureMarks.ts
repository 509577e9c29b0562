import { MEAN_MONTH_DAYS } from '#domain/model/calendar.ts'
import { toDayNumber } from '#domain/model/day.ts'
import { isOfficial, type Metric } from '#domain/model/metric.ts'
import { drawnDay, type Layer, type Observation } from '#domain/model/observation.ts'
import { centre, type Qualifier } from '#domain/model/reading.ts'
import { gapDays, LONG_GAP_DAYS, type Reported, type Series, toSeries } from '#domain/model/series.ts'
import { nounOf } from '#domain/phrasing/figureWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Backdrop } from '#domain/reasoning/backdrops.ts'
import { clampPosition, type DataPosition, type Days } from '../marks/mark.ts'
import { kindOf, type Mark } from '../marks/markKinds.ts'
import type { PointFill, PointShape } from '../marks/point.tsx'
import type { DrawnFigure } from '../model.ts'

/** Sideways distance between marks that share a date. px */
const SIDE_BY_SIDE = 15

const FILLS: Readonly<Record<Qualifier, PointFill | undefined>> = {
  exact: 'solid',
  about: 'dashed',
  rounded: 'hollow',
  just_under: 'lower-half',
  just_over: 'upper-half',
  more_than: undefined,
  at_least: undefined,
  less_than: undefined,
  at_most: undefined,
  between: undefined,
}

/** Planned and derived figures have a shape of their own, whatever was counted. */
const STATUS_SHAPES: Readonly<Record<Observation['status'], PointShape | undefined>> = {
  reported: undefined,
  planned: 'square',
  derived: 'diamond',
}

const DEFINITION_SHAPES: readonly PointShape[] = ['circle', 'square', 'triangle']

/** The marker of a definition, by its position in the registry, so that different things counted look different. */
export function shapeOf(definition: string, metric: Metric): PointShape {
  const index = metric.definitions.filter((d) => d.official === '').findIndex((d) => d.id === definition)
  return DEFINITION_SHAPES[Math.max(index, 0)] ?? 'circle'
}

function fillOf(o: Observation, qualifier: Qualifier): PointFill | undefined {
  if (o.status === 'planned') return FILLS[qualifier] && 'dotted'
  return o.status === 'derived' ? FILLS[qualifier] && 'hollow' : FILLS[qualifier]
}

function boundsOf(o: Observation, at: DataPosition): readonly Mark[] {
  if (o.reading.kind !== 'bounded') return []
  const { lower, upper } = o.reading
  if (lower && upper) {
    if (o.reading.qualifier === 'rounded') return []
    const form = o.reading.qualifier === 'between' ? 'range' : 'whisker'
    return [{ kind: 'interval', at, lower: lower.at, upper: upper.at, form, layer: o.layer }]
  }
  return [{ kind: 'arrow', at, direction: upper ? 'down' : 'up', layer: o.layer }]
}

function marksOf(o: Observation, at: DataPosition, metric: Metric): readonly Mark[] {
  const { reading, basis, period, layer } = o
  if (isOfficial(metric, o.definition) && reading.kind !== 'missing')
    return [{ kind: 'point', at, shape: 'circle', fill: 'hollow', layer: 'official' }]
  if (reading.kind === 'missing') return [{ kind: 'missing', at, why: reading.why, layer }]
  const span = { from: toDayNumber(period.start), to: toDayNumber(period.end), layer }
  if (basis === 'held' && reading.kind === 'exact') return [{ kind: 'held', ...span, v: reading.value }]
  const hasBand = period.precision !== 'day' && basis !== 'held'
  const fill = fillOf(o, reading.kind === 'exact' ? 'exact' : reading.qualifier)
  const shape = STATUS_SHAPES[o.status] ?? shapeOf(o.definition, metric)
  return [
    ...(hasBand ? [{ kind: 'band', ...span, v: at.v } as const] : []),
    ...boundsOf(o, at),
    ...(fill ? [{ kind: 'point', at, shape, fill, layer } as const] : []),
  ]
}

/** Observations of one date, grouped so that sources which agree share one mark. */
function groupsOf(point: Reported): readonly (readonly Observation[])[] {
  const groups = new Map<string, Observation[]>()
  for (const o of point.observations) {
    const key = JSON.stringify([o.reading, o.layer])
    groups.set(key, [...(groups.get(key) ?? []), o])
  }
  return [...groups.values()]
}

function figuresOf(point: Reported): readonly DrawnFigure[] {
  const groups = groupsOf(point)
  return groups.flatMap((observations, index) => {
    const [first] = observations
    if (!first) return []
    const dx = (index - (groups.length - 1) / 2) * SIDE_BY_SIDE
    return [{ at: { t: drawnDay(first), v: centre(first.reading) ?? 0, dx }, observations }]
  })
}

/** False where a source and the user's own file give the same figure, and where one has no value: two marks, but no disagreement. */
function disagrees(a: DrawnFigure, b: DrawnFigure): boolean {
  if ([a, b].some(({ observations }) => observations[0]?.reading.kind === 'missing')) return false
  const reading = ({ observations }: DrawnFigure) => JSON.stringify(observations[0]?.reading)
  return reading(a) !== reading(b)
}

/** The noun says what was not counted, because a measure may have counted something else in that time. */
function gapWords(days: number, noun: string | undefined): string {
  const months = pluralise(Math.round(days / MEAN_MONTH_DAYS), 'month')
  return noun === undefined ? `no figure for ${months}` : `no count of ${noun} for ${months}`
}

/** A line is as unverified as its less verified end: the user's own figures, then figures added to the copy, then published ones. */
function leastVerified(a: Observation, b: Observation): Layer {
  return (['user', 'added'] as const).find((layer) => a.layer === layer || b.layer === layer) ?? 'curated'
}

function linkBetween(
  before: Reported,
  after: Reported,
  from: DataPosition,
  to: DataPosition,
  metric: Metric,
): readonly Mark[] {
  const a = before.preferred
  const b = after.preferred
  if (a.reading.kind === 'missing' || b.reading.kind === 'missing') return []
  const exact = a.reading.kind === 'exact' && b.reading.kind === 'exact' && a.status === 'reported'
  const days = gapDays(a, b)
  if (isOfficial(metric, a.definition))
    return [
      {
        kind: 'link',
        style: days > YEARLY_GAP_DAYS || a.area !== b.area ? 'gap' : 'solid',
        from,
        to,
        gap: undefined,
        layer: 'official',
      },
    ]
  const gap = days > LONG_GAP_DAYS ? gapWords(days, nounOf(a, metric)) : undefined
  const style = gap ? 'gap' : exact ? 'solid' : 'dotted'
  const start = a.basis === 'held' ? { ...from, t: toDayNumber(a.period.end) } : from
  const end = b.basis === 'held' ? { ...to, t: toDayNumber(b.period.start) } : to
  return [{ kind: 'link', style, from: start, to: end, gap, layer: leastVerified(a, b) }]
}

/** Official figures are yearly: a longer gap means that a year is missing. */
const YEARLY_GAP_DAYS = 400

type Drawn = { readonly marks: readonly Mark[]; readonly figures: readonly DrawnFigure[] }

export function drawSeries(series: Series, metric: Metric): Drawn {
  const byPoint = series.points.map(figuresOf)
  const marks = byPoint.flatMap((figures) => [
    ...figures.flatMap((f) => f.observations.slice(0, 1).flatMap((o) => marksOf(o, f.at, metric))),
    ...figures.flatMap((f, i): Mark[] => {
      const before = figures[i - 1]
      return before && disagrees(before, f)
        ? [{ kind: 'link', style: 'disagree', from: before.at, to: f.at, gap: undefined, layer: 'curated' }]
        : []
    }),
  ])
  const preferred = series.points.flatMap((point, index) => {
    const at = byPoint[index]?.find((f) => f.observations.includes(point.preferred))?.at
    return at ? [{ point, at }] : []
  })
  const links = preferred.flatMap((to, index) => {
    const from = preferred[index - 1]
    return from ? linkBetween(from.point, to.point, from.at, to.at, metric) : []
  })
  return { marks: [...links, ...marks], figures: byPoint.flat() }
}

/** The lines of what is compared. */
function backdropLines({ role, layer, observations }: Backdrop): readonly Mark[] {
  if (role === 'continued') return []
  const alone = observations.length === 1
  const at = observations.flatMap((o): DataPosition[] => {
    const v = centre(o.reading)
    if (v === undefined) return []
    const end = { t: drawnDay(o), v, dx: 0 }
    // One benchmark is a level line over the time that it covers.
    return alone && o.basis === 'over' ? [{ ...end, t: toDayNumber(o.period.start) }, end] : [end]
  })
  return at.slice(1).flatMap((to, index) => {
    const from = at[index]
    return from
      ? [
          {
            kind: 'link',
            style: role,
            from,
            to,
            gap: undefined,
            layer: layer === 'curated' ? 'official' : layer,
          } as const,
        ]
      : []
  })
}

/** A dotted line from the last official figure of an area to the first of the area that continues it: the return changed. */
function continuationLinks(
  series: readonly Series[],
  continued: readonly Series[],
  metric: Metric,
): readonly Mark[] {
  return continued.flatMap((after) => {
    const before = series.find((s) => s.definition === after.definition)?.points.at(-1)?.preferred
    const first = after.points[0]?.preferred
    const [from, to] = [before, first].map((o) => {
      const v = o && centre(o.reading)
      return o && v !== undefined ? { t: drawnDay(o), v, dx: 0 } : undefined
    })
    if (!before || !first || !from || !to || !isOfficial(metric, before.definition)) return []
    return [{ kind: 'link', style: 'gap', from, to, gap: undefined, layer: 'official' } as const]
  })
}

/** All figures of a chart with the lines between them, clamped to the days of its time axis. */
export function drawFigures(
  observations: readonly Observation[],
  metric: Metric,
  days: Days,
  behind: readonly Backdrop[] = [],
): Drawn {
  const series = toSeries(observations)
  const continued = toSeries(behind.flatMap((b) => (b.role === 'continued' ? b.observations : [])))
  const drawn = [...continued, ...series].map((s) => drawSeries(s, metric))
  const marks = [
    ...behind.flatMap(backdropLines),
    ...continuationLinks(series, continued, metric),
    ...drawn.flatMap((d) => d.marks),
  ]
  return {
    marks: marks.map((m) => kindOf(m).clamp(m, days)),
    figures: drawn.flatMap((d) => d.figures).map((f) => ({ ...f, at: clampPosition(f.at, days) })),
  }
}
