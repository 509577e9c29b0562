import { naturalKey, type Observation, sameFigure } from '#domain/model/observation.ts'

/** What adding some observations to others would do. */
export interface Reconciled {
  readonly fresh: readonly Observation[]
  /** Already there with the same reading and note: adding them changes nothing. */
  readonly same: readonly Observation[]
  readonly changed: readonly { readonly before: Observation; readonly after: Observation }[]
  /** Later copies, in the incoming rows themselves, of a figure that came before. */
  readonly duplicates: readonly Observation[]
}

/** Compares by natural key. Where `existing` has a key twice the later one counts: a person's figure comes after the curated one. */
export function reconcile(incoming: readonly Observation[], existing: readonly Observation[]): Reconciled {
  const known = new Map(existing.map((o) => [naturalKey(o), o]))
  const seen = new Set<string>()
  const fresh: Observation[] = []
  const same: Observation[] = []
  const changed: { before: Observation; after: Observation }[] = []
  const duplicates: Observation[] = []
  for (const observation of incoming) {
    const key = naturalKey(observation)
    const before = known.get(key)
    if (seen.has(key)) duplicates.push(observation)
    else if (!before) fresh.push(observation)
    else if (sameFigure(before, observation)) same.push(observation)
    else changed.push({ before, after: observation })
    seen.add(key)
  }
  return { fresh, same, changed, duplicates }
}
