import { type ReactNode, useId } from 'react'
import { type Day, toDayNumber } from '#domain/model/day.ts'
import { type BalloonPlace, balloonPlace } from '../layout/balloonPlace.ts'
import { type Stop, together } from '../layout/focusTargets.ts'
import { type ChartModel, toScales } from '../model.ts'
import { ReadingOverlay } from './ReadingOverlay.tsx'
import { useChartReading } from './useChartReading.ts'
import './chart.css'

interface Props {
  readonly model: ChartModel
  /** The chart itself, by whichever host. */
  readonly children: ReactNode
  /** What to show of the stops at the place that is read: several where events share one. */
  readonly describe: (stops: readonly Stop[]) => ReactNode
  /** The same in one spoken sentence. */
  readonly say: (stops: readonly Stop[]) => string
  /** A milestone pointed at elsewhere. */
  readonly milestone: string | undefined
  /** A day pointed at elsewhere. */
  readonly day: Day | undefined
  readonly onRead: (stop: Stop | undefined) => void
  /** Undefined where dragging selects nothing. */
  readonly onSelectDays: ((from: Day, to: Day) => void) | undefined
  readonly onUndo: () => void
}

const HELP =
  'Left and right arrows walk the figures; up goes to the milestones and down back to the figures; Home and End go to the ends; Enter keeps a reading open and Escape closes it.'

/** Lets a person read a chart by pointer, touch and keys, and speaks what is read. It wraps either host. */
export function ChartReader(props: Props) {
  const { model, children, describe, say, milestone, day } = props
  const help = useId()
  const reading = useChartReading(props)
  const elsewhere = reading.stops.events.find((s) => s.id === milestone)
  const shown = reading.stop ?? elsewhere
  const stops = shown ? together(reading.stops, shown) : []
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
      <div aria-hidden="true" className="chart-host">
        {children}
      </div>
      <ReadingOverlay
        model={model}
        stop={shown}
        pinned={reading.pinned}
        drag={reading.drag}
        crosshair={crosshair}
      />
      {reading.stop && !reading.drag && (
        <Balloon {...balloonPlace(reading.stop, model.frame)}>{describe(stops)}</Balloon>
      )}
      <p className="visually-hidden" aria-live="polite">
        {reading.stop ? say(stops) : ''}
      </p>
      <p className="visually-hidden" id={help}>
        {HELP}
      </p>
    </div>
  )
}

/** A box of words beside a mark. It never takes the pointer, so that the mark under it stays in reach. */
function Balloon({
  side,
  children,
  ...place
}: BalloonPlace & {
  readonly children: ReactNode
}) {
  return (
    <div className="chart-balloon" data-side={side} style={place} aria-hidden="true">
      {children}
    </div>
  )
}
