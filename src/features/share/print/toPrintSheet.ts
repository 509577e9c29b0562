import { mainChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { backdropLine } from '#domain/phrasing/backdropWords.ts'
import { cardWords } from '#domain/phrasing/cardWords.ts'
import { formatDay, formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { type Audience, layerWords } from '#domain/phrasing/layerWords.ts'
import { milestoneLine } from '#domain/phrasing/milestoneWords.ts'
import { originWords } from '#domain/phrasing/sourceWords.ts'
import { capitalised, pluralise } from '#domain/phrasing/words.ts'
import { milestoneDates } from '#domain/reasoning/range.ts'
import { figureTable } from '#domain/tables/figureTable.ts'
import { answerOf, countWords, standingWords } from '#state/answerWords.ts'
import { questionsOf } from '#state/questionsOf.ts'
import type { Selection } from '#state/selection.ts'
import { chartNotes, datesFrom } from '../chartNotes.ts'
import { comparedAndShown, eventsOf, keyForReaders, listedMilestones } from '../shareRequest.ts'
import { CHART_HEIGHT, fitPage } from './fitPage.ts'
import { printedSources } from './printedSource.ts'

/** Width of A4 without its margins, at 96 px an inch: the chart is drawn at the size at which it is printed. px */
const CHART_WIDTH = 695

/** Everything on a printed sheet, in words. */
export type PrintSheet = ReturnType<typeof toPrintSheet>

/** The measures that have a figure in the dates shown, each in one short line. */
function toMeasures(dataset: Dataset, { verdictOf }: Selection, audience: Audience) {
  return dataset.metrics.flatMap((metric) => {
    const verdict = verdictOf(metric)
    if (!verdict) return []
    const { shortValue, shortChange } = cardWords(verdict, audience)
    const { period, layer } = verdict.lead.latest.reported.preferred
    const when = `${formatPeriod(period, 'short')}${layerWords(layer, audience).aside}`
    return [
      {
        id: metric.id,
        title: metric.shortTitle,
        value: shortValue,
        when,
        change: verdict.lead.net ? shortChange : '',
      },
    ]
  })
}

function unnumberedWords(milestones: readonly Milestone[], numbered: number): readonly string[] {
  const undated = milestones.filter((m) => milestoneDates(m).length === 0)
  const outside = milestones.length - undated.length - numbered
  return [
    ...(outside > 0 ? [`${pluralise(outside, 'milestone')} outside these dates.`] : []),
    ...(undated.length > 0 ? [`Not dated by the sources: ${undated.map((m) => m.title).join('; ')}.`] : []),
  ]
}

function latestOf(shown: readonly Observation[]): string | undefined {
  const last = shown.reduce<Observation | undefined>(
    (best, o) => (best && best.period.end >= o.period.end ? best : o),
    undefined,
  )
  return last && formatPeriod(last.period)
}

interface PrintRequest {
  readonly dataset: Dataset
  /** The view that the chart shows. */
  readonly selection: Selection
  /** The figures that the words and tables contain; those of the chart unless given. */
  readonly inWords?: Selection
  readonly audience?: Audience
  /** Sentences to add to the caveats. */
  readonly notes?: readonly string[]
}

/** The shown area and measure as a sheet of A4. */
export function toPrintSheet({
  dataset,
  selection,
  inWords = selection,
  audience = 'owner',
  notes = [],
}: PrintRequest) {
  const { area, metric, extent, milestones } = selection
  const { shown, behind } = inWords
  const { listed, rest } = listedMilestones(eventsOf(selection))
  const measures = toMeasures(dataset, inWords, audience)
  const words = {
    areaName: area.name,
    title: `${metric.title}, ${area.name}`,
    standing: [
      capitalised(standingWords(selection) ?? ''),
      area.end && `Council ended ${formatDay(area.end)}`,
    ]
      .filter(Boolean)
      .join(' · '),
    answer: answerOf(inWords, audience),
    range: `${formatMonth(extent.start)} to ${formatMonth(extent.end)}`,
    measures: measures.filter((m) => m.change !== ''),
    alone: measures.filter((m) => m.change === '').map((m) => `${m.title} ${m.value}, ${m.when}`),
    overall: countWords(inWords, dataset.metrics),
    events: listed.map((event) => ({ ...event, line: milestoneLine(event.milestone, 'short') })),
    unnumbered: [...(rest ? [rest] : []), ...unnumberedWords(milestones, eventsOf(selection).length)],
    questions: questionsOf(dataset, inWords).map(({ text }) => text),
    sources: printedSources(figureTable(shown, metric, dataset.sources), dataset.sources, audience),
    compared: behind.map((b) => backdropLine(b, metric, 'reader')),
    caveats: [...chartNotes(inWords), ...datesFrom(listed, shown, dataset.sources), ...notes],
    latest: latestOf(shown),
    origin: originWords(comparedAndShown(inWords)),
  }
  const draw = (height: number) => {
    const values = { ...selection, observations: selection.shown, still: true }
    const chart = mainChart.draw(values, { width: CHART_WIDTH, height })
    return audience === 'reader' ? { ...chart, key: keyForReaders(chart.key) } : chart
  }
  const { detail, height } = fitPage(words, draw(CHART_HEIGHT.most))
  const leftOut = detail === 'least' ? { alone: [], compared: [] } : {}
  return { ...words, ...leftOut, detail, chart: draw(height) }
}
