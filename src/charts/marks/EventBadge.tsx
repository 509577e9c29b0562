import { MILESTONE_KINDS } from '#domain/milestone.ts'
import type { NumberedEvent } from '../events.ts'
import { screenPaint } from '../paint.ts'
import { EventDisc } from './EventDisc.tsx'
import { kindColour } from './kindColour.ts'

const SIZE = 24

/** A milestone's numbered disc, as on the chart, for lists. */
export function EventBadge({ event }: { readonly event: NumberedEvent }) {
  const { milestone, number } = event
  return (
    <svg
      className="badge"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      width={SIZE}
      height={SIZE}
      role="img"
      aria-label={`${number}, ${MILESTONE_KINDS[milestone.kind].title}`}
    >
      <EventDisc
        x={SIZE / 2}
        y={SIZE / 2}
        number={number}
        milestone={milestone}
        colour={kindColour(milestone.kind, screenPaint)}
        page={screenPaint.page}
      />
    </svg>
  )
}
