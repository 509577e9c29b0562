import * as v from 'valibot'

const KEY = 'childrens-services-dashboard/figures'

/**
 * A note outside the database of what should be in it: Chromium opens an empty database, without an error, where the files of one are
 * damaged or were evicted, and without this note that would look like a first visit.
 */
const SentinelSchema = v.object({
  /** The sequence number of the last generation. */
  lastGeneration: v.number(),
  /** How many figures it holds. */
  rows: v.number(),
  when: v.string(),
})

export type Sentinel = v.InferOutput<typeof SentinelSchema>

/** Undefined where there is none, or where the browser keeps no such notes. */
export function readSentinel(): Sentinel | undefined {
  try {
    const result = v.safeParse(SentinelSchema, JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

export function writeSentinel(sentinel: Sentinel): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(sentinel))
  } catch {
    // Without the note a lost database looks like a first visit; the figures themselves are kept.
  }
}

/** Whether it is gone. */
export function dropSentinel(): boolean {
  try {
    localStorage.removeItem(KEY)
    return localStorage.getItem(KEY) === null
  } catch {
    return true
  }
}
