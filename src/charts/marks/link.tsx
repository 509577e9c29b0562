import {
  clampPosition,
  type DataPosition,
  type MarkKind,
  type MarkLayer,
  markColour,
  sampleOf,
  toPx,
} from './mark.ts'

/** `solid` between exact figures, `dotted` where one is inexact, `gap` over a long time without figures, `disagree` between sources. */
type FigureLink = 'solid' | 'dotted' | 'gap' | 'disagree'
/** Lines that are worked out or set: the mean or median, the limits of the usual range, the plan to a target, a floor or limit. */
type SetLink = 'mean' | 'limit' | 'plan' | 'level'
/** What a council is compared with. Its lines have their names beside them. */
type ComparedLink = 'nation' | 'group' | 'other'
/** `guide` helps to read a chart, with its words beside it. */
type LinkStyle = FigureLink | SetLink | ComparedLink | 'guide'

export interface LinkMark {
  readonly kind: 'link'
  readonly style: LinkStyle
  readonly from: DataPosition
  readonly to: DataPosition
  /** How long there was no figure, where that is long: "no figure for 5 months". */
  readonly gap: string | undefined
  readonly layer: MarkLayer
}

const STROKES: Readonly<Record<LinkStyle, Readonly<Record<string, string | number>>>> = {
  solid: { strokeWidth: 2 },
  dotted: { strokeWidth: 2, strokeDasharray: '0.1 5', strokeLinecap: 'round' },
  gap: { strokeWidth: 1.8, strokeDasharray: '0.1 6', strokeLinecap: 'round', strokeOpacity: 0.55 },
  disagree: { strokeWidth: 1 },
  nation: { strokeWidth: 1.4, strokeOpacity: 0.75 },
  group: { strokeWidth: 1.4, strokeDasharray: '5 4', strokeOpacity: 0.75 },
  other: { strokeWidth: 1.4, strokeDasharray: '10 3 2 3', strokeOpacity: 0.9 },
  guide: { strokeWidth: 1.2, strokeOpacity: 0.5 },
  mean: { strokeWidth: 1.4 },
  limit: { strokeWidth: 1.4, strokeDasharray: '7 4' },
  plan: { strokeWidth: 1.8, strokeDasharray: '2 4' },
  level: { strokeWidth: 1.6, strokeDasharray: '12 4' },
}

const STYLE_WORDS: Readonly<Record<FigureLink | SetLink, string>> = {
  solid: 'same thing counted',
  dotted: 'one end is not exact, or planned',
  gap: 'no figure for over four months',
  disagree: 'sources differ',
  mean: 'mean, or median without limits',
  limit: 'ends of the usual range',
  plan: 'way to a target',
  level: 'floor or limit',
}

function isInKey(style: LinkStyle): style is FigureLink | SetLink {
  return style in STYLE_WORDS
}

/** A line between two figures of one series, or between sources that disagree. Figures that cannot be compared are not joined. */
export const link: MarkKind<LinkMark, `link-${FigureLink | SetLink}`> = {
  draw: ({ from, to, style, layer }, { scales, theme }) => {
    const a = toPx(from, scales)
    const b = toPx(to, scales)
    const worked = style === 'mean' || style === 'limit'
    const stroke = worked ? theme.soft : markColour(layer, theme)
    return <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke={stroke} {...STROKES[style]} />
  },
  clamp: (mark, days) => {
    return { ...mark, from: clampPosition(mark.from, days), to: clampPosition(mark.to, days) }
  },
  keyEntry: ({ style, layer }) => {
    if (layer === 'official' || !isInKey(style)) return undefined
    const half = style === 'disagree' ? 7 : 10
    const { at, ...sample } = sampleOf('link')
    const from = { ...at, t: at.t - half }
    const to = { ...at, t: at.t + half }
    const shown = { ...sample, style, from, to, gap: undefined }
    return { id: `link-${style}`, label: STYLE_WORDS[style], sample: shown }
  },
}
