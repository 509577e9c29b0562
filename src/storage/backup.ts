import type { Observation } from '#domain/model/observation.ts'
import { mergeFigures, replay, type UserFigures } from '#domain/model/userFigures.ts'
import { fromBackupText, toBackupText } from './backupFile.ts'
import type { Refused } from './commit.ts'
import { readImports, toImport } from './imports.ts'
import { importsShown } from './ledger.ts'
import type { SavedMapping } from './mappingRecord.ts'
import { listMappings } from './mappings.ts'
import { planRestore } from './planRestore.ts'
import { readLedger } from './readLedger.ts'
import type { ImportRecord } from './records.ts'
import type { Shelf } from './shelf.ts'
import { fromStoredFigures } from './storedFigures.ts'
import { newId } from './upload.ts'
import { openStorage } from './uploadStore.ts'
import { type ChangeResult, changed } from './uploads.ts'

/** More than a hundred thousand figures take; reading a longer text could stop the page. */
const LONGEST_BYTES = 100 * 1024 * 1024

export type BackupMade = { readonly kind: 'made'; readonly fileName: string; readonly text: string } | Refused

/** A backup that was read and is sound. Nothing is changed by reading it. */
export interface BackupOpened {
  readonly kind: 'opened'
  /** ISO 8601, in UTC. */
  readonly madeAt: string
  /** Whether it was changed since it was made. Its figures can then be looked at and added like those of any file, not restored. */
  readonly altered: boolean
  /** All that it comes to. */
  readonly figures: UserFigures
  readonly imports: readonly ImportRecord[]
  readonly mappings: readonly SavedMapping[]
}

/** Everything a person has added, as one file. Never rejects. */
export async function makeBackup(now = new Date()): Promise<BackupMade> {
  try {
    const { storage } = await openStorage()
    const imports = await storage.read((shelf) => importsToKeep(shelf, now))
    const text = toBackupText({ madeAt: now.toISOString(), imports, mappings: await listMappings() })
    return { kind: 'made', fileName: `your-figures-${now.toISOString().slice(0, 10)}.json`, text }
  } catch {
    return { kind: 'failed', message: 'Your figures could not be read, so no backup was made.' }
  }
}

/** The imports that count. Where one of them cannot be read, one more holds those of its figures that are still shown. */
async function importsToKeep(shelf: Shelf, now: Date): Promise<readonly ImportRecord[]> {
  const { state, held } = await readLedger(shelf, now)
  const { imports } = await readImports(shelf, now)
  const shown = importsShown(state)
  const found = shown.flatMap((id) => imports.get(id) ?? [])
  if (found.length === shown.length) return found
  const explained = replay(found.flatMap((record) => fromStoredFigures(record.added) ?? []))
  const left: Observation[] = []
  for (const o of held.observations)
    if (mergeFigures(explained, { ...held, observations: [o] }).same === 0) left.push(o)
  const { record } = toImport(explained, {
    id: newId(now),
    fileName: 'Figures of a file that can no longer be read',
    hash: '',
    addedAt: now.toISOString(),
    added: { ...held, observations: left },
    leftOut: { same: 0, rejected: 0 },
    before: [],
    smallCounts: null,
  })
  return [...found, record]
}

/** Reads a backup file and checks every row of it. Never rejects. */
export async function openBackup(file: Blob): Promise<BackupOpened | Refused> {
  const refused = (message: string): Refused => ({
    kind: 'failed',
    message: `${message} Nothing was changed.`,
  })
  if (file.size > LONGEST_BYTES)
    return refused('The file is larger than 100 MB, so it is no backup of this page.')
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return refused('The file could not be read. Choose it again.')
  const read = fromBackupText(text)
  if (read.kind === 'newer')
    return refused('The backup was made by a newer version of this page. Reload the page and try again.')
  if (read.kind === 'unreadable') return refused('The file is not a backup of this page, or it is damaged.')
  const all = read.imports.map((record) => fromStoredFigures(record.added))
  const sound = all.filter((figures) => figures !== undefined)
  if (sound.length < all.length) return refused('Some rows of the backup are not figures.')
  const { madeAt, altered, imports, mappings } = read
  return { kind: 'opened', madeAt, altered, figures: replay(sound), imports, mappings }
}

/** Puts back exactly what the backup holds, instead of what is here now. It can be undone. */
export function restoreBackup(backup: BackupOpened, now = new Date()): Promise<ChangeResult> {
  if (backup.altered) {
    const message = 'The backup was changed after it was made, so it cannot be restored as it stands.'
    return Promise.resolve({ kind: 'failed', message: `${message} Add its figures as from any file.` })
  }
  return changed(planRestore(backup, newId(now), now))
}
