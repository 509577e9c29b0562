import { MILESTONE_KINDS } from '#domain/model/milestone.ts'
import { DISC, laneY, NAME_SIZE, type PlacedMilestone } from '../layout/milestones.ts'
import type { ChartModel } from '../model.ts'
import type { ChartTheme } from '../theme.ts'
import { EventDisc } from './EventDisc.tsx'

const TICK = { height: 8, width: 2.4 } as const
/** Radius of the ring at a planned date. px */
const RING = 3.5

interface FlagProps {
  readonly item: PlacedMilestone
  readonly lanes: number
  /** Where the stem ends: the time axis. px */
  readonly base: number
  readonly theme: ChartTheme
}

const colourOf = (item: PlacedMilestone, theme: ChartTheme) =>
  theme[MILESTONE_KINDS[item.milestone.kind].colour]

/** In the row of ticks: a ring at each planned date, and a dashed line from the first to the day that it happened. */
function Plans({ item, lanes, theme }: Omit<FlagProps, 'base'>) {
  const first = item.planned[0]
  if (first === undefined) return null
  const y = laneY(undefined, lanes)
  const stroke = colourOf(item, theme)
  return (
    <>
      <path
        d={`M${first} ${y}H${item.x}`}
        stroke={stroke}
        strokeWidth={1.4}
        strokeDasharray="2 3"
        fill="none"
      />
      {item.planned.map((x) => (
        <circle key={x} cx={x} cy={y} r={RING} stroke={stroke} strokeWidth={1.4} fill={theme.page} />
      ))}
    </>
  )
}

/** The shape of a kind with its number, its name where there is room, and a stem down to the time axis. */
function Flag({ item, lanes, base, theme }: FlagProps) {
  const y = laneY(item.lane, lanes)
  const colour = colourOf(item, theme)
  const { name, inexact } = item
  return (
    <>
      <line
        x1={item.x}
        x2={item.x}
        y1={y + DISC}
        y2={base}
        stroke={colour}
        strokeOpacity={0.34}
        {...(item.status !== 'happened' && { strokeDasharray: '2 4' })}
      />
      {inexact && (
        <rect
          x={inexact[0]}
          y={laneY(undefined, lanes) - 3}
          width={Math.max(inexact[1] - inexact[0], 2)}
          height={6}
          rx={3}
          fill={colour}
          opacity={0.22}
        />
      )}
      <EventDisc
        x={item.x}
        y={y}
        text={String(item.number)}
        kind={item.milestone.kind}
        status={item.status}
        theme={theme}
      />
      {name && (
        <text
          x={name.x}
          y={y + 4.4}
          textAnchor={name.anchor}
          fontSize={NAME_SIZE}
          fontWeight={600}
          fill={colour}
          stroke={theme.page}
          strokeWidth={4}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {name.text}
        </text>
      )}
    </>
  )
}

function MinorTick({ item, lanes, theme }: Omit<FlagProps, 'base'>) {
  const happened = item.status === 'happened'
  return (
    <rect
      x={item.x - TICK.width / 2}
      y={laneY(undefined, lanes) - TICK.height / 2}
      width={TICK.width}
      height={TICK.height}
      fill={happened ? colourOf(item, theme) : theme.page}
      stroke={colourOf(item, theme)}
      strokeWidth={happened ? 0 : 1}
    />
  )
}

/** Milestones above the plot: those of tier 1 by name, each with a stem down to the time axis, and the others as ticks. */
export function MilestoneFlags({ model, theme }: { readonly model: ChartModel; readonly theme: ChartTheme }) {
  const { milestones, frame } = model
  if (!milestones) return null
  const { lanes, placed, earlier, later } = milestones
  const edge = { y: laneY(undefined, lanes) + 4, fontSize: 11.5, fill: theme.soft }
  const ticksFirst = placed.toSorted((a, b) => Number(a.lane !== undefined) - Number(b.lane !== undefined))
  return (
    <g data-events="">
      {ticksFirst.map((item) => (
        <g key={item.milestone.id} data-event={item.milestone.id}>
          <Plans item={item} lanes={lanes} theme={theme} />
          {item.lane === undefined ? (
            <MinorTick item={item} lanes={lanes} theme={theme} />
          ) : (
            <Flag item={item} lanes={lanes} base={frame.bottom} theme={theme} />
          )}
          <title>{`${item.number}. ${item.milestone.title} (${MILESTONE_KINDS[item.milestone.kind].title.toLowerCase()})`}</title>
        </g>
      ))}
      {earlier > 0 && (
        <text x={frame.left - 4} textAnchor="end" {...edge}>
          {`◂ ${earlier}`}
          <title>{`${earlier} earlier`}</title>
        </text>
      )}
      {later > 0 && (
        <text x={frame.right} textAnchor="end" {...edge}>
          {`${later} ▸`}
          <title>{`${later} later`}</title>
        </text>
      )}
    </g>
  )
}
