import type { Source } from '#domain/model/source.ts'
import { caveats } from '#domain/phrasing/caveats.ts'
import { keptProgressWords } from '#domain/phrasing/pace/progressWords.ts'
import { byline } from '#domain/phrasing/sourceWords.ts'
import type { NumberedMilestone } from '#domain/reasoning/numberMilestones.ts'
import type { Selection } from '#state/selection.ts'

/** What the reader of a picture or a printed sheet must bear in mind about its figures. */
export function chartNotes(selection: Selection): readonly string[] {
  const { known, shown, metric, behind, progress, reasons, verdictOf } = selection
  const measure = verdictOf(metric)
  const lines = measure && progress ? keptProgressWords({ progress, measure, reasons }) : []
  const compared = behind.flatMap((b) => b.observations)
  return [...lines, ...(known ? [known] : []), ...caveats(shown, metric, compared)]
}

/** The sources that date the milestones listed and give no figure, in one sentence or none. */
export function datesFrom(
  events: readonly NumberedMilestone[],
  shown: Selection['shown'],
  sources: readonly Source[],
): readonly string[] {
  const gave = new Set(shown.flatMap((o) => (o.layer === 'user' ? [] : o.source)))
  const dated = new Set(events.map((e) => e.milestone.source))
  const names = new Set(sources.filter((s) => dated.has(s.id) && !gave.has(s.id)).map(byline))
  return names.size > 0 ? [`Dates of milestones from: ${[...names].join('; ')}.`] : []
}
