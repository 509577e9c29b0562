import { useMemo, useRef } from 'react'
import { ChartKey } from '#charts/hosts/ChartKey.tsx'
import { StaticChart } from '#charts/hosts/StaticChart.tsx'
import { trajectory } from '#charts/kinds/trajectory.ts'
import { useWidth } from '#components/useWidth.ts'
import type { Dataset } from '#domain/dataset.ts'
import type { Selection } from '#state/selection.ts'
import { Reading } from './Reading.tsx'
import { useInteractiveChart } from './useInteractiveChart.ts'

/** Below this width of the chart's box, in px, it takes its phone form: the container query in trajectory.css says the same. */
const NARROW = 560
const HEIGHT = { wide: 440, narrow: 390 } as const
/** Widths drawn before the page is measured: the box on a 1280 px screen and on a 390 px phone. */
const FIRST_WIDTHS = { wide: 750, narrow: 358 } as const

const sized = (selection: Selection, width: number) =>
  trajectory({
    metric: selection.metric,
    observations: selection.shown,
    milestones: selection.milestones,
    extent: selection.extent,
    width,
    height: width < NARROW ? HEIGHT.narrow : HEIGHT.wide,
  })

/** Before any measuring, both forms are drawn and the style sheet shows one. */
function FirstDrawing({ selection }: { readonly selection: Selection }) {
  return (
    <>
      <StaticChart className="wide" model={sized(selection, FIRST_WIDTHS.wide)} />
      <StaticChart className="narrow" model={sized(selection, FIRST_WIDTHS.narrow)} />
    </>
  )
}

/** The chart at the size of its box: drawn at once by the static host, then handed to the interactive one. */
export function ChartPanel({
  dataset,
  selection,
}: {
  readonly dataset: Dataset
  readonly selection: Selection
}) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const Interactive = useInteractiveChart(box)
  const model = useMemo(() => (width ? sized(selection, width) : undefined), [selection, width])
  const key = useMemo(() => sized(selection, FIRST_WIDTHS.wide).key, [selection])
  return (
    <>
      <div className="chartholder">
        <div className={selection.shown.length > 0 ? 'chartbox' : 'chartbox bare'} ref={box}>
          {!model && <FirstDrawing selection={selection} />}
          {model && !(Interactive && model.y) && <StaticChart model={model} />}
          {model?.y && Interactive && (
            <Interactive
              model={model}
              describe={(observations) => <Reading observations={observations} dataset={dataset} />}
            />
          )}
        </div>
      </div>
      <ChartKey entries={key} />
    </>
  )
}
