import type { Dataset } from '#domain/model/dataset.ts'
import { definitionIds } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { problemsOf } from '#import/assembleReading.ts'
import { seed } from '#import/layouts/seed.ts'
import { runImport } from '#import/run.ts'
import type { Placed } from './readRegistries.ts'
import { type SeedProblem, toProblem } from './seedFile.ts'

/** Figures in the columns of `observations.csv`, read by the same import as an uploaded file. No question may be left open. */
export async function readObservations(
  path: string,
  text: string | undefined,
  dataset: Dataset,
  report: (problem: SeedProblem) => void,
): Promise<readonly Placed<Observation>[]> {
  if (text === undefined) {
    report(`seeds/${path}: the file is missing`)
    return []
  }
  const outcome = await runImport({
    input: { name: path, text },
    options: {},
    existing: { dataset, userFigures: [] },
    credit: { layer: 'curated', source: '' },
  })
  const { refusal, file, figures, changes } = outcome
  for (const problem of refusal ? [refusal] : problemsOf(outcome)) report(toProblem(path, problem))
  if (file?.layout && file.layout !== seed) report(`seeds/${path}:1: the columns are not those of seeds`)
  for (const { text: question, answer } of figures?.questions ?? [])
    if (answer === undefined) report(`seeds/${path}: ${question}`)
  for (const { kind, line, after } of changes)
    if (kind === 'duplicate')
      report(`seeds/${path}:${line}: ${after.metric}, “${after.asStated}”, is in the file twice`)
  const rows = figures?.rows ?? []
  for (const { line, observation } of rows)
    for (const lack of lacking(observation, dataset)) report(`seeds/${path}:${line}: ${lack}`)
  return rows.map(({ line, observation }) => ({ path, line, value: observation }))
}

/** What a figure of ours must have beyond what any file must have. */
function lacking(o: Observation, { metrics, sources }: Dataset): readonly string[] {
  const source = sources.find(({ id }) => id === o.source)
  const metric = metrics.find(({ id }) => id === o.metric)
  const derived = o.status === 'derived'
  return [
    o.asStated === '' && !derived && 'as_stated: the source’s own words are missing',
    o.note === '' && derived && 'note: it does not say how the figure was worked out',
    o.checked === undefined && !derived && 'checked: write excerpt or text',
    metric &&
      !definitionIds(metric).includes(o.definition) &&
      `definition: seeds/definitions.csv has no row ${o.metric},${o.definition}`,
    !source && `source: there is no source ${o.source}`,
    source?.url === '' && source.noUrl === '' && `source: ${o.source} needs a url, or the reason in no_url`,
  ].filter((lack) => typeof lack === 'string')
}
