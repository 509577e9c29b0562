import type { Area } from '../model/area.ts'
import type { Metric } from '../model/metric.ts'
import type { Layer, Observation } from '../model/observation.ts'
import type { Source } from '../model/source.ts'
import { disagreements } from '../reasoning/disagreements.ts'
import { figureWords, whenWords } from './figureWords.ts'
import { formatPeriod } from './formatPeriod.ts'
import { COMPILED, sourceWords } from './sourceWords.ts'

/** The last sentence. An added figure's source already says that it is not verified. */
const CLOSING: Readonly<Record<Layer, readonly string[]>> = {
  curated: [COMPILED],
  added: [],
  user: ['Added by the user, not verified.'],
}

function differing(
  o: Observation,
  metric: Metric,
  others: readonly Observation[],
  sources: readonly Source[],
): readonly string[] {
  return disagreements([...others], [metric])
    .filter(({ point }) => point.observations.includes(o))
    .flatMap(({ point }) => point.observations.filter((other) => other !== o))
    .map((other) => `Another source says ${figureWords(other, metric)}: ${sourceWords(other, sources)}.`)
}

/** One figure with what is needed to check it. @param others the figures of the same metric from any source */
export function citation(
  o: Observation,
  { area, metric }: { readonly area: Area; readonly metric: Metric },
  sources: readonly Source[],
  others: readonly Observation[] = [],
): string {
  const status = o.status === 'reported' ? '' : ` (${o.status})`
  const when = o.basis === 'held' ? whenWords(o) : formatPeriod(o.period)
  const title = o.layer === 'curated' ? sources.find((s) => s.id === o.source)?.title : undefined
  return [
    `${metric.title}, ${area.name}: ${figureWords(o, metric)}${status}, ${when}.`,
    ...(o.asStated ? [`In the source’s words: “${o.asStated}”.`] : []),
    `Source: ${sourceWords(o, sources)}${title ? `, “${title}”` : ''}.`,
    ...(o.status === 'derived' && o.note ? [o.note] : []),
    ...differing(o, metric, others, sources),
    ...CLOSING[o.layer],
  ].join(' ')
}
