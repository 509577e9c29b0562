import { colourOf, type MarkOf, type Stage } from './markContext.ts'

const THICK = 7

/** A date that is no single day: a translucent bar as wide as the source's precision. */
export function BandMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'band'> }) {
  const [x, end] = [scales.x(mark.from), scales.x(mark.to)]
  return (
    <rect
      x={x}
      y={scales.y(mark.v) - THICK / 2}
      width={Math.max(end - x, 2)}
      height={THICK}
      rx={THICK / 2}
      fill={colourOf(mark.layer, paint)}
      opacity={0.2}
    />
  )
}
