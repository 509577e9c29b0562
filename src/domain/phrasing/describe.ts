import type { Area } from '../model/area.ts'
import type { Metric } from '../model/metric.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Observation } from '../model/observation.ts'
import { inTimeOrder } from '../model/series.ts'
import type { Source } from '../model/source.ts'
import type { Backdrop } from '../reasoning/backdrops.ts'
import type { MeasureVerdict } from '../reasoning/measureVerdict.ts'
import type { Progress } from '../reasoning/pace/progress.ts'
import type { Extent } from '../reasoning/range.ts'
import { answerSentence } from './answerSentence.ts'
import { backdropLine } from './backdropWords.ts'
import { caveats } from './caveats.ts'
import { figureWords, whenWords } from './figureWords.ts'
import { formatMonth, formatPeriod } from './formatPeriod.ts'
import { milestoneLine } from './milestoneWords.ts'
import { keptProgressWords, type ProgressReasons } from './pace/progressWords.ts'
import { originWords, sourceWords } from './sourceWords.ts'

export interface Described {
  readonly area: Area
  readonly metric: Metric
  /** The figures in the range. */
  readonly shown: readonly Observation[]
  readonly extent: Extent
  /** Figures of other areas. */
  readonly behind: readonly Backdrop[]
  /** "As known on 1 June 2019: ..."; empty where no day is chosen. */
  readonly known: string
  readonly verdictOf: (metric: Metric) => MeasureVerdict | undefined
  readonly progress: Progress | undefined
  readonly reasons: ProgressReasons
}

function figureLine(o: Observation, metric: Metric, sources: readonly Source[]): string {
  const when = o.basis === 'held' ? whenWords(o) : formatPeriod(o.period)
  const status = o.status === 'reported' ? '' : ` (${o.status})`
  const words = [
    o.asStated && `“${o.asStated}”`,
    o.dateAsStated && `dated “${o.dateAsStated}”`,
    sourceWords(o, sources),
  ].filter(Boolean)
  return `- ${figureWords(o, metric)}${status}, ${when}${words.length > 0 ? `: ${words.join('; ')}` : ''}`
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? ['', title, ...lines] : []
}

/** The chosen chart as plain text, to paste where a picture cannot go. */
export function describeSelection(
  { area, metric, shown, extent, behind, known, verdictOf, progress, reasons }: Described,
  events: readonly { readonly number: number; readonly milestone: Milestone }[],
  sources: readonly Source[],
): string {
  const figures = [...shown].sort(inTimeOrder).map((o) => figureLine(o, metric, sources))
  const milestones = events.map(
    ({ number, milestone }) => `${number}. ${milestone.title} (${milestoneLine(milestone)})`,
  )
  const measure = verdictOf(metric)
  const lines = measure && progress ? keptProgressWords({ progress, measure, reasons }) : []
  const compared = behind.flatMap((b) => b.observations)
  const notes = [...caveats(shown, metric, compared), originWords([...shown, ...compared])].map(
    (note) => `- ${note}`,
  )
  return [
    `${metric.title}, ${area.name}, ${formatMonth(extent.start)} to ${formatMonth(extent.end)}`,
    metric.definition,
    ...(known ? [known] : []),
    '',
    answerSentence(measure, 'reader'),
    ...part(
      'Noise and pace',
      lines.map((line) => `- ${line}`),
    ),
    ...part('Figures', figures),
    ...part(
      'For comparison',
      behind.map((b) => `- ${backdropLine(b, metric, 'reader')}`),
    ),
    ...part('Milestones', milestones),
    ...part('Notes', notes),
    '',
  ].join('\n')
}
