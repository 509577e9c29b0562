import { financialYearOf, twoYears } from '../model/calendar.ts'
import { addDays, addMonths, type Day } from '../model/day.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Observation } from '../model/observation.ts'
import { overlaps, type Period, parseEdtf } from '../model/period.ts'
import { formatMonth } from '../phrasing/formatPeriod.ts'

/** A stretch of days, both ends included; an open end has no limit. */
export interface Range {
  readonly from: Day | undefined
  readonly to: Day | undefined
}

export type Extent = Pick<Period, 'start' | 'end'>

/** Months. Milestones this near to a figure widen the default view; others are counted at its edge. */
const STORY_MONTHS = 20

/** The days between two EDTF dates; `swapped` where the later one was given first. */
export function toRange(
  from: string | undefined,
  to: string | undefined,
): { readonly range: Range; readonly swapped: boolean } {
  const start = from ? parseEdtf(from) : undefined
  const end = to ? parseEdtf(to) : undefined
  if (start && end && start.start > end.end)
    return { range: { from: end.start, to: start.end }, swapped: true }
  return { range: { from: start?.start, to: end?.end }, swapped: false }
}

/** A range with its open ends taken from what there is. */
export function fill(range: Range, natural: Extent): Extent {
  const start = range.from ?? (range.to && range.to < natural.start ? range.to : natural.start)
  const end = range.to ?? (range.from && range.from > natural.end ? range.from : natural.end)
  return { start, end }
}

export function inRange(period: Extent, range: Range): boolean {
  return (
    (range.from === undefined || period.end >= range.from) &&
    (range.to === undefined || period.start <= range.to)
  )
}

/** Whether any day of a figure's period is in the range or, for one counted over its period, the last day. */
export function isDrawnIn(o: Observation, range: Range): boolean {
  return inRange(o.basis === 'over' ? { start: o.period.end, end: o.period.end } : o.period, range)
}

/** The dates a milestone is placed by: when it happened, and each date it was planned for. */
export function milestoneDates(milestone: Milestone): readonly Period[] {
  return milestone.period ? [milestone.period, ...milestone.planned] : milestone.planned
}

/** The date a milestone is listed under: when it happened, else the latest date it was planned for. */
export function milestoneDate(milestone: Milestone): Period | undefined {
  return milestone.period ?? milestone.planned.at(-1)
}

const earlier = (a: Day, b: Day) => (b < a ? b : a)
const later = (a: Day, b: Day) => (b > a ? b : a)

function span(periods: readonly Extent[]): Extent | undefined {
  const join = (a: Extent, b: Extent) => ({ start: earlier(a.start, b.start), end: later(a.end, b.end) })
  const [first, ...others] = periods
  return first && others.reduce(join, first)
}

/** What "All" shows: every figure of the area, and the milestones near to one. Without figures, every milestone. */
export function naturalExtent(
  observations: readonly Observation[],
  milestones: readonly Milestone[],
): Extent | undefined {
  const dated = milestones.flatMap((m) => milestoneDates(m))
  const figures = span(observations.map((o) => o.period))
  if (!figures) return span(dated)
  const [start, end] = [addMonths(figures.start, -STORY_MONTHS), addMonths(figures.end, STORY_MONTHS)]
  return span([figures, ...dated.filter((p) => p.start >= start && p.end <= end)])
}

/** A range that can be chosen in one click; its ends are written as EDTF dates, as in the address. */
export interface Preset {
  readonly id: string
  readonly label: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** Id of the milestone that change is then counted from, empty for the area's own; undefined leaves it as it is. */
  readonly around: string | undefined
}

/** Those of tier 1. Where nobody has decided the tiers, the first inspection and the first commissioner in these dates. */
function beginnings(
  milestones: readonly Milestone[],
  extent: Extent,
): readonly (Milestone & { period: Period })[] {
  const dated = milestones
    .flatMap((m) => (m.period && m.period.precision !== 'year' ? [{ ...m, period: m.period }] : []))
    .filter(({ period }) => overlaps(period, extent))
    .sort((a, b) => a.period.start.localeCompare(b.period.start))
  const main = dated.filter((m) => m.tier === 1)
  if (main.length > 0) return main
  return (['inspection', 'commissioner'] as const).flatMap((kind) => dated.find((m) => m.kind === kind) ?? [])
}

function since({ id, short, title, period }: Milestone & { period: Period }): Preset {
  const label = `Since “${short || title}” (${formatMonth(period.start, 'short')})`
  const from = period.precision === 'month' ? period.start.slice(0, 7) : period.start
  return { id: `since-${id}`, label, from, to: undefined, around: id }
}

/**
 * All presets are counted from the figures and milestones of the area, never from today.
 * @param every figure of the area, for the dates of the user's own
 */
export function presets(
  observations: readonly Observation[],
  milestones: readonly Milestone[],
  every: readonly Observation[] = observations,
): readonly Preset[] {
  const all: Preset = { id: 'all', label: 'All', from: undefined, to: undefined, around: '' }
  const figures = span(observations.map((o) => o.period))
  const extent = naturalExtent(observations, milestones)
  if (!figures || !extent) return [all]
  const moments = span(observations.filter((o) => o.basis !== 'over').map((o) => o.period)) ?? figures
  const years = new Set(observations.flatMap((o) => [o.period.start, o.period.end]).map(financialYearOf))
  const yours = span(every.filter((o) => o.layer === 'user').map((o) => o.period))
  const between = (id: string, label: string, from: string, to: string): Preset => ({
    id,
    label,
    from,
    to,
    around: undefined,
  })
  return [
    all,
    ...(yours ? [between('yours', 'Your figures', yours.start, yours.end)] : []),
    ...beginnings(milestones, extent).map(since),
    between('last-12', 'Last 12 months of figures', addDays(addMonths(moments.end, -12), 1), moments.end),
    ...[...years].sort().map((year) => between(`fy-${year}`, twoYears(year), `${year}-04`, `${year + 1}-03`)),
  ]
}
