import { memo, type PointerEvent, useRef } from 'react'
import { dayAt } from '#charts/layout/focusTargets.ts'
import { textWidth } from '#charts/layout/textWidth.ts'
import { toPx } from '#charts/marks/mark.ts'
import { type ChartModel, type DrawnFigure, toScales } from '#charts/model.ts'
import { Sparkline } from '#charts/render/Sparkline.tsx'
import { FONT, screenTheme as theme } from '#charts/theme.ts'
import { timeTicks } from '#charts/ticks.ts'
import { toDayNumber } from '#domain/model/day.ts'
import type { Reported } from '#domain/model/series.ts'
import { nearestInTime, nearestWords } from '#domain/reasoning/nearest.ts'
import type { Extent } from '#domain/reasoning/range.ts'
import { useReading } from '#state/view.ts'
import type { Row } from './rows.ts'

/** px */
const SIZE = 12

/** The marks of a figure: several where its sources disagree. */
function marksOf(point: Reported, figures: readonly DrawnFigure[]): readonly DrawnFigure[] {
  return figures.filter((f) => f.observations.some((o) => point.observations.includes(o)))
}

/** A text in the middle of `x`, or as near to it as the edges allow. */
function Words({
  x,
  y,
  width,
  text,
}: Readonly<Record<'x' | 'y' | 'width', number>> & { readonly text: string }) {
  const half = textWidth(text, SIZE) / 2
  return (
    <text
      x={Math.max(Math.min(x, width - half), Math.min(half, width / 2))}
      y={y}
      textAnchor="middle"
      fontSize={SIZE}
      fill={theme.ink}
      stroke={theme.page}
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  )
}

/** The page's crosshair in one row: a ring round the nearest figure, and its words. */
function Crosshair({ row, said }: { readonly row: Row; readonly said: boolean }) {
  const day = useReading((r) => r.day)
  if (day === undefined) return null
  const { metric, observations, model } = row
  const { width, height, left, right } = model.frame
  const scales = toScales(model)
  const x = scales.x(toDayNumber(day))
  const point = nearestInTime(observations, day)
  const drawn = point ? marksOf(point, model.figures).map(({ at }) => toPx(at, scales)) : []
  const isLow = drawn.some(({ y }) => y > height / 2)
  return (
    <>
      {x >= left && x <= right && (
        <svg
          className="overview-line"
          viewBox={`0 0 ${width} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <line x1={x} x2={x} y1={0} y2={1} stroke={theme.soft} vectorEffect="non-scaling-stroke" />
        </svg>
      )}
      <svg
        className="overview-crosshair"
        viewBox={`0 0 ${width} ${height}`}
        fontFamily={FONT}
        aria-hidden="true"
      >
        {drawn.map((at) => (
          <circle
            key={`${at.x} ${at.y}`}
            cx={at.x}
            cy={at.y}
            r={6}
            fill="none"
            stroke={theme.ink}
            strokeWidth={1.5}
          />
        ))}
        {said && point && (
          <Words x={x} y={isLow ? 11 : height - 2} width={width} text={nearestWords(point, metric)} />
        )}
      </svg>
    </>
  )
}

/** Redrawn only for another model: the crosshair that moves over it is a drawing of its own. */
const Plot = memo(function Plot({ model }: { readonly model: ChartModel }) {
  return <Sparkline model={model} />
})

/** Times on the axis of a model, shaded over the whole height of the row. */
function Shades({ model, spans }: { readonly model: ChartModel; readonly spans: readonly Extent[] }) {
  const { x } = toScales(model)
  return (
    <svg
      className="overview-shade"
      viewBox={`0 0 ${model.frame.width} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {spans.map(({ start, end }) => (
        <rect
          key={start}
          x={x(toDayNumber(start))}
          y={0}
          width={x(toDayNumber(end)) - x(toDayNumber(start))}
          height={1}
        />
      ))}
    </svg>
  )
}

interface Props {
  readonly row: Row
  readonly shaded: readonly Extent[]
  /** False where there is no room for the words of the crosshair's figure. */
  readonly said: boolean
}

/** The small chart of a row. Pointing at it sets the day that the whole page reads. */
export function RowChart({ row, shaded, said }: Props) {
  const plot = useRef<HTMLDivElement>(null)
  const read = useReading((r) => r.read)
  const point = ({ clientX }: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    if (!box || box.width === 0) return
    read({ day: dayAt(row.model, ((clientX - box.left) / box.width) * row.model.frame.width) })
  }
  return (
    <div
      className="overview-plot"
      ref={plot}
      onPointerMove={point}
      onPointerLeave={() => read({ day: undefined })}
    >
      <Shades model={row.model} spans={shaded} />
      <Plot model={row.model} />
      <Crosshair row={row} said={said} />
    </div>
  )
}

/** The years of the shared axis, above the charts. */
export function RowAxis({ model }: { readonly model: ChartModel }) {
  const { width } = model.frame
  const { x } = toScales(model)
  return (
    <svg className="overview-axis" viewBox={`0 0 ${width} 16`} fontFamily={FONT} aria-hidden="true">
      {timeTicks(model.x.domain, width).map(({ at, label }) => (
        <Words key={at} x={x(at)} y={11} width={width} text={label} />
      ))}
    </svg>
  )
}
