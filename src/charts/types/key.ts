import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { formatReading } from '#domain/phrasing/formatReading.ts'
import type { KeyEntry, Mark, PointFill } from '../model.ts'
import { shapeOf } from './definitionShape.ts'

const at = { t: 13, v: 12, dx: 0 }
const left = { t: 3, v: 12, dx: 0 }
const right = { t: 23, v: 12, dx: 0 }
const layer = 'curated'

const FILL_WORDS: Readonly<Record<PointFill, string>> = {
  solid: 'exact',
  dashed: 'about (drawn as 10% either way)',
  hollow: 'rounded in words',
  dotted: 'planned',
  'lower-half': 'just under',
  'upper-half': 'just over',
}

const LINK_WORDS: Readonly<Record<Extract<Mark, { kind: 'link' }>['style'], string>> = {
  solid: 'same thing counted',
  dotted: 'one end is not exact, or planned',
  gap: 'no figure for over four months',
  disagree: 'sources differ',
}

type PointMark = Extract<Mark, { kind: 'point' }>
type LinkMark = Extract<Mark, { kind: 'link' }>

const HELD: Mark = { kind: 'held', from: left.t, to: right.t, v: 12, layer }
const RANGE: Mark = { kind: 'interval', at, lower: 21, upper: 3, form: 'range', layer }
const ARROWS: Readonly<Record<'up' | 'down', Mark>> = {
  up: { kind: 'arrow', at: { ...at, v: 23 }, direction: 'up', layer },
  down: { kind: 'arrow', at: { ...at, v: 1 }, direction: 'down', layer },
}

function pointEntry({ shape, fill }: PointMark): KeyEntry {
  if (shape === 'diamond') {
    return {
      id: 'derived',
      label: 'worked out from other figures',
      sample: [{ kind: 'point', at, shape, fill, layer }],
    }
  }
  const sample: Mark = { kind: 'point', at, shape: fill === 'dotted' ? 'square' : 'circle', fill, layer }
  return { id: `fill-${fill}`, label: FILL_WORDS[fill], sample: [sample] }
}

function linkEntry({ style }: LinkMark): KeyEntry {
  const ends =
    style === 'disagree' ? { from: { ...at, t: 6 }, to: { ...at, t: 20 } } : { from: left, to: right }
  return {
    id: `link-${style}`,
    label: LINK_WORDS[style],
    sample: [{ kind: 'link', style, ...ends, gap: undefined, layer }],
  }
}

function entryOf(mark: Mark, metric: Metric): KeyEntry | undefined {
  const entry = (id: string, label: string, sample: Mark): KeyEntry => ({ id, label, sample: [sample] })
  switch (mark.kind) {
    case 'point':
      return pointEntry(mark)
    case 'link':
      return linkEntry(mark)
    case 'interval': {
      return mark.form === 'whisker' ? undefined : entry('range', 'a range', RANGE)
    }
    case 'arrow': {
      const up = mark.direction === 'up'
      return entry(
        `arrow-${mark.direction}`,
        up ? 'more than, or at least' : 'fewer than, or at most',
        ARROWS[mark.direction],
      )
    }
    case 'held':
      return entry('held', 'held throughout', HELD)
    case 'band':
      return entry('band', 'date not exact to the day', { kind: 'band', from: 2, to: 24, v: 12, layer })
    case 'missing':
      return entry(`missing-${mark.why}`, formatReading({ kind: 'missing', why: mark.why }, metric), {
        ...mark,
        at: { t: 13, v: 0, dx: 0 },
        layer,
      })
    case 'break':
      return entry('break', 'what is counted changes', { kind: 'break', t: 13 })
  }
}

/** The entry of a mark without a shape of its own, where a figure is drawn with one; undefined where it is a point. */
function shapeless({ reading, basis, status }: Observation): string | undefined {
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
  /** What a mark without a shape counts, by the id of its entry. */
  readonly others: ReadonlyMap<string, string>
}

/**
 * Which mark counts what: needed only where a measure has several definitions and more than one shows. A definition of which no
 * point shows is named beside the arrow, bar or range that it has; where another has the same, it counts only some of them.
 */
function countedBy(marks: readonly Mark[], metric: Metric, observations: readonly Observation[]): Counted {
  const drawn = new Set(marks.flatMap((m) => (m.kind === 'point' && m.fill !== 'dotted' ? m.shape : [])))
  const kinds = (id: string) => observations.flatMap((o) => (o.definition === id ? (shapeless(o) ?? []) : []))
  const shaped = metric.definitions.filter((d) => drawn.has(shapeOf(d.id, metric)))
  const shapes = shaped.map((d): KeyEntry => {
    const shape = shapeOf(d.id, metric)
    const sample: Mark = { kind: 'point', at, shape, fill: 'solid', layer }
    return { id: `counts-${d.id}`, label: `counts ${d.noun}`, sample: [sample] }
  })
  const others = metric.definitions
    .filter((d) => !shaped.includes(d))
    .flatMap((d) =>
      kinds(d.id).map((kind): readonly [string, string] => {
        const shared = metric.definitions.some((other) => other !== d && kinds(other.id).includes(kind))
        return [kind, shared ? `some count ${d.noun}` : `counts ${d.noun}`]
      }),
    )
  const nouns = shaped.length + new Set(others.map(([, words]) => words)).size
  return nouns > 1 ? { shapes, others: new Map(others) } : { shapes: [], others: new Map() }
}

/** Whose the ringed figures are: the reader's own, added to this copy, or both, which look alike. */
function layerEntries(marks: readonly Mark[]): readonly KeyEntry[] {
  const layers = new Set(marks.map((m) => (m.kind === 'break' ? 'curated' : m.layer)))
  const entry = (id: string, label: string): readonly KeyEntry[] => [
    { id, label, sample: [{ kind: 'point', at, shape: 'circle', fill: 'solid', layer: 'user' }] },
  ]
  if (layers.has('user') && layers.has('added'))
    return entry('yours-and-added', 'your figures, and added ones, not verified')
  if (layers.has('user')) return entry('user', 'your figures')
  return layers.has('added') ? entry('added', 'added figures, not verified') : []
}

/** Order in which the key names what it names: marks, then lines, then signs. */
const KEY_ORDER = [
  'fill-solid',
  'fill-dashed',
  'fill-hollow',
  'fill-lower-half',
  'fill-upper-half',
  'fill-dotted',
  'arrow-up',
  'arrow-down',
  'range',
  'held',
  'derived',
  'missing-suppressed',
  'missing-unavailable',
  'missing-not_applicable',
  'missing-unreliable',
  'missing-low',
  'band',
  'link-solid',
  'link-dotted',
  'link-gap',
  'link-disagree',
  'break',
]

/** Names the encodings in use, each once, and no other. */
export function toKey(
  marks: readonly Mark[],
  metric: Metric,
  observations: readonly Observation[],
): readonly KeyEntry[] {
  const found = new Map(
    marks.flatMap((mark) => entryOf(mark, metric) ?? []).map((entry) => [entry.id, entry]),
  )
  const { shapes, others } = countedBy(marks, metric, observations)
  const hidden = shapes.length > 0 ? 'fill-solid' : undefined
  const named = (entry: KeyEntry): KeyEntry => {
    const counts = others.get(entry.id)
    return counts ? { ...entry, label: `${entry.label} (${counts})` } : entry
  }
  return [
    ...shapes,
    ...KEY_ORDER.filter((id) => id !== hidden)
      .flatMap((id) => found.get(id) ?? [])
      .map(named),
    ...layerEntries(marks),
  ]
}
