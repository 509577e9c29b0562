import { memo } from 'react'
import { CartesianGrid, ComposedChart, Line, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { type ChartModel, PLOT_INSET, type Tick } from '../model.ts'
import { screenPaint as paint } from '../theme.ts'
import { PlotContent } from './PlotContent.tsx'
import { AXIS } from './StaticAxes.tsx'

/** Recharts hangs the words of the time axis by their top, which it takes to be 0.71 of their size above the baseline. px. */
const TIME_MARGIN = AXIS.timeBaseline - AXIS.tick - 0.71 * AXIS.text

const labelOf = (ticks: readonly Tick[]) => (at: number) => ticks.find((t) => t.at === at)?.label ?? ''

function OwnMarks({ model }: { readonly model: ChartModel }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  return <PlotContent model={model} paint={paint} scales={{ x: (t) => x(t) ?? 0, y: (v) => y(v) ?? 0 }} />
}

/** The live chart: recharts gives its axes, grid and scales, the marks are those of every host. Redrawn only when the model changes. */
export const InteractiveChart = memo(function InteractiveChart({ model }: { readonly model: ChartModel }) {
  const { frame, x, y } = model
  const text = { fontSize: AXIS.text, fill: paint.soft }
  return (
    <ComposedChart
      width={frame.width}
      height={frame.height}
      data={model.targets.map(({ at }) => ({ t: at.t, v: at.v }))}
      margin={{ top: frame.top, right: frame.width - frame.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={paint.hair} />
      <XAxis
        dataKey="t"
        type="number"
        domain={[...x.domain]}
        allowDataOverflow
        includeHidden
        ticks={x.ticks.map((t) => t.at)}
        tickFormatter={labelOf(x.ticks)}
        interval={0}
        padding={{ left: PLOT_INSET, right: PLOT_INSET }}
        height={frame.height - frame.bottom}
        tickMargin={TIME_MARGIN}
        tickSize={AXIS.tick}
        stroke={paint.soft}
        tick={text}
      />
      <YAxis
        type="number"
        domain={[...(y?.domain ?? [0, 1])]}
        allowDataOverflow
        includeHidden
        ticks={y?.ticks.map((t) => t.at) ?? []}
        tickFormatter={labelOf(y?.ticks ?? [])}
        interval={0}
        width={frame.left}
        axisLine={false}
        tickLine={false}
        tickSize={0}
        tickMargin={AXIS.valueGap}
        tick={text}
      />
      {/* Recharts scales its axes by its own items, the hidden ones included: this one costs no path to measure. */}
      <Line dataKey="v" hide isAnimationActive={false} />
      <OwnMarks model={model} />
    </ComposedChart>
  )
})
