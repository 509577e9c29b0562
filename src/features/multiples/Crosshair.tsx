import { textWidth } from '#charts/layout/textWidth.ts'
import { toPx } from '#charts/marks/mark.ts'
import { type ChartModel, type DrawnFigure, toScales } from '#charts/model.ts'
import { FONT, screenTheme as theme } from '#charts/theme.ts'
import { toDayNumber } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Reported } from '#domain/model/series.ts'
import { nearestInTime, nearestWords } from '#domain/reasoning/nearest.ts'
import { useReading } from '#state/view.ts'

const SIZE = 13

interface Props {
  readonly metric: Metric
  readonly observations: readonly Observation[]
  readonly model: ChartModel
}

/** The marks of a figure: several where its sources disagree. */
function marksOf(point: Reported, figures: readonly DrawnFigure[]): readonly DrawnFigure[] {
  return figures.filter((f) => f.observations.some((o) => point.observations.includes(o)))
}

/** The page's crosshair on one small chart: a line at the day, a ring round the nearest figure and its value above. */
export function Crosshair({ metric, observations, model }: Props) {
  const day = useReading((r) => r.day)
  if (day === undefined) return null
  const { frame } = model
  const scales = toScales(model)
  const x = scales.x(toDayNumber(day))
  const point = nearestInTime(observations, day)
  const words = point ? nearestWords(point, metric) : ''
  const half = textWidth(words, SIZE, true) / 2
  const inside = x >= frame.left && x <= frame.right
  return (
    <svg
      className="multiple-crosshair"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      fontFamily={FONT}
      aria-hidden="true"
    >
      {inside && <line x1={x} x2={x} y1={frame.top - 6} y2={frame.bottom} stroke={theme.soft} />}
      {point &&
        marksOf(point, model.figures).map(({ at }) => (
          <circle
            key={`${at.t} ${at.v} ${at.dx}`}
            cx={toPx(at, scales).x}
            cy={toPx(at, scales).y}
            r={10}
            fill="none"
            stroke={theme.ink}
            strokeWidth={1.5}
          />
        ))}
      <text
        x={Math.min(Math.max(x, half), frame.width - half)}
        y={12}
        textAnchor="middle"
        fontSize={SIZE}
        fontWeight={600}
        fill={theme.ink}
        stroke={theme.page}
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {words}
      </text>
    </svg>
  )
}
