import * as v from 'valibot'
import type { Observation } from '#domain/observation.ts'
import { AREA_COLUMNS, areaFromRow, areaToRow } from '#domain/rows/areaRow.ts'
import {
  DEFINITION_COLUMNS,
  definitionsToRows,
  METRIC_COLUMNS,
  metricFromRow,
  metricToRow,
} from '#domain/rows/metricRow.ts'
import { OBSERVATION_COLUMNS, observationFromRow, observationToRow } from '#domain/rows/observationRow.ts'
import type { YourFigures } from '#domain/yourFigures.ts'
import { type ColumnTable, ColumnTableSchema, fromColumnTable, toColumnTable } from './columnTable.ts'

/** Figures, with the metrics and areas they bring, as they are stored. */
export const StoredFiguresSchema = v.object({
  observations: ColumnTableSchema,
  metrics: ColumnTableSchema,
  definitions: ColumnTableSchema,
  areas: ColumnTableSchema,
})

export type StoredFigures = v.InferOutput<typeof StoredFiguresSchema>

export function toStoredObservations(observations: readonly Observation[]): ColumnTable {
  return toColumnTable(OBSERVATION_COLUMNS, observations.map(observationToRow))
}

/** Undefined when a row is not as we write it. */
export function fromStoredObservations(table: ColumnTable): readonly Observation[] | undefined {
  const rows = fromColumnTable(OBSERVATION_COLUMNS, table)
  return rows && allSound(rows.map((row) => observationFromRow(row, 'yours')))
}

export function toStoredFigures({ observations, metrics, areas }: YourFigures): StoredFigures {
  return {
    observations: toStoredObservations(observations),
    metrics: toColumnTable(METRIC_COLUMNS, metrics.map(metricToRow)),
    definitions: toColumnTable(DEFINITION_COLUMNS, metrics.flatMap(definitionsToRows)),
    areas: toColumnTable(AREA_COLUMNS, areas.map(areaToRow)),
  }
}

/** The inverse of `toStoredFigures`; undefined when anything is not as we write it. */
export function fromStoredFigures(stored: StoredFigures): YourFigures | undefined {
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
