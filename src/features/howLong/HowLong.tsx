import { type ReactNode, useMemo, useRef } from 'react'
import type { PictureContent } from '#charts/export/exportInput.ts'
import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { waitSentence } from '#domain/phrasing/stories/waitSentence.ts'
import { waitsOf } from '#domain/reasoning/waits.ts'
import { useNear } from '#ui/useNear.ts'
import './howLong.css'

interface Props {
  readonly dataset: Pick<Dataset, 'areas' | 'judgements' | 'sources' | 'asKnown'>
  readonly area: Area
  /** The button that saves the chart. */
  readonly download: (picture: () => PictureContent) => ReactNode
}

const loadChart = () => import('./WaitPanel.tsx')

/**
 * How long councils judged inadequate took to be judged better, in a sentence and a chart. It counts months, so the page's dates do not
 * apply. The chart is loaded when the reader comes near.
 */
export function HowLong({ dataset, area, download }: Props) {
  const section = useRef<HTMLElement>(null)
  const chart = useNear(section, loadChart)
  const waits = useMemo(() => waitsOf(dataset, area), [dataset, area])
  if (dataset.judgements.length === 0) return null
  return (
    <section className="howlong screen-only" aria-labelledby="howlong-title" id="how-long" ref={section}>
      <div className="howlong-head">
        <h2 id="howlong-title">How long it takes</h2>
      </div>
      <p className="howlong-answer">{waitSentence(waits, area.name)}</p>
      <div className="howlong-panel">
        {chart === 'failed' && (
          <p role="alert">The chart could not be loaded. Check the connection and load the page again.</p>
        )}
        {typeof chart === 'object' && (
          <chart.loaded.WaitPanel waits={waits} area={area} sources={dataset.sources} download={download} />
        )}
      </div>
    </section>
  )
}
