import type { Area } from '../model/area.ts'
import type { Day } from '../model/day.ts'
import { countedNoun, isOfficial, type Metric } from '../model/metric.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Observation } from '../model/observation.ts'
import { inTimeOrder, type Reported, type Series, toSeries } from '../model/series.ts'
import type { Backdrop } from './backdrops.ts'
import { isDrawnIn } from './range.ts'
import { FEWEST, type Standing, toVerdict, type Verdict } from './verdict.ts'

/** The official figure of another area. */
interface Beside {
  readonly area: Area
  readonly observation: Observation
}

/** What may be said of a measure in one area, from all of its series. Every view asks for it. */
export interface MeasureVerdict {
  readonly metric: Metric
  /** Of the leading series of what was reported, or of the official statistics where nothing was. */
  readonly lead: Verdict
  /** Of the official statistics behind what was reported; undefined without them, and where they lead. */
  readonly official: Verdict | undefined
  /** The area whose figures continue the official series after the chosen area's own. */
  readonly continuedBy: Area | undefined
  /** England's figure for the period of the latest official one. */
  readonly nation: Beside | undefined
  /** That of the group of similar councils for the same period. */
  readonly group: Beside | undefined
  /** That of another council which the reader has chosen. */
  readonly other: Beside | undefined
  /** What the measure counts by. `mixed`: what was reported and the official statistics can both be judged, and disagree. */
  readonly standing: Standing | 'mixed'
  /** What the other reported figures counted, by their nouns. */
  readonly otherNouns: readonly string[]
  /** True where the area has no other figure of the measure than the latest. */
  readonly only: boolean
}

const STATUSES: readonly Series['status'][] = ['derived', 'planned', 'reported']

/** Whether a verdict says how things changed, and since the milestone if there is one. */
export function isCounted({ net, milestone, baseline }: Verdict): boolean {
  return net !== undefined && (milestone === undefined || baseline.rule !== 'first')
}

/** What was stated leads; then a change since the milestone; then any change; then the latest figure. */
function leadsBefore(a: Verdict, b: Verdict): boolean {
  const rank = (v: Verdict) => [
    STATUSES.indexOf(v.series.status),
    Number(isCounted(v)),
    Number(v.net !== undefined),
    v.latest.period.end,
  ]
  const other = rank(b)
  const differs = rank(a).findIndex((value, i) => value !== other[i])
  return differs >= 0 && (rank(a)[differs] ?? 0) > (other[differs] ?? 0)
}

function leading(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.reduce<Verdict | undefined>(
    (best, v) => (best && !leadsBefore(v, best) ? best : v),
    undefined,
  )
}

/** The official figures of each definition in the registry's order, those of the area that continues this one at the end. */
function officialSeries(
  own: readonly Observation[],
  { definitions }: Metric,
  continued: readonly Observation[],
): readonly Series[] {
  return definitions.flatMap(({ id }) => {
    const of = (all: readonly Observation[]) => all.filter((o) => o.definition === id)
    const [first, ...others] = [...toSeries(of(own)), ...toSeries(of(continued))]
    return first ? [{ ...first, points: [first, ...others].flatMap((s) => s.points).sort(byTime) }] : []
  })
}

function byTime(a: Reported, b: Reported): number {
  return inTimeOrder(a.preferred, b.preferred)
}

/**
 * Undefined for a measure without figures.
 * @param observations of one area and metric, in the dates shown
 * @param behind official figures of other areas; those of the area that continues this one in the dates shown
 * @param from the first day shown, where earlier figures are given as well: they count only for the milestone's baseline and its test
 */
export function toMeasureVerdict(
  observations: readonly Observation[],
  metric: Metric,
  milestone?: Milestone,
  behind: readonly Backdrop[] = [],
  from?: Day,
): MeasureVerdict | undefined {
  const isShown = (o: Observation) => isDrawnIn(o, { from, to: undefined })
  const shown = observations.filter(isShown)
  if (observations.length === 0) return undefined
  const judge = (series: Series) => {
    const points = series.points.filter(({ preferred }) => isShown(preferred))
    if (points.length === 0) return []
    const whole = toVerdict(series, metric, milestone)
    const isTold = whole && whole.baseline.rule !== 'first'
    return (isTold ? whole : toVerdict({ ...series, points }, metric, milestone)) ?? []
  }
  const reports = toSeries(observations.filter((o) => !isOfficial(metric, o.definition)))
  const published = observations.filter((o) => isOfficial(metric, o.definition))
  const continuing = behind.filter((b) => b.role === 'continued')
  const continued = continuing.flatMap((b) => b.observations)
  const reported = leading(reports.flatMap(judge))
  const official = leading(officialSeries(published, metric, continued).flatMap(judge))
  const lead = reported ?? official
  if (!lead) return undefined
  const counted = reports.filter((s) => s.points.some(({ preferred }) => isShown(preferred)))
  const nouns = new Set(counted.map((s) => s.definition).filter((d) => d !== lead.series.definition))
  return {
    metric,
    lead,
    official: reported && official,
    continuedBy: official && continuing.find((b) => b.area.code === areaOf(official))?.area,
    nation: official && besideIt(official, behind, 'nation'),
    group: official && besideIt(official, behind, 'group'),
    other: official && besideIt(official, behind, 'other'),
    standing: standingOf(reported, official),
    otherNouns: metric.definitions.filter((d) => nouns.has(d.id)).flatMap(countedNoun),
    only: shown.length === lead.latest.point.observations.length && !lead.net,
  }
}

/** The area of a series' latest figure. */
function areaOf({ latest }: Verdict): string {
  return latest.reported.preferred.area
}

/** The figure of what is compared for the period of the latest official one. */
function besideIt(
  { latest }: Verdict,
  behind: readonly Backdrop[],
  role: Backdrop['role'],
): Beside | undefined {
  const { definition, period } = latest.reported.preferred
  return behind
    .filter((b) => b.role === role && b.layer === 'curated')
    .flatMap(({ area, observations }) =>
      observations
        .filter((o) => o.definition === definition && o.reading.kind !== 'missing')
        .filter((o) => o.period.start === period.start && o.period.end === period.end)
        .map((observation) => ({ area, observation })),
    )[0]
}

/** By what was reported, or by the official statistics where that has too few figures to be judged. */
function standingOf(
  reported: Verdict | undefined,
  official: Verdict | undefined,
): MeasureVerdict['standing'] {
  const counted = [reported, official].filter((v) => v !== undefined).filter(isCounted)
  const [first, second] = counted.filter((v) => v.because.count >= FEWEST)
  if (first && second && first.standing !== second.standing) return 'mixed'
  return (first ?? counted.at(-1))?.standing ?? 'alone'
}
