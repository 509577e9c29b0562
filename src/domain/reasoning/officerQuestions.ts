import { addMonths, type Day } from '../model/day.ts'
import { isOfficial, type Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import type { PlanStep } from '../model/plan.ts'
import { centre } from '../model/reading.ts'
import { whenWords } from '../phrasing/figureWords.ts'
import { formatMonth } from '../phrasing/formatPeriod.ts'
import { formatReading } from '../phrasing/formatReading.ts'
import { promisedWords } from '../phrasing/stories/planSentence.ts'
import { jointWords, latestWords, netWords, statedWords } from '../phrasing/verdictWords.ts'
import { capitalised, joinList } from '../phrasing/words.ts'
import { compareReadings, isBetter } from './compare.ts'
import { delayRange } from './delay.ts'
import { disagreements } from './disagreements.ts'
import { isCounted, type MeasureVerdict } from './measureVerdict.ts'
import type { PlanStory } from './plans.ts'
import type { Verdict } from './verdict.ts'

/** What opens the evidence: the measure in the chart, or the words of a source. */
type Evidence =
  | { readonly kind: 'figure'; readonly metric: Metric }
  | { readonly kind: 'source'; readonly source: string; readonly quote: string }

/** A question that an officer of the council can answer, found by a fixed rule. */
export interface OfficerQuestion {
  readonly id: string
  /** The measure it is about; undefined for a plan. */
  readonly metric: string | undefined
  readonly text: string
  readonly evidence: Evidence
}

/** A scrutiny meeting has time for these. */
const MOST = 5

/** Share of England's figure. A smaller difference raises no question. */
const LEAST_GAP = 0.1

/** Months without a report after which the question is what the figure is now. */
const SILENT_MONTHS = 12

/** So many questions what a figure is now, beside that about the chosen measure: more of them would leave no room for others. */
const MOST_SILENT = 2

interface Known {
  /** The area's name. */
  readonly area: string
  /** In the order of the registry, in the dates shown. */
  readonly measures: readonly MeasureVerdict[]
  /** Of the area, in the dates shown. */
  readonly observations: readonly Observation[]
  /** Of the area, whatever the dates shown. */
  readonly everyReport: readonly Observation[]
  /** The last day of any figure of the area or of what continues it. */
  readonly newest: Day
  readonly plans: readonly PlanStory[]
  /** Id of the chosen measure. */
  readonly chosen: string
}

const titled = ({ shortTitle }: Metric) => `“${shortTitle}”`

function changeWords(verdict: Verdict, measure: MeasureVerdict): string {
  const latest = `${statedWords(verdict.latest.point, measure)} ${latestWords(verdict, measure, 'owner')}`
  return capitalised(`${latest}${netWords(verdict, measure, 'owner')}`)
}

const about = ({ id }: Metric, rule: string) => ({ id: `${rule} ${id}`, metric: id })

/** Clearly worse; of the chosen measure also a change in the wrong direction that is too small or too short to judge. */
function worse({ measures, chosen }: Known): readonly OfficerQuestion[] {
  return measures.flatMap((measure) => {
    const { metric, lead, official } = measure
    const verdicts = [lead, ...(official ? [official] : [])].filter(isCounted)
    const clear = verdicts.find((v) => v.standing === 'worse')
    const verdict = clear ?? (metric.id === chosen ? verdicts.find((v) => v.better === false) : undefined)
    if (!verdict) return []
    const ask = clear
      ? `Why is ${titled(metric)} clearly worse, and what is being done?`
      : `Why did ${titled(metric)} move in the wrong direction?`
    return [
      {
        ...about(metric, 'worse'),
        text: `${ask} ${changeWords(verdict, measure)}.`,
        evidence: { kind: 'figure', metric },
      },
    ]
  })
}

/** A measure without official statistics, whose last report is more than a year older than the latest figure of all. */
function silent({ measures, area, everyReport, newest, chosen }: Known): readonly OfficerQuestion[] {
  const limit = addMonths(newest, -SILENT_MONTHS)
  const found = measures.flatMap(({ metric, lead, official }): OfficerQuestion[] => {
    if (official || isOfficial(metric, lead.series.definition) || metric.better === 'neither') return []
    const last = everyReport
      .filter((o) => o.metric === metric.id && o.reading.kind !== 'missing')
      .map(({ period }) => period.end)
      .sort()
      .at(-1)
    if (last === undefined || last >= limit) return []
    const text = `What is ${titled(metric)} now? No source here has a figure of ${area} after ${formatMonth(last)}.`
    return [{ ...about(metric, 'silent'), text, evidence: { kind: 'figure', metric } }]
  })
  const others = found.filter((q) => q.metric !== chosen).slice(0, MOST_SILENT)
  return found.filter((q) => q.metric === chosen || others.includes(q))
}

/** Figures of one time that cannot both be right as they are given. One source's rounder words for the same figure are no conflict. */
function conflicting({ measures, observations }: Known): readonly OfficerQuestion[] {
  const metrics = measures.map(({ metric }) => metric)
  return disagreements(observations, metrics).flatMap(({ metric, point }) => {
    const other = point.observations.find((o) =>
      ['up', 'down'].includes(compareReadings(point.preferred.reading, o.reading).verdict),
    )
    if (!other) return []
    const figures = [point.preferred, other].map((o) => formatReading(o.reading, metric))
    return [
      {
        ...about(metric, `conflict ${point.preferred.period.start}`),
        text: `Which is right for ${titled(metric)} ${whenWords(point.preferred)}: ${joinList(figures, 'or')}? The sources differ.`,
        evidence: { kind: 'source', source: other.source, quote: other.asStated },
      },
    ]
  })
}

/** What a step did to a plan, the gravest first, and the words for it. */
const SETBACKS = [
  ['put_off', 'put off'],
  ['given_up', 'given up'],
  ['later', 'put off to a later date'],
] as const

function promiseQuestion(plan: PlanStory, how: string, step: PlanStep): OfficerQuestion {
  const first = plan.steps.find((s) => s.step.promised)?.step.promised
  const late = plan.delay && delayRange(plan.delay)
  const who = step.statedBy ? `as stated by ${step.statedBy}` : 'and no source says by whom'
  const history = [
    first && `first promised ${promisedWords(first)}`,
    `changed in ${formatMonth(step.statedOn.start)}, ${who}`,
    late && `it came ${late} than first promised`,
  ]
  return {
    id: `promise ${plan.plan}`,
    metric: undefined,
    text: `Why was “${plan.title}” ${how}, and who decided it? ${capitalised(history.filter(Boolean).join('; '))}.`,
    evidence: { kind: 'source', source: step.source, quote: step.asStated },
  }
}

/** Plans that were put off, given up or moved to a later date, in this order: one question for each plan, about its gravest step. */
function promises({ plans }: Known): readonly OfficerQuestion[] {
  const found = plans.flatMap((plan) =>
    SETBACKS.flatMap(([move, how], rank) => {
      const step = plan.steps.find((s) => s.move === move)?.step
      return step ? [{ rank, question: promiseQuestion(plan, how, step) }] : []
    }).slice(0, 1),
  )
  return found.toSorted((a, b) => a.rank - b.rank).map(({ question }) => question)
}

/** England's figure in the same official series and for the same time is better by a tenth or more; the widest gap first. */
function behindEngland({ measures }: Known): readonly OfficerQuestion[] {
  const found = measures.flatMap((measure) => {
    const { metric, lead, official, nation } = measure
    const { latest } = official ?? lead
    const here = latest.reported.preferred
    const england = nation?.observation.reading
    if (!england || !isBetter(compareReadings(here.reading, england), metric)) return []
    const [own, other] = [centre(here.reading) ?? 0, centre(england) ?? 0]
    const where = jointWords(latest, measure) || ' here'
    const figures = `${formatReading(here.reading, metric)}${where}, and ${formatReading(england, metric)} in England`
    const text = `What explains the difference in ${titled(metric)}: ${figures}, ${whenWords(here)}?`
    const gap = Math.abs(own - other) / Math.max(other, 1)
    return [
      { gap, question: { ...about(metric, 'england'), text, evidence: { kind: 'figure', metric } as const } },
    ]
  })
  return found
    .filter(({ gap }) => gap >= LEAST_GAP)
    .toSorted((a, b) => b.gap - a.gap)
    .map(({ question }) => question)
}

function isNewTopic(metric: string | undefined, asked: readonly OfficerQuestion[]): boolean {
  return metric === undefined || asked.every((q) => q.metric !== metric)
}

/** In order of weight. */
const RULES = [worse, silent, promises, conflicting, behindEngland]

/**
 * At most five questions for officers. Those about the chosen measure come first, then one of each rule that has had no turn, then the
 * second ones. Of another measure there is one question.
 */
export function officerQuestions(known: Known): readonly OfficerQuestion[] {
  const turns = RULES.flatMap((rule) => {
    const found = rule(known)
    const own = found.find((q) => q.metric === known.chosen)
    const others = found.filter((q) => q.metric !== known.chosen)
    return (own ? [own, ...others] : others).map((question, turn) => ({
      question,
      turn: own === question ? -1 : turn,
    }))
  })
  return turns
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ question }) => question)
    .filter(({ metric }, i, all) => isNewTopic(metric, all.slice(0, i)) || metric === known.chosen)
    .slice(0, MOST)
}
