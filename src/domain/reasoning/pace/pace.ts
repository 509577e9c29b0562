import { toDayNumber } from '../../model/day.ts'
import type { Metric } from '../../model/metric.ts'
import type { Target } from '../../targets/target.ts'
import type { Figure } from '../baseline.ts'
import { type TestResult, trendTest } from '../exactTests.ts'
import { type Assurance, assuranceOf } from '../variation/assurance.ts'
import { fewestFor } from '../variation/ladder.ts'
import { PRESETS } from '../variation/presets.ts'
import type { Variation } from '../variation/variation.ts'
import {
  dayReached,
  expectedAt,
  type Goal,
  goalOn,
  levelsOn,
  type Plan,
  type PlanPoint,
  type PlanShape,
  toPlan,
} from './plan.ts'
import { changeAMonth, theilSen } from './slope.ts'

/**
 * How a measure stands against its plan. `achieved`: met and kept. `on-plan`: at least as good as the plan expects. `slow`: behind, and
 * it moves towards the target. `still`: behind, and no movement is shown. `away`: behind, and it moves away from the target.
 */
export type PaceVerdict = 'achieved' | 'on-plan' | 'slow' | 'still' | 'away' | 'cannot-tell'

/** Why nothing can be said of the pace. */
export type PaceDoubt = 'one figure' | 'not exact' | 'sources differ'

/** A floor or an upper limit, and whether the latest figure is on its wrong side. */
export interface Level {
  readonly target: Target
  /** Undefined for a figure that is not exact. */
  readonly isBroken: boolean | undefined
}

interface Against {
  readonly plan: Plan
  /** What the latest figure is measured against: the next target that is due, or the last. */
  readonly goal: Goal
  /** 1 where the plan goes up, -1 where it goes down. */
  readonly way: 1 | -1
}

/** Where a measure should be by now. Days are whole, changes in the metric’s unit; a month has 30.4375 days. */
export interface Pace extends Against {
  readonly from: PlanPoint
  readonly latest: PlanPoint
  readonly latestFigure: Figure
  readonly fromFigure: Figure
  readonly expected: number
  /** The latest figure less the expected one. */
  readonly gap: number
  /** Positive when ahead, negative when behind; undefined where the plan never has the latest value, and for steps. */
  readonly daysAhead: number | undefined
  /** From the latest figure to the goal, a month; undefined when the goal’s day has passed, or the goal is met. */
  readonly needed: number | undefined
  readonly achieved: number
  /** Over the last three and six steps, a month; undefined with fewer figures from the baseline on. */
  readonly last3: number | undefined
  readonly last6: number | undefined
  readonly slope: number | undefined
  /** Figures from the baseline on. */
  readonly count: number
  /** Mann-Kendall from the baseline on; undefined for fewer than five figures, and where neighbours share months. */
  readonly test: TestResult | undefined
  /** The latest figures in a row that meet the goal. */
  readonly met: number
  readonly assurance: Assurance | undefined
  readonly verdict: PaceVerdict
}

/** The pace, or the reason why it cannot be told, and in either case the floors and limits. */
export interface PaceFound {
  readonly pace: Pace | undefined
  readonly doubt: PaceDoubt | undefined
  readonly levels: readonly Level[]
}

/** So many figures in a row at the target or better count as kept (the length of a shift). */
export const KEPT = 7
/** As in the verdict: the largest two-sided probability of chance alone that is called clear. */
const CLEAR = 0.1

interface Asked {
  /** Of one series, from the baseline on. */
  readonly figures: readonly Figure[]
  readonly metric: Metric
  readonly targets: readonly Target[]
  readonly shape: PlanShape
  readonly variation: Variation | undefined
  /** Whether neighbouring figures share months. */
  readonly isShared: boolean
}

