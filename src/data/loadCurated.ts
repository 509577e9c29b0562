import * as v from 'valibot'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Problem } from '#domain/model/problem.ts'
import { layerOf } from '#domain/model/source.ts'
import { AREA_COLUMNS, AREA_LATER, areaFromRow } from '#domain/tables/areaRow.ts'
import { JUDGEMENT_COLUMNS, judgementFromRow } from '#domain/tables/judgementRow.ts'
import {
  DEFINITION_COLUMNS,
  DEFINITION_LATER,
  METRIC_COLUMNS,
  METRIC_LATER,
  metricFromRow,
} from '#domain/tables/metricRow.ts'
import { MILESTONE_COLUMNS, MILESTONE_LATER, milestoneFromRow } from '#domain/tables/milestoneRow.ts'
import { OBSERVATION_COLUMNS, OBSERVATION_LATER, observationFromRow } from '#domain/tables/observationRow.ts'
import { PLAN_COLUMNS, PLAN_LATER, planFromRow } from '#domain/tables/planRow.ts'
import { RELEASE_COLUMNS, RELEASE_LATER, releaseFromRow } from '#domain/tables/releaseRow.ts'
import { SOURCE_COLUMNS, SOURCE_LATER, sourceFromRow } from '#domain/tables/sourceRow.ts'
import { STATE_COLUMNS, stateFromRow } from '#domain/tables/stateRow.ts'
import { figuresInside } from './figuresInside.ts'
import { integrityErrors, type RowLocation } from './integrityErrors.ts'
import { rowsOf } from './rowsOf.ts'

/** The file could not be fetched at all: trying again may help. Every other failure is an `Error`, and it will not. */
export class NetworkError extends Error {}

const FORMAT = 'childrens-services-dashboard'
/** The format that this page writes. It reads format 1 too, which has fewer tables and columns; a page reads no newer one. */
const VERSION = 2

const Curated = v.object({
  format: v.picklist([`${FORMAT}/1`, `${FORMAT}/${VERSION}`]),
  areas: rowsOf(AREA_COLUMNS, AREA_LATER),
  metrics: rowsOf(METRIC_COLUMNS, METRIC_LATER),
  definitions: rowsOf(DEFINITION_COLUMNS, DEFINITION_LATER),
  sources: rowsOf(SOURCE_COLUMNS, SOURCE_LATER),
  observations: rowsOf(OBSERVATION_COLUMNS, OBSERVATION_LATER),
  milestones: rowsOf(MILESTONE_COLUMNS, MILESTONE_LATER),
  plans: v.optional(rowsOf(PLAN_COLUMNS, PLAN_LATER), []),
  states: v.optional(rowsOf(STATE_COLUMNS), []),
  judgements: v.optional(rowsOf(JUDGEMENT_COLUMNS), []),
  releases: v.optional(rowsOf(RELEASE_COLUMNS, RELEASE_LATER), []),
})

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

/** Throws an `Error` whose message says what is wrong. */
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

/** Throws an `Error` whose message says what is wrong, in which row, and how to repair it. */
export function parseCurated(json: unknown): Dataset {
  checkFormat(json)
  const result = v.safeParse(Curated, json)
  if (!result.success) {
    const [{ path, message }] = result.issues
    const [table, row, column] = (path ?? []).map(({ key }) => key)
    throw damaged({ table: String(table ?? 'format'), row: row as number, column: column as string }, message)
  }
  const { areas, metrics, definitions, sources, observations, milestones } = result.output
  const { plans, states, judgements, releases } = result.output
  const read = sources.map((row, index) => sound(sourceFromRow(row), 'sources', index))
  const layers = new Map(read.map((source) => [source.id, layerOf(source)]))
  const dataset: Dataset = {
    areas: areas.map((row, index) => sound(areaFromRow(row), 'areas', index)),
    metrics: metrics.map((row, index) => sound(metricFromRow(row, definitions), 'metrics', index)),
    sources: read,
    observations: observations.map((row, index) =>
      sound(observationFromRow(row, layers.get(row.source) ?? 'curated'), 'observations', index),
    ),
    milestones: milestones.map((row, index) => sound(milestoneFromRow(row), 'milestones', index)),
    plans: plans.map((row, index) => sound(planFromRow(row), 'plans', index)),
    states: states.map((row, index) => sound(stateFromRow(row), 'states', index)),
    judgements: judgements.map((row, index) => sound(judgementFromRow(row), 'judgements', index)),
    releases: releases.map((row, index) => sound(releaseFromRow(row), 'releases', index)),
  }
  const [error] = integrityErrors(dataset, definitions)
  if (error) throw damaged(error.where, error.what, error.mend)
  return dataset
}

function checkFormat(json: unknown): void {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  const [name, version] = typeof format === 'string' ? format.split('/') : []
  if (name !== FORMAT || !/^\d+$/u.test(version ?? ''))
    throw new Error(
      `The figures are damaged: data/curated.json does not begin as a file of this dashboard, with "format":"${FORMAT}/${VERSION}". ${MEND}`,
    )
  if (Number(version) > VERSION)
    throw new Error(
      `The figures in data/curated.json were made for a newer version of this page: they have format ${version}, and this page reads up to ${VERSION}. Put the page of that version beside them, or make the data package again with this one.`,
    )
}

function sound<Value extends object>(value: Value | readonly Problem[], table: string, index: number): Value {
  if (!Array.isArray(value)) return value as Value
  const [issue] = value as readonly Problem[]
  throw damaged({ table, row: index, column: issue?.column }, issue?.message ?? '', issue?.suggestion)
}

/** "The figures are damaged in data/curated.json, table milestones, row 2, column period: ..." */
function damaged({ table, row, column }: RowLocation, what: string, mend?: string): Error {
  const where = [
    'data/curated.json',
    `table ${table}`,
    ...(row === undefined ? [] : [`row ${row + 1}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(', ')
  return new Error(`The figures are damaged in ${where}: ${[what, mend, MEND].filter(Boolean).join(' ')}`)
}

const MEND = 'Put back the data folder as its package has it, or make the package again.'
