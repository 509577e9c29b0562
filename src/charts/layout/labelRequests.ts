import type { Metric } from '#domain/model/metric.ts'
import { nounOf } from '#domain/phrasing/figureWords.ts'
import { formatReading } from '#domain/phrasing/formatReading.ts'
import type { KeyEntry, Target } from '../model.ts'
import type { Scales } from '../scale.ts'
import type { LabelWish } from './labelCandidates.ts'
import { type MarkBox, standsFor } from './markBoxes.ts'

/** Up to this many marks carry their words on the chart; of more, the first, the highest, the lowest and the last do. */
const ALL_LABELLED = 12

function labelled(targets: readonly Target[]): readonly Target[] {
  if (targets.length <= ALL_LABELLED) return targets
  const by = (better: (a: Target, b: Target) => boolean) =>
    targets.reduce((best, t) => (better(t, best) ? t : best))
  const chosen = [targets[0], targets.at(-1), by((a, b) => a.at.v > b.at.v), by((a, b) => a.at.v < b.at.v)]
  return [...new Set(chosen)].flatMap((t) => t ?? [])
}

/** The words of the figures, each beside the marks of its own; without what was counted where its shape in the key says that. */
export function figureWishes(
  targets: readonly Target[],
  boxes: readonly MarkBox[],
  { y }: Scales,
  metric: Metric,
  key: readonly KeyEntry[],
): readonly LabelWish[] {
  return labelled(targets).flatMap((target): LabelWish[] => {
    const o = target.observations[0]
    const own = boxes.filter(({ mark }) => standsFor(mark, target))
    if (!o || o.reading.kind === 'missing' || own.length === 0) return []
    const noun = nounOf(o, metric)
    const how = [o.status === 'reported' ? undefined : o.status, o.basis === 'held' ? 'held' : undefined]
    const words = (counted?: string) =>
      [formatReading(o.reading, metric), counted, ...how].filter(Boolean).join(' ')
    const shown = o.status === 'reported' && own.some(({ mark }) => mark.kind === 'point')
    const said = noun !== undefined && shown && key.some(({ id }) => id === `counts-${o.definition}`)
    return [{ text: words(noun), ...(said && { short: words() }), own, y: y(target.at.v), of: target }]
  })
}
