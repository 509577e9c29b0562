import { clampDay, type MarkKind, SAMPLE_MIDDLE } from './mark.ts'

export interface BreakMark {
  readonly kind: 'break'
  /** Day number. */
  readonly t: number
}

/** The sign on the time axis that a different thing is counted from here on: figures on either side cannot be compared. */
export const breakSign: MarkKind<BreakMark, 'break'> = {
  draw: ({ t }, { scales, theme }) => {
    const x = scales.x(t)
    const y = scales.y(0)
    return (
      <>
        <path d={`M${x - 6} ${y + 8}l6 -16h6l-6 16z`} fill={theme.page} />
        <path
          d={`M${x - 6} ${y + 8}l6 -16M${x} ${y + 8}l6 -16`}
          stroke={theme.soft}
          strokeWidth={1.5}
          fill="none"
        />
      </>
    )
  },
  clamp: (mark, days) => ({ ...mark, t: clampDay(mark.t, days) }),
  box: ({ t }, { x, y }) => ({ left: x(t) - 8, right: x(t) + 8, top: y(0) - 9, bottom: y(0) + 9 }),
  ringAt: () => undefined,
  showsFigure: false,
  standsAt: () => false,
  keyEntry: () => ({
    id: 'break',
    label: 'what is counted changes',
    sample: { kind: 'break', t: SAMPLE_MIDDLE.t },
  }),
}
