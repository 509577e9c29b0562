import type { PlanStep } from '#domain/model/plan.ts'
import { boxAt, clampPosition, type MarkKind, markColour, type PositionedMark, toPx } from './mark.ts'

export type PlanMarkForm = 'promised' | 'repeated' | NonNullable<PlanStep['outcome']>

type PlanStepMark = PositionedMark<'planStep'> & {
  readonly form: PlanMarkForm
  /** To which side a promise of one end lies: `down` for "by the end of May". */
  readonly open?: 'up' | 'down'
}

/** px */
const RADIUS = 5
const CROSS = 6
const ARROW = 19

/** One statement about a plan: a hollow disc for a promise, a filled one where it was met, a cross where it was given up. */
export const planStep: MarkKind<PlanStepMark, never> = {
  clamp: (mark, days) => ({ ...mark, at: clampPosition(mark.at, days) }),
  draw: ({ at, form, open, layer }, { scales, theme }) => {
    const { x, y } = toPx(at, scales)
    const colour = markColour(layer, theme)
    const disc = { cx: x, cy: y, r: RADIUS, stroke: colour, strokeWidth: 2 }
    const s = open === 'up' ? -1 : 1
    switch (form) {
      case 'promised':
        return (
          <>
            {open && (
              <path
                d={`M${x} ${y}v${s * ARROW}m-4 ${-s * 5}l4 ${s * 5.5}l4 ${-s * 5.5}`}
                stroke={colour}
                strokeWidth={2}
                strokeLinejoin="round"
                fill="none"
              />
            )}
            <circle {...disc} fill={theme.page} />
          </>
        )
      case 'repeated':
        return <circle {...disc} r={RADIUS - 1.6} fill={theme.page} />
      case 'met':
        return <circle {...disc} r={RADIUS + 1} fill={colour} />
      case 'in_doubt':
        return <circle {...disc} fill={theme.page} strokeDasharray="2.4 2.2" />
      case 'given_up':
        return (
          <path
            d={`M${x - CROSS} ${y - CROSS}l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}`}
            stroke={colour}
            strokeWidth={2.4}
            fill="none"
          />
        )
      case 'put_off':
        return (
          <text x={x} y={y + 6} textAnchor="middle" fontSize={18} fontWeight={700} fill={colour}>
            ?
          </text>
        )
    }
  },
  box: ({ at, form, open }, scales) => {
    const clear = form === 'repeated' ? 5 : 8
    return boxAt(at, scales, clear, open === 'up' ? ARROW + 2 : clear, open === 'down' ? ARROW + 2 : clear)
  },
  keyEntry: () => undefined,
}
