import { colourOf, type MarkOf, type Stage } from './markContext.ts'

/** A state that lasted: a thick bar over its whole time, with end caps. */
export function HeldMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'held'> }) {
  const [x, end, y] = [scales.x(mark.from), scales.x(mark.to), scales.y(mark.v)]
  const stroke = colourOf(mark.layer, paint)
  return (
    <>
      <path d={`M${x} ${y}H${end}`} stroke={stroke} strokeWidth={6} />
      <path d={`M${x} ${y - 7}v14M${end} ${y - 7}v14`} stroke={stroke} strokeWidth={2} />
    </>
  )
}
