import { useMemo, useRef, useState } from 'react'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { useWidth } from '#ui/useWidth.ts'
import { chartPair } from './chartPair.ts'
import { seriesTouched, type TouchedSeries } from './seriesTouched.ts'

/** From this width of their box, in px, the two charts stand side by side: the grid in review.css says the same. */
const BESIDE = 680
const GAP = 24
/** A list of more series would not be read. */
const LISTED = 200

interface Props {
  readonly added: readonly Observation[]
  readonly dataset: Dataset
  readonly userFigures: readonly Observation[]
}

/** The charts of the page, as they are and with the figures of the file. */
export function BeforeAfter({ added, dataset, userFigures }: Props) {
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
              options: series.slice(0, LISTED).map(({ key, label, added: figures }) => ({
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

interface PairProps extends Omit<Props, 'added'> {
  readonly series: TouchedSeries
}

function ChartPair({ series, dataset, userFigures }: PairProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const drawn = useMemo(() => {
    if (!width) return undefined
    return chartPair(series, dataset, userFigures, width >= BESIDE ? Math.floor((width - GAP) / 2) : width)
  }, [series, dataset, userFigures, width])
  return (
    <>
      <div className="import-pair" ref={box}>
        <figure>
          <figcaption>Now</figcaption>
          {drawn?.before ? (
            <StaticChart model={drawn.before} />
          ) : (
            <p className="import-hint">No figures of {series.label} yet.</p>
          )}
        </figure>
        <figure>
          <figcaption>With these figures</figcaption>
          {drawn && <StaticChart model={drawn.after} />}
        </figure>
      </div>
      {drawn && <ChartKey entries={drawn.after.key} />}
    </>
  )
}
