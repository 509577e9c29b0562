import { numberEvents } from '#charts/events.ts'
import { EXPORT_INNER, type ExportInput } from '#charts/export/exportFrame.tsx'
import { trajectory } from '#charts/kinds/trajectory.ts'
import { countedNouns } from '#domain/countedNouns.ts'
import type { Dataset } from '#domain/dataset.ts'
import type { Day } from '#domain/day.ts'
import { formatDay, formatMonth, formatPeriod } from '#domain/formatPeriod.ts'
import { milestoneDate } from '#domain/range.ts'
import { INFERENCE } from '#domain/reading.ts'
import { planWords, slipWords } from '#domain/slip.ts'
import { counted, listed } from '#domain/words.ts'
import type { Selection } from '#state/selection.ts'

const CHART_HEIGHT = 520

function eventWords(m: Selection['milestones'][number]): string {
  const date = milestoneDate(m)
  const slip = slipWords(m)
  const plan = slip === 'as planned' ? undefined : planWords(m)
  const fate =
    m.status === 'happened' ? undefined : m.status === 'unknown' ? 'outcome not in the sources' : m.status
  return [m.period && date ? formatPeriod(date) : undefined, plan, slip, fate].filter(Boolean).join(' · ')
}

function caveats({ shown, metric }: Selection): readonly string[] {
  const nouns = countedNouns(shown, metric)
  const inexact = shown.some(
    (o) => o.reading.kind === 'bounded' && [o.reading.lower, o.reading.upper].some((b) => b && !b.stated),
  )
  return [
    ...(nouns.length > 1
      ? [`Counts ${listed(nouns)}: unlike figures are not joined and cannot be compared.`]
      : []),
    ...(inexact ? [`Inexact words are ${INFERENCE.words}.`] : []),
    ...shown.filter((o) => o.status === 'derived').map((o) => o.note),
    ...(shown.some((o) => o.layer === 'yours') ? ['Includes figures added by the user, not verified.'] : []),
  ]
}

function sourceLines({ shown }: Selection, dataset: Dataset): readonly string[] {
  const used = dataset.sources.filter((s) => shown.some((o) => o.layer === 'curated' && o.source === s.id))
  return used.map((s) => `Source: ${s.publisher}, ${formatPeriod(s.published)}: ${s.title}`)
}

/** Everything the picture of the chosen chart says, the same on every screen. */
export function exportInput(dataset: Dataset, selection: Selection, today: Day): ExportInput {
  const { area, metric, extent, shown, all } = selection
  const model = trajectory({ ...selection, observations: shown, width: EXPORT_INNER, height: CHART_HEIGHT })
  return {
    model,
    title: `${metric.title}, ${area.name}`,
    subtitle: metric.definition,
    range: `${formatMonth(extent.start)} to ${formatMonth(extent.end)} · ${shown.length} of ${counted(all.length, 'figure')}`,
    events: numberEvents(selection.milestones, { from: extent.start, to: extent.end }).map((e) => ({
      ...e,
      when: eventWords(e.milestone),
    })),
    sources: sourceLines(selection, dataset),
    caveats: caveats(selection),
    exported: formatDay(today),
  }
}

/** `northamptonshire_unallocated_2018-07_2020-04.png`: area, measure, first and last month shown. */
export function exportFileName({ area, metric, extent }: Selection): string {
  return `${area.slug}_${metric.id}_${extent.start.slice(0, 7)}_${extent.end.slice(0, 7)}.png`
}
