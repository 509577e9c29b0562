import { colourOf, type MarkOf, type Stage } from './markContext.ts'

/**
 * A line between two figures of one series: solid between exact ones, dotted where one is inexact, dotted and light over a long
 * gap, thin between sources that disagree. Nothing is drawn between unlike figures.
 */
export function LinkMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'link'> }) {
  const ends = {
    x1: scales.x(mark.from.t) + mark.from.dx,
    y1: scales.y(mark.from.v),
    x2: scales.x(mark.to.t) + mark.to.dx,
    y2: scales.y(mark.to.v),
  }
  const stroke = colourOf(mark.layer, paint)
  switch (mark.style) {
    case 'solid':
      return <line {...ends} stroke={stroke} strokeWidth={2} />
    case 'dotted':
      return <line {...ends} stroke={stroke} strokeWidth={2} strokeDasharray="0.1 5" strokeLinecap="round" />
    case 'gap':
      return (
        <line
          {...ends}
          stroke={stroke}
          strokeWidth={1.8}
          strokeDasharray="0.1 6"
          strokeLinecap="round"
          strokeOpacity={0.55}
        />
      )
    case 'disagree':
      return <line {...ends} stroke={stroke} strokeWidth={1} />
  }
}
