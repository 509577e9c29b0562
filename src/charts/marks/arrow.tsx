import type { Layer } from '#domain/model/observation.ts'
import {
  clampPosition,
  type DataPosition,
  isSamePosition,
  type MarkKind,
  markColour,
  SAMPLE_MIDDLE,
  xOf,
} from './mark.ts'

type Direction = 'up' | 'down'

export interface ArrowMark {
  readonly kind: 'arrow'
  readonly at: DataPosition
  readonly direction: Direction
  readonly layer: Layer
}

/** "More than" or "fewer than": a short bar at the stated number with an arrow to the side where the figure lies. */
export const arrow: MarkKind<ArrowMark, `arrow-${Direction}`> = {
  draw: ({ at, direction, layer }, { scales, theme }) => {
    const x = xOf(at, scales)
    const y = scales.y(at.v)
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
  clamp: (mark, days) => ({ ...mark, at: clampPosition(mark.at, days) }),
  box: ({ at, direction }, scales) => {
    const x = xOf(at, scales)
    const y = scales.y(at.v)
    const up = direction === 'up'
    return { left: x - 9, right: x + 9, top: y - (up ? 23 : 2), bottom: y + (up ? 2 : 23) }
  },
  ringAt: ({ at }) => at,
  showsFigure: true,
  standsAt: (mark, at) => isSamePosition(mark.at, at),
  keyEntry: ({ direction }) => {
    const up = direction === 'up'
    return {
      id: `arrow-${direction}`,
      label: up ? 'more than, or at least' : 'fewer than, or at most',
      sample: { kind: 'arrow', at: { ...SAMPLE_MIDDLE, v: up ? 23 : 1 }, direction, layer: 'curated' },
    }
  },
}
