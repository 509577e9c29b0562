import type { Metric } from '#domain/model/metric.ts'
import { nounOf } from '#domain/phrasing/figureWords.ts'
import { formatReading } from '#domain/phrasing/formatReading.ts'
import { toPx } from '../marks/mark.ts'
import { kindOf, type Mark } from '../marks/markKinds.ts'
import type { DrawnFigure, KeyEntry } from '../model.ts'
import type { Scales } from '../scale.ts'
import { LABEL_SIZE, type LabelRequest } from './labelCandidates.ts'
import type { MarkBox } from './markBoxes.ts'
import { textWidth } from './textWidth.ts'

/** Up to this many figures are all labelled; of more, only the first, the highest, the lowest and the last. */
const MAX_LABELLED = 12

function labelled(figures: readonly DrawnFigure[]): readonly DrawnFigure[] {
  if (figures.length <= MAX_LABELLED) return figures
  const by = (better: (a: DrawnFigure, b: DrawnFigure) => boolean) =>
    figures.reduce((best, f) => (better(f, best) ? f : best))
  const chosen = [figures[0], figures.at(-1), by((a, b) => a.at.v > b.at.v), by((a, b) => a.at.v < b.at.v)]
  return [...new Set(chosen)].flatMap((f) => f ?? [])
}

/** With a short form where the key says what the shape of the mark counts. */
export function figureLabels(
  figures: readonly DrawnFigure[],
  boxes: readonly MarkBox[],
  { y }: Scales,
  metric: Metric,
  key: readonly KeyEntry[],
): readonly LabelRequest[] {
  return labelled(figures).flatMap((figure): LabelRequest[] => {
    const o = figure.observations[0]
    const own = boxes.filter(({ mark }) => kindOf(mark).standsAt?.(mark, figure.at))
    if (!o || o.reading.kind === 'missing' || own.length === 0) return []
    const noun = nounOf(o, metric)
    const qualifiers = [o.status !== 'reported' && o.status, o.basis === 'held' && 'held']
    const text = (counted?: string) =>
      [formatReading(o.reading, metric), counted, ...qualifiers].filter(Boolean).join(' ')
    const isPoint = o.status === 'reported' && own.some(({ mark }) => mark.kind === 'point')
    const isInKey = noun !== undefined && isPoint && key.some(({ id }) => id === `counts-${o.definition}`)
    return [{ text: text(noun), ...(isInKey && { short: text() }), own, y: y(figure.at.v), of: figure }]
  })
}

/** Space at each end of a line, beyond its label. px */
const LINE_ENDS = 12

/** The label of each line over a long gap, at its middle, if the line is long enough. */
export function gapLabels(marks: readonly Mark[], scales: Scales): readonly LabelRequest[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'link' || mark.gap === undefined) return []
    const from = toPx(mark.from, scales)
    const to = toPx(mark.to, scales)
    if (to.x - from.x < textWidth(mark.gap, LABEL_SIZE) + 2 * LINE_ENDS) return []
    const x = (from.x + to.x) / 2
    const y = (from.y + to.y) / 2
    return [{ own: [{ left: x, right: x, top: y, bottom: y }], y, text: mark.gap, aside: true }]
  })
}
