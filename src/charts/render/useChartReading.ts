import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useState } from 'react'
import type { Day } from '#domain/model/day.ts'
import {
  dayAt,
  type FocusTarget,
  findTarget,
  targetAt,
  targetByKey,
  toFocusTargets,
} from '../layout/focusTargets.ts'
import type { ChartModel } from '../model.ts'

/** A pointer that moves less than this between down and up has clicked, not dragged. px */
const MIN_DRAG = 6

/** Calls back on Escape wherever the focus is, unless a dialog is open, which the key then closes. */
function useEscape(active: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!active) return
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onEscape()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [active, onEscape])
}

/** px from the chart's left edge. */
export type Drag = Readonly<Record<'from' | 'to', number>>

interface Options {
  readonly model: ChartModel
  readonly onRead: (target: FocusTarget | undefined) => void
  /** Undefined where dragging selects nothing. */
  readonly onSelectDays: ((from: Day, to: Day) => void) | undefined
}

function placeOf(event: PointerEvent<HTMLElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

/** A click or Enter pins what is read, and Escape unpins it from anywhere; dragging over the plot selects days. */
export function useChartReading({ model, onRead, onSelectDays }: Options) {
  const targets = useMemo(() => toFocusTargets(model), [model])
  const [at, setAt] = useState<string>()
  const [pin, setPin] = useState<string>()
  const [drag, setDrag] = useState<Drag>()
  const pinned = findTarget(targets, pin)
  const target = pinned ?? findTarget(targets, at)
  const read = (next: FocusTarget | undefined) => {
    setAt(next?.id)
    if (!pinned) onRead(next)
  }
  const release = () => {
    setPin(undefined)
    setAt(undefined)
    onRead(undefined)
  }
  useEscape(pinned !== undefined, release)
  const togglePin = (next: FocusTarget | undefined) => {
    if (!next || next.id === pin) return release()
    setPin(next.id)
    setAt(next.id)
    onRead(next)
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const { x, y } = placeOf(event)
    if (drag && Math.abs(drag.to - drag.from) >= MIN_DRAG) {
      onSelectDays?.(dayAt(model, Math.min(drag.from, drag.to)), dayAt(model, Math.max(drag.from, drag.to)))
    } else if (drag) togglePin(targetAt(targets, model, x, y))
    setDrag(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') return release()
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return togglePin(target)
    }
    const next = targetByKey(targets, target, event.key)
    if (!next) return
    event.preventDefault()
    if (pinned) setPin(next.id)
    setAt(next.id)
    onRead(next)
  }
  return {
    targets,
    /** What is read now: the pinned target, else the one under the pointer or reached by keyboard. */
    target,
    pinned: pinned !== undefined,
    drag: drag && onSelectDays && Math.abs(drag.to - drag.from) >= MIN_DRAG ? drag : undefined,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return
        const { x } = placeOf(event)
        setDrag({ from: x, to: x })
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const { x, y } = placeOf(event)
        if (drag) setDrag({ ...drag, to: x })
        else read(targetAt(targets, model, x, y))
      },
      onPointerUp,
      onPointerCancel: () => setDrag(undefined),
      onPointerLeave: () => read(undefined),
      onKeyDown,
      onBlur: () => read(undefined),
    },
  }
}
