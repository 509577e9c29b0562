import { type MarkKind, markColour, type PositionedMark, positioned, sampleOf, toPx } from './mark.ts'

type IntervalMark = PositionedMark<'interval'> & {
  readonly lower: number
  readonly upper: number
  /** A `range` is the figure itself; a `whisker` shows the uncertainty of another mark. */
  readonly form: 'range' | 'whisker'
}

/** Half the width of a whisker's end caps. px */
const CAP = 5
/** px */
const RANGE = { width: 7, minHeight: 4 } as const

/** The values that an inexact figure may have: a thin bar with end caps; a stated range is a thick bar without any other mark. */
export const interval: MarkKind<IntervalMark, 'range'> = {
  ...positioned,
  draw: ({ at, lower, upper, form, layer }, { scales, theme }) => {
    const { x } = toPx(at, scales)
    const low = scales.y(lower)
    const high = scales.y(upper)
    const colour = markColour(layer, theme)
    if (form === 'range') {
      const height = Math.max(low - high, RANGE.minHeight)
      const y = (low + high - height) / 2
      return <rect x={x - RANGE.width / 2} y={y} width={RANGE.width} height={height} rx={2} fill={colour} />
    }
    const path = `M${x} ${low}V${high}M${x - CAP} ${low}h${2 * CAP}M${x - CAP} ${high}h${2 * CAP}`
    return <path d={path} stroke={colour} strokeWidth={1.6} fill="none" />
  },
  box: ({ at, lower, upper }, scales) => {
    const { x } = toPx(at, scales)
    return { left: x - 6, right: x + 6, top: scales.y(upper) - 1, bottom: scales.y(lower) + 1 }
  },
  ringAt: ({ at, form, lower, upper }) => (form === 'range' ? { ...at, v: (lower + upper) / 2 } : undefined),
  keyEntry: ({ form }) =>
    form === 'whisker'
      ? undefined
      : { id: 'range', label: 'a range', sample: { ...sampleOf('interval'), lower: 21, upper: 3, form } },
}
