import { useMemo, useRef, useState } from 'react'
import { ChartKey } from '#charts/hosts/ChartKey.tsx'
import { StaticChart } from '#charts/hosts/StaticChart.tsx'
import { trajectory } from '#charts/kinds/trajectory.ts'
import { SelectField } from '#components/SelectField.tsx'
import { useWidth } from '#components/useWidth.ts'
import type { Dataset } from '#domain/dataset.ts'
import type { Observation } from '#domain/observation.ts'
import { naturalExtent } from '#domain/range.ts'
import { useView } from '#state/view.ts'
import { beforeAndAfter, seriesTouched, type TouchedSeries } from './seriesTouched.ts'

/** From this width of their box, in px, the two charts stand side by side: the grid in review.css says the same. */
const BESIDE = 680
const GAP = 24
const HEIGHT = 280
/** A list of more series would not be read. */
const LISTED = 200

interface Props {
  readonly added: readonly Observation[]
  readonly dataset: Dataset
  readonly yours: readonly Observation[]
}

/** The charts of the page, as they are and with the figures of the file. */
export function BeforeAfter({ added, dataset, yours }: Props) {
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
      <ChartPair series={shown} dataset={dataset} yours={yours} />
    </div>
  )
}

interface PairProps extends Omit<Props, 'added'> {
  readonly series: TouchedSeries
}

function ChartPair({ series, dataset, yours }: PairProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const drawn = useMemo(() => {
    if (!width) return undefined
    const { before, after } = beforeAndAfter(series, dataset.observations, yours)
    const milestones = dataset.milestones.filter((m) => m.area === series.area)
    const extent = naturalExtent(after, milestones)
    if (!extent) return undefined
    const each = width >= BESIDE ? Math.floor((width - GAP) / 2) : width
    const model = (observations: readonly Observation[]) =>
      trajectory({ metric: series.metric, observations, milestones, extent, width: each, height: HEIGHT })
    return { before: before.length > 0 ? model(before) : undefined, after: model(after) }
  }, [series, dataset, yours, width])
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
