import type { Observation } from '#domain/model/observation.ts'
import { NO_FIGURES, replay, type UserFigures } from '#domain/model/userFigures.ts'
import { openStorage, readRecords } from './database.ts'
import { areasOf, parseFigures, parseImport, type StoredImport, type UserImport } from './importRecord.ts'
import { damage, type StorageProblem, storageProblem } from './problems.ts'
import type { Records } from './recordStore.ts'
import { readMarker } from './storageMarker.ts'

/** Everything the page knows of the user's own figures without reading them. */
export interface UserImports extends Pick<UserFigures, 'metrics' | 'areas' | 'targets'> {
  /** The active imports, in the order in which they were added. */
  readonly imports: readonly UserImport[]
  /** The import that undoing would take back, and the one that redoing would put back. */
  readonly canUndo: UserImport | undefined
  readonly canRedo: UserImport | undefined
  /** False when nothing can be added or changed here, for a reason among the problems. */
  readonly writable: boolean
  /** Whether the browser has promised not to clear the figures by itself; undefined where it does not say. */
  readonly persistent: boolean | undefined
  readonly problems: readonly StorageProblem[]
}

export interface FiguresRead {
  readonly observations: readonly Observation[]
  readonly problems: readonly StorageProblem[]
}

/** The list of imports. Never rejects: without storage the list is empty and says so. */
export async function listImports(): Promise<UserImports> {
  const [read, persistent] = await Promise.all([
    readRecords(readImports).catch(() => undefined),
    isPersistent(),
  ])
  const { trouble } = await openStorage()
  const problems: StorageProblem[] = []
  if (trouble) problems.push(storageProblem(trouble))
  else if (!read) problems.push(storageProblem('lost'))
  else problems.push(...losses(read))
  const sound = read?.sound ?? []
  for (const { fileName } of read?.damaged ?? []) problems.push(damage(fileName))
  const active = sound.filter(({ record }) => record.active).map(({ shown }) => shown)
  return {
    imports: active,
    ...ownDefinitions(active),
    canUndo: active.at(-1),
    canRedo: sound.find(({ record }) => !record.active)?.shown,
    writable: read !== undefined && (trouble === undefined || trouble === 'not-kept'),
    persistent,
    problems,
  }
}

/** @param only the areas to read; all of them when left out */
export async function readFigures(
  imports: readonly UserImport[],
  only?: readonly string[],
): Promise<FiguresRead> {
  try {
    return await readRecords((records) => figuresOf(records, imports, only))
  } catch {
    return { observations: [], problems: [storageProblem('lost')] }
  }
}

export async function figuresOf(
  records: Records,
  imports: readonly UserImport[],
  only?: readonly string[],
): Promise<FiguresRead> {
  const problems: StorageProblem[] = []
  const added: (readonly Observation[])[] = []
  for (const one of imports) {
    const areas = areasOf(one).filter((code) => only === undefined || only.includes(code))
    const stored = await Promise.all(areas.map((code) => records.get('figures', [one.id, code])))
    const parsed = areas.map((code, index) => parseFigures(code, stored[index]))
    added.push(parsed.flatMap((observations) => observations ?? []))
    // Another tab may have removed the import since it was listed: its figures are then gone, not damaged.
    if (parsed.includes(undefined) && (await records.get('imports', one.id)) !== undefined)
      problems.push(damage(`A part of ${one.fileName}`))
  }
  const { observations } = replay(added.map((own) => ({ ...NO_FIGURES, observations: own })))
  return { observations, problems }
}

/** The stored imports in order, and those that cannot be read, named as well as they can be. */
export async function readImports(records: Records): Promise<{
  readonly sound: readonly StoredImport[]
  readonly damaged: readonly { readonly id: string; readonly fileName: string }[]
}> {
  const keys = await records.keys('imports')
  const values = await records.values('imports')
  const sound: StoredImport[] = []
  const damaged: { id: string; fileName: string }[] = []
  for (const [index, key] of keys.entries()) {
    const stored = values[index]
    const read = parseImport(key, stored)
    if (read) sound.push(read)
    else damaged.push({ id: String(key), fileName: fileNameIn(stored) })
  }
  return { sound: sound.toSorted((a, b) => a.record.order - b.record.order), damaged }
}

function fileNameIn(stored: unknown): string {
  const named = typeof stored === 'object' && stored !== null && 'fileName' in stored
  return named && typeof stored.fileName === 'string' ? stored.fileName.slice(0, 80) : 'One of your files'
}

/** What the marker outside the database says is missing from it. */
function losses({ sound, damaged }: Awaited<ReturnType<typeof readImports>>): readonly StorageProblem[] {
  const newest = sound.at(-1)?.record.order ?? 0
  if (damaged.length > 0 || newest >= readMarker()) return []
  return [storageProblem(newest === 0 ? 'missing' : 'behind')]
}

/** The metrics, areas and targets of several imports; of two with one name the later counts. */
export function ownDefinitions(
  imports: readonly UserImport[],
): Pick<UserFigures, 'metrics' | 'areas' | 'targets'> {
  const { metrics, areas, targets } = replay(imports.map((one) => ({ ...one, observations: [] })))
  return { metrics, areas, targets }
}

async function isPersistent(): Promise<boolean | undefined> {
  try {
    return await navigator.storage.persisted()
  } catch {
    return undefined
  }
}
