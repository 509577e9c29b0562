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

export interface IntervalMark {
  readonly kind: 'interval'
  readonly at: DataPosition
  readonly lower: number
  readonly upper: number
  /** A `range` is the figure itself; a `whisker` shows the uncertainty of another mark. */
  readonly form: 'range' | 'whisker'
  readonly layer: Layer
}

/** Half the width of a whisker's end caps. px */
const CAP = 5
/** px */
const RANGE = { width: 7, minHeight: 4 } as const

/** The values that an inexact figure may have: a thin bar with end caps; a stated range is a thick bar without any other mark. */
export const interval: MarkKind<IntervalMark, 'range'> = {
  draw: (mark, { scales, theme }) => {
    const x = xOf(mark.at, scales)
    const low = scales.y(mark.lower)
    const high = scales.y(mark.upper)
    const colour = markColour(mark.layer, theme)
    if (mark.form === 'range') {
      const height = Math.max(low - high, RANGE.minHeight)
      const y = (low + high - height) / 2
      return <rect x={x - RANGE.width / 2} y={y} width={RANGE.width} height={height} rx={2} fill={colour} />
    }
    return (
      <path
        d={`M${x} ${low}V${high}M${x - CAP} ${low}h${2 * CAP}M${x - CAP} ${high}h${2 * CAP}`}
        stroke={colour}
        strokeWidth={1.6}
        fill="none"
      />
    )
  },
  clamp: (mark, days) => ({ ...mark, at: clampPosition(mark.at, days) }),
  box: ({ at, lower, upper }, scales) => {
    const x = xOf(at, scales)
    return { left: x - 6, right: x + 6, top: scales.y(upper) - 1, bottom: scales.y(lower) + 1 }
  },
  ringAt: ({ at, form, lower, upper }) => (form === 'range' ? { ...at, v: (lower + upper) / 2 } : undefined),
  showsFigure: true,
  standsAt: (mark, at) => isSamePosition(mark.at, at),
  keyEntry: ({ form }) =>
    form === 'whisker'
      ? undefined
      : {
          id: 'range',
          label: 'a range',
          sample: { kind: 'interval', at: SAMPLE_MIDDLE, lower: 21, upper: 3, form, layer: 'curated' },
        },
}
