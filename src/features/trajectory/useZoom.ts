import { useState } from 'react'
import type { Day } from '#domain/model/day.ts'
import { useView, type View } from '#state/view.ts'

type Dates = Pick<View, 'from' | 'to'>

/** Dragging on the plot narrows the page's dates; the dates before it can be had back until others are chosen. */
export function useZoom(): {
  readonly zoom: (from: Day, to: Day) => void
  readonly undo: (() => void) | undefined
} {
  const { from, to, choose } = useView()
  const [zoomed, setZoomed] = useState<{ readonly before: Dates; readonly after: Dates }>()
  const stands = zoomed && zoomed.after.from === from && zoomed.after.to === to
  return {
    zoom: (start, end) => {
      setZoomed({ before: stands ? zoomed.before : { from, to }, after: { from: start, to: end } })
      choose({ from: start, to: end })
    },
    undo: stands ? () => choose(zoomed.before) : undefined,
  }
}
