import type { Metric } from '#domain/model/metric.ts'
import { useView } from '#state/view.ts'

/** Chooses the measure and moves the window and the focus to its chart. */
function useOpen(): (metric: string) => void {
  const choose = useView((v) => v.choose)
  return (metric) => {
    choose({ metric })
    const chart = document.getElementById('trajectory')
    if (!chart) return
    chart.focus({ preventScroll: true })
    chart.scrollIntoView()
  }
}

/** The name of a measure, which opens it in the chart. */
export function OpenMeasure({ metric, chosen }: { readonly metric: Metric; readonly chosen: boolean }) {
  const open = useOpen()
  return (
    <button type="button" aria-pressed={chosen} onClick={() => open(metric.id)}>
      {metric.shortTitle}
    </button>
  )
}
