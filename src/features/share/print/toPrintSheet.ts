import { mainChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Source } from '#domain/model/source.ts'
import { backdropLine } from '#domain/phrasing/backdropWords.ts'
import { cardWords } from '#domain/phrasing/cardWords.ts'
import { caveats } from '#domain/phrasing/caveats.ts'
import { formatDay, formatMonth, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import type { Audience } from '#domain/phrasing/layerWords.ts'
import { milestoneLine } from '#domain/phrasing/milestoneWords.ts'
import { locatorWords } from '#domain/phrasing/sourceWords.ts'
import { capitalised, pluralise } from '#domain/phrasing/words.ts'
import type { NumberedMilestone } from '#domain/reasoning/numberMilestones.ts'
import { milestoneDates } from '#domain/reasoning/range.ts'
import { type FigureRow, figureTable } from '#domain/tables/figureTable.ts'
import { answerWords, countWords, standingWords } from '#state/answerWords.ts'
import type { Selection } from '#state/selection.ts'
import { eventsOf, keyForReaders, listedMilestones } from '../shareRequest.ts'

/** Width of A4 without its margins, at 96 px an inch: the chart is drawn at the size at which it is printed. px */
const CHART_WIDTH = 695

/** Height of the chart on the fullest page and on a page with little else. px */
const CHART_HEIGHT = { least: 236, most: 400 } as const
/** Height of a line of text. px */
const LINE = 18
/** Lines of the fullest page: measures in two columns, milestones in three, figures. */
const MOST_LINES = 7 + 10 + 5

/** The chart is higher where there are fewer lines. */
function chartHeight(measures: number, events: number, figures: number): number {
  const lines = measures / 2 + events / 3 + figures
  return Math.min(CHART_HEIGHT.most, CHART_HEIGHT.least + Math.max(0, Math.floor(MOST_LINES - lines)) * LINE)
}

/** Lines of a comparator's name, first and last figure, and perhaps its members. */
const LINES_COMPARED = 2

/** The latest figures are printed; earlier ones are only counted, because a long series would fill pages. */
const MOST_ROWS = 40

/** A source with its letter in the table of figures. */
type LetteredSource = Source & { readonly letter: string }

/** Everything on a printed sheet, in words. */
export type PrintSheet = ReturnType<typeof toPrintSheet>

function toMeasures(dataset: Dataset, { areaObservations, verdictOf }: Selection, audience: Audience) {
  return dataset.metrics.flatMap((metric) => {
    if (!areaObservations.some((o) => o.metric === metric.id)) return []
    return [{ id: metric.id, title: metric.shortTitle, ...cardWords(verdictOf(metric), audience) }]
  })
}

/** A to Z, then AA and so on. */
function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last
}

/** The sources, oldest first: those of figures with a letter, then those of milestones only. */
function toSources(
  shown: readonly Observation[],
  events: readonly NumberedMilestone[],
  sources: readonly Source[],
): { readonly ofFigures: readonly LetteredSource[]; readonly ofMilestones: readonly Source[] } {
  const gave = new Set(shown.filter((o) => o.layer === 'curated').map((o) => o.source))
  const dated = new Set(events.map((e) => e.milestone.source))
  const oldestFirst = sources.toSorted((a, b) => a.published.start.localeCompare(b.published.start))
  return {
    ofFigures: oldestFirst
      .filter((s) => gave.has(s.id))
      .map((source, index) => ({ ...source, letter: letterAt(index) })),
    ofMilestones: oldestFirst.filter((s) => !gave.has(s.id) && dated.has(s.id)),
  }
}

/** Names the source as "A, paragraph 24"; the user's own figures have words for their source. */
function printedRow(row: FigureRow, sources: readonly LetteredSource[], audience: Audience): FigureRow {
  const source = sources.find((s) => s.id === row.sourceId)
  if (row.observation.layer === 'user' && audience === 'reader')
    return { ...row, source: `Added by the user, not verified: ${row.observation.source}` }
  if (!source) return row
  return { ...row, source: [source.letter, locatorWords(row.observation.locator)].filter(Boolean).join(', ') }
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
  const { area, metric, extent, milestones, known } = selection
  const { shown, behind } = inWords
  const { listed: events, rest } = listedMilestones(eventsOf(selection))
  const sources = toSources(shown, events, dataset.sources)
  const rows = figureTable(shown, metric, dataset.sources).map((row) =>
    printedRow(row, sources.ofFigures, audience),
  )
  const measures = toMeasures(dataset, inWords, audience)
  const height = chartHeight(measures.length, events.length, rows.length + LINES_COMPARED * behind.length)
  const chart = mainChart.draw(
    { ...selection, observations: selection.shown, still: true },
    { width: CHART_WIDTH, height },
  )
  return {
    areaName: area.name,
    title: `${metric.title}, ${area.name}`,
    standing: [
      capitalised(standingWords(selection) ?? ''),
      area.end && `Council ended ${formatDay(area.end)}`,
    ]
      .filter(Boolean)
      .join(' · '),
    answer: answerWords(inWords, audience),
    range: `${formatMonth(extent.start)} to ${formatMonth(extent.end)}`,
    measures,
    overall: countWords(inWords, dataset.metrics),
    chart: audience === 'reader' ? { ...chart, key: keyForReaders(chart.key) } : chart,
    rows: rows.slice(-MOST_ROWS),
    leftOut: Math.max(rows.length - MOST_ROWS, 0),
    events: events.map((event) => ({ ...event, line: milestoneLine(event.milestone, 'short') })),
    unnumbered: [...(rest ? [rest] : []), ...unnumberedWords(milestones, eventsOf(selection).length)],
    sources,
    compared: behind.map((b) => backdropLine(b, metric, 'reader')),
    caveats: [
      ...(known ? [known] : []),
      ...caveats(
        shown,
        metric,
        behind.flatMap((b) => b.observations),
      ),
      ...notes,
    ],
    latest: latestOf(shown),
  }
}
