import { type Area, isChoosable } from '../model/area.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Metric } from '../model/metric.ts'
import type { Layer, Observation } from '../model/observation.ts'
import { inTimeOrder } from '../model/series.ts'
import { isDrawnIn, type Range } from './range.ts'

/** Figures that stand quietly behind those of an area, never joined to its reported ones. */
export interface Backdrop {
  readonly area: Area
  /** `continued`: of the areas that took over from this one. The others are to compare with; `other` is a council that was chosen. */
  readonly role: 'continued' | 'nation' | 'group' | 'other'
  /** Figures of the layers `added` and `user` are not verified. */
  readonly layer: Layer
  /** Of one definition and one layer, in order of time. Published ones are official statistics. */
  readonly observations: readonly Observation[]
}

/** The areas that took over from this one and have figures here, as one name; undefined without figures. */
export const successorOf = (behind: readonly Backdrop[]): string | undefined =>
  behind.find((b) => b.role === 'continued')?.area.name

/** What an area is compared with, in the view and its address; any other name is that of an area. */
export const NATION = 'england'
export const SIMILAR = 'similar'

type Figures = Pick<Dataset, 'areas' | 'observations'> & { readonly userFigures: readonly Observation[] }

/** Whether areas may be compared by it: a total depends on the size of an area. */
export function isRate({ unit, decimals }: Metric): boolean {
  return unit !== 'GBP' && !(unit === 'count' && decimals === 0)
}

function roleOf(other: Area, area: Area): Backdrop['role'] | undefined {
  if (other.code === area.code) return undefined
  if (other.kind === 'joint' && other.continues.includes(area.code)) return 'continued'
  if (other.kind === 'nation') return 'nation'
  if (other.kind === 'group') return other.oldCode === area.oldCode ? 'group' : undefined
  return isChoosable(other) ? 'other' : undefined
}

/** Whether the names of what is compared include this area. */
export function isCompared(
  { area, role }: Pick<Backdrop, 'area' | 'role'>,
  compare: readonly string[],
): boolean {
  switch (role) {
    case 'continued':
      return true
    case 'nation':
      return compare.includes(NATION)
    case 'group':
      return compare.includes(SIMILAR)
    case 'other':
      return compare.includes(area.slug) || compare.includes(area.code)
  }
}

/** The areas that continue this one, and all that it may be compared with, each with its role. */
export function relatedAreas(areas: readonly Area[], area: Area): readonly Pick<Backdrop, 'area' | 'role'>[] {
  return areas.flatMap((other) => {
    const role = roleOf(other, area)
    return role ? [{ area: other, role }] : []
  })
}

/**
 * For each definition that this area or its continuation has figures of: the official figures of the areas that continue this one and
 * of what it is compared with, and the user's own figures of the latter.
 * @param compare the names of what is compared. Without it, everything that can be compared is.
 */
export function backdrops(
  { areas, observations, userFigures }: Figures,
  area: Area,
  metric: Metric,
  compare?: readonly string[],
): readonly Backdrop[] {
  const related = relatedAreas(areas, area).filter(
    (r) => r.role === 'continued' || (isRate(metric) && (!compare || isCompared(r, compare))),
  )
  const own = new Set([area.code, ...related.flatMap((r) => (r.role === 'continued' ? r.area.code : []))])
  const ofMetric = [...observations, ...userFigures].filter((o) => o.metric === metric.id)
  const counted = new Set(ofMetric.flatMap((o) => (own.has(o.area) ? o.definition : [])))
  const official = metric.definitions.flatMap((d) => (d.official === '' ? [] : d.id))
  const definitions = [...official, ...[...counted].filter((id) => !official.includes(id))]
  return definitions
    .filter((id) => counted.has(id))
    .flatMap((id) =>
      related.flatMap((r) => {
        const figures = ofMetric.filter((o) => o.area === r.area.code && o.definition === id)
        return LAYERS.filter((layer) =>
          layer === 'user' ? r.role !== 'continued' : official.includes(id),
        ).map((layer) => ({
          ...r,
          layer,
          observations: figures.filter((o) => o.layer === layer).sort(inTimeOrder),
        }))
      }),
    )
    .filter((b) => b.observations.length > 0)
}

/** Those with figures in these dates, and only these figures. */
export function backdropsIn(all: readonly Backdrop[], range: Range): readonly Backdrop[] {
  return all
    .map((b) => ({ ...b, observations: b.observations.filter((o) => isDrawnIn(o, range)) }))
    .filter((b) => b.observations.length > 0)
}

const LAYERS: readonly Layer[] = ['curated', 'added', 'user']
