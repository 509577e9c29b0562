import { definitionOf, type Metric } from '../model/metric.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Period } from '../model/period.ts'
import { toInterval } from '../model/reading.ts'
import type { Series } from '../model/series.ts'
import {
  type Baseline,
  baselineOf,
  type Figure,
  type Interval,
  intervalOf,
  isAfter,
  isBefore,
  sharesMonths,
  toFigures,
} from './baseline.ts'
import { type Comparison, compareReadings, isBetter } from './compare.ts'
import { groupTest, type TestResult, trendTest } from './exactTests.ts'
import { type Path, pathOf, type Turn, turnOf, yearBefore } from './path.ts'
import { fewestFor } from './variation/ladder.ts'

/**
 * What may be said of a series. `changed`: clearly changed, where no direction is better. `moved`: changed, with too few figures to
 * judge. `untested`: changed, and neighbouring figures share months. `unclear`: no clear change. `alone`: nothing to compare.
 */
export type Standing = 'better' | 'worse' | 'changed' | 'moved' | 'untested' | 'unclear' | 'alone'

/** The numbers that decided a standing. */
export interface Because {
  /** Figures from the baseline on. */
  readonly count: number
  readonly rule: 'alone' | 'few' | 'best' | 'shared months' | 'no net change' | 'trend' | 'groups'
  /** Only of the rules `trend` and `groups`. */
  readonly test: TestResult | undefined
  /** Figures before and after the milestone: those that `groups` compares. */
  readonly before: number
  readonly after: number
}

export interface Verdict {
  readonly series: Series
  /** The milestone asked about. */
  readonly milestone: Milestone | undefined
  readonly baseline: Baseline
  readonly latest: Figure
  /** From the baseline to the latest figure. */
  readonly net: Comparison | undefined
  /** The direction of the net change; undefined without one, and where no direction is better. */
  readonly better: boolean | undefined
  readonly path: Path
  readonly turn: Turn | undefined
  readonly yearBefore: Figure | undefined
  readonly interval: Interval | undefined
  /** Of a latest figure of 0 the first of the zeros up to it, otherwise the latest itself: "none from January to July 2020". */
  readonly since: Figure
  readonly standing: Standing
  readonly because: Because
}

/** A figure is not judged better or worse with fewer figures from the baseline on. */
export const FEWEST = fewestFor('test')
/** The rank-sum test needs this many figures on each side. */
const FEWEST_ON_A_SIDE = 3
/** The largest two-sided probability of chance alone that is called clear. */
const CLEAR = 0.1
/** The baseline must be this far from the best possible value. In figures, or in percentage points. */
const FAR_FROM_BEST = 5
/** This many latest figures at the best possible value count as lasting. */
const LASTING = 3

/** Undefined for a series without figures. */
export function toVerdict(series: Series, metric: Metric, milestone?: Milestone): Verdict | undefined {
  const all = toFigures(series)
  const date = milestone?.period
  const baseline = baselineOf(all, milestone && date && { id: milestone.id, period: date })
  if (!baseline) return undefined
  const figures = all.slice(all.indexOf(baseline.figure))
  const latest = figures.at(-1) ?? baseline.figure
  const net = netChange(baseline, all)
  const better = net && isBetter(net, metric)
  const interval = intervalOf(all)
  const { periodType } = definitionOf(metric, series.definition) ?? {}
  const because = decide({ all, figures, net, metric, baseline, date, shared: sharesMonths(all, periodType) })
  return {
    series,
    milestone,
    baseline,
    latest,
    net,
    better,
    path: pathOf(figures),
    turn: net && turnOf(figures, net),
    yearBefore: yearBefore(figures, interval),
    interval,
    since: zeroSince(figures, latest),
    standing: standingOf(because, net, better),
    because,
  }
}

/**
 * Undefined unless there is a later figure than the baseline. Figures without a known order, at either end, have to agree; but one that
 * a source ties to the milestone is the baseline alone.
 */
function netChange({ figure, rule }: Baseline, all: readonly Figure[]): Comparison | undefined {
  const last = all.at(-1)?.slot
  if (last === figure.slot) return undefined
  const from = rule === 'source' ? [figure] : all.filter(({ slot }) => slot === figure.slot)
  const [first, ...others] = all
    .filter(({ slot }) => slot === last)
    .flatMap(({ reading }) => from.map((f) => compareReadings(f.reading, reading)))
  if (others.some((other) => other.verdict !== first?.verdict))
    return { verdict: 'cannot-tell', why: 'ranges-overlap' }
  const sizes = [first, ...others].map((one) => (one && 'difference' in one ? one.difference : undefined))
  const { verdict } = first ?? {}
  if (verdict !== 'up' && verdict !== 'down') return first
  return { verdict, difference: new Set(sizes).size === 1 ? sizes[0] : undefined }
}

