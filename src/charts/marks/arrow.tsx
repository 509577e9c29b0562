import { boxAt, type MarkKind, markColour, type PositionedMark, positioned, sampleOf, toPx } from './mark.ts'

type Direction = 'up' | 'down'
type ArrowMark = PositionedMark<'arrow'> & { readonly direction: Direction }

/** "More than" or "fewer than": a short bar at the stated number with an arrow to the side where the figure lies. */
export const arrow: MarkKind<ArrowMark, `arrow-${Direction}`> = {
  ...positioned,
  draw: ({ at, direction, layer }, { scales, theme }) => {
    const { x, y } = toPx(at, scales)
    const s = direction === 'up' ? -1 : 1
    return (
      <path
        d={`M${x - 9} ${y}h18M${x} ${y}v${s * 21}m-5 ${-s * 6}l5 ${s * 7}l5 ${-s * 7}`}
        stroke={markColour(layer, theme)}
        strokeWidth={2.2}
        strokeLinejoin="round"
        fill="none"
      />
    )
  },
  box: ({ at, direction }, scales) =>
    direction === 'up' ? boxAt(at, scales, 9, 23, 2) : boxAt(at, scales, 9, 2, 23),
  ringAt: ({ at }) => at,
  keyEntry: ({ direction }) => {
    const sample = sampleOf('arrow')
    const up = direction === 'up'
    return {
      id: `arrow-${direction}`,
      label: up ? 'more than, or at least' : 'fewer than, or at most',
      sample: { ...sample, at: { ...sample.at, v: up ? 23 : 1 }, direction },
    }
  },
}
