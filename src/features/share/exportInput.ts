import type { ExportInput } from '#charts/export/exportInput.ts'
import type { ExportSize } from '#charts/export/sizes.ts'
import type { NumberedEvent } from '#charts/layout/numberEvents.ts'
import { trajectory } from '#charts/types/trajectory.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Day } from '#domain/model/day.ts'
import { LAYER_ASIDES } from '#domain/model/layerWords.ts'
import type { Source } from '#domain/model/source.ts'
import { caveats } from '#domain/phrasing/caveats.ts'
import { describeSelection } from '#domain/phrasing/describe.ts'
import { formatDay, formatMonth } from '#domain/phrasing/formatPeriod.ts'
import { milestoneLine } from '#domain/phrasing/milestoneWords.ts'
import { byline, sourceLine, sourceWords } from '#domain/phrasing/sourceWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { answerWords } from '#state/answerWords.ts'
import type { Selection } from '#state/selection.ts'
import { eventsOf } from './request.ts'

function sourceLines(
  { shown }: Selection,
  events: readonly NumberedEvent[],
  dataset: Dataset,
): readonly string[] {
  const gave = (s: Source) => shown.some((o) => o.layer !== 'user' && o.source === s.id)
  const dated = dataset.sources.filter((s) => !gave(s) && events.some((e) => e.milestone.source === s.id))
  const userSources = [...new Set(shown.filter((o) => o.layer === 'user' && o.source).map((o) => o.source))]
  const others = dated.map(byline)
  return [
    ...dataset.sources
      .filter(gave)
      .map((s) =>
        s.kind === 'added'
          ? sourceWords({ source: s.id, locator: '', layer: 'added' }, dataset.sources)
          : `Source: ${sourceLine(s)}`,
      ),
    ...(userSources.length > 0
      ? [`Figures added by the user, as they named their source: ${userSources.join('; ')}`]
      : []),
    ...(others.length > 0 ? [`Dates of milestones from: ${[...new Set(others)].join('; ')}`] : []),
  ]
}

/** Everything the picture of the chosen chart says, the same on every screen. */
export function exportInput(
  dataset: Dataset,
  selection: Selection,
  today: Day,
  size: ExportSize,
): ExportInput {
  const { area, metric, extent, shown, all } = selection
  const events = eventsOf(selection)
  return {
    size,
    chart: (width, height) => {
      const model = trajectory({ ...selection, observations: shown, width, height, still: true })
      return {
        ...model,
        key: model.key.map((k) => (k.id === 'user' ? { ...k, label: 'added by the user, not verified' } : k)),
      }
    },
    title: `${metric.title}, ${area.name}`,
    // The next reader is not the one whose figures they are.
    answer: answerWords(selection).replaceAll(LAYER_ASIDES.user, ' (added by the user, not verified)'),
    subtitle: metric.definition,
    range: `${formatMonth(extent.start)} to ${formatMonth(extent.end)} · ${shown.length} of ${pluralise(all.length, 'figure')}`,
    events: events.map((e) => ({ ...e, when: milestoneLine(e.milestone) })),
    sources: sourceLines(selection, events, dataset),
    caveats: caveats(shown, metric),
    exported: formatDay(today),
    description: describeSelection(selection, events, dataset.sources),
  }
}

/**
 * `northamptonshire_unallocated_2018-07_2020-04.png`: area, measure, first and last month shown. Sizes other than the report's are
 * named: `..._slide.png`.
 */
export function exportFileName(
  { area, metric, extent }: Selection,
  size: ExportSize,
  extension: 'png' | 'svg' | 'csv',
): string {
  const months = `${extent.start.slice(0, 7)}_${extent.end.slice(0, 7)}`
  const suffix = size === 'report' ? '' : `_${size}`
  return `${namePart(area.slug)}_${namePart(metric.id)}_${months}${suffix}.${extension}`
}

/** A name of the data as a part of a file's name: in a zip nothing of it may lead to another folder. */
export function namePart(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]+/gu, '-')
}
