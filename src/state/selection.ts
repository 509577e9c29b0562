import { useMemo } from 'react'
import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { addMonths } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { type Backdrop, backdrops, backdropsIn, relatedAreas } from '#domain/reasoning/backdrops.ts'
import { type MeasureVerdict, toMeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { type NumberedMilestone, numberMilestones } from '#domain/reasoning/numberMilestones.ts'
import { type Extent, fill, isDrawnIn, naturalExtent, type Range, toRange } from '#domain/reasoning/range.ts'
import type { Target } from '#domain/targets/target.ts'
import { type AreaFacts, toAreaFacts } from './areaFacts.ts'
import { type ProgressFacts, toProgressFacts } from './progress.ts'
import { type DataChoices, useDataChoices } from './view.ts'

type VerdictOf = (metric: Metric, since?: Milestone) => MeasureVerdict | undefined

export interface Selection extends AreaFacts, ProgressFacts {
  /** The user's own figures that were read: of the area and of what it is compared with. */
  readonly userFigures: readonly Observation[]
  readonly metric: Metric
  /** In order of time. */
  readonly all: readonly Observation[]
  readonly shown: readonly Observation[]
  /** Figures of what continues the area, and of what it is compared with. */
  readonly behind: readonly Backdrop[]
  /** The same for any measure in any dates. */
  readonly behindOf: (metric: Metric, range: Range) => readonly Backdrop[]
  /** What it can be compared with for this measure, by the figures that are read. */
  readonly comparable: readonly Pick<Backdrop, 'area' | 'role'>[]
  /** The area that reports the measure for this one and its neighbour together, where this one has no figures of it. */
  readonly joint: Area | undefined
  readonly milestones: readonly Milestone[]
  /** The dated milestones of the kinds shown, with their numbers in the whole list. */
  readonly numbered: readonly NumberedMilestone[]
  /** The milestone that change is counted from; undefined where neither the area has one of its own nor the person has chosen one. */
  readonly since: Milestone | undefined
  /** What may be said of a measure in the dates shown, since a milestone; each is worked out once. Undefined without figures. */
  readonly verdictOf: VerdictOf
  /** The same from other figures of the area. */
  readonly verdictsFrom: (areaObservations: readonly Observation[]) => VerdictOf
  readonly range: Range
  /** True when the later date was given first. The range has them in order. */
  readonly swapped: boolean
  /** What the time axis covers: the range, with open ends filled from the measure's figures and the main milestones. */
  readonly extent: Extent
  /** The same for charts of all measures on one axis, with open ends filled from every figure that they show. */
  readonly areaExtent: Extent
}

/** Those of tier 1, or all where nobody has decided the tiers. */
function mainMilestones(milestones: readonly Milestone[]): readonly Milestone[] {
  const main = milestones.filter((m) => m.tier === 1)
  return main.length > 0 ? main : milestones
}

/** Months. The axis reaches targets up to so long after the last figure; of a later one the line leaves the chart. */
const FAR_TARGET = 36

/** The time axis also has room for the dates of targets. */
function withTargets({ start, end }: Extent, targets: readonly Target[]): Extent {
  const reach = [end, ...targets.map(({ period }) => period.end)].sort().at(-1) ?? end
  return { start, end: [reach, addMonths(end, FAR_TARGET)].sort()[0] ?? end }
}

type Figures = Dataset & { readonly userFigures: readonly Observation[] }

function rememberVerdicts({
  areaObservations,
  behindOf,
  range,
  since: asked,
}: Pick<Selection, 'areaObservations' | 'behindOf' | 'range' | 'since'>): VerdictOf {
  const known = new Map<string, MeasureVerdict | undefined>()
  return (metric, since = asked) => {
    const key = JSON.stringify([metric.id, since?.id])
    if (!known.has(key)) {
      // Where the dates begin at the milestone, its baseline is the figure before them.
      const begins = range.from !== undefined && range.from === since?.period?.start
      const dates = begins ? { ...range, from: undefined } : range
      const figures = areaObservations.filter((o) => o.metric === metric.id && isDrawnIn(o, dates))
      const behind = behindOf(metric, dates)
      known.set(key, toMeasureVerdict(figures, metric, since, behind, begins ? range.from : undefined))
    }
    return known.get(key)
  }
}

/** An unknown metric falls back to the first that the area has figures of. */
function selectFrom(place: AreaFacts, figures: Figures, choices: DataChoices): Selection | undefined {
  const { metrics, areas, observations } = figures
  const metric =
    metrics.find((m) => m.id === choices.metric) ??
    metrics.find((m) => place.areaObservations.some((o) => o.metric === m.id)) ??
    metrics[0]
  if (!metric) return undefined
  const all = place.areaObservations.filter((o) => o.metric === metric.id)
  const { range, swapped } = toRange(choices.from, choices.to)
  const everyBackdrop = backdrops(figures, place.area, metric)
  const compared = new Map<string, readonly Backdrop[]>()
  const behindOf: Selection['behindOf'] = (of, dates) => {
    const known = compared.get(of.id) ?? backdrops(figures, place.area, of, choices.compare)
    compared.set(of.id, known)
    return backdropsIn(known, dates)
  }
  // The user's benchmarks are often of the year before the first figure.
  const beside = everyBackdrop.filter((b) => b.role === 'continued' || b.layer === 'user')
  const drawn = [...all, ...beside.flatMap((b) => b.observations)]
  const natural = naturalExtent(drawn, mainMilestones(place.everyMilestone)) ?? place.natural
  const areaTargets = (figures.targets ?? []).filter((t) => t.area === place.area.code)
  const targets = areaTargets.filter((t) => t.metric === metric.id)
  const extent = fill(range, withTargets(natural, targets))
  const behind = behindOf(metric, { from: extent.start, to: extent.end })
  const milestoneOf = (id: string) => place.everyMilestone.find((m) => m.id === id)
  const since = milestoneOf(choices.around) ?? milestoneOf(place.area.defaultBaselineMilestone)
  const verdictsFrom: Selection['verdictsFrom'] = (areaObservations) =>
    rememberVerdicts({ areaObservations, behindOf, range, since })
  const verdictOf = verdictsFrom(place.areaObservations)
  return {
    ...place,
    ...toProgressFacts({ ...place, metric, verdictOf, range, choices, areaTargets }),
    userFigures: figures.userFigures,
    metric,
    all,
    shown: all.filter((o) => isDrawnIn(o, range)),
    milestones: place.everyMilestone.filter((m) => !choices.hidden.includes(m.kind)),
    numbered: numberMilestones(place.everyMilestone).filter(
      ({ milestone }) => !choices.hidden.includes(milestone.kind),
    ),
    since,
    verdictOf,
    verdictsFrom,
    range,
    swapped,
    behind,
    comparable: relatedAreas(areas, place.area).filter(
      (r) => r.role !== 'continued' && everyBackdrop.some((b) => b.area === r.area),
    ),
    joint: all.length > 0 ? undefined : jointOf(place.area, areas, observations, metric),
    behindOf,
    extent,
    areaExtent: fill(range, place.everyFigure),
  }
}

/** The joint area that this one is a part of, if it has figures of the measure. Its code has the codes of its councils. */
function jointOf(
  { code }: Area,
  areas: readonly Area[],
  observations: readonly Observation[],
  metric: Metric,
): Area | undefined {
  return areas.find(
    (a) =>
      a.kind === 'joint' &&
      a.code !== code &&
      a.code.split(' / ').includes(code) &&
      observations.some((o) => o.area === a.code && o.metric === metric.id),
  )
}

/** Undefined only for a data set without areas or without metrics. */
export function select(
  dataset: Dataset,
  userFigures: readonly Observation[],
  choices: DataChoices,
): Selection | undefined {
  const place = toAreaFacts(dataset, userFigures, choices.area)
  return place && selectFrom(place, { ...dataset, userFigures }, choices)
}

/** `select` for the page's own choices. What depends on the area alone stays the same object while other choices change. */
export function useSelection(dataset: Dataset, userFigures: readonly Observation[]): Selection | undefined {
  const choices = useDataChoices()
  const place = useMemo(
    () => toAreaFacts(dataset, userFigures, choices.area),
    [dataset, userFigures, choices.area],
  )
  return useMemo(
    () => place && selectFrom(place, { ...dataset, userFigures }, choices),
    [place, dataset, userFigures, choices],
  )
}
