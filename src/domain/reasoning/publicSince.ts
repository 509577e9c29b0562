import type { Dataset } from '../model/dataset.ts'
import { type Day, daysInMonth, splitDay, toDay } from '../model/day.ts'
import { definitionOf } from '../model/metric.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Observation } from '../model/observation.ts'
import type { PlanStep } from '../model/plan.ts'
import type { Release } from '../model/source.ts'
import type { State } from '../model/state.ts'

/** Since when the parts of a data set have been public. */
export interface PublicSince {
  readonly releaseOf: (o: Observation) => Release | undefined
  readonly figure: (o: Observation) => Day
  readonly milestone: (m: Milestone) => Day
  /** Undefined without an outcome. */
  readonly outcome: (m: Milestone) => Day | undefined
  readonly step: (step: PlanStep) => Day
  readonly state: (state: State) => Day
}

/**
 * What a source says is public from the last day of its date, which may be a month or a season; an entry of a register from its own
 * date; an official figure from the first release of its statistic and year.
 */
export function publicSince(dataset: Dataset): PublicSince {
  const sources = new Map(dataset.sources.map((s) => [s.id, s]))
  const releases = new Map(dataset.releases.map((r) => [r.id, r]))
  const metrics = new Map(dataset.metrics.map((m) => [m.id, m]))
  /** @param entry the date of the entry, where the source is a register */
  const ofSource = (id: string, entry?: Day): Day => {
    const source = sources.get(id)
    if (!source) throw new Error(`There is no source ${id}.`)
    return source.kind === 'register' && entry ? entry : source.published.end
  }
  const releaseOf = (o: Observation) => {
    const metric = metrics.get(o.metric)
    return metric && releases.get(definitionOf(metric, o.definition)?.official ?? '')
  }
  return {
    releaseOf,
    figure: (o) => {
      const release = releaseOf(o)
      return release ? firstRelease(o.period.end, release) : ofSource(o.source, o.period.end)
    },
    milestone: (m) => ofSource(m.source, reportedOn(m, dataset) ?? m.period?.end),
    outcome: (m) => (m.outcomeSource === '' ? undefined : ofSource(m.outcomeSource)),
    step: (step) => ofSource(step.source, step.statedOn.end),
    state: (state) => ofSource(state.source, state.period.from?.end),
  }
}

/** The last day of the month in which the figures of a reporting year first came out, for a figure of that year. */
function firstRelease(periodEnd: Day, { reportingYear, firstRelease: month }: Release): Day {
  const [endYear] = splitDay(periodEnd)
  const yearEnd = reportingYear && periodEnd.slice(5) > reportingYear ? endYear + 1 : endYear
  const endMonth = reportingYear ? Number(reportingYear.slice(0, 2)) : splitDay(periodEnd)[1]
  const year = month > endMonth ? yearEnd : yearEnd + 1
  return toDay(year, month, daysInMonth(year, month))
}

/** The publication of the judgement, for the milestone that is the beginning of its inspection. */
function reportedOn({ area, kind, period }: Milestone, { areas, judgements }: Dataset): Day | undefined {
  if (kind !== 'inspection') return undefined
  const heirs = areas.filter((a) => a.continues.includes(area)).map((a) => a.code)
  return judgements.find((j) => j.inspection === period?.start && [area, ...heirs].includes(j.area))
    ?.published
}
