import { colourOf, type MarkOf, type Stage } from './markContext.ts'

/** More than, or fewer than: a short bar at the stated number and an arrow to the side it may lie on. Never a disc. */
export function ArrowMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'arrow'> }) {
  const [x, y] = [scales.x(mark.at.t) + mark.at.dx, scales.y(mark.at.v)]
  const s = mark.direction === 'up' ? -1 : 1
  return (
    <path
      d={`M${x - 9} ${y}h18M${x} ${y}v${s * 21}m-5 ${-s * 6}l5 ${s * 7}l5 ${-s * 7}`}
      stroke={colourOf(mark.layer, paint)}
      strokeWidth={2.2}
      strokeLinejoin="round"
      fill="none"
    />
  )
}
