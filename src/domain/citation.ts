import type { Area } from './area.ts'
import { figureWords } from './figureWords.ts'
import { formatPeriod } from './formatPeriod.ts'
import { whenWords } from './headline.ts'
import type { Metric } from './metric.ts'
import type { Observation } from './observation.ts'
import type { Source } from './source.ts'
import { sourceWords } from './sourceWords.ts'

/** One figure in a sentence with all that is needed to check it: what, where, when, in whose words, and the place in the source. */
export function citation(
  o: Observation,
  { area, metric }: { readonly area: Area; readonly metric: Metric },
  sources: readonly Source[],
): string {
  const status = o.status === 'reported' ? '' : ` (${o.status})`
  const when = o.basis === 'held' ? whenWords(o) : formatPeriod(o.period)
  const title = o.layer === 'curated' ? sources.find((s) => s.id === o.source)?.title : undefined
  return [
    `${metric.title}, ${area.name}: ${figureWords(o, metric)}${status}, ${when}.`,
    ...(o.asStated ? [`In the source’s words: “${o.asStated}”.`] : []),
    `Source: ${sourceWords(o, sources)}${title ? `, “${title}”` : ''}.`,
    ...(o.status === 'derived' && o.note ? [o.note] : []),
    ...(o.layer === 'yours' ? ['Added by the user, not verified.'] : []),
  ].join(' ')
}
