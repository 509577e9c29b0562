import type { PointFill } from '../model.ts'
import { colourOf, type MarkOf, type Stage } from './markContext.ts'
import { halfPath, shapePath } from './shapes.ts'

const R = 4.6

const DASHES: Readonly<Partial<Record<PointFill, string>>> = { dashed: '3 2', dotted: '1.5 2' }

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
      {mark.fill === 'lower-half' && <path d={halfPath(mark.shape, x, y, R, 'lower')} fill={colour} />}
      {mark.fill === 'upper-half' && <path d={halfPath(mark.shape, x, y, R, 'upper')} fill={colour} />}
      {mark.layer !== 'curated' && (
        <path d={shapePath(mark.shape, x, y, R + 3.5)} fill="none" stroke={colour} strokeWidth={1.4} />
      )}
    </>
  )
}
