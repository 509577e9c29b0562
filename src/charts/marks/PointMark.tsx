import type { PointFill } from '../model.ts'
import { shapePath } from './shapes.ts'
import { colourOf, type MarkOf, type Stage } from './stage.ts'

const R = 4.6

const DASHES: Readonly<Partial<Record<PointFill, string>>> = { dashed: '3 2', dotted: '1.5 2' }

/** Half of a marker, the side on which the figure lies: below the number for just under, above it for just over. */
function halfPath(x: number, y: number, side: 'lower' | 'upper'): string {
  return `M${x - R} ${y}a${R} ${R} 0 0 ${side === 'lower' ? 0 : 1} ${2 * R} 0Z`
}

/** One figure. The shape says what was counted, the fill how exactly it is known, a ring round it that a person added it. */
export function PointMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'point'> }) {
  const [x, y] = [scales.x(mark.at.t) + mark.at.dx, scales.y(mark.at.v)]
  const colour = colourOf(mark.layer, paint)
  const outline = {
    d: shapePath(mark.shape, x, y, R),
    fill: mark.fill === 'solid' ? colour : paint.page,
    stroke: colour,
    strokeWidth: 2,
  }
  const dashes = DASHES[mark.fill]
  return (
    <>
      <path {...outline} {...(dashes && { strokeDasharray: dashes })} />
      {mark.fill === 'lower-half' && <path d={halfPath(x, y, 'lower')} fill={colour} />}
      {mark.fill === 'upper-half' && <path d={halfPath(x, y, 'upper')} fill={colour} />}
      {mark.layer === 'yours' && (
        <path d={shapePath(mark.shape, x, y, R + 3.5)} fill="none" stroke={colour} strokeWidth={1.4} />
      )}
    </>
  )
}
