import type { Stop } from '../layout/focusTargets.ts'
import type { ChartModel } from '../model.ts'
import { screenPaint as paint } from '../theme.ts'
import type { Drag } from './useChartReading.ts'

interface Props {
  readonly model: ChartModel
  readonly stop: Stop | undefined
  readonly pinned: boolean
  readonly drag: Drag | undefined
  /** Where the page's crosshair is, when it is set elsewhere. px. */
  readonly crosshair: number | undefined
}

/** What shows where a person is on the chart: a ring round the mark, a line down to its date, the stretch being selected. */
export function ReadingOverlay({ model, stop, pinned, drag, crosshair }: Props) {
  const { frame } = model
  const x = stop?.x ?? crosshair
  return (
    <svg className="chart-overlay" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      {drag && (
        <rect
          x={Math.min(drag.from, drag.to)}
          y={frame.top}
          width={Math.abs(drag.to - drag.from)}
          height={frame.bottom - frame.top}
          fill={paint.accent}
          opacity={0.16}
        />
      )}
      {x !== undefined && (
        <line
          x1={x}
          x2={x}
          y1={stop ? stop.y + 12 : frame.top}
          y2={frame.bottom}
          stroke={paint.soft}
          strokeDasharray="3 3"
        />
      )}
      {stop && (
        <circle
          cx={stop.x}
          cy={stop.y}
          r={14}
          fill="none"
          stroke={paint.ink}
          strokeWidth={pinned ? 2.6 : 1.5}
        />
      )}
    </svg>
  )
}