/** Undefined without a target, floor or limit. A month’s figure stands at the month’s last day. */
export function toPace(asked: Asked): PaceFound | undefined {
  const { figures, metric, targets, variation, shape } = asked
  if (targets.length === 0) return undefined
  const [first] = figures
  const last = figures.at(-1)
  const day = last ? toDayNumber(last.period.end) : 0
  const holding = (['floor', 'limit'] as const).flatMap((kind) => levelsOn(targets, kind, day))
  const levels = last ? holding.map((target) => toLevel(target, last, metric)) : []
  const without = (doubt: PaceDoubt): PaceFound => ({ pace: undefined, doubt, levels })
  if (!targets.some(({ kind }) => kind === 'target')) return { pace: undefined, doubt: undefined, levels }
  if (!first || !last || first.slot === last.slot) return without('one figure')
  if ([first, last].some(({ slot }) => figures.filter((f) => f.slot === slot).length > 1))
    return without('sources differ')
  const [from, latest] = [pointOf(first), pointOf(last)]
  if (!from || !latest) return without('not exact')
  const against = toAgainst(from, latest, targets, shape, metric)
  if (!against) return without('one figure')
  const exact = figures.flatMap((figure) => pointOf(figure) ?? [])
  const numbers = { ...toNumbers(against, from, latest, exact), ...against, from, latest }
  const test = testOf(asked)
  const limits = variation?.segments.at(-1)?.limits
  const assurance =
    limits && variation && assuranceOf(limits, against.goal.value, metric.better, PRESETS[variation.preset])
  const facts = { ...numbers, test, assurance, count: figures.length, latestFigure: last, fromFigure: first }
  return { pace: { ...facts, verdict: judge(facts, variation) }, doubt: undefined, levels }
}

function pointOf({ reading, period, reported }: Figure): PlanPoint | undefined {
  if (reading.kind !== 'exact' || reported.disagree) return undefined
  return { day: toDayNumber(period.end), value: reading.value }
}

function toAgainst(
  from: PlanPoint,
  latest: PlanPoint,
  targets: readonly Target[],
  shape: PlanShape,
  { better }: Metric,
): Against | undefined {
  const plan = toPlan(from, targets, shape)
  if (!plan) return undefined
  const goal = goalOn(plan, latest.day)
  const way = better === 'higher' ? 1 : better === 'lower' ? -1 : goal.value >= from.value ? 1 : -1
  return { plan, goal, way }
}

function toNumbers(
  { plan, goal, way }: Against,
  from: PlanPoint,
  latest: PlanPoint,
  exact: readonly PlanPoint[],
) {
  const expected = expectedAt(plan, latest.day)
  const reached = dayReached(plan, latest.value, way)
  const isMet = (value: number) => (value - goal.value) * way >= 0
  // A figure beyond the last target is ahead of the whole plan.
  const end = plan.goals.at(-1)?.day ?? goal.day
  const beyond = plan.shape === 'line' && reached === undefined && isMet(latest.value) && latest.day < end
  const planned = beyond ? end : reached
  const missed = exact.findLastIndex(({ value }) => !isMet(value))
  const since = (steps: number) => {
    const before = exact.at(-1 - steps)
    return before && changeAMonth(before, latest)
  }
  return {
    expected,
    gap: latest.value - expected,
    daysAhead: planned === undefined ? undefined : Math.round(planned - latest.day),
    needed: goal.day > latest.day && !isMet(latest.value) ? changeAMonth(latest, goal) : undefined,
    achieved: changeAMonth(from, latest),
    last3: since(3),
    last6: since(6),
    slope: exact.length >= fewestFor('middle') ? theilSen(exact) : undefined,
    met: exact.length - 1 - missed,
  }
}

function testOf({ isShared, figures }: Asked): TestResult | undefined {
  if (figures.length < fewestFor('test') || isShared) return undefined
  return trendTest(
    figures.map(({ reading }) => reading),
    figures.map(({ slot }) => slot),
  )
}

/** The rules in the order in which they apply. Behind the plan, a direction needs a test of five figures or a rule of the chart. */
function judge(
  { met, assurance, gap, way, test, count }: Omit<Pace, 'verdict'>,
  variation?: Variation,
): PaceVerdict {
  if (met >= KEPT || assurance === 'pass') return 'achieved'
  if (gap * way >= 0) return 'on-plan'
  if (!test || count < fewestFor('test')) return 'cannot-tell'
  const signal = variation?.signal
  const shown =
    signal?.kind === 'special' && signal.rules.some((rule) => rule === 'shift' || rule === 'trend')
  const side = test.p <= CLEAR ? Math.sign(test.s) : shown && signal.side !== 'mixed' ? signal.side : 0
  if (side === 0) return 'still'
  return side === way ? 'slow' : 'away'
}

/** A floor is the worst value, and a limit the highest, unless lower is better and there is only a floor: then it is the highest too. */
function toLevel(target: Target, last: Figure, { better }: Metric): Level {
  const value = last.reading.kind === 'exact' ? last.reading.value : undefined
  const tooHigh = target.kind === 'limit' ? better !== 'higher' : better === 'lower'
  return {
    target,
    isBroken: value === undefined ? undefined : tooHigh ? value > target.value : value < target.value,
  }
}
