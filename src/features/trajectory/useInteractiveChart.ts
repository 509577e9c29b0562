import { type RefObject, useEffect, useState } from 'react'
import type { InteractiveChart } from '#charts/render/InteractiveChart.tsx'

/** Runs a task when the browser is idle. The returned function cancels it. Safari has no idle callback. */
function whenIdle(task: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = window.requestIdleCallback(task, { timeout: 5000 })
    return () => window.cancelIdleCallback(handle)
  }
  const handle = setTimeout(task, 1500)
  return () => clearTimeout(handle)
}

/** The interactive renderer, loaded when the page is idle or the chart is first touched; undefined until then, and if loading fails. */
export function useInteractiveChart(ref: RefObject<HTMLElement | null>): typeof InteractiveChart | undefined {
  const [Chart, setChart] = useState<typeof InteractiveChart>()
  useEffect(() => {
    const element = ref.current
    let wanted = true
    const load = () => {
      import('#charts/render/InteractiveChart.tsx').then(
        (module) => wanted && setChart(() => module.InteractiveChart),
        () => undefined,
      )
    }
    const cancel = whenIdle(load)
    const touches = ['pointerenter', 'focusin', 'touchstart'] as const
    for (const touch of touches) element?.addEventListener(touch, load, { once: true, passive: true })
    return () => {
      wanted = false
      cancel()
      for (const touch of touches) element?.removeEventListener(touch, load)
    }
  }, [ref])
  return Chart
}
