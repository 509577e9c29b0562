import { colourOf, type MarkOf, type Stage } from './stage.ts'

const CAP = 5

/** What an inexact figure may be: a thin bar with end caps. */
export function IntervalMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'interval'> }) {
  const x = scales.x(mark.at.t) + mark.at.dx
  const [low, high] = [scales.y(mark.lower), scales.y(mark.upper)]
  return (
    <path
      d={`M${x} ${low}V${high}M${x - CAP} ${low}h${2 * CAP}M${x - CAP} ${high}h${2 * CAP}`}
      stroke={colourOf(mark.layer, paint)}
      strokeWidth={1.6}
      fill="none"
    />
  )
}
