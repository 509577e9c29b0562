import type { Layer } from '#domain/model/observation.ts'
import { clampDay, type MarkKind, markColour, SAMPLE_LEFT, SAMPLE_RIGHT } from './mark.ts'

export interface HeldMark {
  readonly kind: 'held'
  /** Day numbers. */
  readonly from: number
  readonly to: number
  readonly v: number
  readonly layer: Layer
}

/** A value that held over a time: a thick bar with end caps. */
export const held: MarkKind<HeldMark, 'held'> = {
  draw: (mark, { scales, theme }) => {
    const x = scales.x(mark.from)
    const end = scales.x(mark.to)
    const y = scales.y(mark.v)
    const stroke = markColour(mark.layer, theme)
    return (
      <>
        <path d={`M${x} ${y}H${end}`} stroke={stroke} strokeWidth={6} />
        <path d={`M${x} ${y - 7}v14M${end} ${y - 7}v14`} stroke={stroke} strokeWidth={2} />
      </>
    )
  },
  clamp: (mark, days) => ({ ...mark, from: clampDay(mark.from, days), to: clampDay(mark.to, days) }),
  box: ({ from, to, v }, { x, y }) => ({ left: x(from), right: x(to), top: y(v) - 7, bottom: y(v) + 7 }),
  ringAt: ({ from, to, v }) => ({ t: (from + to) / 2, v, dx: 0 }),
  showsFigure: true,
  standsAt: ({ from, to, v }, at) => v === at.v && from <= at.t && at.t <= to,
  keyEntry: () => ({
    id: 'held',
    label: 'held throughout',
    sample: { kind: 'held', from: SAMPLE_LEFT.t, to: SAMPLE_RIGHT.t, v: SAMPLE_LEFT.v, layer: 'curated' },
  }),
}
