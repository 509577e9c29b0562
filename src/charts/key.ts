import type { Metric } from '#domain/metric.ts'
import type { KeyEntry, Mark, PointFill, PointShape } from './model.ts'

const at = { t: 13, v: 9, dx: 0 }
const left = { t: 3, v: 9, dx: 0 }
const right = { t: 23, v: 9, dx: 0 }

const FILL_WORDS: Readonly<Record<PointFill, string>> = {
  solid: 'exact',
  dashed: 'about (drawn as 10% either way)',
  hollow: 'rounded in words',
  dotted: 'planned',
  'lower-half': 'just under',
  'upper-half': 'just over',
}

function pointEntry(shape: PointShape, fill: PointFill, metric: Metric): KeyEntry {
  if (shape === 'diamond')
    return {
      id: 'derived',
      label: 'worked out from other figures',
      sample: [{ kind: 'point', at, shape, fill, layer: 'curated' }],
    }
  return {
    id: `fill-${fill}`,
    label: FILL_WORDS[fill],
    sample: [
      { kind: 'point', at, shape: metric.definitions.length > 1 ? shape : 'circle', fill, layer: 'curated' },
    ],
  }
}

function entryOf(mark: Mark, metric: Metric): KeyEntry | undefined {
  switch (mark.kind) {
    case 'point':
      return pointEntry(mark.shape, mark.fill, metric)
    case 'arrow':
      return {
        id: `arrow-${mark.direction}`,
        label: mark.direction === 'up' ? 'more than' : 'fewer than',
        sample: [{ ...mark, at: { ...at, v: mark.direction === 'up' ? 17 : 1 }, layer: 'curated' }],
      }
    case 'interval':
      return undefined
    case 'held':
      return {
        id: 'held',
        label: 'held throughout',
        sample: [{ kind: 'held', from: left.t, to: right.t, v: 9, layer: 'curated' }],
      }
    case 'band':
      return {
        id: 'band',
        label: 'date not exact to the day',
        sample: [{ kind: 'band', from: 2, to: 24, v: 9, layer: 'curated' }],
      }
    case 'missing':
      return {
        id: 'missing',
        label: 'withheld or not available',
        sample: [{ kind: 'missing', at: { t: 13, v: 0, dx: 0 }, layer: 'curated' }],
      }
    case 'break':
      return { id: 'break', label: 'what is counted changes', sample: [{ kind: 'break', t: 13 }] }
    case 'link':
      return linkEntry(mark.style)
  }
}

function linkEntry(style: Extract<Mark, { kind: 'link' }>['style']): KeyEntry {
  const words = {
    solid: 'same thing counted',
    dotted: 'one end is not exact',
    gap: 'no figure for over four months',
    disagree: 'sources differ',
  }
  const [from, to] =
    style === 'disagree'
      ? [
          { ...at, t: 6 },
          { ...at, t: 20 },
        ]
      : [left, right]
  return {
    id: `link-${style}`,
    label: words[style],
    sample: [{ kind: 'link', style, from, to, layer: 'curated' }],
  }
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
  'held',
  'derived',
  'missing',
  'band',
  'link-solid',
  'link-dotted',
  'link-gap',
  'link-disagree',
  'break',
]

/** Names the encodings in use, each once, and no other. */
export function toKey(marks: readonly Mark[], metric: Metric): readonly KeyEntry[] {
  const found = new Map<string, KeyEntry>()
  for (const mark of marks) {
    const entry = entryOf(mark, metric)
    if (entry && !found.has(entry.id)) found.set(entry.id, entry)
  }
  const yours = marks.some((m) => m.kind !== 'break' && m.layer === 'yours')
  const sample: Mark = { kind: 'point', at, shape: 'circle', fill: 'solid', layer: 'yours' }
  return [
    ...KEY_ORDER.flatMap((id) => found.get(id) ?? []),
    ...(yours ? [{ id: 'yours', label: 'your figures', sample: [sample] }] : []),
  ]
}
