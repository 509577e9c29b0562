import { EventFlags } from '../marks/EventFlags.tsx'
import { LabelLayer } from '../marks/LabelLayer.tsx'
import { MarkLayer } from '../marks/MarkLayer.tsx'
import type { Stage } from '../marks/markContext.ts'
import type { ChartModel } from '../model.ts'

/** What both hosts draw inside their axes: milestones, marks, words. */
export function PlotContent({ model, scales, paint }: Stage & { readonly model: ChartModel }) {
  return (
    <>
      <EventFlags model={model} paint={paint} />
      <MarkLayer marks={model.marks} scales={scales} paint={paint} />
      <LabelLayer labels={model.labels} paint={paint} />
    </>
  )
}
