import { useMemo, useRef, useState } from 'react'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { useSize } from '#ui/useSize.ts'
import { chartPair, seriesTouched, type TouchedSeries } from './touchedSeries.ts'

/** The two charts stand side by side from this width of their box, in px. The grid in import.css agrees with it. */
const SIDE_BY_SIDE = 680
/** Between the charts, in px. */
const GAP = 24
const MOST_LISTED = 200

interface Props {
  readonly added: readonly Observation[]
  readonly dataset: Dataset
  readonly userFigures: readonly Observation[]
}

export function OnTheChart({ added, dataset, userFigures }: Props) {
  const areaShown = useView((view) => view.area)
  const series = useMemo(() => seriesTouched(added, dataset, areaShown), [added, dataset, areaShown])
  const [wanted, setWanted] = useState('')
  const shown = series.find(({ key }) => key === wanted) ?? series[0]
  if (!shown) return null
  return (
    <div className="import-charts">
      <h4>On the chart</h4>
      {series.length > 1 && (
        <SelectField
          label="Chart of"
          value={shown.key}
          groups={[
            {
              options: series.slice(0, MOST_LISTED).map(({ key, label, added: figures }) => ({
                value: key,
                label: `${label} (${figures.length})`,
              })),
            },
          ]}
          onChoose={setWanted}
        />
      )}
      <ChartPair series={shown} dataset={dataset} userFigures={userFigures} />
    </div>
  )
}

type PairProps = Omit<Props, 'added'> & { readonly series: TouchedSeries }

function ChartPair({ series, dataset, userFigures }: PairProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width
  const pair = useMemo(() => {
    if (!width) return undefined
    const chartWidth = width >= SIDE_BY_SIDE ? Math.floor((width - GAP) / 2) : width
    return chartPair(series, dataset, userFigures, chartWidth)
  }, [series, dataset, userFigures, width])
  return (
    <>
      <div className="import-pair" ref={box}>
        <figure>
          <figcaption>Now</figcaption>
          {pair?.before ? (
            <StaticChart model={pair.before} />
          ) : (
            <p className="note">No figures for {series.label} yet.</p>
          )}
        </figure>
        <figure>
          <figcaption>With these figures</figcaption>
          {pair && <StaticChart model={pair.after} />}
        </figure>
      </div>
      {pair && <ChartKey entries={pair.after.key} />}
    </>
  )
}
