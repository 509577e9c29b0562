import { MILESTONE_KINDS, type MilestoneKind } from '#domain/model/milestone.ts'
import type { NumberedEvent } from '../layout/numberEvents.ts'
import { screenPaint } from '../theme.ts'
import { EventDisc } from './EventDisc.tsx'

const SIZE = 26

function Badge({
  text,
  kind,
  status,
  label,
}: {
  readonly text: string
  readonly kind: MilestoneKind
  readonly status: NumberedEvent['milestone']['status']
  readonly label: string | undefined
}) {
  const spoken =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where words beside it say the same.
    <svg className="chart-badge" viewBox={`0 0 ${SIZE} ${SIZE}`} width={SIZE} height={SIZE} {...spoken}>
      <EventDisc
        x={SIZE / 2}
        y={SIZE / 2}
        text={text}
        kind={kind}
        status={status}
        colour={screenPaint[MILESTONE_KINDS[kind].colour]}
        page={screenPaint.page}
      />
    </svg>
  )
}

/** A milestone's numbered disc, as on the chart, for lists. */
export function EventBadge({ event }: { readonly event: NumberedEvent }) {
  const { kind, status } = event.milestone
  return <Badge text={String(event.number)} kind={kind} status={status} label={`${event.number}.`} />
}

/** A kind's shape with its letter. */
export function KindBadge({ kind }: { readonly kind: MilestoneKind }) {
  return <Badge text={MILESTONE_KINDS[kind].letter} kind={kind} status="happened" label={undefined} />
}
