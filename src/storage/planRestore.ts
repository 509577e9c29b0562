import { sealed } from '#domain/model/checksum.ts'
import type { UserFigures } from '#domain/model/userFigures.ts'
import type { Plan } from './commit.ts'
import { advance, importsShown } from './ledger.ts'
import type { SavedMapping } from './mappingRecord.ts'
import { type ImportRecord, ImportSchema, soundRecord } from './records.ts'
import type { Shelf } from './shelf.ts'

interface Restored {
  readonly figures: UserFigures
  readonly imports: readonly ImportRecord[]
  readonly mappings: readonly SavedMapping[]
}

/** Puts the imports of a backup in the place of those that count now. Its mappings are added. */
export function planRestore(backup: Restored, generation: string, now: Date): Plan {
  return async ({ state }, shelf) => {
    const records = await renamedWhereTaken(shelf, backup.imports, generation)
    const imports = records.map((record) => record.id)
    const same = importsShown(state).join('\n') === imports.join('\n')
    if (same) return { kind: 'unchanged' }
    for (const saved of backup.mappings) await shelf.put('mappings', saved.mapping.fingerprint, saved)
    const entry = { id: generation, at: now.toISOString(), did: 'restored', fileName: '', imports } as const
    return { kind: 'change', change: advance(state, entry, backup.figures, records) }
  }
}

/** An import that is here already under the same name with other contents keeps it. */
async function renamedWhereTaken(
  shelf: Shelf,
  imports: readonly ImportRecord[],
  generation: string,
): Promise<readonly ImportRecord[]> {
  const renamed: ImportRecord[] = []
  for (const record of imports) {
    const here = await shelf.get('imports', record.id)
    const free = here === undefined || soundRecord(ImportSchema, here)?.checksum === record.checksum
    const { checksum: _, ...facts } = record
    renamed.push(free ? record : sealed({ ...facts, id: `${record.id}-${generation}` }))
  }
  return renamed
}
