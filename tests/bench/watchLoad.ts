import type { Load } from './measureLoad.ts'

declare global {
  /** The times seen so far; 0 for those that have not come yet. */
  var seenLoad: { -readonly [K in keyof Load]: Load[K] }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
}

/**
 * Runs in the page before its own code. Looks for the first chart in every frame, because the browser's "largest contentful paint"
 * ignores SVG shapes.
 */
export function watchLoad(): void {
  const seen = { firstPaint: 0, firstContent: 0, firstChart: 0, loaded: 0, shift: 0 }
  globalThis.seenLoad = seen

  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-paint') seen.firstPaint = startTime
      if (name !== 'first-contentful-paint') continue
      seen.firstContent = startTime
      // A chart that was found before the first paint becomes visible with it.
      if (seen.firstChart > 0) seen.firstChart = Math.max(seen.firstChart, startTime)
    }
  }).observe({ type: 'paint', buffered: true })

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (!entry.hadRecentInput) seen.shift += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })

  addEventListener('load', () => {
    seen.loaded = performance.now()
  })

  const look = () => {
    const mark = document.querySelector('svg [data-mark]')
    if (!mark?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
      requestAnimationFrame(look)
      return
    }
    requestAnimationFrame(() => {
      seen.firstChart = Math.max(performance.now(), seen.firstContent)
    })
  }
  requestAnimationFrame(look)
}
