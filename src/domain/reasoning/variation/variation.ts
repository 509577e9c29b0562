import { addMonths, type Day, toDayNumber } from '../../model/day.ts'
import type { Metric } from '../../model/metric.ts'
import type { Period } from '../../model/period.ts'
import { type Figure, type Interval, intervalOf, isAfter } from '../baseline.ts'
import { fewestFor } from './ladder.ts'
import { areRare, type Limits, middleOf, toLimits, type Values } from './limits.ts'
import { PRESETS, type Preset } from './presets.ts'
import { type Flags, flagsOf, namedRule, RULES, type Rule, type Side } from './rules.ts'

/** What a person chose about the control chart of a measure. */
export interface VariationChoices {
  readonly preset: Preset
  /** The date of the milestone from which new limits apply. */
  readonly rebase?: Period | undefined
  /** The last days of figures that do not count. */
  readonly aside?: readonly Day[]
}

/** One step of time: a month or a quarter. */
export interface Place {
  /** The last day of the step’s figure, or of the missing month. */
  readonly day: Day
  /** Undefined where the step has no figure. */
  readonly figure: Figure | undefined
  /** Undefined where nothing counts. */
  readonly value: number | undefined
  readonly leftOut: 'set aside' | 'sources differ' | 'not exact' | undefined
  /** Undefined where the segment has no limits. */
  readonly flags: Flags | undefined
}

/** Neighbouring steps with one mean and one pair of limits. */
export interface Segment {
  readonly places: readonly Place[]
  /** Figures that count. */
  readonly count: number
  /** `constant`: every figure is the same. `rare`: too many zeros, or too low a count, for limits. */
  readonly state: 'limits' | 'few' | 'constant' | 'rare'
  /** Only of the state `limits`. */
  readonly limits: Limits | undefined
  /** The median, from six figures on, where there are no limits. */
  readonly middle: number | undefined
}

/** What the latest figure that counts shows. */
type Signal =
  | { readonly kind: 'few'; readonly needed: number }
  | { readonly kind: 'constant' | 'rare' | 'common' }
  /** `mixed`: the rules that it meets disagree about the direction. */
  | { readonly kind: 'special'; readonly side: Side | 'mixed'; readonly rules: readonly Rule[] }

export interface Variation {
  readonly preset: Preset
  readonly interval: Exclude<Interval, 'year'>
  readonly segments: readonly Segment[]
  /** The last days of months or quarters without a figure. */
  readonly missing: readonly Day[]
  /** The first figure of the new limits; undefined where nothing was rebased, or the milestone is outside the figures. */
  readonly rebasedAt: Figure | undefined
  readonly latest: Place
  readonly signal: Signal
}

const MONTHS: Readonly<Record<Variation['interval'], number>> = { month: 1, quarter: 3 }
/** Days: 365.25 / 12. */
const MONTH_DAYS = 30.4375

/**
 * Undefined for figures that are not monthly or quarterly: a control chart takes them as evenly spaced.
 * @param figures of one series in order of time, which share no months
 */
export function toVariation(
  figures: readonly Figure[],
  metric: Metric,
  choices: VariationChoices,
): Variation | undefined {
  const interval = intervalOf(figures)
  if (interval === undefined || interval === 'year') return undefined
  const places = toPlaces(figures, MONTHS[interval], new Set(choices.aside))
  const { rebase } = choices
  const first = rebase && figures.find((figure) => isAfter(figure, rebase))
  const rebasedAt = first === figures[0] ? undefined : first
  const start = rebasedAt ? places.findIndex(({ day }) => day >= rebasedAt.period.end) : 0
  const segments = [places.slice(0, start), places.slice(start)]
    .filter((own) => own.length > 0)
    .map((own) => toSegment(own, metric, choices.preset))
  const last = segments.at(-1)
  const latest = last?.places.findLast(({ value }) => value !== undefined) ?? last?.places.at(-1)
  if (!last || !latest) return undefined
  return {
    preset: choices.preset,
    interval,
    segments,
    missing: places.flatMap(({ figure, day }) => (figure ? [] : [day])),
    rebasedAt,
    latest,
    signal: signalOf(last, latest),
  }
}

/** Each step of time from the first figure to the last. Two figures of one step leave it without a value. */
function toPlaces(
  figures: readonly Figure[],
  months: number,
  aside: ReadonlySet<Day>,
): readonly Omit<Place, 'flags'>[] {
  const places: Omit<Place, 'flags'>[] = []
  let before: Figure | undefined
  for (const figure of figures) {
    const { end } = figure.period
    const days = before ? toDayNumber(end) - toDayNumber(before.period.end) : 0
    const steps = Math.round(days / (MONTH_DAYS * months))
    if (before && steps === 0) {
      places.pop()
      places.push({ day: end, figure: before, value: undefined, leftOut: 'sources differ' })
      continue
    }
    for (let step = 1; before && step < steps; step += 1)
      places.push({
        day: addMonths(before.period.end, step * months),
        figure: undefined,
        value: undefined,
        leftOut: undefined,
      })
    places.push(placeOf(figure, aside))
    before = figure
  }
  return places
}

function placeOf(figure: Figure, aside: ReadonlySet<Day>): Omit<Place, 'flags'> {
  const { reading, period, reported } = figure
  const leftOut = aside.has(period.end)
    ? 'set aside'
    : reported.disagree
      ? 'sources differ'
      : reading.kind === 'exact'
        ? undefined
        : 'not exact'
  const value = reading.kind === 'exact' && !leftOut ? reading.value : undefined
  return { day: period.end, figure, value, leftOut }
}

function toSegment(places: readonly Omit<Place, 'flags'>[], { unit }: Metric, preset: Preset): Segment {
  const values: Values = places.map(({ value }) => value)
  const count = values.filter((value) => value !== undefined).length
  const rules = PRESETS[preset]
  const rare = areRare(values, unit === 'count')
  const limits = count >= fewestFor('limits') && !rare ? toLimits(values, rules) : undefined
  const flags = limits && flagsOf(values, limits, rules)
  return {
    places: places.map((place, i) => ({
      ...place,
      flags: place.value === undefined ? undefined : flags?.[i],
    })),
    count,
    state: stateOf(values, count, rare, limits),
    limits,
    middle: limits || count < fewestFor('middle') ? undefined : middleOf(values),
  }
}

function stateOf(values: Values, count: number, rare: boolean, limits: Limits | undefined): Segment['state'] {
  if (limits) return 'limits'
  if (count < fewestFor('limits')) return 'few'
  const different = new Set(values.filter((value) => value !== undefined)).size
  return rare && different > 1 ? 'rare' : different === 1 ? 'constant' : 'few'
}

function signalOf({ state, count }: Segment, { flags }: Place): Signal {
  if (state === 'few') return { kind: 'few', needed: Math.max(1, fewestFor('limits') - count) }
  if (state !== 'limits') return { kind: state }
  const named = flags && namedRule(flags)
  if (!flags || !named) return { kind: 'common' }
  const rules = RULES.filter((rule) => flags[rule] !== 0)
  const sides = new Set(rules.map((rule) => flags[rule]))
  return { kind: 'special', side: sides.size > 1 ? 'mixed' : named.side, rules }
}
