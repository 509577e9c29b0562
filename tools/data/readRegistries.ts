import type { Area } from '#domain/model/area.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Problem } from '#domain/model/problem.ts'
import { AREA_COLUMNS, areaFromRow } from '#domain/tables/areaRow.ts'
import { DEFINITION_COLUMNS, METRIC_COLUMNS, metricFromRow } from '#domain/tables/metricRow.ts'
import { readSeedRows, type SeedProblem, type SeedRow, type Seeds, toProblem } from './seedFile.ts'

export function readAreas(seeds: Seeds, report: (problem: SeedProblem) => void): readonly Area[] {
  const rows = readSeedRows(seeds, 'areas.csv', AREA_COLUMNS, report)
  checkUnique('areas.csv', rows, ({ code }) => code, report)
  checkUnique('areas.csv', rows, ({ slug }) => slug, report)
  return convert('areas.csv', rows, areaFromRow, report)
}

export function readMetrics(seeds: Seeds, report: (problem: SeedProblem) => void): readonly Metric[] {
  const rows = readSeedRows(seeds, 'metrics.csv', METRIC_COLUMNS, report)
  const definitions = readSeedRows(seeds, 'definitions.csv', DEFINITION_COLUMNS, report)
  checkUnique('metrics.csv', rows, ({ id }) => id, report)
  checkUnique('definitions.csv', definitions, ({ metric, id }) => `${metric} ${id}`, report)
  const ids = new Set(rows.map(({ row }) => row.id))
  for (const { line, row } of definitions)
    if (!ids.has(row.metric)) report(`seeds/definitions.csv:${line}: no metric ${row.metric}`)
  const all = definitions.map(({ row }) => row)
  return convert('metrics.csv', rows, (row) => metricFromRow(row, all), report)
}

/** The values of the rows that are sound; the issues of the others are reported with their lines. */
export function convert<Column extends string, Value extends object>(
  path: string,
  rows: readonly SeedRow<Column>[],
  fromRow: (row: Readonly<Record<Column, string>>) => Value | readonly Problem[],
  report: (problem: SeedProblem) => void,
): readonly Value[] {
  return rows.flatMap(({ line, row }) => {
    const value = fromRow(row)
    if (!isIssues(value)) return [value]
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
