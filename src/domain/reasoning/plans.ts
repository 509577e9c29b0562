import { group } from 'd3-array'
import type { Day } from '../model/day.ts'
import type { Stretch } from '../model/period.ts'
import type { PlanStep } from '../model/plan.ts'
import { type Delay, delayBetween } from './delay.ts'

/**
 * What a step did to the plan. `narrowed`: the new date is one that the old promise allowed ("before spring 2021", then 1 November
 * 2020).
 */
type Move = 'promised' | 'repeated' | 'narrowed' | 'later' | 'earlier' | NonNullable<PlanStep['outcome']>

/** A plan from its first promise to what happened, as far as the sources say. */
export interface PlanStory {
  readonly plan: string
  readonly title: string
  readonly area: string
  readonly steps: readonly { readonly step: PlanStep; readonly move: Move }[]
  /** `open`: its last date is still to come. `not_said`: that date is past, and no source says what happened. */
  readonly fate: NonNullable<PlanStep['outcome']> | 'open' | 'not_said'
  /** From the first promise to the day on which it was met; undefined unless it was met. */
  readonly delay: Delay | undefined
}

/**
 * The story of each plan, in the order of their first steps.
 * @param steps those of one plan in order of time, as in `plans.csv`
 * @param asOf the day on which a promised date counts as past
 */
export function planStories(steps: readonly PlanStep[], asOf: Day): readonly PlanStory[] {
  return [...group(steps, ({ plan }) => plan)].flatMap(([plan, own]) => {
    const [first] = own
    if (!first) return []
    const { title, area } = first
    return [{ plan, title, area, steps: movesOf(own), fate: fateOf(own, asOf), delay: delayOfPlan(own) }]
  })
}

function movesOf(steps: readonly PlanStep[]): PlanStory['steps'] {
  return steps.map((step, index) => {
    const before = steps.slice(0, index).findLast(({ promised }) => promised)?.promised
    return { step, move: step.outcome ?? moveBetween(before, step.promised) }
  })
}

function moveBetween(before: Stretch | undefined, after: Stretch | undefined): Move {
  if (!before || !after) return 'promised'
  const [oldFrom, oldTo] = daysOf(before)
  const [from, to] = daysOf(after)
  if (from === oldFrom && to === oldTo) return 'repeated'
  if (from >= oldFrom && to <= oldTo) return 'narrowed'
  return to > oldTo ? 'later' : 'earlier'
}

/** The first and the last day of a stretch, so that an open end is before or after every other day. */
function daysOf({ from, to }: Stretch): readonly [string, string] {
  return [from?.start ?? '', to?.end ?? '9999']
}

function fateOf(steps: readonly PlanStep[], asOf: Day): PlanStory['fate'] {
  const last = steps.at(-1)
  if (last?.outcome) return last.outcome
  const due = last?.promised?.to?.end
  return due !== undefined && due < asOf ? 'not_said' : 'open'
}

function delayOfPlan(steps: readonly PlanStep[]): Delay | undefined {
  const promised = steps.find(({ outcome, promised }) => outcome === undefined && promised)?.promised
  const met = steps.findLast(({ outcome }) => outcome === 'met')?.promised
  return promised && met && delayBetween(promised, met)
}
