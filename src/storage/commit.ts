import { type Change, entryOf, STATE_KEY } from './ledger.ts'
import { tellOtherTabs } from './otherTabs.ts'
import { failureWords } from './problems.ts'
import { type LedgerRead, readLedger, rememberFigures } from './readLedger.ts'
import { isRecord, type Quarantined, StateSchema, soundRecord } from './records.ts'
import { writeSentinel } from './sentinel.ts'
import type { FigureStorage, Shelf } from './shelf.ts'
import { inTurn } from './turn.ts'

/** Nothing was written, and nothing that was there was touched. */
export interface Refused {
  readonly kind: 'failed'
  readonly message: string
}

interface Unchanged {
  readonly kind: 'unchanged'
}

type Planned = { readonly kind: 'change'; readonly change: Change } | Refused | Unchanged

/** What to change, given what is stored at this moment: another tab may have changed it since the page last looked. */
export type Plan = (ledger: LedgerRead, shelf: Shelf) => Promise<Planned>

export type Committed = { readonly kind: 'kept'; readonly change: Change } | Refused | Unchanged

/** Plans and writes one change in one transaction, and says that it is kept only after reading it back. Never rejects. */
export function commit(storage: FigureStorage, plan: Plan): Promise<Committed> {
  return inTurn(async () => {
    try {
      let before: LedgerRead | undefined
      const planned = await storage.write(async (shelf) => {
        before = await readLedger(shelf)
        const result = await plan(before, shelf)
        if (result.kind === 'change') await write(shelf, before, result.change)
        return result
      })
      if (planned.kind !== 'change') return planned
      const { change } = planned
      if (!(await storage.read((shelf) => isThere(shelf, change)))) {
        await storage.write((shelf) => takeBack(shelf, before, change))
        return { kind: 'failed', message: 'The figures were not stored as they were written. Try again.' }
      }
      finish(storage, change)
      return { kind: 'kept', change }
    } catch (error) {
      return { kind: 'failed', message: failureWords(error) }
    }
  })
}

/** Puts aside what could not be read, so that it is found once and a copy stays. */
export async function putAside(shelf: Shelf, bad: readonly Quarantined[]): Promise<void> {
  for (const found of bad) {
    await shelf.put('quarantine', `${found.at} ${found.from} ${found.key}`, found)
    await shelf.drop(found.from, found.key)
  }
}

async function write(shelf: Shelf, { bad, rebuilt }: LedgerRead, change: Change): Promise<void> {
  await putAside(shelf, bad)
  for (const generation of [rebuilt, change.generation])
    if (generation) await shelf.put('generations', generation.id, generation)
  for (const record of change.imports) await shelf.put('imports', record.id, record)
  await shelf.put('meta', STATE_KEY, change.state)
  for (const id of change.dropped) await shelf.drop('generations', id)
  const needed = new Set(change.state.generations.flatMap((g) => g.imports))
  for (const id of await shelf.keys('imports')) if (!needed.has(id)) await shelf.drop('imports', id)
}

/** Another tab may have gone on from there already: then its state counts, and ours is among what it holds. */
async function isThere(shelf: Shelf, { state, generation, imports }: Change): Promise<boolean> {
  const now = soundRecord(StateSchema, await shelf.get('meta', STATE_KEY))
  if (!now || now.sequence < state.sequence) return false
  if (generation && entryOf(now, generation.id)) {
    if (!isRecord(await shelf.get('generations', generation.id), generation.checksum)) return false
    for (const { id, checksum } of imports)
      if (!isRecord(await shelf.get('imports', id), checksum)) return false
  }
  return true
}

async function takeBack(shelf: Shelf, before: LedgerRead | undefined, change: Change): Promise<void> {
  const now = soundRecord(StateSchema, await shelf.get('meta', STATE_KEY))
  if (now && now.checksum !== change.state.checksum) return
  if (before?.begun) await shelf.put('meta', STATE_KEY, before.state)
  else await shelf.drop('meta', STATE_KEY)
  if (change.generation) await shelf.drop('generations', change.generation.id)
  for (const { id } of change.imports) await shelf.drop('imports', id)
}

function finish(storage: FigureStorage, { state, held, generation }: Change): void {
  if (generation) rememberFigures(generation, held)
  if (storage.kind !== 'database') return
  const rows = held.observations.length
  writeSentinel({ lastGeneration: state.sequence, rows, when: new Date().toISOString() })
  tellOtherTabs()
}
