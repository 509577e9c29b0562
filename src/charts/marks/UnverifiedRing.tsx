import type { Mark, Place } from '../model.ts'
import type { Stage } from './markContext.ts'

const R = 8.1

/** Where a mark that is no point has its ring; a point has one in its own shape. */
function placeOf(mark: Mark): Place | undefined {
  switch (mark.kind) {
    case 'arrow':
      return mark.at
    case 'missing':
      return { ...mark.at, v: 0 }
    case 'held':
      return { t: (mark.from + mark.to) / 2, v: mark.v, dx: 0 }
    case 'interval':
      return mark.form === 'range' ? { ...mark.at, v: (mark.lower + mark.upper) / 2 } : undefined
    case 'point':
    case 'band':
    case 'link':
    case 'break':
      return undefined
  }
}

/** A ring says, besides the colour, that a person added the figure, here or to this copy. */
export function UnverifiedRing({ mark, scales, paint }: Stage & { readonly mark: Mark }) {
  if (mark.kind === 'break' || mark.layer === 'curated') return null
  const place = placeOf(mark)
  if (!place) return null
  return (
    <circle
      cx={scales.x(place.t) + place.dx}
      cy={scales.y(place.v)}
      r={R}
      fill="none"
      stroke={paint.yours}
      strokeWidth={1.4}
    />
  )
}
