import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { readAreas, readMetrics } from './readRegistries.ts'
import { readMilestones, readObservations, readSource } from './readSource.ts'
import type { SeedProblem, Seeds } from './seedFile.ts'

/** The data set that the seeds give, and everything that is wrong with them. The caller reads the files. */
export async function readSeeds(
  seeds: Seeds,
): Promise<{ readonly dataset: Dataset; readonly problems: readonly SeedProblem[] }> {
  const problems: SeedProblem[] = []
  const report = (problem: SeedProblem) => problems.push(problem)
  const ids = [
    ...new Set([...seeds.keys()].flatMap((path) => /^sources\/([^/]+)\//u.exec(path)?.[1] ?? [])),
  ].toSorted()
  for (const id of ids)
    if (!/^[a-z0-9-]+$/u.test(id))
      report(`seeds/sources/${id}: a source’s folder is named in lower case letters, digits and hyphens`)
  const sources = ids.flatMap((id) => readSource(seeds, id, report) ?? [])
  const registries: Dataset = {
    areas: readAreas(seeds, report),
    metrics: readMetrics(seeds, report),
    sources,
    observations: [],
    milestones: [],
  }
  const observations: Observation[] = []
  for (const id of ids) observations.push(...(await readObservations(seeds, id, registries, report)))
  const milestones = ids.flatMap((id) => readMilestones(seeds, id, registries, report))
  const seen = new Map<string, string>()
  for (const { id, source } of milestones) {
    const first = seen.get(id)
    if (first !== undefined)
      report(`seeds/sources/${source}/milestones.csv: the id ${id} is already in ${first}`)
    seen.set(id, source)
  }
  return { dataset: { ...registries, observations, milestones }, problems }
}
