import type { Observation } from '#domain/observation.ts'
import { tellOtherTabs } from './otherTabs.ts'
import { fromRecord, newUpload, toRecord, type Upload, type UploadRecord } from './upload.ts'
import { openUploads } from './uploadStore.ts'

export interface UploadList {
  /** In the order in which they were added. */
  readonly uploads: readonly Upload[]
  /** `false`: storage is absent or blocked, and what is added lasts as long as the page. */
  readonly kept: boolean
  /** Sentences for the reader on what could not be read. */
  readonly problems: readonly string[]
}

export type AddResult =
  | { readonly kind: 'kept' | 'memory'; readonly upload: Upload }
  /** Nothing was added, and nothing already there was touched. */
  | { readonly kind: 'failed'; readonly message: string }

export type RemoveResult =
  | { readonly kind: 'removed' }
  | { readonly kind: 'failed'; readonly message: string }

/** Imports of this page alone, where the browser keeps none. */
let inMemory: readonly Upload[] = []

export async function listUploads(): Promise<UploadList> {
  const stored = await readAll()
  if (stored === undefined) return { uploads: inMemory, kept: false, problems: [] }
  const read = stored.map(fromRecord)
  const sound = read.filter((upload): upload is Upload => upload !== undefined)
  const damaged = read.length - sound.length
  const problems = damaged === 0 ? [] : [damagedWords(damaged)]
  const uploads = [...sound, ...inMemory].toSorted((a, b) =>
    a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0,
  )
  return { uploads, kept: true, problems }
}

/** Adds one import whole, and says so only after reading it back. */
export async function addUpload(
  fileName: string,
  observations: readonly Observation[],
  now = new Date(),
): Promise<AddResult> {
  const upload = newUpload(fileName, observations, now)
  const database = await openUploads().catch(() => undefined)
  if (!database) {
    inMemory = [...inMemory, upload]
    return { kind: 'memory', upload }
  }
  try {
    const record = toRecord(upload)
    const writing = database.transaction('imports', 'readwrite', { durability: 'strict' })
    await Promise.all([writing.store.add(record), writing.done])
    if (!sameRecord(await database.get('imports', upload.id), record)) {
      await database.delete('imports', upload.id)
      return {
        kind: 'failed',
        message: 'The figures were not stored as they were written, so they were not added. Try again.',
      }
    }
    tellOtherTabs()
    return { kind: 'kept', upload }
  } catch (error) {
    return { kind: 'failed', message: failureWords(error) }
  }
}

export async function removeUpload(id: string): Promise<RemoveResult> {
  const before = inMemory.length
  inMemory = inMemory.filter((upload) => upload.id !== id)
  if (inMemory.length < before) return { kind: 'removed' }
  try {
    const database = await openUploads()
    const writing = database.transaction('imports', 'readwrite', { durability: 'strict' })
    await Promise.all([writing.store.delete(id), writing.done])
    tellOtherTabs()
    return { kind: 'removed' }
  } catch {
    return {
      kind: 'failed',
      message: 'The browser would not remove these figures. Reload the page and try again.',
    }
  }
}

/** Undefined where there is no storage to read. */
async function readAll(): Promise<readonly unknown[] | undefined> {
  try {
    return await (await openUploads()).getAll('imports')
  } catch {
    return undefined
  }
}

function sameRecord(stored: unknown, written: UploadRecord): boolean {
  return JSON.stringify(stored) === JSON.stringify(written)
}

function damagedWords(count: number): string {
  return `${count === 1 ? 'One file' : `${count} files`} of figures kept in this browser cannot be read, and ${count === 1 ? 'is' : 'are'} not shown. The others are not affected.`
}

function failureWords(error: unknown): string {
  const full =
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError'
  return full
    ? 'There is no room left in this browser’s storage, so nothing was added. Remove an earlier file and try again.'
    : 'The browser would not store these figures, so nothing was added. Reload the page and try again.'
}
