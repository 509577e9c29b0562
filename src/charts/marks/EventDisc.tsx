import { MILESTONE_KINDS, type Milestone } from '#domain/milestone.ts'
import { DISC } from '../events.ts'

interface Props {
  readonly x: number
  readonly y: number
  readonly number: number
  readonly milestone: Milestone
  readonly colour: string
  readonly page: string
}

function outline(shape: (typeof MILESTONE_KINDS)[Milestone['kind']]['shape'], x: number, y: number): string {
  const r = DISC
  switch (shape) {
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

/** A milestone's number in the shape of its kind: filled when it happened, hollow and dotted when not, struck through when shelved. */
export function EventDisc({ x, y, number, milestone, colour, page }: Props) {
  const { shape } = MILESTONE_KINDS[milestone.kind]
  const filled = milestone.status === 'happened'
  const text = number > 9 ? 10 : 11
  return (
    <>
      <path
        d={outline(shape, x, y)}
        fill={filled ? colour : page}
        stroke={colour}
        strokeWidth={1.4}
        strokeLinejoin="round"
        {...(!filled && { strokeDasharray: '3 2.5' })}
      />
      {milestone.status === 'shelved' && (
        <path d={`M${x - DISC} ${y + DISC}L${x + DISC} ${y - DISC}`} stroke={colour} strokeWidth={1.6} />
      )}
      <text
        x={x}
        y={y + 3.8}
        textAnchor="middle"
        fontSize={text}
        fontWeight={700}
        {...(!filled && {
          stroke: page,
          strokeWidth: 3,
          strokeLinejoin: 'round' as const,
          paintOrder: 'stroke',
        })}
        fill={filled ? page : colour}
      >
        {number}
      </text>
    </>
  )
}
