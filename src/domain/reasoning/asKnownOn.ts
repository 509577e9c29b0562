import { rollup } from 'd3-array'
import type { Area } from '../model/area.ts'
import type { Dataset, LeftOut } from '../model/dataset.ts'
import type { Day } from '../model/day.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Observation } from '../model/observation.ts'
import type { Period } from '../model/period.ts'
import type { PlanStep } from '../model/plan.ts'
import type { State } from '../model/state.ts'
import { type PublicSince, publicSince } from './publicSince.ts'

/**
 * The data set as it was known on a day: without every source published later, and without what it says. `publicSince` has the rules.
 * An official figure keeps the value of the edition that is at hand, and says which edition that is. Notes keep the words of today.
 */
export function asKnownOn(dataset: Dataset, on: Day): Dataset {
  const since = publicSince(dataset)
  const observations = dataset.observations.filter((o) => since.figure(o) <= on)
  const plans = dataset.plans.filter((step) => since.step(step) <= on)
  const milestones = dataset.milestones.flatMap((m) => milestoneAsKnown(m, on, since, plans))
  const states = dataset.states.filter((s) => since.state(s) <= on).flatMap((s) => stateAsKnown(s, on))
  const kept = new Set(['', ...milestones.map((m) => m.id)])
  const editions = new Set(observations.filter(since.releaseOf).map((o) => o.source))
  return {
    ...dataset,
    areas: dataset.areas.map((a) => areaAsKnown(a, on, kept)),
    sources: dataset.sources.filter(
      (s) => s.published.end <= on || s.kind === 'register' || editions.has(s.id),
    ),
    observations: observations.map((o) => {
      const edition = since.releaseOf(o)?.edition
      const { atMilestone, ...figure }: Observation = edition === undefined ? o : { ...o, edition }
      return atMilestone && kept.has(atMilestone) ? { ...figure, atMilestone } : figure
    }),
    milestones,
    plans,
    states,
    judgements: dataset.judgements.filter((j) => j.published <= on),
    releases: dataset.releases.filter((r) => editions.has(r.source)),
    asKnown: { on, leftOut: leftOut(dataset, on, since) },
  }
}

/** How many later sources and official figures there are about each area. */
function leftOut(dataset: Dataset, on: Day, since: PublicSince): ReadonlyMap<string, LeftOut> {
  const late = dataset.observations.filter((o) => since.figure(o) > on)
  const items = [
    ...late.filter((o) => !since.releaseOf(o)),
    ...dataset.milestones.filter((m) => since.milestone(m) > on),
    ...dataset.milestones
      .filter((m) => (since.outcome(m) ?? on) > on)
      .map(({ area, outcomeSource: source }) => ({ area, source })),
    ...dataset.plans.filter((step) => since.step(step) > on),
    ...dataset.states.filter((s) => since.state(s) > on),
  ]
  const sources = rollup(
    items,
    (own) => new Set(own.map((item) => item.source)),
    (item) => item.area,
  )
  const officialFigures = rollup(
    late.filter(since.releaseOf),
    (own) => own.length,
    (o) => o.area,
  )
  return new Map(
    dataset.areas.map(({ code }) => [
      code,
      { sources: sources.get(code) ?? new Set(), officialFigures: officialFigures.get(code) ?? 0 },
    ]),
  )
}

/** Without an end that is later, and without a baseline that was not known. */
function areaAsKnown(area: Area, on: Day, milestones: ReadonlySet<string>): Area {
  const baseline = area.defaultBaselineMilestone
  return {
    ...area,
    end: area.end && area.end <= on ? area.end : undefined,
    defaultBaselineMilestone: milestones.has(baseline) ? baseline : '',
  }
}

/** Left out before it began; without an end that is later. */
function stateAsKnown(state: State, on: Day): readonly State[] {
  const { from, to } = state.period
  if (from && from.start > on) return []
  return [to && to.end > on ? { ...state, period: { from, to: undefined } } : state]
}

/**
 * An event after the day, and one whose source is later, is a plan as far as it was planned then; without plans it is left out.
 */
function milestoneAsKnown(
  m: Milestone,
  on: Day,
  since: PublicSince,
  plans: readonly PlanStep[],
): readonly Milestone[] {
  if (since.milestone(m) > on)
    return planOnly(
      m,
      on,
      plans.filter((step) => step.milestone === m.id),
    )
  const outcomeSince = since.outcome(m)
  const outcomeKnown = outcomeSince === undefined || outcomeSince <= on
  const known = outcomeKnown ? m : { ...m, outcome: '', outcomeSource: '' }
  const happened = m.period !== undefined && m.period.start <= on
  const decided = m.status === 'missed' || m.status === 'shelved'
  if (happened || (m.period === undefined && decided && outcomeKnown)) return [known]
  return m.planned.length > 0 ? [{ ...known, period: undefined, status: openStatus(m.planned, on) }] : []
}

/** What the statements of the plan say of it, with the last one's source and words. A plan that is put off has no date. */
function planOnly(m: Milestone, on: Day, steps: readonly PlanStep[]): readonly Milestone[] {
  const last = steps.at(-1)
  const dates = new Map(steps.flatMap(datesOf).map((p) => [`${p.start}/${p.end}`, p]))
  if (!last || dates.size === 0) return []
  const planned = last.outcome === 'put_off' ? [] : [...dates.values()]
  const { title, source, asStated, note } = last
  const unknown = { detail: '', period: undefined, locator: '', outcome: '', outcomeSource: '' }
  const status = last.outcome === 'given_up' ? 'shelved' : openStatus(planned, on)
  return [{ ...m, ...unknown, title, planned, status, source, asStated, note }]
}

/** The date that a step promises, or the one end that a promise such as "before spring 2021" has. */
function datesOf({ promised, outcome }: PlanStep): readonly Period[] {
  if (!promised || outcome) return []
  const { from, to } = promised
  if (from && to) return [from.end === to.end ? from : { ...from, end: to.end, precision: 'span' }]
  return [from ?? to].filter((end) => end !== undefined)
}

/** A plan whose last date is past has an outcome that nobody had said yet. */
function openStatus(planned: readonly Period[], on: Day): Milestone['status'] {
  return (planned.at(-1)?.end ?? on) < on ? 'unknown' : 'planned'
}
