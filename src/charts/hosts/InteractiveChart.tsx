import type { ReactNode } from 'react'
import {
  CartesianGrid,
  ComposedChart,
  Line,
  Tooltip,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import type { Observation } from '#domain/observation.ts'
import { type ChartModel, PLOT_INSET, type Tick } from '../model.ts'
import { screenPaint as paint } from '../paint.ts'
import { PlotContent } from './PlotContent.tsx'
import { AXIS_TEXT } from './StaticAxes.tsx'

/** All figures drawn at one date: recharts finds figures by rows, one a date. */
interface Row {
  readonly t: number
  readonly v: number
  readonly observations: readonly Observation[]
}

interface Props {
  readonly model: ChartModel
  /** What to say of the figures under the pointer or the cursor. */
  readonly describe: (observations: readonly Observation[]) => ReactNode
}

function toRows(model: ChartModel): readonly Row[] {
  const rows = new Map<number, Row>()
  for (const { at, observations } of model.targets) {
    const row = rows.get(at.t)
    rows.set(
      at.t,
      row
        ? { ...row, observations: [...row.observations, ...observations] }
        : { t: at.t, v: at.v, observations },
    )
  }
  return [...rows.values()]
}

const labelOf = (ticks: readonly Tick[]) => (at: number) => ticks.find((t) => t.at === at)?.label ?? ''

function OwnMarks({ model }: { readonly model: ChartModel }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  return <PlotContent model={model} paint={paint} scales={{ x: (t) => x(t) ?? 0, y: (v) => y(v) ?? 0 }} />
}

/** The chart that answers to pointer and keys. Recharts gives axes, grid, tooltip and cursor; the marks are those of every host. */
export function InteractiveChart({ model, describe }: Props) {
  const { frame, x, y } = model
  const text = { fontSize: AXIS_TEXT, fill: paint.soft }
  return (
    <ComposedChart
      width={frame.width}
      height={frame.height}
      data={toRows(model)}
      margin={{ top: frame.top, right: frame.width - frame.right, bottom: 0, left: 0 }}
      title={model.summary}
    >
      <CartesianGrid vertical={false} stroke={paint.hair} />
      <XAxis
        dataKey="t"
        type="number"
        domain={[...x.domain]}
        allowDataOverflow
        ticks={x.ticks.map((t) => t.at)}
        tickFormatter={labelOf(x.ticks)}
        interval={0}
        padding={{ left: PLOT_INSET, right: PLOT_INSET }}
        height={frame.height - frame.bottom}
        tickMargin={4}
        tickSize={5}
        stroke={paint.soft}
        tick={text}
      />
      <YAxis
        type="number"
        domain={[...(y?.domain ?? [0, 1])]}
        allowDataOverflow
        ticks={y?.ticks.map((t) => t.at) ?? []}
        tickFormatter={labelOf(y?.ticks ?? [])}
        interval={0}
        width={frame.left}
        axisLine={false}
        tickLine={false}
        tickSize={0}
        tickMargin={8}
        tick={text}
      />
      <Line
        dataKey="v"
        stroke="none"
        dot={false}
        activeDot={{ r: 12, fill: 'none', stroke: paint.ink, strokeWidth: 1.5 }}
        isAnimationActive={false}
      />
      <OwnMarks model={model} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: paint.soft, strokeWidth: 1 }}
        content={({ active, payload }) => {
          const row = payload?.[0]?.payload as Row | undefined
          return active && row ? describe(row.observations) : null
        }}
      />
    </ComposedChart>
  )
}
