import { definitionOf, isOfficial } from '../../model/metric.ts'
import type { Observation } from '../../model/observation.ts'
import { toSeries } from '../../model/series.ts'
import type { Target } from '../../targets/target.ts'
import { type Figure, sharesMonths, toFigures } from '../baseline.ts'
import type { MeasureVerdict } from '../measureVerdict.ts'
import type { Range } from '../range.ts'
import { fewestFor } from '../variation/ladder.ts'
import { toVariation, type Variation, type VariationChoices } from '../variation/variation.ts'
import type { Verdict } from '../verdict.ts'
import { type PaceFound, toPace } from './pace.ts'
import type { PlanShape } from './plan.ts'
import { againstYearBefore, type SameMonths } from './sameMonths.ts'

/** What a person chose about how a measure is judged. */
export interface ProgressChoices extends VariationChoices {
  readonly shape: PlanShape
}

/** Whether a change is more than noise, and whether it is fast enough. Every view asks for it. */
export interface Progress {
  /** Of the series that is judged. */
  readonly verdict: Verdict
  /** Of the dates shown, in order of time. */
  readonly figures: readonly Figure[]
  /** Why there is no control chart: undefined where there is one. */
  readonly unspaced: 'few' | 'yearly' | 'uneven' | 'shared months' | undefined
  readonly variation: Variation | undefined
  /** The same without the rebase; undefined where nothing was rebased. */
  readonly withoutRebase: Variation | undefined
  /** Undefined without a target, floor or limit for what the series counts. */
  readonly pace: PaceFound | undefined
  /** Targets for something else that the measure counts. */
  readonly otherTargets: readonly Target[]
  readonly yearBefore: SameMonths | undefined
}

/**
 * The series with a target is judged; without one, the first of what was reported and the official statistics that has enough figures
 * for a control chart; else what was reported.
 * @param everything all figures of the measure in the area, also outside the dates shown
 */
export function toProgress(
  measure: MeasureVerdict,
  targets: readonly Target[],
  choices: ProgressChoices,
  everything: readonly Observation[],
  range: Range,
): Progress {
  const { metric, lead, official } = measure
  const verdicts = official ? [lead, official] : [lead]
  const charts = verdicts.map((verdict) => chartOf(verdict, measure, choices))
  const aimed = charts.find(({ verdict }) => targets.some((t) => t.definition === verdict.series.definition))
  const chartable = charts.find(({ variation }) =>
    variation?.segments.some((segment) => segment.count >= fewestFor('limits')),
  )
  const chosen = aimed ?? chartable ?? chartOf(lead, measure, choices)
  const { verdict, figures, variation } = chosen
  const own = targets.filter((t) => t.definition === verdict.series.definition)
  const baseline = verdict.baseline.figure.reported.preferred
  const begin = figures.findIndex(({ reported }) => reported.preferred === baseline)
  const series = toSeries(everything)
  const wholeOf = ({ latest }: Verdict) =>
    series.find(({ points }) => points.some(({ preferred }) => preferred === latest.reported.preferred))
  return {
    ...chosen,
    withoutRebase: variation?.rebasedAt && toVariation(figures, metric, { ...choices, rebase: undefined }),
    pace: toPace({
      isShared: chosen.unspaced === 'shared months',
      figures: figures.slice(Math.max(begin, 0)),
      metric,
      targets: own,
      shape: choices.shape,
      variation,
    }),
    otherTargets: targets.filter((t) => !own.includes(t)),
    yearBefore: firstOf([verdict, ...verdicts], (one) => {
      const whole = wholeOf(one)
      return whole && againstYearBefore(toFigures(whole), range)
    }),
  }
}

type Chart = Pick<Progress, 'verdict' | 'figures' | 'variation' | 'unspaced'>

function chartOf(verdict: Verdict, { metric }: MeasureVerdict, choices: ProgressChoices): Chart {
  const figures = toFigures(verdict.series)
  const definition = definitionOf(metric, verdict.series.definition)
  const shared = sharesMonths(figures, definition?.periodType)
  const variation = shared ? undefined : toVariation(figures, metric, choices)
  const unspaced = variation
    ? undefined
    : shared
      ? 'shared months'
      : verdict.interval === 'year' || (isOfficial(metric, verdict.series.definition) && figures.length > 2)
        ? 'yearly'
        : figures.length < fewestFor('limits')
          ? 'few'
          : 'uneven'
  return { verdict, figures, variation, unspaced }
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
