import { tellOtherTabs } from './otherTabs.ts'
import { failureWords } from './problems.ts'
import { openStorage } from './uploadStore.ts'
import type { ChangeResult } from './uploads.ts'

/** Everything that could not be read and was put aside, as JSON, for someone who can mend it. Never rejects. */
export async function damagedCopy(): Promise<string> {
  const { storage } = await openStorage()
  const found = await storage.read((shelf) => shelf.all('quarantine')).catch(() => [])
  return JSON.stringify(found, (_key, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as unknown as ArrayLike<number> & Iterable<number>)] : value,
  )
}

/** Lets go of it. */
export async function discardDamaged(): Promise<ChangeResult> {
  const { storage } = await openStorage()
  try {
    await storage.write(async (shelf) => {
      for (const key of await shelf.keys('quarantine')) await shelf.drop('quarantine', key)
    })
    tellOtherTabs()
    return { kind: 'changed' }
  } catch (error) {
    return { kind: 'failed', message: failureWords(error) }
  }
}
