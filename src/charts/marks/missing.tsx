import type { MissingReason } from '#domain/model/reading.ts'
import { formatReading } from '#domain/phrasing/formatReading.ts'
import { boxAt, type MarkKind, markColour, type PositionedMark, positioned, sampleOf, toPx } from './mark.ts'

type MissingMark = PositionedMark<'missing'> & { readonly why: MissingReason }

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
  ...positioned,
  draw: ({ at, why, layer }, { scales, theme }) => {
    const { x, y } = toPx({ ...at, v: 0 }, scales)
    const colour = markColour(layer, theme)
    const cross = `M${x - 4} ${y - 4}l8 8M${x - 4} ${y + 4}l8 -8`
    return (
      <>
        <path d={cross} stroke={colour} strokeWidth={1.8} fill="none" />
        <text x={x} y={y - 8} textAnchor="middle" fontSize={12} fontWeight={600} fill={colour}>
          {SYMBOLS[why]}
        </text>
      </>
    )
  },
  box: ({ at }, scales) => boxAt({ ...at, v: 0 }, scales, 8, 18, 5),
  ringAt: ({ at }) => ({ ...at, v: 0 }),
  keyEntry: ({ why }, metric) => {
    const { at, ...sample } = sampleOf('missing')
    const label = formatReading({ kind: 'missing', why }, metric)
    return { id: `missing-${why}`, label, sample: { ...sample, at: { ...at, v: 0 }, why } }
  },
}
