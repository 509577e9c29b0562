import * as v from 'valibot'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Source } from '#domain/model/source.ts'
import { MILESTONE_COLUMNS, milestoneFromRow } from '#domain/tables/milestoneRow.ts'
import { sourceFromRow } from '#domain/tables/sourceRow.ts'
import { problemsOf } from '#import/assembleReading.ts'
import { seed } from '#import/layouts/seed.ts'
import { runImport } from '#import/run.ts'
import { convert } from './readRegistries.ts'
import { readSeedRows, type SeedProblem, type Seeds, toProblem } from './seedFile.ts'

const SourceJson = v.strictObject({
  title: v.string(),
  publisher: v.string(),
  published: v.string(),
  kind: v.string(),
  licence: v.string(),
  note: v.string(),
})

/** `sources/<id>/source.json`. */
export function readSource(
  seeds: Seeds,
  id: string,
  report: (problem: SeedProblem) => void,
): Source | undefined {
  const path = `sources/${id}/source.json`
  try {
    const source = sourceFromRow({ id, ...v.parse(SourceJson, JSON.parse(seeds.get(path) ?? 'null')) })
    if (!('length' in source)) return source
    for (const issue of source) report(toProblem(path, issue))
  } catch (error) {
    report(`seeds/${path}: ${error instanceof Error ? error.message : 'not readable'}`)
  }
  return undefined
}

/** `sources/<id>/observations.csv`, if there is one, read by the same import as an uploaded file. No question may be left open. */
export async function readObservations(
  seeds: Seeds,
  source: string,
  dataset: Dataset,
  report: (problem: SeedProblem) => void,
): Promise<readonly Observation[]> {
  const path = `sources/${source}/observations.csv`
  const text = seeds.get(path)
  if (text === undefined) return []
  const outcome = await runImport({
    input: { name: path, text },
    options: {},
    existing: { dataset, userFigures: [] },
    credit: { layer: 'curated', source },
  })
  const { refusal, file, figures, changes } = outcome
  for (const problem of refusal ? [refusal] : problemsOf(outcome)) report(toProblem(path, problem))
  if (file?.layout && file.layout !== seed) report(`seeds/${path}:1: the columns are not those of seeds`)
  for (const { text: question, answer } of figures?.questions ?? [])
    if (answer === undefined) report(`seeds/${path}: ${question}`)
  const rows = figures?.rows ?? []
  for (const { line, observation } of rows) {
    if (observation.asStated === '')
      report(`seeds/${path}:${line}: as_stated: the source’s own words are missing`)
    if (observation.source !== source)
      report(`seeds/${path}:${line}: source: must be empty, the folder names it`)
  }
  for (const { kind, line, after } of changes)
    if (kind === 'duplicate')
      report(`seeds/${path}:${line}: ${after.metric}, “${after.asStated}”, is in the file twice`)
  return rows.map(({ observation }) => observation)
}

/** `sources/<id>/milestones.csv`, if there is one. */
export function readMilestones(
  seeds: Seeds,
  source: string,
  dataset: Dataset,
  report: (problem: SeedProblem) => void,
): readonly Milestone[] {
  const path = `sources/${source}/milestones.csv`
  if (!seeds.has(path)) return []
  const columns = MILESTONE_COLUMNS.filter((column) => column !== 'source')
  const rows = readSeedRows(seeds, path, columns, report)
  const areas = new Set(dataset.areas.map(({ code }) => code))
  for (const { line, row } of rows)
    if (!areas.has(row.area)) report(`seeds/${path}:${line}: no area ${row.area}`)
  return convert(path, rows, (row) => milestoneFromRow({ ...row, source }), report)
}
