import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { toEdtf } from '#domain/model/period.ts'
import type { PlanStep } from '#domain/model/plan.ts'
import type { DefinitionRow } from '#domain/tables/metricRow.ts'

/** A place in the tables of a data set, its row counted from 0. */
export interface RowLocation {
  readonly table: string
  readonly row?: number | undefined
  readonly column?: string | undefined
}

/** What makes the rows of a data set, each sound by itself, unsound together. */
export interface IntegrityError {
  readonly where: RowLocation
  readonly what: string
  readonly mend?: string
}

/** Repeated keys, references to rows that do not exist, and figures in another unit than their metric's. */
export function integrityErrors(
  dataset: Dataset,
  definitions: readonly DefinitionRow[],
): readonly IntegrityError[] {
  const { areas, metrics, sources, observations, milestones, plans, states, releases } = dataset
  const areaCodes = areas.map((a) => a.code)
  const metricIds = metrics.map((m) => m.id)
  const sourceIds = sources.map((s) => s.id)
  const milestoneIds = milestones.map((m) => m.id)
  return [
    ...repeated('areas', 'code', areas, (a) => a.code),
    ...repeated('areas', 'slug', areas, (a) => a.slug),
    ...repeated('metrics', 'id', metrics, (m) => m.id),
    ...repeated('definitions', 'id', definitions, (d) => `${d.id} of ${d.metric}`),
    ...repeated('sources', 'id', sources, (s) => s.id),
    ...repeated('milestones', 'id', milestones, (m) => m.id),
    ...repeated('observations', 'period', observations, figureName),
    ...repeated('plans', 'id', plans, (p) => p.id),
    ...repeated('states', 'id', states, (s) => s.id),
    ...danglingRefs('definitions', 'metric', definitions, (d) => d.metric, metricIds),
    ...danglingRefs('releases', 'source', releases, (r) => r.source, sourceIds),
    ...danglingRefs('observations', 'area', observations, (o) => o.area, areaCodes),
    ...danglingRefs('observations', 'metric', observations, (o) => o.metric, metricIds),
    ...danglingRefs('observations', 'source', observations, (o) => o.source, sourceIds),
    ...areas.flatMap((a, row) =>
      a.continues
        .filter((code) => code === a.code || !areas.some((other) => other.code === code))
        .map((code) => ({
          where: { table: 'areas', row, column: 'continues' },
          what: `There is no other area ${code}.`,
        })),
    ),
    ...danglingRefs('milestones', 'area', milestones, (m) => m.area, areaCodes),
    ...danglingRefs('milestones', 'source', milestones, (m) => m.source, sourceIds),
    ...danglingRefs('milestones', 'outcome_source', milestones, (m) => m.outcomeSource, ['', ...sourceIds]),
    ...danglingRefs('observations', 'at_milestone', observations, (o) => o.atMilestone ?? '', [
      '',
      ...milestoneIds,
    ]),
    ...danglingRefs('areas', 'default_baseline_milestone', areas, (a) => a.defaultBaselineMilestone, [
      '',
      ...milestoneIds,
    ]),
    ...danglingRefs('plans', 'area', plans, (p) => p.area, areaCodes),
    ...danglingRefs('plans', 'source', plans, (p) => p.source, sourceIds),
    ...danglingRefs('plans', 'milestone', plans, (p) => p.milestone, ['', ...milestoneIds]),
    ...danglingRefs('states', 'area', states, (s) => s.area, areaCodes),
    ...danglingRefs('states', 'source', states, (s) => s.source, sourceIds),
    ...unlikeTheirMetric(dataset),
    ...sharedRanks(dataset),
    ...unlikeTheirPlan(dataset),
  ]
}

function figureName(o: Observation): string {
  const what = [o.metric, o.definition, o.status === 'reported' ? '' : o.status].filter(Boolean).join(' ')
  const made = o.asOf ? ` as of ${toEdtf(o.asOf)}` : ''
  return `The figure of ${what} for ${toEdtf(o.period)}${made} in ${o.area} from ${o.source}`
}

function repeated<Row>(
  table: string,
  column: string,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly IntegrityError[] {
  const first = new Map<string, number>()
  return rows.flatMap((item, row): IntegrityError[] => {
    const name = nameOf(item)
    const before = first.get(name)
    if (before === undefined) {
      first.set(name, row)
      return []
    }
    const mend = 'Take one of the two out, or give it another name or date.'
    return [{ where: { table, row, column }, what: `${name} is already in row ${before + 1}.`, mend }]
  })
}

function danglingRefs<Row>(
  table: string,
  column: string,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  names: readonly string[],
): readonly IntegrityError[] {
  const known = new Set(names)
  return rows.flatMap((item, row): IntegrityError[] => {
    const name = nameOf(item)
    if (known.has(name)) return []
    return [{ where: { table, row, column }, what: `There is no ${column} ${name}.` }]
  })
}

function unlikeTheirMetric({ observations, metrics }: Dataset): readonly IntegrityError[] {
  const known = new Map(metrics.map((m) => [m.id, m]))
  return observations.flatMap((o, row): IntegrityError[] => {
    const metric = known.get(o.metric)
    if (!metric) return []
    const at = (column: string) => ({ table: 'observations', row, column })
    if (o.unit !== metric.unit)
      return [{ where: at('unit'), what: `The unit of ${metric.id} is ${metric.unit}, not ${o.unit}.` }]
    if (o.definition !== '' && !metric.definitions.some((d) => d.id === o.definition))
      return [{ where: at('definition'), what: `${metric.id} has no definition ${o.definition}.` }]
    return []
  })
}

/** Milestones of one area that share a rank, so that neither comes first. */
function sharedRanks({ milestones }: Dataset): readonly IntegrityError[] {
  const first = new Map<string, string>()
  return milestones.flatMap(({ id, area, rank }, row): IntegrityError[] => {
    if (rank === undefined) return []
    const before = first.get(`${area} ${rank}`)
    first.set(`${area} ${rank}`, before ?? id)
    const where = { table: 'milestones', row, column: 'rank' }
    return before ? [{ where, what: `${before} of the same area has rank ${rank} already.` }] : []
  })
}

/** The steps of a plan are of one area, have one title and one milestone, and follow in order of time. */
function unlikeTheirPlan({ plans }: Dataset): readonly IntegrityError[] {
  const last = new Map<string, PlanStep>()
  return plans.flatMap((step, row): IntegrityError[] => {
    const before = last.get(step.plan)
    last.set(step.plan, step)
    const error = (column: string, what: string) => [{ where: { table: 'plans', row, column }, what }]
    if (!before) return []
    if (before.area !== step.area) return error('area', `${step.plan} is a plan of ${before.area} above.`)
    if (before.title !== step.title) return error('title', `${step.plan} has another title above.`)
    if (before.milestone !== step.milestone)
      return error('milestone', `${step.plan} has another milestone above.`)
    return step.statedOn.start < before.statedOn.start
      ? error('stated_on', `${step.id} was stated before ${before.id}, which is above it.`)
      : []
  })
}
