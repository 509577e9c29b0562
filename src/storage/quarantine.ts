import * as v from 'valibot'
import { type Plan, putAside } from './commit.ts'
import { readImports } from './imports.ts'
import { type Quarantined, QuarantinedSchema } from './records.ts'
import type { Shelf } from './shelf.ts'

/** Puts aside all that cannot be read, and keeps the state that is left without it. */
export function planRepair(): Plan {
  return async (ledger, shelf) => {
    const { bad } = await readImports(shelf)
    if (ledger.bad.length + bad.length === 0) return { kind: 'unchanged' }
    await putAside(shelf, bad)
    const { state, held } = ledger
    return { kind: 'change', change: { state, held, imports: [], dropped: [] } }
  }
}

/** What has been put aside and not discarded yet. */
export async function readQuarantine(shelf: Shelf): Promise<readonly Quarantined[]> {
  return (await shelf.all('quarantine')).flatMap((record) => {
    const result = v.safeParse(QuarantinedSchema, record)
    return result.success ? [result.output] : []
  })
}
