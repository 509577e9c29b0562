import { useMemo, useRef } from 'react'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { ChartReader } from '#charts/render/ChartReader.tsx'
import { Reading, spokenReading } from '#charts/render/Reading.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { mainChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Selection } from '#state/selection.ts'
import { useSize } from '#ui/useSize.ts'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
  /** What must be said under the chart. */
  readonly standing: string
}

/** Below this height the lanes of milestones would leave the figures no room: they are then left to the dashboard. px. */
const ROOM_FOR_MILESTONES = 240
/** Without lanes a chart keeps this much room above its plot that nothing is drawn in: it may lie over the words above. px. */
const SPARE = 24
/** A frame this narrow and this low has no room for the key beside the chart: it is then a click away. px. */
const SMALL = { width: 460, height: 600 } as const

/** The chart at the size that its frame leaves it, and its key. It is read by pointer, touch and keys; its dates stay as they are. */
export function EmbedChart({ dataset, selection, standing }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const { metric, shown, extent, milestones } = selection
  const bare = shown.length === 0
  const alone = !bare && (size?.height ?? 0) < ROOM_FOR_MILESTONES
  const model = useMemo(
    () =>
      size &&
      mainChart.draw(
        { metric, observations: shown, milestones: alone ? [] : milestones, extent },
        { width: size.width, height: size.height + (alone ? SPARE : 0) },
      ),
    [size, metric, shown, milestones, alone, extent],
  )
  const folded = size && size.width < SMALL.width && window.innerHeight < SMALL.height
  const key = model && model.key.length > 0 && <ChartKey entries={model.key} />
  return (
    <>
      <div className={bare ? 'embed-chart embed-bare' : 'embed-chart'} ref={box}>
        <div className={alone ? 'embed-box embed-low' : 'embed-box'}>
          {model && (
            <ChartReader
              model={model}
              describe={(targets) => <Reading targets={targets} dataset={dataset} />}
              say={(targets) => spokenReading(targets, dataset)}
              milestone={undefined}
              day={undefined}
              onRead={() => undefined}
              onSelectDays={undefined}
              onUndo={() => undefined}
            >
              <StaticChart model={model} />
            </ChartReader>
          )}
        </div>
      </div>
      {key && folded ? (
        <details>
          <summary>Key to the marks</summary>
          {key}
        </details>
      ) : (
        key
      )}
      <p className="embed-standing">
        {standing} {milestones.length > 0 && 'The dashboard lists the milestones.'}
      </p>
    </>
  )
}
