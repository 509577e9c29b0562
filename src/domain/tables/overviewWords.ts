import { definitionOf } from '../model/metric.ts'
import { aloneWords, movedWords, strengthWords } from '../phrasing/cardWords.ts'
import { nounOf, whenWords } from '../phrasing/figureWords.ts'
import { formatPeriod } from '../phrasing/formatPeriod.ts'
import { formatReading } from '../phrasing/formatReading.ts'
import { layerWords } from '../phrasing/layerWords.ts'
import { pathWords, valueWords } from '../phrasing/verdictWords.ts'
import type { Figure } from '../reasoning/baseline.ts'
import { isCounted, type MeasureVerdict } from '../reasoning/measureVerdict.ts'
import type { Verdict } from '../reasoning/verdict.ts'

/** A figure in a cell of the overview. */
export interface CellFigure {
  /** "0 cases", "just under a third". */
  readonly value: string
  /** "about 3 Jul 2020, sources differ". */
  readonly when: string
  /** True where it is of the area that continues the chosen one. */
  readonly joint: boolean
}

/** One measure in the overview, in words. A cell without anything to say is undefined or empty. */
export interface OverviewWords {
  /** The figure that change is counted from. */
  readonly baseline: CellFigure | undefined
  readonly latest: CellFigure
  readonly change: string
  /** What the change counts as; it does not count from a figure that is not that of the milestone. */
  readonly standing: MeasureVerdict['standing']
  readonly official:
    | {
        /** Undefined where the official series leads, so that its latest figure is in the row already. */
        readonly figure: CellFigure | undefined
        /** "DfE workforce census". */
        readonly title: string
        /** "lower in 6 of 7 years, clearly better". */
        readonly path: string
      }
    | undefined
  readonly nation: string
  readonly group: string
  /** Of a council that the reader has chosen. */
  readonly other: string
}

/** Every cell but the chart's. The judgements are those of the verdict. */
export function overviewWords(measure: MeasureVerdict): OverviewWords {
  const { metric, lead } = measure
  const beside = (figure: MeasureVerdict['nation']) =>
    figure ? formatReading(figure.observation.reading, metric) : ''
  return {
    baseline: baselineCell(lead, measure),
    latest: cellOf(lead.latest, measure, lead.latest.point.disagree ? 'sources differ' : ''),
    change: lead.net ? netCell(lead, measure) : aloneWords(measure),
    standing: isCounted(lead) ? lead.standing : 'alone',
    official: officialCell(measure),
    nation: beside(measure.nation),
    group: beside(measure.group),
    other: beside(measure.other),
  }
}

function cellOf(figure: Figure, measure: MeasureVerdict, remark = ''): CellFigure {
  const o = figure.reported.preferred
  const when = o.basis === 'held' || o.status === 'planned' ? whenWords(o) : formatPeriod(o.period, 'short')
  const derived = o.status === 'derived' ? 'worked out' : ''
  return {
    value: [valueWords(figure, measure), nounOf(o, measure.metric)].filter(Boolean).join(' '),
    when: [when, remark, derived, layerWords(o.layer).adjective].filter(Boolean).join(', '),
    joint: measure.continuedBy?.code === o.area,
  }
}

/** A figure that is too far from the milestone is shown as the first one, and only if something is compared with it. */
function baselineCell(verdict: Verdict, measure: MeasureVerdict): CellFigure | undefined {
  const { baseline, milestone, net } = verdict
  const isFirst = baseline.rule === 'first'
  if (isFirst && !net) return undefined
  return cellOf(baseline.figure, measure, isFirst && milestone ? 'the first shown' : '')
}

function netCell(verdict: Verdict, measure: MeasureVerdict): string {
  const still = verdict.net?.verdict === 'same' ? 'the same' : 'perhaps the same'
  const moved = movedWords(verdict, measure) || still
  if (!isCounted(verdict)) return `${moved}, since the first figure`
  return [moved, strengthWords(verdict)].filter(Boolean).join(', ')
}

function officialCell(measure: MeasureVerdict): OverviewWords['official'] {
  const { metric, lead, official } = measure
  const verdict = official ?? lead
  const definition = definitionOf(metric, verdict.series.definition)
  if (!definition?.official) return undefined
  const path = pathWords(verdict) || (official?.net ? movedWords(official, measure) : '')
  const strength = official && isCounted(official) ? strengthWords(official) : ''
  return {
    figure: official && cellOf(official.latest, measure),
    title: definition.title.split(',')[0] ?? '',
    path: [path, strength].filter(Boolean).join(', '),
  }
}
