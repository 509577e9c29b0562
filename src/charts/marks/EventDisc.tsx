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
    case 'triangle':
      return `M${x} ${y - r - 1}L${x + r + 1.5} ${y + r}H${x - r - 1.5}Z`
    case 'diamond':
      return `M${x} ${y - r - 2}L${x + r + 2} ${y}L${x} ${y + r + 2}L${x - r - 2} ${y}Z`
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
      <text
        x={x}
        y={y + (shape === 'triangle' ? 6 : 3.8)}
        textAnchor="middle"
        fontSize={shape === 'triangle' ? text - 1 : text}
        fontWeight={700}
        fill={filled ? page : colour}
      >
        {number}
      </text>
      {milestone.status === 'shelved' && (
        <path d={`M${x - DISC} ${y + DISC}L${x + DISC} ${y - DISC}`} stroke={colour} strokeWidth={1.6} />
      )}
    </>
  )
}
