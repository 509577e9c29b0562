import * as v from 'valibot'
import type { Dataset } from '#domain/dataset.ts'
import type { Issue } from '#domain/issue.ts'
import { AREA_COLUMNS, areaFromRow } from '#domain/rows/areaRow.ts'
import { DEFINITION_COLUMNS, METRIC_COLUMNS, metricFromRow } from '#domain/rows/metricRow.ts'
import { MILESTONE_COLUMNS, milestoneFromRow } from '#domain/rows/milestoneRow.ts'
import { OBSERVATION_COLUMNS, observationFromRow } from '#domain/rows/observationRow.ts'
import { SOURCE_COLUMNS, sourceFromRow } from '#domain/rows/sourceRow.ts'
import { figuresInside } from './figuresInside.ts'
import { rowsOf } from './rowsOf.ts'

/** The file could not be fetched at all: trying again may help. Every other failure is an `Error`, and it will not. */
export class NetworkError extends Error {}

const Curated = v.object({
  format: v.literal('childrens-services-dashboard/1'),
  areas: rowsOf(AREA_COLUMNS),
  metrics: rowsOf(METRIC_COLUMNS),
  definitions: rowsOf(DEFINITION_COLUMNS),
  sources: rowsOf(SOURCE_COLUMNS),
  observations: rowsOf(OBSERVATION_COLUMNS),
  milestones: rowsOf(MILESTONE_COLUMNS),
})

/** The dashboard's own figures. */
export async function loadCurated(): Promise<Dataset> {
  return readCurated(await loadCuratedText())
}

/** The text of `curated.json`: the one inside the page, else `data/curated.json` beside it. */
export async function loadCuratedText(): Promise<string> {
  const inside = figuresInside()
  if (inside !== undefined) return inside
  const response = await fetch(new URL('data/curated.json', document.baseURI)).catch((cause: unknown) => {
    throw new NetworkError('The figures could not be fetched. Check the connection and try again.', { cause })
  })
  if (!response.ok)
    throw new Error(`The figures could not be fetched: the server answered ${response.status}.`)
  return response.text().catch((cause: unknown) => {
    throw new NetworkError('The figures came only in part. Check the connection and try again.', { cause })
  })
}

/** Reads the text of `curated.json`. Throws an `Error` whose message says what is wrong. */
export function readCurated(text: string): Dataset {
  return parseCurated(parseJson(text))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error('The figures are damaged: data/curated.json is not JSON.', { cause })
  }
}

/** Reads the contents of `curated.json`. Throws an `Error` whose message says what is wrong, and in which row. */
export function parseCurated(json: unknown): Dataset {
  const result = v.safeParse(Curated, json)
  if (!result.success) {
    const [issue] = result.issues
    throw damaged(v.getDotPath(issue) ?? 'the file', issue.message)
  }
  const { areas, metrics, definitions, sources, observations, milestones } = result.output
  const dataset: Dataset = {
    areas: areas.map((row, index) => sound(areaFromRow(row), 'areas', index)),
    metrics: metrics.map((row, index) => sound(metricFromRow(row, definitions), 'metrics', index)),
    sources: sources.map((row, index) => sound(sourceFromRow(row), 'sources', index)),
    observations: observations.map((row, index) =>
      sound(observationFromRow(row, 'curated'), 'observations', index),
    ),
    milestones: milestones.map((row, index) => sound(milestoneFromRow(row), 'milestones', index)),
  }
  checkReferences(dataset)
  return dataset
}

function sound<Value extends object>(value: Value | readonly Issue[], table: string, index: number): Value {
  if (!isIssues(value)) return value
  const [issue] = value
  throw damaged(`${table}.${index}.${issue?.column ?? ''}`, issue?.message ?? '')
}

function isIssues(value: object): value is readonly Issue[] {
  return Array.isArray(value)
}

/** Every figure must lead to its area, metric and source: a page that looks them up need not doubt it. */
function checkReferences({ areas, metrics, sources, observations, milestones }: Dataset): void {
  const [codes, ids, published] = [
    new Set(areas.map((a) => a.code)),
    new Set(metrics.map((m) => m.id)),
    new Set(sources.map((s) => s.id)),
  ]
  observations.forEach(({ area, metric, source }, index) => {
    if (!codes.has(area)) throw damaged(`observations.${index}.area`, `There is no area ${area}.`)
    if (!ids.has(metric)) throw damaged(`observations.${index}.metric`, `There is no metric ${metric}.`)
    if (!published.has(source)) throw damaged(`observations.${index}.source`, `There is no source ${source}.`)
  })
  milestones.forEach(({ area, source }, index) => {
    if (!codes.has(area)) throw damaged(`milestones.${index}.area`, `There is no area ${area}.`)
    if (!published.has(source)) throw damaged(`milestones.${index}.source`, `There is no source ${source}.`)
  })
}

function damaged(where: string, what: string): Error {
  return new Error(`The figures are damaged at ${where}: ${what}`)
}
