import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useState } from 'react'
import type { Day } from '#domain/model/day.ts'
import { dayAt, findStop, type Stop, type Stops, stopAt, stopByKey, toStops } from '../layout/focusTargets.ts'
import type { ChartModel } from '../model.ts'

/** A pointer that moves less than this between down and up has clicked, not dragged. px. */
const DRAG = 6

/** Calls back at Escape wherever on the page the focus is, unless a dialog is open: the key closes that. */
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

export interface Drag {
  readonly from: number
  readonly to: number
}

interface Options {
  readonly model: ChartModel
  readonly onRead: (stop: Stop | undefined) => void
  /** Undefined where dragging selects nothing. */
  readonly onSelectDays: ((from: Day, to: Day) => void) | undefined
}

export interface ChartReading {
  readonly stops: Stops
  /** What is read now: the pinned stop, else the one under the pointer or the cursor. */
  readonly stop: Stop | undefined
  readonly pinned: boolean
  readonly drag: Drag | undefined
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerCancel: () => void
    readonly onPointerLeave: () => void
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onBlur: () => void
  }
}

function placeOf(event: PointerEvent<HTMLElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

/**
 * Reading a chart by pointer, touch and keys, whichever host draws it: pointing reads, a click or Enter pins, Esc lets go from anywhere on the page,
 * arrows, Home and End walk, dragging sideways over the plot selects days.
 */
export function useChartReading({ model, onRead, onSelectDays }: Options): ChartReading {
  const stops = useMemo(() => toStops(model), [model])
  const [at, setAt] = useState<string>()
  const [pin, setPin] = useState<string>()
  const [drag, setDrag] = useState<Drag>()
  const pinned = findStop(stops, pin)
  const stop = pinned ?? findStop(stops, at)

  const read = (next: Stop | undefined) => {
    setAt(next?.id)
    if (!pinned) onRead(next)
  }
  const letGo = () => {
    setPin(undefined)
    setAt(undefined)
    onRead(undefined)
  }
  useEscape(pinned !== undefined, letGo)
  const togglePin = (next: Stop | undefined) => {
    if (!next || next.id === pin) return letGo()
    setPin(next.id)
    setAt(next.id)
    onRead(next)
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const { x, y } = placeOf(event)
    if (drag && Math.abs(drag.to - drag.from) >= DRAG) {
      onSelectDays?.(dayAt(model, Math.min(drag.from, drag.to)), dayAt(model, Math.max(drag.from, drag.to)))
    } else if (drag) togglePin(stopAt(stops, model, x, y))
    setDrag(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') return letGo()
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return togglePin(stop)
    }
    const next = stopByKey(stops, stop, event.key)
    if (!next) return
    event.preventDefault()
    if (pinned) setPin(next.id)
    setAt(next.id)
    onRead(next)
  }
  return {
    stops,
    stop,
    pinned: pinned !== undefined,
    drag: drag && onSelectDays && Math.abs(drag.to - drag.from) >= DRAG ? drag : undefined,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return
        const { x } = placeOf(event)
        setDrag({ from: x, to: x })
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event) => {
        const { x, y } = placeOf(event)
        if (drag) setDrag({ ...drag, to: x })
        else read(stopAt(stops, model, x, y))
      },
      onPointerUp,
      onPointerCancel: () => setDrag(undefined),
      onPointerLeave: () => read(undefined),
      onKeyDown,
      onBlur: () => read(undefined),
    },
  }
}
