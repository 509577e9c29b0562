import * as v from 'valibot'
import type { Observation } from '#domain/model/observation.ts'
import type { Merged, UserFigures } from '#domain/model/userFigures.ts'
import { AREA_COLUMNS, areaFromRow, areaToRow } from '#domain/tables/areaRow.ts'
import {
  DEFINITION_COLUMNS,
  definitionsToRows,
  METRIC_COLUMNS,
  metricFromRow,
  metricToRow,
} from '#domain/tables/metricRow.ts'
import { OBSERVATION_COLUMNS, observationFromRow, observationToRow } from '#domain/tables/observationRow.ts'
import {
  type ColumnTable,
  ColumnTableSchema,
  fromColumnTable,
  placesOfEachText,
  toColumnTable,
  withRows,
} from './columnTable.ts'

/** Figures, with the metrics and areas they bring, as they are stored. */
export const StoredFiguresSchema = v.object({
  observations: ColumnTableSchema,
  metrics: ColumnTableSchema,
  definitions: ColumnTableSchema,
  areas: ColumnTableSchema,
})

export type StoredFigures = v.InferOutput<typeof StoredFiguresSchema>

/** A list of figures is never patched, so that its table is made or read once. */
const tables = new WeakMap<readonly Observation[], ColumnTable>()

export function toStoredObservations(observations: readonly Observation[]): ColumnTable {
  const table =
    tables.get(observations) ?? toColumnTable(OBSERVATION_COLUMNS, observations.map(observationToRow))
  tables.set(observations, table)
  return table
}

/** Makes the table of merged figures from the tables of the two, which takes no look at rows that stay. */
export function mergeTables(held: UserFigures, added: ColumnTable, { figures, places }: Merged): void {
  tables.set(figures.observations, withRows(toStoredObservations(held.observations), added, places))
}

/** Undefined when a row is not as we write it. */
function fromStoredObservations(table: ColumnTable): readonly Observation[] | undefined {
  const rows = fromColumnTable(OBSERVATION_COLUMNS, table)
  const observations = rows && allSound(rows.map((row) => observationFromRow(row, 'user')))
  if (observations) tables.set(observations, table)
  return observations
}

/** The columns whose texts must be read; any text will do in the others. */
const READ_COLUMNS = ['area', 'metric', 'period', 'basis', 'value', 'qualifier', 'unit', 'status']

/** Whether figures just put in a table could be read again: each different text of it is, once. */
export function canBeRead(table: ColumnTable): boolean {
  const rows = fromColumnTable(OBSERVATION_COLUMNS, table, placesOfEachText(READ_COLUMNS, table))
  return rows !== undefined && allSound(rows.map((row) => observationFromRow(row, 'user'))) !== undefined
}

export function toStoredFigures({ observations, metrics, areas }: UserFigures): StoredFigures {
  return {
    observations: toStoredObservations(observations),
    metrics: toColumnTable(METRIC_COLUMNS, metrics.map(metricToRow)),
    definitions: toColumnTable(DEFINITION_COLUMNS, metrics.flatMap(definitionsToRows)),
    areas: toColumnTable(AREA_COLUMNS, areas.map(areaToRow)),
  }
}

/** The inverse of `toStoredFigures`; undefined when anything is not as we write it. */
export function fromStoredFigures(stored: StoredFigures): UserFigures | undefined {
  const observations = fromStoredObservations(stored.observations)
  const definitions = fromColumnTable(DEFINITION_COLUMNS, stored.definitions)
  const metricRows = fromColumnTable(METRIC_COLUMNS, stored.metrics)
  const areaRows = fromColumnTable(AREA_COLUMNS, stored.areas)
  if (!(observations && definitions && metricRows && areaRows)) return undefined
  const metrics = allSound(metricRows.map((row) => metricFromRow(row, definitions)))
  const areas = allSound(areaRows.map(areaFromRow))
  return metrics && areas && { observations, metrics, areas }
}

function allSound<Value extends object>(
  values: readonly (Value | readonly unknown[])[],
): readonly Value[] | undefined {
  return values.some(Array.isArray) ? undefined : (values as readonly Value[])
}
