import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { toEdtf } from '#domain/model/period.ts'
import type { DefinitionRow } from '#domain/tables/metricRow.ts'

/** A place in the tables of a data set, its row counted from 0. */
export interface Place {
  readonly table: string
  readonly row?: number | undefined
  readonly column?: string | undefined
}

/** What makes the rows of a data set, each sound by itself, unsound together. */
export interface IntegrityError {
  readonly where: Place
  readonly what: string
  readonly mend?: string
}

/**
 * Two rows of one name, figures and milestones that lead to an area, metric, definition or source that is not there, and figures in
 * another unit than their metric's: a page that looks them up need not doubt them.
 */
export function integrityErrors(
  dataset: Dataset,
  definitions: readonly DefinitionRow[],
): readonly IntegrityError[] {
  const { areas, metrics, sources, observations, milestones } = dataset
  return [
    ...repeated('areas', 'code', areas, (a) => a.code),
    ...repeated('areas', 'slug', areas, (a) => a.slug),
    ...repeated('metrics', 'id', metrics, (m) => m.id),
    ...repeated('definitions', 'id', definitions, (d) => `${d.id} of ${d.metric}`),
    ...repeated('sources', 'id', sources, (s) => s.id),
    ...repeated('milestones', 'id', milestones, (m) => m.id),
    ...repeated('observations', 'period', observations, figureName),
    ...danglingRefs(
      'definitions',
      'metric',
      definitions,
      (d) => d.metric,
      metrics.map((m) => m.id),
    ),
    ...danglingRefs(
      'observations',
      'area',
      observations,
      (o) => o.area,
      areas.map((a) => a.code),
    ),
    ...danglingRefs(
      'observations',
      'metric',
      observations,
      (o) => o.metric,
      metrics.map((m) => m.id),
    ),
    ...danglingRefs(
      'observations',
      'source',
      observations,
      (o) => o.source,
      sources.map((s) => s.id),
    ),
    ...areas.flatMap((a, row) =>
      a.continues
        .filter((code) => code === a.code || !areas.some((other) => other.code === code))
        .map((code) => ({
          where: { table: 'areas', row, column: 'continues' },
          what: `There is no other area ${code}.`,
        })),
    ),
    ...danglingRefs(
      'milestones',
      'area',
      milestones,
      (m) => m.area,
      areas.map((a) => a.code),
    ),
    ...danglingRefs(
      'milestones',
      'source',
      milestones,
      (m) => m.source,
      sources.map((s) => s.id),
    ),
    ...unlikeTheirMetric(dataset),
  ]
}

/** What the key of `observations.csv` says, in words. */
function figureName(o: Observation): string {
  const what = [o.metric, o.definition, o.status === 'reported' ? '' : o.status].filter(Boolean).join(' ')
  return `The figure of ${what} for ${toEdtf(o.period)} in ${o.area} from ${o.source}`
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
