import { MILESTONE_KINDS, type MilestoneKind, type MilestoneStatus } from '#domain/model/milestone.ts'
import { DISC } from '../layout/milestones.ts'

interface Props {
  readonly x: number
  readonly y: number
  /** A milestone's number; a kind's letter in the list of kinds. */
  readonly text: string
  readonly kind: MilestoneKind
  readonly status: MilestoneStatus
  readonly colour: string
  readonly page: string
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

/** A number in the shape of its milestone's kind: filled when it happened, hollow and dotted when not, struck through when shelved. */
export function EventDisc({ x, y, text, kind, status, colour, page }: Props) {
  const filled = status === 'happened'
  const halo = { stroke: page, strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' } as const
  return (
    <>
      <path
        d={outline(kind, x, y)}
        fill={filled ? colour : page}
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
        fill={filled ? page : colour}
        {...(!filled && halo)}
      >
        {text}
      </text>
    </>
  )
}
