import type { Milestone, MilestoneStatus } from '../model/milestone.ts'
import { delayWords, planWords } from '../reasoning/delay.ts'
import { formatPeriod } from './formatPeriod.ts'

const OPEN_WORDS: Readonly<Record<MilestoneStatus, string | undefined>> = {
  happened: undefined,
  planned: 'planned',
  missed: 'missed',
  shelved: 'shelved',
  unknown: 'whether it happened is not in our sources',
}

export interface MilestoneWords {
  readonly date: string | undefined
  readonly plan: string | undefined
  /** How far the outcome lay from the plan, or that it is not known. */
  readonly outcome: string | undefined
}

/** A note begins with this when no source has one of the planned dates. */
const UNVERIFIED = 'Unverified:'

function verifiedPlan(milestone: Milestone): string | undefined {
  const plan = planWords(milestone)
  return plan && milestone.note.startsWith(UNVERIFIED) ? `${plan} (not all verified)` : plan
}

/** @param form of the date that it happened on; plans are said in full. */
export function milestoneWords(milestone: Milestone, form: 'long' | 'short' = 'long'): MilestoneWords {
  const delay = delayWords(milestone)
  return {
    date: milestone.period && formatPeriod(milestone.period, form),
    plan: delay === 'as planned' ? undefined : verifiedPlan(milestone),
    outcome: delay ?? OPEN_WORDS[milestone.status],
  }
}

/** The pieces in one line: "1 November 2020 · planned for June 2020, then July 2020 · 3 to 4 months later than planned". */
export function milestoneLine(milestone: Milestone, form: 'long' | 'short' = 'long'): string {
  const { date, plan, outcome } = milestoneWords(milestone, form)
  return [date, plan, outcome].filter(Boolean).join(' · ')
}
