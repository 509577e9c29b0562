import { boxAt, clampPosition, type MarkKind, markColour, type PositionedMark, toPx } from './mark.ts'

/** px */
const RADIUS = 3.2

/** A time that has not ended: a hollow disc at the last known day, with an arrow on. */
export const ongoing: MarkKind<PositionedMark<'ongoing'>, never> = {
  clamp: (mark, days) => ({ ...mark, at: clampPosition(mark.at, days) }),
  draw: ({ at, layer }, { scales, theme }) => {
    const { x, y } = toPx(at, scales)
    const colour = markColour(layer, theme)
    return (
      <>
        <circle cx={x} cy={y} r={RADIUS} fill={theme.page} stroke={colour} strokeWidth={1.6} />
        <path
          d={`M${x + RADIUS} ${y}h6m-2.6 -2.6l2.6 2.6l-2.6 2.6`}
          stroke={colour}
          strokeWidth={1.4}
          fill="none"
        />
      </>
    )
  },
  box: ({ at }, scales) => {
    const box = boxAt(at, scales, 5, 5, 5)
    return { ...box, right: box.right + 7 }
  },
  keyEntry: () => undefined,
}
