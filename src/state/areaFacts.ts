import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { addMonths } from '#domain/model/day.ts'
import { isOfficial } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { inTimeOrder } from '#domain/model/series.ts'
import type { State } from '#domain/model/state.ts'
import { knownWords } from '#domain/phrasing/sourceWords.ts'
import { isCompared, relatedAreas } from '#domain/reasoning/backdrops.ts'
import { type Extent, naturalExtent, type Preset, presets } from '#domain/reasoning/range.ts'
import type { View } from './view.ts'

/** One area and everything known about it. It depends on no other choice. */
export interface AreaFacts {
  readonly area: Area
  /** Every figure of the area, whatever its metric or date, in order of time. */
  readonly areaObservations: readonly Observation[]
  /** Every milestone of the area, also those that are not shown. */
  readonly everyMilestone: readonly Milestone[]
  readonly states: readonly State[]
  /** The figures that decide the dates to choose from: those of reports; the official ones where no report gave any. */
  readonly dating: readonly Observation[]
  readonly presets: readonly Preset[]
  /** What the time axis covers when no dates are chosen. */
  readonly natural: Extent
  /** "As known on 1 June 2019: ...", where a day is chosen; otherwise empty. */
  readonly known: string
  /** From the first report, or two years before the area's own milestone, to the last figure of it or of what continues it. */
  readonly everyFigure: Extent
}

/** For an area without figures and milestones. */
const NO_EXTENT: Extent = { start: '2018-01-01', end: '2021-12-31' }

/** Undefined only for a data set without areas. An unknown area falls back to the first one. */
function areaOf({ areas }: Pick<Dataset, 'areas'>, chosen: View['area']): Area | undefined {
  return areas.find((a) => a.code === chosen || a.slug === chosen) ?? areas[0]
}

/** The chosen area and what it is compared with: whose own figures of the user the page needs. ONS codes. */
export function areasNeeded(
  dataset: Pick<Dataset, 'areas'>,
  { area: chosen, compare }: Pick<View, 'area' | 'compare'>,
): readonly string[] {
  const area = areaOf(dataset, chosen)
  if (!area) return []
  const compared = relatedAreas(dataset.areas, area).filter(
    (r) => r.role !== 'continued' && isCompared(r, compare),
  )
  return [area.code, ...compared.map((r) => r.area.code)]
}

/** Undefined only for a data set without areas. */
export function toAreaFacts(
  dataset: Dataset,
  userFigures: readonly Observation[],
  chosen: View['area'],
): AreaFacts | undefined {
  const area = areaOf(dataset, chosen)
  if (!area) return undefined
  const areaObservations = [...dataset.observations, ...userFigures]
    .filter((o) => o.area === area.code)
    .sort(inTimeOrder)
  const everyMilestone = dataset.milestones.filter((m) => m.area === area.code)
  const metrics = new Map(dataset.metrics.map((m) => [m.id, m]))
  const reports = areaObservations.filter((o) => {
    const metric = metrics.get(o.metric)
    return !(metric && isOfficial(metric, o.definition))
  })
  const dating = reports.length > 0 ? reports : areaObservations
  const natural = naturalExtent(dating, everyMilestone) ?? NO_EXTENT
  const heirs = dataset.areas.filter((a) => a.kind === 'joint' && a.continues.includes(area.code))
  const continued = dataset.observations.filter((o) => heirs.some(({ code }) => code === o.area))
  const since = everyMilestone.find((m) => m.id === area.defaultBaselineMilestone)?.period
  const first = since ? addMonths(since.start, -24) : ''
  const official = areaObservations.filter(({ period }) => period.start >= first)
  return {
    area,
    areaObservations,
    everyMilestone,
    states: dataset.states.filter((s) => s.area === area.code),
    dating,
    presets: presets(dating, everyMilestone, areaObservations),
    natural,
    everyFigure: naturalExtent([...reports, ...official, ...continued], []) ?? natural,
    known: knownWords(dataset, area),
  }
}
