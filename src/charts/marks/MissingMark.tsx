import type { MissingReason } from '#domain/model/reading.ts'
import { colourOf, type MarkOf, type Stage } from './markContext.ts'

/** The Department for Education's symbols for why a figure is not there. */
const SIGNS: Readonly<Record<MissingReason, string>> = {
  suppressed: 'c',
  unavailable: 'x',
  not_applicable: 'z',
  unreliable: 'u',
  low: 'low',
}

/** A figure that was withheld or is not available: a small cross on the axis under the sign of its reason. */
export function MissingMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'missing'> }) {
  const [x, y] = [scales.x(mark.at.t) + mark.at.dx, scales.y(0)]
  const colour = colourOf(mark.layer, paint)
  return (
    <>
      <path
        d={`M${x - 4} ${y - 4}l8 8M${x - 4} ${y + 4}l8 -8`}
        stroke={colour}
        strokeWidth={1.8}
        fill="none"
      />
      <text x={x} y={y - 8} textAnchor="middle" fontSize={12} fontWeight={600} fill={colour}>
        {SIGNS[mark.why]}
      </text>
    </>
  )
}
