import type { Area } from '../model/area.ts'
import type { Milestone } from '../model/milestone.ts'
import type { BaselineRule } from '../reasoning/baseline.ts'
import type { MeasureVerdict } from '../reasoning/measureVerdict.ts'
import type { Because, Verdict } from '../reasoning/verdict.ts'
import { whenWords } from './figureWords.ts'
import { formatPeriod } from './formatPeriod.ts'
import { valueWords } from './verdictWords.ts'
import { capitalised, plainNumber, pluralise } from './words.ts'

/** "since the commissioner arrived", "since “Inspection: inadequate” (24 January 2020)"; without a milestone, "from the first figure shown". */
export function sinceWords(
  milestone: Milestone | undefined,
  area: Pick<Area, 'defaultBaselineMilestone'>,
): string {
  if (!milestone?.period) return 'from the first figure shown'
  return isArrival(milestone, area)
    ? 'since the commissioner arrived'
    : `since “${milestone.title}” (${formatPeriod(milestone.period)})`
}

/** "At the commissioner’s arrival", "At “Trust starts”"; without a milestone, "First figure shown". Heads the figures counted from. */
export function atWords(
  milestone: Milestone | undefined,
  area: Pick<Area, 'defaultBaselineMilestone'>,
): string {
  if (!milestone?.period) return 'First figure shown'
  return isArrival(milestone, area)
    ? 'At the commissioner’s arrival'
    : `At “${milestone.short || milestone.title}”`
}

function isArrival({ kind, id }: Milestone, area: Pick<Area, 'defaultBaselineMilestone'>): boolean {
  return kind === 'commissioner' && id === area.defaultBaselineMilestone
}

const BASELINES: Readonly<Record<BaselineRule, string>> = {
  source: 'which its source ties to the milestone',
  interval: 'the last period that ended by the milestone',
  before: 'the last figure in the 60 days before the milestone',
  after: 'the first figure in the 60 days after the milestone; no figure before it is as near',
  first: 'the first figure shown',
}

const RULES: Readonly<Record<Because['rule'], (because: Because) => string>> = {
  alone: () => 'There is nothing to compare it with.',
  few: () => 'Better or worse is judged from five figures on.',
  best: () => 'It went from far off to the best possible value and stayed there; no test is needed.',
  'shared months': () => 'Neighbouring figures share months, so no test is made.',
  'no net change': () => 'The latest figure is not known to differ from the baseline.',
  trend: () => 'Mann-Kendall test of these figures:',
  groups: ({ before, after }) =>
    `Rank-sum test of the ${before} figures before the milestone against the ${after} after it:`,
}

/** The numbers that decided a verdict. */
export function becauseWords({ baseline, because }: Verdict, measure: MeasureVerdict): string {
  const { reported } = baseline.figure
  return [
    `Baseline: ${valueWords(baseline.figure, measure)} ${whenWords(reported.preferred)}, ${BASELINES[baseline.rule]}.`,
    `${capitalised(pluralise(because.count, 'figure'))} from the baseline on.`,
    RULES[because.rule](because),
    because.test && testWords(because.test),
  ]
    .filter(Boolean)
    .join(' ')
}

function testWords({ s, p, exact, ties }: NonNullable<Because['test']>): string {
  const chance = p < 0.001 ? 'below 0.001' : `= ${plainNumber(p)}`
  const way = exact ? 'every order counted' : `taken as normal${ties ? ', ties counted in the variance' : ''}`
  return `S = ${s}, p ${chance} (${way}). A change is clear if it has the same direction and p is 0.10 or less. The test takes the figures as independent.`
}
