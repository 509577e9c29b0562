import { useMemo, useRef } from 'react'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { ChartReader } from '#charts/render/ChartReader.tsx'
import { Reading, spokenReading } from '#charts/render/Reading.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { mainChart } from '#charts/types/index.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { successorOf } from '#domain/reasoning/backdrops.ts'
import type { Selection } from '#state/selection.ts'
import { useSize } from '#ui/useSize.ts'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
  /** The sources and caveats under the chart. */
  readonly standing: string
}

/** Below this height a chart has no milestones: they would leave no room for the figures. px */
const ROOM_FOR_MILESTONES = 240
/** Below this height, the bands of states would leave no room for the figures. px */
const ROOM_FOR_STATES = 420
/** A chart without milestones has this much empty space above its plot, which may lie over the words above. px. */
const SPARE = 24
/** A frame smaller than this has no room for the key: the key is then folded. px. */
const SMALL = { width: 460, height: 600 } as const

/** The chart at the size that the frame leaves for it, with its key. It can be read, but its dates cannot be changed. */
export function EmbedChart({ dataset, selection, standing }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const { shown, numbered, milestones, states, behind } = selection
  const bare = shown.length === 0 && successorOf(behind) === undefined
  const alone = !bare && (size?.height ?? 0) < ROOM_FOR_MILESTONES
  const roomy = bare || (size?.height ?? 0) >= ROOM_FOR_STATES
  const model = useMemo(
    () =>
      size &&
      mainChart.draw(
        { ...selection, observations: shown, numbered: alone ? [] : numbered, states: roomy ? states : [] },
        { width: size.width, height: size.height + (alone ? SPARE : 0) },
      ),
    [size, selection, shown, numbered, states, alone, roomy],
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
              say={(targets) => spokenReading({ targets, dataset })}
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
