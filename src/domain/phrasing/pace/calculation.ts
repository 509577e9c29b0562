import { fromDayNumber } from '../../model/day.ts'
import type { Metric } from '../../model/metric.ts'
import type { MeasureVerdict } from '../../reasoning/measureVerdict.ts'
import type { Pace } from '../../reasoning/pace/pace.ts'
import type { Progress } from '../../reasoning/pace/progress.ts'
import { PRESETS, type Preset } from '../../reasoning/variation/presets.ts'
import { RULES } from '../../reasoning/variation/rules.ts'
import type { Segment, Variation } from '../../reasoning/variation/variation.ts'
import { formatDay, formatMonth } from '../formatPeriod.ts'
import { formatNumber } from '../formatReading.ts'
import { becauseWords } from '../sinceMilestone.ts'
import { capitalised, plainNumber, pluralise } from '../words.ts'
import { chanceWords } from './paceWords.ts'
import { shortRuleWords } from './variationWords.ts'

export interface CalculationRow {
  readonly label: string
  readonly value: string
}

export const PRESET_TITLES: Readonly<Record<Preset, string>> = {
  page: 'This page’s rules',
  nhsr: 'NHSRplotthedots 0.2.2',
  mdc: 'Making Data Count (Excel)',
}

/** Decimals of the numbers in the panel: enough to check them by hand. */
const DECIMALS = 3

function exactly(value: number, { unit }: Metric): string {
  if (unit === 'GBP') return `£${plainNumber(value, 0)}`
  return unit === 'percent' ? `${plainNumber(value, DECIMALS)}%` : plainNumber(value, DECIMALS)
}

/** Every number that the sentences rest on, in order. */
export function calculation(progress: Progress, measure: MeasureVerdict): readonly CalculationRow[] {
  const { variation, pace, verdict } = progress
  const { metric } = measure
  return [
    { label: 'Trend', value: becauseWords(verdict, measure) },
    ...(variation ? variationRows(variation, metric) : []),
    ...(pace?.pace ? paceRows(pace.pace, metric) : []),
  ]
}

function variationRows(variation: Variation, metric: Metric): readonly CalculationRow[] {
  const { screening, shift, trend, tiesBreak, beyondCounts } = PRESETS[variation.preset]
  const rules = [
    PRESET_TITLES[variation.preset],
    `limits at 2.66 mean moving ranges from the mean`,
    screening ? 'ranges of 3.267 times the mean range and more left out once' : 'no range left out',
    `shift: ${shift} in a row on one side of the mean`,
    `trend: ${trend} in a row that each rose or fell`,
    `two in three: beyond two thirds of the way to a limit${beyondCounts ? '' : ', but inside it'}`,
    tiesBreak ? 'a tie ends a run' : 'a tie neither adds to a run nor ends it',
  ]
  return [
    { label: 'Rules', value: `${rules.join('; ')}.` },
    ...variation.segments.flatMap((segment) => segmentRows(segment, variation, metric)),
  ]
}

function segmentRows(segment: Segment, variation: Variation, metric: Metric): readonly CalculationRow[] {
  const { places, count, limits, middle } = segment
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return []
  const when = `${formatMonth(first.day)} to ${formatMonth(last.day)}`
  const facts = [
    pluralise(count, 'figure'),
    limits && `mean ${exactly(limits.mean, metric)}`,
    limits &&
      `mean moving range ${exactly(limits.meanRange, metric)} of ${pluralise(limits.ranges, 'range')}`,
    limits && limits.screened > 0 && `${pluralise(limits.screened, 'range')} left out`,
    limits && `limits ${exactly(limits.lower, metric)} and ${exactly(limits.upper, metric)}`,
    middle !== undefined && `median ${exactly(middle, metric)}`,
  ].filter(Boolean)
  const special = RULES.flatMap((rule) =>
    ([1, -1] as const).flatMap((side) => {
      const met = places.flatMap(({ flags, day, value }) =>
        flags?.[rule] === side && value !== undefined
          ? [`${formatMonth(day, 'short')} (${formatNumber(value, metric.unit)})`]
          : [],
      )
      const label = capitalised(shortRuleWords(rule, side, variation))
      return met.length === 0 ? [] : [{ label, value: `${met.join(', ')}.` }]
    }),
  )
  return [{ label: when, value: `${facts.join('; ')}.` }, ...special]
}

function paceRows(pace: Pace, metric: Metric): readonly CalculationRow[] {
  const day = (n: number) => formatDay(fromDayNumber(n))
  const change = (value: number | undefined) =>
    value === undefined ? 'too few figures' : `${exactly(value, metric)} a month`
  const { from, latest, goal, expected, gap, daysAhead, needed, achieved, last3, last6, slope, test } = pace
  return [
    {
      label: 'Plan',
      value: `${exactly(from.value, metric)} on ${day(from.day)}, ${pace.plan.goals.map((g) => `${exactly(g.value, metric)} on ${day(g.day)}`).join(', ')}; ${pace.plan.shape === 'line' ? 'straight lines between them' : 'steps'}.`,
    },
    {
      label: 'Expected',
      value: `${exactly(expected, metric)} on ${day(latest.day)}; the figure is ${exactly(latest.value, metric)}; difference ${exactly(gap, metric)}.`,
    },
    ...(daysAhead === undefined ? [] : [{ label: 'Days ahead of the plan', value: plainNumber(daysAhead) }]),
    { label: 'Needed', value: needed === undefined ? 'nothing' : `${change(needed)} until ${day(goal.day)}` },
    { label: 'Since the baseline', value: change(achieved) },
    { label: 'Last three steps', value: change(last3) },
    { label: 'Last six steps', value: change(last6) },
    { label: 'Median of all slopes (Theil-Sen)', value: change(slope) },
    ...(test
      ? [
          {
            label: 'Mann-Kendall',
            value: `S = ${test.s}, p ${test.p < 0.001 ? 'below 0.001' : `= ${plainNumber(test.p)}`}: by chance ${chanceWords(test)}`,
          },
        ]
      : []),
    { label: 'Latest figures in a row that meet the target', value: plainNumber(pace.met) },
    { label: 'A month', value: '30.4375 days' },
  ]
}

/** The panel as plain text. */
export function calculationText(title: string, rows: readonly CalculationRow[]): string {
  return `${[title, ...rows.map(({ label, value }) => `${label}: ${value}`)].join('\n')}\n`
}
