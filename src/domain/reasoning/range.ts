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
const STORY_MONTHS = 18

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
}

function since(
  kind: Milestone['kind'],
  label: string,
  milestones: readonly Milestone[],
  extent: Extent,
): Preset[] {
  const first = milestones
    .filter((m) => m.kind === kind && m.period && m.period.precision !== 'year' && overlaps(m.period, extent))
    .sort((a, b) => (a.period?.start ?? '').localeCompare(b.period?.start ?? ''))[0]
  if (!first?.period) return []
  const from = first.period.precision === 'month' ? first.period.start.slice(0, 7) : first.period.start
  const since = formatMonth(first.period.start, 'short')
  return [{ id: `since-${kind}`, label: `${label} (${since})`, from, to: undefined }]
}

/** All presets are counted from the figures and milestones of the area, never from today. */
export function presets(
  observations: readonly Observation[],
  milestones: readonly Milestone[],
): readonly Preset[] {
  const all: Preset = { id: 'all', label: 'All', from: undefined, to: undefined }
  const figures = span(observations.map((o) => o.period))
  const extent = naturalExtent(observations, milestones)
  if (!figures || !extent) return [all]
  const moments = span(observations.filter((o) => o.basis !== 'over').map((o) => o.period)) ?? figures
  const years = new Set(observations.flatMap((o) => [o.period.start, o.period.end]).map(financialYearOf))
  return [
    all,
    ...since('inspection', 'Since inspection', milestones, extent),
    ...since('commissioner', 'Since commissioner', milestones, extent),
    {
      id: 'last-12',
      label: 'Last 12 months of figures',
      from: addDays(addMonths(moments.end, -12), 1),
      to: moments.end,
    },
    ...[...years]
      .sort()
      .map((year) => ({ id: `fy-${year}`, label: twoYears(year), from: `${year}-04`, to: `${year + 1}-03` })),
  ]
}
