import type { MarkContext } from '../marks/mark.ts'
import { PlotContent } from '../marks/PlotContent.tsx'
import { type ChartModel, toScales } from '../model.ts'
import { type ChartTheme, FONT, screenTheme } from '../theme.ts'

/** Sizes of the axes, the same in both renderers. px */
export const AXIS = {
  text: 13,
  tick: 5,
  /** From the time axis down to the baseline of its labels. */
  timeBaseline: 21,
  /** From a grid line down to the baseline of its label: half the height of a digit, as in recharts. */
  valueBaseline: 0.355 * 13,
  /** From a value's label to the plot. */
  valueGap: 8,
} as const

/** Grid lines, the zero line and the labels of both axes, which recharts draws in the interactive renderer. */
export function StaticAxes({ model, scales, theme }: MarkContext & { readonly model: ChartModel }) {
  const { frame, x, y } = model
  return (
    <>
      {y?.ticks.map(({ at, label }) => (
        <g key={at}>
          <line x1={frame.left} x2={frame.right} y1={scales.y(at)} y2={scales.y(at)} stroke={theme.hair} />
          <text
            x={frame.left - AXIS.valueGap}
            y={scales.y(at) + AXIS.valueBaseline}
            textAnchor="end"
            fontSize={AXIS.text}
            fill={theme.soft}
          >
            {label}
          </text>
        </g>
      ))}
      <line x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} stroke={theme.soft} />
      {x.ticks.map(({ at, label }) => (
        <g key={at}>
          <line
            x1={scales.x(at)}
            x2={scales.x(at)}
            y1={frame.bottom}
            y2={frame.bottom + AXIS.tick}
            stroke={theme.soft}
          />
          <text
            x={scales.x(at)}
            y={frame.bottom + AXIS.timeBaseline}
            textAnchor="middle"
            fontSize={AXIS.text}
            fill={theme.soft}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  )
}

interface Props {
  readonly model: ChartModel
  readonly theme?: ChartTheme
  readonly className?: string
}

/** The marks in a plain svg: first paint, print and every export. Needs no browser. */
export function StaticChart({ model, theme = screenTheme, className }: Props) {
  const { frame } = model
  const scales = toScales(model)
  return (
    <svg
      role="img"
      aria-label={model.summary}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      preserveAspectRatio="xMinYMin"
      fontFamily={FONT}
      {...(className && { className })}
    >
      <StaticAxes model={model} scales={scales} theme={theme} />
      <PlotContent model={model} scales={scales} theme={theme} />
    </svg>
  )
}
