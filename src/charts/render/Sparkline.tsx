import { type MarkLayer, markColour, toPx } from '../marks/mark.ts'
import type { Mark } from '../marks/markKinds.ts'
import { type ChartModel, toScales } from '../model.ts'
import type { Scales } from '../scale.ts'
import { type ChartTheme, screenTheme } from '../theme.ts'

/** Width of a figure's dot. px */
const DOT: Readonly<Record<MarkLayer, number>> = { official: 3, curated: 4.6, added: 4.6, user: 4.6 }

interface Stroke {
  readonly kind: 'line' | 'dotted' | 'dot'
  readonly layer: MarkLayer
  /** SVG path. */
  readonly d: string
}

const round = (px: number) => Math.round(px * 10) / 10

/** A stretch of no length with round ends is a dot. */
function strokeOf(mark: Mark, scales: Scales): Stroke | undefined {
  const at = (position: Parameters<typeof toPx>[0]) => {
    const { x, y } = toPx(position, scales)
    return `${round(x)} ${round(y)}`
  }
  const { kind, layer } = mark
  switch (kind) {
    case 'link': {
      if (mark.style === 'disagree') return undefined
      const dotted = mark.style !== 'solid'
      return { kind: dotted ? 'dotted' : 'line', layer, d: `M${at(mark.from)}L${at(mark.to)}` }
    }
    case 'held': {
      const y = round(scales.y(mark.v))
      return { kind: 'dot', layer, d: `M${round(scales.x(mark.from))} ${y}H${round(scales.x(mark.to))}` }
    }
    case 'band':
    case 'missing':
      return undefined
    default:
      return { kind: 'dot', layer, d: `M${at(mark.at)}h0` }
  }
}

interface Props {
  readonly model: ChartModel
  readonly theme?: ChartTheme
}

/**
 * A tiny drawing of a measure's figures: dots and lines on a zero line, one path for all that look alike. The text beside it says what
 * it shows, so screen readers skip it.
 */
export function Sparkline({ model, theme = screenTheme }: Props) {
  const { frame } = model
  const scales = toScales(model)
  const groups = new Map<string, Stroke & { readonly all: Set<string> }>()
  for (const mark of model.marks) {
    const stroke = strokeOf(mark, scales)
    if (!stroke) continue
    const key = `${stroke.kind} ${stroke.layer}`
    const group = groups.get(key) ?? { ...stroke, all: new Set() }
    group.all.add(stroke.d)
    groups.set(key, group)
  }
  const lines = [...groups.values()].toSorted((a, b) => Number(a.kind === 'dot') - Number(b.kind === 'dot'))
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      preserveAspectRatio="xMinYMin"
      aria-hidden
      fill="none"
    >
      <path d={`M0 ${round(scales.y(0))}H${frame.width}`} stroke={theme.line} />
      {lines.map(({ kind, layer, all }) => (
        <path
          key={`${kind} ${layer}`}
          d={[...all].join('')}
          stroke={markColour(layer, theme)}
          strokeLinecap="round"
          strokeWidth={kind === 'dot' ? DOT[layer] : 1.5}
          strokeDasharray={kind === 'dotted' ? '0.1 3.5' : undefined}
        />
      ))}
    </svg>
  )
}
