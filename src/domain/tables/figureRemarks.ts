import { toDayNumber } from '../model/day.ts'
import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import { pointWords } from '../phrasing/pace/pointWords.ts'
import { workedOut } from '../phrasing/pace/variationWords.ts'
import { expectedAt, goalOn } from '../reasoning/pace/plan.ts'
import type { Progress } from '../reasoning/pace/progress.ts'

/** What the control chart and the plan say of one figure. Empty where they say nothing. */
export interface FigureRemark {
  /** "Above the usual range." */
  readonly variation: string
  /** What the plan expects at the figure’s last day, and the target that it leads to. Plain numbers in the metric’s unit. */
  readonly expected: number | undefined
  readonly target: number | undefined
}

const NO_PLAN = { expected: undefined, target: undefined }

export function figureRemarks(progress: Progress | undefined): ReadonlyMap<Observation, FigureRemark> {
  if (!progress) return new Map()
  const words = pointWords(progress)
  const plan = progress.pace?.pace?.plan
  const start = plan?.start.day ?? Number.POSITIVE_INFINITY
  const remarks = progress.figures.flatMap(({ period, reported }) => {
    const day = toDayNumber(period.end)
    const planned = plan && day >= start
    const own = planned ? { expected: expectedAt(plan, day), target: goalOn(plan, day).value } : NO_PLAN
    return reported.observations.map((o): readonly [Observation, FigureRemark] => [
      o,
      { variation: words.get(o) ?? '', ...own },
    ])
  })
  return new Map(remarks.filter(([, { variation, expected }]) => variation !== '' || expected !== undefined))
}

/** The remark in words: "Above the usual range. Expected by the plan: 52.1." */
export function remarkWords(remark: FigureRemark | undefined, metric: Metric): string {
  if (!remark) return ''
  const { variation, expected } = remark
  const planned = expected === undefined ? '' : `Expected by the plan: ${workedOut(expected, metric)}.`
  return [variation, planned].filter(Boolean).join(' ')
}
