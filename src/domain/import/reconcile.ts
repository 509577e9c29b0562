import { naturalKey, type Observation } from '../observation.ts'
import type { Bound, Reading } from '../reading.ts'

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

/** Whether two observations say the same: the same reading, with the same note. */
export function sameFigure(a: Observation, b: Observation): boolean {
  return a.note === b.note && sameReading(a.reading, b.reading)
}

/** Whether two readings leave the same open and say the same of the rest. */
export function sameReading(a: Reading, b: Reading): boolean {
  if (a.kind === 'exact' && b.kind === 'exact') return a.value === b.value
  if (a.kind === 'missing' && b.kind === 'missing') return a.why === b.why
  if (a.kind === 'bounded' && b.kind === 'bounded')
    return (
      a.qualifier === b.qualifier &&
      a.value === b.value &&
      sameBound(a.lower, b.lower) &&
      sameBound(a.upper, b.upper)
    )
  return false
}

function sameBound(a: Bound | undefined, b: Bound | undefined): boolean {
  return a?.at === b?.at && a?.closed === b?.closed
}
