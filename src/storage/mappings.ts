import { cleanText } from '#domain/model/cleanText.ts'
import type { RememberedMapping } from '#import/importOptions.ts'
import type { Refused } from './commit.ts'
import { fromStoredMapping, type SavedMapping } from './mappingRecord.ts'
import { tellOtherTabs } from './otherTabs.ts'
import { failureWords, problem } from './problems.ts'
import type { Shelf } from './shelf.ts'
import { inTurn } from './turn.ts'
import { openStorage } from './uploadStore.ts'

export type MappingResult = { readonly kind: 'changed' } | Refused

/** What was decided about files with the same headers before, the last used first. Never rejects; what cannot be read is left out. */
export async function listMappings(): Promise<readonly SavedMapping[]> {
  try {
    const { storage } = await openStorage()
    const stored = await storage.read((shelf) => shelf.all('mappings'))
    return stored
      .flatMap((record) => fromStoredMapping(record) ?? [])
      .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  } catch {
    return []
  }
}

/** Keeps one mapping for its headers, instead of an earlier one. */
export function saveMapping(
  mapping: RememberedMapping,
  fileName: string,
  now = new Date(),
): Promise<MappingResult> {
  const saved = { mapping, fileName: cleanText(fileName).slice(0, 80), savedAt: now.toISOString() }
  return write((shelf) => shelf.put('mappings', mapping.fingerprint, saved))
}

export function dropMapping(fingerprint: string): Promise<MappingResult> {
  return write((shelf) => shelf.drop('mappings', fingerprint))
}

function write(work: (shelf: Shelf) => Promise<void>): Promise<MappingResult> {
  return inTurn(async () => {
    const { storage, trouble } = await openStorage()
    if (!storage.writable) return { kind: 'failed', message: problem(trouble ?? 'not-kept').message }
    try {
      await storage.write(work)
      if (storage.kind === 'database') tellOtherTabs()
      return { kind: 'changed' }
    } catch (error) {
      return { kind: 'failed', message: failureWords(error) }
    }
  })
}
