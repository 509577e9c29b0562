import type { Area } from '../model/area.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { inTimeOrder } from '../model/series.ts'

/** Figures that stand quietly behind those of an area, never joined to its reported ones. */
export interface Backdrop {
  readonly area: Area
  /** `continued`: of the areas that took over from this one. `nation`, `group`: to compare with. */
  readonly role: 'continued' | 'nation' | 'group'
  /** Of one official definition, in order of time. */
  readonly observations: readonly Observation[]
}

/** A total depends on the size of an area, so that it is not compared with England or with other councils. */
function isTotal({ unit, decimals }: Metric): boolean {
  return unit === 'GBP' || (unit === 'count' && decimals === 0)
}

function roleOf(other: Area, area: Area): Backdrop['role'] | undefined {
  if (other.continues.includes(area.code)) return other.kind === 'joint' ? 'continued' : undefined
  if (other.kind === 'nation') return 'nation'
  return other.kind === 'group' && other.oldCode === area.oldCode ? 'group' : undefined
}

/**
 * The official figures of the areas that continue this one, of England and of the group of similar councils, for each official
 * definition that this area or its continuation has figures of.
 */
export function backdrops(
  { areas, observations }: Pick<Dataset, 'areas' | 'observations'>,
  area: Area,
  metric: Metric,
): readonly Backdrop[] {
  const official = metric.definitions.filter((d) => d.official !== '').map((d) => d.id)
  const ofMetric = observations.filter((o) => o.metric === metric.id && official.includes(o.definition))
  const related = areas.flatMap((other) => {
    const role = roleOf(other, area)
    return role && !(role !== 'continued' && isTotal(metric)) ? [{ area: other, role }] : []
  })
  const own = new Set([area.code, ...related.flatMap((r) => (r.role === 'continued' ? r.area.code : []))])
  return official
    .filter((id) => ofMetric.some((o) => o.definition === id && own.has(o.area)))
    .flatMap((id) =>
      related.map((r) => ({
        ...r,
        observations: ofMetric.filter((o) => o.area === r.area.code && o.definition === id).sort(inTimeOrder),
      })),
    )
    .filter((b) => b.observations.length > 0)
}
