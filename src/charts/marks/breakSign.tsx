import { boxAt, clampDay, type MarkKind } from './mark.ts'

/** `t`: day number. */
type BreakMark = { readonly kind: 'break'; readonly t: number }

/** The sign on the time axis that a different thing is counted from here on: figures on either side cannot be compared. */
export const breakSign: MarkKind<BreakMark, 'break'> = {
  draw: ({ t }, { scales, theme }) => {
    const x = scales.x(t)
    const y = scales.y(0)
    const lines = `M${x - 6} ${y + 8}l6 -16M${x} ${y + 8}l6 -16`
    return (
      <>
        <path d={`M${x - 6} ${y + 8}l6 -16h6l-6 16z`} fill={theme.page} />
        <path d={lines} stroke={theme.soft} strokeWidth={1.5} fill="none" />
      </>
    )
  },
  clamp: (mark, days) => ({ ...mark, t: clampDay(mark.t, days) }),
  box: ({ t }, scales) => boxAt({ t, v: 0, dx: 0 }, scales, 8, 9, 9),
  keyEntry: () => ({ id: 'break', label: 'what is counted changes', sample: { kind: 'break', t: 13 } }),
}
