import { memo } from 'react'
import { CartesianGrid, ComposedChart, Line, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { PlotContent } from '../marks/PlotContent.tsx'
import { type ChartModel, PLOT_INSET, type Tick } from '../model.ts'
import { screenTheme as theme } from '../theme.ts'
import { AXIS } from './StaticChart.tsx'

/** Recharts positions the labels of the time axis by their top, 0.71 of their size above the baseline. px */
const TIME_MARGIN = AXIS.timeBaseline - AXIS.tick - 0.71 * AXIS.text

const labelOf = (ticks: readonly Tick[]) => (at: number) => ticks.find((t) => t.at === at)?.label ?? ''

function OwnMarks({ model }: { readonly model: ChartModel }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  return <PlotContent model={model} theme={theme} scales={{ x: (t) => x(t) ?? 0, y: (v) => y(v) ?? 0 }} />
}

/** The interactive renderer: recharts draws the axes and the grid and sets the scales; the marks are the same as in every renderer. */
export const InteractiveChart = memo(function InteractiveChart({ model }: { readonly model: ChartModel }) {
  const { frame, x, y } = model
  const text = { fontSize: AXIS.text, fill: theme.soft }
  return (
    <ComposedChart
      width={frame.width}
      height={frame.height}
      data={model.figures.map(({ at }) => ({ t: at.t, v: at.v }))}
      margin={{ top: frame.top, right: frame.width - frame.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={theme.hair} />
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
        stroke={theme.soft}
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
      {/* Recharts sets its scales by its own items, even hidden ones. A hidden line has no path to measure. */}
      <Line dataKey="v" hide isAnimationActive={false} />
      <OwnMarks model={model} />
    </ComposedChart>
  )
})