interface Facts {
  readonly all: readonly Figure[]
  /** From the baseline on. */
  readonly figures: readonly Figure[]
  readonly net: Comparison | undefined
  readonly metric: Metric
  readonly baseline: Baseline
  /** Of the milestone asked about. */
  readonly date: Period | undefined
  readonly shared: boolean
}

/** The rules in the order in which they apply. */
function decide({ all, figures, net, metric, baseline, date, shared }: Facts): Because {
  const sides = date && baseline.rule !== 'first' ? date : undefined
  // What a source ties to the milestone is how things were when it came, even if it is dated a little later.
  const tied = baseline.rule === 'source' ? baseline.figure : undefined
  const before = sides ? all.filter((f) => f === tied || isBefore(f, sides)) : []
  const after = sides ? all.filter((f) => f !== tied && isAfter(f, sides)) : []
  const because = (rule: Because['rule'], test?: TestResult): Because => ({
    count: figures.length,
    rule,
    test,
    before: before.length,
    after: after.length,
  })
  const moved = net?.verdict === 'up' || net?.verdict === 'down'
  if (!net) return because('alone')
  if (figures.length < FEWEST) return because('few')
  if (!moved) return because('no net change')
  if (shared) return because('shared months')
  if (reachedBest(figures, metric)) return because('best')
  const readings = (of: readonly Figure[]) => of.map(({ reading }) => reading)
  if (before.length >= FEWEST_ON_A_SIDE && after.length >= FEWEST_ON_A_SIDE)
    return because('groups', groupTest(readings(before), readings(after)))
  const slots = figures.map(({ slot }) => slot)
  return because('trend', trendTest(readings(figures), slots))
}

function standingOf(
  { rule, test }: Because,
  net: Comparison | undefined,
  better: boolean | undefined,
): Standing {
  const clear = better === undefined ? 'changed' : better ? 'better' : 'worse'
  switch (rule) {
    case 'alone':
      return 'alone'
    case 'few':
      return net?.verdict === 'up' || net?.verdict === 'down' ? 'moved' : 'unclear'
    case 'shared months':
      return 'untested'
    case 'best':
      return clear
    case 'no net change':
      return 'unclear'
    case 'trend':
    case 'groups': {
      const agrees = test && (net?.verdict === 'up' ? test.s > 0 : test.s < 0)
      return agrees && test.p <= CLEAR ? clear : 'unclear'
    }
  }
}

/** The best possible value of a metric: no cases where lower is better, all of them where higher is. */
function bestOf({ better, unit }: Metric): number | undefined {
  if (better === 'lower' && unit !== 'GBP') return 0
  return better === 'higher' && unit === 'percent' ? 100 : undefined
}

/** Whether the figures went from far off to the best possible value, and stayed: for a stated time, or for the last three figures. */
function reachedBest(figures: readonly Figure[], metric: Metric): boolean {
  const best = bestOf(metric)
  const [baseline] = figures
  if (best === undefined || !baseline) return false
  const { lower, upper } = toInterval(baseline.reading) ?? { lower: undefined, upper: undefined }
  const isFar = best === 0 ? (lower?.at ?? 0) >= FAR_FROM_BEST : (upper?.at ?? best) <= best - FAR_FROM_BEST
  const others = figures.findLastIndex(({ reading }) => reading.kind !== 'exact' || reading.value !== best)
  const lasting = figures.slice(others + 1)
  return isFar && (lasting.length >= LASTING || lasting.some((f) => f.reported.preferred.basis === 'held'))
}

function zeroSince(figures: readonly Figure[], latest: Figure): Figure {
  if (!isZero(latest)) return latest
  const differs = figures.findLastIndex((figure) => !isZero(figure))
  return figures
    .slice(differs + 1)
    .reduce((first, figure) => (figure.period.start < first.period.start ? figure : first), latest)
}

function isZero({ reading }: Figure): boolean {
  return reading.kind === 'exact' && reading.value === 0
}
