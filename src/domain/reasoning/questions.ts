import { MEAN_MONTH_DAYS } from '../model/calendar.ts'
import { isOfficial, type Metric } from '../model/metric.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Observation } from '../model/observation.ts'
import { gapDays, inTimeOrder, LONG_GAP_DAYS } from '../model/series.ts'
import { countedNouns } from '../phrasing/figureWords.ts'
import { formatPeriod } from '../phrasing/formatPeriod.ts'
import { formatReading } from '../phrasing/formatReading.ts'
import { countWord, joinList, pluralise } from '../phrasing/words.ts'
import { compareReadings } from './compare.ts'
import { planWords } from './delay.ts'

/** Something that the sources leave open, found by a fixed rule. */
export interface OpenQuestion {
  readonly id: string
  /** The measure it is about; undefined for one about several measures or the milestones. */
  readonly metric: string | undefined
  readonly text: string
}

interface Asked {
  readonly metric: Metric
  /** Its figures, in order of time. */
  readonly figures: readonly Observation[]
}

function gapQuestion({ metric, figures }: Asked): OpenQuestion[] {
  const stated = figures.filter((o) => o.status === 'reported')
  const gaps = stated.flatMap((after, index) => {
    const before = stated[index - 1]
    return before ? [{ before, after, days: gapDays(before, after) }] : []
  })
  const longest = gaps.sort((a, b) => b.days - a.days)[0]
  if (!longest || longest.days <= LONG_GAP_DAYS) return []
  const [from, to] = [formatPeriod(longest.before.period), formatPeriod(longest.after.period)]
  const months = pluralise(Math.round(longest.days / MEAN_MONTH_DAYS), 'month')
  const text = `What happened between ${from} and ${to}? No figure covers these ${months}, the longest gap in “${metric.shortTitle}”.`
  return [{ id: `gap ${metric.id}`, metric: metric.id, text }]
}

function definitionQuestion({ metric, figures }: Asked): OpenQuestion[] {
  const nouns = countedNouns(figures, metric)
  if (nouns.length < 2) return []
  const text = `Which does “${metric.shortTitle}” mean: ${joinList(nouns, 'or')}? The reports counted ${countWord(nouns.length)} things under one name, so their figures cannot be compared.`
  return [{ id: `definitions ${metric.id}`, metric: metric.id, text }]
}

/** A figure that was worked out, and the nearest reported one that it cannot be the same as. */
function derivedQuestion({ metric, figures }: Asked): OpenQuestion[] {
  return figures
    .filter((o) => o.status === 'derived')
    .flatMap((derived) => {
      const reported = figures.filter((o) => o.status === 'reported' && o.definition === derived.definition)
      const other = reported.find((o) =>
        ['up', 'down'].includes(compareReadings(o.reading, derived.reading).verdict),
      )
      if (!other || reported.some((o) => compareReadings(o.reading, derived.reading).verdict === 'same'))
        return []
      const said = (o: Observation) => `${formatReading(o.reading, metric)} (${formatPeriod(o.period)})`
      const text = `Do ${said(other)}, reported, and ${said(derived)}, worked out from other figures, count the same thing under “${metric.shortTitle}”? No source puts them together.`
      return [{ id: `derived ${metric.id} ${derived.period.start}`, metric: metric.id, text }]
    })
}

const UNRECONCILED = /\bdo(?:es)? not reconcile\b/u

/** The sentence that says so, and the one before it, which names the figures. */
function aboutReconciling(note: string): string {
  const sentences = note.split(/(?<=\.) /u)
  const index = sentences.findIndex((s) => UNRECONCILED.test(s))
  return sentences.slice(Math.max(0, index - 1), index + 1).join(' ')
}

function unreconciledQuestion({ metric, figures }: Asked): OpenQuestion[] {
  return figures
    .filter((o) => UNRECONCILED.test(o.note))
    .map((o) => ({
      id: `unreconciled ${metric.id} ${o.period.start} ${o.source}`,
      metric: metric.id,
      text: `Why does ${formatReading(o.reading, metric)} (“${metric.shortTitle}”, ${formatPeriod(o.period)}) not match the other figures? ${aboutReconciling(o.note)}`,
    }))
}

/** One date only, however many sources give a figure for it. */
function isSingle({ figures }: Asked): boolean {
  return new Set(figures.map((o) => JSON.stringify(o.period))).size === 1
}

function ownSingleQuestion({ metric, figures: [first] }: Asked): OpenQuestion[] {
  if (!first) return []
  const figure = `${formatReading(first.reading, metric)} (${formatPeriod(first.period)})`
  const title = `“${metric.shortTitle}”`
  const ask = metric.better === 'neither' ? `How has ${title} changed?` : `Is ${title} better or worse now?`
  const text = `${ask} The sources give only one figure, ${figure}.`
  return [{ id: `one ${metric.id}`, metric: metric.id, text }]
}

function otherSinglesQuestion(others: readonly Asked[]): OpenQuestion[] {
  if (others.length === 0) return []
  const titles = joinList(others.map(({ metric }) => `“${metric.shortTitle}”`))
  const one = others.length === 1
  const ask = one ? 'Has another measure changed?' : 'Have other measures changed?'
  const text = `${ask} There is only one figure${one ? '' : ' each'} for ${titles}.`
  return [{ id: 'one others', metric: undefined, text }]
}

function planQuestion(milestones: readonly Milestone[]): OpenQuestion[] {
  const open = milestones
    .filter((m) => m.status === 'unknown')
    .sort((a, b) => (a.planned.at(-1)?.start ?? '9').localeCompare(b.planned.at(-1)?.start ?? '9'))
    .map((m) => `“${m.title}” (${planWords(m) ?? 'not dated'})`)
  if (open.length === 0) return []
  const plans = open.length === 1 ? 'plan' : 'plans'
  const text = `What happened to ${joinList(open)}? The sources give the ${plans} but no outcome.`
  return [{ id: 'plans', metric: undefined, text }]
}

/** What the reports gave; the official statistics only where no report gave anything. */
function reportsFirst(observations: readonly Observation[], metric: Metric): readonly Observation[] {
  const reports = observations.filter((o) => !isOfficial(metric, o.definition))
  return reports.length > 0 ? reports : observations
}

/** The open questions about an area: those about the chosen metric first, then the others in the metrics' order. */
export function questions(
  observations: readonly Observation[],
  milestones: readonly Milestone[],
  metrics: readonly Metric[],
  chosen: string,
): readonly OpenQuestion[] {
  const figuresOf = (metric: Metric) =>
    reportsFirst(
      observations.filter((o) => o.metric === metric.id),
      metric,
    ).toSorted(inTimeOrder)
  const asked = metrics
    .map((metric) => ({ metric, figures: figuresOf(metric) }))
    .filter((a) => a.figures.length > 0)
  const singles = asked.filter(isSingle)
  const all = [
    ...asked.flatMap((a) =>
      [gapQuestion, definitionQuestion, derivedQuestion, unreconciledQuestion].flatMap((ask) => ask(a)),
    ),
    ...singles.filter((a) => a.metric.id === chosen).flatMap(ownSingleQuestion),
    ...otherSinglesQuestion(singles.filter((a) => a.metric.id !== chosen)),
    ...planQuestion(milestones),
  ]
  return [...all.filter((q) => q.metric === chosen), ...all.filter((q) => q.metric !== chosen)]
}
