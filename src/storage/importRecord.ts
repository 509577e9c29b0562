import * as v from 'valibot'
import type { Area } from '#domain/model/area.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { AREA_COLUMNS, AREA_LATER, areaFromRow } from '#domain/tables/areaRow.ts'
import {
  DEFINITION_COLUMNS,
  DEFINITION_LATER,
  METRIC_COLUMNS,
  METRIC_LATER,
  metricFromRow,
} from '#domain/tables/metricRow.ts'
import {
  OBSERVATION_COLUMNS,
  OBSERVATION_LATER,
  observationFromRow,
  observationToRow,
} from '#domain/tables/observationRow.ts'
import { TARGET_COLUMNS, targetFromRow } from '#domain/tables/targetRow.ts'
import type { Target } from '#domain/targets/target.ts'
import { type ColumnTable, ColumnTableSchema, fromColumnTable, toColumnTable } from './columnTable.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** @param later columns that records of an earlier version do not have: they are read as empty */
function rowOf<Column extends string>(columns: readonly Column[], later: readonly NoInfer<Column>[] = []) {
  const cell = (column: Column) => (later.includes(column) ? v.optional(v.string(), '') : v.string())
  const entries = Object.fromEntries(columns.map((column) => [column, cell(column)]))
  return v.object(entries as Record<Column, v.StringSchema<undefined>>)
}

const FigureRow = rowOf(OBSERVATION_COLUMNS, OBSERVATION_LATER)

/** One import as it is stored: all that is known of it without reading its figures. Plain JSON. */
export const ImportSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  /** Milliseconds since 1970, like a time, and higher than that of every import before it: imports count in this order. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  fileName: v.string(),
  /** ISO 8601, in UTC. */
  addedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** False when the import was undone. It can then be redone until another import is added. */
  active: v.boolean(),
  counts: v.object({ fresh: Count, changed: Count, same: Count, rejected: Count }),
  smallCounts: v.nullable(
    v.object({
      kind: v.picklist(['suppress', 'round', 'keep']),
      cells: Count,
      /** On whose authority small counts were kept, in the user's words. */
      authority: v.string(),
    }),
  ),
  /** How many figures it brought, by area and metric. There is a record in `figures` for each area. */
  figures: v.array(v.object({ area: v.string(), metric: v.string(), count: Count })),
  /** The user's own metrics and areas that its figures need. */
  metrics: v.array(rowOf(METRIC_COLUMNS, METRIC_LATER)),
  definitions: v.array(rowOf(DEFINITION_COLUMNS, DEFINITION_LATER)),
  areas: v.array(rowOf(AREA_COLUMNS, AREA_LATER)),
  /** Records of an earlier version have no targets. */
  targets: v.optional(v.array(rowOf(TARGET_COLUMNS)), []),
  /** The first of the figures that it changed, `counts.changed` in all. */
  changes: v.array(v.object({ before: FigureRow, after: FigureRow })),
})

export type ImportRecord = v.InferOutput<typeof ImportSchema>

interface FigureChange {
  readonly before: Observation
  readonly after: Observation
}

export interface UserImport
  extends Readonly<Pick<ImportRecord, 'id' | 'fileName' | 'addedAt' | 'counts' | 'smallCounts'>> {
  readonly total: number
  readonly figures: readonly Readonly<ImportRecord['figures'][number]>[]
  readonly metrics: readonly Metric[]
  readonly areas: readonly Area[]
  readonly targets: readonly Target[]
  readonly changes: readonly FigureChange[]
}

export interface StoredImport {
  readonly record: ImportRecord
  readonly shown: UserImport
}

/** Undefined when the record is not one that this page writes, or is stored under another key. */
export function parseImport(key: unknown, stored: unknown): StoredImport | undefined {
  const result = v.safeParse(ImportSchema, stored)
  if (!result.success || result.output.id !== key) return undefined
  const record = result.output
  const metrics = allValid(record.metrics.map((row) => metricFromRow(row, record.definitions)))
  const areas = allValid(record.areas.map(areaFromRow))
  const targets = allValid(record.targets.map(targetFromRow))
  const before = allValid(record.changes.map((change) => observationFromRow(change.before, 'user')))
  const after = allValid(record.changes.map((change) => observationFromRow(change.after, 'user')))
  if (!(metrics && areas && targets && before && after)) return undefined
  const changes = before.flatMap((old, index) => {
    const now = after[index]
    return now ? [{ before: old, after: now }] : []
  })
  const { id, fileName, addedAt, counts, smallCounts, figures } = record
  const total = figures.reduce((sum, { count }) => sum + count, 0)
  const shown = {
    id,
    fileName,
    addedAt,
    counts,
    smallCounts,
    figures,
    total,
    metrics,
    areas,
    targets,
    changes,
  }
  return { record, shown }
}

export function areasOf({ figures }: Pick<UserImport, 'figures'>): readonly string[] {
  return [...new Set(figures.map(({ area }) => area))]
}

export function countFigures(observations: readonly Observation[]): ImportRecord['figures'] {
  const counts = new Map<string, { area: string; metric: string; count: number }>()
  for (const { area, metric } of observations) {
    const key = JSON.stringify([area, metric])
    const entry = counts.get(key) ?? { area, metric, count: 0 }
    entry.count += 1
    counts.set(key, entry)
  }
  return [...counts.values()]
}

/** Figures as they are stored: one table an area. */
export function toFigureTables(observations: readonly Observation[]): ReadonlyMap<string, ColumnTable> {
  const rows = new Map<string, ReturnType<typeof observationToRow>[]>()
  for (const observation of observations) {
    const own = rows.get(observation.area) ?? []
    own.push(observationToRow(observation))
    rows.set(observation.area, own)
  }
  return new Map([...rows].map(([area, own]) => [area, toColumnTable(OBSERVATION_COLUMNS, own)]))
}

/** The figures of one import and area; undefined when the table is not one that this page writes. */
export function parseFigures(area: string, stored: unknown): readonly Observation[] | undefined {
  const table = v.safeParse(ColumnTableSchema, stored)
  const rows = table.success
    ? fromColumnTable(OBSERVATION_COLUMNS, table.output, OBSERVATION_LATER)
    : undefined
  if (!rows || rows.length === 0 || rows.some((row) => row.area !== area)) return undefined
  return allValid(rows.map((row) => observationFromRow(row, 'user')))
}

/** Undefined when one of the values is a list of problems. */
function allValid<Value extends object>(
  values: readonly (Value | readonly unknown[])[],
): readonly Value[] | undefined {
  return values.some(Array.isArray) ? undefined : (values as readonly Value[])
}
