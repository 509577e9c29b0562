import { MILESTONE_KINDS } from '#domain/model/milestone.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { DISC, type EventCluster, laneY, PLAN, type PlacedEvent } from '../layout/milestones.ts'
import type { ChartModel } from '../model.ts'
import type { ChartTheme } from '../theme.ts'
import { EventDisc } from './EventDisc.tsx'

interface FlagProps<T> {
  readonly item: T
  readonly y: number
  /** Where the stem ends: the time axis. px */
  readonly base: number
  readonly theme: ChartTheme
}

const colourOf = (item: PlacedEvent, theme: ChartTheme) => theme[MILESTONE_KINDS[item.milestone.kind].colour]

/** A ring at each planned date, and an arrow from the last one to the day it happened if there is space. */
function Plans({ item, y, theme }: Omit<FlagProps<PlacedEvent>, 'base'>) {
  const { planned } = item
  const first = planned[0]
  const last = planned.at(-1)
  if (first === undefined || last === undefined) return null
  const way = last < item.x ? 1 : -1
  const from = last + way * (PLAN + 1)
  const to = item.x - way * (DISC + 5)
  const stroke = colourOf(item, theme)
  const dashed = { stroke, strokeWidth: 1.4 }
  const arrow = `M${from} ${y}H${to}m${-5 * way} -4l${5 * way} 4l${-5 * way} 4`
  return (
    <>
      {last !== first && <path d={`M${first} ${y}H${last}`} {...dashed} fill="none" strokeDasharray="2 3" />}
      {planned.map((x) => (
        <circle key={x} cx={x} cy={y} r={PLAN} {...dashed} fill={theme.page} strokeDasharray="2 1.6" />
      ))}
      {way * (to - from) > 2 && <path d={arrow} stroke={stroke} fill="none" strokeWidth={1.5} />}
    </>
  )
}

function Flag({ item, y, base, theme }: FlagProps<PlacedEvent>) {
  const colour = colourOf(item, theme)
  const open = item.status !== 'happened'
  return (
    <g data-event={item.milestone.id}>
      <line
        x1={item.x}
        x2={item.x}
        y1={y + DISC}
        y2={base}
        stroke={colour}
        strokeOpacity={0.32}
        {...(open && { strokeDasharray: '2 4' })}
      />
      {item.fuzzy && (
        <rect
          x={item.fuzzy[0]}
          y={y - 3}
          width={Math.max(item.fuzzy[1] - item.fuzzy[0], 2)}
          height={6}
          rx={3}
          fill={colour}
          opacity={0.22}
        />
      )}
      <Plans item={item} y={y} theme={theme} />
      <EventDisc
        x={item.x}
        y={y}
        text={String(item.number)}
        kind={item.milestone.kind}
        status={item.status}
        theme={theme}
      />
      {item.delay && (
        <text x={item.delayX} y={y + 4} fontSize={11.5} fontWeight={600} fill={colour}>
          {item.delay}
        </text>
      )}
      <title>{`${item.number}. ${item.milestone.title} (${MILESTONE_KINDS[item.milestone.kind].title.toLowerCase()})`}</title>
    </g>
  )
}

function Cluster({ item, y, base, theme }: FlagProps<EventCluster>) {
  const numbers = item.members.map((m) => m.number)
  return (
    <g data-cluster={numbers.join(' ')}>
      <line x1={item.x} x2={item.x} y1={y + DISC} y2={base} stroke={theme.soft} strokeOpacity={0.32} />
      <rect
        x={item.left}
        y={y - DISC}
        width={item.right - item.left}
        height={2 * DISC}
        rx={DISC}
        fill={theme.page}
        stroke={theme.soft}
        strokeWidth={1.4}
      />
      <text x={item.x} y={y + 4} textAnchor="middle" fontSize={11.5} fontWeight={600} fill={theme.soft}>
        {item.label}
      </text>
      <title>{`Milestones ${numbers.join(', ')}: ${item.members.map((m) => m.milestone.title).join('; ')}`}</title>
    </g>
  )
}

/** Milestones as numbered flags in lanes above the plot, each with a stem down to the time axis. */
export function EventFlags({ model, theme }: { readonly model: ChartModel; readonly theme: ChartTheme }) {
  const { events, frame } = model
  if (!events) return null
  const row = (lane: number) => ({ y: laneY(lane, events.lanes), base: frame.bottom, theme })
  const edgeWords = (n: number) => (frame.width < 420 ? String(n) : pluralise(n, 'milestone'))
  const edge = { y: 12, fontSize: 12, fill: theme.soft }
  return (
    <g data-events="">
      {events.clusters.map((item) => (
        <Cluster key={item.members[0]?.milestone.id} item={item} {...row(item.lane)} />
      ))}
      {events.placed.map((item) => (
        <Flag key={item.milestone.id} item={item} {...row(item.lane)} />
      ))}
      {events.earlier > 0 && <text x={frame.left} {...edge}>{`◂ ${edgeWords(events.earlier)} earlier`}</text>}
      {events.later > 0 && (
        <text x={frame.right} textAnchor="end" {...edge}>{`${edgeWords(events.later)} later ▸`}</text>
      )}
    </g>
  )
}
