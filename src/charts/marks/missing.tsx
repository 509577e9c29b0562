import type { Layer } from '#domain/model/observation.ts'
import type { MissingReason } from '#domain/model/reading.ts'
import { formatReading } from '#domain/phrasing/formatReading.ts'
import {
  clampPosition,
  type DataPosition,
  isSamePosition,
  type MarkKind,
  markColour,
  SAMPLE_MIDDLE,
  xOf,
} from './mark.ts'

export interface MissingMark {
  readonly kind: 'missing'
  readonly at: DataPosition
  readonly why: MissingReason
  readonly layer: Layer
}

/** The Department for Education's symbols for missing figures. */
const SYMBOLS: Readonly<Record<MissingReason, string>> = {
  suppressed: 'c',
  unavailable: 'x',
  not_applicable: 'z',
  unreliable: 'u',
  low: 'low',
}

/** A figure that was withheld or is not available: a small cross on the axis below the symbol for the reason. */
export const missing: MarkKind<MissingMark, `missing-${MissingReason}`> = {
  draw: ({ at, why, layer }, { scales, theme }) => {
    const x = xOf(at, scales)
    const y = scales.y(0)
    const colour = markColour(layer, theme)
    return (
      <>
        <path
          d={`M${x - 4} ${y - 4}l8 8M${x - 4} ${y + 4}l8 -8`}
          stroke={colour}
          strokeWidth={1.8}
          fill="none"
        />
        <text x={x} y={y - 8} textAnchor="middle" fontSize={12} fontWeight={600} fill={colour}>
          {SYMBOLS[why]}
        </text>
      </>
    )
  },
  clamp: (mark, days) => ({ ...mark, at: clampPosition(mark.at, days) }),
  box: ({ at }, scales) => {
    const x = xOf(at, scales)
    const y = scales.y(0)
    return { left: x - 8, right: x + 8, top: y - 18, bottom: y + 5 }
  },
  ringAt: ({ at }) => ({ ...at, v: 0 }),
  showsFigure: true,
  standsAt: (mark, at) => isSamePosition(mark.at, at),
  keyEntry: (mark, metric) => ({
    id: `missing-${mark.why}`,
    label: formatReading({ kind: 'missing', why: mark.why }, metric),
    sample: { ...mark, at: { ...SAMPLE_MIDDLE, v: 0 }, layer: 'curated' },
  }),
}
