import { type PointerEvent, type RefObject, useRef } from 'react'
import { dayAt } from '#charts/layout/focusTargets.ts'
import type { ChartModel } from '#charts/model.ts'
import { useReading } from '#state/reading.ts'

interface PointAtDay {
  /** The box that the chart fills. */
  readonly plot: RefObject<HTMLDivElement | null>
  readonly handlers: {
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerLeave: () => void
  }
}

/** Sets the page's day from where a pointer is over a chart that is scaled to its box. */
export function usePointAtDay(model: ChartModel): PointAtDay {
  const plot = useRef<HTMLDivElement>(null)
  const read = useReading((r) => r.read)
  return {
    plot,
    handlers: {
      onPointerMove: ({ clientX }) => {
        const box = plot.current?.getBoundingClientRect()
        if (!box || box.width === 0) return
        read({ day: dayAt(model, ((clientX - box.left) / box.width) * model.frame.width) })
      },
      onPointerLeave: () => read({ day: undefined }),
    },
  }
}
