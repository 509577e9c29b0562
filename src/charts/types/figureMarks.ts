import { toDayNumber } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Layer, Observation } from '#domain/model/observation.ts'
import { drawnDay } from '#domain/model/observation.ts'
import { centre, type Qualifier } from '#domain/model/reading.ts'
import { gapDays, LONG_GAP_DAYS, type Reported, type Series } from '#domain/model/series.ts'
import { nounOf } from '#domain/phrasing/figureWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Mark, Place, PointFill, PointShape, Target } from '../model.ts'
import { shapeOf } from './definitionShape.ts'

/** Sideways room between marks that share a date, so that none hides another. px. */
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

/** What was not reported has a shape of its own, whatever was counted. */
const STATUS_SHAPES: Readonly<Record<Observation['status'], PointShape | undefined>> = {
  reported: undefined,
  planned: 'square',
  derived: 'diamond',
}

function fillOf(o: Observation, qualifier: Qualifier): PointFill | undefined {
  if (o.status === 'planned') return FILLS[qualifier] && 'dotted'
  return o.status === 'derived' ? FILLS[qualifier] && 'hollow' : FILLS[qualifier]
}

function bandOf(o: Observation, v: number): readonly Mark[] {
  if (o.period.precision === 'day' || o.basis === 'held') return []
  return [
    { kind: 'band', from: toDayNumber(o.period.start), to: toDayNumber(o.period.end), v, layer: o.layer },
  ]
}

function boundsOf(o: Observation, at: Place): readonly Mark[] {
  if (o.reading.kind !== 'bounded') return []
  const { lower, upper } = o.reading
  if (lower && upper) {
    if (o.reading.qualifier === 'rounded') return []
    const form = o.reading.qualifier === 'between' ? 'range' : 'whisker'
    return [{ kind: 'interval', at, lower: lower.at, upper: upper.at, form, layer: o.layer }]
  }
  return [{ kind: 'arrow', at, direction: upper ? 'down' : 'up', layer: o.layer }]
}

/** The marks of one observation, its honest form decided by its reading, status and basis. */
function marksOf(o: Observation, at: Place, metric: Metric): readonly Mark[] {
  if (o.reading.kind === 'missing') return [{ kind: 'missing', at, why: o.reading.why, layer: o.layer }]
  if (o.basis === 'held' && o.reading.kind === 'exact') {
    return [
      {
        kind: 'held',
        from: toDayNumber(o.period.start),
        to: toDayNumber(o.period.end),
        v: o.reading.value,
        layer: o.layer,
      },
    ]
  }
  const fill = fillOf(o, o.reading.kind === 'exact' ? 'exact' : o.reading.qualifier)
  const point: readonly Mark[] = fill
    ? [
        {
          kind: 'point',
          at,
          shape: STATUS_SHAPES[o.status] ?? shapeOf(o.definition, metric),
          fill,
          layer: o.layer,
        },
      ]
    : []
  return [...bandOf(o, at.v), ...boundsOf(o, at), ...point]
}

/** One observation for each thing that the sources say: two that say the same are one mark. */
function distinct(point: Reported): readonly (readonly Observation[])[] {
  const said = new Map<string, Observation[]>()
  for (const o of point.observations) {
    const key = JSON.stringify([o.reading, o.layer])
    said.set(key, [...(said.get(key) ?? []), o])
  }
  return [...said.values()]
}

function placesOf(point: Reported): readonly Target[] {
  const groups = distinct(point)
  return groups.flatMap((observations, index) => {
    const [first] = observations
    if (!first) return []
    const dx = (index - (groups.length - 1) / 2) * SIDE_BY_SIDE
    return [{ at: { t: drawnDay(first), v: centre(first.reading) ?? 0, dx }, observations }]
  })
}

/** False for a source and a person's own file that give the same figure: two marks, no disagreement. */
function saysOtherwise(a: Target, b: Target): boolean {
  const says = ({ observations }: Target) => JSON.stringify(observations[0]?.reading)
  return says(a) !== says(b)
}

const DAYS_A_MONTH = 365.25 / 12

/** Where a measure counts several things, another of them may have been counted meanwhile: the words name which was not. */
function gapWords(days: number, noun: string | undefined): string {
  const months = pluralise(Math.round(days / DAYS_A_MONTH), 'month')
  return noun === undefined ? `no figure for ${months}` : `no count of ${noun} for ${months}`
}

/** A line is as good as its lesser end: a person's own figures before those added to a copy before published ones. */
function leastSure(a: Observation, b: Observation): Layer {
  return (['user', 'added'] as const).find((layer) => a.layer === layer || b.layer === layer) ?? 'curated'
}

function linkBetween(
  before: Reported,
  after: Reported,
  from: Place,
  to: Place,
  metric: Metric,
): readonly Mark[] {
  const [a, b] = [before.preferred, after.preferred]
  if (a.reading.kind === 'missing' || b.reading.kind === 'missing') return []
  const exact = a.reading.kind === 'exact' && b.reading.kind === 'exact' && a.status === 'reported'
  const days = gapDays(a, b)
  const gap = days > LONG_GAP_DAYS ? gapWords(days, nounOf(a, metric)) : undefined
  const style = gap ? 'gap' : exact ? 'solid' : 'dotted'
  const start = a.basis === 'held' ? { ...from, t: toDayNumber(a.period.end) } : from
  const end = b.basis === 'held' ? { ...to, t: toDayNumber(b.period.start) } : to
  return [{ kind: 'link', style, from: start, to: end, gap, layer: leastSure(a, b) }]
}

export interface Drawn {
  readonly marks: readonly Mark[]
  readonly targets: readonly Target[]
}

/** All marks of one series: its figures, and lines only between figures of this series. */
export function drawSeries(series: Series, metric: Metric): Drawn {
  const places = series.points.map(placesOf)
  const marks = places.flatMap((targets) => [
    ...targets.flatMap((t) => t.observations.slice(0, 1).flatMap((o) => marksOf(o, t.at, metric))),
    ...targets.flatMap((t, i): Mark[] => {
      const before = targets[i - 1]
      return before && saysOtherwise(before, t)
        ? [{ kind: 'link', style: 'disagree', from: before.at, to: t.at, gap: undefined, layer: 'curated' }]
        : []
    }),
  ])
  const preferred = series.points.flatMap((point, index) => {
    const at = places[index]?.find((t) => t.observations.includes(point.preferred))?.at
    return at ? [{ point, at }] : []
  })
  const links = preferred.flatMap((to, index) => {
    const from = preferred[index - 1]
    return from ? linkBetween(from.point, to.point, from.at, to.at, metric) : []
  })
  return { marks: [...links, ...marks], targets: places.flat() }
}

/** Where, between two figures that follow each other, a definition is counted for the first time. Day numbers. */
export function breaksBetween(series: readonly Series[]): readonly Mark[] {
  const reported = series
    .filter((s) => s.status !== 'derived')
    .flatMap((s) => s.points.map((p) => p.preferred))
  const ordered = [...reported].sort((a, b) => drawnDay(a) - drawnDay(b))
  const seen = new Set<string>()
  return ordered.flatMap((o, index): Mark[] => {
    const before = ordered[index - 1]
    const isNew = !seen.has(o.definition)
    seen.add(o.definition)
    return before && isNew && before.definition !== o.definition
      ? [{ kind: 'break', t: (drawnDay(before) + drawnDay(o)) / 2 }]
      : []
  })
}
