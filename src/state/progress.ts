import type { Metric } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { ProgressReasons } from '#domain/phrasing/pace/progressWords.ts'
import type { MeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { type Progress, toProgress } from '#domain/reasoning/pace/progress.ts'
import type { Range } from '#domain/reasoning/range.ts'
import type { Target } from '#domain/targets/target.ts'
import type { DataChoices } from './view.ts'

/** What the progress of an area's measures is worked out from. */
interface Basis {
  readonly areaObservations: readonly Observation[]
  readonly verdictOf: (metric: Metric) => MeasureVerdict | undefined
  readonly areaTargets: readonly Target[]
}

/** Whether changes are more than noise, and fast enough for their targets. */
export interface ProgressFacts {
  /** The person's own targets for the chosen measure in this area. */
  readonly targets: readonly Target[]
  /** Of the chosen measure; undefined without figures in the dates shown. */
  readonly progress: Progress | undefined
  /** The same for any measure; each is worked out once. */
  readonly progressOf: (metric: Metric) => Progress | undefined
  readonly reasons: ProgressReasons
  /** The same facts from other figures of the area. */
  readonly progressFrom: (basis: Basis) => ProgressFacts
}

interface Asked extends Basis {
  readonly metric: Metric
  readonly everyMilestone: readonly Milestone[]
  readonly range: Range
  readonly choices: Pick<DataChoices, 'rules' | 'course' | 'rebase' | 'aside'>
}

/** New limits and figures set aside are those chosen for the measure. */
function chosenFor({ id }: Metric, { choices: { rebase, aside }, everyMilestone }: Asked): ProgressReasons {
  const own = rebase?.metric === id ? rebase : undefined
  const milestone = own && everyMilestone.find((m) => m.id === own.milestone && m.period)
  return {
    rebase: own && milestone && { milestone, why: own.why },
    aside: aside.filter(({ metric }) => metric === id),
  }
}

export function toProgressFacts(asked: Asked): ProgressFacts {
  const { metric: chosen, verdictOf, areaObservations, areaTargets, choices, range } = asked
  const known = new Map<string, Progress | undefined>()
  const work = (metric: Metric): Progress | undefined => {
    const measure = verdictOf(metric)
    if (!measure) return undefined
    const { rebase, aside } = chosenFor(metric, asked)
    return toProgress(
      measure,
      areaTargets.filter((t) => t.metric === metric.id),
      {
        preset: choices.rules,
        shape: choices.course,
        rebase: rebase?.milestone.period,
        aside: aside.map(({ day }) => day),
      },
      areaObservations.filter((o) => o.metric === metric.id),
      range,
    )
  }
  const progressOf: ProgressFacts['progressOf'] = (metric) => {
    if (!known.has(metric.id)) known.set(metric.id, work(metric))
    return known.get(metric.id)
  }
  return {
    targets: areaTargets.filter((t) => t.metric === chosen.id),
    progress: progressOf(chosen),
    progressOf,
    reasons: chosenFor(chosen, asked),
    progressFrom: (basis) => toProgressFacts({ ...asked, ...basis }),
  }
}
