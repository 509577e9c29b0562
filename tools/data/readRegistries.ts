import type { Area } from '#domain/model/area.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { Source } from '#domain/model/source.ts'
import { AREA_COLUMNS, areaFromRow } from '#domain/tables/areaRow.ts'
import {
  DEFINITION_COLUMNS,
  type DefinitionRow,
  METRIC_COLUMNS,
  metricFromRow,
} from '#domain/tables/metricRow.ts'
import { SOURCE_COLUMNS, sourceFromRow } from '#domain/tables/sourceRow.ts'
import { readSeedRows, type SeedProblem, type SeedRow, type Seeds, toProblem } from './seedFile.ts'

/** A sound row of a seed, with its line there. */
export interface Placed<Value> {
  /** The file below `seeds/`, where a table is kept in several. */
  readonly path?: string
  readonly line: number
  readonly value: Value
}

export function readAreas(seeds: Seeds, report: (problem: SeedProblem) => void): readonly Placed<Area>[] {
  const rows = readSeedRows(seeds, 'areas.csv', AREA_COLUMNS, report)
  checkUnique('areas.csv', rows, ({ code }) => code, report)
  checkUnique('areas.csv', rows, ({ slug }) => slug, report)
  return convert('areas.csv', rows, areaFromRow, report)
}

export function readDefinitions(
  seeds: Seeds,
  report: (problem: SeedProblem) => void,
): readonly Placed<DefinitionRow>[] {
  const rows = readSeedRows(seeds, 'definitions.csv', DEFINITION_COLUMNS, report)
  checkUnique('definitions.csv', rows, ({ metric, id }) => `${metric} ${id}`, report)
  for (const { line, row } of rows)
    if (row.period_type === '')
      report(`seeds/definitions.csv:${line}: period_type: it is not stated what a figure covers`)
  return rows.map(({ line, row }) => ({ line, value: row }))
}

export function readMetrics(
  seeds: Seeds,
  definitions: readonly Placed<DefinitionRow>[],
  report: (problem: SeedProblem) => void,
): readonly Placed<Metric>[] {
  const rows = readSeedRows(seeds, 'metrics.csv', METRIC_COLUMNS, report)
  checkUnique('metrics.csv', rows, ({ id }) => id, report)
  const all = definitions.map(({ value }) => value)
  return convert('metrics.csv', rows, (row) => metricFromRow(row, all), report)
}

export function readSources(seeds: Seeds, report: (problem: SeedProblem) => void): readonly Placed<Source>[] {
  const rows = readSeedRows(seeds, 'sources.csv', SOURCE_COLUMNS, report)
  checkUnique('sources.csv', rows, ({ id }) => id, report)
  for (const { line, row } of rows)
    if (!/^[a-z0-9-]+$/u.test(row.id))
      report(`seeds/sources.csv:${line}: id: write it in lower case letters, digits and hyphens`)
  return convert('sources.csv', rows, sourceFromRow, report)
}

/** A table of which no two rows have the same id or, where they have none, are equal. */
export function readTable<Column extends string, Value extends object>(
  seeds: Seeds,
  path: string,
  columns: readonly Column[],
  fromRow: (row: Readonly<Record<Column, string>>) => Value | readonly Problem[],
  report: (problem: SeedProblem) => void,
): readonly Placed<Value>[] {
  const rows = readSeedRows(seeds, path, columns, report)
  checkUnique(path, rows, (row) => ('id' in row ? String(row.id) : JSON.stringify(row)), report)
  return convert(path, rows, fromRow, report)
}

/** The values of the rows that are sound; the issues of the others are reported with their lines. */
function convert<Column extends string, Value extends object>(
  path: string,
  rows: readonly SeedRow<Column>[],
  fromRow: (row: Readonly<Record<Column, string>>) => Value | readonly Problem[],
  report: (problem: SeedProblem) => void,
): readonly Placed<Value>[] {
  return rows.flatMap(({ line, row }) => {
    const value = fromRow(row)
    if (!isIssues(value)) return [{ line, value }]
    for (const issue of value) report(toProblem(path, { ...issue, line }))
    return []
  })
}

function isIssues(value: object): value is readonly Problem[] {
  return Array.isArray(value)
}

function checkUnique<Column extends string>(
  path: string,
  rows: readonly SeedRow<Column>[],
  keyOf: (row: Readonly<Record<Column, string>>) => string,
  report: (problem: SeedProblem) => void,
): void {
  const lines = new Map<string, number>()
  for (const { line, row } of rows) {
    const key = keyOf(row)
    const first = lines.get(key)
    if (first !== undefined) report(`seeds/${path}:${line}: ${key} is already on line ${first}`)
    else lines.set(key, line)
  }
}
