import type { Stage } from '../marks/stage.ts'
import type { ChartModel } from '../model.ts'

/** Size of the words on an axis, in both hosts. px. */
export const AXIS_TEXT = 13

/** Grid lines, the zero line, and both axes' words: what recharts draws for the interactive host. */
export function StaticAxes({ model, scales, paint }: Stage & { readonly model: ChartModel }) {
  const { frame, x, y } = model
  return (
    <>
      {y?.ticks.map(({ at, label }) => (
        <g key={at}>
          <line x1={frame.left} x2={frame.right} y1={scales.y(at)} y2={scales.y(at)} stroke={paint.hair} />
          <text
            x={frame.left - 8}
            y={scales.y(at) + 4.5}
            textAnchor="end"
            fontSize={AXIS_TEXT}
            fill={paint.soft}
          >
            {label}
          </text>
        </g>
      ))}
      <line x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} stroke={paint.soft} />
      {x.ticks.map(({ at, label }) => (
        <g key={at}>
          <line
            x1={scales.x(at)}
            x2={scales.x(at)}
            y1={frame.bottom}
            y2={frame.bottom + 5}
            stroke={paint.soft}
          />
          <text
            x={scales.x(at)}
            y={frame.bottom + 21}
            textAnchor="middle"
            fontSize={AXIS_TEXT}
            fill={paint.soft}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  )
}
