import * as v from 'valibot'
import { isSealed, sealed } from '#domain/model/checksum.ts'
import type { Observation } from '#domain/model/observation.ts'
import {
  OBSERVATION_COLUMNS,
  OBSERVATION_LATER,
  observationFromRow,
  observationToRow,
} from '#domain/tables/observationRow.ts'
import { countFigures, type ImportRecord, ImportSchema } from './importRecord.ts'
import { type SavedMapping, SavedMappingSchema } from './mappings.ts'

const FORMAT = 'childrens-services-dashboard/backup'
/** The version that this page writes. It reads version 1 too, whose rows have fewer columns. */
const VERSION = 2

const { active: _active, figures: _figures, ...facts } = ImportSchema.entries

const Backup = v.object({
  format: v.literal(FORMAT),
  version: v.picklist([1, VERSION]),
  /** ISO 8601, in UTC. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** The order of the cells in each row of figures. */
  columns: v.pipe(
    v.array(v.picklist(OBSERVATION_COLUMNS)),
    v.check((columns) => OBSERVATION_COLUMNS.every((c) => columns.includes(c) || isLater(c))),
  ),
  imports: v.array(
    v.object({
      ...facts,
      rows: v.array(v.array(v.string())),
    }),
  ),
  mappings: v.array(SavedMappingSchema),
  checksum: v.string(),
})

export interface BackedUp {
  readonly record: ImportRecord
  readonly observations: readonly Observation[]
}

export interface BackupContents {
  readonly madeAt: string
  readonly imports: readonly BackedUp[]
  readonly mappings: readonly SavedMapping[]
}

export type BackupRead =
  /** `altered`: it was changed after it was made. */
  | (BackupContents & { readonly kind: 'backup'; readonly altered: boolean })
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'bad-rows' }

/** Plain rows, so that a backup can be read by a person and by other programs. */
export function toBackupText({ madeAt, imports, mappings }: BackupContents): string {
  const plain = imports.map(({ record: { active: _, figures: __, ...rest }, observations }) => ({
    ...rest,
    rows: observations.map((o) => {
      const row = observationToRow(o)
      return OBSERVATION_COLUMNS.map((column) => row[column])
    }),
  }))
  const columns = OBSERVATION_COLUMNS
  return JSON.stringify(
    sealed({ format: FORMAT, version: VERSION, madeAt, columns, imports: plain, mappings }),
  )
}

/** Reads a backup as strictly as any other file: only the known keys, and never `__proto__`. */
export function fromBackupText(text: string): BackupRead {
  let json: unknown
  try {
    json = JSON.parse(text, (key: string, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch {
    return { kind: 'unreadable' }
  }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), json)
  if (head.success && head.output.version > VERSION) return { kind: 'newer' }
  const result = v.safeParse(Backup, json)
  if (!result.success) return { kind: 'unreadable' }
  const { madeAt, mappings, columns } = result.output
  const imports: BackedUp[] = []
  for (const { rows, ...rest } of result.output.imports) {
    const observations = rows.flatMap((cells) => toObservation(cells, columns))
    if (observations.length < rows.length) return { kind: 'bad-rows' }
    imports.push({ record: { ...rest, active: true, figures: countFigures(observations) }, observations })
  }
  return {
    kind: 'backup',
    altered: !isSealed(json as v.InferOutput<typeof Backup>),
    madeAt,
    imports,
    mappings,
  }
}

function isLater(column: string): boolean {
  return OBSERVATION_LATER.some((later) => later === column)
}

/** Nothing for a row that is no figure. */
function toObservation(cells: readonly string[], columns: readonly string[]): readonly Observation[] {
  if (cells.length !== columns.length) return []
  const row = Object.fromEntries(
    OBSERVATION_COLUMNS.map((column) => [column, cells[columns.indexOf(column)] ?? '']),
  )
  const read = observationFromRow(row as ReturnType<typeof observationToRow>, 'user')
  return 'area' in read ? [read] : []
}
