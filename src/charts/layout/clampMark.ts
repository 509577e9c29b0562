import type { Mark, Place } from '../model.ts'

/** A place within the days that the axis shows: what reaches beyond them is drawn at their edge, not out of sight. */
export function clampPlace(place: Place, [first, last]: readonly [number, number]): Place {
  return { ...place, t: Math.min(Math.max(place.t, first), last) }
}

/** A mark within the days that the axis shows. */
export function clampMark(mark: Mark, days: readonly [number, number]): Mark {
  const day = (t: number) => Math.min(Math.max(t, days[0]), days[1])
  switch (mark.kind) {
    case 'link':
      return { ...mark, from: clampPlace(mark.from, days), to: clampPlace(mark.to, days) }
    case 'band':
    case 'held':
      return { ...mark, from: day(mark.from), to: day(mark.to) }
    case 'break':
      return { ...mark, t: day(mark.t) }
    case 'interval':
    case 'point':
    case 'arrow':
    case 'missing':
      return { ...mark, at: clampPlace(mark.at, days) }
  }
}
