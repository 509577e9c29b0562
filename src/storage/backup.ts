import { replay, type UserFigures } from '#domain/model/userFigures.ts'
import { type BackedUp, fromBackupText, toBackupText } from './backupFile.ts'
import { attempt, readBack, writeImports } from './changeImports.ts'
import { readRecords, writeRecords } from './database.ts'
import { countFigures, parseImport, toFigureTables } from './importRecord.ts'
import { listMappings, type SavedMapping } from './mappings.ts'
import { type Refused, refused } from './problems.ts'
import { figuresOf, readImports } from './userImports.ts'

/** More than a hundred thousand figures need; reading a longer text could stop the page. */
const MOST_BYTES = 100 * 1024 * 1024

export type BackupMade = { readonly kind: 'made'; readonly fileName: string; readonly text: string } | Refused

export interface BackupOpened {
  readonly kind: 'opened'
  /** ISO 8601, in UTC. */
  readonly madeAt: string
  /** True when it was changed after it was made: its figures can then be added as from any file, not restored. */
  readonly altered: boolean
  readonly figures: UserFigures
  readonly imports: readonly BackedUp[]
  readonly mappings: readonly SavedMapping[]
}

export type RestoreResult =
  | { readonly kind: 'restored'; readonly files: number }
  /** Every import of the backup is here already. */
  | { readonly kind: 'unchanged' }
  | Refused

/** The active imports and the remembered mappings, as one file. Never rejects. */
export async function makeBackup(now = new Date()): Promise<BackupMade> {
  try {
    const imports = await readRecords(async (records) => {
      const { sound } = await readImports(records)
      const found: BackedUp[] = []
      for (const { record, shown } of sound) {
        if (!record.active) continue
        const { observations } = await figuresOf(records, [shown])
        found.push({ record: { ...record, figures: countFigures(observations) }, observations })
      }
      return found
    })
    const text = toBackupText({ madeAt: now.toISOString(), imports, mappings: await listMappings() })
    return { kind: 'made', fileName: `your-figures-${now.toISOString().slice(0, 10)}.json`, text }
  } catch {
    return refused('Your figures could not be read, so no backup was made.')
  }
}

/** Reads a backup file and checks every row of it. Never rejects. */
export async function openBackup(file: Blob): Promise<BackupOpened | Refused> {
  const because = (reason: string) => refused(`${reason} Nothing was changed.`)
  if (file.size > MOST_BYTES)
    return because('The file is larger than 100 MB, so it is not a backup of this page.')
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return because('The file could not be read. Choose it again.')
  const read = fromBackupText(text)
  if (read.kind === 'newer')
    return because('The backup was made by a newer version of this page. Reload the page and try again.')
  if (read.kind === 'bad-rows') return because('Some rows of the backup are not figures.')
  if (read.kind === 'unreadable') return because('The file is not a backup of this page, or it is damaged.')
  const { madeAt, altered, imports, mappings } = read
  const parsed = imports.map(({ record }) => parseImport(record.id, record)?.shown)
  const shown = parsed.filter((one) => one !== undefined)
  if (shown.length < parsed.length) return because('The file is not a backup of this page, or it is damaged.')
  const observationsAt = (index: number) => imports[index]?.observations ?? []
  const figures = replay(
    shown.map(({ metrics, areas, targets }, index) => ({
      observations: observationsAt(index),
      metrics,
      areas,
      targets,
    })),
  )
  return { kind: 'opened', madeAt, altered, figures, imports, mappings }
}

/** Adds the imports that are not here, each at its place in time. Removes nothing. Never rejects. */
export function restoreBackup({ altered, imports, mappings }: BackupOpened): Promise<RestoreResult> {
  if (altered)
    return Promise.resolve(
      refused(
        'The backup was changed after it was made, so it cannot be restored. Add its figures as from any file.',
      ),
    )
  return attempt(async () => {
    const written = await writeRecords(async (records) => {
      const { sound } = await readImports(records)
      const here = new Set(sound.filter(({ record }) => record.active).map(({ record }) => record.id))
      const missing = imports
        .filter(({ record }) => !here.has(record.id))
        .map(({ record, observations }) => ({ record, tables: toFigureTables(observations) }))
      if (missing.length > 0) await writeImports(records, missing)
      for (const saved of mappings) await records.put('mappings', saved.mapping.fingerprint, saved)
      return missing
    })
    if (written.length === 0) return { kind: 'unchanged' } as const
    if (!(await readBack(written))) return refused('The backup was not stored as it was written. Try again.')
    return { kind: 'restored', files: written.length } as const
  })
}
