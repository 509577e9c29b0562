import { clampSpan, type MarkKind, markColour, type SpanMark } from './mark.ts'

/** A value that held over a time: a thick bar with end caps. */
export const held: MarkKind<SpanMark<'held'>, 'held'> = {
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
  clamp: clampSpan,
  box: ({ from, to, v }, { x, y }) => ({ left: x(from), right: x(to), top: y(v) - 7, bottom: y(v) + 7 }),
  ringAt: ({ from, to, v }) => ({ t: (from + to) / 2, v, dx: 0 }),
  standsAt: ({ from, to, v }, at) => v === at.v && from <= at.t && at.t <= to,
  keyEntry: () => ({
    id: 'held',
    label: 'held throughout',
    sample: { kind: 'held', from: 3, to: 23, v: 12, layer: 'curated' },
  }),
}
