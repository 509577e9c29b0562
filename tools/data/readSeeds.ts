import { integrityErrors } from '#data/integrityErrors.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { JUDGEMENT_COLUMNS, judgementFromRow } from '#domain/tables/judgementRow.ts'
import { MILESTONE_COLUMNS, milestoneFromRow } from '#domain/tables/milestoneRow.ts'
import { PLAN_COLUMNS, planFromRow } from '#domain/tables/planRow.ts'
import { STATE_COLUMNS, stateFromRow } from '#domain/tables/stateRow.ts'
import { readObservations } from './readObservations.ts'
import {
  type Placed,
  readAreas,
  readDefinitions,
  readMetrics,
  readSources,
  readTable,
} from './readRegistries.ts'
import type { SeedProblem, Seeds } from './seedFile.ts'

/** The data set that the seeds give, and everything that is wrong with them. The caller reads the files. */
export async function readSeeds(
  seeds: Seeds,
): Promise<{ readonly dataset: Dataset; readonly problems: readonly SeedProblem[] }> {
  const problems: SeedProblem[] = []
  const report = (problem: SeedProblem) => problems.push(problem)
  const definitions = readDefinitions(seeds, report)
  const registries = {
    areas: readAreas(seeds, report),
    metrics: readMetrics(seeds, definitions, report),
    sources: readSources(seeds, report),
    milestones: readTable(seeds, 'milestones.csv', MILESTONE_COLUMNS, milestoneFromRow, report),
    plans: readTable(seeds, 'plans.csv', PLAN_COLUMNS, planFromRow, report),
    states: readTable(seeds, 'states.csv', STATE_COLUMNS, stateFromRow, report),
    judgements: readTable(seeds, 'judgements.csv', JUDGEMENT_COLUMNS, judgementFromRow, report),
  }
  const withoutFigures: Dataset = {
    areas: valuesOf(registries.areas),
    metrics: valuesOf(registries.metrics),
    sources: valuesOf(registries.sources),
    observations: [],
    milestones: valuesOf(registries.milestones),
    plans: valuesOf(registries.plans),
    states: valuesOf(registries.states),
    judgements: valuesOf(registries.judgements),
  }
  const observations = await readObservations(seeds, withoutFigures, report)
  const dataset = { ...withoutFigures, observations: valuesOf(observations) }
  if (problems.length > 0) return { dataset, problems }
  const places: Readonly<Record<string, readonly Placed<unknown>[]>> = {
    ...registries,
    definitions,
    observations,
  }
  for (const { where, what } of integrityErrors(dataset, valuesOf(definitions))) {
    const line = where.row === undefined ? undefined : places[where.table]?.[where.row]?.line
    report(`seeds/${where.table}.csv${line ? `:${line}` : ''}: ${where.column}: ${what}`)
  }
  return { dataset, problems }
}

function valuesOf<Value>(placed: readonly Placed<Value>[]): readonly Value[] {
  return placed.map(({ value }) => value)
}
