import type { Stage } from '../marks/markContext.ts'
import type { ChartModel } from '../model.ts'

/** The words and ticks of the axes, in both hosts. px. */
export const AXIS = {
  text: 13,
  tick: 5,
  /** From the axis of time down to the baseline of its words. */
  timeBaseline: 21,
  /** From a value's line down to the baseline of its words: half the height of a figure, as recharts has it. */
  valueBaseline: 0.355 * 13,
  /** From a value's words to the plot. */
  valueGap: 8,
} as const

/** Grid lines, the zero line, and both axes' words: what recharts draws for the interactive host. */
export function StaticAxes({ model, scales, paint }: Stage & { readonly model: ChartModel }) {
  const { frame, x, y } = model
  return (
    <>
      {y?.ticks.map(({ at, label }) => (
        <g key={at}>
          <line x1={frame.left} x2={frame.right} y1={scales.y(at)} y2={scales.y(at)} stroke={paint.hair} />
          <text
            x={frame.left - AXIS.valueGap}
            y={scales.y(at) + AXIS.valueBaseline}
            textAnchor="end"
            fontSize={AXIS.text}
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
            y2={frame.bottom + AXIS.tick}
            stroke={paint.soft}
          />
          <text
            x={scales.x(at)}
            y={frame.bottom + AXIS.timeBaseline}
            textAnchor="middle"
            fontSize={AXIS.text}
            fill={paint.soft}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  )
}
