import { isOfficial, type Metric } from '#domain/model/metric.ts'
import { drawnDay } from '#domain/model/observation.ts'
import { centre } from '#domain/model/reading.ts'
import { lineName } from '#domain/phrasing/backdropWords.ts'
import { nounOf } from '#domain/phrasing/figureWords.ts'
import { formatReading } from '#domain/phrasing/formatReading.ts'
import type { Audience } from '#domain/phrasing/layerWords.ts'
import type { Backdrop } from '#domain/reasoning/backdrops.ts'
import { type Days, toPx } from '../marks/mark.ts'
import { kindOf, type Mark } from '../marks/markKinds.ts'
import type { DrawnFigure, KeyEntry } from '../model.ts'
import type { Scales } from '../scale.ts'
import { LABEL_SIZE, type LabelRequest } from './labelCandidates.ts'
import type { MarkBox } from './markBoxes.ts'
import { textWidth } from './textWidth.ts'

/** Up to this many figures are all labelled; of more, only the first, the highest, the lowest and the last. */
const MAX_LABELLED = 20

/** Of official series, the first and the last figure of each definition. */
function officialEnds(figures: readonly DrawnFigure[]): readonly DrawnFigure[] {
  const definition = (f: DrawnFigure) => f.observations[0]?.definition
  return figures.filter(
    (f) =>
      figures.find((o) => definition(o) === definition(f)) === f ||
      figures.findLast((o) => definition(o) === definition(f)) === f,
  )
}

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
  const official = (f: DrawnFigure) => f.observations.some((o) => isOfficial(metric, o.definition))
  const chosen = [...labelled(figures.filter((f) => !official(f))), ...officialEnds(figures.filter(official))]
  return chosen.flatMap((figure): LabelRequest[] => {
    const o = figure.observations[0]
    const own = boxes.filter(({ mark }) => kindOf(mark).standsAt?.(mark, figure.at))
    if (!o || o.reading.kind === 'missing' || own.length === 0) return []
    const noun = nounOf(o, metric)
    const quiet = official(figure)
    const qualifiers = quiet ? [] : [o.status !== 'reported' && o.status, o.basis === 'held' && 'held']
    const text = (counted?: string) =>
      [formatReading(o.reading, metric), counted, ...qualifiers].filter(Boolean).join(' ')
    const isPoint = o.status === 'reported' && own.some(({ mark }) => mark.kind === 'point')
    const isInKey = noun !== undefined && isPoint && key.some(({ id }) => id === `counts-${o.definition}`)
    const short = isInKey || (quiet && noun !== undefined) ? { short: text() } : {}
    return [{ text: text(noun), ...short, ...(quiet && { quiet }), own, y: y(figure.at.v), of: figure }]
  })
}

/**
 * The name of each line behind the figures, at the point that is furthest from the other lines and figures; that of a chosen council
 * near the end of its line. The key has the names that find no room.
 */
export function backdropLabels(
  behind: readonly Backdrop[],
  figures: readonly DrawnFigure[],
  { x, y }: Scales,
  days: Days,
  audience: Audience,
): readonly LabelRequest[] {
  const lines = behind.map((backdrop) => ({ backdrop, points: pointsOf(backdrop, days) }))
  return lines.flatMap(({ backdrop, points }): LabelRequest[] => {
    const others = [
      ...lines.flatMap((line) => (line.points === points ? [] : line.points)),
      ...figures.flatMap((f) => (f.observations.some((o) => backdrop.observations.includes(o)) ? [] : f.at)),
    ]
    const room = (p: { readonly t: number; readonly v: number }) =>
      Math.min(
        ...others.filter((o) => Math.abs(o.t - p.t) < NEAR_DAYS).map((o) => Math.abs(y(o.v) - y(p.v))),
        MOST_ROOM,
      )
    const possible = backdrop.role === 'other' ? points.slice(-NEAR_THE_END) : points
    const best = possible.reduce<(typeof points)[number] | undefined>(
      (a, b) => (a && room(a) > room(b) ? a : b),
      undefined,
    )
    const text = lineName(backdrop, audience)
    if (!best || text === '') return []
    const [left, top] = [x(best.t), y(best.v)]
    const own = [{ left: left - 1, right: left + 1, top: top - 1, bottom: top + 1 }]
    return [{ own, y: top, text, quiet: true }]
  })
}

/** The last points of a chosen council's line, one of which has its name. */
const NEAR_THE_END = 3
/** Days. Points of other lines within this time decide how much room a name has. */
const NEAR_DAYS = 400
/** px. More room than this is no better. */
const MOST_ROOM = 40

function pointsOf({ observations }: Backdrop, [first, last]: Days) {
  return observations.flatMap((o) => {
    const [t, v] = [drawnDay(o), centre(o.reading)]
    return v === undefined || t < first || t > last ? [] : [{ t, v }]
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
