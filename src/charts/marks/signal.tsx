import { boxAt, type MarkKind, type PositionedMark, positioned, sampleOf, toPx } from './mark.ts'

type SignalForm = 'high' | 'low' | 'aside'

type SignalMark = PositionedMark<'signal'> & { readonly form: SignalForm }

/** From the middle of the figure’s mark to the sign, and half the sign’s width. px */
const AWAY = 9
const HALF = 3.2

const WORDS: Readonly<Record<SignalForm, string>> = {
  high: 'more than usual variation, high',
  low: 'more than usual variation, low',
  aside: 'set aside',
}

/** A sign at a figure that stands out: a triangle above a high one or below a low one, a cross at one that does not count. */
export const signal: MarkKind<SignalMark, `signal-${SignalForm}`> = {
  clamp: positioned.clamp,
  draw: ({ at, form }, { scales, theme }) => {
    const { x, y } = toPx(at, scales)
    if (form === 'aside')
      return (
        <path
          d={`M${x - HALF} ${y - AWAY - HALF}l${2 * HALF} ${-2 * HALF}m0 ${2 * HALF}l${-2 * HALF} ${-2 * HALF}`}
          stroke={theme.ink}
          strokeWidth={1.8}
          fill="none"
        />
      )
    const way = form === 'high' ? -1 : 1
    return <path d={`M${x - HALF} ${y + way * AWAY}h${2 * HALF}l${-HALF} ${way * 5}z`} fill={theme.ink} />
  },
  box: ({ at, form }, scales) =>
    boxAt(at, scales, HALF, form === 'low' ? 0 : AWAY + 7, form === 'low' ? AWAY + 7 : 0),
  keyEntry: ({ form }) => {
    const { at, ...sample } = sampleOf('signal')
    const shift = form === 'low' ? -AWAY - 2 : AWAY + 2
    return {
      id: `signal-${form}`,
      label: WORDS[form],
      sample: { ...sample, at: { ...at, v: at.v + shift }, form },
    }
  },
}
