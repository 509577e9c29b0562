import type { MarkOf, Stage } from './markContext.ts'

/** The sign, on the axis, that what is counted changes here: figures on either side cannot be compared. */
export function BreakMark({ mark, scales, paint }: Stage & { readonly mark: MarkOf<'break'> }) {
  const [x, y] = [scales.x(mark.t), scales.y(0)]
  return (
    <>
      <path d={`M${x - 6} ${y + 8}l6 -16h6l-6 16z`} fill={paint.page} />
      <path
        d={`M${x - 6} ${y + 8}l6 -16M${x} ${y + 8}l6 -16`}
        stroke={paint.soft}
        strokeWidth={1.5}
        fill="none"
      />
    </>
  )
}
