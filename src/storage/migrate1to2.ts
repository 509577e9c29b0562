import * as v from 'valibot'
import { rowsOf } from '#data/rowsOf.ts'
import { NO_FIGURES, type UserFigures } from '#domain/model/userFigures.ts'
import { observationFromRow } from '#domain/tables/observationRow.ts'
import { toImport } from './imports.ts'
import { advance, EMPTY_STATE, STATE_KEY } from './ledger.ts'
import type { ImportRecord, Quarantined } from './records.ts'
import type { StoredContents } from './shelf.ts'

/** The columns of an import's rows as version 1 had them. */
const COLUMNS_1 = [
  'area',
  'metric',
  'definition',
  'period',
  'basis',
  'value',
  'lower',
  'upper',
  'qualifier',
  'unit',
  'as_stated',
  'date_as_stated',
  'status',
  'source',
  'locator',
  'attribution',
  'note',
] as const

const ImportSchema1 = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  fileName: v.string(),
  addedAt: v.pipe(v.string(), v.isoTimestamp()),
  rows: rowsOf(COLUMNS_1),
})

/** The time of a migration is not part of its result. */
const NO_TIME = '1970-01-01T00:00:00.000Z'

type Import1 = v.InferOutput<typeof ImportSchema1> & { readonly figures: UserFigures }

/**
 * Version 1 had one store, `imports`, of records `{id, fileName, addedAt, rows}`. They become the imports of one generation; what
 * cannot be read is put aside. A pure function: the same contents always give the same.
 */
export function migrate1to2(old: StoredContents): StoredContents {
  const sound: Import1[] = []
  const quarantine: [string, Quarantined][] = []
  for (const [key, record] of old['imports'] ?? []) {
    const read = readImport(record)
    if (read) sound.push(read)
    else
      quarantine.push([
        `1 imports ${key}`,
        { at: NO_TIME, from: 'imports', key, outcome: 'left-out', record },
      ])
  }
  sound.sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.id < b.id ? -1 : 1))
  return { ...asOneGeneration(sound), mappings: [], quarantine }
}

function readImport(record: unknown): Import1 | undefined {
  const result = v.safeParse(ImportSchema1, record)
  if (!result.success) return undefined
  const observations = result.output.rows.flatMap((row) => {
    const value = observationFromRow(row, 'user')
    return 'area' in value ? [value] : []
  })
  if (observations.length < result.output.rows.length) return undefined
  return { ...result.output, figures: { ...NO_FIGURES, observations } }
}

function asOneGeneration(sound: readonly Import1[]): StoredContents {
  const last = sound.at(-1)
  if (!last) return { generations: [], imports: [], meta: [] }
  const records: ImportRecord[] = []
  let held = NO_FIGURES
  for (const { id, fileName, addedAt, figures } of sound) {
    const facts = { id, fileName, addedAt, hash: '', added: figures, before: [], smallCounts: null }
    const { record, merged } = toImport(held, { ...facts, leftOut: { same: 0, rejected: 0 } })
    records.push(record)
    held = merged.figures
  }
  const imports = records.map(({ id }) => id)
  const facts = { id: 'version-1', at: last.addedAt, did: 'moved', fileName: '', imports } as const
  const { state, generation } = advance(EMPTY_STATE, facts, held, records)
  return {
    generations: [[facts.id, generation]],
    imports: records.map((record) => [record.id, record]),
    meta: [[STATE_KEY, state]],
  }
}
