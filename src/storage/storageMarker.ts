import * as v from 'valibot'

const KEY = 'childrens-services-dashboard/figures'

/**
 * A marker outside the database of what should be in it. Chromium opens an empty database, without an error, where the files of one were
 * damaged or evicted; without the marker that looks like a first visit.
 */
const MarkerSchema = v.object({
  /** `order` of the newest import; 0 where there is none. */
  newest: v.number(),
})

/** The `order` of the newest import that should be stored; 0 where there is none, or where the browser keeps no such marker. */
export function readMarker(): number {
  try {
    const result = v.safeParse(MarkerSchema, JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return result.success ? result.output.newest : 0
  } catch {
    return 0
  }
}

export function writeMarker(newest: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ newest }))
  } catch {
    // Without the marker a lost database looks like a first visit; the figures themselves are kept.
  }
}

/** Whether it is gone. */
export function dropMarker(): boolean {
  try {
    localStorage.removeItem(KEY)
    return localStorage.getItem(KEY) === null
  } catch {
    return true
  }
}
