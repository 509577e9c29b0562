import * as v from 'valibot'

const KEY = 'childrens-services-dashboard/figures'

/** Chromium opens an empty database where files were lost; without a marker that looks like a first visit. */
const MarkerSchema = v.object({
  /** `order` of the newest import; 0 before the first import. */
  newest: v.number(),
})

/** 0 also where the browser keeps no marker. */
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
