import { integrityErrors } from '#data/integrityErrors.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import { JUDGEMENT_COLUMNS, judgementFromRow } from '#domain/tables/judgementRow.ts'
import type { DefinitionRow } from '#domain/tables/metricRow.ts'
import { MILESTONE_COLUMNS, milestoneFromRow } from '#domain/tables/milestoneRow.ts'
import { PLAN_COLUMNS, planFromRow } from '#domain/tables/planRow.ts'
import { STATE_COLUMNS, stateFromRow } from '#domain/tables/stateRow.ts'
import { readObservations } from './readObservations.ts'
import { readOfficial } from './readOfficial.ts'
import {
  type Placed,
  readAreas,
  readDefinitions,
  readMetrics,
  readSources,
  readTable,
} from './readRegistries.ts'
import type { SeedProblem, Seeds } from './seedFile.ts'

const OBSERVATIONS = 'observations.csv'

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
  const metrics = valuesOf(registries.metrics)
  const official = readOfficial(seeds, metrics, report)
  const withoutFigures: Dataset = {
    areas: valuesOf(registries.areas),
    metrics,
    sources: [...valuesOf(registries.sources), ...official.map(({ source }) => source)],
    observations: [],
    milestones: valuesOf(registries.milestones),
    plans: valuesOf(registries.plans),
    states: valuesOf(registries.states),
    judgements: valuesOf(registries.judgements),
    releases: official.map(({ release }) => release),
  }
  const observations = [
    ...(await readObservations(OBSERVATIONS, seeds.get(OBSERVATIONS), withoutFigures, report)),
  ]
  for (const { path, text } of official)
    observations.push(...(await readObservations(path, text, withoutFigures, report)))
  const dataset = { ...withoutFigures, observations: valuesOf(observations) }
  checkReleases(definitions, dataset.releases, report)
  checkPastPlans(registries.milestones, dataset.sources, report)
  if (problems.length > 0) return { dataset, problems }
  const places: Readonly<Record<string, readonly Placed<unknown>[]>> = {
    ...registries,
    definitions,
    observations,
  }
  for (const { where, what } of integrityErrors(dataset, valuesOf(definitions))) {
    const place = where.row === undefined ? undefined : places[where.table]?.[where.row]
    const line = place ? `:${place.line}` : ''
    report(`seeds/${place?.path ?? `${where.table}.csv`}${line}: ${where.column}: ${what}`)
  }
  return { dataset, problems }
}

function valuesOf<Value>(placed: readonly Placed<Value>[]): readonly Value[] {
  return placed.map(({ value }) => value)
}

function checkReleases(
  definitions: readonly Placed<DefinitionRow>[],
  releases: Dataset['releases'],
  report: (problem: SeedProblem) => void,
): void {
  for (const { line, value } of definitions)
    if (value.official !== '' && !releases.some(({ id }) => id === value.official))
      report(`seeds/definitions.csv:${line}: official: there is no release ${value.official}`)
}

/** A plan of a day before the latest source. The status `unknown` says on the page that no source tells whether it happened. */
function checkPastPlans(
  milestones: readonly Placed<Milestone>[],
  sources: Dataset['sources'],
  report: (problem: SeedProblem) => void,
): void {
  const latest =
    sources
      .map((s) => s.published.end)
      .toSorted()
      .at(-1) ?? ''
  for (const { line, value } of milestones) {
    const due = value.planned.at(-1)?.end
    if (value.status === 'planned' && value.outcome === '' && due !== undefined && due < latest)
      report(`seeds/milestones.csv:${line}: status: its date is past; write unknown, or what happened`)
  }
}
