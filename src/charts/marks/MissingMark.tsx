import { colourOf, type MarkOf, type Stage } from './stage.ts'

/** A figure that was withheld or is not available: a small cross on the axis. */
export function MissingMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'missing'> }) {
  const [x, y] = [scales.x(mark.at.t) + mark.at.dx, scales.y(0)]
  return (
    <path
      d={`M${x - 4} ${y - 4}l8 8M${x - 4} ${y + 4}l8 -8`}
      stroke={colourOf(mark.layer, paint)}
      strokeWidth={1.8}
      fill="none"
    />
  )
}
