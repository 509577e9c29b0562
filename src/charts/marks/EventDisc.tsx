import { MILESTONE_KINDS, type MilestoneKind, type MilestoneStatus } from '#domain/model/milestone.ts'
import type { NumberedMilestone } from '#domain/reasoning/numberMilestones.ts'
import { DISC } from '../layout/milestones.ts'
import { type ChartTheme, screenTheme } from '../theme.ts'

interface DiscProps {
  readonly x: number
  readonly y: number
  /** A milestone's number, or a kind's letter in the list of kinds. */
  readonly text: string
  readonly kind: MilestoneKind
  readonly status: MilestoneStatus
  readonly theme: ChartTheme
}

function outline(kind: MilestoneKind, x: number, y: number): string {
  const r = DISC
  switch (MILESTONE_KINDS[kind].shape) {
    case 'circle':
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
    case 'square':
      return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`
    case 'hexagon': {
      const h = r + 1.5
      return `M${x - h / 2} ${y - r}h${h}L${x + h} ${y}L${x + h / 2} ${y + r}h${-h}L${x - h} ${y}Z`
    }
    case 'diamond':
      return `M${x} ${y - r - 3}L${x + r + 3} ${y}L${x} ${y + r + 3}L${x - r - 3} ${y}Z`
  }
}

/** A milestone's number in the shape of its kind: filled if it happened, otherwise hollow and dotted; struck through if shelved. */
export function EventDisc({ x, y, text, kind, status, theme }: DiscProps) {
  const filled = status === 'happened'
  const colour = theme[MILESTONE_KINDS[kind].colour]
  const halo = { stroke: theme.page, strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' } as const
  return (
    <>
      <path
        d={outline(kind, x, y)}
        fill={filled ? colour : theme.page}
        stroke={colour}
        strokeWidth={1.4}
        strokeLinejoin="round"
        {...(!filled && { strokeDasharray: '3 2.5' })}
      />
      {status === 'shelved' && (
        <path d={`M${x - DISC} ${y + DISC}L${x + DISC} ${y - DISC}`} stroke={colour} strokeWidth={1.6} />
      )}
      <text
        x={x}
        y={y + 3.8}
        textAnchor="middle"
        fontSize={text.length > 1 ? 10 : 11}
        fontWeight={700}
        fill={filled ? theme.page : colour}
        {...(!filled && halo)}
      >
        {text}
      </text>
    </>
  )
}

const BADGE = 26

function Badge({
  label,
  ...disc
}: Pick<DiscProps, 'text' | 'kind' | 'status'> & { readonly label: string | undefined }) {
  const spoken =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where the text beside it says the same.
    <svg className="chart-badge" viewBox={`0 0 ${BADGE} ${BADGE}`} width={BADGE} height={BADGE} {...spoken}>
      <EventDisc x={BADGE / 2} y={BADGE / 2} theme={screenTheme} {...disc} />
    </svg>
  )
}

/** A milestone's numbered disc, as on the chart, for lists. */
export function EventBadge({ event }: { readonly event: NumberedMilestone }) {
  const { kind, status } = event.milestone
  return <Badge text={String(event.number)} kind={kind} status={status} label={`${event.number}.`} />
}

export function KindBadge({ kind }: { readonly kind: MilestoneKind }) {
  return <Badge text={MILESTONE_KINDS[kind].letter} kind={kind} status="happened" label={undefined} />
}
