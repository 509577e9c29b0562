import { type ChartModel, toScales } from '../model.ts'
import { FONT, type Paint, screenPaint } from '../theme.ts'
import { PlotContent } from './PlotContent.tsx'
import { StaticAxes } from './StaticAxes.tsx'

interface Props {
  readonly model: ChartModel
  readonly paint?: Paint
  readonly className?: string
  /** Cards say in words what their small chart shows; it is then hidden from screen readers. */
  readonly decorative?: boolean
}

/** The marks in a plain svg: first paint, cards, print and every export. Needs no browser. */
export function StaticChart({ model, paint = screenPaint, className, decorative = false }: Props) {
  const { frame } = model
  const scales = toScales(model)
  const spoken = decorative
    ? ({ 'aria-hidden': true } as const)
    : ({ role: 'img', 'aria-label': model.summary } as const)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where words beside it say the same.
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      preserveAspectRatio="xMinYMin"
      fontFamily={FONT}
      {...(className && { className })}
      {...spoken}
    >
      {decorative ? (
        <line x1={0} x2={frame.width} y1={scales.y(0)} y2={scales.y(0)} stroke={paint.line} />
      ) : (
        <StaticAxes model={model} scales={scales} paint={paint} />
      )}
      <PlotContent model={model} scales={scales} paint={paint} />
    </svg>
  )
}
