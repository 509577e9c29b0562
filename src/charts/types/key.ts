import type { Definition, Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { lineName } from '#domain/phrasing/backdropWords.ts'
import { type Audience, layerWords } from '#domain/phrasing/layerWords.ts'
import type { Backdrop } from '#domain/reasoning/backdrops.ts'
import { sampleOf } from '../marks/mark.ts'
import { KEY_ORDER, kindOf, type Mark, type MarkKeyId } from '../marks/markKinds.ts'
import type { PointMark } from '../marks/point.tsx'
import type { KeyEntry, Label } from '../model.ts'
import { shapeOf } from './figureMarks.ts'

const SAMPLE_POINT: PointMark = { ...sampleOf('point'), shape: 'circle', fill: 'solid' }

/** The key entry of a figure that is drawn without a point, so that no shape says what it counts; undefined for other figures. */
function entryWithoutPoint({ reading, basis, status }: Observation): MarkKeyId | undefined {
  if (status !== 'reported') return undefined
  if (basis === 'held' && reading.kind === 'exact') return 'held'
  if (reading.kind !== 'bounded') return undefined
  if (!reading.upper) return 'arrow-up'
  if (!reading.lower) return 'arrow-down'
  return reading.qualifier === 'between' ? 'range' : undefined
}

interface Counted {
  /** The shapes of points, each with what it counts. */
  readonly shapes: readonly KeyEntry[]
  /** What the other marks count, by the id of their key entry. */
  readonly others: ReadonlyMap<string, string>
}

/** Empty unless several definitions are shown. One without a point is named beside its arrow, bar or range. */
function countedBy(marks: readonly Mark[], metric: Metric, observations: readonly Observation[]): Counted {
  const drawn = new Set(
    marks.flatMap((m) =>
      m.kind === 'point' && m.fill !== 'dotted' && m.layer !== 'official' ? m.shape : [],
    ),
  )
  const entries = (id: string) =>
    observations.flatMap((o) => (o.definition === id ? (entryWithoutPoint(o) ?? []) : []))
  const counted = metric.definitions.filter((d) => d.official === '')
  const shaped = counted.filter((d) => drawn.has(shapeOf(d.id, metric)))
  const shapes = shaped.map((d): KeyEntry => {
    const shape = shapeOf(d.id, metric)
    return { id: `counts-${d.id}`, label: countsWords(d), sample: [{ ...SAMPLE_POINT, shape }] }
  })
  const others = counted
    .filter((d) => !shaped.includes(d))
    .flatMap((d) =>
      entries(d.id).map((entry): readonly [string, string] => {
        const shared = counted.some((other) => other !== d && entries(other.id).includes(entry))
        return [entry, shared && d.noun ? `some count ${d.noun}` : countsWords(d)]
      }),
    )
  const nouns = shaped.length + new Set(others.map(([, words]) => words)).size
  return nouns > 1 ? { shapes, others: new Map(others) } : { shapes: [], others: new Map() }
}

function countsWords({ noun, title }: Definition): string {
  return noun ? `counts ${noun}` : title
}

/** Whose the ringed figures are: the user's own, added to this copy, or both, which look alike. */
function layerEntries(marks: readonly Mark[]): readonly KeyEntry[] {
  const layers = new Set(marks.map((m) => ('layer' in m ? m.layer : 'curated')))
  const entry = (id: string, label: string): readonly KeyEntry[] => [
    { id, label, sample: [{ ...SAMPLE_POINT, layer: 'user' }] },
  ]
  if (layers.has('user') && layers.has('added'))
    return entry('yours-and-added', `${layerWords('user').key}, and ${layerWords('added').key}`)
  if (layers.has('user')) return entry('user', layerWords('user').key)
  return layers.has('added') ? entry('added', layerWords('added').key) : []
}

/** The key of a chart: explains each mark in use once, and no other. */
export function toKey(
  marks: readonly Mark[],
  metric: Metric,
  observations: readonly Observation[],
): readonly KeyEntry[] {
  const entries = marks.flatMap((mark) => kindOf(mark).keyEntry(mark, metric) ?? [])
  const inUse = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
  const { shapes, others } = countedBy(marks, metric, observations)
  const explained = shapes.length > 0 ? inUse.filter(({ id }) => id !== 'fill-solid') : inUse
  return [
    ...shapes,
    ...explained
      .toSorted((a, b) => KEY_ORDER[a.id] - KEY_ORDER[b.id])
      .map(({ id, label, sample }) => {
        const counts = others.get(id)
        return { id, label: counts ? `${label} (${counts})` : label, sample: [sample] }
      }),
    ...layerEntries(marks),
  ]
}

/** The lines behind the figures that have no name beside them. */
export function unnamedLines(
  behind: readonly Backdrop[],
  labels: readonly Label[],
  audience: Audience,
): readonly KeyEntry[] {
  const { at, ...sample } = sampleOf('link')
  const ends = { from: { ...at, t: at.t - 10 }, to: { ...at, t: at.t + 10 }, gap: undefined }
  const entries = behind.flatMap((b): [string, KeyEntry][] => {
    const label = lineName(b, audience)
    if (label === '' || labels.some(({ text }) => text === label)) return []
    const layer = b.layer === 'curated' ? 'official' : b.layer
    const style = b.role === 'continued' ? 'solid' : b.role
    const line = { ...sample, ...ends, style, layer } as const
    const point = { ...SAMPLE_POINT, fill: 'hollow', layer: 'official' } as const
    const sampled = b.role === 'continued' ? [line, point] : [line]
    return [[label, { id: `line-${label}`, label, sample: sampled }]]
  })
  // Lines of two definitions can have one name.
  return [...new Map(entries).values()]
}
