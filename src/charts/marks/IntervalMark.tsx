import { colourOf, type MarkOf, type Stage } from './markContext.ts'

const CAP = 5
const RANGE = { width: 7, least: 4 } as const

/** What an inexact figure may be: a thin bar with end caps round its mark; a stated range is a thick bar and has no other mark. */
export function IntervalMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'interval'> }) {
  const x = scales.x(mark.at.t) + mark.at.dx
  const [low, high] = [scales.y(mark.lower), scales.y(mark.upper)]
  const colour = colourOf(mark.layer, paint)
  if (mark.form === 'range') {
    const height = Math.max(low - high, RANGE.least)
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
}
