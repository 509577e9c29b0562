import { type ReactNode, useId } from 'react'
import { type Day, toDayNumber } from '#domain/model/day.ts'
import { type BalloonPlace, balloonPlace } from '../layout/balloonPlace.ts'
import { type FocusTarget, targetsAt } from '../layout/focusTargets.ts'
import { type ChartModel, toScales } from '../model.ts'
import { screenTheme as theme } from '../theme.ts'
import { type Drag, useChartReading } from './useChartReading.ts'
import './chart.css'

interface Props {
  readonly model: ChartModel
  readonly children: ReactNode
  /** What to show of the targets that are read: several where they share a date or a cluster. */
  readonly describe: (targets: readonly FocusTarget[]) => ReactNode
  readonly say: (targets: readonly FocusTarget[]) => string
  /** The id of a milestone pointed at elsewhere on the page. */
  readonly milestone: string | undefined
  readonly day: Day | undefined
  readonly onRead: (target: FocusTarget | undefined) => void
  /** Undefined where dragging selects nothing. */
  readonly onSelectDays: ((from: Day, to: Day) => void) | undefined
  readonly onUndo: () => void
}

const HELP =
  'Left and right arrows walk the figures; up goes to the milestones and down back to the figures; Home and End go to the ends; Enter keeps a reading open and Escape closes it.'

/** Lets a person read a chart by pointer, touch and keyboard, and announces what is read. It wraps either renderer. */
export function ChartReader(props: Props) {
  const { model, children, describe, say, milestone, day } = props
  const help = useId()
  const reading = useChartReading(props)
  const elsewhere = reading.targets.events.find((t) => t.id === milestone)
  const shown = reading.target ?? elsewhere
  const targets = shown ? targetsAt(reading.targets, shown) : []
  const crosshair = day && !shown ? toScales(model).x(toDayNumber(day)) : undefined
  return (
    <div
      className="chart-reader"
      role="application"
      aria-roledescription="chart"
      aria-label={model.summary}
      aria-describedby={help}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive; its keys are handled here.
      tabIndex={0}
      onDoubleClick={props.onUndo}
      {...reading.handlers}
    >
      <div aria-hidden="true" className="chart-drawing">
        {children}
      </div>
      <ReadingOverlay
        model={model}
        target={shown}
        pinned={reading.pinned}
        drag={reading.drag}
        crosshair={crosshair}
      />
      {reading.target && !reading.drag && (
        <Balloon {...balloonPlace(reading.target, model.frame)}>{describe(targets)}</Balloon>
      )}
      <p className="visually-hidden" aria-live="polite">
        {reading.target ? say(targets) : ''}
      </p>
      <p className="visually-hidden" id={help}>
        {HELP}
      </p>
    </div>
  )
}

/** Text beside a mark. It ignores the pointer, so that the marks under it stay within reach. */
function Balloon({ side, children, ...place }: BalloonPlace & { readonly children: ReactNode }) {
  return (
    <div className="chart-balloon" data-side={side} style={place} aria-hidden="true">
      {children}
    </div>
  )
}

interface OverlayProps {
  readonly model: ChartModel
  readonly target: FocusTarget | undefined
  readonly pinned: boolean
  readonly drag: Drag | undefined
  /** The day pointed at on another chart. px */
  readonly crosshair: number | undefined
}

/** A ring round the mark that is read, a line down to its date, and the days being selected. */
function ReadingOverlay({ model, target, pinned, drag, crosshair }: OverlayProps) {
  const { frame } = model
  const x = target?.x ?? crosshair
  return (
    <svg className="chart-overlay" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      {drag && (
        <rect
          x={Math.min(drag.from, drag.to)}
          y={frame.top}
          width={Math.abs(drag.to - drag.from)}
          height={frame.bottom - frame.top}
          fill={theme.accent}
          opacity={0.16}
        />
      )}
      {x !== undefined && (
        <line
          x1={x}
          x2={x}
          y1={target ? target.y + 12 : frame.top}
          y2={frame.bottom}
          stroke={theme.soft}
          strokeDasharray="3 3"
        />
      )}
      {target && (
        <circle
          cx={target.x}
          cy={target.y}
          r={14}
          fill="none"
          stroke={theme.ink}
          strokeWidth={pinned ? 2.6 : 1.5}
        />
      )}
    </svg>
  )
}
