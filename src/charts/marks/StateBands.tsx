import { stateWords } from '#domain/phrasing/stateWords.ts'
import { BAND_HEIGHT, BAND_STEP, BAND_TEXT, type PlacedBand } from '../layout/bands.ts'
import type { ChartModel } from '../model.ts'
import type { ChartTheme } from '../theme.ts'

/** Length of the end that is drawn soft. px */
const SOFT_END = 26

/** Colour repeats what the words say: an inadequate judgement and a notice of no more spending stand out. */
function toneOf({ state: { kind, label } }: PlacedBand): {
  readonly colour: 'plum' | 'accent' | 'soft'
  readonly opacity: number
} {
  if (kind === 'finance' || (kind === 'judgement' && /inadequate/iu.test(label)))
    return { colour: 'plum', opacity: 0.17 }
  return kind === 'commissioner' ? { colour: 'accent', opacity: 0.15 } : { colour: 'soft', opacity: 0.15 }
}

function Band({
  band,
  y,
  theme,
}: {
  readonly band: PlacedBand
  readonly y: number
  readonly theme: ChartTheme
}) {
  const { colour, opacity } = toneOf(band)
  const fill = theme[colour]
  const length = band.right - band.left - 1
  const soft = band.open ? Math.min(SOFT_END, length / 2) : 0
  const strong = colour === 'plum'
  return (
    <g data-state={band.state.id}>
      <title>{stateWords(band.state)[0]}</title>
      <rect x={band.left} y={y} width={length - soft} height={BAND_HEIGHT} fill={fill} opacity={opacity} />
      {soft > 0 &&
        [0, 1, 2].map((step) => (
          <rect
            key={step}
            x={band.right - 1 - soft + (step * soft) / 3}
            y={y}
            width={soft / 3 - 1.5}
            height={BAND_HEIGHT}
            fill={fill}
            opacity={opacity * (0.8 - step * 0.25)}
          />
        ))}
      {band.label && (
        <text
          x={band.labelX}
          y={y + 12.5}
          fontSize={BAND_TEXT}
          fontWeight={strong ? 700 : 400}
          fill={strong ? theme.plum : theme.soft}
        >
          {band.label}
        </text>
      )}
    </g>
  )
}

/** Judgements, commissioners, who ran the service and notices on its finances, below the time axis. */
export function StateBands({ model, theme }: { readonly model: ChartModel; readonly theme: ChartTheme }) {
  const { bands, frame } = model
  if (!bands) return null
  const top = frame.height - bands.rows * BAND_STEP
  return (
    <g data-bands="">
      {bands.placed.map((band) => (
        <Band key={band.state.id} band={band} y={top + band.row * BAND_STEP + 2} theme={theme} />
      ))}
    </g>
  )
}
